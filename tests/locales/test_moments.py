"""Reading what people type: moments, days, lengths of time, birth dates."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import LANGUAGES, speak
from locales.dates import day_text, minutes_text, moment_text
from locales.moments import parse_birth_date, parse_day, parse_minutes, parse_moment

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 10, 13, 11, 0, tzinfo=UTC)
"""Tuesday 13 October 2026, 14:00 in Moscow."""
TODAY = date(2026, 10, 13)


def read(text: str, language: str = "ru", *, past_ok: bool = False) -> str | None:
    moment = parse_moment(text, NOW, MOSCOW, language, past_ok=past_ok)
    assert moment is None or moment.tzinfo is MOSCOW
    return f"{moment:%d.%m.%y %H:%M}" if moment else None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("завтра в 15:30", "14.10.26 15:30"),
        ("  ЗАВТРА   в 15:30!", "14.10.26 15:30"),
        ("сегодня в 18", "13.10.26 18:00"),
        ("послезавтра 9.00", "15.10.26 09:00"),
        ("в среду в 16", "14.10.26 16:00"),
        ("14.10 в 15:30", "14.10.26 15:30"),
        ("14 октября 15:30", "14.10.26 15:30"),
        ("14-го октября в 16", "14.10.26 16:00"),
        ("14.10.2026 15-30", "14.10.26 15:30"),
        ("14.10.26 15:30", "14.10.26 15:30"),
        ("вторник 20 октября 2026 г. в 10:00", "20.10.26 10:00"),
        ("через неделю в 15", "20.10.26 15:00"),
        ("через 3 дня в 10", "16.10.26 10:00"),
        ("через две недели в 12", "27.10.26 12:00"),
        ("через месяц в 15", "13.11.26 15:00"),
        ("через 2 часа", "13.10.26 16:00"),
        ("через полчаса", "13.10.26 14:30"),
        ("через полтора часа", "13.10.26 15:30"),
        ("через 1 ч 20 мин", "13.10.26 15:20"),
        ("в пт после 15", "16.10.26 15:00"),
        ("в субботу к 11", "17.10.26 11:00"),
        ("в следующую среду в 12", "21.10.26 12:00"),
        ("во вторник в 16", "13.10.26 16:00"),
        ("во вторник в 13", "20.10.26 13:00"),
        ("в 15:30", "13.10.26 15:30"),
        ("в 9", "14.10.26 09:00"),
        ("в среду 14.10 в 15:30", "14.10.26 15:30"),
        ("завтра 9.10", "14.10.26 09:10"),
        ("завтра 15 30", "14.10.26 15:30"),
        ("завтра 15", "14.10.26 15:00"),
        ("завтра в 15 часов 30 минут", "14.10.26 15:30"),
        ("завтра в полчетвёртого", "14.10.26 15:30"),
        ("завтра в полдень", "14.10.26 12:00"),
        ("в воскресенье в пятнадцать тридцать", "18.10.26 15:30"),
        ("давай завтра в 15:30 в кабинете 214, если можно", "14.10.26 15:30"),
        ("завтра в 9 классе в 15", "14.10.26 15:00"),
        ("с 15:00 до 16:00", "13.10.26 15:00"),
        ("5 января в 12", "05.01.27 12:00"),
    ],
)
def test_a_moment_ahead(text: str, moment: str) -> None:
    assert read(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("завтра в 3", "14.10.26 15:00"),
        ("завтра в три", "14.10.26 15:00"),
        ("завтра в 3:30", "14.10.26 15:30"),
        ("завтра в час", "14.10.26 13:00"),
        ("завтра в час дня", "14.10.26 13:00"),
        ("завтра в 7", "14.10.26 07:00"),
        ("завтра в 7 вечера", "14.10.26 19:00"),
        ("завтра в 6 утра", "14.10.26 06:00"),
        ("завтра в 3 ночи", "14.10.26 03:00"),
        ("завтра 03:00", "14.10.26 03:00"),
    ],
)
def test_small_hours_are_afternoon_ones_unless_said_otherwise(text: str, moment: str) -> None:
    assert read(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "привет",
        "завтра",
        "14.10",
        "через неделю",
        "сегодня в 13",
        "вчера в 15",
        "31.02 в 15",
        "в 24",
        "25:00",
        "мне 15 лет",
        "приду 5 раз",
        "завтра 12345",
        "14.10.2025 в 12",
        "через 99999999999 дней в 15",
        "<b>",
        "в 9 классе",
    ],
)
def test_what_names_no_moment_ahead_is_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("вчера в 15", "12.10.26 15:00"),
        ("позавчера в 15", "11.10.26 15:00"),
        ("в понедельник", "12.10.26 12:00"),
        ("в пятницу в 16", "09.10.26 16:00"),
        ("в прошлый вторник в 12", "06.10.26 12:00"),
        ("неделю назад в 15", "06.10.26 15:00"),
        ("2 дня назад в 12", "11.10.26 12:00"),
        ("сегодня", "13.10.26 12:00"),
        ("в 15:30", "12.10.26 15:30"),
        ("12.10 в 15", "12.10.26 15:00"),
        ("28.12 в 12", "28.12.25 12:00"),
        ("20.10 в 12", "20.10.26 12:00"),
    ],
)
def test_a_moment_gone_by(text: str, moment: str) -> None:
    assert read(text, past_ok=True) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("tomorrow at 15:30", "14.10.26 15:30"),
        ("on Wednesday at 4pm", "14.10.26 16:00"),
        ("14 October 15:30", "14.10.26 15:30"),
        ("October 14, 2026 at 15:30", "14.10.26 15:30"),
        ("October 14 at 3", "14.10.26 15:00"),
        ("next Monday at 10 am", "19.10.26 10:00"),
        ("in 2 hours", "13.10.26 16:00"),
        ("in a week at 15", "20.10.26 15:00"),
        ("day after tomorrow at noon", "15.10.26 12:00"),
        ("завтра в 15:30", "14.10.26 15:30"),
    ],
)
def test_a_moment_in_english(text: str, moment: str) -> None:
    assert read(text, "en") == moment


@pytest.mark.parametrize(
    ("text", "day", "past_day"),
    [
        ("15 мая", date(2027, 5, 15), date(2026, 5, 15)),
        ("15.05", date(2027, 5, 15), date(2026, 5, 15)),
        ("15.05.2027", date(2027, 5, 15), date(2027, 5, 15)),
        ("к 15.05", date(2027, 5, 15), date(2026, 5, 15)),
        ("до конца мая", date(2027, 5, 31), date(2027, 5, 31)),
        ("до конца месяца", date(2026, 10, 31), date(2026, 10, 31)),
        ("к концу недели", date(2026, 10, 18), date(2026, 10, 18)),
        ("до конца учебного года", date(2027, 5, 31), date(2027, 5, 31)),
        ("через месяц", date(2026, 11, 13), date(2026, 11, 13)),
        ("через две недели", date(2026, 10, 27), date(2026, 10, 27)),
        ("завтра", date(2026, 10, 14), date(2026, 10, 14)),
        ("сегодня", TODAY, TODAY),
        ("во вторник", date(2026, 10, 20), TODAY),
        ("вчера", None, date(2026, 10, 12)),
        ("15 мая 2020", None, date(2020, 5, 15)),
        ("29.02", date(2028, 2, 29), date(2024, 2, 29)),
        ("31 июня", None, None),
        ("когда-нибудь", None, None),
    ],
)
def test_a_day(text: str, day: date | None, past_day: date | None) -> None:
    assert parse_day(text, TODAY) == day
    assert parse_day(text, TODAY, past_ok=True) == past_day


def test_a_day_in_english() -> None:
    assert parse_day("15 May", TODAY, "en") == date(2027, 5, 15)
    assert parse_day("end of May", TODAY, "en") == date(2027, 5, 31)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("40 минут", 40),
        ("минут 40", 40),
        ("час", 60),
        ("полчаса", 30),
        ("полтора часа", 90),
        ("1 ч 20 мин", 80),
        ("час двадцать", 80),
        ("1:20", 80),
        ("1,5 часа", 90),
        ("два часа", 120),
        ("2ч", 120),
        ("сорок пять минут", 45),
        ("час и 10 минут", 70),
        ("90 мин.", 90),
        ("около часа", 60),
        ("an hour", 60),
        ("1 hour 30 min", 90),
        ("half an hour", 30),
        ("0", None),
        ("2000", None),
        ("15:30", None),
        ("с 15 до 16", None),
        ("долго", None),
        ("", None),
    ],
)
def test_minutes(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize(
    "text",
    [
        "05.03.2011",
        "5.3.2011",
        "2011-03-05",
        "05/03/2011",
        "05 03 2011",
        "5 марта 2011 г.",
        "5 March 2011",
        "March 5, 2011",
        "2011-03-05 00:00:00",
    ],
)
def test_a_birth_date(text: str) -> None:
    assert parse_birth_date(text) == date(2011, 3, 5)


@pytest.mark.parametrize("text", ["", "5 марта", "05.03.11", "31.02.2011", "2011", "вчера", "13.13.2011"])
def test_what_is_no_whole_birth_date(text: str) -> None:
    assert parse_birth_date(text) is None


TYPED = st.text(alphabet="0123456789.:-/ вечраздтнуюмясцпконбйapmto<&²", max_size=40)


@given(TYPED, st.sampled_from(LANGUAGES), st.booleans())
def test_no_text_breaks_the_reading(text: str, language: str, past_ok: bool) -> None:
    moment = parse_moment(text, NOW, MOSCOW, language, past_ok)

    assert moment is None or past_ok or moment > NOW
    parse_day(text, TODAY, language, past_ok)
    parse_minutes(text)
    parse_birth_date(text)


@given(st.datetimes(datetime(2026, 10, 13, 15), datetime(2027, 10, 1)), st.sampled_from(LANGUAGES))  # noqa: DTZ001
def test_what_we_say_we_can_read(when: datetime, language: str) -> None:
    when = when.replace(second=0, microsecond=0, tzinfo=MOSCOW, hour=max(when.hour, 7))
    if when <= NOW:
        return

    assert parse_moment(moment_text(when, language), NOW, MOSCOW, language) == when
    assert parse_moment(moment_text(when, language, NOW.astimezone(MOSCOW)), NOW, MOSCOW, language) == when
    assert parse_day(day_text(when, language), TODAY, language) == when.date()


@given(st.integers(1, 24 * 60), st.sampled_from(LANGUAGES))
def test_minutes_we_say_we_can_read(minutes: int, language: str) -> None:
    assert parse_minutes(minutes_text(minutes, language)) == minutes


def test_the_zone_is_the_one_asked_for() -> None:
    kemerovo = ZoneInfo("Asia/Novokuznetsk")

    moment = parse_moment("завтра в 9", datetime(2026, 10, 13, 20, 0, tzinfo=UTC), kemerovo)

    assert moment == datetime(2026, 10, 15, 9, 0, tzinfo=kemerovo)
    assert speak("ru", zone=kemerovo).zone is kemerovo
