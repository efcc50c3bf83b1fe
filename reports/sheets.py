"""Spreadsheets (.xlsx): real tables with headings, types, filters and widths; text stays text, no cell is a formula."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from reports.texts import WORKBOOK, cell_text

Cell = str | int | Decimal | date | None
"""What a row holds; None leaves the cell empty."""

LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_INK, _LINE, _BACK = "#1F3D3A", "#9DBBB5", "#E3EFEC"
_HEADING = {"bold": True, "bg_color": _BACK, "font_color": _INK, "border": 1, "border_color": _LINE}
_BODY = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#DCE6E3"}
_A_LINE = 13.5
"""Points that a line of text takes in a row."""
_MOST_LINES = 10
"""Lines of the tallest row: a longer text is there, but must be scrolled."""


class Kind(StrEnum):
    """What a column holds, and so how it is shown, sorted and filtered."""

    TEXT = "@"
    WHOLE = "0"
    TENTHS = "0.0"
    DAY = "dd.mm.yyyy"


_INDENT: dict[Kind, dict[str, object]] = {kind: {} for kind in Kind} | {Kind.TEXT: {"indent": 1, "align": "left"}}
"""Text keeps away from the number before it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it holds, its width in letters."""

    heading: str
    kind: Kind = Kind.TEXT
    width: int = 18


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name on the tab, its title, its table, a row of sums (of the same columns), and notes beneath."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    sums: Sequence[Cell] = ()
    notes: Sequence[str] = ()
    pinned: int = 1
    """Columns that stay in sight while the others are scrolled."""


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as one file; names of tabs that repeat or that a spreadsheet forbids are mended."""
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, WORKBOOK)
    looks = _Looks(book)
    for name, sheet in zip(tab_names([sheet.name for sheet in sheets]), sheets, strict=True):
        _write(book.add_worksheet(name), sheet, looks)
    book.close()
    return file.getvalue()


def tab_names(names: Sequence[str]) -> list[str]:
    """Names as tabs may have them: 31 letters, none of []:*?/\\', each once whatever the case."""
    taken: list[str] = []
    for name in names:
        plain = " ".join(cell_text(name).translate(_NOT_IN_SHEET_NAMES).split()) or "–"
        fit, copies = plain[:LONGEST_SHEET_NAME].strip(), 1
        while fit.casefold() in (each.casefold() for each in taken):
            copies += 1
            mark = f" ({copies})"
            fit = plain[: LONGEST_SHEET_NAME - len(mark)].strip() + mark
        taken.append(fit)
    return taken


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self.title = book.add_format({"bold": True, "font_size": 13, "font_color": _INK})
        self.heading = book.add_format(_HEADING | {"text_wrap": True, "valign": "vcenter", "align": "center"})
        self.note = book.add_format({"italic": True, "font_color": "#6F7774"})
        self.body = {kind: book.add_format(_BODY | {"num_format": kind.value} | _INDENT[kind]) for kind in Kind}
        summed = _BODY | {"bold": True, "bg_color": "#F1F6F5", "top": 2, "top_color": _LINE}
        self.sums = {kind: book.add_format(summed | {"num_format": kind.value} | _INDENT[kind]) for kind in Kind}


def _write(sheet: Any, content: Sheet, looks: _Looks) -> None:
    top, last = 2, max(len(content.columns) - 1, 0)
    sheet.write_string(0, 0, cell_text(content.title), looks.title)
    for place, column in enumerate(content.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(top, place, cell_text(column.heading), looks.heading)
    sheet.set_row(top, _height([column.heading for column in content.columns], content.columns) + 6)
    for number, row in enumerate(content.rows, start=top + 1):
        _write_row(sheet, number, row, content.columns, looks.body)
    bottom = top + len(content.rows)
    sheet.autofilter(top, 0, max(bottom, top + 1), last)
    if content.sums:
        bottom += 1
        _write_row(sheet, bottom, content.sums, content.columns, looks.sums)
    for number, note in enumerate(content.notes, start=bottom + 2):
        sheet.write_string(number, 0, cell_text(note), looks.note)
    sheet.freeze_panes(top + 1, content.pinned)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&R&P / &N")
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)


def _write_row(sheet: Any, number: int, row: Sequence[Cell], columns: Sequence[Column], looks: dict[Kind, Any]) -> None:
    sheet.set_row(number, _height(row, columns))
    for place, (value, column) in enumerate(zip(row, columns, strict=True)):
        look = looks[column.kind]
        match value:
            case None:
                sheet.write_blank(number, place, None, look)
            case str():
                sheet.write_string(number, place, cell_text(value), looks[Kind.TEXT])
            case date():
                sheet.write_datetime(number, place, value, look)
            case _:
                sheet.write_number(number, place, value, look)


def _height(row: Sequence[Cell], columns: Sequence[Column]) -> float:
    """Points that a row needs for its longest text: not every program finds that out by itself."""
    lines = [_lines(cell_text(value), column.width) for value, column in zip(row, columns, strict=True)
             if isinstance(value, str)]  # fmt: skip
    return _A_LINE * min(max(lines, default=1), _MOST_LINES) + 1.5


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column of so many letters: a word is broken only if it is too long."""
    most = max(width - 2, 4)
    lines, room = 1, most
    for word in text.split():
        if len(word) > room and room < most:
            lines, room = lines + 1, most
        lines += max(len(word) - 1, 0) // most
        room -= len(word) % most + 1
    return lines
