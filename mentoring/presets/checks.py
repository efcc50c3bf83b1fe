"""What the parts of a preset must be to one another; a mistake is named by its path."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from mentoring.presets.monitoring import CHILDREN, SPECIALISTS, IndicatorRule, ReportRule
from mentoring.presets.preset import Preset
from mentoring.presets.reading import PresetMistake
from mentoring.presets.roadmap import HERE, REGISTERS, RoadmapItem, RoadmapWhen
from mentoring.presets.surveys import SurveyName, check_surveys
from mentoring.presets.years import Year, day_of_year, yearly_windows
from mentoring.stages import Need

SURVEY_NEEDS = {Need.ENTRY_SURVEY: SurveyName.ENTRY, Need.EXIT_SURVEY: SurveyName.EXIT}
"""What a stage may need → the survey it waits for."""


def check(preset: Preset) -> None:
    """Raises PresetMistake for the first part that doesn't fit the others."""
    try:
        ZoneInfo(preset.zone)
    except (KeyError, ValueError, OSError):
        raise PresetMistake("zone", f"{preset.zone!r} is not an IANA time zone like Europe/Moscow") from None
    _tracks(preset)
    needs = {need for rules in preset.tracks.values() for rule in rules for need in rule.needs}
    check_surveys(preset.surveys, [survey for need, survey in SURVEY_NEEDS.items() if need in needs])
    _scopes(preset)
    _once("indicators", "measure", (rule.measure for rule in preset.indicators))
    for place, rule in enumerate(preset.indicators):
        _indicator(f"indicators[{place}]", rule)
    for name, value in (("least_answers", preset.least_answers), ("representative_from", preset.representative_from)):
        if not 0 <= value <= 100:
            raise PresetMistake(name, f"must be from 0 to 100, not {value}")
    _once("calendar", "key", (rule.key for rule in preset.calendar))
    for place, report in enumerate(preset.calendar):
        _report(f"calendar[{place}]", report)
    _once("roadmap", "number", (item.number for item in preset.roadmap))
    for place, item in enumerate(preset.roadmap):
        _roadmap_item(f"roadmap[{place}]", item, preset)


def _once(path: str, name: str, values: Iterable[str]) -> None:
    seen: set[str] = set()
    for place, value in enumerate(values):
        if not value or value in seen:
            raise PresetMistake(f"{path}[{place}].{name}", f"{value!r} is there already" if value else "is empty")
        seen.add(value)


def _tracks(preset: Preset) -> None:
    for kind, track in preset.kinds.items():
        if track not in preset.tracks:
            raise PresetMistake(f"kinds.{kind}", f"names the track {track!r}, known: {', '.join(preset.tracks)}")
    for track, rules in preset.tracks.items():
        if len({rule.stage for rule in rules}) != len(rules) or not rules:
            raise PresetMistake(f"tracks.{track}", "needs at least one stage, each once")


def _scopes(preset: Preset) -> None:
    _once("scopes", "key", (scope.key for scope in preset.scopes))
    for place, scope in enumerate(preset.scopes):
        if not scope.forms:
            raise PresetMistake(f"scopes[{place}].forms", "needs at least one form")
        for at, form in enumerate(scope.forms):
            _known(f"scopes[{place}].forms[{at}]", form, preset.forms)


def _known(path: str, value: str, known: Iterable[str]) -> None:
    if value not in known:
        raise PresetMistake(path, f"{value!r} is unknown, known: {', '.join(known)}")


def _indicator(path: str, rule: IndicatorRule) -> None:
    _from_to(f"{path}.ages", rule.ages, wanted=rule.measure in CHILDREN)
    _from_to(f"{path}.years_of_work", rule.years_of_work, wanted=rule.measure in SPECIALISTS)
    _per_cents(f"{path}.targets", rule.targets, rule.target_year)
    _per_cents(f"{path}.guide", rule.guide, Year.CALENDAR)


def _from_to(path: str, years: tuple[int, ...], *, wanted: bool) -> None:
    if not wanted and years:
        raise PresetMistake(path, "doesn't belong to this measure")
    if wanted and (len(years) != 2 or not 0 <= years[0] <= years[1]):
        raise PresetMistake(path, f"must be two whole numbers, from and to, like [10, 19], not {list(years)}")


def _per_cents(path: str, values: Mapping[str, float], year: Year) -> None:
    pattern, like = (r"\d{4}", "2024") if year is Year.CALENDAR else (r"\d{4}/\d{2}", "2024/25")
    for key, value in values.items():
        if not re.fullmatch(pattern, key):
            raise PresetMistake(f"{path}.{key}", f'must be a year like "{like}"')
        if not 0 <= value <= 100:
            raise PresetMistake(f"{path}.{key}", f"must be a per cent from 0 to 100, not {value:g}")


def _report(path: str, rule: ReportRule) -> None:
    if rule.key == REGISTERS:
        raise PresetMistake(f"{path}.key", f"{REGISTERS!r} means the registers, take another")
    if not rule.as_of:
        raise PresetMistake(f"{path}.as_of", "needs at least one day")
    for place, text in enumerate(rule.as_of):
        _day(f"{path}.as_of[{place}]", text)
    _not_negative(f"{path}.opens_days", rule.opens_days)
    _not_negative(f"{path}.due_days", rule.due_days)
    for place, days in enumerate(rule.remind_days):
        _not_negative(f"{path}.remind_days[{place}]", days)


def _not_negative(path: str, days: int) -> None:
    if not 0 <= days <= 366:
        raise PresetMistake(path, f"must be from 0 to 366 days, not {days}")


def _day(path: str, text: str) -> None:
    try:
        day_of_year(text, 2026)
    except ValueError:
        raise PresetMistake(path, f'must be a day of every year like "10-01", not {text!r}') from None


def _roadmap_item(path: str, item: RoadmapItem, preset: Preset) -> None:
    if item.section not in preset.sections:
        raise PresetMistake(f"{path}.number", f"its section {item.section!r} is not in [sections]")
    _when(f"{path}.when", item.when)
    if not item.responsible:
        raise PresetMistake(f"{path}.responsible", "needs at least one")
    for place, who in enumerate(item.responsible):
        _known(f"{path}.responsible[{place}]", who, (*HERE, *preset.bodies))
    if item.about:
        _known(f"{path}.about", item.about, (REGISTERS, *(rule.key for rule in preset.calendar)))


def _when(path: str, when: RoadmapWhen) -> None:
    ways = [when.yearly, when.dates, when.constantly, when.by_plan]
    until_alone = when.until is not None and not when.constantly
    if sum(bool(way) for way in ways) + until_alone != 1:
        raise PresetMistake(path, "must say one of: until, yearly, dates, constantly, by_plan")
    if when.since and when.until and when.since > when.until:
        raise PresetMistake(f"{path}.since", "is after until")
    if when.since and when.by_plan:
        raise PresetMistake(f"{path}.since", "doesn't belong to by_plan")
    for place, text in enumerate(when.dates):
        _day(f"{path}.dates[{place}]", text)
    if when.yearly:
        try:
            list(yearly_windows(when.yearly, date(2026, 1, 1), date(2026, 12, 31)))
        except ValueError:
            raise PresetMistake(
                f"{path}.yearly", f'must be a window like "11-01/12-31" or "/10-01", not {when.yearly!r}'
            ) from None
