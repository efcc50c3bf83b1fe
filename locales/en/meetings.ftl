# Meetings: planning, logging, the journal, doubts.

meeting-name-nom = { NAME($who) }
meeting-name-gen = { NAME($who, case: "gen") }
meeting-name-dat = { NAME($who, case: "dat") }
meeting-name-ins = { NAME($who, case: "ins") }
meeting-name-short = { NAME($who, form: "short") }
meeting-names-more = { $names } and { $count } more
meeting-name-short-gen = { NAME($who, form: "short", case: "gen") }
meeting-with = with { $names }
meeting-with-group = with the group
meeting-with-so = with { $names }
meeting-of = of { $names }
meeting-of-two = of { $first } and { $second }

# Choosing a time
meeting-plan = <b>A new meeting { $with_whom }</b>
meeting-moves-from = It is now planned for { MOMENT($when, $now) }.
meeting-planned-already = One is planned already { MOMENT($when, $now) }, this will be another.
meeting-plan-how = Choose a time or write your own: “tomorrow at 15:30”.
meeting-time-label = { DAY($when, weekday: "yes", start: "yes") }, { TIME($when) }
meeting-choose-day = <b>A meeting { $with_whom }</b>
    On which day?
meeting-choose-hour = <b>A meeting { $with_whom }</b>
    { DAY($day, weekday: "yes", start: "yes") }. At what time? You can write “15:30”.
meeting-time-unclear = I could not read the time. Write, for example, “tomorrow at 15:30”, “on Wednesday at 4pm” or “14 October 15:00”.
meeting-confirm = A meeting { $with_whom } { MOMENT($when, $now) }. Is that right?
meeting-clash = One of you has another meeting at this time.
meeting-asked = ✅ The proposal is sent. The answer will come here.
meeting-settled = ✅ The meeting is set.
calendar-title = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
weekday-short = { $day ->
    [1] Mo
    [2] Tu
    [3] We
    [4] Th
    [5] Fr
    [6] Sa
   *[7] Su
 }
meeting-button-calendar = Another day in the calendar
meeting-button-propose = Yes, propose it
meeting-button-other-time = Another time

# A meeting on its screen
meeting-title = <b>A meeting { $with_whom }</b>
meeting-when = 📅 { MOMENT($when, $now, start: "yes") }
meeting-place = Place: { $place }
meeting-format-online = Online
meeting-format-phone = By phone
meeting-was-it = Did you meet?
meeting-all-come = Everyone has confirmed.
meeting-not-all-come = Not everyone will come.
meeting-your-answer = Can you come?
meeting-waiting-for = Yet to answer: { $names }
meeting-agreed-last-time = Agreed last time: { $text }
meeting-held = { DAY($when, weekday: "yes", start: "yes") } · { MINUTES($minutes) }
meeting-text-topic = Talked about: { $text }
meeting-text-done = Done: { $text }
meeting-text-next_step = Agreed: { $text }
meeting-in-doubt = The curator is finding out whether this meeting took place. It does not count for now.
meeting-logged-by = Logged: { NAME($who) }, { DAY($when) } at { TIME($when) }
meeting-logged-for = Logged in the words of { NAME($who) }, { DAY($when) } at { TIME($when) }
meeting-status-cancelled = { DAY($when, weekday: "yes", start: "yes") }: called off.
meeting-status-moved = { DAY($when, weekday: "yes", start: "yes") }: moved to another time.
meeting-status-missed = { DAY($when, weekday: "yes", start: "yes") }: did not take place.
meeting-status-undone = { DAY($when, weekday: "yes", start: "yes") }: the log was taken back.
meeting-reason = Reason: { $text }
meeting-question = A question to open the meeting { $with_whom }:

    “{ $question }”
meeting-button-was = It took place
meeting-button-moved = We moved it
meeting-button-missed = It did not
meeting-button-move = Move it
meeting-button-coming = I will come
meeting-button-not-coming = I can't come
meeting-button-call-off = Call the meeting off
meeting-button-place = Say where
meeting-button-questions = Questions to open with
meeting-button-more-questions = More questions
meeting-button-it-was = It was
meeting-button-it-was-not = It was not
meeting-button-never-was = No meeting on { DAY($when) }
meeting-button-undo-log = Take the log back
meeting-button-feedback-all = Everyone's feedback
meeting-button-feedback-given = My feedback
meeting-button-feedback = Feedback on the meeting
meeting-button-plan-another = Plan another
meeting-button-leave-as-is = Leave it as it is
meeting-button-why = Say why
meeting-button-format-online = Online
meeting-button-format-phone = By phone

