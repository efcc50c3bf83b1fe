# Documents: headings, signatures, the self-audit, the mentor's report.

document-day = { DAY($day, year: "yes") }
document-made = Made by the mentoring bot on { DAY($day, year: "yes") }.
document-school-year = School year { $year }
document-post-curator = Curator
document-post-head = Head of the organisation
document-post-mentor = Mentor
document-title-self-audit = Self-audit of the mentoring programme
document-file-self-audit = Self-audit { $year } — { $organisation }
document-audit-item = Item
document-audit-mark = Mark
document-audit-facts = Grounds
document-audit-part-programme = 1. The programme: { $total } of { $most }
document-audit-part-participants = 2. Those who take part: { $total } of { $most }
document-audit-part-changes = 3. Changes in mentees: { $total } of { $most }
document-audit-sum = { $total } of 18 in all: { $level }. 2 in full, 1 in part, 0 not there; 15–18 optimal, 9–14 acceptable.
document-title-mentor-report = The mentor's report on the programme
document-file-mentor-report = Mentor's report — { $who }
document-report-mentors = Mentor: { $value }
document-report-mentees = Mentee: { $value }
document-report-form = Form of mentoring: { $value }
document-report-begun = Began: { $value }
document-report-ended = Completed: { $value }
document-report-order = Order № { $value }
document-report-held = Held: { $count ->
    [one] { $count } meeting, { MINUTES($minutes) }
   *[other] { $count } meetings, { MINUTES($minutes) }
 }
document-goals = Goals
document-goal-title = Goal
document-goal-due = Due
document-goal-outcome = Outcome
document-goal-reached = Reached
document-goal-partly = Partly reached
document-goal-not-yet = Not reached yet
document-words = The outcome in the mentor's words
document-meetings = Meetings
document-meeting-number = №
document-meeting-day = Date
document-meeting-minutes = Minutes
document-meeting-topic = What was done
document-meeting-next = Agreed
document-button = Word document
document-here = The document is ready.
journal-button-report = Mentor's report (Word)
document-form-pupil-pupil = pupil – pupil
document-form-student-pupil = student – pupil
document-form-employer-pupil = employer – pupil
document-form-teacher-teacher = teacher – teacher
document-form-head-teacher = head – teacher
document-swot = Strengths and weaknesses (by the exit survey)
document-swot-none = Fewer than five answers to the exit survey so far: nothing is concluded from it.
document-swot-strengths = Strengths: items marked high:
document-swot-weaknesses = Weaknesses: items marked low:
document-swot-words = In people's own words (anonymous, shuffled):
document-swot-item = { $name } ({ $side }): { NUMBER($mean, digits: 1) } of 10, answers: { $count }
document-quote = “{ $text }”
