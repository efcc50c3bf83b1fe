"""The table of an organisation's mentorships as a spreadsheet."""

import io
from collections.abc import Sequence

from reports.texts import WORKBOOK, cell_text

_HEADING = {"bold": True, "bg_color": "#E3EFEC", "font_color": "#1F3D3A", "border": 1, "border_color": "#9DBBB5"}
WIDTHS = (30, 34, 22, 14, 18, 18, 10, 44)


def pairs_table(title: str, sheet_name: str, headings: Sequence[str], rows: Sequence[Sequence[str | int]]) -> bytes:
    """A workbook (.xlsx): the title, the headings, a row a mentorship; every text is a text, never a formula."""
    import xlsxwriter

    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, WORKBOOK)
    sheet = workbook.add_worksheet(cell_text(sheet_name))
    wrapped = {"text_wrap": True, "valign": "top"}
    heading, text = workbook.add_format(_HEADING | wrapped), workbook.add_format(wrapped)
    sheet.write_string(0, 0, cell_text(title), workbook.add_format({"bold": True, "font_size": 13}))
    for place, name in enumerate(headings):
        sheet.set_column(place, place, WIDTHS[place % len(WIDTHS)])
        sheet.write_string(2, place, cell_text(name), heading)
    for number, row in enumerate(rows, start=3):
        for place, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, place, value, text)
            else:
                sheet.write_string(number, place, cell_text(value), text)
    sheet.autofilter(2, 0, max(3, 2 + len(rows)), max(0, len(headings) - 1))
    sheet.freeze_panes(3, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    workbook.close()
    return file.getvalue()
