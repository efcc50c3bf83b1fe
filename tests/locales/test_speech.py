"""Saying texts: escaping, plurals, address, fallback, and the refusal to show anything half-said."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from locales import Html, MissingWords, Speech, WordsBroken, escape, speak
from locales.speech import Words, You

MOSCOW = ZoneInfo("Europe/Moscow")
WEDNESDAY = datetime(2026, 10, 14, 12, 30, tzinfo=UTC)
TUESDAY = WEDNESDAY - timedelta(days=1)


class Colour(StrEnum):
    """A choice whose value a text selects by."""

    GREEN = "green"


def said(text: str, /, *, language: str = "ru", you: You = "vy", plain: bool = False, **args: Any) -> str:
    t = Speech(Words(language, {"test.ftl": f"key = {text}\n"}), you, MOSCOW)
    return t.plain("key", **args) if plain else t("key", **args)


def test_a_string_is_escaped_in_markup_and_left_alone_in_plain_text() -> None:
    text = "<b>{ $topic }</b>"

    assert said(text, topic='<i>"R&D"') == "<b>&lt;i&gt;&quot;R&amp;D&quot;</b>"
    assert said("{ $topic }", plain=True, topic="<i>") == "<i>"


def test_markup_passes_as_it_is_and_loses_its_tags_in_plain_text() -> None:
    link = Html("<b>5 &lt; 6</b>")

    assert said("{ $link }", link=link) == "<b>5 &lt; 6</b>"
    assert said("{ $link }", plain=True, link=link) == "5 < 6"


def test_what_t_says_is_markup_and_can_be_said_within_another_text() -> None:
    t = speak("ru")

    assert isinstance(t("button-home"), Html)
    assert Html("\n").join(["<", t("button-home")]) == "&lt;\nДомой"
    assert "a < " + Html("<b>") == "a &lt; <b>"
    assert escape(escape("<")) == "&lt;"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 встреч"),
        (1, "1 встреча"),
        (2, "2 встречи"),
        (5, "5 встреч"),
        (11, "11 встреч"),
        (12, "12 встреч"),
        (21, "21 встреча"),
        (22, "22 встречи"),
        (111, "111 встреч"),
        (1.5, "1,5 встречи"),
        (12345, "12\xa0345 встреч"),
    ],
)
def test_russian_plurals(count: float, text: str) -> None:
    assert speak("ru")("meetings-counted", count=count) == text


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 meetings"), (1, "1 meeting"), (2, "2 meetings"), (21, "21 meetings")]
)
def test_english_plurals(count: int, text: str) -> None:
    assert speak("en")("meetings-counted", count=count) == text


def test_an_exact_number_goes_before_its_plural() -> None:
    text = """{ $n ->
    [0] никого
    [one] { $n } человек
    [few] { $n } человека
   *[many] { $n } человек
 }"""

    assert [said(text, n=n) for n in (0, 1, 3)] == ["никого", "1 человек", "3 человека"]


def test_a_person_is_addressed_without_saying_so_each_time() -> None:
    text = """{ $you ->
    [ty] ответь
   *[vy] ответьте
 } сегодня"""

    assert said(text, you="ty") == "ответь сегодня"
    assert said(text, you="vy") == "ответьте сегодня"


def test_bools_and_enums_select_by_their_values() -> None:
    text = "{ $done ->\n [yes] да\n *[no] нет\n } { $colour ->\n [green] зелёный\n *[other] другой\n }"

    assert said(text, done=True, colour=Colour.GREEN) == "да зелёный"
    assert said(text, done=False, colour="red") == "нет другой"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert said("{ $a } { $b } { $c }", a=2026, b=38.4, c=Decimal("71.40")) == "2026 38,4 71,4"
    assert said("{ NUMBER($a, digits: 1) } %", a=71) == "71,0 %"
    assert said("{ $a } { $b }", language="en", a=1234567, b=38.4) == "1,234,567 38.4"


def test_days_and_moments_are_said_in_the_readers_zone() -> None:
    late = datetime(2026, 10, 13, 21, 30, tzinfo=UTC)

    assert said("{ DAY($d) } { TIME($d) }", d=late) == "14 октября 0:30"
    assert said("{ MOMENT($d) }", d=WEDNESDAY) == "в среду, 14 октября, в 15:30"
    assert said("{ MOMENT($d, $now) }", d=WEDNESDAY, now=TUESDAY) == "завтра, в среду, 14 октября, в 15:30"
    assert said('{ MOMENT($d, $now, brief: "yes") }', d=WEDNESDAY, now=TUESDAY) == "завтра в 15:30"
    assert said('{ MOMENT($d, $now, start: "yes") }', d=WEDNESDAY, now=WEDNESDAY) == "Сегодня в 15:30"
    assert said("{ TIME($d) }", d=time(9, 5)) == "9:05"


def test_the_year_is_named_when_asked_for_or_another_one() -> None:
    day, now = date(2027, 5, 15), WEDNESDAY

    assert said("{ DAY($d, $now) }", d=day, now=now) == "15 мая 2027"
    assert said('{ DAY($d, year: "yes") }', d=day) == "15 мая 2027"
    assert said('{ DAY($d, weekday: "yes") }', d=day) == "суббота, 15 мая"


def test_lengths_of_time_are_said_with_their_units() -> None:
    assert said("{ MINUTES($n) }", n=90) == "1 час 30 минут"
    assert said("{ MINUTES($n) }", n=timedelta(minutes=45)) == "45 минут"
    assert said("{ DAYS($n) } { WEEKS($w) } { YEARS($y) }", n=16, w=2, y=15) == "16 дней 2 недели 15 лет"


def test_a_term_takes_its_case() -> None:
    words = Words(
        "ru",
        {
            "a.ftl": """
