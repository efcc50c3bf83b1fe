"""Reports as files: the signed page of an organisation, the coordinator's note, table and chart."""

from collections.abc import Sequence

from handlers.documents import Paper
from handlers.files import FileMade, FileOf
from handlers.indicators_words import formula, measure_name, plain_number, target_line, value_text
from handlers.monitoring_words import change_lines, of_organisation, round_words, short_status
from handlers.notices import Occasion
from mentoring.access import Subject, may
from mentoring.actions.monitoring import open_report
from mentoring.actions.monitoring_rounds import RoundCard, open_round, open_trend
from mentoring.errors import NotFound
from mentoring.indicators import Figure
from mentoring.monitoring import Report
from reports.charts import Bar, Panel, Trend, bars_chart, trends_chart
from reports.documents import Block, Grid, Heading, Paragraph, Picture, Signature
from reports.sheets import Cell, Column, Kind, Sheet, workbook

FULL = 100
SHARES = (4.4, 2.2, 1.5, 1.8, 1.4)


async def report_file(o: Occasion) -> FileMade | None:
    """An organisation's report as a document to sign (000 §5)."""
    try:
        card = await open_report(o.store, o.reader, int(o.args["report"]))
    except NotFound:
        return None
    report = card.report
    paper = Paper(o, card.organisation)
    figures = of_organisation(report.snapshot.figures)
    blocks: list[Block] = [
        Paragraph(paper.say("report-paper-status", status=short_status(o.t, report), edition=report.edition)),
        Heading(paper.say("report-paper-figures")),
        _grid(paper, figures),
        *_how(paper, figures),
    ]
    if report.remark:
        blocks += [Heading(paper.say("report-paper-remark")), Paragraph(report.remark)]
    if card.basis is not None and card.changes:
        title = paper.say("report-paper-changes", edition=card.basis.edition)
        blocks += [Heading(title), Paragraph(change_lines(o.t, card.changes).text)]
    signatures = await _signatures(paper, report)
    day = paper.date(report.round.as_of)
    subtitle = paper.say("report-paper-as-of", day=report.round.as_of)
    name = card.organisation.short_name
    return paper.file("report", blocks, signatures, subtitle=subtitle, day=day, organisation=name)


async def _signatures(paper: Paper, report: Report) -> list[Signature]:
    people = await paper.o.store.people.by_ids([each for each in (report.completed_by, report.signed_by) if each])
    curator = paper.signature("document-post-curator", people.get(report.completed_by or 0), report.completed_at)
    head = paper.signature("document-post-head", people.get(report.signed_by or 0), report.signed_at)
    return [curator, head]


def _grid(paper: Paper, figures: Sequence[Figure]) -> Grid:
    """A row an indicator: its name, counts, per cent, target."""
    columns = ("name", "numerator", "denominator", "per-cent", "target")
    headings = [paper.say(f"report-paper-{name}") for name in columns]
    return Grid(headings, [_row(paper, number, figure) for number, figure in enumerate(figures, start=1)], SHARES)


def _row(paper: Paper, number: int, figure: Figure) -> tuple[str, ...]:
    t = paper.o.t
    hidden = figure.is_masked
    return (
        f"{number}. {measure_name(t, figure)}",
        "–" if hidden else str(figure.numerator),
        "–" if hidden or figure.denominator is None else str(figure.denominator),
        _per_cent(paper, figure),
        plain_number(t, figure.target).text if figure.target is not None else "–",
    )


def _per_cent(paper: Paper, figure: Figure) -> str:
    if figure.per_cent is None:
        return paper.say(f"figure-brief-{figure.state.value.replace('_', '-')}")
    return plain_number(paper.o.t, figure.per_cent).text


def _how(paper: Paper, figures: Sequence[Figure]) -> list[Block]:
    """By which clause and how each was counted, and why there is no per cent: in small print."""
    lines = []
    for number, figure in enumerate(figures, start=1):
        name = f"{number}. {measure_name(paper.o.t, figure, 'short')}"
        told = [formula(paper.o.t, figure).text, target_line(paper.o.t, figure).text]
        if figure.per_cent is None:
            told.append(paper.say("report-paper-why-none", why=value_text(paper.o.t, figure)))
        lines.append(paper.say("report-paper-how", name=name, clause=figure.clause, how=" ".join(told)))
    return [Paragraph(line, is_note=True) for line in lines]


async def note_file(o: Occasion) -> FileMade | None:
    """The analytic note of a municipality on a round (аналитическая справка)."""
    card = await _round(o)
    if card is None or not card.handed_in:
        return None
    paper = Paper(o, None)
    figures = card.figures
    counts = {"handed": len(card.handed_in), "asked": len(card.standings), "signed": len(card.signed)}
    blocks: list[Block] = [
        Paragraph(paper.say("note-opening", day=card.round.as_of, **counts)),
        Heading(paper.say("note-figures")),
        _grid(paper, figures),
        Picture(_bars(paper, card), paper.say("note-picture")),
        *_reached(paper, figures),
        Heading(paper.say("note-organisations")),
        _organisations(paper, card),
        *_awaited(paper, card),
        *_how(paper, figures),
    ]
    post = o.preset.letterhead.head_post or paper.say("document-post-authority")
    subtitle = paper.say("report-paper-as-of", day=card.round.as_of)
    return paper.file("note", blocks, [Signature(post)], subtitle=subtitle, day=paper.date(card.round.as_of))


