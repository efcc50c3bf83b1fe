# Reports that an organisation signs: the curator completes, the head signs, the coordinator adds them up.

report-title = { $interim ->
    [yes] <b>Collection “{ $title }” as of { DAY($day, year: "yes") } · { $organisation }</b>
   *[no] <b>Report as of { DAY($day, year: "yes") } · { $organisation }</b>
 }
report-edition = Edition { $edition }: a correction of the signed report
report-edition-anew = Edition { $edition }: counted anew as of the same date
report-status-frozen = The figures stand as the day began. To be signed by { DAY($due) }.
report-status-completed = Sent to the head on { DAY($sent) }. To be signed by { DAY($due) }.
report-status-returned = The head returned the report: “{ $reason }”
report-status-signed = ✅ Signed on { DAY($signed) }: { $signature }
report-status-superseded = Another edition has taken its place.
report-remark = Remark of the curator: { $remark }
report-lacking = { $count ->
    [one] { $count } figure has no headcount
   *[other] { $count } figures have no headcount
 }. Without it the report says “no data”.
report-errors = ❗ More take part than there are in all: check the headcounts. With such a mistake the report can't be sent.
report-no-figures = The rules of the district have no indicators.

# The difference of two editions
report-changes = What has changed since edition { $edition }:
report-no-changes = Nothing differs from what was signed so far.
report-change = • { $name }: was { $before }, is { $after }
report-counts = { $numerator } of { $denominator }
report-counts-only = { $numerator }
report-nothing = —

# Buttons of a report
button-report-send = Send to the head
button-report-headcounts = Headcounts
button-report-headcounts-fill = Give the headcounts
button-report-remark = Remark
button-report-again = Count anew
button-report-correct = Correct
button-report-give-up = Give the correction up
button-report-take-back = Take back
button-report-sign = Sign
button-report-return = Return with a remark
button-report-sign-sure = Yes, sign
button-report-again-sure = Yes, count anew
button-report-how = How it is counted
button-reports-all = All reports
button-report-open = Open the report
report-sign-sure = Sign the report as of { DAY($day, year: "yes") } · { $organisation }?

    A signed report doesn't change. If a mistake is found, the curator prepares a new edition and you sign it separately.
report-again-sure = Count the report as of { DAY($day, year: "yes") } · { $organisation } anew?

    I take what is known now, as of the same date, and show what has changed. { $signed ->
        [yes] The signed edition stays as it is until the head signs the new one.
       *[no] This edition is kept in the history.
     }
report-remark-ask = Write a remark on the report: the head and the coordinator will read it.
report-return-ask = What is to be put right? The curator gets the report back with your words.
report-handed-over = Sent to the head.
report-taken-back = You have the report again.
report-returned-now = The report has gone back to the curator with your remark.
report-signed-now = Signed.
report-counted-anew = Counted anew.
report-given-up = The signed edition stays as it is.
report-has-errors = It can't be sent: in { $count ->
    [one] { $count } figure
   *[other] { $count } figures
 } more take part than there are in all. Put the headcounts right; everything else is kept.
scope-unknown = The district has no such scope of coordinators. There are: { $known }.
nobody-to-sign = There is nobody to sign: { $organisation } has no head in the bot. Add them: “Add people” → “Head of the organisation”. The report waits.
nothing-corrected = The new edition differs in nothing from the signed one. Put the data right and count anew, or give the correction up.

# How it is counted
report-how-title = <b>How it is counted · { DAY($day, year: "yes") }</b>
report-how = <b>{ $name }</b> · { $clause }
report-how-rolled = The per cent of all is the sum of those taking part over the sum of headcounts, from the reports as they were frozen. People, not pairs; ages are full years on the date.
report-how-own = People, not pairs; ages are full years on the date. Who came later is not in this report.

# The reports of an organisation
reports-title = <b>Reports · { $organisation }</b>
reports-none = No reports yet. The first comes by itself on the day the municipality expects it.
reports-button = { $interim ->
    [yes] Collection as of { DAY($day, year: "yes") } · { $status }
   *[no] As of { DAY($day, year: "yes") } · { $status }
 }
report-short-frozen = with the curator
report-short-completed = to be signed
report-short-returned = returned
report-short-signed = signed
report-short-superseded = replaced

# Home
home-button-report = Report as of { DAY($day) } — { $days ->
    [0] last day
   *[some] { DAYS($days) }
 }
home-button-report-late = Report as of { DAY($day) } — time to send it
home-button-report-sign = Sign the report as of { DAY($day) }
home-button-reports = Reports

# The coordinator
rounds-title = <b>Reports of organisations</b>
rounds-none = No reports so far. They are collected by the district's calendar; you may ask for another date too.
round-button = { $interim ->
    [yes] { DAY($day, year: "yes") } · { $title }
   *[no] Indicators as of { DAY($day, year: "yes") }
 }
round-title = { $interim ->
    [yes] <b>{ $title } · as of { DAY($day, year: "yes") } · { $municipality }</b>
   *[no] <b>Indicators as of { DAY($day, year: "yes") } · { $municipality }</b>
 }
