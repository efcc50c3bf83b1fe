"""What a Fluent text may call: { MOMENT($when, $now) }, { NAME($who, case: "ins") }, ...

Aware moments are shown in the reader's zone; one without a zone is taken for the reader's wall time. Every function
also takes `start: "yes"`, which gives the answer a capital letter.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import cast

from locales import dates
from locales.compiler import Function, Options, Speaker
from locales.names import PersonName, name_text
from locales.plurals import counted, number_text


def local(speaker: Speaker, value: object) -> datetime:
    """A moment in the reader's zone."""
    if not isinstance(value, datetime):
        raise TypeError("a moment is a datetime")
    return value if value.tzinfo is None else value.astimezone(speaker.zone)


def local_day(speaker: Speaker, value: object) -> date:
    """A day, or the day of a moment in the reader's zone."""
    if isinstance(value, datetime):
        return local(speaker, value).date()
    if not isinstance(value, date):
        raise TypeError("a day is a date")
    return value


def whole(value: object) -> int:
    """A count; a length of time counts in minutes."""
    if isinstance(value, timedelta):
        return dates.whole_minutes(value)
    if not isinstance(value, int):
        raise TypeError("a count is an int")
    return value


def _with_year(speaker: Speaker, days: list[date], given: list[object], options: Options) -> bool:
    """Whether to name the year: asked for, or another than that of a given now."""
    if options.get("year") == "yes":
        return True
    return any(day.year != local_day(speaker, now).year for now in given for day in days)


def say_day(speaker: Speaker, given: list[object], options: Options) -> str:
    """DAY($d), DAY($d, $now), weekday: "yes", year: "yes": 14 октября."""
    day = local_day(speaker, given[0])
    year = _with_year(speaker, [day], given[1:], options)
    return dates.day_text(day, speaker.language, weekday=options.get("weekday") == "yes", year=year)


def say_on_day(speaker: Speaker, given: list[object], options: Options) -> str:
    """ON_DAY($d), ON_DAY($d, $now): в среду, 14 октября."""
    day = local_day(speaker, given[0])
    return dates.on_day_text(day, speaker.language, year=_with_year(speaker, [day], given[1:], options))


def say_weekday(speaker: Speaker, given: list[object], options: Options) -> str:
    """WEEKDAY($d): среда."""
    return dates.weekday_text(local_day(speaker, given[0]), speaker.language)


def say_moment(speaker: Speaker, given: list[object], options: Options) -> str:
    """MOMENT($when): в среду, 14 октября, в 15:30. MOMENT($when, $now): завтра, в среду, …

    With brief: "yes" завтра в 15:30.
    """
    now = local(speaker, given[1]) if len(given) > 1 else None
    brief = options.get("brief") == "yes"
    return dates.moment_text(local(speaker, given[0]), speaker.language, now, brief=brief)


def say_time(speaker: Speaker, given: list[object], options: Options) -> str:
    """TIME($when): 15:30."""
    value = given[0]
    return dates.time_text(value if isinstance(value, time) else local(speaker, value).time())


def say_period(speaker: Speaker, given: list[object], options: Options) -> str:
    """PERIOD($from, $to), PERIOD($from, $to, $now): 12–18 октября."""
    first, last = sorted(local_day(speaker, value) for value in given[:2])
    year = _with_year(speaker, [first, last], given[2:], options)
    return dates.period_text(first, last, speaker.language, year=year)


def say_minutes(speaker: Speaker, given: list[object], options: Options) -> str:
    """MINUTES($n): 1 час 30 минут; of an int or a timedelta."""
    return dates.minutes_text(whole(given[0]), speaker.language)


def say_days(speaker: Speaker, given: list[object], options: Options) -> str:
    """DAYS($n): 16 дней; of an int or a timedelta."""
    value = given[0]
    return counted(value.days if isinstance(value, timedelta) else whole(value), "day", speaker.language)


def say_weeks(speaker: Speaker, given: list[object], options: Options) -> str:
    """WEEKS($n): 2 недели."""
    return counted(whole(given[0]), "week", speaker.language)


def say_years(speaker: Speaker, given: list[object], options: Options) -> str:
    """YEARS($n): 15 лет."""
    return counted(whole(given[0]), "year", speaker.language)


def say_name(speaker: Speaker, given: list[object], options: Options) -> str:
    """NAME($who), form: "call" | "short" | "full" | "given", case: "nom" | "gen" | "dat" | "acc" | "ins" | "pre"."""
    who = cast(PersonName, given[0])
    if not isinstance(who.is_pupil, bool):
        raise TypeError("whether someone is a pupil is a bool")
    return name_text(who, options.get("form", "call"), options.get("case", "nom"), speaker.language)


def say_number(speaker: Speaker, given: list[object], options: Options) -> object:
    """NUMBER($n): the number itself; with digits: 1 it is written with one figure after the point: 71,4."""
    number = given[0]
    if not isinstance(number, int | float | Decimal):
        raise TypeError("a number is a number")
    if "digits" not in options:
        return number
    return number_text(number, speaker.language, digits=int(options["digits"]))


FUNCTIONS: Mapping[str, Function] = {
    "DAY": say_day,
    "DAYS": say_days,
    "MINUTES": say_minutes,
    "MOMENT": say_moment,
    "NAME": say_name,
    "NUMBER": say_number,
    "ON_DAY": say_on_day,
    "PERIOD": say_period,
    "TIME": say_time,
    "WEEKDAY": say_weekday,
    "WEEKS": say_weeks,
    "YEARS": say_years,
}
