"""Reads times of day and lengths of time that people type: «в 15:30», «в 3», «4 pm»; «полтора часа», «1 ч 20 мин»."""

import re
from datetime import time

from locales.vocabulary import normal

LONGEST = 24 * 60
HOUR_ORDINALS = (
    "первого",
    "второго",
    "третьего",
    "четвертого",
    "пятого",
    "шестого",
    "седьмого",
    "восьмого",
    "девятого",
    "десятого",
    "одиннадцатого",
    "двенадцатого",
)
HALF_PAST = re.compile(rf"\bпол(?:овин[аеу]\s+|\s*)(?P<next>{'|'.join(HOUR_ORDINALS)})\b")
NOON = re.compile(r"\b(?:полдень|noon)\b")
CLOCK = re.compile(
    r"(?:\b(?P<at>в|во|к|ко|после|около|с|at|by|after|around|from)\s+)?"
    r"(?<![\d.,:/-])(?P<hour>\d{1,2})"
    r"(?:[:.-](?P<minute>[0-5]\d)|\s(?P<spaced>[0-5]\d)"
    r"|\s*(?P<unit>час(?:а|ов)?|ч|h)\b\.?(?:\s*(?P<after>[0-5]?\d)(?:\s*мин[а-я]*|\s*м)?\b)?)?"
    r"(?:\s*(?P<part>утра|дня|вечера|ночи|a\.?m\b|p\.?m\b))?"
    r"(?![\d:]|[.,/-]\d)"
)
COUNTED_THINGS = re.compile(
    r"\s*(?:-?[\"«]?(?!в\s|на\s|с\s)[а-я]{1,2}[\"»]?\s+)?"
    r"(?:класс|каб|урок|этаж|школ|ауд|чел|мин|раз|лет|год|числ|minute|room|people)"
)
LENGTHS = (
    (re.compile(r"(?:полтора\s*час|полтора\s*ч|полтора\b|(?:an )?hour and a half)"), 90),
    (re.compile(r"(?:полчаса|пол\s*часа|half an hour)"), 30),
)
HOURS = re.compile(
    r"(?:(?P<hours>\d{1,2}(?:[.,]\d+)?)\s*(?:час(?:а|ов)?|ч|hours?|h)|(?:часа?|an hour))\b\.?"
    r"(?:\s*(?:и|and)?\s*(?P<minutes>\d{1,2})(?:\s*(?:мин[а-я]*|м|min[a-z]*|m)\b\.?)?)?"
)
MINUTES = re.compile(r"(?P<minutes>\d{1,4})\s*(?:мин[а-я]*|м|min[a-z]*|m)\b")
HOURS_AND_MINUTES = re.compile(r"(?P<hours>[0-5]):(?P<minutes>[0-5]\d)\Z")
ONE_NUMBER = re.compile(r"[^\d]*?(?P<minutes>\d{1,4})[^\d]*\Z")


def find_time(text: str, day_known: bool) -> time | None:
    """The time of day in a text made even; a bare number counts only where a day is known already.

    Hours from 1 to 6 without "утра" and the like are afternoon hours: «в 3» is 15:00; «03:00» stays.
    """
    text = re.sub(r"\b(в|к|после) час(?= дня|\b(?!а|о))", r"\1 1 час", text)
    if NOON.search(text):
        return time(12)
    if half := HALF_PAST.search(text):
        return time(_afternoon(HOUR_ORDINALS.index(half["next"]) or 12), 30)
    candidates = [match for match in CLOCK.finditer(text) if _may_be_a_time(match)]
    strongest = max(candidates, key=_strength, default=None)
    if strongest is None or (_strength(strongest) == 0 and not day_known):
        return None
    minute = int(strongest["minute"] or strongest["spaced"] or strongest["after"] or 0)
    return time(_hour(strongest["hour"], strongest["part"]), minute)


def _may_be_a_time(match: re.Match[str]) -> bool:
    """Hours are below 24, and «9 класс» is no time."""
    if int(match["hour"]) > 23:
        return False
    return bool(match["minute"]) or COUNTED_THINGS.match(match.string, match.end()) is None


def _strength(match: re.Match[str]) -> int:
    """How surely a number is a time of day."""
    if match["minute"]:
        return 4
    if match["part"] or match["unit"]:
        return 3
    if match["at"]:
        return 2
    return 1 if match["spaced"] else 0


def _afternoon(hour: int) -> int:
    return hour + 12 if 1 <= hour <= 6 else hour


def _hour(figures: str, part: str | None) -> int:
    hour = int(figures)
    match part:
        case None:
            return hour if figures.startswith("0") else _afternoon(hour)
        case "утра" | "am" | "a.m":
            return hour % 12 if hour == 12 else hour
        case "дня":
            return _afternoon(hour)
        case "ночи":
            return hour % 12 if hour == 12 else hour if hour < 9 else hour % 12 + 12
        case _:
            return hour % 12 + 12 if hour < 13 else hour


def parse_minutes(text: str) -> int | None:
    """A length of time in minutes, up to a day: «45», «час», «полтора часа», «1 ч 20 мин», 1:20."""
    even = normal(text)
    minutes = find_minutes(even)
    if minutes is None and (match := HOURS_AND_MINUTES.match(even)):
        minutes = 60 * int(match["hours"]) + int(match["minutes"])
    if minutes is None and (match := ONE_NUMBER.match(even)):
        minutes = int(match["minutes"])
    return minutes if minutes and 0 < minutes <= LONGEST else None


def find_minutes(text: str, *, at_start: bool = False) -> int | None:
    """A length of time that names its unit, in a text made even."""
    for pattern, minutes in LENGTHS:
        if _look(pattern, text, at_start):
            return minutes
    if match := _look(HOURS, text, at_start):
        hours = float(match["hours"].replace(",", ".")) if match["hours"] else 1
        return round(hours * 60) + int(match["minutes"] or 0)
    match = _look(MINUTES, text, at_start)
    return int(match["minutes"]) if match else None


def _look(pattern: re.Pattern[str], text: str, at_start: bool) -> re.Match[str] | None:
    if at_start:
        return pattern.match(text)
    return re.search(rf"(?<![\w.,]){pattern.pattern}", text)
