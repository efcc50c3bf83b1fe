"""Reading spreadsheets as people send them, and the empty register they are given."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from random import Random

import openpyxl
import pytest

from mentoring.errors import Refusal
from mentoring.people import Role
from mentoring.register_columns import role_in
from mentoring.registers import Problem, Registers, read_rows
from reports.registers import (
    RegisterColumn,
    RegisterWords,
    TableTooLarge,
    TableUnreadable,
    TableWithoutHeaders,
    read_table,
    read_tables,
    register_template,
)

TODAY = date(2026, 10, 14)
ATTEMPTS = 150
HEADINGS = ("№", "ФИО", "Дата рождения", "Класс", "Контакт")


def workbook_of(*sheets: tuple[str, Iterable[Sequence[object]]]) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, rows in sheets:
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def csv_of(rows: Iterable[Sequence[object]], *, delimiter: str, encoding: str) -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue().encode(encoding)


def school(size: int, *, broken_every: int) -> list[Sequence[object]]:
    """A register of a school; every so many rows a birth date is nonsense."""
    names = [f"{surname}{ending} {given}" for surname in SURNAMES for ending in ("ов", "ин") for given in GIVEN]
    return [
        (n + 1, names[n], date(2009 + n % 5, 1 + n % 12, 1 + n % 28) if n % broken_every else "давно", "7 «А»", "")
        for n in range(size)
    ]


SURNAMES = (
    "Гаджи", "Магомед", "Алиханя", "Сокол", "Петр", "Орл", "Семён", "Фёдор", "Кузнец", "Иван", "Расул", "Курбан",
    "Исма",
)  # fmt: skip
GIVEN = (
    "Магомед Алиевич", "Патимат Расуловна", "Артём Дмитриевич", "Аминат", "Иван Ильич", "Дина", "Расул Гамзатович",
    "Лейла Рашид кызы", "Ян", "Заур", "Ольга Викторовна", "Мария Игоревна", "Сергей", "Юрий Юрьевич", "Пётр Петрович",
    "Анна", "Ева", "Лев", "Марк", "Алина",
)  # fmt: skip


def people_in(data: bytes, filename: str = "база.xlsx") -> Registers:
    return read_rows(read_table(filename, data).rows, today=TODAY, default_role=Role.MENTEE)


def test_500_rows_with_20_broken_bring_480_people_and_20_numbers_and_again_the_same() -> None:
    data = workbook_of(("Наставляемые", [HEADINGS, *school(500, broken_every=25)]))

    first, second = people_in(data), people_in(data)

    assert len(first.accepted) == len({row.identity for row in first.accepted}) == 480
    assert [problem.number for problem in first.problems] == list(range(2, 502, 25))
    assert {problem.code for problem in first.problems} == {Problem.BIRTH_DATE_UNREADABLE}
    assert {row.identity for row in first.accepted} == {row.identity for row in second.accepted}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_of_any_kind_reads_like_the_workbook(encoding: str, delimiter: str) -> None:
    headings = ["№", "Фамилия, имя, отчество", "Год рождения", "Запрос"]
    person = ["1", "Соколов Артём Дмитриевич", "2011", "алгебра; \"дроби\", степени"]

    table = read_table("база.csv", csv_of([headings, person], delimiter=delimiter, encoding=encoding))

    assert table.headers == headings
    assert table.rows == [(2, dict(zip(headings, person, strict=True)))]


def test_titles_above_the_headings_gaps_and_blank_columns_do_not_matter() -> None:
    rows = [
        ("База наставляемых",), ("МБОУ «Школа № 2»",), (), ("№", None, "ФИО наставляемого", "Телефон", "Телефон"),
        (1, None, 2, 3, 4),
        (1, "x", "Соколов Артём", "1", "2"), (), (), (2, None, "Орлова Дина", None, 79000000000.0),
    ]  # fmt: skip

    table = read_table("x.xlsx", workbook_of(("Лист1", rows)))

    assert table.title == "Лист1\nБаза наставляемых\nМБОУ «Школа № 2»"
    assert role_in(table.title) is Role.MENTEE
    assert table.rows[1:] == [
        (6, {"№": "1", "ФИО наставляемого": "Соколов Артём", "Телефон": "1", "Телефон (2)": "2"}),
        (9, {"№": "2", "ФИО наставляемого": "Орлова Дина", "Телефон": "", "Телефон (2)": "79000000000"}),
    ]
    assert [row.number for row in people_in(workbook_of(("Лист1", rows))).accepted] == [6, 9]


def test_dates_and_numbers_of_a_spreadsheet_are_read() -> None:
    rows = [
        ("ФИО", "Дата рождения"),
        ("Соколов Артём", date(2011, 3, 5)),
        ("Орлова Дина", "2011-03-05 00:00:00"),
        ("Ким Лев", 40607),
        ("Ли Ян", 2011.0),
        ("Пак Ева", "05.03.2011"),
    ]

    births = [(row.birth_date, row.birth_year) for row in people_in(workbook_of(("1", rows))).accepted]

    assert births == [(date(2011, 3, 5), 2011)] * 3 + [(None, 2011), (date(2011, 3, 5), 2011)]


def test_each_sheet_with_headings_is_a_table() -> None:
    data = workbook_of(
        ("Наставляемые", [("ФИО", "Класс"), ("Соколов Артём", "7")]),
        ("Справка", [("Как заполнять",), ("Фамилия, имя и отчество пишите целиком",)]),
        ("Наставники", [("ФИО", "Компетенции"), ("Орлова Ольга", "физика")]),
    )

    assert [table.title for table in read_tables("x.xlsx", data)] == ["Наставляемые", "Наставники"]


def test_a_quotation_mark_nobody_closed_loses_no_row() -> None:
    people = [f"Соколов{'абвгд'[n % 5] * n} Артём;7" for n in range(40)]
    people[3] = '"' + people[3]

    assert len(people_in("\n".join(["ФИО;Класс", *people]).encode("cp1251"), "x.csv").accepted) == 40


def test_a_nul_in_one_name_spoils_nothing() -> None:
    registers = people_in("ФИО;Класс\nСок\x00олов Артём;7\nОрлова Дина;8\n".encode(), "x.csv")

    assert [row.surname for row in registers.accepted] == ["Соколов", "Орлова"]


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 60_000_000)
    return file.getvalue()


def with_entities() -> bytes:
    source, file = zipfile.ZipFile(io.BytesIO(workbook_of(("1", [("ФИО",)])))), io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in source.namelist():
            text = source.read(name)
            archive.writestr(name, b'<!DOCTYPE a [<!ENTITY b "bb">]>' + text if name == "xl/workbook.xml" else text)
    return file.getvalue()


def text_of(size: int) -> bytes:
    return ("ФИО;Класс\n" + "Соколов Артём;7\n" * size).encode()


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", TableWithoutHeaders),
        (workbook_of(("1", [])), TableWithoutHeaders),
        (workbook_of(("1", [("Соколов Артём", "7"), ("Орлова Дина", "8")])), TableWithoutHeaders),
        (b"PK\x03\x04 not a workbook", TableUnreadable),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000), TableUnreadable),
        (bytes(range(32)) * 100, TableUnreadable),
        (b"\xff\xfe\x00", TableUnreadable),
        (with_entities(), TableUnreadable),
        (bomb(), TableTooLarge),
        (b"a" * (5 * 1024 * 1024 + 1), TableTooLarge),
        (text_of(6000), TableTooLarge),
    ],
    ids=[
        "empty", "no-rows", "no-headings", "bad-zip", "old-xls", "binary", "cut-utf16", "entities", "bomb",
        "heavy", "long",
    ],
)  # fmt: skip
def test_a_file_that_is_no_register_is_refused_by_name(data: bytes, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read_table("x.xlsx", data)


def test_five_thousand_rows_are_still_read() -> None:
    assert len(read_table("x.csv", text_of(5000)).rows) == 5000


def broken(data: bytes, random: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(random.randint(1, 8)):
        spoilt[random.randrange(len(spoilt))] = random.randrange(256)
    return bytes(spoilt)


def broken_inside(data: bytes, random: Random) -> bytes:
    """A sound archive with one broken part."""
    source, file = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    victim = random.choice(source.namelist())
    with zipfile.ZipFile(file, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, broken(source.read(name), random) if name == victim else source.read(name))
    return file.getvalue()


@pytest.mark.filterwarnings("ignore::UserWarning:openpyxl", "ignore::UserWarning:zipfile")
@pytest.mark.parametrize("spoil", [broken, broken_inside])
def test_a_file_broken_at_random_is_read_or_refused_and_nothing_else(spoil: Callable[[bytes, Random], bytes]) -> None:
    whole, random = workbook_of(("1", [HEADINGS, *school(20, broken_every=7)])), Random(14)

    for _ in range(ATTEMPTS):
        try:
            read_table("x.xlsx", spoil(whole, random))
        except Refusal:
            continue


WORDS = RegisterWords(
    sheet="Люди", notes_sheet="Как заполнять", number="№", example_mark="Пример", notes_title="Как заполнять базу",
    notes=["Одна строка — один человек.", "Строку «Пример» можно не удалять."],
    note_headings=("Столбец", "Что писать", "Пример"),
    columns=[
        RegisterColumn("ФИО", "Фамилия, имя и отчество целиком", "Соколов Артём Дмитриевич", 34, is_needed=True),
        RegisterColumn("Роль", "Наставляемый или наставник", "наставляемый", 18, ("наставляемый", "наставник"), True),
        RegisterColumn("Дата рождения", "05.03.2011 или только год", "05.03.2011"),
        RegisterColumn("Контакт", "Телефон; для ребёнка — представителя", "=1+1"),
    ],
)  # fmt: skip


def test_the_template_filled_in_is_read_back_without_its_example() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(register_template(WORDS)))
    workbook["Люди"].append([1, "Орлова Ольга Викторовна", "наставник", "1980", "+7"])
    file = io.BytesIO()
    workbook.save(file)

    (table,) = read_tables("x.xlsx", file.getvalue())
    registers = read_rows(table.rows, today=TODAY)

    assert [(row.number, row.role, row.surname) for row in registers.accepted] == [(3, Role.MENTOR, "Орлова")]
    assert [(problem.number, problem.code) for problem in registers.problems] == [(2, Problem.ROW_IS_EXAMPLE)]
    assert table.rows[0][1]["Контакт"] == "=1+1"
