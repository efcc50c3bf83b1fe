"""Days, moments and lengths of time in words: «в среду, 14 октября, в 15:30», 1 час 30 минут.

Everything here is local already: the caller has turned aware moments into the reader's zone.
"""

from datetime import date, datetime, time, timedelta

from locales.plurals import counted

MONTHS = {
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
           "декабря"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}
WEEKDAYS = {
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
ON_WEEKDAYS = {
    "ru": ("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"),
    "en": tuple(f"on {weekday}" for weekday in WEEKDAYS["en"]),
}
NEAR = {
    "ru": {-1: "вчера", 0: "сегодня", 1: "завтра"},
    "en": {-1: "yesterday", 0: "today", 1: "tomorrow"},
}
AT = {"ru": "в", "en": "at"}


def day_text(day: date, language: str, *, weekday: bool = False, year: bool = False) -> str:
    """14 октября · среда, 14 октября · 14 октября 2026."""
    text = f"{day.day} {MONTHS[language][day.month - 1]}" + (f" {day.year}" if year else "")
    return f"{weekday_text(day, language)}, {text}" if weekday else text


def weekday_text(day: date, language: str) -> str:
    """среда."""
    return WEEKDAYS[language][day.weekday()]


def on_day_text(day: date, language: str, *, year: bool = False) -> str:
    """в среду, 14 октября."""
    return f"{ON_WEEKDAYS[language][day.weekday()]}, {day_text(day, language, year=year)}"


def time_text(when: time) -> str:
    """15:30, and 9:00 without a zero in front."""
    return f"{when.hour}:{when.minute:02}"


def moment_text(when: datetime, language: str, now: datetime | None = None, *, brief: bool = False) -> str:
    """в среду, 14 октября, в 15:30; beside a known now: сегодня в 15:30, завтра, в среду, 14 октября, в 15:30 (or
    in brief завтра в 15:30), and the year when it is another one.
    """
    at_time = f"{AT[language]} {time_text(when.time())}"
    if now is None:
        return f"{on_day_text(when, language)}, {at_time}"
    near = NEAR[language].get((when.date() - now.date()).days)
    if near is not None and (brief or when.date() <= now.date()):
        return f"{near} {at_time}"
    on_day = f"{on_day_text(when, language, year=when.year != now.year)}, {at_time}"
    return f"{near}, {on_day}" if near is not None else on_day


def minutes_text(minutes: int, language: str) -> str:
    """45 минут · 1 час · 1 час 30 минут."""
    hours, rest = divmod(minutes, 60)
    parts = [counted(hours, "hour", language)] if hours else []
    if rest or not hours:
        parts.append(counted(rest, "minute", language))
    return " ".join(parts)


def period_text(first: date, last: date, language: str, *, year: bool = False) -> str:
    """12–18 октября · 28 сентября – 4 октября · 28 декабря 2026 – 4 января 2027."""
    if first == last:
        return day_text(first, language, year=year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_text(last, language, year=year)}"
    both = first.year != last.year
    return f"{day_text(first, language, year=both)} – {day_text(last, language, year=year or both)}"


def whole_minutes(length: timedelta) -> int:
    """A length of time in minutes, rounded."""
    return round(length.total_seconds() / 60)
