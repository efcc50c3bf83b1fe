"""Reading a person typed in one line, and knowing somebody again."""

from datetime import date

import pytest

from mentoring.known_people import KnownPeople, KnownPerson, likeness
from mentoring.people import Person, Role
from mentoring.person_lines import (
    BirthUnclear,
    GradeAndBirthUnclear,
    WorkStartUnclear,
    is_pupil,
    read_grade_and_birth,
    read_person,
    read_work_start,
)
from mentoring.profiles import NameUnclear

TODAY = date(2026, 10, 12)
BORN = date(2012, 3, 14)


@pytest.mark.parametrize(
    ("line", "name", "grade", "born", "year"),
    [
        ("Соколов Артём Дмитриевич", ("Соколов", "Артём", "Дмитриевич"), "", None, None),
        ("Соколов Артём Дмитриевич 8А 14.03.2012", ("Соколов", "Артём", "Дмитриевич"), "8А", BORN, 2012),
        ("Артём Дмитриевич Соколов, 8 «а», 14 марта 2012", ("Соколов", "Артём", "Дмитриевич"), "8А", BORN, 2012),
        ("Алиев Ибрагим 11 класс 2010", ("Алиев", "Ибрагим", ""), "11", None, 2010),
        ("Алиев <b>Ибрагим</b>", ("Алиев", "<b>Ибрагим</b>", ""), "", None, None),
        ("Ким-Чен Ли 2012-03-14", ("Ким-Чен", "Ли", ""), "", BORN, 2012),
    ],
)
def test_a_person_in_one_line(
    line: str, name: tuple[str, str, str], grade: str, born: date | None, year: int | None
) -> None:
    read = read_person(line, TODAY)

    assert (read.surname, read.given, read.patronymic) == name
    assert (read.more.grade, read.more.birth_date, read.more.birth_year) == (grade, born, year)


@pytest.mark.parametrize("line", ["", "Соколов", "8А 14.03.2012", "… — …", "а" * 300 + " б"])
def test_a_name_needs_two_parts(line: str) -> None:
    with pytest.raises(NameUnclear):
        read_person(line, TODAY)


@pytest.mark.parametrize("text", ["31.31.2012", "14.03.2031", "14.03.1812"])
def test_a_birth_that_can_t_be(text: str) -> None:
    with pytest.raises(BirthUnclear):
        read_grade_and_birth(text, TODAY)


@pytest.mark.parametrize("text", ["потом", "", "группа"])
def test_neither_class_nor_birth(text: str) -> None:
    with pytest.raises(GradeAndBirthUnclear):
        read_grade_and_birth(text, TODAY)


@pytest.mark.parametrize(
    ("role", "grade", "place", "born", "year", "expected"),
    [
        (Role.MENTEE, "8А", "", None, None, True),
        (Role.MENTOR, "11", "", date(2008, 1, 1), None, True),
        (Role.MENTEE, "", "", None, None, True),
        (Role.MENTEE, "", "школа", None, None, False),
        (Role.MENTEE, "ИС-21", "", date(2005, 1, 1), None, False),
        (Role.MENTOR, "", "", None, None, False),
        (Role.MENTOR, "", "", None, 2011, True),
    ],
)
def test_who_counts_as_a_pupil(
    role: Role, grade: str, place: str, born: date | None, year: int | None, expected: bool
) -> None:
    assert is_pupil(role, grade, place, born, year, TODAY) is expected


def known(number: int, born: date | None = None, year: int | None = None) -> KnownPerson:
    return KnownPerson(number, "Соколов", "Артём", "", born, year)


@pytest.mark.parametrize(
    ("there", "born", "year", "found"),
    [
        ([known(1)], BORN, 2012, 1),
        ([known(1, year=2012)], BORN, 2012, 1),
        ([known(1, BORN, 2012)], None, 2012, 1),
        ([known(1, BORN, 2012)], None, None, 1),
        ([known(1, BORN, 2012)], date(2012, 3, 15), 2012, None),
        ([known(1, BORN, 2012)], None, 2011, None),
        ([known(1, year=2012), known(2, BORN, 2012)], BORN, 2012, 2),
        ([], BORN, 2012, None),
    ],
)
def test_somebody_is_known_again(
    there: list[KnownPerson], born: date | None, year: int | None, found: int | None
) -> None:
    person = KnownPeople(there).find("СОКОЛОВ", "Артем", "", born, year)

    assert (person.id if person else None) == found


def test_the_most_alike_come_first() -> None:
    one = Person(1, 1, 1, "Соколов", "Артём", "Дмитриевич", is_pupil=True, birth_date=BORN)
    twin = Person(2, 1, 1, "Соколов", "Артем", "", is_pupil=True, birth_date=BORN)
    brother = Person(3, 1, 1, "Соколов", "Иван", "Дмитриевич", is_pupil=True)
    other = Person(4, 1, 1, "Алиев", "Ибрагим", "", is_pupil=True)

    assert likeness(one, twin) > likeness(one, brother) > likeness(one, other) == 0


@pytest.mark.parametrize("written", ["8А 13.10.2026", "01.01.2031", "2027"])
def test_nobody_is_born_tomorrow(written: str) -> None:
    with pytest.raises(BirthUnclear):
        read_grade_and_birth(written, TODAY)


@pytest.mark.parametrize("written", ["12.10.2026", "2026-10-12", "12 октября 2026 г."])
def test_work_may_begin_today(written: str) -> None:
    assert read_work_start(written, TODAY) == TODAY


@pytest.mark.parametrize("written", ["", "2024", "13.10.2026", "давно", "01.09.1926", "31.02.2024"])
def test_work_begins_on_a_whole_date_that_has_come(written: str) -> None:
    with pytest.raises(WorkStartUnclear):
        read_work_start(written, TODAY)
