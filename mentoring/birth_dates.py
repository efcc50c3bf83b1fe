"""Birth dates as registers hold them: a date, a year, a spreadsheet's number, in the ways people write."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from mentoring.people import full_years

YOUNGEST = 5
OLDEST = 100
"""Ages in full years outside which a birth date is taken for a slip of the pen."""

_SPREADSHEET_EPOCH = date(1899, 12, 30)
_SPREADSHEET_DAYS = range(9_000, 80_000)

_MONTHS = {
    stem: number
    for number, stems in enumerate(
        (
            ("янв", "jan"), ("фев", "feb"), ("мар", "mar"), ("апр", "apr"), ("май", "мая", "may"), ("июн", "jun"),
            ("июл", "jul"), ("авг", "aug"), ("сен", "sep"), ("окт", "oct"), ("ноя", "nov"), ("дек", "dec"),
        ),
        start=1,
    )
    for stem in stems
}  # fmt: skip

_TAIL = r"\s*(?:г\.?\s*р\.?|г\.?|года?(?:\s+рождения)?)?"
_NUMBER = re.compile(r"(\d{4,5})(?:[.,]0+)?" + _TAIL)
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?")
_DAY_FIRST = re.compile(
    r"(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{4}|\d{2})" + _TAIL + r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"
)
_IN_WORDS = re.compile(r"(\d{1,2})[-\s.]*([а-яa-z]{3,9})\.?[-\s]*(\d{4})" + _TAIL)


@dataclass(frozen=True, slots=True)
class Birth:
    """When someone was born, as exactly as is known."""

    day: date | None
    year: int | None

    def is_in_future(self, today: date) -> bool:
        """Whether the birth is yet to come."""
        return self.day > today if self.day else (self.year or 0) > today.year

    def is_implausible(self, today: date) -> bool:
        """Whether a participant of that age is hard to believe in; an unknown birth is believed."""
        if self.day:
            return not YOUNGEST <= full_years(self.day, today) <= OLDEST
        return self.year is not None and not YOUNGEST <= today.year - self.year <= OLDEST + 1


UNKNOWN = Birth(day=None, year=None)


def read(text: str, today: date) -> Birth | None:
    """What a cell says about a birth: None when it cannot be read, UNKNOWN when it is empty.

    Two digits of a year are of this century unless that would be in the future.
    """
    written = " ".join(text.casefold().split())
    if not written:
        return UNKNOWN
    if number := _NUMBER.fullmatch(written):
        return _from_number(int(number[1]))
    if iso := _ISO.fullmatch(written):
        return _from_parts(int(iso[1]), int(iso[2]), int(iso[3]))
    if day_first := _DAY_FIRST.fullmatch(written):
        return _from_parts(_century(day_first[3], today), int(day_first[2]), int(day_first[1]))
    if in_words := _IN_WORDS.fullmatch(written):
        return _from_parts(int(in_words[3]), _MONTHS.get(in_words[2][:3], 0), int(in_words[1]))
    return None


def _from_number(number: int) -> Birth | None:
    if number < 3000:
        return Birth(day=None, year=number)
    if number in _SPREADSHEET_DAYS:
        day = _SPREADSHEET_EPOCH + timedelta(days=number)
        return Birth(day=day, year=day.year)
    return None


def _from_parts(year: int, month: int, day: int) -> Birth | None:
    try:
        return Birth(day=date(year, month, day), year=year)
    except ValueError:
        return None


def _century(year: str, today: date) -> int:
    if len(year) == 4:
        return int(year)
    recent = today.year - today.year % 100 + int(year)
    return recent if recent <= today.year else recent - 100
