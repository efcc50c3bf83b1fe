"""A preset as a calendar of one school year: when reports are due, and what the roadmap asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mentoring.presets.monitoring import ReportRule
from mentoring.presets.preset import Preset
from mentoring.presets.roadmap import RoadmapItem

A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report of the year: as of which day, from when it is open, and by when it is signed."""

    rule: ReportRule
    day: date

    @property
    def opens_on(self) -> date:
        """The first day the report is open."""
        return self.day - timedelta(days=self.rule.opens_days)

    @property
    def due_on(self) -> date:
        """The last day to sign it."""
        return self.day + timedelta(days=self.rule.due_days)


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """An item of the roadmap in the year: a window, or by a day; it stands under the day it begins in this year."""

    item: RoadmapItem
    day: date
    since: date | None
    until: date


Entry = ReportEntry | ItemEntry


def school_calendar(preset: Preset, year: int) -> list[Entry]:
    """All that comes in the school year that begins in a year, by day; an item about a report is that report."""
    first, last = date(year, 9, 1), date(year + 1, 8, 31)
    reports = [ReportEntry(rule, day) for rule in preset.calendar for day in rule.dates(first, last)]
    items = [entry for item in preset.roadmap for entry in _entries(preset, item, first, last)]
    return sorted([*reports, *items], key=lambda entry: entry.day)


def _entries(preset: Preset, item: RoadmapItem, first: date, last: date) -> Iterator[ItemEntry]:
    if preset.report(item.about):
        return
    for window in item.when.windows(first, last + A_YEAR):
        day = window.since if window.since and first <= window.since <= last else window.until
        if first <= day <= last:
            yield ItemEntry(item, day, window.since, window.until)
