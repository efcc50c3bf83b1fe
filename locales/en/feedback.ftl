# Feedback on meetings.

feedback-ask-mood = <b>How was the meeting on { DAY($day) }?</b>
feedback-ask-engagement = <b>How was the meeting on { DAY($day) }?</b>
    Interest and taking part: 1 is almost none, 5 is a great deal.
feedback-ask-useful = <b>How useful was it?</b>
    1 is not very yet, 5 is very.
feedback-ask-curator = <b>Do you need the curator's help?</b>
feedback-ask-go-on = <b>Shall we go on meeting { $with_whom }?</b>
    Only the curator reads the answer. { $count ->
        [one] { $readers } will not see it.
       *[other] The others will not see it.
    }
feedback-who-reads = The curator sees the answer. { $count ->
    [one] { $names } sees
   *[other] { $names } see
 } only what you choose to share.
feedback-spoken-for = In the words of { NAME($who, form: "short") }
feedback-thanks = ✅ Thank you! Your feedback on the meeting of { DAY($day) } is kept.
feedback-low = It seems the meeting was not easy. If you wish to talk about it, write to the curator: the mentor will not know.
feedback-not-go-on-noted = Thank you for being honest. The curator will get in touch, the other side will not be told.
feedback-postponed = Fine, I will remind you { MOMENT($when, $now) }.
feedback-ask-note = One line about the meeting of { DAY($day) }: what stayed with you? The curator reads it; the other side only if you share it.
feedback-shared = Shared. It opens when everyone has spoken
feedback-shared-open = Shared: it can be read now
feedback-kept = Fine, only the curator sees it
feedback-waived = Noted: this feedback is no longer waited for
feedback-of-meeting = <b>Feedback on the meeting { $with_whom }, { DAY($day) }</b>
feedback-line = { NAME($who, form: "short") }: { $marks }
feedback-line-entered = { NAME($who, form: "short") } (passed on): { $marks }
feedback-line-missing = { NAME($who, form: "short") }: no feedback yet
feedback-line-waived = { NAME($who, form: "short") }: not waited for
feedback-mark-mood = { $face }
feedback-mark-useful = useful { $mark } of 5
feedback-mark-engagement = taking part { $mark } of 5
feedback-mark-go-on = { $wish ->
    [yes] go on: yes
   *[no] go on: no
 }
feedback-mark-curator = needs the curator's help
feedback-mark-note = “{ $text }”
feedback-ask-waiver = Why not wait for the feedback ({ NAME($who, form: "short") }, the meeting of { DAY($day) })? You can write a reason of your own.
waiver-absent = Was not at that meeting
waiver-ill = Is ill
waiver-long-ago = It was long ago

feedback-asked = How was the meeting { $with_whom } on { DAY($day) }? A couple of taps is enough.
feedback-opened = { $names }: the feedback on the meeting of { DAY($day) } is open now.
curator-wanted = { NAME($who, form: "short") } asks for the curator's help: the meeting { $with_whom }, { DAY($day) }.
wish-not-to-go-on = After the trial meeting { NAME($who, form: "short") } does not wish to go on { $with_whom }. The other side does not know. You can talk to each, find another pair or calmly close this one.

feedback-button-answer-at-home = I'll answer at home, at 18:00
feedback-button-answer-tomorrow = I'll answer tomorrow, at 18:00
feedback-button-no-help = No, all is well
feedback-button-curator-please = Yes, please
feedback-button-go-on = Yes, we go on
feedback-button-not-go-on = No
feedback-button-talk = Talk to the curator
feedback-button-add-note = Add a few words
feedback-button-change-note = Change the words
feedback-button-change-marks = Change the marks
feedback-button-share = Share { $with_whom }
feedback-button-unshare = Stop sharing
feedback-button-speak-for = Answer for { NAME($who, form: "short") }
feedback-button-waive = Don't wait for { NAME($who, form: "short") }
feedback-button-feedback-on = Feedback on { DAY($day) }

meeting-not-held = This meeting does not count as held now, no feedback on it is needed.
feedback-closed = The feedback can't be changed any more: a day has passed or it was read. If something is wrong, write to the curator.
feedback-not-given = First give the feedback, then it can be shared.
