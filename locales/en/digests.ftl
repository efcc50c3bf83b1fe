# The curator's digest: figures, reasons in words, one act after another.

digest-title = <b>Mentoring · { $organisation }</b>
    { PERIOD($since, $until) }
digest-empty = No pairs yet. When the first one appears, its stage and its needs will be seen here.
digest-pairs-and-groups = { $pairs } and { $groups }
digest-stage-acquaintance = Acquaintance { $count }
digest-stage-trial = Trial { $count }
digest-stage-planning = Planning { $count }
digest-stage-joint-work = Joint work { $count }
digest-stage-final-meeting = Final { $count }
digest-stage-completion = Completion { $count }
digest-waiting = { $proposed ->
    [0] Paused: { $paused }
    [one] Waiting for consent: { $proposed }, paused: { $paused }
   *[other] Waiting for consent: { $proposed }, paused: { $paused }
 }
digest-in-week = In a week: { $happened }
digest-in-days = In { DAYS($days) }: { $happened }
digest-held = { $held } ({ $sign }{ $change })
digest-feedback = feedback { $given } of { $asked }
digest-started = { $count ->
    [one] { $count } new pair
   *[other] { $count } new pairs
 }
digest-completed = { $count } completed
digest-all-well = ✅ All goes well: nobody needs attention.
digest-attention = <b>Need attention</b> ({ $shown } of { $total })
digest-line = • { $who }: { $why }
digest-reason = • { $why }
digest-worry-wish-to-part = after the trial meeting they ask for another pair
digest-worry-dispute = the two sides differ about the meeting of { DAY($day) }
digest-worry-wants-curator = asks for the curator's help after the meeting of { DAY($day) }
digest-worry-low-mood = a low mark for the meeting of { DAY($day) }: { $count } of 5
digest-worry-consent = { $count ->
    [one] a written consent is missing
   *[other] not everyone's written consent is there
 }
digest-worry-missed = { $count ->
    [one] { $count } meeting did not take place
   *[other] { $count } meetings in a row did not take place
 }
digest-worry-no-meeting = { $count ->
    [0] { DAYS($days) } since the beginning, no meeting yet, none planned
    [one] { DAYS($days) } without a meeting, none planned
   *[other] { DAYS($days) } without a meeting, none planned
 }
digest-worry-unlogged = the meeting of { DAY($day) } was not logged
digest-worry-feedback = { $count ->
    [one] no feedback on the meeting of { DAY($day) }, reminded
   *[other] feedback awaited since { DAY($day) }: { $count }, reminded
 }
digest-worry-pairing = no answer to the proposal for { DAYS($days) }
digest-worry-stage = { DAYS($days) } in one stage

button-digest-walk = Go through them
button-digest-remind = Remind all who owe feedback ({ $count })
button-digest-table = Table
button-digest-day = Digest day
digest-reminded = { $count ->
    [0] Everyone within reach has been reminded today.
    [one] { $count } reminder goes out. Nobody will be bothered twice today.
   *[other] { $count } reminders go out. Nobody will be bothered twice today.
 }
digest-worry-of = { $place } of { $total } · <b>{ $name }</b>
button-digest-remind-these = Remind of feedback
button-digest-write = Write to both
button-digest-log = Log a meeting
button-digest-pair = Open the pair
button-digest-put-off = Put off
digest-put-off-ask = { $name }: put off for how long?
button-digest-days = { DAYS($days) }
digest-put-off = All right. { $name } will be in the digest again after { DAY($until) }.
digest-done = That is all for today.
digest-on-weekday = { $weekday ->
    [1] on Monday
    [2] on Tuesday
    [3] on Wednesday
    [4] on Thursday
    [5] on Friday
    [6] on Saturday
   *[7] on Sunday
 }
digest-done-until = That is all for today. The next digest comes { digest-on-weekday } at { $hour }:00.
digest-choose = The digest of which organisation?
digest-table = The table of pairs: { $organisation }.

digest-comes = The digest comes { digest-on-weekday } at { $hour }:00. When would suit you better?
digest-comes-never = The digest comes only on /digest. You may choose a day:
digest-hour-ask = At what hour?
digest-weekday-1 = Monday
digest-weekday-2 = Tuesday
digest-weekday-3 = Wednesday
digest-weekday-4 = Thursday
digest-weekday-5 = Friday
digest-weekday-6 = Saturday
button-digest-never = Only on request

digest-municipality = <b>Mentoring · { $municipality }</b> · 7 days
    { $count ->
        [one] { $count } pair
       *[other] { $count } pairs
    } at work, meetings this week: { $held }
digest-round = { $interim ->
    [yes] { $title }, { DAY($day) }
   *[no] Report as of { DAY($day) }
 }. { $counts }
digest-button-round = { $interim ->
    [yes] { $title }
   *[no] Report as of { DAY($day) }
 }
digest-no-organisations = There are no organisations yet. Add the first one, and the digest will appear.
digest-organisation = • { $name }: { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
 }, { $held ->
    [one] { $held } meeting
   *[other] { $held } meetings
 }{ $idle ->
    [0] { "" }
    [one] , long without a meeting: { $idle }
   *[other] , long without a meeting: { $idle }
 }
digest-status-proposed = waiting for consent
digest-status-active = at work
digest-status-paused = paused
pairs-table-title = { $organisation }. Mentoring pairs on { DAY($day, year: "yes") }
pairs-table-sheet = Pairs
pairs-table-file = Pairs — { $organisation }
pairs-table-mentees = Mentees
pairs-table-mentors = Mentors
pairs-table-stage = Stage
pairs-table-held = Meetings
pairs-table-last = Last
pairs-table-next = Next
pairs-table-owing = Feedback awaited
pairs-table-attention = Needs attention
pairs-table-stage-acquaintance = Acquaintance
pairs-table-stage-trial = Trial meeting
pairs-table-stage-planning = Planning
pairs-table-stage-joint-work = Joint work
pairs-table-stage-final-meeting = Final meeting
pairs-table-stage-completion = Completion
digest-chart = 📊 { $organisation }: meetings by week and stages.
chart-title = Mentoring · { $organisation } · { PERIOD($since, $until) }
chart-weeks = Meetings by week (from Monday)
chart-stages = Pairs and groups by stage
chart-file = Mentoring. { $organisation }
