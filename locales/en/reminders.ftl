# Reminders: the fact first, then what to do. Several travel in one message, so each is clear by itself.

reminder-name = { NAME($who, form: "short") }
reminder-full-name = { NAME($who, form: "full") }
reminder-pair-name = { $mentees } and { $mentors }

reminder-feedback = 📝 The meeting with { NAME($who) } on { DAY($day) }: say how it went, it takes three taps.
button-reminder-feedback = Feedback on { DAY($day) }
reminder-pairing-mentee = 🤝 { NAME($who) } is proposed as your mentor. The curator waits for your answer.
reminder-pairing-mentor = 🤝 You are asked to be the mentor of { NAME($who) }. The curator waits for your answer.
button-reminder-pairing = Look and answer
reminder-first-meeting = 📅 The first meeting with { NAME($who) } is not planned yet. Propose a time that suits you.
reminder-next-meeting = 📅 The next meeting with { NAME($who) } is not planned; the last one was on { DAY($day) }.
reminder-agreed = Last time you agreed: { $text }
button-reminder-plan = Propose a time: { NAME($who, form: "short") }
button-reminder-met = We have met: { NAME($who, form: "short") }
reminder-completion = 🏁 Left to do to finish with { NAME($who) }: { $what }.
reminder-reflection-missing = a few words on how it was
reminder-report-missing = the mentor's report
reminder-exit-survey-missing = the survey at the end
button-reminder-completion = Finish: what is left
reminder-profile = 🙂 Your profile is nearly ready. Finish it, and the curator will find your pair more easily.
button-reminder-profile = Finish the profile

reminder-unlogged = ❔ { $name }: the meeting of { DAY($day) } was planned but nobody logged it.
button-reminder-log = Log it: { $name }
reminder-dispute = ❔ { $name }: the two sides differ about the meeting of { DAY($day) }. It is yours to decide.
button-reminder-dispute = Settle: meeting of { DAY($day) }
reminder-feedback-late = 📝 { $names }: no feedback on the meeting of { DAY($day) }, reminded already ({ $count }).
button-reminder-spoken = Feedback by word of mouth: { NAME($who, form: "short") }
reminder-pairing-late = 🤝 { $name }: proposed, waiting for an answer for { DAYS($days) }. Silent: { $names }.
reminder-first-meeting-late = 📅 { $name }: at work for { DAYS($days) }, no first meeting planned. They were reminded.
reminder-next-meeting-late = 📅 { $name }: { DAYS($days) } without a meeting, none planned. They were reminded.
reminder-idle = 💤 { $name }: { DAYS($days) } without a meeting. They may need help or a pause.
reminder-closing = 💤 { $name }: { DAYS($days) } without a meeting. You may close or pause the pair; it never closes by itself.
reminder-completion-late = 🏁 { $name }: { DAYS($days) } in the last stage. { $count ->
    [0] It waits for your decision.
    [one] Waiting for { $names }.
   *[other] Waiting for: { $names }.
 }
reminder-invitation = ✉️ { $count ->
    [one] { $count } invited person has not come yet:
   *[other] { $count } invited people have not come yet:
 }
button-reminder-waiting = Who has not come
button-reminder-write = Write to both
button-reminder-pair = Pair: { $name }

button-reminder-plan-alone = Propose a time
button-reminder-met-alone = We have met
button-reminder-later = Later: { $about }
reminder-about-feedback = feedback, { DAY($day) }
reminder-about-pairing = answer about the pair
reminder-about-meeting = meeting, { NAME($who, form: "short") }
reminder-about-completion = finishing
reminder-about-profile = profile
reminder-about-invitation = invitations

reminder-when = Remind when?
button-reminder-until = { MOMENT($until, $now, start: "yes", brief: "yes") }
reminder-put-off = All right, I will remind you { MOMENT($until, $now) }. Write why, if you like.
reminder-in-morning = All right, I will remind you { MOMENT($until, $now) }.
reminder-reason-kept = I see, thank you.
