"""Weeks begin on Monday, by the clock on the wall; weeks without a meeting are there too."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from mentoring.digests import weekly

MOSCOW = ZoneInfo("Europe/Moscow")


def test_meetings_are_counted_by_weeks_of_the_wall_clock() -> None:
    now = datetime(2026, 10, 14, 9, tzinfo=UTC)
    sunday_in_utc_monday_in_moscow = datetime(2026, 10, 4, 22, tzinfo=UTC)
    moments = [
        datetime(2026, 9, 20, 9, tzinfo=UTC),
        sunday_in_utc_monday_in_moscow,
        datetime(2026, 10, 11, 20, tzinfo=UTC),
        now,
    ]

    assert weekly(moments, now, MOSCOW, 3) == [
        (date(2026, 9, 28), 0),
        (date(2026, 10, 5), 2),
        (date(2026, 10, 12), 1),
    ]
