"""Traps of the way of an update that were met once: each has its test."""

import contextlib
import inspect
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from aiogram.types import Message
from sqlalchemy import select, text

from bot.app import Conversation
from db.audit import AuditRow
from db.inbox import InboxRow
from db.store import SqlStore
from handlers.routes import AllRoutes, Routes
from mentoring.errors import NotFound
from tests.bot.door import door
from tests.living import Living, living


async def on_shout(message: Message) -> None:
    await message.answer("мимо исходящих")


async def on_quiet_return(message: Message) -> object:
    return message.answer("возвращено, но не сказано")


def conversation() -> Conversation:
    routes = Routes("shouting")
    routes.command("shout", on_shout)
    routes.command("return", on_quiet_return)  # type: ignore[arg-type]
    whole = door()
    return Conversation(AllRoutes([whole.routes, routes]), whole.notices, whole.files)


@pytest.fixture
async def world(tmp_path: Path, now: datetime) -> AsyncIterator[Living]:
    async with living(tmp_path, now, conversation=conversation()) as world:
        yield world


async def inbox(world: Living) -> list[tuple[str, str]]:
    async with world.database.reading() as connection:
        rows = await connection.execute(select(InboxRow.status, InboxRow.error).order_by(InboxRow.received_at))
        return [(row.status, row.error) for row in rows]


async def test_nothing_leaves_from_inside_a_handler(world: Living) -> None:
    mentor = world.phone(world.school.mentor)

    mentee = world.phone(world.school.mentee)

    await mentor.types("/shout")
    await mentee.types("/return")

    assert not [message for message in [*mentor.messages, *mentee.messages] if message.by_bot]
    assert await inbox(world) == [("new", "RuntimeError"), ("done", "")]


async def test_a_button_on_a_message_that_telegram_no_longer_gives_still_works(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/door")
    old = mentor.messages[-1].message_id
    await world.passes(days=21)

    await mentor.presses_old("Постучать", old)

    assert mentor.messages[-1].message_id != old
    assert "Был стук 1" in [message.text for message in mentor.messages]
    assert "Постучали 1" in [message.text for message in mentor.messages]


async def test_an_update_that_cannot_be_parsed_holds_back_nobody_and_leaves_no_words(
    world: Living, capsys: pytest.CaptureFixture[str]
) -> None:
    mentor = world.phone(world.school.mentor)
    world.telegram.updates.put("message", {"text": "тайна ребёнка", "from": {"id": 7}}, 7)

    await mentor.types("/door")

    assert mentor.sees("Постучали 0")
    assert ("dead", "ValidationError") in await inbox(world)
    shown = capsys.readouterr()
    assert "тайна" not in shown.out + shown.err


async def test_a_command_with_the_bots_name_asks_nobody(world: Living) -> None:
    mentor = world.phone(world.school.mentor)

    await mentor.types(f"/door@{world.telegram.username}")

    assert mentor.sees("Постучали 0")


async def test_a_press_that_no_button_has_is_answered(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    keyboard = {"inline_keyboard": [[{"text": "Чужая", "callback_data": "nothing:1"}]]}
    world.telegram.add_message(mentor.chat, world.telegram.bot, {"text": "старое"}, keyboard)

    await mentor.presses("Чужая")

    assert mentor.toast is not None
    assert mentor.screen


async def test_a_savepoint_undoes_a_broken_statement_and_the_unit_lives_on(world: Living, now: datetime) -> None:
    async with world.database.unit() as connection:
        store = SqlStore(connection)
        await store.audit.add("before", "x:1", actor_id=None, organisation_id=None, now=now)
        with contextlib.suppress(NotFound):
            async with store.attempt():
                await store.audit.add("inside", "x:2", actor_id=None, organisation_id=None, now=now)
                raise NotFound

    async with world.database.reading() as connection:
        assert list(await connection.scalars(select(AuditRow.action))) == ["before"]


async def test_ddl_is_rolled_back_with_its_unit(world: Living) -> None:
    with contextlib.suppress(NotFound):
        async with world.database.unit() as connection:
            await connection.execute(text("CREATE TABLE half (x INTEGER)"))
            raise NotFound

    async with world.database.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'half'")) == 0


def test_every_filter_is_asynchronous() -> None:
    router = door().routes.router()

    for observer in (router.message, router.callback_query):
        for handler in observer.handlers:
            assert handler.filters
            assert all(inspect.iscoroutinefunction(each.callback) for each in handler.filters)
