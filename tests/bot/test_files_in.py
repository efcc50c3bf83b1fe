"""Files that somebody sends: fetched beside the work, so that a slow one keeps nobody waiting but its sender."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from bot.app import Conversation
from bot.turns import FETCH_SECONDS
from db.inbox import InboxRow
from handlers.accounts import FileIn
from handlers.buttons import Screen
from handlers.reply import Reply
from handlers.routes import AllRoutes, Routes
from locales import Html
from mentoring.people import Person as Somebody
from sandbox.person import Person
from tests.living import Living, living
from tests.postgres import own_database

SLOW_SECONDS = 1.5


async def on_file(file: FileIn | None, actor: Somebody, reply: Reply) -> None:
    """The bytes are said back."""
    said = file.data.decode() if file is not None else "ничего"
    reply.show(Screen(Html(f"Прочитано: {said}")))


async def on_ping(reply: Reply) -> None:
    reply.show(Screen(Html("Тут")))


def reading() -> Conversation:
    routes = Routes("reading")
    routes.document("", on_file)
    routes.command("ping", on_ping)
    return Conversation(AllRoutes([routes]), {}, {})


@pytest.fixture(params=["sqlite", "postgres"])
async def world(request: pytest.FixtureRequest, postgres: str, tmp_path: Path, now: datetime) -> AsyncIterator[Living]:
    more: dict[str, Any] = {"database_url": await own_database(postgres)} if request.param == "postgres" else {}
    async with living(tmp_path, now, conversation=reading(), **more) as world:
        yield world


async def sends_slowly(world: Living) -> Person:
    """The curator sends a table; Telegram takes its time to say where it is."""
    world.telegram.faults.arm("slow", methods={"getFile"}, seconds=SLOW_SECONDS)
    curator = world.phone(world.school.curator)
    await curator.sends_document("Список.csv", b"Olga", settle=False)
    while not world.telegram.faults.struck["slow"]:
        await world.telegram.changed.wait(timeout=0.02)
    return curator


async def test_a_slow_file_keeps_others_not_waiting(world: Living) -> None:
    curator, mentor = await sends_slowly(world), world.phone(world.school.mentor)

    await mentor.types("/ping", settle=False)
    while not mentor.sees("Тут"):
        await world.telegram.changed.wait(timeout=0.02)
    assert curator.said_nothing_new

    assert await curator.hears("Прочитано: Olga")


async def test_what_its_sender_says_next_waits(world: Living) -> None:
    curator = await sends_slowly(world)
    await curator.types("/ping")

    said = [message.text for message in curator.messages if message.by_bot]
    assert said == ["Прочитано: Olga", "Тут"]


async def test_no_transaction_is_open_meanwhile(world: Living) -> None:
    if world.database.is_sqlite:
        pytest.skip("its one writer would not let the mentor in above")
    await sends_slowly(world)
    open_ones = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND state = 'idle in transaction' AND clock_timestamp() - state_change > interval '0.5 s'"
    )
    looked = asyncio.get_running_loop().time()
    while asyncio.get_running_loop().time() - looked < SLOW_SECONDS / 2:
        async with world.database.reading() as connection:
            assert await connection.scalar(open_ones) == 0
        await world.telegram.changed.wait(timeout=0.1)


async def test_a_bot_that_stops_meanwhile_leaves_it_to_the_next_one(world: Living) -> None:
    curator = await sends_slowly(world)

    await world.restarts()
    await world.app.settled()

    assert not curator.said_nothing_new
    async with world.database.reading() as connection:
        row = (await connection.execute(select(InboxRow.status, InboxRow.deaths, InboxRow.attempts))).one()
    assert tuple(row) == ("done", 0, 1)


async def test_a_bot_that_dies_meanwhile_is_replaced_after_a_while(world: Living) -> None:
    await sends_slowly(world)

    async with world.database.reading() as connection:
        row = (await connection.execute(select(InboxRow.deaths, InboxRow.not_before))).one()
    assert row.deaths == 1
    assert 0 < row.not_before - world.clock.machine() <= FETCH_SECONDS
