"""Several processes on one database: exactly one sends and ticks, another takes over, a late one writes nothing."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import datetime
from functools import partial

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from db.database import SESSION, Database, is_away
from db.inbox import InboxRow
from db.leases import LeaseLost, Leases
from db.outbox import OutboxRow
from db.upgrades import bring_up_to_date
from tests.bot.door import door
from tests.bot.two_bots import LEASE_SECONDS, Bots, bots
from tests.postgres import empty_database, own_database


@pytest.fixture
async def database(postgres: str) -> AsyncIterator[Database]:
    database = Database(await own_database(postgres))
    yield database
    await database.close()


@pytest.fixture
async def world(postgres: str, now: datetime) -> AsyncIterator[Bots]:
    async with bots(postgres, now, door) as world:
        yield world


async def take(database: Database, holder: str, seconds: float = 60.0) -> int | None:
    async with database.unit() as connection:
        return await Leases(connection).take("sender", holder, seconds)


async def fence(database: Database, token: int) -> None:
    async with database.unit() as connection:
        await Leases(connection).fence("sender", token)


async def is_on_its_way(database: Database) -> bool:
    async with database.reading() as connection:
        return await connection.scalar(select(OutboxRow.id).where(OutboxRow.status == "sending")) is not None


async def test_one_holds_a_lease_and_its_token_grows(database: Database) -> None:
    first = await take(database, "one")
    assert first is not None
    assert await take(database, "other") is None
    async with database.unit() as connection:
        assert await Leases(connection).renew("sender", first, 60.0)
        await Leases(connection).release("sender", first)

    second = await take(database, "other")

    assert second is not None
    assert second > first
    async with database.unit() as connection:
        assert await Leases(connection).holder("sender") == "other"
        assert not await Leases(connection).renew("sender", first, 60.0)
        await Leases(connection).release("sender", first)
        assert await Leases(connection).holder("sender") == "other"


async def test_many_ask_at_once_and_one_gets_it(database: Database) -> None:
    tokens = await asyncio.gather(*[take(database, f"holder {number}") for number in range(10)])

    assert len([token for token in tokens if token is not None]) == 1


async def test_a_lease_that_is_over_is_taken_and_its_last_holder_fenced_off(database: Database) -> None:
    first = await take(database, "one", seconds=-1.0)
    assert first is not None
    await fence(database, first)
    second = await take(database, "other")
    assert second is not None

    await fence(database, second)
    with pytest.raises(LeaseLost):
        await fence(database, first)


async def test_nobody_takes_over_before_what_the_last_holder_is_writing_is_there(database: Database) -> None:
    first = await take(database, "one", seconds=-1.0)
    assert first is not None
    async with database.unit() as connection:
        await Leases(connection).fence("sender", first)
        assert await take(database, "other") is None
        async with database.unit() as beside:
            assert await Leases(beside).renew("sender", first, -1.0)

    assert await take(database, "other") is not None


async def test_who_stands_still_in_a_transaction_is_not_waited_for_long(
    postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SESSION, "idle_in_transaction_session_timeout", "300")
    database = Database(await own_database(postgres))
    first = await take(database, "one", seconds=-1.0)
    assert first is not None

    async def stands_still() -> None:
        async with database.unit() as connection:
            await Leases(connection).fence("sender", first)
            while await take(database, "other") is None:
                pass
            await connection.execute(text("SELECT 1"))

    with pytest.raises(DBAPIError) as cut:
        await stands_still()
    assert is_away(cut.value)
    await database.close()


async def test_an_empty_database_may_be_set_up_by_several_at_once(postgres: str) -> None:
    database = Database(await empty_database(postgres))
    await asyncio.gather(*[bring_up_to_date(database, create=True) for _ in range(3)])

    async with database.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM leases")) == 0
    await database.close()


async def test_one_of_two_sends_and_ticks_and_the_other_takes_over_when_it_dies(world: Bots) -> None:
    await world.starts()
    await world.starts()
    leader = await world.leader("sender")
    await world.leader("ticks")
    await world.tells(1, 2)
    await world.until_heard("Был стук 1", "Был стук 2")
    for name in ("sender", "ticks", "polling"):
        assert sum(app.leases[name].is_held for app in world.apps) == 1

    died_at = time.monotonic()
    await world.dies(leader)
    await world.tells(3)
    await world.until_heard("Был стук 3")

    assert time.monotonic() - died_at > LEASE_SECONDS / 3
    assert sorted(world.heard()) == ["Был стук 1", "Был стук 2", "Был стук 3"]
    assert await world.leader("polling")
    assert await world.leader("ticks")


async def test_who_stops_in_order_lets_go_at_once(world: Bots) -> None:
    app = await world.starts()
    await world.leader("sender")
    world.apps.remove(app)

    await app.stop()

    for name in ("sender", "ticks", "polling"):
        assert await world.holder(name) == ""


async def test_a_sender_that_is_fenced_off_writes_nothing_and_sends_nothing_more(world: Bots) -> None:
    app = await world.starts()
    await world.leader("sender")
    world.telegram.faults.arm("slow", times=1, methods={"sendMessage"}, seconds=0.5)
    await world.tells(1)

    await world.until(partial(is_on_its_way, world.database))
    async with world.database.unit() as connection:
        await connection.execute(text("UPDATE leases SET until = 0, holder = '' WHERE name = 'sender'"))
        assert await Leases(connection).take("sender", "thief", 60.0)
    await world.tells(2)

    async def has_noticed() -> bool:
        return not app.leases["sender"].is_held and app.sender.is_idle

    await world.until_heard("Был стук 1")
    await world.until(has_noticed)
    async with world.database.reading() as connection:
        rows = (await connection.execute(select(OutboxRow.status, OutboxRow.attempts).order_by(OutboxRow.id))).all()
    assert [tuple(row) for row in rows] == [("sending", 1), ("waiting", 0)]
    assert world.heard() == ["Был стук 1"]


async def test_a_poller_that_was_late_stores_nothing(world: Bots) -> None:
    app = await world.starts()
    await world.leader("polling")
    async with world.database.unit() as connection:
        await connection.execute(text("UPDATE leases SET until = 0, holder = '' WHERE name = 'polling'"))
        assert await Leases(connection).take("polling", "thief", 60.0)

    with pytest.raises(LeaseLost):
        await app.intake.store([{"update_id": 1}], app.leases["polling"])

    async with world.database.reading() as connection:
        assert await connection.scalar(select(InboxRow.update_id)) is None


async def test_what_was_cut_off_is_taken_up_by_the_next_sender_with_a_mark(world: Bots) -> None:
    await world.starts()
    await world.starts()
    leader = await world.leader("sender")
    world.telegram.faults.arm("slow", times=1, methods={"sendMessage"}, seconds=0.2)
    await world.tells(1)

    await world.until(partial(is_on_its_way, world.database))
    await world.dies(leader)

    await world.until_heard("↻ Был стук 1")


async def test_what_others_commit_wakes_the_sender(world: Bots) -> None:
    await world.starts()
    await world.leader("sender")
    slowest = 0.0
    for number in range(4):
        began = time.monotonic()
        await world.tells(number)
        await world.until_heard(f"Был стук {number}")
        slowest = max(slowest, time.monotonic() - began)

    assert slowest < 0.5
