"""Dates in words, in both languages."""

from datetime import date, datetime, timedelta

import pytest

from locales.dates import day_text, minutes_text, moment_text, on_day_text, period_text, time_text

WEDNESDAY = datetime(2026, 10, 14, 15, 30)  # noqa: DTZ001


def test_each_weekday_has_its_preposition() -> None:
    monday = date(2026, 10, 12)

    assert [on_day_text(monday + timedelta(days=day), "ru").split(",")[0] for day in range(7)] == [
        "в понедельник",
        "во вторник",
        "в среду",
        "в четверг",
        "в пятницу",
        "в субботу",
        "в воскресенье",
    ]


@pytest.mark.parametrize(
    ("language", "day", "with_weekday", "on_day", "moment"),
    [
        ("ru", "14 октября", "среда, 14 октября", "в среду, 14 октября", "в среду, 14 октября, в 15:30"),
        ("en", "14 October", "Wednesday, 14 October", "on Wednesday, 14 October", "on Wednesday, 14 October, at 15:30"),
    ],
)
def test_a_day_and_a_moment(language: str, day: str, with_weekday: str, on_day: str, moment: str) -> None:
    assert day_text(WEDNESDAY, language) == day
    assert day_text(WEDNESDAY, language, weekday=True) == with_weekday
    assert on_day_text(WEDNESDAY, language) == on_day
    assert moment_text(WEDNESDAY, language) == moment


@pytest.mark.parametrize(
    ("days", "ru", "en"),
    [
        (-2, "в понедельник, 12 октября, в 15:30", "on Monday, 12 October, at 15:30"),
        (-1, "вчера в 15:30", "yesterday at 15:30"),
        (0, "сегодня в 15:30", "today at 15:30"),
        (1, "завтра, в четверг, 15 октября, в 15:30", "tomorrow, on Thursday, 15 October, at 15:30"),
        (90, "во вторник, 12 января 2027, в 15:30", "on Tuesday, 12 January 2027, at 15:30"),
    ],
)
def test_a_moment_beside_now(days: int, ru: str, en: str) -> None:
    when = WEDNESDAY + timedelta(days=days)

    assert moment_text(when, "ru", WEDNESDAY) == ru
    assert moment_text(when, "en", WEDNESDAY) == en


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 10, 12), date(2026, 10, 18), "12–18 октября"),
        (date(2026, 9, 28), date(2026, 10, 4), "28 сентября – 4 октября"),
        (date(2026, 12, 28), date(2027, 1, 4), "28 декабря 2026 – 4 января 2027"),
        (date(2026, 10, 12), date(2026, 10, 12), "12 октября"),
    ],
)
def test_a_period(first: date, last: date, text: str) -> None:
    assert period_text(first, last, "ru") == text


@pytest.mark.parametrize(
    ("minutes", "ru", "en"),
    [
        (0, "0 минут", "0 minutes"),
        (1, "1 минута", "1 minute"),
        (45, "45 минут", "45 minutes"),
        (60, "1 час", "1 hour"),
        (90, "1 час 30 минут", "1 hour 30 minutes"),
        (122, "2 часа 2 минуты", "2 hours 2 minutes"),
    ],
)
def test_minutes(minutes: int, ru: str, en: str) -> None:
    assert (minutes_text(minutes, "ru"), minutes_text(minutes, "en")) == (ru, en)


def test_a_time_has_no_zero_in_front() -> None:
    assert time_text(datetime(2026, 1, 1, 9, 5).time()) == "9:05"  # noqa: DTZ001
