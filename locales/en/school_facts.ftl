# Facts of the school: before the programme and after it.

school-facts-button = School facts
school-facts-title = <b>School facts · { $organisation } · { $year }</b>
    Of those who take part: as it was before and as it is after.
school-fact-ask = { $fact }: two numbers with a space, before and after (from { $least } to { $most }). One will do if «after» is not known yet.
school-fact-kept = ✅ Kept.
school-fact-unknown = • { $fact }: not entered
school-fact-before = • { $fact }: { $before } before
school-fact-line = • { $fact }: { $before } → { $after }
school-fact-whole = { $number }
school-fact-number = { NUMBER($number, digits: 2) }
school-fact-unclear = One or two numbers from { $least } to { $most } are needed: before and after, with a space. What was there stays.
school-fact-exams-passed = Passed exams, %
school-fact-button-exams-passed = Exams
school-fact-mean-mark = Mean mark
school-fact-button-mean-mark = Mean mark
school-fact-olympiads = In olympiads, people
school-fact-button-olympiads = Olympiads
school-fact-contests = In contests, people
school-fact-button-contests = Contests
school-fact-projects = Joint projects
school-fact-button-projects = Projects
school-fact-stayed = Young teachers who stayed, %
school-fact-button-stayed = Stayed
