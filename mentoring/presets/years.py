"""Days and windows that come again every year, as a preset writes them: "10-01", "11-01/12-31", "/10-01"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Year(StrEnum):
    """Which year a figure or a report is counted to."""

    CALENDAR = "calendar"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Window:
    """From a day to a day, both inclusive; without a first day: by the last one."""

    since: date | None
    until: date


def school_year(on: date) -> int:
    """The calendar year a school year begins in, on 1 September: 2026 for 15 March 2027."""
    return on.year if on.month >= 9 else on.year - 1


def name_of_year(year: Year, on: date) -> str:
    """The year that data as of a day belong to: "2026", or "2026/27". The first day still speaks of the year before.

    >>> name_of_year(Year.CALENDAR, date(2027, 1, 1)), name_of_year(Year.SCHOOL, date(2027, 1, 1))
    ('2026', '2026/27')
    """
    before = on - timedelta(days=1)
    if year is Year.CALENDAR:
        return str(before.year)
    first = school_year(before)
    return f"{first}/{(first + 1) % 100:02}"


def day_of_year(text: str, year: int) -> date:
    """ "10-01" in a year. Raises ValueError for what isn't a day of every year, as "02-29"."""
    if len(text) != 5:
        raise ValueError(text)
    date.fromisoformat(f"2026-{text}")
    return date.fromisoformat(f"{year:04}-{text}")


def yearly_windows(text: str, first: date, last: date) -> Iterator[Window]:
    """The windows "11-01/12-31" or "/10-01" that end from the first day to the last, in order.

    A window may run across the year's end: "12-01/01-31". Raises ValueError for what isn't one.
    """
    begin, slash, end = text.partition("/")
    if not slash:
        raise ValueError(text)
    for year in range(first.year, last.year + 1):
        until = day_of_year(end, year)
        since = day_of_year(begin, year if begin <= end else year - 1) if begin else None
        if first <= until <= last:
            yield Window(since, until)
