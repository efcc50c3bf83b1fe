"""Spreadsheets as a curator gets them: right figures, right types, whatever people are called."""

import io
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from db.audit import AuditRow
from db.base import table
from mentoring.actions.meetings import describe_meeting
from tests import pairs
from tests.dialogues.test_reminders import held
from tests.living import Living

ODD = ["=HYPERLINK(1)", "😀 Ар\x00тём", "Ы" * 300, "<b>Артём</b> & Ко"]


async def asked(world: Living, label: str) -> tuple[str, Any]:
    """A spreadsheet's name and the book."""
    curator = world.phone(world.school.curator)
    await curator.types("/digest")
    await curator.presses("Таблицы")
    assert curator.sees("храните его там, где его не увидят посторонние")
    await curator.presses(label)
    name, data = curator.files[-1]
    return name, openpyxl.load_workbook(io.BytesIO(data))


async def at_work(world: Living) -> None:
    async with world.store() as store:
        of = await pairs.pair(store, world.school, world.clock.now() - timedelta(days=9))
    await held(world, of, days=3)
    async with world.store() as store:
        [meeting] = await store.meetings.of_mentorship(of.id)
        now = world.clock.now()
        await describe_meeting(store, world.school.mentor, meeting.id, topic="=1+1", next_step="план", now=now)


async def test_the_journal(world: Living) -> None:
    await at_work(world)

    name, book = await asked(world, "Журнал встреч")

    assert name == "Журнал встреч — школа № 2.xlsx"
    sheet = book.active
    assert sheet["A1"].value == "Журнал встреч · Коркмаскалинская школа № 2 · 1 сентября – 12 октября"
    row = [cell.value for cell in sheet[4]]
    assert row[0] == 1
    assert row[1].date().isoformat() == "2026-10-09"
    assert row[2:4] == ["Исаева Ольга Викторовна", "Соколов Артём Дмитриевич"]
    assert sheet["I4"].value == "=1+1"
    assert sheet["I4"].data_type == "s"
    assert row[14] == "Проведена"


async def test_registers_have_a_row_for_whoever_has_no_pair_yet(world: Living) -> None:
    await at_work(world)
    async with world.store() as store:
        await pairs.pupil(store, world.school, world.clock.now(), "Алиев", "Заур")

    _, book = await asked(world, "Базы наставляемых и наставников")

    assert book.sheetnames == ["Наставляемые", "Наставники", "Кураторы"]
    names = {row[1]: row for row in book["Наставляемые"].iter_rows(min_row=4, values_only=True)}
    assert names["Соколов Артём Дмитриевич"][7] == "Исаева Ольга Викторовна"
    assert names["Соколов Артём Дмитриевич"][10] == "Встреч 1, целей достигнуто 0 из 0"
    assert names["Алиев Заур"][11] == "Ещё без пары"
    assert book["Наставники"]["B4"].value == "Исаева Ольга Викторовна"
    assert book["Кураторы"]["C4"].value == "Гаджиева Патимат Расуловна"


async def test_hours_by_month_and_head_counts(world: Living) -> None:
    await at_work(world)

    _, book = await asked(world, "Часы наставников по месяцам")
    rows = list(book.active.iter_rows(min_row=3, max_row=5, values_only=True))
    assert rows[0] == ("Наставник", "09.2026", "10.2026", "Всего, ч")
    assert rows[1] == ("Исаева Ольга Викторовна", None, 0.8, 0.8)
    assert rows[2] == ("Все наставники", 0, 0.8, 0.8)
    _, book = await asked(world, "Численность для статистики")

    counts = [row[:4] for row in book.active.iter_rows(min_row=4, max_row=5, values_only=True)]
    assert counts == [
        ("работодатель – ученик", "Наставляемые", 1, 1),
        ("работодатель – ученик", "Наставники", 1, 1),
    ]


@pytest.mark.parametrize("name", ODD)
async def test_any_name_goes_through_every_spreadsheet(world: Living, name: str) -> None:
    await at_work(world)
    async with world.store() as store:
        await store.people.change(world.school.mentor.id, surname=name.replace("\x00", ""), given="", patronymic="")

    for label in ("Журнал встреч", "Базы наставляемых и наставников", "Часы наставников по месяцам"):
        _, book = await asked(world, label)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert name.replace("\x00", "") in {cell.value for cell in cells}
        assert not any(cell.data_type == "f" for cell in cells)


async def test_who_took_what_out_is_recorded(world: Living) -> None:
    await at_work(world)
    await asked(world, "Журнал встреч")

    async with world.store() as store:
        rows = (await store._connection.execute(select(table(AuditRow)).filter_by(action="export_data"))).all()
    assert [(row.actor_id, row.detail["what"]) for row in rows] == [(world.school.curator.id, "journal")]
