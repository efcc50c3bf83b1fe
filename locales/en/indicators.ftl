# Indicators: a line each, what each is made of, what is missing to the target.

indicators-title = <b>Indicators · { $organisation }</b> as of { DAY($on) }
indicators-municipality = <b>Indicators · { $municipality }</b> as of { DAY($on) }
indicators-none = The municipality's settings have no indicators. They are added in its settings file.
indicators-no-organisations = There are no organisations yet, so nobody to count. Add the first one.
button-indicators = Indicators

# Names
measure-full-child-mentees = Children aged { $first }–{ $last } who have a mentor
measure-full-child-mentors = Children aged { $first }–{ $last } who are mentors
measure-full-specialist-mentees = Young specialists who have a mentor
measure-full-specialist-mentors = Young specialists who are mentors
measure-full-enterprises = Enterprises that gave mentors
measure-full-satisfied-mentees = Satisfied mentees
measure-full-satisfied-mentors = Satisfied mentors
measure-full-organisations = Organisations with mentoring
measure-short-child-mentees = Mentees { $first }–{ $last }
measure-short-child-mentors = Mentors { $first }–{ $last }
measure-short-specialist-mentees = Specialists as mentees
measure-short-specialist-mentors = Specialists as mentors
measure-short-enterprises = Enterprises
measure-short-satisfied-mentees = Satisfied mentees
measure-short-satisfied-mentors = Satisfied mentors
measure-short-organisations = Organisations

# Value
figure-line = { $name }: { $value }{ $has ->
    [yes] { " " }· { $target }
   *[no] { "" }
 }
figure-ok = <b>{ NUMBER($per_cent, digits: 1) } %</b> ({ $kind ->
    [answers] { $numerator } of { $denominator } who answered
   *[people] { $numerator } of { $denominator }
 })
figure-unrepresentative = { NUMBER($per_cent, digits: 1) } % ({ $numerator } of { $denominator }), not representative: { $denominator } of { $asked } answered
figure-no-data = no data{ $kind ->
    [answers] : no answers yet
   *[people] { $awaited ->
        [0] : the total is not given
        [one] : { $awaited } organisation is awaited
       *[other] : { $awaited } organisations are awaited
     }
 }
figure-nobody = there are none here
figure-above = ⚠️ { $numerator } take part, but the total given is { $denominator }
figure-hidden = few answers, hidden
figure-brief = { NUMBER($per_cent, digits: 1) } %
figure-brief-no-data = no data
figure-brief-nobody = there are none
figure-brief-above = headcount is wrong
figure-brief-hidden = hidden
figure-whole = { $number } %
figure-tenths = { NUMBER($number, digits: 1) } %
figure-target = target { $target }
figure-target-reached = target { $target } ▲
figure-target-missing = target { $target } ▼ { $missing } short
figure-missing-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
figure-missing-enterprises = { $count ->
    [one] { $count } enterprise
   *[other] { $count } enterprises
 }
figure-missing-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
 }
figure-missing-answers = { $count ->
    [one] { $count } satisfied person
   *[other] { $count } satisfied people
 }

# Explanation
explanation-title = <b>{ $name }</b> · { $organisation }
    In the document: { $clause }
explanation-title-municipality = <b>{ $name }</b>
    In the document: { $clause }
explanation-value = Now: { $value }
explanation-hidden = Surveys are anonymous: with fewer than { $least } answers nobody sees the figure.
explanation-left-out = Not counted: { $reasons }.
formula-child-mentees = Children aged { $first }–{ $last } who have a mentor, out of { $of ->
    [all] all children
   *[same_age] all children aged { $first }–{ $last }
 } who { $where ->
    [living] live here
   *[studying] study here
 }.
formula-child-mentors = Children aged { $first }–{ $last } who are mentors themselves, out of { $of ->
    [all] all children
   *[same_age] all children aged { $first }–{ $last }
 } who { $where ->
    [living] live here
   *[studying] study here
 }.
formula-specialist-mentees = Teachers with { $first }–{ $last } years of work who have a mentor, out of all teachers with as many years.
formula-specialist-mentors = Teachers with { $first }–{ $last } years of work who are mentors themselves, out of all teachers with as many years.
formula-enterprises = Enterprises with an agreement in force and a mentor who takes part, out of all partner enterprises.
formula-satisfied-mentees = Mentees who rated taking part highly, out of all who answered.
formula-satisfied-mentors = Mentors who rated taking part highly, out of all who answered.
formula-organisations = Organisations with mentoring, out of all organisations in the bot.
figure-bases = On the date: { $now }{ $official ->
    [on_date] { " " }(reported)
   *[since] { "" }
 } · since 1 September: { $since }{ $official ->
    [on_date] { "" }
   *[since] { " " }(reported)
 }
figure-no-target = No target is set.
figure-target-of = { $whose ->
    [organisation] The organisation's plan
    [municipality] The municipality's target
   *[preset] The document's target
 } for { $year }: { $target }.
figure-reached = Reached.
figure-short-of = { $missing } short.
figure-guide = The methodology's guide line for { $year }: { $guide }.
figure-by-sums = Summed over the organisations; whoever is in two is counted once.

# Who is left out and why
left-out-count = { $reason } — { $count }
left-out-no-birth-date = no exact date of birth
left-out-too-young = still younger
left-out-too-old = turned { $more } by the date
left-out-no-work-date = no date work began
left-out-works-longer = has worked longer
left-out-not-yet-at-work = has worked less
left-out-not-begun = the pair has not begun
left-out-ended = taking part has ended
left-out-no-agreement = no agreement in force
left-out-no-mentor = the mentor takes no part
indicator-person = { NAME($who, form: "short") }
names-counted = <b>{ $name }</b>
    Counted: { $count }. Each once, however many pairs there are.
names-left-out = <b>{ $name }</b>
    Not counted: { $count }. The reason is beside the name.
button-who-counted = Who is counted ({ $count })
button-who-left-out = Who is not ({ $count })

# Planned result
button-plan-result = The organisation's plan
button-plan-municipal = The municipality's target
planned-result-ask = { $whose ->
    [organisation] How many per cent does the organisation plan for { $year }?
   *[municipality] How many per cent is the municipality's target for { $year }?
 } Write a number: for example 35 or 37.5.
planned-result-kept = ✅ Kept.
plan-not-per-cent = It takes per cent: a number from 0 to 100, with at most one digit after the point. Nothing has changed, write it again.
