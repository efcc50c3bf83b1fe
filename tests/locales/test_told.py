"""What people tell of a meeting in passing: held or wished for, when, for how long."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.told import Told, told_of_meeting

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 10, 14, 17, 0, tzinfo=MOSCOW)
"""Wednesday."""


def october(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 10, day, hour, minute, tzinfo=MOSCOW)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("встреча была вчера 40 минут", Told(True, october(13, 12), 40)),
        ("Вчера встретились с Артёмом, час", Told(True, october(13, 12), 60)),
        ("встретились вчера, 1 час", Told(True, october(13, 12), 60)),
        ("сегодня занимались в 15:30 полтора часа", Told(True, october(14, 15, 30), 90)),
        ("Встретились в понедельник в 3 часа, 45 мин", Told(True, october(12, 15), 45)),
        ("Провели встречу 12 октября, 45 минут", Told(True, october(12, 12), 45)),
        ("Сегодня утром созвонились", Told(True, october(14, 12), 0)),
        ("встреча прошла", Told(True, None, 0)),
        ("встреча вчера, полчаса", Told(True, october(13, 12), 30)),
        ("давай встретимся завтра в 3", Told(False, october(15, 15), 0)),
        ("Артём заболел, встречу перенесём на пятницу в 15:00", Told(False, october(16, 15), 0, is_moved=True)),
        ("встреча завтра в 16", Told(False, october(15, 16), 0)),
    ],
)
def test_what_is_told_is_read(text: str, told: Told) -> None:
    assert told_of_meeting(text, NOW, MOSCOW) == told


@pytest.mark.parametrize(
    "text",
    [
        "А можно принести телефон?",
        "вчера было скучно 40 минут",
        "я не хочу на встречу завтра в 15:00",
        "вчера встречи не было",
        "вчера на встрече он на меня кричал 20 минут",
        "вчера встретились, мне было страшно",
        "Он на меня накричал на встрече вчера",
        "Встретились сегодня, Артём расплакался",
        "встретились вчера, просил денег",
        "можно встретиться в пятницу после уроков?",
        "встреча в четверг в 16",
        "встретились завтра в 15:00",
    ],
)
def test_what_nobody_could_be_sure_of_is_left_to_people(text: str) -> None:
    told = told_of_meeting(text, NOW, MOSCOW)

    assert told is None or told.at is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("we met yesterday for 40 minutes", Told(True, october(13, 12), 40)),
        ("let's meet tomorrow at 4 pm", Told(False, october(15, 16), 0)),
        ("I don't want to meet tomorrow at 4 pm", None),
    ],
)
def test_in_english(text: str, told: Told | None) -> None:
    assert told_of_meeting(text, NOW, MOSCOW, "en") == told


def test_what_was_at_night_is_not_told_of_the_future() -> None:
    night = datetime(2026, 10, 14, 0, 30, tzinfo=MOSCOW)

    assert told_of_meeting("сегодня встретились, 20 минут", night, MOSCOW) == Told(True, night, 20)


WORDS = (
    "встретились", "встретимся", "вчера", "завтра", "через", "9999999999", "месяц", "дней", "назад", "40", "минут",
    "час", "в", "15:30", "31.02", "31.12.9999", "24:00", "год", "понедельник", "tomorrow", "half", "полтора",
    "29 февраля", "٣", "<b>", "\n", "конца", "года", "½",
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from(["ru", "en"]))
def test_whatever_is_written_is_read_or_left(words: list[str], language: str) -> None:
    told = told_of_meeting(" ".join(["встреча", *words]), NOW, MOSCOW, language)

    assert told is None or told.at is None or (told.at <= NOW) == told.was
