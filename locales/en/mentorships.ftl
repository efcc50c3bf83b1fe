# A mentorship on its participants' and its curator's screens, changes of a pair, notices about it.

name-short = { NAME($who, form: "short") }
name-full = { NAME($who, form: "full") }

mentorship-stage = Stage { $number } of { $total } · <b>{ $stage }</b>
mentorship-my-mentor = Mentor: <b>{ NAME($who) }</b>
mentorship-my-mentee = Mentee: <b>{ NAME($who, form: "short") }</b>
mentorship-my-group = Group, { $count ->
    [one] { $count } person
   *[other] { $count } people
 }: <b>{ $names }</b>
mentorship-next-meeting = 📅 Meeting { MOMENT($when, $now) }{ $has ->
    [yes] , { $place }
   *[no] { "" }
 }
mentorship-meeting-waits = 📅 A meeting is proposed { MOMENT($when, $now) }{ $has ->
    [yes] , { $place }
   *[no] { "" }
 }. Waiting for an answer
mentorship-meeting-asked = 📅 You are asked to meet { MOMENT($when, $now) }{ $has ->
    [yes] , { $place }
   *[no] { "" }
 }
mentorship-no-next-meeting = 📅 The next meeting is not planned
mentorship-goals-later = Goals come with the planning meeting.
mentorship-goal = 🎯 { $title }
mentorship-goal-until = 🎯 { $title } · by { DAY($day, $today) }
mentorship-is-paused = ⏸ The meetings are paused. All records are kept; you can go on any day, the curator decides.

    { $partner }
mentorship-is-over = { $how ->
    [completed] ✅ The programme is completed, thank you!
    [undone] This pair was made by mistake and has been undone. There is nothing you need to do.
   *[ended] The meetings of this pair are over. Thank you for the time you spent together.
 }

    { $partner }

mentorship-button-goals = 🎯 Goals
mentorship-button-journal = 📖 Journal
mentorship-button-next-meeting = 📅 Meeting on { DAY($when) }
mentorship-button-ask-curator = Pause or end
mentorship-button-ending = Completion: what is left
mentorship-button-my-pair = About the pair
mentorship-button-certificate = 🏅 Certificate
mentorship-button-certificate-of = 🏅 Certificate: { NAME($who, form: "short") }
mentorship-button-next-cycle = Go on in a new cycle
mentorship-button-as-curator = Open as curator
mentorship-button-open-mine = Open our page

pair-title = <b>{ $mentees }</b> and <b>{ $mentors }</b>
    { $form } · { $kind }
pair-label = { NAME($mentee, form: "short") } and { NAME($mentor, form: "short") }
pair-label-alone = { NAME($mentee, form: "short") }
pair-label-group = Group of { $count } · { NAME($mentor, form: "short") }
pair-answer-asked = ⏳ { NAME($who, form: "short") }: no answer yet
pair-answer-agreed = ✅ { NAME($who, form: "short") }: agreed
pair-answer-declined = ✖️ { NAME($who, form: "short") }: not for now
pair-answer-reason = “{ $reason }”
pair-wants-order = Everyone has agreed. The order is left: its number and date.
pair-waits-for = What keeps the stage:
pair-last-meeting = Last meeting: { DAY($when) }
pair-no-meetings = No meetings so far
pair-next-meeting = Next: { MOMENT($when, $now) }
pair-no-next-meeting = The next one is not planned
pair-plan = Plan: { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }, { $goals ->
    [0] no goals yet
    [one] { $goals } goal
   *[other] { $goals } goals
 }
pair-order = Order No. { $number } of { DAY($day, year: "yes") }
pair-order-number = Order No. { $number }
pair-no-order = No order recorded
pair-over = The pair: { $status }.
pair-over-because = The pair: { $status }. Reason, for you only: “{ $reason }”
mentorship-button-feedback-spoken = Feedback on { DAY($when) }: spoken or waived
mentorship-button-log-a-meeting = ✏️ Log a meeting
mentorship-button-remind-feedback = Remind of the feedback
mentorship-button-log-spoken = ✏️ Log a meeting as told
mentorship-button-order-write = Record the order
mentorship-button-order-later = The order comes later, begin now
mentorship-button-spoken-yes = Yes, as told: { NAME($who, form: "short") }
mentorship-button-spoken-no = No, as told
mentorship-button-write-both = ✉️ Write to both
mentorship-button-write-group = ✉️ Write to all
mentorship-button-change-pair = Change the pair
mentorship-button-decide-pair = Decide what comes next
mentorship-button-ending-curator = Completion: what is left
mentorship-button-open-pair = Open the pair