# Coming or not, calling off
meeting-coming-noted = Noted, great
meeting-not-coming-noted = Noted, the mentor will know
meeting-decline-sure = You can't come to the meeting { $with_whom } { MOMENT($when, $now) }? You could also choose another time.
meeting-yes-mt-no = I can't come
meeting-cancel-sure = Call off the meeting { $with_whom } { MOMENT($when, $now) }? The others will be told.
meeting-yes-mt-off = Yes, call it off
meeting-called-off = The meeting { $with_whom } { ON_DAY($when) }, is called off. The others will know.
meeting-missed-noted = Noted: the meeting { $with_whom } { ON_DAY($when) }, did not take place. It happens.
meeting-ask-why = Write in one line why. Those who take part and the curator will see it.
meeting-ask-place = Where will the meeting { MOMENT($when, $now) } be? Write, for example, “room 214”.

# Doubts
meeting-dispute-sure = Was there really no meeting { $with_whom } { ON_DAY($when) }? The curator will calmly sort it out, nobody is scolded.
meeting-yes-mt-not = Yes, there was none
meeting-dispute-noted = Noted. The curator will find out about { DAY($when) }. The meeting does not count for now.
dispute-resolved-noted = Settled

# Logging
log-no-pairs = There is nobody to log meetings with yet: mentoring pairs will appear here once they begin.
log-with-whom = With whom was the meeting?
log-several = Tick everyone you met on the same day, up to { $most }.
meeting-button-log-several = Several at once
meeting-button-log-ticked = Next: { $count } →
log-when = <b>A meeting { $who }</b>
    When was it? You can write “on Monday at 15:30”.
log-when-unclear = I could not read the day. Write, for example, “yesterday at 15:30”, “on Monday” or “14 October”.
meeting-button-log-planned = { DAY($when, weekday: "yes", start: "yes") }, { TIME($when) }, as planned
meeting-button-other-day = Another day
log-length = <b>A meeting { $who } · { DAY($when, weekday: "yes") }</b>
    How long was it? You can write “an hour and a half”.
log-length-unclear = I could not read how long that is. Write, for example, “40 minutes” or “an hour and a half”.
meeting-button-minutes = { MINUTES($count) }
log-done = ✅ The meeting is logged: { $with_whom }, { DAY($when, weekday: "yes") }, { MINUTES($minutes) }.
log-others-asked = { $count ->
    [one] A short question about the meeting goes to { $names }.
   *[other] A short question about the meeting goes to { $names }.
 }
log-may-add = You may add, if you have a minute:
log-several-done = ✅ { $count ->
    [one] { $count } meeting is logged
   *[other] { $count } meetings are logged
 }: { DAY($when, weekday: "yes") }, { MINUTES($minutes) }. With { $names }.
log-several-known = { $count ->
    [one] { $count } meeting of that day was logged before and stays as it is.
   *[other] { $count } meetings of that day were logged before and stay as they are.
 }
meeting-button-own-feedback = My feedback
meeting-button-feedback-about = Feedback: { $names }
meeting-button-text-topic = What we talked about
meeting-button-text-done = What we did
meeting-button-text-next_step = What we agreed
meeting-button-log-one-more = Log another one
meeting-ask-topic = What did you talk about { $with_whom } on { DAY($day) }? One line is enough.
meeting-ask-done = What did you do { $with_whom } on { DAY($day) }? One line is enough.
meeting-ask-next_step = What did you agree { $with_whom } on { DAY($day) }? I will remind of it before the next meeting.
meeting-text-kept = ✅ Added.
meeting-already-logged-by = The meeting { $with_whom } { ON_DAY($day) }, is in the journal already: { NAME($who) }, { MOMENT($when, $now) }. If there was another one, log it separately.
meeting-button-another-meeting = Yes, there was another
meeting-button-open-logged = Open the logged one
meeting-undo-sure = Take back the log of the meeting { $with_whom } { ON_DAY($when) }? It will no longer count.
meeting-yes-mt-undo = Yes, take it back
meeting-undone = The log of the meeting { $with_whom } { ON_DAY($when) }, was taken back.

