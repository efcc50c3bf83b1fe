"""When the bot may speak up: quiet hours and holidays in local wall time, whatever the zone does to its clocks."""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mentoring.presets import QuietHours

FURTHEST_DAYS = 400
"""Holidays in a row beyond this are a mistake in a preset: the moment itself is then taken."""
EVENING_MARGIN = timedelta(hours=1)
"""How long before the quiet hours a thing is said that would have fallen into them."""


def is_quiet(moment: datetime, zone: ZoneInfo, quiet: QuietHours, holidays: Collection[date] = ()) -> bool:
    """Whether the bot keeps still at the moment."""
    local = moment.astimezone(zone)
    if local.date() in holidays:
        return True
    if quiet.start <= quiet.end:
        return quiet.start <= local.hour < quiet.end
    return local.hour >= quiet.start or local.hour < quiet.end


def next_allowed(moment: datetime, zone: ZoneInfo, quiet: QuietHours, holidays: Collection[date] = ()) -> datetime:
    """The moment itself when it is not quiet, else the end of the quiet time, in UTC."""
    first = moment.astimezone(zone).date()
    for ahead in range(FURTHEST_DAYS):
        for opens, closes in _windows(first + timedelta(days=ahead), zone, quiet, holidays):
            if moment < closes:
                return max(moment.astimezone(UTC), opens)
    return moment.astimezone(UTC)


def evening_before(moment: datetime, zone: ZoneInfo, quiet: QuietHours, holidays: Collection[date] = ()) -> datetime:
    """The moment itself when it is not quiet, else an hour before the quiet time began, in UTC: never later."""
    if not is_quiet(moment, zone, quiet, holidays):
        return moment.astimezone(UTC)
    last = moment.astimezone(zone).date()
    for back in range(FURTHEST_DAYS):
        for opens, closes in reversed(list(_windows(last - timedelta(days=back), zone, quiet, holidays))):
            if closes <= moment:
                return max(opens, closes - EVENING_MARGIN)
    return moment.astimezone(UTC)


def at_hour(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """An hour of a local day (24 is the next midnight), in UTC."""
    whole_days, hour = divmod(hour, 24)
    return datetime.combine(day + timedelta(days=whole_days), time(hour), zone).astimezone(UTC)


def _windows(
    day: date, zone: ZoneInfo, quiet: QuietHours, holidays: Collection[date]
) -> Iterator[tuple[datetime, datetime]]:
    """When the bot may speak on a local day, in UTC."""
    if day in holidays:
        return
    hours = [(quiet.end, quiet.start)] if quiet.start > quiet.end else [(0, quiet.start), (quiet.end, 24)]
    if quiet.start == quiet.end:
        hours = [(0, 24)]
    for opens, closes in hours:
        window = at_hour(day, opens, zone), at_hour(day, closes, zone)
        if window[0] < window[1]:
            yield window
