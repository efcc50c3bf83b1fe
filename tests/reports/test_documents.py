"""A document says everything it was given, in its order, and is torn by no text."""

import io
from typing import Any

import docx
import pytest

from reports.charts import Bar, Panel, bars_chart
from reports.documents import Document, Grid, Heading, Paragraph, Picture, Points, Signature, document

BLOCKS = (
    Heading("1. Показатели"),
    Grid(("Показатель", "Участвуют", "%"), [("Дети 10–19 лет", "120", "38,5"), ("Предприятия", "", "нет данных")]),
    Paragraph("Возраст — полных лет на дату отчёта.", is_note=True),
    Points(("Поддержка", "Ясный план")),
)
REPORT = Document(
    ("Управление образования", "МБОУ «Школа № 2»"),
    "Отчёт",
    "на 1 октября 2026 года",
    BLOCKS,
    (Signature("Директор школы", "А. М. Гаджиева", "1 октября 2026 г."), Signature("Куратор")),
    "Версия 1",
)


def opened(content: Document) -> Any:
    return docx.Document(io.BytesIO(document(content)))


def said(paper: Any) -> list[str]:
    return [paragraph.text for paragraph in paper.paragraphs if paragraph.text]


def test_it_says_all_in_order() -> None:
    paper = opened(REPORT)

    assert said(paper) == [
        "Управление образования",
        "МБОУ «Школа № 2»",
        "Отчёт",
        "на 1 октября 2026 года",
        "1. Показатели",
        "Возраст — полных лет на дату отчёта.",
        "Поддержка",
        "Ясный план",
        "Версия 1",
    ]
    table = paper.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Показатель", "Участвуют", "%"]
    assert [cell.text for cell in table.rows[2].cells] == ["Предприятия", "", "нет данных"]


def test_there_is_a_place_to_sign() -> None:
    signed, unsigned = opened(REPORT).tables[1].rows

    assert [cell.text for cell in signed.cells][::2] == [
        "Директор школы",
        "А. М. Гаджиева\n1 октября 2026 г.",
    ]
    assert "____" in signed.cells[1].text
    assert "«____»" in unsigned.cells[2].text


def test_it_is_an_a4_page_with_the_margins_of_an_office() -> None:
    section = opened(REPORT).sections[0]

    assert section.page_width is not None
    assert section.left_margin is not None
    assert (round(section.page_width.mm), round(section.left_margin.mm)) == (210, 30)


def test_a_table_is_as_wide_as_the_text() -> None:
    grid = Grid(("а", "б"), [("1", "2")], shares=(3, 1))
    columns = opened(Document((), "т", "", (grid,))).tables[0].columns

    assert [round(column.width.mm) for column in columns] == [124, 41]


@pytest.mark.parametrize("text", ["=1+1", "<b>&amp;</b>", "Ар\x00тём\x0b", "😀 Ӏ Ә", "Ы" * 300, "две\nстроки"])
def test_any_text_comes_back(text: str) -> None:
    blocks = (Heading(text), Paragraph(text), Points((text,)), Grid((text,), [(text,)]))
    paper = opened(Document((text,), text, text, blocks, (Signature(text, text, text),), text))

    clean = text.replace("\x00", "").replace("\x0b", "")
    assert set(said(paper)) == {clean}
    assert {cell.text for row in paper.tables[0].rows for cell in row.cells} == {clean}


def test_a_picture_is_as_wide_as_the_text() -> None:
    png = bars_chart("Показатели", [Panel("%", [Bar("Дети", 38.4, "38,4 %", 35)], target_name="цель")])
    paper = opened(Document((), "т", "", (Picture(png, "Рис. 1"),)))

    assert [round(shape.width.mm) for shape in paper.inline_shapes] == [165]
    assert "Рис. 1" in said(paper)


def test_all_who_sign_are_on_one_page() -> None:
    signing = opened(REPORT).tables[-1]

    assert [row.cells[0].text for row in signing.rows] == ["Директор школы", "Куратор"]
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for row in signing.rows for cell in row.cells)
