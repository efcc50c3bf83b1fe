"""Reads days that people type: «15 мая», «15.05.2027», «до конца мая», «через месяц», «завтра», «в среду»."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from locales.vocabulary import MONTHS, NEAR, WEEKDAYS, known, normal

COMING = timedelta(days=31)
YEAR = r"(?P<year>(?:19|20)\d\d)"
FULL_DATES = (
    re.compile(rf"\b{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}})(?:\s?[./-]\s?|\s)(?P<month>\d{{1,2}})(?:\s?[./-]\s?|\s){YEAR}(?!\d)"),
    re.compile(r"(?<![\d.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d\d)(?![\d:.])"),
)
SHORT_DATE = re.compile(
    r"(?<!\bв )(?<!\bat )(?<![\d.:])(?P<day>0?[1-9]|[12]\d|3[01])[./](?P<month>0?[1-9]|1[0-2])(?![\d:/])"
)
OFFSET = re.compile(
    r"\b(?:(?:через|in)\s+(?P<n>\d+|an?\b)?\s*(?P<unit>дн|день|недел|месяц|год|day|week|month|year)[а-яa-z]*"
    r"|(?P<past_n>\d+|an?\b)?\s*\b(?P<past_unit>дн|день|недел|месяц|day|week|month)[а-яa-z]*\s+(?:назад|ago))"
)
END = re.compile(
    r"\b(?:кон(?:ца|цу|це|ец)|end of(?: the)?)\s+"
    r"(?P<what>недели|месяца|учебного года|года|week|month|school year|year)\b"
)


class ImpossibleDay(ValueError):
    """A day was named that no calendar has."""


class Found(NamedTuple):
    """A day read from a text, what is left of the text, and whether the day comes again each week."""

    day: date
    rest: str
    weekly: bool = False


class Reading(NamedTuple):
    """How to read: from which day, in which language, and whether days gone by are meant."""

    today: date
    language: str
    past: bool


Finder = Callable[[str, Reading], Found | None]


def parse_day(text: str, today: date, language: str = "ru", past_ok: bool = False) -> date | None:
    """The day a text names; None where it names none, an impossible one, or (unless `past_ok`) one gone by.

    A date without a year, or a weekday, is the next such day; with `past_ok` the last one up to today, or a date that
    is coming within a month, so that a slip can be named.
    """
    try:
        found = find_day(normal(text), Reading(today, language, past_ok), DATES_FIRST)
    except ImpossibleDay:
        return None
    if found is None:
        return None
    day = found.day
    if found.weekly and day == today and not past_ok:
        day += timedelta(weeks=1)
    return day if past_ok or day >= today else None


def parse_birth_date(text: str) -> date | None:
    """A whole date with its year: 05.03.2011, 2011-03-05, 5 марта 2011."""
    even = normal(text)
    reading = Reading(date.min, "en", past=True)
    try:
        for find in (_full_date, _spelled_full_date):
            if found := find(even, reading):
                return found.day
    except ImpossibleDay:
        return None
    return None


def find_day(text: str, reading: Reading, finders: Iterable[Finder]) -> Found | None:
    """The first day that a finder reads in a text made even. Raises ImpossibleDay."""
    return next((found for find in finders if (found := find(text, reading))), None)


def _rest(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} ; {text[match.end() :]}"


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ImpossibleDay(f"{day}.{month}.{year}") from None


def _full_date(text: str, reading: Reading) -> Found | None:
    for pattern in FULL_DATES:
        if match := pattern.search(text):
            year = int(match["year"])
            if year < 100 and reading.today == date.min:
                continue
            return Found(
                _date(year if year > 99 else 2000 + year, int(match["month"]), int(match["day"])), _rest(text, match)
            )
    return None


@lru_cache
def _spelled(language: str) -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{'|'.join(known(MONTHS, language))})\b\.?"
    day = r"(?<![\d.:])(?P<day>\d{1,2})(?:-?(?:го|ого|е|st|nd|rd|th))?"
    after = rf"(?:,?\s*{YEAR}(?!\d)(?:\s*г(?:ода)?\b\.?)?)?"
    patterns = [rf"{day}\s*(?:of\s+)?{month}{after}"]
    if language == "en":
        patterns.append(rf"\b{month}\s+{day}(?![\d:.]){after}")
    return tuple(re.compile(pattern) for pattern in patterns)


def _month_number(word: str) -> int:
    patterns = known(MONTHS, "en")
    return next(number for number, pattern in enumerate(patterns, 1) if re.fullmatch(pattern, word))


def _spelled_date(text: str, reading: Reading) -> Found | None:
    for pattern in _spelled(reading.language):
        if match := pattern.search(text):
            month, day = _month_number(match["month"]), int(match["day"])
            named = _date(int(match["year"]), month, day) if match["year"] else _such(month, day, reading)
            return Found(named, _rest(text, match))
    return None


def _spelled_full_date(text: str, reading: Reading) -> Found | None:
    match = next((match for pattern in _spelled("en") if (match := pattern.search(text))), None)
    return _spelled_date(text, reading) if match and match["year"] else None


def _short_date(text: str, reading: Reading) -> Found | None:
    match = SHORT_DATE.search(text)
    return Found(_such(int(match["month"]), int(match["day"]), reading), _rest(text, match)) if match else None


def _such(month: int, day: int, reading: Reading) -> date:
    """The next such date; where days gone by are meant the last one, unless it is coming within a month."""
    _date(2024, month, day)
    today = reading.today
    coming = next(such for such in _each_year(month, day, today.year, 1) if such >= today)
    if not reading.past or coming - today <= COMING:
        return coming
    return next(such for such in _each_year(month, day, today.year, -1) if such <= today)


def _each_year(month: int, day: int, year: int, step: int) -> Iterable[date]:
    for each in range(year, year + step * 10, step):
        if day <= monthrange(each, month)[1]:
            yield date(each, month, day)


def _near_day(text: str, reading: Reading) -> Found | None:
    words = NEAR["ru"] | (NEAR["en"] if reading.language == "en" else {})
    match = re.search(rf"\b(?:{'|'.join(words)})\b", text)
    return Found(reading.today + timedelta(days=words[match[0]]), _rest(text, match)) if match else None


def _offset(text: str, reading: Reading) -> Found | None:
    match = OFFSET.search(text)
    if not match:
        return None
    number, unit = match["n"] or match["past_n"], match["unit"] or match["past_unit"]
    count = int(number) if number and number.isdigit() else 1
    if match["past_unit"]:
        count = -count
    return Found(_shifted(reading.today, count, unit), _rest(text, match))


def _shifted(day: date, count: int, unit: str) -> date:
    try:
        if unit in {"месяц", "month"}:
            return _months_later(day, count)
        if unit in {"год", "year"}:
            return _months_later(day, 12 * count)
        return day + timedelta(weeks=count) if unit in {"недел", "week"} else day + timedelta(days=count)
    except (ValueError, OverflowError):
        raise ImpossibleDay(f"{count} {unit}") from None


def _months_later(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _end(text: str, reading: Reading) -> Found | None:
    """The last day of a week, month or year; a school year ends with May."""
    today = reading.today
    if match := END.search(text):
        what = match["what"]
        if what in {"недели", "week"}:
            day = today + timedelta(days=6 - today.weekday())
        elif what in {"месяца", "month"}:
            day = _last_of(today.year, today.month)
        elif what in {"года", "year"}:
            day = date(today.year, 12, 31)
        else:
            day = _last_of(today.year + (today.month > 5), 5)
        return Found(day, _rest(text, match))
    months = "|".join(known(MONTHS, reading.language))
    match = re.search(rf"\b(?:кон(?:ца|цу|це|ец)|end of)\s+(?P<month>{months})\b(?:\s+{YEAR})?", text)
    if not match:
        return None
    month = _month_number(match["month"])
    year = int(match["year"]) if match["year"] else today.year + (month < today.month)
    return Found(_last_of(year, month), _rest(text, match))


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


@lru_cache
def _weekday_pattern(language: str) -> re.Pattern[str]:
    names = "|".join(f"(?P<d{number}>{pattern})" for number, pattern in enumerate(known(WEEKDAYS, language)))
    return re.compile(rf"(?:\b(?P<next>следующ|next)[а-я]*\s+|\b(?P<last>прошл|last)[а-я]*\s+)?\b(?:{names})\b")


def _weekday(text: str, reading: Reading) -> Found | None:
    match = _weekday_pattern(reading.language).search(text)
    if not match:
        return None
    today, rest = reading.today, _rest(text, match)
    number = next(number for number in range(7) if match[f"d{number}"])
    if match["next"]:
        return Found(today + timedelta(days=7 - today.weekday() + number), rest)
    if match["last"]:
        return Found(today - timedelta(days=(today.weekday() - number - 1) % 7 + 1), rest)
    if reading.past:
        return Found(today - timedelta(days=(today.weekday() - number) % 7), rest, weekly=True)
    return Found(today + timedelta(days=(number - today.weekday()) % 7), rest, weekly=True)


DATES_FIRST: tuple[Finder, ...] = (_full_date, _spelled_date, _end, _short_date, _near_day, _offset, _weekday)
WORDS_FIRST: tuple[Finder, ...] = (_full_date, _spelled_date, _near_day, _offset, _weekday, _short_date)
