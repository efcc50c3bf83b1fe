"""Asking for updates when another asks too, when Telegram wants patience, and when the database is away."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import structlog
from sqlalchemy import text

from bot.inbox import person_key
from tests.bot.door import door
from tests.living import TOKEN, Living, living


@pytest.fixture
async def world(tmp_path: Path, now: datetime) -> AsyncIterator[Living]:
    async with living(tmp_path, now, conversation=door()) as world:
        yield world


async def ask(world: Living) -> None:
    """Another process asks for the same bot's updates and confirms nothing."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{world.telegram.url}/bot{TOKEN}/getUpdates", json={"timeout": 0}) as response,
    ):
        await response.read()


def said(logs: Sequence[Any], event: str) -> int:
    return sum(each["event"] == event for each in logs)


async def test_a_second_poller_is_noticed_said_and_loses_nothing(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    alarms: list[int] = []

    with structlog.testing.capture_logs() as logs:
        vars(world.app.signals)["alarm"] = lambda cause: alarms.append(said(logs, "polling.conflict"))
        while not alarms:
            await ask(world)
            await world.telegram.changed.wait(timeout=0.02)
    await mentor.types("/door")

    assert alarms[0] == 2
    assert mentor.sees("Постучали 0")


async def test_patience_is_kept_as_long_as_telegram_asks(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    world.telegram.faults.arm("429", times=1, methods={"getUpdates"}, retry_after=1)

    with structlog.testing.capture_logs() as logs:
        await mentor.types("/door")
        await mentor.types("/door")

    assert [each["status"] for each in logs if each["event"] == "polling.failed"] == [429]
    assert mentor.sees("Постучали 0")


async def test_while_the_database_is_away_nothing_is_confirmed(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    async with world.database.unit() as connection:
        await connection.execute(text("ALTER TABLE inbox RENAME TO away"))

    with structlog.testing.capture_logs() as logs:
        await mentor.types("/door", settle=False)
        while said(logs, "database.away") < 2:
            await world.telegram.changed.wait(timeout=0.02)
    async with world.database.unit() as connection:
        await connection.execute(text("ALTER TABLE away RENAME TO inbox"))
    await world.app.settled()

    assert mentor.sees("Постучали 0")


@pytest.mark.parametrize("sender", [{"id": "x" * 50}, {"id": "\0"}, {}, None, "Olga", [1]])
def test_an_update_of_nobody_belongs_to_nobody(sender: object) -> None:
    assert person_key({"update_id": 1, "message": {"from": sender}}) == ""
