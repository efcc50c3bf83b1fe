"""The invitations' workbook opens, holds every text as text, and its slips stand two across on A4."""

import io
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from reports.invitations import SLIPS_ON_A_PAGE, InvitationRow, InvitationWords, invitation_sheet, qr_picture

WORDS = InvitationWords(
    list_sheet="Приглашения",
    slips_sheet="Для печати",
    number="№",
    name="ФИО",
    role="Роль",
    place="Класс или место",
    code="Код",
    link="Ссылка",
    until="Действует до",
    status="Состояние",
    steps=("Откройте Telegram на телефоне", "Наведите камеру на квадрат", "Нажмите «Начать»"),
    slip_code="Код:",
    slip_by_hand="Без камеры: @bot",
    slip_until="Действует до",
)
ARTYOM = InvitationRow(
    name="Соколов Артём Дмитриевич",
    role="наставляемый",
    place="7 «Б»",
    code="K7-4M2",
    link="https://t.me/some_bot?start=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7",
    until="21 октября",
    status="ещё не пришёл",
)


def opened(*rows: InvitationRow, title: str = "Школа № 2") -> tuple[Worksheet, Worksheet]:
    workbook = openpyxl.load_workbook(io.BytesIO(invitation_sheet(title, rows, WORDS)))
    listed, slips = workbook.worksheets
    assert isinstance(listed, Worksheet)
    assert isinstance(slips, Worksheet)
    return listed, slips


def texts(sheet: Worksheet) -> list[str]:
    return [str(value) for row in sheet.iter_rows(values_only=True) for value in row if value not in (None, "")]


def test_the_list_has_a_row_for_each_with_a_link_to_press() -> None:
    listed, _ = opened(ARTYOM, replace(ARTYOM, name="Орлова Дина"))

    assert [cell.value for cell in listed[3]] == [
        "№", "ФИО", "Роль", "Класс или место", "Код", "Ссылка", "Действует до", "Состояние"
    ]  # fmt: skip
    assert [cell.value for cell in listed[4]][:5] == [1, "Соколов Артём Дмитриевич", "наставляемый", "7 «Б»", "K7-4M2"]
    assert listed["F4"].hyperlink is not None
    assert listed["F4"].hyperlink.target == ARTYOM.link
    assert listed["B5"].value == "Орлова Дина"


def test_a_slip_says_who_how_with_what_code_and_until_when() -> None:
    _, slips = opened(ARTYOM)

    assert texts(slips) == [
        "Соколов Артём Дмитриевич",
        "наставляемый, 7 «Б»",
        "1. Откройте Telegram на телефоне",
        "2. Наведите камеру на квадрат",
        "3. Нажмите «Начать»",
        "Код: K7-4M2",
        "Без камеры: @bot",
        "Действует до 21 октября",
    ]
    assert len(slips._images) == 1


def test_slips_stand_two_across_and_eight_on_a_page() -> None:
    rows = [replace(ARTYOM, name=f"Человек {n}") for n in range(21)]
    _, slips = opened(*rows)

    names = [(cell.row, cell.column) for row in slips.iter_rows() for cell in row if "Человек" in str(cell.value)]
    assert names[:4] == [(1, 1), (1, 4), (10, 1), (10, 4)]
    assert [mark.id for mark in slips.row_breaks.brk] == [36, 72]
    assert slips.page_setup.paperSize == 9
    assert slips.print_area == "'Для печати'!$A$1:$E$99"
    assert (len(slips._images), SLIPS_ON_A_PAGE) == (21, 8)


def test_who_has_come_is_listed_and_gets_no_slip() -> None:
    listed, slips = opened(replace(ARTYOM, status="пришёл", needs_slip=False))

    assert listed["H4"].value == "пришёл"
    assert texts(slips) == []


@pytest.mark.parametrize(
    "odd",
    [
        "=1+1", "+7 900", "-1", "@SUM(A1)", "<b>жирный</b>", "имя\x00 с нулём", "😀", "\u202eзадом", "a" * 40_000,
        "_x0041_", "internal:Sheet1!A1", "{=A1}", "\ud800", "\ufffe", "", "mailto:a@b.ru", "https://", "01",
    ],
)  # fmt: skip
def test_any_text_stays_text_and_breaks_nothing(odd: str) -> None:
    row = InvitationRow(name=odd, role=odd, place=odd, code=odd, link=odd, until=odd, status=odd)
    listed, slips = opened(row, ARTYOM, title=odd)

    cells = [cell for sheet in (listed, slips) for line in sheet.iter_rows() for cell in line]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [cell.value for cell in cells if cell.data_type == "n" and cell.value is not None] == [1, 2]
    assert listed["B5"].value == ARTYOM.name
    assert not any("\x00" in text or "\u202e" in text for text in texts(listed) + texts(slips))


def test_a_link_that_is_no_web_address_cannot_be_pressed() -> None:
    listed, slips = opened(replace(ARTYOM, link="external:c:/secret.xlsx"))

    assert listed["F4"].hyperlink is None
    assert slips._images == []


def test_nobody_invited_is_still_a_workbook() -> None:
    listed, slips = opened()

    assert listed["A1"].value == "Школа № 2"
    assert texts(slips) == []


def test_the_qr_picture_is_a_png_and_too_long_a_link_has_none() -> None:
    picture = qr_picture(ARTYOM.link)

    assert picture is not None
    assert picture[0].getvalue().startswith(b"\x89PNG")
    assert qr_picture("https://t.me/" + "a" * 500) is None
