"""Reading a register's rows: whoever can be read is taken, the rest is named by row and reason."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentoring import birth_dates, full_names
from mentoring.people import Role
from mentoring.register_columns import Column, columns_of, how_many_known, role_in
from mentoring.registers import Problem, RegisterRow, Registers, RowProblem, identity, read_rows

TODAY = date(2026, 10, 14)


def read(*rows: dict[str, str], default_role: Role | None = Role.MENTEE) -> Registers:
    return read_rows(list(enumerate(rows, start=2)), today=TODAY, default_role=default_role)


def only(*rows: dict[str, str], default_role: Role | None = Role.MENTEE) -> RegisterRow:
    registers = read(*rows, default_role=default_role)
    assert registers.problems == []
    (row,) = registers.accepted
    return row


def problem(*rows: dict[str, str], default_role: Role | None = Role.MENTEE) -> RowProblem:
    (found,) = read(*rows, default_role=default_role).problems
    return found


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("ФИО", Column.FULL_NAME),
        ("Ф. И. О.", Column.FULL_NAME),
        ("фамилия,  имя, отчество", Column.FULL_NAME),
        ("Фамилия Имя Отчество ребёнка (полностью)", Column.FULL_NAME),
        ("ФИО наставляемого", Column.FULL_NAME),
        ("Фамилия", Column.SURNAME),
        ("Отчество (при наличии)", Column.PATRONYMIC),
        ("Дата рождения (дд.мм.гггг)", Column.BIRTH_DATE),
        ("ГОД РОЖДЕНИЯ", Column.BIRTH_YEAR),
        ("Контактные данные для связи (данные представителя)", Column.CONTACT),
        ("Телефон родителя", Column.CONTACT),
        ("Ф.И.О. родителей (законных представителей)", Column.REPRESENTATIVE),
        ("Законный\nпредставитель", Column.REPRESENTATIVE),
        ("Место работы (учебы)", Column.PLACE),
        ("Место работы/учёбы наставляемого", Column.PLACE),
        ("Основной запрос наставляемого", Column.REQUEST),
        ("Основные компетенции", Column.COMPETENCES),
        ("Класс", Column.GRADE),
        ("Пол", Column.SEX),
        ("№ п/п", Column.NUMBER),
        ("Дата вхождения в программу", Column.OTHER),
        ("Место работы/учёбы наставника", Column.OTHER),
        ("Форма наставничества", Column.OTHER),
        ("Столбец без смысла", Column.OTHER),
        ("Full name", Column.FULL_NAME),
        ("Birth date", Column.BIRTH_DATE),
    ],
)
def test_a_heading_is_known_however_it_is_written(heading: str, column: Column) -> None:
    columns, _ = columns_of(["Наставляемый ФИО", heading])

    assert columns[heading] is column


def test_the_mentors_named_in_a_mentees_register_are_not_its_people() -> None:
    row = only(
        {
            "№": "1", "ФИО наставляемого": "Соколов Артём Дмитриевич", "Контактные данные": "+7 900 000-00-00",
            "Год рождения": "2011", "Основной запрос": "математика", "ФИО наставника": "Орлова Ольга Викторовна",
            "Место работы наставника": "завод",
        },
        default_role=None,
    )  # fmt: skip

    assert (row.role, row.surname, row.place, row.birth_year) == (Role.MENTEE, "Соколов", "", 2011)


def test_the_mentees_named_in_a_mentors_register_are_not_its_people() -> None:
    row = only(
        {
            "ФИО наставника": "Орлова Ольга Викторовна", "Место работы/учебы наставника": "школа № 2",
            "Основные компетенции наставника": "физика", "Интересы наставника": "походы",
            "ФИО наставляемого (наставляемых)": "Соколов Артём", "Место работы/учебы наставляемого": "7 «Б»",
        },
        default_role=None,
    )  # fmt: skip

    assert (row.role, row.surname, row.place) == (Role.MENTOR, "Орлова", "школа № 2")
    assert (row.competences, row.interests) == ("физика", "походы")


def test_a_title_or_a_person_is_not_taken_for_headings() -> None:
    assert how_many_known(["№", "ФИО", "Класс", "", ""]) == 3
    assert how_many_known(["Школа № 2", "2026 год"]) == 0
    assert how_many_known(["1", "Соколов Артём", "7"]) == 0


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Наставляемая", Role.MENTEE), ("наставник", Role.MENTOR), ("База наставников школы", Role.MENTOR),
        ("mentee", Role.MENTEE), ("Наставники и наставляемые", None), ("ученик", None), ("Наставничество", None),
    ],
)  # fmt: skip
def test_a_role_is_read_from_words(text: str, role: Role | None) -> None:
    assert role_in(text) is role


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Соколов Артём Дмитриевич", ("Соколов", "Артём", "Дмитриевич")),
        ("Ольга Викторовна Орлова", ("Орлова", "Ольга", "Викторовна")),
        ("Абрамович Анна Ильинична", ("Абрамович", "Анна", "Ильинична")),
        ("Соколов Артём", ("Соколов", "Артём", "")),
        ("Соколов А.Д.", ("Соколов", "А.", "Д.")),
        ("Гаджиев Магомед Али оглы", ("Гаджиев", "Магомед", "Али оглы")),
        ("Мамедова Лейла Рашид кызы", ("Мамедова", "Лейла", "Рашид кызы")),
        ("Мамин-Сибиряк  Дмитрий\u00a0Наркисович", ("Мамин-Сибиряк", "Дмитрий", "Наркисович")),
        ("Ким Алекс нет", ("Ким", "Алекс", "")),
        ("<b>Иванов</b> \"Иван\" 😀", ("<b>Иванов</b>", "\"Иван\"", "😀")),
    ],
)  # fmt: skip
def test_a_name_in_one_line_is_split(written: str, parts: tuple[str, str, str]) -> None:
    assert full_names.split(written) == parts


def test_separate_columns_make_a_name() -> None:
    row = only({"Фамилия": "Соколов", "Имя": "Артём", "Отчество": "-"})
    both = only({"Фамилия": "Орлова", "Имя и отчество": "Ольга Викторовна"})

    assert (row.surname, row.given, row.patronymic) == ("Соколов", "Артём", "")
    assert (both.surname, both.given, both.patronymic) == ("Орлова", "Ольга", "Викторовна")


def test_invisible_characters_leave_a_name_and_markup_stays() -> None:
    row = only({"ФИО": "<b>Соко\u202eлов</b> Ар\u200bтём\x00 \"Дмитриевич\""})

    assert (row.surname, row.given, row.patronymic) == ("<b>Соколов</b>", "Артём", "\"Дмитриевич\"")


@pytest.mark.parametrize(
    ("written", "day", "year"),
    [
        ("05.03.2011", date(2011, 3, 5), 2011),
        ("5.3.11", date(2011, 3, 5), 2011),
        ("5.3.68", date(1968, 3, 5), 1968),
        ("2011-03-05", date(2011, 3, 5), 2011),
        ("2011-03-05 00:00:00", date(2011, 3, 5), 2011),
        ("05/03/2011", date(2011, 3, 5), 2011),
        ("5 марта 2011 г.", date(2011, 3, 5), 2011),
        ("5 мая 2011", date(2011, 5, 5), 2011),
        ("5 March 2011", date(2011, 3, 5), 2011),
        ("05.03.2011 г.р.", date(2011, 3, 5), 2011),
        ("40607", date(2011, 3, 5), 2011),
        ("40607.0", date(2011, 3, 5), 2011),
        ("2011", None, 2011),
        ("2011.0", None, 2011),
        ("2011 г.р.", None, 2011),
        ("", None, None),
    ],
)
def test_a_birth_is_read_as_people_write_it(written: str, day: date | None, year: int | None) -> None:
    assert birth_dates.read(written, TODAY) == birth_dates.Birth(day, year)


@pytest.mark.parametrize("written", ["вчера", "31.02.2011", "05.2011", "12", "5 брюмера 2011", "9999999", "2011-13-40"])
def test_nonsense_is_not_a_birth_date(written: str) -> None:
    assert birth_dates.read(written, TODAY) is None


@pytest.mark.parametrize(
    ("cells", "code", "column", "value"),
    [
        ({"ФИО": "", "Класс": "7"}, Problem.NAME_MISSING, "ФИО", ""),
        ({"ФИО": "—", "Класс": "7"}, Problem.NAME_MISSING, "ФИО", ""),
        ({"ФИО": "Соколов"}, Problem.NAME_NOT_READABLE, "ФИО", "Соколов"),
        ({"ФИО": "123 456"}, Problem.NAME_NOT_READABLE, "ФИО", "123 456"),
        ({"ФИО": "Ольга Викторовна"}, Problem.NAME_NOT_READABLE, "ФИО", "Ольга Викторовна"),
        ({"ФИО": "😀 😀"}, Problem.NAME_NOT_READABLE, "ФИО", "😀 😀"),
        ({"ФИО": "Соколов " + "а" * 101}, Problem.NAME_NOT_READABLE, "ФИО", "Соколов " + "а" * 51 + "…"),
        ({"ФИО": "Соколов Артём", "Дата рождения": "весной"}, Problem.BIRTH_DATE_UNREADABLE, "Дата рождения", "весной"),
        ({"ФИО": "Соколов Артём", "Год рождения": "2111"}, Problem.BIRTH_DATE_IN_FUTURE, "Год рождения", "2111"),
        ({"ФИО": "Соколов Артём", "Год рождения": "1811"}, Problem.BIRTH_DATE_IMPLAUSIBLE, "Год рождения", "1811"),
        ({"ФИО": "Орлова Ольга", "Стаж с": "13.10.2031"}, Problem.WORK_START_UNREADABLE, "Стаж с", "13.10.2031"),
        ({"ФИО": "Соколов Артём", "Год рождения": "2025"}, Problem.BIRTH_DATE_IMPLAUSIBLE, "Год рождения", "2025"),
        ({"ФИО": "Соколов Артём", "Роль": "ученик"}, Problem.ROLE_UNKNOWN, "Роль", "ученик"),
        ({"ФИО": "Соколов Артём", "Запрос": "а" * 1001}, Problem.TEXT_TOO_LONG, "Запрос", "а" * 59 + "…"),
        ({"№": "Пример", "ФИО": "Соколов Артём"}, Problem.ROW_IS_EXAMPLE, "ФИО", "Соколов Артём"),
    ],
)
def test_a_bad_row_is_named_with_its_reason(cells: dict[str, str], code: Problem, column: str, value: str) -> None:
    assert problem(cells) == RowProblem(2, code, column, value)


def test_a_date_and_a_year_that_disagree_are_asked_about() -> None:
    found = problem({"ФИО": "Соколов Артём", "Дата рождения": "05.03.2011", "Год рождения": "2012"})

    assert (found.code, found.value) == (Problem.BIRTH_DATE_IMPLAUSIBLE, "05.03.2011 2012")


def test_without_a_role_column_a_heading_or_a_default_the_role_is_unknown() -> None:
    assert problem({"ФИО": "Соколов Артём"}, default_role=None).code is Problem.ROLE_UNKNOWN


def test_the_day_work_began_is_read() -> None:
    assert only({"ФИО": "Орлова Ольга", "Дата начала работы": "01.09.2024"}).work_started_on == date(2024, 9, 1)
    assert only({"ФИО": "Орлова Ольга", "Дата начала работы": ""}).work_started_on is None


def test_the_role_column_is_heard_before_the_default() -> None:
    assert only({"ФИО": "Орлова Ольга", "Роль": "Наставник"}).role is Role.MENTOR


def test_empty_rows_and_the_row_of_column_numbers_are_passed_over() -> None:
    empty = {"№": "4", "ФИО": "", "Класс": "  "}
    numbers = {"№": "1", "ФИО": "2", "Класс": "3"}

    assert read(numbers, empty, {}) == Registers([], [])


def test_two_telephones_are_both_kept() -> None:
    assert only({"ФИО": "Соколов Артём", "Телефон": "1-23", "Эл. почта": "a@b.ru"}).contact == "1-23, a@b.ru"


def test_a_person_twice_in_one_role_is_named_and_in_two_roles_is_taken() -> None:
    first = {"ФИО": "Семёнов Пётр Ильич", "Год рождения": "1990", "Роль": "наставник"}
    again = first | {"ФИО": "СЕМЕНОВ  Петр Ильич"}
    other = first | {"Роль": "наставляемый"}

    registers = read(first, again, other)

    assert [row.number for row in registers.accepted] == [2, 4]
    assert [(found.number, found.code) for found in registers.problems] == [(3, Problem.ROW_REPEATED)]


def test_one_person_has_one_identity_however_spelt() -> None:
    born = date(2011, 3, 5)
    plain = identity("Мамин-Сибиряк", "Артём", "Ильич", born, None)

    assert plain == identity("мамин сибиряк", "АРТЕМ", "Ильич ", born, 2011)
    assert plain == identity("Мaмин-Сибиряк", "Артe\u0308м", "Ильич", born, None)  # Latin a and e
    assert plain != identity("Мамин-Сибиряк", "Артём", "Ильич", None, 2011)
    assert plain != identity("Мамин-Сибиряк", "Артём", "Петрович", born, None)


def test_five_hundred_rows_with_twenty_broken_give_480_and_twenty_numbers() -> None:
    rows = [
        (number, {"ФИО": f"Соколов{'абвгдежзик'[number % 10]} Артём", "Год рождения": str(1940 + number // 10)})
        for number in range(2, 502)
    ]
    broken = rows[::25]
    for _, cells in broken:
        cells["Год рождения"] = "давно"

    once = read_rows(rows, today=TODAY, default_role=Role.MENTEE)
    twice = read_rows(rows, today=TODAY, default_role=Role.MENTEE)

    assert len(once.accepted) == len({row.identity for row in once.accepted}) == 480
    assert [found.number for found in once.problems] == [number for number, _ in broken]
    assert {row.identity for row in once.accepted} == {row.identity for row in twice.accepted}


CELLS = st.dictionaries(
    st.sampled_from(["№", "ФИО", "Фамилия", "Имя", "Роль", "Дата рождения", "Год рождения", "Телефон", "Пол", "?"]),
    st.one_of(st.text(max_size=30), st.sampled_from(["2011", "05.03.2011", "наставник", "Соколов Артём"])),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(CELLS, max_size=6))
def test_whatever_stands_in_the_cells_each_row_is_taken_named_or_empty(rows: list[dict[str, str]]) -> None:
    registers = read(*rows)

    numbers = [row.number for row in registers.accepted] + [found.number for found in registers.problems]
    assert len(numbers) == len(set(numbers))
    assert all(row.surname and row.given and "\x00" not in row.surname for row in registers.accepted)