# The journal
journal-title = <b>Journal of meetings { $with_whom }</b>
    { $count ->
        [one] { $count } meeting
       *[other] { $count } meetings
    }, { MINUTES($minutes) } in all
journal-empty = <b>Journal of meetings { $with_whom }</b>
    Empty so far: every logged meeting will appear here.
journal-line = { DAY($day) } · { MINUTES($minutes) }
journal-line-topic = { DAY($day) } · { MINUTES($minutes) } · { $topic }
journal-line-disputed = { DAY($day) } · being checked
journal-line-missed = { DAY($day) } · did not take place
meeting-button-log-meeting = Log a meeting

# What the bot says by itself
meeting-proposed = { NAME($who) } proposes a meeting { MOMENT($when, $now) }.
meeting-moved = { NAME($who) } proposes to move the meeting. The new time: { MOMENT($when, $now) }.
meeting-agreed = ✅ The meeting { $with_whom } is set: { MOMENT($when, $now) }.
meeting-declined = Can't come { MOMENT($when, $now) }: { $names }. The others meet.
meeting-cancelled = The meeting { $with_whom } is called off: { MOMENT($when, $now) }.
meeting-soon = { MOMENT($when, $now, start: "yes") }: a meeting { $with_whom }.
meeting-good-question = A good question to open with: “{ $question }”
meeting-was = The meeting { $with_whom } { MOMENT($when, $now) }: did it take place?
meeting-disputed = { NAME($who, form: "short") } writes that there was no meeting { $with_whom } { ON_DAY($day) }. The journal says { MINUTES($minutes) }, logged by { NAME($logger) }. It does not count until a curator decides.
dispute-upheld = The curator found out: the meeting { $with_whom } on { DAY($day) } took place, it counts.
dispute-struck = The curator found out: the meeting { $with_whom } on { DAY($day) } does not count, the log was taken back.
meeting-button-coming-on = I will come on { DAY($day) }
meeting-button-move-from = Move from { DAY($day) }
meeting-button-not-coming-on = I can't on { DAY($day) }
meeting-button-was-on = Took place on { DAY($day) }
meeting-button-moved-from = Moved from { DAY($day) }
meeting-button-missed-on = Not on { DAY($day) }
meeting-button-it-was-on = It was on { DAY($day) }
meeting-button-it-was-not-on = Not on { DAY($day) }
meeting-button-open-meeting = Meeting of { DAY($day) }
meeting-button-open-pair-of = Open: { $pair }
meeting-button-plan-with = Plan another: { $pair }
meeting-button-log-with = Log a meeting: { $pair }
meeting-button-remind-in-morning = Remind me in the morning

# Why not
time-has-passed = That time has passed. Choose another.
time-too-far = That is more than a year away. Choose a nearer time.
meeting-not-yet = This meeting is still ahead: { MOMENT($when, $now) }. It can be logged once it has taken place.
meeting-too-long-ago = That is more than a year ago. Please check the date.
meeting-already-logged = The meeting of { DAY($day) } is logged already.
mentorship-rests = No meetings are planned now: the pair is paused or has finished. The curator can tell you more.
mentorship-not-begun = The pair has not begun yet. Meetings can be logged once everyone has agreed.
too-late-to-undo = More than two days have passed, only the curator can take the log back now.
too-late-to-dispute = More than two days have passed. If there was no such meeting, write to the curator, who will correct it.
dispute-settled = The curator has found out already that this meeting took place. If that is wrong, write to the curator.

# What a meeting was spent on
meeting-button-text-activity = Spent on
meeting-ask-activity = What was the meeting { $with_whom } on { DAY($day) } spent on? The school's report asks for it.
meeting-spent-on = Spent on: { $activity }
meeting-button-activity-talk = A talk
meeting-activity-talk = a talk
meeting-button-activity-study = Study
meeting-activity-study = study
meeting-button-activity-project = A project
meeting-activity-project = a project
meeting-button-activity-contest = A contest
meeting-activity-contest = a contest or olympiad
meeting-button-activity-event = An event
meeting-activity-event = preparing an event
meeting-button-activity-volunteering = Volunteering
meeting-activity-volunteering = volunteering
meeting-button-activity-class-hour = A class hour
meeting-activity-class-hour = a class hour
meeting-button-activity-lesson = A lesson
meeting-activity-lesson = a lesson or its review
meeting-button-activity-excursion = An excursion
meeting-activity-excursion = an excursion or practice
