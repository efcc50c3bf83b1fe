# The final meeting and completion: survey, words, report, certificate.

final-offer = { $partner }

    The plan has { $planned ->
        [one] { $planned } meeting
       *[other] { $planned } meetings
     }, held so far: { $held }. { $early ->
        [no] You can go over to the final meeting or add some more.
       *[yes] If the goals were reached earlier, you can shorten the plan and go over to the final one.
     }
ending-button-begin-final = Over to the final meeting
ending-button-begin-final-early = Over to the final one early
ending-button-more-meetings = { $count } more
final-begun = ✅ Now comes the final meeting.
final-begun-soon = ✅ Decided. The final meeting comes as soon as all feedback is there.
plan-extended = ✅ The plan is longer now, meetings in all: { $count }.
meetings-left = { $left ->
    [one] { $left } planned meeting is
   *[other] { $left } planned meetings are
 } left before the final one. Hold them or go over early.
not-done-yet = It can't be closed yet: { $count ->
    [one] { $count } thing is missing
   *[other] { $count } things are missing
 }. They are listed on the completion screen.

ending-mine = { $count ->
    [0] ✅ All is done on your side. Now the others.
    [one] { $count } thing is left:
   *[other] { $count } things are left:
 }
ending-my-words = “{ $text }”
ending-button-report-again = Mentor's report
ending-waits = Not ready yet:
ending-all-written = ✅ Surveys, words and report are there.
ending-button-spoken-reflection = Words as told: { NAME($who, form: "short") }
ending-button-spoken-report = Report as told: { NAME($who, form: "short") }
ending-button-group-noted = Reflection held
ending-button-group-skipped = Without it
group-ask = How was the group reflection or the public event? One line will do: when, who, what stayed in mind.
group-skip-ask = Why without a group reflection? A few words will do.
group-noted = ✅ Noted.
ending-button-close = ✅ Close the programme with thanks
pair-closed = 🎉 The programme is completed. Thanks and certificates are on their way.

    { $pair }
written-group = Group reflection: “{ $text }”
written-group-skipped = Without a group reflection: “{ $text }”
written-by-earlier = An earlier participant: “{ $text }”
written-report = <b>Report · { NAME($who, form: "short") }</b>{ $spoken ->
    [yes] { " " }(as told)
   *[no] { "" }
 }
    { $text }
written-reflection = <b>{ NAME($who, form: "short") }</b>{ $spoken ->
    [yes] { " " }(as told)
   *[no] { "" }
 }
    “{ $text }”

reflection-ask-mentee = Tell in your own words, in one message:
    • what has changed since the first meeting?
    • which meeting do you remember best?
    • what will you take with you?

    Only the curator will read it.
reflection-ask-mentor = Tell in your own words, in one message:
    • what went better than expected?
    • what did your mentee teach you?
    • what should be done differently next time?

    Only the curator will read it.
reflection-ask-spoken = Write down what { NAME($who, form: "short") } tells you: what changed, what is remembered, what will be of use. In one message; it will be marked as told.
reflection-kept = ✅ Thank you, your words are kept.
reflection-empty = It is empty so far. One sentence will do.
text-too-long = It does not fit: up to { $most ->
    [one] { $most } character
   *[other] { $most } characters
 }. Nothing is lost, shorten it and send it again.

report-draft = A draft of the report, made of the journal. The curator will read it.

    { $text }
report-sent = ✅ The report is sent.

    { $text }
ending-button-report-send = Send as it is
ending-button-report-add = Add own words
report-add-ask = Write in one message what to add under the draft: results, difficulties, advice to whoever goes on.
report-kept = ✅ The report has gone to the curator.
report-of = Mentee: { $mentees }
report-meetings = Held: { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }, { MINUTES($minutes) } in all, { PERIOD($first, $last) }.
report-no-meetings = No meetings are logged.
report-topics = Topics: { $topics }.
report-goals = Goals:
report-goal = — { $title }: { $mark }.
result-reached = reached
result-partly = partly reached
result-not-yet = not reached yet
result-unmarked = not marked

certificate-caption = 🏅 Certificate: { NAME($who, form: "full") }. It can be printed on an A4 page.
certificate-file = Certificate · { NAME($who, form: "full") }
certificate-heading = Certificate
certificate-number = No. { $number }
certificate-opening = is awarded to
certificate-role = { $side ->
    [mentor] for completing the mentoring programme as a mentor
   *[mentee] for completing the mentoring programme as a mentee
 }
certificate-period = { DAY($first, year: "yes") } — { DAY($last, year: "yes") }
certificate-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }
certificate-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
 } together
certificate-goals = { $reached } of { $count ->
    [one] { $count } goal
   *[other] { $count } goals
 } reached
certificate-all-goals = { $count ->
    [one] { $count } goal reached
   *[other] { $count } goals reached
 }
certificate-thanks = Thank you for your time, attention and patience
certificate-signer = Curator of the programme
certificate-date = { DAY($day, year: "yes") }
