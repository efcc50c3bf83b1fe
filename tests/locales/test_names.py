"""Names by form and by case: Russian, Dagestani and Tatar ones, strange ones, and what may hide in them."""

import logging
from dataclasses import dataclass

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from locales.names import CASES, FORMS, clean, name_text
from locales.speech import Speech, Words, speak

OBLIQUE = ("gen", "dat", "acc", "ins", "pre")


@dataclass(frozen=True)
class Somebody:
    """A person as far as a name goes."""

    surname: str = ""
    given: str = ""
    patronymic: str = ""
    is_pupil: bool = False


ARTYOM = Somebody("Соколов", "Артём", "Дмитриевич", is_pupil=True)
OLGA = Somebody("Ковалёва", "Ольга", "Викторовна")


def forms_of(full_name: str) -> str:
    """A name in all oblique cases."""
    surname, given, patronymic = (full_name.split(" ") + ["", ""])[:3]
    return ", ".join(name_text(Somebody(surname, given, patronymic), "full", case) for case in OBLIQUE)


def test_a_pupil_is_called_by_the_given_name_and_an_adult_by_patronymic() -> None:
    assert name_text(ARTYOM) == "Артём"
    assert name_text(OLGA) == "Ольга Викторовна"
    assert name_text(Somebody("Ким", "Нелли")) == "Нелли Ким"


def test_the_forms_of_a_name() -> None:
    assert [name_text(ARTYOM, form) for form in ("short", "full", "given")] == [
        "Артём С.",
        "Соколов Артём Дмитриевич",
        "Артём",
    ]
    assert [name_text(OLGA, form) for form in ("short", "given")] == ["Ольга К.", "Ольга"]


def test_a_name_with_parts_missing_is_still_a_name() -> None:
    assert name_text(Somebody("Соколов", is_pupil=True), "short", "ins") == "Соколовым"
    assert name_text(Somebody(given="Артём", is_pupil=True), "short") == "Артём"
    assert name_text(Somebody()) == "—"


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        (
            "Соколов Артём Дмитриевич",
            "Соколова Артёма Дмитриевича, Соколову Артёму Дмитриевичу, Соколова Артёма "
            "Дмитриевича, Соколовым Артёмом Дмитриевичем, Соколове Артёме Дмитриевиче",
        ),
        (
            "Ковалёва Ольга Викторовна",
            "Ковалёвой Ольги Викторовны, Ковалёвой Ольге Викторовне, Ковалёву Ольгу "
            "Викторовну, Ковалёвой Ольгой Викторовной, Ковалёвой Ольге Викторовне",
        ),
        (
            "Гаджиев Магомед Расулович",
            "Гаджиева Магомеда Расуловича, Гаджиеву Магомеду Расуловичу, Гаджиева Магомеда "
            "Расуловича, Гаджиевым Магомедом Расуловичем, Гаджиеве Магомеде Расуловиче",
        ),
        (
            "Гаджиева Патимат Магомедовна",
            "Гаджиевой Патимат Магомедовны, Гаджиевой Патимат Магомедовне, Гаджиеву "
            "Патимат Магомедовну, Гаджиевой Патимат Магомедовной, Гаджиевой Патимат Магомедовне",
        ),
        ("Ким Нелли", "Ким Нелли, Ким Нелли, Ким Нелли, Ким Нелли, Ким Нелли"),
        ("Ким Сергей", "Кима Сергея, Киму Сергею, Кима Сергея, Кимом Сергеем, Киме Сергее"),
        ("Иванченко Павел", "Иванченко Павла, Иванченко Павлу, Иванченко Павла, Иванченко Павлом, Иванченко Павле"),
    ],
)
def test_whole_names_in_cases(name: str, forms: str) -> None:
    assert forms_of(name) == forms


@pytest.mark.parametrize(
    ("surname", "given", "patronymic", "with_"),
    [
        ("", "Расул", "", "Расулом"),
        ("", "Аминат", "", "Аминат"),
        ("", "Айшат", "", "Айшат"),
        ("", "Муса", "", "Мусой"),
        ("", "Марат", "", "Маратом"),
        ("", "Ильдар", "", "Ильдаром"),
        ("", "Айгуль", "", "Айгуль"),
        ("", "Алсу", "", "Алсу"),
        ("", "Лейла", "", "Лейлой"),
        ("", "Никита", "", "Никитой"),
        ("", "Илья", "", "Ильёй"),
        ("", "Любовь", "", "Любовью"),
        ("", "Пётр", "", "Петром"),
        ("", "Лев", "", "Львом"),
        ("", "Шамиль", "", "Шамилем"),
        ("", "Наргиз", "", "Наргиз"),
        ("Алиева", "Асият", "", "Асият"),
        ("Алиев", "Женя", "", "Женей"),
        ("", "Абдулла", "Гасан оглы", "Абдуллой"),
        ("", "Магомед-Расул", "", "Магомедом-Расулом"),
        ("", "Анна Мария", "", "Анной Марией"),
        ("", "АРТЁМ", "", "АРТЁМОМ"),
        ("", "Дамир", "Ринат улы", "Дамиром"),
        ("", "Заур", "Мамед-оглы", "Зауром"),
        ("", "Эмма", "Мамед кызы", "Эммой"),
    ],
)
def test_given_names_with_whom(surname: str, given: str, patronymic: str, with_: str) -> None:
    assert name_text(Somebody(surname, given, patronymic), "given", "ins") == with_


def test_where_the_sex_is_unknown_only_what_both_would_say_is_declined() -> None:
    assert name_text(Somebody("Шевчук", "Саша"), "full", "gen") == "Шевчук Саши"


@pytest.mark.parametrize("name", ["John", "Артём2", "<b>Артём</b>", "О'Нил", "🙂", "-", "''", "Ли-"])
def test_strange_names_pass(name: str) -> None:
    for case in CASES:
        assert name_text(Somebody(given=name, is_pupil=True), case=case).startswith(name[:2])


def test_in_english_nothing_is_declined() -> None:
    assert name_text(OLGA, "call", "ins", "en") == "Ольга Викторовна"


def test_hidden_characters_are_not_shown() -> None:
    assert clean("\u202eАр\u200bтём\x00 \n Сергеевич\ufeff") == "Артём Сергеевич"
    assert clean("и\u0306") == "й"
    assert name_text(Somebody(given="\u202e\u200b\u3164", is_pupil=True)) == "—"


def test_a_name_is_escaped_in_markup_only() -> None:
    t = Speech(Words("ru", {"a.ftl": 'key = с { NAME($who, case: "ins") }\n'}), "vy", speak("ru").zone)
    evil = Somebody(given="<b>Артём", is_pupil=True)

    assert t("key", who=evil) == "с &lt;b&gt;Артём"
    assert t.plain("key", who=evil) == "с <b>Артём"
    assert t("key", who=ARTYOM) == "с Артёмом"


@any_of(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30), st.booleans())
def test_no_name_breaks_anything(surname: str, given: str, patronymic: str, is_pupil: bool) -> None:
    somebody = Somebody(surname, given, patronymic, is_pupil)

    assert all(name_text(somebody, form, case) for form in FORMS for case in CASES)


def test_no_name_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        name_text(Somebody("Канарейкин", "Мариястранная", ""), "full", "gen")

    assert "анарейкин" not in caplog.text
