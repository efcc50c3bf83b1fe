"""A preset on paper: the school year month by month, then indicators, forms, scopes and words; lines of a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from textwrap import wrap

from locales import Speech
from mentoring.presets import By, IndicatorRule, Measure, Preset, RoadmapItem, Year, name_of_year
from mentoring.presets.monitoring import CHILDREN, SPECIALISTS
from mentoring.presets.roadmap import HERE, REGISTERS
from mentoring.presets.school_calendar import Entry, ReportEntry, school_calendar

WIDTH = 110
MARGIN = "  "
SATISFIED = (Measure.SATISFIED_MENTEES, Measure.SATISFIED_MENTORS)


def paper(preset: Preset, year: int, t: Speech) -> list[str]:
    """The preset as lines, for the school year that begins in a year."""
    blocks = [
        list(_head(preset, year, t)),
        [line for month in _months(preset, year, t) for line in month],
        *_undated(preset, t),
        list(_indicators(preset, year, t)),
        [t.plain("preset-forms"), *(f"{MARGIN}{t.plain('form-' + form.replace('_', '-'))}" for form in preset.forms)],
        list(_scopes(preset, t)),
        [t.plain("preset-terms"), *_table(_terms(preset, t))],
        [t.plain("preset-letterhead"), *_table(_letterhead(preset, t))],
    ]
    return [line for block in blocks for line in ("", *block)][1:]


def _head(preset: Preset, year: int, t: Speech) -> Iterator[str]:
    yield t.plain("preset-title", title=preset.title, year=name_of_year(Year.SCHOOL, date(year, 9, 2)))
    if preset.document:
        yield preset.document
    if preset.years:
        yield t.plain("preset-years", years=preset.years)
    yield t.plain("preset-zone", zone=preset.zone)


def _months(preset: Preset, year: int, t: Speech) -> Iterator[list[str]]:
    entries = school_calendar(preset, year)
    for place in range(12):
        first = date(year + (place + 8) // 12, (place + 8) % 12 + 1, 1)
        rows = [_entry(e, preset, t) for e in entries if (e.day.year, e.day.month) == (first.year, first.month)]
        month = t.plain("preset-month", month=first.month, year=str(first.year))
        yield [month, *_table(rows)] if rows else [t.plain("preset-month-empty", month=month)]


def _entry(entry: Entry, preset: Preset, t: Speech) -> tuple[str, str, str]:
    if isinstance(entry, ReportEntry):
        rule, due = entry.rule, _day(entry.due_on)
        if rule.by is By.MUNICIPALITY:
            text = t.plain("preset-report-municipality", title=rule.title, clause=rule.clause, due=due)
        else:
            opens = _day(entry.opens_on)
            text = t.plain("preset-report", title=rule.title, clause=rule.clause, opens=opens, due=due)
        return _day(entry.day), t.plain("preset-kind-report"), text
    when = f"{_day(entry.since)}–{_day(entry.until)}" if entry.since else t.plain("preset-by", day=_day(entry.until))
    kind = "preset-kind-registers" if entry.item.about == REGISTERS else "preset-kind-item"
    return when, t.plain(kind), _item(entry.item, preset, t)


def _undated(preset: Preset, t: Speech) -> Iterator[list[str]]:
    once = [item for item in preset.roadmap if item.when.until]
    if once:
        rows = [(_once(item, t), _item(item, preset, t)) for item in once]
        yield [t.plain("preset-once"), *_table(rows)]
    constantly = [(_item(item, preset, t),) for item in preset.roadmap if item.when.constantly]
    if constantly:
        yield [t.plain("preset-constantly"), *_table(constantly)]
    planned = [
        (t.plain("preset-planned", line=_item(item, preset, t), plan=item.when.by_plan),)
        for item in preset.roadmap
        if item.when.by_plan
    ]
    if planned:
        yield [t.plain("preset-by-plan"), *_table(planned)]


def _once(item: RoadmapItem, t: Speech) -> str:
    since, until = item.when.since, item.when.until
    assert until is not None
    if since is None:
        return t.plain("preset-by", day=f"{until:%d.%m.%Y}")
    return f"{_day(since)}–{until:%d.%m.%Y}" if since.year == until.year else f"{since:%d.%m.%Y}–{until:%d.%m.%Y}"


def _item(item: RoadmapItem, preset: Preset, t: Speech) -> str:
    who = ", ".join(responsible_name(each, preset, t) for each in item.responsible)
    return t.plain("preset-item", number=item.number, title=item.title, who=who)


def responsible_name(key: str, preset: Preset, t: Speech) -> str:
    """Who is responsible, in words: a role of the organisation, or one of the preset's bodies."""
    return t.plain(f"preset-responsible-{key}") if key in HERE else preset.bodies[key]