def _reached(paper: Paper, figures: Sequence[Figure]) -> list[Block]:
    """Which targets are reached and how far the others are off; nothing where no target was set."""
    aimed = [figure for figure in figures if figure.target is not None and figure.missing is not None]
    if not aimed:
        return [Paragraph(paper.say("note-no-targets"))]
    lines = [
        paper.say(
            "note-target",
            name=measure_name(paper.o.t, figure, "short"),
            missing=figure.missing,
            told=target_line(paper.o.t, figure).text,
        )
        for figure in aimed
    ]
    return [Heading(paper.say("note-targets")), *(Paragraph(line) for line in lines)]


def _organisations(paper: Paper, card: RoundCard) -> Grid:
    """A row an organisation, a column an indicator, under its number in the table above: per cents."""
    measures = [figure.measure for figure in card.figures]
    numbers = [str(number) for number, _ in enumerate(measures, start=1)]
    rows = []
    for each in card.seen:
        own = {figure.measure: figure for figure in each.figures}
        cells = [_brief(paper, own.get(measure)) for measure in measures]
        rows.append((each.organisation.short_name, *cells))
    return Grid([paper.say("note-organisation"), *numbers], rows, (3, *(1 for _ in numbers)))


def _brief(paper: Paper, figure: Figure | None) -> str:
    if figure is None or figure.per_cent is None:
        return "–"
    return plain_number(paper.o.t, figure.per_cent).text


def _awaited(paper: Paper, card: RoundCard) -> list[Block]:
    names = [each.organisation.short_name for each in card.late]
    return [Paragraph(paper.say("note-late", names=", ".join(names)))] if names else []


def _bars(paper: Paper, card: RoundCard) -> bytes:
    title = paper.say("note-chart-title", day=card.round.as_of, municipality=paper.o.preset.title)
    bars = [
        Bar(
            measure_name(paper.o.t, figure, "short"),
            None if figure.per_cent is None else float(figure.per_cent),
            paper.say("note-nothing") if figure.per_cent is None else _per_cent(paper, figure),
            None if figure.target is None else float(figure.target),
        )
        for figure in card.figures
    ]
    return bars_chart(title, [Panel("", bars, least_full=FULL, target_name=paper.say("note-target-mark"))])


async def table_file(o: Occasion) -> FileMade | None:
    """The summary table (сводная таблица): organisations side by side, every count and per cent."""
    card = await _round(o)
    if card is None or not card.handed_in:
        return None
    paper = Paper(o, None)
    columns = [Column(paper.say("note-organisation"), width=34), Column(paper.say("note-status"), width=18)]
    for figure in card.figures:
        name = measure_name(o.t, figure, "short")
        columns += [
            Column(paper.say("table-numerator", name=name), Kind.WHOLE, 14),
            Column(paper.say("table-denominator", name=name), Kind.WHOLE, 14),
            Column(paper.say("table-per-cent", name=name), Kind.TENTHS, 10),
        ]
    measures = [figure.measure for figure in card.figures]
    rows: list[list[Cell]] = []
    for each in card.seen:
        own = {figure.measure: figure for figure in each.figures}
        status = short_status(o.t, each.report)
        cells = [cell for measure in measures for cell in _cells(own.get(measure))]
        rows.append([each.organisation.name, status, *cells])
    sums: list[Cell] = [paper.say("table-all"), "", *(cell for figure in card.figures for cell in _cells(figure))]
    title = paper.say("table-title", municipality=o.preset.title, **round_words(card.round))
    notes = [paper.say("table-note"), *(f"{measure_name(o.t, f)}: {formula(o.t, f).text}" for f in card.figures)]
    sheet = Sheet(paper.say("table-sheet"), title, columns, rows, sums, notes, pinned=1)
    name = paper.say("table-file", day=paper.date(card.round.as_of))
    return FileMade(f"{name}.xlsx", lambda: workbook([sheet]))


def _cells(figure: Figure | None) -> list[Cell]:
    if figure is None or figure.is_masked:
        return [None, None, None]
    return [figure.numerator, figure.denominator, figure.per_cent]


async def trend_file(o: Occasion) -> FileMade | None:
    """The municipality's per cents over the last rounds, as a picture."""
    try:
        found = await open_trend(o.store, o.reader, now=o.now)
    except NotFound:
        return None
    moments = [f"{round_.as_of.day}.{round_.as_of.month:02}.{round_.as_of:%y}" for round_, _ in found]
    known = [figure for _, figures in found for figure in figures if figure.per_cent is not None]
    names = {figure.measure: measure_name(o.t, figure, "short") for figure in known}
    trends = []
    for measure, name in names.items():
        own = [next((f.per_cent for f in figures if f.measure is measure), None) for _, figures in found]
        values = [None if value is None else float(value) for value in own]
        trends.append(Trend(name, values, ["" if value is None else plain_number(o.t, value).text for value in own]))
    title = o.t.plain("trend-title", municipality=o.preset.title)
    return FileMade(f"{o.t.plain('trend-file')}.png", lambda: trends_chart(title, moments, trends), is_picture=True)


async def _round(o: Occasion) -> RoundCard | None:
    if not may(o.reader, "open_round", Subject(o.reader.municipality_id)):
        return None
    try:
        return await open_round(o.store, o.reader, int(o.args["round"]))
    except NotFound:
        return None


FILES: dict[str, FileOf] = {
    "monitoring-report": report_file,
    "monitoring-note": note_file,
    "monitoring-table": table_file,
    "monitoring-trend": trend_file,
}
"""Reports as documents, tables and pictures."""
