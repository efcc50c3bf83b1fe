"""A spreadsheet holds what it was given: types, filters, widths; whatever people typed stays text."""

import io
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from reports.sheets import LONGEST_SHEET_NAME, Column, Kind, Sheet, tab_names, workbook

COLUMNS = (
    Column("ФИО", width=34),
    Column("Встреч", Kind.WHOLE, 10),
    Column("Часов", Kind.TENTHS, 10),
    Column("Последняя встреча", Kind.DAY, 14),
)
LAST = date(2026, 10, 14)
ROWS = [
    ("Соколов Артём", 12, Decimal("9.5"), LAST),
    ("Мирзаева Хадижат", 0, None, None),
]
SHEET = Sheet(
    "Часы", "Часы наставников за октябрь 2026 года", COLUMNS, ROWS, ("Всего", 12, Decimal("9.5"), None), ("н",)
)


def opened(sheets: list[Sheet]) -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook(sheets)))


def test_cells_come_back_in_their_types() -> None:
    sheet = opened([SHEET])["Часы"]

    assert sheet["A1"].value == "Часы наставников за октябрь 2026 года"
    assert [cell.value for cell in sheet[3]] == ["ФИО", "Встреч", "Часов", "Последняя встреча"]
    assert [cell.value for cell in sheet[4]] == ["Соколов Артём", 12, 9.5, datetime.combine(LAST, time())]
    assert [cell.value for cell in sheet[5]] == ["Мирзаева Хадижат", 0, None, None]
    assert [cell.value for cell in sheet[6]] == ["Всего", 12, 9.5, None]
    assert sheet["D4"].number_format == "dd.mm.yyyy"
    assert sheet["A8"].value == "н"


def test_the_table_is_filtered_wide_enough_and_stays_in_sight() -> None:
    sheet = opened([SHEET])["Часы"]

    assert sheet.auto_filter.ref == "A3:D5"
    assert sheet.freeze_panes == "B4"
    assert sheet.column_dimensions["A"].width > 30
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$3:$3"


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+7 900", "-2", "@sum", '=HYPERLINK("http://x")', "😀 Артём", "Ы" * 300, "<b>Артём</b> & «Ко»", "0012"],
)
def test_whatever_was_typed_stays_text(name: str) -> None:
    sheet = opened([Sheet(name, name, (Column(name),), [(name,)], (name,), (name,))]).worksheets[0]

    assert {sheet[place].value for place in ("A1", "A3", "A4", "A5")} == {name}
    assert {sheet[place].data_type for place in ("A1", "A3", "A4", "A5")} == {"s"}


def test_a_nul_breaks_nothing_and_no_cell_is_a_formula() -> None:
    data = workbook([Sheet("а\x00б", "\x00", (Column("\x0bк\x00"),), [("Ар\x00тём",), ("=1+1",)])])

    assert openpyxl.load_workbook(io.BytesIO(data))["аб"]["A4"].value == "Артём"
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_an_empty_table_still_has_its_headings() -> None:
    sheet = opened([Sheet("Пусто", "Пусто", COLUMNS, [])])["Пусто"]

    assert [cell.value for cell in sheet[3]] == ["ФИО", "Встреч", "Часов", "Последняя встреча"]


def test_tabs_are_named_as_a_spreadsheet_allows() -> None:
    names = tab_names(["Школа № 1/2", "школа № 1 2", "", "Очень длинное название организации района", "'"])

    assert names == ["Школа № 1 2", "школа № 1 2 (2)", "–", "Очень длинное название организа", "– (2)"]
    assert all(len(name) <= LONGEST_SHEET_NAME for name in names)
