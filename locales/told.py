"""Reads what people tell of a meeting in passing: «вчера встретились с Артёмом, 40 минут», «давай завтра в 15:30»."""

import re
from datetime import datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from locales.hours import LONGEST, find_minutes
from locales.moments import parse_moment
from locales.vocabulary import normal

ABOUT = re.compile(r"\b(?:встре[чт]|занима|позанима|созв[ао]н|увид|met\b|meet)")
"""Words of a meeting."""
HELD = re.compile(r"\b(?:был[аи]?\b|прош[ле]|провел|встретил|встречал|(?:по)?занимал|созвонил|увидел|met\b|had\b)")
"""Words of a meeting that took place."""
WISHED = re.compile(
    r"\b(?:давай|можно|можем|может|хо[чт]|предлаг|назнач|перене|перенос|сдвин|будет\b|встретимся|увидимся|созвонимся"
    r"|let|can\b|could\b|move|reschedule)"
)
"""Words of a meeting that is wished for."""
MOVED = re.compile(r"\b(?:перене|перенос|сдвин|move|reschedule)")
"""Words of a meeting that was planned for another time."""
PERSONAL = re.compile(
    r"\b(?:не|нет|ни|без|бо[ию]|бил[аи]?|not|no|never|without|hit)\b|n't\b|бо[ию]сь|боится|боимся|боял|страх|страшн|плох|ужас"
    r"|обид|обиж|удар|бьет|избил|побил|руга|крич|крик|плак|плач|гру[бс]|груст|помоги|устал|стыд|трога|угрож|деньг|денег"
    r"|afraid|scare|\bbad|hurt|yell|shout|\bcry|cried|\bhelp|touch|threat|money"
)
"""Whoever says "no" of a meeting, or is not well, writes to a person and not to a journal."""
AT_AN_HOUR = re.compile(r"\b(?:в|во|с|со|до|к|ко|около|at|by|from|till)\s+\d{1,2}(?:[:.]\d\d)?(?:\s*час(?:а|ов)?\b)?")
CLOCK = re.compile(rf"{AT_AN_HOUR.pattern}|\d[:.]\d\d")
NOON = time(12)


class Told(NamedTuple):
    """What a text says of a meeting."""

    was: bool
    """Whether it took place; else it is wished for."""
    at: datetime | None
    """When; of a day without an hour its noon, or now if that is earlier. None: it isn't said."""
    minutes: int
    """For how long; 0: it isn't said."""
    is_moved: bool = False
    """Whether it was planned for another time."""


def told_of_meeting(text: str, now: datetime, zone: ZoneInfo, language: str = "ru") -> Told | None:
    """What a text says of a meeting; None where it is about something else, or nobody could be sure."""
    even = normal(text)
    if not ABOUT.search(even) or PERSONAL.search(even):
        return None
    ahead = parse_moment(text, now, zone, language)
    behind = parse_moment(text, now, zone, language, past_ok=True)
    if behind is not None and behind > now:
        behind = None
    held, wished = bool(HELD.search(even)), bool(WISHED.search(even))
    if held == wished:
        held, wished = ahead is None and behind is not None, behind is None and ahead is not None
    if wished and ahead is not None:
        return Told(False, ahead, 0, is_moved=bool(MOVED.search(even)))
    if not held:
        return None
    if behind is not None and not CLOCK.search(even):
        behind = min(datetime.combine(behind.date(), NOON, zone), now.astimezone(zone))
    minutes = find_minutes(AT_AN_HOUR.sub(" ", even)) or 0
    return Told(True, behind, minutes if minutes <= LONGEST else 0)
