"""Reports as files: the signed page, the coordinator's note, table and chart."""

import io
from typing import Any

import docx
import openpyxl
from PIL import Image

from sandbox.person import Person
from tests.dialogues.test_monitoring import head_of, sent, world
from tests.living import Living

__all__ = ["world"]


async def signed(world: Living) -> tuple[Person, Person]:
    """October's report of the school is signed; the curator and the head."""
    curator, head = await sent(world), await head_of(world)
    await head.presses("Подписать")
    await head.presses("Да, подписать")
    return curator, head


def said(paper: Any) -> list[str]:
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return [*(each.text for each in paper.paragraphs), *cells]


async def test_the_head_takes_the_signed_report_as_a_document(world: Living) -> None:
    _, head = await signed(world)

    await head.presses("Документ Word")

    name, data = head.files[-1]
    assert name == "Отчёт на 01.10.2026 — школа № 2.docx"
    lines = said(docx.Document(io.BytesIO(data)))
    assert "Отчёт о показателях реализации целевой модели наставничества" in lines
    assert "по состоянию на 1 октября 2026 года" in lines
    assert "Состояние: подписан, версия 1." in lines
    assert "2,5 %" in lines
    assert any("1 октября 2026 года" in line and "\n" in line for line in lines)


async def test_the_coordinator_takes_the_note_the_table_and_the_trend(world: Living) -> None:
    await signed(world)
    coordinator = world.phone(world.school.coordinator)
    await coordinator.types("/reports")
    await coordinator.presses("Показатели на 1 октября")

    await coordinator.presses("Аналитическая справка")
    name, data = coordinator.files[-1]
    assert name == "Аналитическая справка на 01.10.2026.docx"
    paper = docx.Document(io.BytesIO(data))
    lines = said(paper)
    assert "Отчёты на 1 октября 2026 года сдали 1 из 2 организаций, подписали руководители 1." in lines
    assert "Ещё не подписали: Тюбинская." in lines
    assert len(paper.inline_shapes) == 1
    await coordinator.types("/reports")
    await coordinator.presses("Показатели на 1 октября")
    await coordinator.presses("Сводная таблица")
    name, data = coordinator.files[-1]
    assert name == "Сводная таблица на 01.10.2026.xlsx"
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(min_row=4, max_row=5, values_only=True))
    assert rows[0][2:5] == (1, 40, 2.5)
    assert rows[1][2:5] == (1, 40, 2.5)
    await coordinator.types("/reports")
    await coordinator.presses("Динамика показателей")

    _, data = coordinator.files[-1]
    assert Image.open(io.BytesIO(data)).width == 1080
