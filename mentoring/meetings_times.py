"""Which times to offer for a meeting: what this pair used before, then the next school days after lessons."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mentoring.meetings import Meeting

AFTER_LESSONS = (time(15, 0), time(16, 0))
MOST = 5
HABITS = 2
FARTHEST_DAYS = 21
SOONEST = timedelta(hours=2)
LAST_SCHOOL_WEEKDAY = 4


def suggested_times(
    now: datetime, zone: ZoneInfo, *, used: Sequence[Meeting], taken: Sequence[Meeting], holidays: Collection[date]
) -> list[datetime]:
    """Up to five moments ahead, earliest first, none beside a meeting that is `taken` already."""
    local = now.astimezone(zone)
    offered: list[datetime] = []
    for moment in (*_habits(local, used, zone), *_after_lessons(local, holidays)):
        if moment - local < SOONEST or moment in offered or clash(moment, 45, taken) is not None:
            continue
        offered.append(moment)
        if len(offered) == MOST:
            break
    return sorted(offered)


def _habits(local: datetime, used: Sequence[Meeting], zone: ZoneInfo) -> Iterator[datetime]:
    """The weekdays and hours this pair met most, at their next occurrence."""
    moments = [meeting.starts_at.astimezone(zone) for meeting in used if meeting.was_planned]
    habits = Counter((moment.weekday(), moment.time()) for moment in moments)
    for (weekday, at), _ in habits.most_common(HABITS):
        day = local.date() + timedelta(days=(weekday - local.weekday()) % 7)
        moment = datetime.combine(day, at, zone)
        yield moment if moment > local else moment + timedelta(weeks=1)


def _after_lessons(local: datetime, holidays: Collection[date]) -> Iterator[datetime]:
    for ahead in range(FARTHEST_DAYS):
        day = local.date() + timedelta(days=ahead)
        if is_school_day(day, holidays):
            yield from (datetime.combine(day, at, local.tzinfo) for at in AFTER_LESSONS)


def is_school_day(day: date, holidays: Collection[date]) -> bool:
    """Monday to Friday, no holiday."""
    return day.weekday() <= LAST_SCHOOL_WEEKDAY and day not in holidays


def clash(starts_at: datetime, minutes: int, others: Sequence[Meeting]) -> Meeting | None:
    """Another meeting that lies across this one, if there is one."""
    ends_at = starts_at + timedelta(minutes=minutes)
    return next(
        (
            other
            for other in others
            if other.starts_at < ends_at and starts_at < other.starts_at + timedelta(minutes=other.minutes)
        ),
        None,
    )