-mentor = { $case ->
    [ins] наставником
   *[nom] наставник
 }
key = { -mentor } с { -mentor(case: "ins") }
"""
        },
    )

    assert Speech(words, "vy", MOSCOW)("key") == "наставник с наставником"


def test_a_text_quotes_another_and_asks_for_its_arguments() -> None:
    words = Words("ru", {"a.ftl": "inner = этап { $number }\nkey = { inner } из 6\n"})

    assert words.entry("key")[1] == {"number"}
    assert Speech(words, "vy", MOSCOW)("key", number=3) == "этап 3 из 6"


def test_a_long_text_of_a_person_is_said_whole() -> None:
    assert said("{ $topic }", topic="а" * 4000) == "а" * 4000


def test_an_unknown_key_is_never_shown() -> None:
    for language in ("ru", "en"):
        with pytest.raises(MissingWords):
            speak(language)("no-such-key")


def test_a_key_that_english_lacks_is_said_in_russian() -> None:
    english = Speech(Words("en", {}), "vy", MOSCOW)

    assert english.has("meetings-counted")
    assert english("meetings-counted", count=2) == "2 встречи"
    assert not english.has("no-such-key")


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("{ $name }", {}),
        ("{ $you ->\n [ty] { $name }\n *[vy] вы\n }", {}),
        ("{ $name }", {"name": None}),
        ("{ $name }", {"name": WEDNESDAY}),
        ("{ $name }", {"name": object()}),
        ("{ MOMENT($when) }", {"when": "завтра"}),
        ("{ MOMENT($when) }", {"when": date(2026, 10, 14)}),
        ("{ DAY($when) }", {"when": 5}),
        ("{ MINUTES($n) }", {"n": "45"}),
        ("{ NAME($who) }", {"who": "Артём"}),
        ("{ NOSUCH($n) }", {"n": 1}),
        ("{ -no-such-term }", {}),
        ("{ no-such-message }", {}),
        ("{ key }", {}),
    ],
)
def test_what_can_not_be_said_is_an_error_and_never_shown(text: str, args: dict[str, Any]) -> None:
    with pytest.raises(WordsBroken):
        said(text, **args)


@pytest.mark.parametrize("text", ["key = { $a", "key = a\nkey = b", "key = a\n    .title = b", "это не Fluent"])
def test_a_file_with_a_mistake_is_not_read(text: str) -> None:
    with pytest.raises(WordsBroken, match=r"ru/bad\.ftl"):
        Words("ru", {"bad.ftl": text})


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="there are ru, en"):
        speak("de")
