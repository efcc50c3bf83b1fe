"""A month and the hours of a day as buttons."""

from calendar import Calendar
from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from handlers.buttons import Button, Press, Rows, in_columns
from locales import Speech

HOURS = tuple(range(8, 20))
GONE = "·"
BLANK = "\u2800"
"""A blank that Telegram takes for a label."""


def month_page(day: date) -> int:
    """The number of a month, as buttons carry it."""
    return day.year * 12 + day.month - 1


def first_of(page: int) -> date:
    """The first day of a month by its number; a number from nowhere is drawn to the years we know."""
    page = min(max(page, 2000 * 12), 2100 * 12)
    return date(page // 12, page % 12 + 1, 1)


def calendar_rows(
    t: Speech,
    page: int,
    *,
    first: date,
    last: date,
    choose: Callable[[date], Press],
    turn: Callable[[int], Press],
) -> Rows:
    """A grid of a month, weeks from Monday. Days before `first` and after `last` only show the month again."""
    month = first_of(page)
    page = month_page(month)
    still = turn(page)
    title = t.plain("calendar-title", month=month.month, year=str(month.year))
    rows = [[
        Button("‹" if page > month_page(first) else BLANK, turn(page - 1) if page > month_page(first) else still),
        Button(title, still),
        Button("›" if page < month_page(last) else BLANK, turn(page + 1) if page < month_page(last) else still),
    ]]  # fmt: skip
    rows.append([Button(t.plain("weekday-short", day=number), still) for number in range(1, 8)])
    for week in Calendar().monthdatescalendar(month.year, month.month):
        row = []
        for day in week:
            if day.month != month.month:
                row.append(Button(BLANK, still))
            elif first <= day <= last:
                row.append(Button(str(day.day), choose(day)))
            else:
                row.append(Button(GONE, still))
        rows.append(row)
    return rows


def hour_rows(day: date, zone: ZoneInfo, now: datetime, choose: Callable[[datetime], Press]) -> Rows:
    """The hours of a day that are still ahead, four in a row."""
    moments = [datetime.combine(day, time(hour), zone) for hour in HOURS]
    ahead = [moment for moment in moments if moment > now]
    return in_columns([Button(f"{moment.hour}:00", choose(moment)) for moment in ahead], 4)
