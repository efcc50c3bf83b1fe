"""The sheet of invitations: who is invited with which code and link, and slips to cut out and give away."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reports.texts import WORKBOOK, cell_text

SLIPS_ON_A_PAGE = 8

_INK, _QUIET, _LINE, _BACK = "#1F3D3A", "#6F7774", "#9DBBB5", "#E3EFEC"
_LINK_SCHEMES = ("https://", "http://", "tg://")
_LONGEST_LINK = 2000
_LONGEST_QR = 500

_SLIP_ROWS = (30, 20, 22, 22, 22, 36, 17, 17)
"""Heights of a slip's rows, points: name, role and place, three steps, code, how to come by hand, term."""
_SLIP_GAP = 20
_TEXT_WIDTH, _QR_WIDTH, _GAP_WIDTH = 30.5, 18.0, 2.5
_QR_SIDE = 126
_SCALE = 87
"""Pixels of the QR picture on the sheet; per cent at which the slips are printed, so that two always fit across."""


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """One person's invitation, each field as it is to be read; who has come needs no slip."""

    name: str
    role: str
    place: str
    code: str
    link: str
    until: str
    status: str
    needs_slip: bool = True


@dataclass(frozen=True, slots=True)
class InvitationWords:
    """What the sheets say; three steps fit on a slip."""

    list_sheet: str
    slips_sheet: str
    number: str
    name: str
    role: str
    place: str
    code: str
    link: str
    until: str
    status: str
    steps: tuple[str, str, str]
    slip_code: str
    slip_by_hand: str
    slip_until: str


def invitation_sheet(title: str, rows: Sequence[InvitationRow], words: InvitationWords) -> bytes:
    """A workbook (.xlsx): the list of everyone invited, and on a second sheet their slips, two across on A4."""
    import xlsxwriter

    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, WORKBOOK)
    _write_list(workbook, title, rows, words)
    _Slips(workbook, words).write([row for row in rows if row.needs_slip])
    workbook.close()
    return file.getvalue()


