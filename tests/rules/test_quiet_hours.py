"""Quiet hours: reminders wait for the morning, and what can't wait comes the evening before."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.presets import QuietHours
from mentoring.quiet_hours import evening_before, is_quiet, next_allowed

MOSCOW = ZoneInfo("Europe/Moscow")
ZONES = [
    "Europe/Moscow", "Asia/Novokuznetsk", "Asia/Yekaterinburg", "Europe/Berlin", "America/New_York",
    "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Cairo", "Asia/Kathmandu", "Pacific/Apia", "UTC",
]
zones = st.sampled_from(ZONES).map(ZoneInfo)
moments = st.integers(0, 24 * 365 * 24 * 60).map(lambda m: datetime(2008, 1, 1, tzinfo=UTC) + timedelta(minutes=m))
quiet_hours = st.builds(QuietHours, st.integers(0, 23), st.integers(0, 23))


def local(text: str, zone: ZoneInfo = MOSCOW) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-10-12T15:30", "2026-10-12T15:30"),
        ("2026-10-12T20:59", "2026-10-12T20:59"),
        ("2026-10-12T21:00", "2026-10-13T08:00"),
        ("2026-10-13T03:00", "2026-10-13T08:00"),
        ("2026-10-13T07:59", "2026-10-13T08:00"),
        ("2026-11-03T22:00", "2026-11-05T08:00"),
        ("2026-11-04T12:00", "2026-11-05T08:00"),
    ],
)
def test_a_reminder_waits_for_the_morning_of_a_working_day(moment: str, expected: str) -> None:
    holidays = [date(2026, 11, 4)]

    assert next_allowed(local(moment), MOSCOW, QuietHours(), holidays) == local(expected)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-10-12T15:30", "2026-10-12T15:30"),
        ("2026-10-13T07:30", "2026-10-12T20:00"),
        ("2026-10-12T23:30", "2026-10-12T20:00"),
        ("2026-11-05T06:00", "2026-11-03T20:00"),
        ("2026-11-04T15:00", "2026-11-03T20:00"),
    ],
)
def test_what_cannot_wait_comes_the_evening_before(moment: str, expected: str) -> None:
    holidays = [date(2026, 11, 4)]

    assert evening_before(local(moment), MOSCOW, QuietHours(), holidays) == local(expected)


def test_kemerovo_sleeps_by_its_own_clock() -> None:
    kemerovo = ZoneInfo("Asia/Novokuznetsk")

    assert next_allowed(local("2026-10-12T18:00"), kemerovo, QuietHours()) == local("2026-10-13T08:00", kemerovo)


def test_holidays_without_end_do_not_hang() -> None:
    every_day = [date(2026, 1, 1) + timedelta(days=n) for n in range(2000)]
    moment = local("2026-10-12T18:00")

    assert next_allowed(moment, MOSCOW, QuietHours(), every_day) == moment
    assert evening_before(moment, MOSCOW, QuietHours(), every_day) <= moment


@settings(max_examples=400)
@given(moments, zones, quiet_hours, st.sets(st.integers(-3, 6)))
def test_the_next_allowed_moment_is_allowed_not_earlier_and_the_first(
    moment: datetime, zone: ZoneInfo, quiet: QuietHours, days_off: set[int]
) -> None:
    holidays = {moment.astimezone(zone).date() + timedelta(days=n) for n in days_off}

    allowed = next_allowed(moment, zone, quiet, holidays)

    assert allowed >= moment
    assert not is_quiet(allowed, zone, quiet, holidays)
    assert next_allowed(allowed, zone, quiet, holidays) == allowed
    between = (allowed - moment) / 50
    assert all(is_quiet(moment + between * n, zone, quiet, holidays) for n in range(50)) or allowed == moment


@settings(max_examples=400)
@given(moments, zones, quiet_hours, st.sets(st.integers(-6, 3)))
def test_the_evening_before_is_allowed_and_not_later(
    moment: datetime, zone: ZoneInfo, quiet: QuietHours, days_off: set[int]
) -> None:
    holidays = {moment.astimezone(zone).date() + timedelta(days=n) for n in days_off}

    earlier = evening_before(moment, zone, quiet, holidays)

    assert earlier <= moment
    assert not is_quiet(earlier, zone, quiet, holidays)
