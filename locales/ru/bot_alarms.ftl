# What the operator's chat hears of trouble: no names and nobody's words, only what to look at.

alarm-dead-update = ⚠️ { $count ->
    [one] { $count } действие
    [few] { $count } действия
   *[many] { $count } действий
 } бот не смог выполнить: не помогли и повторы. Люди предупреждены. Посмотреть: { $command }
alarm-failed-notice = ⚠️ { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[many] { $count } сообщений
 } Telegram не принял. Посмотреть: { $command }
alarm-broken-markup = ⚠️ Telegram не понял разметку сообщения; оно ушло простым текстом. Номер — в журнале, событие { $event }.
alarm-deaf = ⚠️ Уже полторы минуты Telegram не отдаёт боту обновления: нажатия скоро начнут пропадать. Проверьте сеть сервера.
alarm-second-poller = ⚠️ С этим токеном работает ещё один бот, и обновления достаются то ему, то нам. Остановите лишнего.
alarm-tick-failed = ⚠️ Не удалось запланировать напоминания; бот попробует снова. Причина — в журнале, событие { $event }.
