# Goals and the plan of a mentorship.

goals-title = <b>Goals of the meetings { $with_whom }</b>
goals-empty = No goals yet. One or two are enough, clear and with a date.
goals-rhythm = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 } of joint work, { $days ->
    [7] once a week
    [14] once a fortnight
    [30] once a month
   *[any] once in { DAYS($days) }
 }
goals-no-rhythm = How many meetings and how often is not decided yet.
goals-resources = Needed: { $text }
goal-line = { $sign } { $title }
goal-line-by = { $sign } { $title } — by { DAY($day) }
goal-title = <b>{ $title }</b>
goal-by = By { DAY($day, weekday: "yes") }
goal-undated = No date chosen yet.
goal-result = What came of it: { $text }
goal-mark-reached = ✅ Reached
goal-mark-partly = ◐ Partly reached
goal-mark-not_yet = ○ Not reached yet
goal-ask-title = What is the goal of the meetings { $with_whom }? Write it in one phrase: “Choose a topic for the project”.
goal-ask-new-title = Write this goal in other words.
goal-ask-date = By which day? You can write “end of May” or “15 December”.
goal-date-unclear = I could not read the day. Write, for example, “15 December”, “in a month” or “end of May”.
goal-ask-result = What came of it? A phrase or two is enough.
goal-kept = ✅ Kept.
goal-removed = The goal is taken out
goal-marked = Marked
goal-remove-sure = Take the goal “{ $title }” out of the plan?
goal-added = A new goal: “{ $title }”. Author: { NAME($who) }.
plan-ask-number = How many meetings of joint work { $with_whom }? You can write a number of your own.
plan-number-unclear = A number from 1 to 100 is needed, for example 8.
plan-ask-rhythm = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }. How often?
plan-ask-resources = What is needed: a room, books, people to talk to? One line is enough.
plan-kept = ✅ The plan is kept.

goal-button-add-goal = Add a goal
goal-button-add-another-goal = Another goal
goal-button-rhythm = How many meetings
goal-button-resources = What is needed
goal-button-by-day = By { DAY($day, weekday: "no") }
goal-button-date = Date
goal-button-rename = Change
goal-button-remove = Take out
goal-button-remove-yes = Yes, take it out
goal-button-result = What came of it
goal-button-reached = ✅ Reached
goal-button-partly = ◐ Partly
goal-button-not_yet = ○ Not yet
goal-button-open-goal = Goal: { $title }
goal-button-so-many = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }
goal-button-each-7 = Once a week
goal-button-each-14 = Once a fortnight
goal-button-each-30 = Once a month
goal-button-so-often = Once in { DAYS($days) }

too-many-goals = The plan has { $most ->
    [one] { $most } goal
   *[other] { $most } goals
 } already, more are hard to keep in mind. One of them can be changed or taken out.
goal-too-long = The goal is rather long. Try to fit it into { $most } characters.
goal-date-passed = That day has passed or is too far away. Choose another.
too-early-to-mark = Goals are marked once the joint work goes on.
rhythm-impossible = Choose 1 to 100 meetings, at least one in three months.
