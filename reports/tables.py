"""Reading the spreadsheets people send: .xlsx and .csv, whatever program wrote them."""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice, zip_longest
from typing import Any

from mentoring.register_columns import how_many_known
from mentoring.registers import TableTooLarge, TableUnreadable, TableWithoutHeaders

MOST_MEGABYTES = 5
MOST_ROWS = 5000
MOST_COLUMNS = 60
HEADINGS_WITHIN = 20
"""Rows from the top in which the headings are looked for: titles and stamps stand above them."""

_MOST_UNPACKED = 40 * 1024 * 1024
_MOST_PARTS = 1000
_MOST_GAPS = 200_000
_MOST_LINES_IN_A_CELL = 20
_DECLARATIONS = re.compile(rb"<!(?:DOCTYPE|ENTITY)|\x00")
"""Of XML entities, or of UTF-16 that would hide them: no spreadsheet program writes either."""

_SPREADSHEET_FAULTS = (
    ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError, RuntimeError, SyntaxError,
    TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What the reader of .xlsx throws at a broken file, as found by breaking files at random."""

Cells = Sequence[str]
Numbered = tuple[int, Cells]
Likeness = Callable[[Cells], int]


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and the rows under them, each with its number as the author sees it in the file.

    `title` is what stands above the headings and on the sheet's tab: it may say whose register this is.
    """

    title: str
    headers: list[str]
    rows: list[tuple[int, dict[str, str]]]


def read_table(filename: str, data: bytes) -> Table:
    """The first table of a file that has headings.

    Raises TableUnreadable, TableTooLarge, TableWithoutHeaders.
    """
    return read_tables(filename, data)[0]


def read_tables(filename: str, data: bytes, known: Likeness = how_many_known) -> list[Table]:
    """Every table of a file, a sheet each; sheets without headings (notes, lists to choose from) are left out.

    `known` says how much a row looks like the headings looked for: 0 not at all.
    What the file is, is judged by its bytes: names lie. Raises TableUnreadable, TableTooLarge, TableWithoutHeaders.
    """
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise _too_large()
    is_workbook = data.startswith(b"PK")
    sheets = _sheets(data) if is_workbook else [(filename.rpartition(".")[0], _csv_rows(data, known))]
    tables: list[Table] = []
    for title, rows in sheets:
        if table := _table(title, rows, known, at_least=2 if tables else 1):
            tables.append(table)
    if not tables:
        raise TableWithoutHeaders
    return tables


def _too_large() -> TableTooLarge:
    return TableTooLarge(megabytes=MOST_MEGABYTES, rows=MOST_ROWS)


def _table(title: str, rows: list[Numbered], known: Likeness, *, at_least: int) -> Table | None:
    top = rows[:HEADINGS_WITHIN]
    likeness = _likeness(rows, known)
    if likeness < at_least:
        return None
    place = [known(cells) for _, cells in top].index(likeness)
    above = [" ".join(cell for cell in cells if cell) for _, cells in top[:place]]
    headers = _told_apart(top[place][1])
    return Table(
        title="\n".join(text for text in (title, *above) if text),
        headers=[header for header in headers if header],
        rows=[
            (number, {header: cell for header, cell in zip_longest(headers, cells, fillvalue="") if header})
            for number, cells in rows[place + 1 :]
        ],
    )


def _told_apart(cells: Cells) -> list[str]:
    """Headings, each once: the second "Телефон" is "Телефон (2)"; a column without one is left out."""
    headers: list[str] = []
    for cell in cells:
        name, copies = " ".join(cell.split()), 1
        header = name
        while name and header in headers:
            copies += 1
            header = f"{name} ({copies})"
        headers.append(header)
    return headers


def _sheets(data: bytes) -> list[tuple[str, list[Numbered]]]:
    import openpyxl

    try:
        _refuse_bombs(data)
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        visible = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        return [(sheet.title, _filled(_sheet_rows(sheet))) for sheet in visible]
    except _SPREADSHEET_FAULTS as fault:
        raise TableUnreadable from fault


def _refuse_bombs(data: bytes) -> None:
    """A small archive that unpacks to gigabytes, or XML that grows by its own entities, is never opened."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise _too_large()
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and _DECLARATIONS.search(archive.read(part)):
                raise TableUnreadable


def _sheet_rows(sheet: Any) -> Iterator[Cells]:
    sheet.reset_dimensions()  # some programs write "A1" there, and the rest would be cut off
    for values in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True):
        yield [_as_text(value) for value in values] if any(value is not None for value in values) else []


def _as_text(value: object) -> str:
    """A cell as its author sees it: whole numbers without a fraction, dates as 2011-03-05."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _csv_rows(data: bytes, known: Likeness) -> list[Numbered]:
    text = _decoded(data)
    readings = [_parsed(text, delimiter) for delimiter in (";", ",", "\t")]
    return max(readings, key=lambda rows: _likeness(rows, known))


def _likeness(rows: list[Numbered], known: Likeness) -> int:
    return max((known(cells) for _, cells in rows[:HEADINGS_WITHIN]), default=0)


def _decoded(data: bytes) -> str:
    has_utf16_mark = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if has_utf16_mark else ("utf-8-sig", "cp1251"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if sum(character < " " and character not in "\t\r\n" for character in text) * 8 > len(text):
            break
        return text.replace("\x00", "")
    raise TableUnreadable


def _parsed(text: str, delimiter: str) -> list[Numbered]:
    """The rows; where a quotation mark that nobody closed swallows the next ones, quotation marks are plain text."""
    rows: list[Numbered] = []
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        try:
            rows = _filled(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting))
        except csv.Error:
            continue
        if all(cell.count("\n") <= _MOST_LINES_IN_A_CELL for _, cells in rows for cell in cells):
            break
    return rows


def _filled(rows: Iterable[Cells]) -> list[Numbered]:
    """Rows with anything in them, numbered from 1 as they stand; raises TableTooLarge."""
    filled: list[Numbered] = []
    for number, cells in enumerate(islice(rows, _MOST_GAPS), start=1):
        if any(cell.strip() for cell in cells):
            filled.append((number, cells[:MOST_COLUMNS]))
        if len(filled) > MOST_ROWS + HEADINGS_WITHIN:
            raise _too_large()
    return filled