def _indicators(preset: Preset, year: int, t: Speech) -> Iterator[str]:
    if not preset.indicators:
        yield t.plain("preset-no-indicators")
        return
    yield t.plain("preset-indicators")
    names = _table([_indicator(rule, date(year + 1, 6, 1), t) for rule in preset.indicators])
    for rule, name in zip(preset.indicators, names, strict=True):
        of = t.plain(f"preset-of-{_denominator(rule)}")
        yield name
        yield f"{MARGIN}{MARGIN}{t.plain('preset-counted', of=of, clause=rule.clause)}"


def _indicator(rule: IndicatorRule, on: date, t: Speech) -> tuple[str, ...]:
    band = ""
    if rule.ages:
        band = t.plain("preset-ages", **{"from": rule.ages[0], "to": rule.ages[1]})
    elif rule.years_of_work:
        band = t.plain("preset-work", **{"from": rule.years_of_work[0], "to": rule.years_of_work[1]})
    name = t.plain(f"preset-measure-{rule.measure.replace('_', '-')}")
    return name, band, _target(rule, on, t)


def _denominator(rule: IndicatorRule) -> str:
    if rule.measure in CHILDREN:
        return f"{rule.of}-{rule.where}".replace("_", "-")
    if rule.measure in SPECIALISTS:
        return f"specialists-{rule.where}"
    return "answers" if rule.measure in SATISFIED else rule.measure.value


def _target(rule: IndicatorRule, on: date, t: Speech) -> str:
    target, guide = rule.target(on), rule.guide_line(on)
    if target:
        return t.plain("preset-target", percent=f"{target[1]:g}", year=target[0])
    if guide:
        return t.plain("preset-no-target-guide", percent=f"{guide[1]:g}", year=guide[0])
    return t.plain("preset-no-target")


def _scopes(preset: Preset, t: Speech) -> Iterator[str]:
    yield t.plain("preset-scopes")
    if not preset.scopes:
        yield f"{MARGIN}{t.plain('preset-scopes-one')}"
    yield from _table(
        [
            (scope.title, ", ".join(t.plain("form-" + form.replace("_", "-")) for form in scope.forms))
            for scope in preset.scopes
        ]
    )


def _terms(preset: Preset, t: Speech) -> list[tuple[str, str]]:
    terms = preset.terms
    organisation = f"{terms.organisation} ({terms.organisation_short})"
    return [
        (t.plain("preset-term-coordinator"), terms.coordinator),
        (t.plain("preset-term-organisation"), organisation),
    ]


def _letterhead(preset: Preset, t: Speech) -> list[tuple[str, str]]:
    head = preset.letterhead
    rows = [
        ("preset-authority", head.authority),
        ("preset-place", head.place),
        ("preset-collector", head.collector),
        ("preset-head-post", head.head_post),
    ]
    return [(t.plain(key), value or t.plain("preset-none")) for key, value in rows]


def _day(day: date) -> str:
    return f"{day:%d.%m}"


def _table(rows: Iterable[Sequence[str]]) -> list[str]:
    """Rows in columns; the last column is wrapped under itself."""
    listed = list(rows)
    widths = [max(len(row[place]) for row in listed) for place in range(len(listed[0]) - 1)] if listed else []
    lines = []
    for row in listed:
        head = MARGIN + "".join(cell.ljust(width) + MARGIN for cell, width in zip(row, widths, strict=False))
        texts = wrap(row[-1], max(WIDTH - len(head), 40)) or [""]
        lines += [head + texts[0], *(" " * len(head) + text for text in texts[1:])]
    return [line.rstrip() for line in lines]
