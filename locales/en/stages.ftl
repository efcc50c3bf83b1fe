# Stages, what keeps a mentorship in one, and whose turn it is.

stage-acquaintance = first meeting
stage-trial = trial meeting
stage-planning = planning meeting
stage-joint_work = joint work
stage-final_meeting = final meeting
stage-completion = completion

stage-what-acquaintance = Get to know each other without hurry: what matters to each of you and what you hope for.
stage-what-trial = Take one small thing and try it together. After the meeting I will ask whether you wish to go on: only the curator reads the answer.
stage-what-planning = { $side ->
    [mentor] At this meeting agree on goals, their dates and how often to meet.
   *[mentee] At this meeting you and your mentor choose goals and decide how often to meet.
 }
stage-what-joint-work = The plan is ready, now come the meetings. Each needs a short word from both of you.
stage-what-final-meeting = { $side ->
    [mentor] Remember together where you began, and mark what became of the goals.
   *[mentee] Remember together where you began and what came of it.
 }
stage-what-completion = { $side ->
    [mentor] Little is left: a survey, a few words on how it was, and the report. Its draft is ready.
   *[mentee] Little is left: a survey and a few words on how it was.
 }

standing-proposed = Waiting for answers
standing-paused = Paused
standing-acquaintance = First meeting
standing-trial = Trial meeting
standing-planning = Planning meeting
standing-joint-work = Joint work
standing-final-meeting = Final meeting
standing-completion = Completion

status-proposed = waits for answers
status-active = at work
status-paused = paused
status-completed = ✅ the programme is completed
status-ended = ended early
status-undone = undone as a mistake

blocker-entry-survey-missing = • First survey: { NAME($who, form: "short") }
blocker-meeting-missing = • The meeting of this stage is not logged yet
blocker-feedback-missing = • Feedback on the meeting of { DAY($when) }: { NAME($who, form: "short") }
blocker-answer-to-go-on-missing = • Whether to go on: { NAME($who, form: "short") }
blocker-not-all-wish-to-go-on = • After the trial meeting another pair is asked for. Talk to each of them alone, you decide
blocker-goals-missing = • No goals yet
blocker-rhythm-missing = • How many meetings and how often is not decided
blocker-meetings-left = • { $count ->
    [one] { $count } planned meeting is left
   *[other] { $count } planned meetings are left
 }
blocker-final-not-begun = • The planned meetings are held: over to the final one, or some more?
blocker-goals-unmarked = • { $count ->
    [one] { $count } goal is not marked
   *[other] { $count } goals are not marked
 }
blocker-reflection-missing = • A few words on how it was: { NAME($who, form: "short") }
blocker-report-missing = • Mentor's report: { NAME($who, form: "short") }
blocker-exit-survey-missing = • Final survey: { NAME($who, form: "short") }
blocker-group-reflection-missing = • The group reflection is not noted
blocker-closing-missing = • Only closing is left: that is your press

task-answer-meeting = Answer: meeting on { DAY($when) }
task-log = The meeting on { DAY($when) }: was it?
task-feedback = Feedback on the meeting of { DAY($when) }
task-go-on = Answer: do we go on?
task-plan-meeting = 📅 Plan a meeting
task-reflection = Write how it was
task-report = Mentor's report
task-goals = Set goals
task-rhythm = Decide how often to meet
task-mark-goals = Mark the goals
task-final = Over to the final meeting
task-final-or-more = The final one, or more meetings
task-answer-proposal = Look and answer
task-with = { $task } · { NAME($who, form: "short") }
