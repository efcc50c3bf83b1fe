# How a programme goes on: the figures of a period.

process-title = <b>How it goes on · { $organisation }</b>
    { PERIOD($since, $until) }
process-empty = No meetings and no pairs in this time. Figures come by themselves once mentors log meetings.
process-meetings = Meetings: { $due ->
    [0] none were due
   *[some] { $held } of { $due } held, { NUMBER($share, digits: 1) } %
 }
process-hours = Together: { MINUTES($minutes) }
process-feedback = Feedback: { $given } of { $asked }{ $asked ->
    [0] { "" }
   *[some] , in time { $in_time } ({ NUMBER($share, digits: 1) } %)
 }{ $waived ->
    [0] { "" }
   *[some] ; let go by the curator: { $waived }
 }
process-waived = Surveys let go by the curator: { $count }
process-goals = Goals: { $reached } of { $marked } reached, { $partly } partly
process-missed = Did not take place: { $count }
process-unknown = Not noted: { $count }
process-disputed = Disputed: { $count }
process-started = New pairs: { $count }
process-completed = Completed: { $count }
process-parted = Parted early: { $count }
process-handed-over = Mentor replaced: { $count }
process-risks = Need attention: { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
 }
process-stays = <b>Days in a stage</b> (half of the pairs no longer)
process-activities = <b>What the time was spent on</b>
process-button-year = Since 1 September
process-button-quarter = In a quarter
process-button-month = In 30 days
button-digest-process = How it goes on
button-digest-chart = Chart
process-stay-acquaintance = Acquaintance { $days }
process-stay-trial = Trial { $days }
process-stay-planning = Planning { $days }
process-stay-joint-work = Joint work { $days }
process-stay-final-meeting = Final { $days }
process-stay-completion = Completion { $days }
process-activity-talk = talk { $count }
process-activity-study = study { $count }
process-activity-project = project { $count }
process-activity-contest = contest { $count }
process-activity-event = event { $count }
process-activity-volunteering = volunteering { $count }
process-activity-class-hour = class hour { $count }
process-activity-lesson = lesson { $count }
process-activity-excursion = excursion { $count }
process-phase = The programme is in: { $phase }
phase-preparatory = preparation
phase-design = design
phase-realisation = realisation
phase-reflection = reflection and analysis
phase-result = result