def _write_list(workbook: Any, title: str, rows: Sequence[InvitationRow], words: InvitationWords) -> None:
    sheet = workbook.add_worksheet(words.list_sheet)
    boxed = {"border": 1, "border_color": _LINE, "valign": "top", "text_wrap": True}
    text, bold = workbook.add_format(boxed), workbook.add_format(boxed | {"bold": True})
    code = workbook.add_format(boxed | {"font_name": "Courier New", "bold": True})
    link = workbook.add_format(boxed | {"font_color": "#1B5E8C", "underline": 1, "text_wrap": False, "shrink": True})
    heading = workbook.add_format(boxed | {"bold": True, "bg_color": _BACK, "font_color": _INK})
    columns = (
        (words.number, 5), (words.name, 34), (words.role, 16), (words.place, 22), (words.code, 15), (words.link, 60),
        (words.until, 16), (words.status, 18),
    )  # fmt: skip
    sheet.write_string(0, 0, cell_text(title), workbook.add_format({"bold": True, "font_size": 14, "font_color": _INK}))
    for place, (word, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        sheet.write_string(2, place, cell_text(word), heading)
    for line, row in enumerate(rows, start=3):
        sheet.write_number(line, 0, line - 2, text)
        cells = ((row.name, bold), (row.role, text), (row.place, text), (row.code, code))
        for place, (cell, look) in enumerate(cells, start=1):
            sheet.write_string(line, place, cell_text(cell), look)
        _write_link(sheet, line, 5, row.link, link, text)
        sheet.write_string(line, 6, cell_text(row.until), text)
        sheet.write_string(line, 7, cell_text(row.status), text)
        sheet.set_row(line, 15 * max(_lines(row.name, 30), _lines(row.place, 20), _lines(row.status, 16)))
    last = max(3, 2 + len(rows))
    sheet.autofilter(2, 0, last, len(columns) - 1)
    sheet.freeze_panes(3, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    sheet.print_area(0, 0, last, len(columns) - 1)


def _lines(text: str, width: int) -> int:
    """How many lines a wrapped cell takes: not every program finds it out by itself."""
    return min(6, -(-len(cell_text(text)) // width) or 1)


def _write_link(sheet: Any, line: int, place: int, link: str, look: Any, plain: Any) -> None:
    """A link that can be pressed; anything that is no web address stays text."""
    address = cell_text(link)
    if address.startswith(_LINK_SCHEMES) and len(address) <= _LONGEST_LINK and " " not in address:
        sheet.write_url(line, place, address, look, string=address)
    else:
        sheet.write_string(line, place, address, plain)


class _Slips:
    """The sheet of slips: each a dashed box with the name, three steps, the code and the link's QR picture."""

    def __init__(self, workbook: Any, words: InvitationWords) -> None:
        self._words = words
        self._workbook = workbook
        self._sheet = workbook.add_worksheet(words.slips_sheet)
        self._looks: dict[str, Any] = {}
        small, quiet = {"font_size": 9, "font_color": _INK}, {"font_size": 8, "font_color": _QUIET}
        step = {"font_size": 9.5, "valign": "vcenter", "shrink": True}
        code = {"font_size": 15, "bold": True, "font_name": "Courier New", "font_color": _INK, "valign": "vcenter"}
        name = {"font_size": 13, "bold": True, "font_color": _INK, "shrink": True, "valign": "vcenter"}
        self._kinds = (name, small | {"shrink": True}, step, step, step, code, quiet | {"shrink": True}, quiet)

    def write(self, rows: Sequence[InvitationRow]) -> None:
        self._lay_out(len(rows))
        for count, row in enumerate(rows):
            self._write_slip(row, top=count // 2 * (len(_SLIP_ROWS) + 1), left=count % 2 * 3)

    def _lay_out(self, slips: int) -> None:
        sheet, height = self._sheet, len(_SLIP_ROWS) + 1
        for left in (0, 3):
            sheet.set_column(left, left, _TEXT_WIDTH)
            sheet.set_column(left + 1, left + 1, _QR_WIDTH)
        sheet.set_column(2, 2, _GAP_WIDTH)
        bands = -(-slips // 2)
        for band in range(bands):
            for offset, points in enumerate((*_SLIP_ROWS, _SLIP_GAP)):
                sheet.set_row(band * height + offset, points)
        per_page = SLIPS_ON_A_PAGE // 2
        sheet.set_h_pagebreaks([band * height for band in range(per_page, bands, per_page)])
        sheet.set_portrait()
        sheet.set_paper(9)
        sheet.set_print_scale(_SCALE)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.4)
        sheet.center_horizontally()
        sheet.hide_gridlines(2)
        sheet.print_area(0, 0, max(0, bands * height - 1), 4)

    def _write_slip(self, row: InvitationRow, *, top: int, left: int) -> None:
        words = self._words
        lines = (
            row.name,
            ", ".join(part for part in (row.role, row.place) if part),
            *(f"{count}. {step}" for count, step in enumerate(words.steps, start=1)),
            f"{words.slip_code} {row.code}" if row.code else "",
            words.slip_by_hand if row.link else "",
            f"{words.slip_until} {row.until}" if row.until else "",
        )
        last = len(lines) - 1
        for offset, text in enumerate(lines):
            edge = {"top": 3} if offset == 0 else {"bottom": 3} if offset == last else {}
            line = top + offset
            wide = offset in (0, 1, last - 1)
            look = self._look(offset, edge | {"left": 3})
            beside = self._look(offset, edge | {"right": 3})
            if wide:
                both = self._look(offset, edge | {"left": 3, "right": 3})
                self._sheet.merge_range(line, left, line, left + 1, "", both)
                self._sheet.write_string(line, left, cell_text(text), both)
            else:
                self._sheet.write_string(line, left, cell_text(text), look)
                self._sheet.write_blank(line, left + 1, None, beside)
        self._insert_qr(row.link, top + 2, left + 1)

    def _look(self, offset: int, edge: dict[str, int]) -> Any:
        key = f"{offset} {sorted(edge)}"
        if key not in self._looks:
            frame = {f"{side}_color": _LINE for side in edge}
            indent = {"indent": 1} if "left" in edge else {}
            self._looks[key] = self._workbook.add_format(self._kinds[offset] | edge | frame | indent)
        return self._looks[key]

    def _insert_qr(self, link: str, line: int, place: int) -> None:
        picture = qr_picture(link)
        if picture is None:
            return
        image, side = picture
        scale = _QR_SIDE / side
        where = {"image_data": image, "x_scale": scale, "y_scale": scale, "x_offset": 4, "y_offset": 4}
        self._sheet.insert_image(line, place, "qr.png", where | {"object_position": 1, "decorative": True})


def qr_picture(link: str) -> tuple[io.BytesIO, int] | None:
    """A PNG of the link's QR code and its side in pixels; None for what is no link or is too long to scan."""
    import segno

    address = cell_text(link)
    if not address.startswith(_LINK_SCHEMES) or len(address) > _LONGEST_QR:
        return None
    code, image = segno.make(address, micro=False), io.BytesIO()
    code.save(image, kind="png", scale=4, border=2, dark=_INK)
    return image, round(code.symbol_size(scale=4, border=2)[0])
