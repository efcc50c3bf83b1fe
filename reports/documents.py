"""Documents (.docx) as an office prints them: A4, Times New Roman, headings, tables, a place for a signature."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mentoring.full_names import visible

if TYPE_CHECKING:
    from docx.document import Document as Docx

FONT = "Times New Roman"
_BODY, _TABLE, _NOTE = 13, 11, 10
"""Sizes of letters, points."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 30, 15, 20, 20
"""Margins, millimetres (GOST R 7.0.97)."""
_TEXT_WIDTH = 210 - _LEFT - _RIGHT
LONGEST_PARAGRAPH = 10_000


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the document."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `is_note` is set small and quiet."""

    text: str
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short points."""

    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: headings, rows, and how wide its columns are to each other; numbers stand to the right."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[float] = ()
    numbers_from: int = 1
    """The first column that holds numbers."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (PNG) as wide as the text, and what is said under it."""

    png: bytes
    caption: str = ""


Block = Heading | Paragraph | Points | Grid | Picture


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the post, the name, the date (an empty name or date leaves a line to write on)."""

    post: str
    name: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document: whose it is (centred lines on top), its title, its contents, who signs, a line at the very end."""

    letterhead: Sequence[str]
    title: str
    subtitle: str
    blocks: Sequence[Block]
    signatures: Sequence[Signature] = ()
    ending: str = ""


def document(content: Document) -> bytes:
    """The document as a file."""
    import docx

    paper = docx.Document()
    _lay_out(paper)
    for line in content.letterhead:
        _centred(paper, line)
    _centred(paper, content.title, bold=True, size=_BODY + 2, before=14)
    if content.subtitle:
        _centred(paper, content.subtitle)
    for block in content.blocks:
        _write(paper, block)
    if content.signatures:
        _sign(paper, content.signatures)
    if content.ending:
        _paragraph(paper, content.ending, size=_NOTE, before=14)
    paper.core_properties.title = _clean(content.title)[:250]
    paper.core_properties.author = _clean(content.letterhead[-1] if content.letterhead else "")[:250]
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _clean(text: str) -> str:
    """Text that a document can hold, its lines kept."""
    lines = (visible(line) for line in text.splitlines())
    return "\n".join(lines).strip()[:LONGEST_PARAGRAPH]


def _lay_out(paper: Docx) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(_BODY)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(4)
    _number_pages(section.footer.paragraphs[0])


def _number_pages(footer: Any) -> None:
    """«2» in the middle under each page: a field that the program fills in."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = footer.add_run()
    run.font.size = Pt(_NOTE)
    for tag, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if tag else "w:instrText")
        if tag:
            element.set(qn("w:fldCharType"), tag)
        else:
            element.text = text
        run._r.append(element)


def _paragraph(paper: Any, text: str, *, size: int = _BODY, bold: bool = False, before: int = 0) -> Any:
    from docx.shared import Pt

    paragraph = paper.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(before)
    run = paragraph.add_run(_clean(text))
    run.bold, run.font.size = bold, Pt(size)
    return paragraph


def _centred(paper: Docx, text: str, *, bold: bool = False, size: int = _BODY, before: int = 0) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    _paragraph(paper, text, bold=bold, size=size, before=before).alignment = WD_ALIGN_PARAGRAPH.CENTER


def _write(paper: Docx, block: Block) -> None:
    match block:
        case Heading(text):
            _paragraph(paper, text, bold=True, before=12).paragraph_format.keep_with_next = True
        case Paragraph(text, is_note):
            _paragraph(paper, text, size=_NOTE if is_note else _BODY)
        case Points(texts):
            for text in texts:
                point = paper.add_paragraph(_clean(text), style="List Bullet")
                point.paragraph_format.space_after = 0
        case Grid():
            _grid(paper, block)
        case Picture(png, caption):
            _picture(paper, png, caption)


def _grid(paper: Docx, grid: Grid) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    table = paper.add_table(rows=1, cols=len(grid.headings), style="Table Grid")
    table.autofit = False
    shares = list(grid.shares) or [3.0, *[1.0] * (len(grid.headings) - 1)]
    widths = [Mm(_TEXT_WIDTH * share / sum(shares)) for share in shares]
    _set_widths(table, widths)
    _fill(table.rows[0], grid.headings, widths, bold=True, align=[WD_ALIGN_PARAGRAPH.CENTER] * len(widths))
    _repeat_on_each_page(table.rows[0])
    align = [
        WD_ALIGN_PARAGRAPH.LEFT if place < grid.numbers_from else WD_ALIGN_PARAGRAPH.RIGHT
        for place in range(len(widths))
    ]
    for row in grid.rows:
        _fill(table.add_row(), row, widths, bold=False, align=align)
    _paragraph(paper, "", size=6)


def _set_widths(table: Any, widths: Sequence[int]) -> None:
    """Of the columns too: some programs look at nothing else."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def _fill(row: Any, texts: Sequence[str], widths: Sequence[int], *, bold: bool, align: Sequence[Any]) -> None:
    from docx.shared import Pt

    for cell, text, width, side in zip(row.cells, texts, widths, align, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.alignment = side
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(_clean(text))
        run.bold, run.font.size = bold, Pt(_TABLE)
    _keep_whole(row)


def _repeat_on_each_page(row: Any) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_whole(row: Any) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _picture(paper: Docx, png: bytes, caption: str) -> None:
    from docx.shared import Mm

    paper.add_picture(io.BytesIO(png), width=Mm(_TEXT_WIDTH))
    if caption:
        _paragraph(paper, caption, size=_NOTE)


def _sign(paper: Docx, signatures: Sequence[Signature]) -> None:
    """Post · a line to sign on · name and date, a row for each; all who sign are on one page, and not alone there."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    paper.paragraphs[-1].paragraph_format.keep_with_next = True
    _paragraph(paper, "", size=_NOTE).paragraph_format.keep_with_next = True
    table = paper.add_table(rows=len(signatures), cols=3)
    table.autofit = False
    widths = [Mm(_TEXT_WIDTH * share / 10) for share in (3.6, 2.8, 3.6)]
    _set_widths(table, widths)
    align = [WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT]
    for row, signature in zip(table.rows, signatures, strict=True):
        name = signature.name or "_" * 22
        date = signature.date or "«____» ______________ 20___"
        _fill(row, [signature.post, "_" * 18, f"{name}\n{date}"], widths, bold=False, align=align)
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            cell.paragraphs[0].paragraph_format.space_after = Pt(14)
