# What the operator's chat hears of trouble: no names and nobody's words, only what to look at.

alarm-dead-update = ⚠️ { $count ->
    [one] { $count } action
   *[other] { $count } actions
 } could not be done even after retries. The people know. To look: { $command }
alarm-failed-notice = ⚠️ { $count ->
    [one] { $count } message was
   *[other] { $count } messages were
 } refused by Telegram. To look: { $command }
alarm-broken-markup = ⚠️ Telegram could not read a message's markup; it went out as plain text. Its number is in the log, event { $event }.
alarm-deaf = ⚠️ For a minute and a half Telegram has given the bot no updates: presses will soon be lost. Check the server's network.
alarm-second-poller = ⚠️ Another bot works with this token, and updates go now to it, now to us. Stop the one too many.
alarm-tick-failed = ⚠️ Reminders could not be planned; the bot will try again. The reason is in the log, event { $event }.
