# Making a pair: for whom, with whom and why; asking the participants; the order; the list of pairs.

form-pupil-pupil = pupil – pupil
form-student-pupil = student – pupil
form-employer-pupil = adult specialist – pupil
form-teacher-teacher = teacher – teacher
form-head-teacher = head – teacher
kind-traditional = one to one
kind-group = group
kind-virtual = remote
kind-reverse = reverse: the younger teaches the older

pair-choose-mentee = Who gets a mentor?

    { $count ->
        [0] Nobody waits now: everyone has a mentor.
        [one] { $count } person waits.
       *[other] { $count } people wait.
     }
pair-no-mentees = No mentees yet. Add people one by one or send a spreadsheet.
pair-first-request = { $request }
pair-button-everyone = Show everyone ({ $count })
pair-no-wish = Nothing is said of wishes yet.
pair-choose-mentor = With whom? Those who are free and closer in interests come first.
pair-no-mentors = No mentors yet. Add people and come back.
reason-free = has room
reason-room = { $count } of { $capacity } pairs
reason-full = ⚠️ full, { $count } of { $capacity }
pair-button-card = Card: { NAME($who, form: "short") }
card-name = { $kind ->
    [pupil] <b>{ NAME($who, form: "short") }</b>
   *[adult] <b>{ NAME($who) }</b>
 }
card-name-at = { $kind ->
    [pupil] <b>{ NAME($who, form: "short") }</b>
   *[adult] <b>{ NAME($who) }</b>
 }, { $where }
card-competences = Can help with: { $text }
card-requests = Wishes help with: { $text }
card-requests-of = { NAME($who, form: "short") } hopes for help with: { $text }
card-words = “{ $text }”
card-interests = Interests: { $text }

pair-choose-more = Who else joins the group?
pair-no-more = There is nobody else to add.
pair-review = <b>{ $mentees }</b>
    Mentor: <b>{ NAME($mentor) }</b>
    { $form } · { $kind }
pair-mentor-full = ⚠️ { NAME($who, form: "short") } already has { $count } of { $capacity } pairs. You may go on if they agree to more.
pair-consent-missing = ✖️ { NAME($who, form: "short") }: { $count ->
    [one] { $count } consent is missing
   *[other] { $count } consents are missing
 }
pair-review-next = The participants get each other's card and answer themselves. Only you will see a no.
pair-review-consents = Note the paper consents first; without them no pair can be made.
pair-button-record-consents = Note consents: { NAME($who, form: "short") }
pair-button-propose-pair = Propose this pair
pair-button-other-form = Another form
pair-button-other-kind = Another kind
pair-button-add-to-group = Add to a group
pair-proposed = ✅ The participants have been asked. I will write when they answer.
own-mentor = { NAME($who) } cannot be their own mentor: choose somebody else.
pair-exists = { NAME($mentee, form: "short") } and { NAME($mentor, form: "short") } already are a pair. You find it in the list of pairs.
not-everyone-agreed = The order is written when everyone has agreed. Waiting for { NAME($who, form: "short") }. If they answered by word of mouth, note it “as told”.

proposal-for = { $side ->
    [mentor] The curator asks whether you would be a mentor of:
   *[mentee] The curator has found a mentor for you:
 }
proposal-question = Would you like to try? If something is not right you can say no: only the curator sees the answer.
pair-button-proposal-yes = Yes, I would
pair-button-proposal-think = Let me think
pair-button-proposal-no = No
pair-button-proposal-back = Back to the question
pair-button-proposal-why = Explain to the curator
pair-button-proposal-after-all = Yes after all
proposal-think = Of course, there is no hurry. The question waits on your home screen.
proposal-why = Write in a few words what does not fit. Only the curator reads it.
proposal-why-kept = ✅ Passed on to the curator, nobody else will see it.
proposal-agreed = ✅ Your answer is kept. { $others ->
    [yes] We wait for the other side and the order. I will write as soon as all is ready.
   *[no] The order is left, the curator records it. I will write as soon as all is ready.
 }
proposal-declined = Your answer is kept, thank you for being honest. Only the curator sees it and will find another pair.

order-ask = Send the order's number and date in one line, for example: “47 of 12.10.2026”. If it is of today, the number will do.
order-unclear = I cannot see a number or a date. Write like this: “47 of 12.10.2026”.
order-recorded = ✅ Recorded: order No. { $number } of { DAY($day, year: "yes") }. If the date is another, record the order once more.
order-later = ✅ The work has begun. The order can be recorded later on this screen.

pairs-for-curators = The list of pairs is kept by the curator.
pairs-all = Pairs and groups: { $count }. Choose where to look.
pairs-none = No pairs yet. Begin with “Make a pair”.
pairs-list = <b>{ $where }</b> · { $count }
pairs-at-proposed = Waiting · { $count }
pairs-at-acquaintance = First meeting · { $count }
pairs-at-trial = Trial · { $count }
pairs-at-planning = Planning · { $count }
pairs-at-joint-work = Joint work · { $count }
pairs-at-final-meeting = Final meeting · { $count }
pairs-at-completion = Completion · { $count }
pairs-at-paused = Paused · { $count }
pair-button-make-pair = Make a pair