wish-pause = 🤫 { NAME($who, form: "short") } asks for a pause
wish-end = 🤫 { NAME($who, form: "short") } wishes to end the meetings
wish-next-cycle = { NAME($who, form: "short") } would go on in a new cycle
wish-is-private = <i>The other side does not know.</i>
mentorship-button-wish-settled = Talked over, all settled
mentorship-button-again = Make the pair anew
wishes-settled = ✅ Noted: talked over.

change-pair = { $pair }

    What to change? Records and feedback are kept in any case.
mentorship-button-pause = ⏸ Pause
mentorship-button-resume = ▶️ Go on
mentorship-button-hand-over = Another mentor
mentorship-button-end = End early
mentorship-button-undo = Undo: made by mistake
undo-sure = { $pair }

    Undo this pair as a mistake? The participants get a calm message, planned meetings are cancelled.
mentorship-button-undo-sure = Yes, undo the pair
pair-undone = The pair is undone.

    { $pair }
pause-why = { $pair }

    Why the pause? A few words, only curators read them. No reason is fine too.
mentorship-button-pause-now = Pause without a reason
pair-paused = ⏸ The pair is paused, the participants know. There will be no reminders.
pair-resumed = ▶️ The pair goes on, the participants know.
end-sure = { $pair }

    End the meetings early? Both get thanks without explanations. If you like, send the reason as a message: only curators read it.
mentorship-button-end-sure = Yes, end
pair-ended = The meetings are over, thanks have been sent.

    { $pair }
mentorship-button-new-pair-for = New mentor: { NAME($who, form: "short") }
handover-choose = Who goes on in the place of { NAME($leaving) }? Stage and records are kept, the new mentor is asked first.
handover-nobody = Nobody to hand over to: there are no mentors besides { NAME($leaving) }. Add one and come back.
handover-sure = Hand the pair over from { NAME($leaving) } to { NAME($coming) }? First we ask for agreement, then a new order is needed.
mentorship-button-handover-sure = Yes, hand over
pair-handed-over = ✅ The new mentor has been asked. The stage is kept.

ask-curator = { $partner }

    What would you ask the curator for? The other side will not know; the curator talks it over with you.
mentorship-button-ask-pause = I need a pause
mentorship-button-ask-end = I wish to end the meetings
asked-pause = ✅ The curator gets your wish for a pause and will answer. If you wish to explain, write a few words now.
asked-end = ✅ The curator gets your wish and will talk to you. That is fine: not everything suits everyone. If you wish to explain, write a few words now.
asked-next-cycle = ✅ Great! The curator will know and offer a way to go on.
wish-words-kept = ✅ Passed on to the curator, nobody else will see it.

notice-declined = { NAME($who, form: "short") }: this pair does not fit for now.
    { $pair }{ $has ->
        [yes] { "" }

    “{ $reason }”
       *[no] { "" }
     }

    The other side has not been told.
notice-agreed = Everyone agrees to begin:
    { $pair }

    The order is left to record.
notice-started = 🎉 { $side ->
    [mentor] All is agreed, you can begin.
   *[mentee] All is agreed: you have a mentor!
 }
    { $partner }

    First of all, agree on the first meeting. { $side ->
        [mentor] Propose a day and time.
       *[mentee] You can propose a time or wait until your mentor does.
     }
notice-stage = Stage { $number } of { $total }: <b>{ $stage }</b>

    { $what }
notice-final = The plan is done: { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 } ({ $names }). Over to the final one, or some more?
notice-closing = All is written, you can close:
    { $pair }
notice-paused = ⏸ The meetings are paused. Records are kept, planned meetings are cancelled. I will write when you can go on.
notice-resumed = ▶️ The pause is over, you can go on.
    { $partner }
notice-undone = The pair I wrote to you about was made by mistake and has been undone. All is well, there is nothing to do: the curator will find another.
notice-ended = The meetings of this pair are over. Thank you for your time and attention! { $side ->
    [mentor] Your experience will be needed again: the curator is there for you.
   *[mentee] The curator is there for you and will help to decide what comes next.
 }
notice-mentor-changing = You will have another mentor: that happens. All that has been done is kept. I will write as soon as the new mentor agrees.
notice-handed-over = Thank you for your work! Another mentor goes on with { $names }. All records are kept.
notice-completed = 🎉 The programme is completed!
    { $partner }

    Behind you: { $count ->
        [0] the whole way
        [one] { $count } meeting
       *[other] { $count } meetings
     }. Thank you for your time, attention and patience. The certificate comes next.
notice-next-cycle = Would you like to go on in a new cycle?
    { $partner }

    Only the curator sees the answer. If not, there is nothing to press.
