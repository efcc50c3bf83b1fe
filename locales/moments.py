"""Reads moments that people type: «завтра в 15:30», «в среду в 16», «14 октября 15:30», «через 2 часа»."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from locales.days import DATES_FIRST, WORDS_FIRST, ImpossibleDay, Reading, find_day, parse_birth_date, parse_day
from locales.hours import find_minutes, find_time, parse_minutes
from locales.vocabulary import normal

__all__ = ["parse_birth_date", "parse_day", "parse_minutes", "parse_moment"]

AFTER = re.compile(r"\b(?:через|in)\s+(?P<length>.+)")
NOON = time(12)


def parse_moment(
    text: str, now: datetime, zone: ZoneInfo, language: str = "ru", past_ok: bool = False
) -> datetime | None:
    """The moment a text names, aware and in the zone; None where it can't be told or (unless `past_ok`) is not ahead.

    Hours from 1 to 6 are taken for the afternoon: «завтра в 3» is 15:00; «в 3 ночи» and «03:00» are not. A time alone
    is the next such time. With `past_ok`, for what has happened: weekdays and times are the last ones, and a day
    without a time is its noon, or now if that is earlier.
    """
    local = now.astimezone(zone)
    even = normal(text)
    if (after := AFTER.search(even)) and (minutes := find_minutes(after["length"], at_start=True)):
        return local.replace(second=0, microsecond=0) + timedelta(minutes=minutes)
    try:
        moment = _on_a_day(even, local, language, past_ok)
    except ImpossibleDay:
        return None
    if moment is None or (moment <= local and not past_ok):
        return None
    return moment


def _on_a_day(text: str, local: datetime, language: str, past: bool) -> datetime | None:
    reading = Reading(local.date(), language, past)
    for finders in (DATES_FIRST, WORDS_FIRST):
        found = find_day(text, reading, finders)
        if found is None:
            return _next_such(find_time(text, day_known=False), local, past)
        if at := find_time(found.rest, day_known=True):
            moment = datetime.combine(found.day, at, local.tzinfo)
            return _this_or_another(moment, local, timedelta(weeks=1), past) if found.weekly else moment
    return min(datetime.combine(found.day, NOON, local.tzinfo), local) if past and found else None


def _next_such(at: time | None, local: datetime, past: bool) -> datetime | None:
    if at is None:
        return None
    return _this_or_another(datetime.combine(local.date(), at, local.tzinfo), local, timedelta(days=1), past)


def _this_or_another(moment: datetime, local: datetime, step: timedelta, past: bool) -> datetime:
    """The moment itself if it lies on the meant side of now, or the one a step further."""
    if past:
        return moment if moment <= local else moment - step
    return moment if moment > local else moment + step
