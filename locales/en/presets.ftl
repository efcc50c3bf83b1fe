# A municipality's preset on paper: `python -m bot preset show`.

preset-title = { $title } · school year { $year }
preset-zone = Time zone: { $zone }
preset-years = Years of the document: { $years }
preset-month = { $month ->
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
preset-month-empty = { $month } — nothing with a date
preset-kind-report = report
preset-kind-item = item
preset-kind-registers = lists
preset-by = by { $day }
preset-report = { $title } · { $clause } · open from { $opens }, signed by { $due }
preset-report-municipality = { $title } · { $clause } · made by the municipality, by { $due }
preset-item = { $number } { $title } · { $who }
preset-once = Once, as the document says
preset-constantly = Constantly
preset-by-plan = By a plan of its own
preset-planned = { $line } · { $plan }
preset-responsible-head = head
preset-responsible-curator = curator
preset-responsible-organisation = organisation
preset-indicators = Indicators
preset-no-indicators = No indicators
preset-measure-child-mentees = Children as mentees
preset-measure-child-mentors = Children as mentors
preset-measure-specialist-mentees = Young specialists as mentees
preset-measure-specialist-mentors = Young specialists as mentors
preset-measure-enterprises = Enterprises that gave mentors
preset-measure-satisfied-mentees = Mentees satisfied
preset-measure-satisfied-mentors = Mentors satisfied
preset-measure-organisations = Organisations with programmes
preset-ages = { $from }–{ $to } years
preset-work = { $from }–{ $to } years at work
preset-of-same-age-living = of the resident children of the same age
preset-of-same-age-studying = of the enrolled children of the same age
preset-of-all-living = of all resident children
preset-of-all-studying = of all enrolled children
preset-of-specialists-living = of the resident young specialists
preset-of-specialists-studying = of the organisations’ young specialists
preset-of-enterprises = of the enterprises
preset-of-answers = of those who answered
preset-of-organisations = of all organisations
preset-counted = { $of } · { $clause }
preset-target = target { $percent } % ({ $year })
preset-no-target = no target
preset-no-target-guide = no target, guide { $percent } % ({ $year })
preset-forms = Forms of mentoring
preset-scopes = Who sees to what
preset-scopes-one = One coordinator sees to all forms
preset-terms = The place’s own words
preset-term-coordinator = Coordinator
preset-term-organisation = Organisation
preset-letterhead = For documents
preset-authority = Authority
preset-place = Place
preset-collector = Collected by
preset-head-post = Signed by
preset-none = not named