round-ahead = The data will be frozen on { DAY($day) }, to be signed by { DAY($due) }. I tell curators in time if headcounts are missing.
round-counts = { $handed ->
    [one] { $handed } organisation has
   *[other] { $handed } organisations have
 } handed in out of { $asked }, { $signed } signed
round-nothing-yet = No sums yet: nobody has handed in.
button-round-late = Who hasn't ({ $count })
button-round-remind = Remind them
button-round-organisations = By organisation
button-collection = Collect for another date
round-late-title = <b>Waiting for · report as of { DAY($day) }</b>
round-late-none = All reports as of { DAY($day) } are signed.
round-late-line = • { $organisation }: { $waits ->
    [head] to be signed by the head
    [returned] returned to the curator by the head
   *[curator] with the curator
 }{ $staff ->
    [no] , who is not in the bot
   *[yes] { "" }
 }
round-reminded = { $count ->
    [0] All who can be reached were reminded today already.
    [one] { $count } person is reminded. Not a second time today.
   *[other] { $count } people are reminded. Not a second time today.
 }
round-organisations-title = <b>By organisation · { DAY($day) }</b>
round-organisation = { $organisation } · { $status }
collection-ask-date = As of which date? For example: today, 15 November, 1.12.2026.
collection-date-unclear = I didn't understand the date. Write, for example: 15 November or 1.12.2026.
collection-ask-due = Data as of { DAY($day, year: "yes") }{ $now ->
    [yes] , frozen at once
   *[no] , frozen on that day
 }. By when are the reports to be signed?
button-collection-due = By { DAY($due) }
collection-ask-title = Data as of { DAY($day, year: "yes") }, to be signed by { DAY($due) }.
    The last thing: what is the collection called? As soon as you write it, it begins in all organisations.
collection-opened = The collection “{ $title }” has begun. { $count ->
    [0] Organisations will be asked when the date comes.
    [one] { $count } organisation was asked.
   *[other] { $count } organisations were asked.
 }
collection-too-far = The date is within three years back and one ahead. Write another.
collection-due-unfit = It is due tomorrow or later, not before the date itself, and within two years.
collection-title-unclear = Call the collection shortly, in up to 120 letters: for example, “Results of the month”.

# Notices
report-soon = { $interim ->
    [yes] { ON_DAY($day, start: "yes") }, the figures for the collection “{ $title }” will be frozen · { $organisation }.
   *[no] { ON_DAY($day, start: "yes") }, the figures for the report will be frozen · { $organisation }.
 }
    Headcounts are missing: { $count }. It takes a minute or two.
report-to-complete = { $interim ->
    [yes] Collection “{ $title }” as of { DAY($day) } · { $organisation }: the figures are frozen.
   *[no] Report as of { DAY($day) } · { $organisation }: the figures are frozen.
 } Check them and send them to the head by { DAY($due) }.
report-to-sign = The curator has prepared a report for you to sign.
report-returned = The head returned the report as of { DAY($day) } · { $organisation }.
    “{ $reason }”
report-signed = ✅ The report as of { DAY($day) } · { $organisation } is signed: { $signature }. Thank you!
report-corrected = { $organisation }: a correction of the report as of { DAY($day) } is signed.
round-signed = ✅ All reports as of { DAY($day) } are signed: { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
 }. The sums are ready.
report-about = report as of { DAY($day) }

# Documents, table and picture.
button-round-note = Analytic note
button-round-table = Summary table
button-trend = Trend of figures
trend-here = 📈 Figures report by report.
trend-none = Nobody has handed in a report yet: there is nothing to compare
trend-title = Figures report by report · { $municipality }
trend-file = Trend of figures
document-title-report = Report on the figures of the mentoring programme
document-file-report = Report of { $day } — { $organisation }
document-title-note = Analytic note on the mentoring programme
document-file-note = Analytic note of { $day }
document-post-authority = Head of the education authority
report-paper-as-of = as of { DAY($day, year: "yes") }
report-paper-status = Status: { $status }, edition { $edition }.
report-paper-figures = Figures
report-paper-name = Figure
report-paper-numerator = Take part
report-paper-denominator = In all
report-paper-per-cent = %
report-paper-target = Target, %
report-paper-how = { $name } ({ $clause }): { $how }
report-paper-why-none = On this date: { $why }.
report-paper-remark = Remark
report-paper-changes = What has changed against edition { $edition }
note-opening = { $handed } of { $asked } organisations have handed in as of { DAY($day, year: "yes") }, { $signed } are signed.
note-figures = Figures of the municipality
note-picture = Figures and targets
note-targets = Targets
note-no-targets = No targets are set.
note-target = { $name }: { $missing ->
    [0] reached
   *[some] not reached yet
 }. { $told }
note-organisations = Organisations, % by the numbers of indicators
note-organisation = Organisation
note-status = Report
note-late = Not signed yet: { $names }.
note-chart-title = Figures as of { DAY($day) } · { $municipality }
note-nothing = no data
note-target-mark = target
table-numerator = { $name }: take part
table-denominator = { $name }: in all
table-per-cent = { $name }, %
table-all = In all
table-title = Summary table · { $municipality } · { DAY($day, year: "yes") }
table-note = Totals are sums of numerators over sums of denominators. An empty cell: no data, or fewer than five answers.
table-sheet = Summary table
table-file = Summary table of { $day }
