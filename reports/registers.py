"""Registers as spreadsheets: an empty one to fill in, and reading a filled one back."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mentoring.registers import TableTooLarge, TableUnreadable, TableWithoutHeaders
from reports.tables import Table, read_table, read_tables
from reports.texts import WORKBOOK, cell_text

__all__ = [
    "RegisterColumn",
    "RegisterWords",
    "Table",
    "TableTooLarge",
    "TableUnreadable",
    "TableWithoutHeaders",
    "read_table",
    "read_tables",
    "register_template",
]

_ROWS_PREPARED = 500
_INK = "#1F3D3A"
_HEADING = {"bold": True, "bg_color": "#E3EFEC", "font_color": _INK, "border": 1, "border_color": "#9DBBB5"}
_EXAMPLE = {"italic": True, "font_color": "#7A8683", "bg_color": "#F6F8F7"}


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column of the template: what it is called, how to fill it, what an example of it is."""

    heading: str
    note: str
    example: str
    width: int = 22
    choices: Sequence[str] = ()
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class RegisterWords:
    """What the template says. `example_mark` stands under № in the example row: it is never read as a person."""

    sheet: str
    notes_sheet: str
    number: str
    example_mark: str
    notes_title: str
    notes: Sequence[str]
    note_headings: tuple[str, str, str]
    columns: Sequence[RegisterColumn]


def register_template(words: RegisterWords) -> bytes:
    """An empty register (.xlsx) with headings, one row as an example, and a second sheet on how to fill it."""
    import xlsxwriter

    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, WORKBOOK)
    _write_people(workbook, words)
    _write_notes(workbook, words)
    workbook.close()
    return file.getvalue()


def _write_people(workbook: Any, words: RegisterWords) -> None:
    sheet = workbook.add_worksheet(words.sheet)
    wrapped = {"text_wrap": True, "valign": "top"}
    heading = workbook.add_format(_HEADING | {"text_wrap": True, "valign": "vcenter"})
    needed = workbook.add_format(_HEADING | {"text_wrap": True, "valign": "vcenter", "bg_color": "#BFDDD6"})
    example, text = workbook.add_format(_EXAMPLE | wrapped), workbook.add_format({"num_format": "@"} | wrapped)
    sheet.set_column(0, 0, 9)
    sheet.set_row(0, 34)
    sheet.write_string(0, 0, cell_text(words.number), heading)
    sheet.write_string(1, 0, cell_text(words.example_mark), example)
    for place, column in enumerate(words.columns, start=1):
        sheet.set_column(place, place, column.width, text)
        sheet.write_string(0, place, cell_text(column.heading), needed if column.is_needed else heading)
        sheet.write_string(1, place, cell_text(column.example), example)
        sheet.write_comment(0, place, cell_text(column.note), {"x_scale": 1.6})
        if column.choices:
            rule = {"validate": "list", "source": [cell_text(choice) for choice in column.choices]}
            sheet.data_validation(1, place, _ROWS_PREPARED, place, rule)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_notes(workbook: Any, words: RegisterWords) -> None:
    sheet = workbook.add_worksheet(words.notes_sheet)
    title = workbook.add_format({"bold": True, "font_size": 15, "font_color": _INK})
    heading = workbook.add_format(_HEADING)
    text = workbook.add_format({"text_wrap": True, "valign": "top"})
    bold = workbook.add_format({"bold": True, "valign": "top", "text_wrap": True})
    example = workbook.add_format(_EXAMPLE | {"text_wrap": True, "valign": "top"})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for place, width in enumerate((28, 70, 34)):
        sheet.set_column(place, place, width)
    sheet.write_string(0, 0, cell_text(words.notes_title), title)
    row = 2
    for note in words.notes:
        sheet.merge_range(row, 0, row, 2, "", text)
        sheet.write_string(row, 0, cell_text(note), text)
        sheet.set_row(row, 15 * (1 + len(note) // 120))
        row += 1
    for place, words_of_heading in enumerate(words.note_headings):
        sheet.write_string(row + 1, place, cell_text(words_of_heading), heading)
    for count, column in enumerate(words.columns, start=1):  # numbered, so that none reads as a heading
        cells = ((f"{count}. {column.heading}", bold), (column.note, text), (column.example, example))
        for place, (cell, look) in enumerate(cells):
            sheet.write_string(row + 1 + count, place, cell_text(cell), look)
