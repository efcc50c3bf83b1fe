"""Headcounts: how many there are in all, on a date, as the organisation says; what figures are divided by."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.indicators import Figure
from mentoring.presets import IndicatorRule, Measure, Of, Preset, ReportKind
from mentoring.presets.monitoring import CHILDREN, SPECIALISTS

MOST = 100_000
"""More than any organisation has: a larger number is a slip of the finger."""
ENTERPRISES = "enterprises"
WITHOUT_FIGURES = frozenset({ReportKind.SELF_AUDIT, ReportKind.PRACTICES})
_DIGITS = re.compile(r"\d{1,12}")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


class HeadcountNotWhole(Refusal):
    """A headcount is a whole number written in digits."""


class HeadcountTooLarge(Refusal):
    """More than any organisation has."""


class HeadcountBelowNumerator(Refusal):
    """Fewer in all than take part already: one of the two is wrong."""


class HeadcountKeyUnknown(Refusal):
    """A row of a table asks for something the place doesn't count."""


class OrganisationUnknown(Refusal):
    """A row of a table names an organisation that isn't the reader's."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table of headcounts: its number in the file, and what stands in it."""

    number: int
    organisation: str
    key: str
    count: str


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many there were in all on a date. A correction is a new row; the last one counts."""

    organisation_id: int
    key: str
    on_date: date
    count: int
    entered_by: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """One headcount as it is asked for: what was said for the date, what was said before, how many take part."""

    key: str
    on_date: date
    said: Headcount | None
    before: Headcount | None
    taking_part: int


@dataclass(frozen=True, slots=True)
class Kind:
    """What a key asks about: `children:10-19:studying`, `children:all:living`, `specialists:0-3`, `enterprises`."""

    who: str
    years: tuple[int, ...] = ()
    where: str = ""

    @classmethod
    def of(cls, key: str) -> "Kind":
        """The kind a key names."""
        who, _, rest = key.partition(":")
        band, _, where = rest.partition(":")
        years = tuple(int(each) for each in band.split("-")) if band and band != Of.ALL.value else ()
        return cls(who, years, where)


def headcount_key(rule: IndicatorRule | Figure) -> str:
    """The key of what an indicator is divided by; "" for one that asks for no headcount."""
    if rule.measure in CHILDREN:
        band = Of.ALL.value if rule.of is Of.ALL else f"{rule.ages[0]}-{rule.ages[1]}"
        return f"children:{band}:{rule.where.value}"
    if rule.measure in SPECIALISTS:
        return f"specialists:{rule.years_of_work[0]}-{rule.years_of_work[1]}"
    return ENTERPRISES if rule.measure is Measure.ENTERPRISES else ""


def headcount_keys(preset: Preset) -> list[str]:
    """The headcounts a preset needs, each once, in the order of its indicators."""
    return list(dict.fromkeys(key for rule in preset.indicators if (key := headcount_key(rule))))


def dates_of_figures(preset: Preset, first: date, last: date) -> list[date]:
    """The days from the first to the last as of which figures are reported, in order."""
    reports = [rule for rule in preset.calendar if rule.kind not in WITHOUT_FIGURES]
    return sorted({day for rule in reports for day in rule.dates(first, last)})


def date_asked_for(preset: Preset, today: date) -> date:
    """The date headcounts are given for now: the next reporting date once its report is open, else today.

    A date that has passed is asked for until its report is due.
    """
    for rule in preset.calendar:
        if rule.kind in WITHOUT_FIGURES:
            continue
        for day in rule.dates(today - timedelta(days=rule.due_days), today + timedelta(days=rule.opens_days)):
            return day
    return today


def read_headcount(text: str) -> int:
    """«1 234» as a number. Raises HeadcountNotWhole, HeadcountTooLarge."""
    written = _SPACES.sub("", text)
    if not _DIGITS.fullmatch(written) or not written.isascii():
        raise HeadcountNotWhole
    if int(written) > MOST:
        raise HeadcountTooLarge(most=MOST)
    return int(written)


def checked(asked: Asked, count: int) -> int:
    """The count when it is possible. Raises HeadcountTooLarge, HeadcountBelowNumerator."""
    if not 0 <= count <= MOST:
        raise HeadcountTooLarge(most=MOST)
    if count < asked.taking_part:
        raise HeadcountBelowNumerator(said=count, taking_part=asked.taking_part)
    return count


HEADINGS = {
    "организация": "organisation",
    "organisation": "organisation",
    "ключ": "key",
    "key": "key",
    "сколько": "count",
    "how many": "count",
}
"""Headings of a table of headcounts; what stands under others is for the reader's eyes."""


def headings_known(cells: Sequence[str]) -> int:
    """How much a row looks like the headings of such a table: 0 without «Ключ» and «Сколько»."""
    known = {HEADINGS.get(" ".join(cell.casefold().split())) for cell in cells} - {None}
    return len(known) if {"key", "count"} <= known else 0


def read_row(number: int, row: Mapping[str, str]) -> TableRow | None:
    """A row by its headings; None when no number is given."""
    cells = {HEADINGS.get(" ".join(heading.casefold().split())): cell.strip() for heading, cell in row.items()}
    if not cells.get("count"):
        return None
    return TableRow(number, cells.get("organisation", ""), cells.get("key", ""), cells["count"])


class Headcounts(Protocol):
    """What is asked of storage about headcounts."""

    async def known(self, organisation_ids: Sequence[int], since: date, until: date) -> dict[int, dict[str, int]]:
        """By organisation and key the last count given for a date from the one to the other, both inclusive."""

    async def add(self, headcounts: Sequence[Headcount]) -> None:
        """Keep what was said; what was said before stays as it was."""

    async def said(self, organisation_ids: Sequence[int], since: date, until: date) -> list[Headcount]:
        """Everything these organisations said for these dates, by date, corrections in the order they were made."""
