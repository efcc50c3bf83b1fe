# Surveys: an item a screen, answers without names.

survey-progress = { $survey ->
    [entry] Survey before the work
    [acquaintance] After the acquaintance
    [trial] After the trial meeting
    [pulse] How things are going
   *[exit] Survey at the end
 } · { $place }/{ $total }
survey-spoken = <i>As told by { NAME($who, form: "short") }</i>
survey-promise = 🔒 The survey is anonymous: it is seen who answered, not what. Marks are shown as figures only, from five people on; words are shuffled and without names.
survey-own-words = { $text }
survey-hint-score = 1 is not at all, 10 is very much
survey-hint-text = Write a message, or pass it over.
survey-said-score = Now: { $score }. You can change it.
survey-said-yes = Now: yes. You can change it.
survey-said-no = Now: no. You can change it.
survey-said-words = Now: “{ $text }”. You can write it anew.
survey-said-nothing = No answer so far. You can write one.
survey-button-skip = Pass over
survey-button-on = Next →
survey-done = ✅ Thank you! The survey is done. The curator sees that you answered, not what.
survey-done-before = ✅ This survey was answered on { DAY($day) }. There is no need to answer again: the answers are kept and do not change.
survey-closed = This survey is closed now: its time is over, or has not come yet. There is nothing to do.

score-out-of-range = There is no such mark. Choose one of the buttons.
survey-over = This survey is finished, and no words can be added. The answers themselves are kept.
answers-alone = { NAME($who, form: "short") } answers alone: the survey is anonymous. You can write a reminder, or stop waiting for this survey.

task-survey-entry = Survey before the work
task-survey-acquaintance = Two questions on the acquaintance
task-survey-trial = Two questions on the trial meeting
task-survey-pulse = Three questions: how is it going
task-survey-exit = Survey at the end
mentorship-button-entry-surveys = First survey: who is awaited
ending-button-surveys = Last survey: who is awaited
digest-button-surveys = Surveys

survey-awaited = { $survey ->
    [entry] Without the first survey the stage does not end.
   *[exit] Without the last survey the programme cannot be closed.
 }
    Awaited: { $names }

    Whoever has no phone can be written down as told. The others answer alone.
survey-awaited-nobody = ✅ All surveys of this stage are there.
survey-button-spoken = Survey as told: { NAME($who, form: "short") }
survey-button-waive = Stop waiting: { NAME($who, form: "short") }
survey-ask-waiver = Why is the survey not awaited ({ NAME($who, form: "short") })? You can write a reason of your own. Such cases are counted.
survey-waiver-ill = Ill or away
survey-waiver-not-wanted = Does not want to answer
survey-waiver-too-late = Too late by now
survey-waived = Not awaited any more.

surveys-title = Surveys · { $organisation }
surveys-line = { $survey ->
    [entry] Before the work
    [pulse] How things are going
   *[exit] At the end
 }: { $answered } of { $asked } have answered
surveys-nameless = It is seen who answered, not what. Figures begin with five people.
surveys-button-results = { $survey ->
    [entry] Before: answers
    [acquaintance] Acquaintance
    [trial] Trial meeting
    [pulse] Midway: answers
   *[exit] After: answers
 }
surveys-button-who = Who answered
surveys-button-growth = What has changed
surveys-who = { $survey ->
    [entry] Survey before the work
    [pulse] How things are going
   *[exit] Survey at the end
 }: { $answered } of { $asked } have answered
surveys-answered = ✅ { NAME($who, form: "short") }
surveys-awaited = ⏳ { NAME($who, form: "short") }: awaited
surveys-waived = ➖ { NAME($who, form: "short") }: not awaited
surveys-nobody-asked = Nobody has been asked yet: the survey begins when pairs come to its time.
surveys-results = { $survey ->
    [entry] Survey before the work
    [acquaintance] After the acquaintance
    [trial] After the trial meeting
    [pulse] How things are going
   *[exit] Survey at the end
 } · { $side ->
    [mentor] mentors
   *[mentee] mentees
 }
surveys-item = { $name }: { NUMBER($mean, digits: 1) } { $bars } ({ $count })
surveys-item-yes = { $name }: yes { NUMBER($share, digits: 0) }% ({ $count })
surveys-bars = The mean of 10, bars from 1 to 10, how many answers in brackets. Answers join by { $least }, so that nobody's can be told by the difference.
surveys-too-few = There are fewer than { $least } answers so far, so there are no figures: they would tell who said what.
surveys-button-side = { $side ->
    [mentor] Mentors →
   *[mentee] Mentees →
 }
surveys-button-words = In their own words ({ $count })
surveys-words = { $survey ->
    [entry] What was hoped for, without names and shuffled:
    [pulse] What is lacking, without names and shuffled:
   *[exit] In their own words, without names and shuffled:
 }
surveys-quote = “{ $text }”
surveys-growth = Before and after · { $side ->
    [mentor] mentors
   *[mentee] mentees
 }
surveys-growth-item = { $name }: { NUMBER($before, digits: 1) } → { NUMBER($after, digits: 1) } { $way ->
    [up] ▲
    [down] ▼
   *[same] ＝
 } ({ $count })
surveys-growth-yes = { $name }: yes { NUMBER($before, digits: 0) }% → { NUMBER($after, digits: 0) }% { $way ->
    [up] ▲
    [down] ▼
   *[same] ＝
 } ({ $count })
surveys-too-few-both = So far fewer than { $least } have answered both before and after. When there are more, this shows what has changed.
surveys-municipality = Satisfied with the programme, since 1 September
surveys-organisation = { $name } — { $figures }
surveys-side = { $side ->
    [mentor] mentors
   *[mentee] mentees
 }: { $satisfied } of { $answered }
surveys-side-hidden = { $side ->
    [mentor] mentors
   *[mentee] mentees
 }: hidden
surveys-hidden = Where there are few answers the figures are hidden, and as many others as it takes that they cannot be worked out.

reminder-entry-survey = 📝 Your work with { NAME($who) } has begun. Answer a few questions before the first meetings: later they show what has changed.
reminder-entry-survey-late = 📝 { $name }: { DAYS($days) } without the survey before the work. Awaited: { $names }
button-reminder-entry-survey = First survey: { $name }
reminder-pulse = 🙂 How are things going? Three short questions, answers without names.
reminder-about-entry-survey = the first survey
reminder-about-pulse = how it is going
