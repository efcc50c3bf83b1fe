"""The way of an update, tried on a conversation of one door: in, applied, out; refused, repeated, broken."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from db.inbox import InboxRow
from tests.bot.door import door
from tests.living import Living, living


@pytest.fixture
async def world(tmp_path: Path, now: datetime) -> AsyncIterator[Living]:
    async with living(tmp_path, now, conversation=door()) as world:
        yield world


async def test_one_person_presses_one_button(world: Living) -> None:
    mentor = world.phone(world.school.mentor)

    await mentor.types("/door")
    await mentor.presses("Постучать")

    assert [message.text for message in mentor.messages if message.by_bot] == ["Постучали 1", "Был стук 1"]


async def test_a_refused_press_leaves_nothing_behind_but_its_answer(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/door")
    for _ in range(3):
        await mentor.presses("Постучать")

    assert mentor.toast
    assert not [message for message in mentor.messages if "Был стук 3" in message.text]


async def test_a_press_that_came_too_late_gets_the_fresh_screen(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    world.telegram.add_message(mentor.chat, world.telegram.bot, {"text": "старое"}, {
        "inline_keyboard": [[{"text": "Ещё раз", "callback_data": "knock:4"}]]})

    await mentor.presses("Ещё раз")

    assert mentor.sees("Дверь открыта")
    assert "обновлён" in (mentor.toast or "")


async def test_a_handler_that_breaks_is_tried_again_and_holds_back_nobody_else(world: Living) -> None:
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    world.telegram.add_message(mentor.chat, world.telegram.bot, {"text": "старое"}, {
        "inline_keyboard": [[{"text": "Сломать", "callback_data": "knock:5"}]]})

    await mentor.presses("Сломать", settle=False)
    await mentee.types("/door")

    assert mentee.sees("Постучали 0")
    async with world.database.reading() as connection:
        rows = (await connection.execute(select(InboxRow.status, InboxRow.error))).all()
    assert ("new", "RuntimeError") in [tuple(row) for row in rows]


async def test_a_typed_text_that_is_refused_may_be_typed_again(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/name")
    await mentor.types("никак")
    await mentor.types("Оля")

    assert mentor.sees("Имя 1")


async def test_what_fits_nothing_is_answered(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    before = len(mentor.messages)

    await mentor.types("эй")

    assert len(mentor.messages) == before + 2


async def test_a_duplicated_update_takes_effect_once(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/door")
    world.telegram.faults.arm("duplicate", times=1)
    await mentor.presses("Постучать")

    assert [m.text for m in mentor.messages].count("Был стук 1") == 1
