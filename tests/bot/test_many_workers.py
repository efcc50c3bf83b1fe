"""Several workers in several processes on PostgreSQL: each update applied once, in order for one person."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import datetime

import orjson
import pytest
from sqlalchemy import func, insert, select

from bot.app import App, Conversation, build
from bot.clock import Clock
from db.audit import AuditRow
from db.database import Database
from db.inbox import MOST_DEATHS, InboxRow, TurnRow
from handlers.accounts import Account
from handlers.buttons import Press
from handlers.reply import Reply
from handlers.routes import AllRoutes, Routes
from mentoring.store import Store
from sandbox.telegram import Telegram
from tests.living import TOKEN, settings_for
from tests.postgres import own_database

PERSONS, UPDATES = 40, 20


class Count(Press, prefix="count"):
    """A running number."""

    number: int


async def on_count(data: Count, store: Store, account: Account, now: datetime, reply: Reply) -> None:
    if data.number == 13 and account.external_id == "7":
        raise RuntimeError("broken by the test")
    if data.number == 13 and account.external_id == "9":
        await store.audit.add("й" * 61, "", actor_id=None, organisation_id=None, now=now)
    await store.audit.add("count", f"{account.external_id}:{data.number}", actor_id=None, organisation_id=None, now=now)


def counting() -> Conversation:
    routes = Routes("counting")
    routes.press(Count, on_count, for_strangers=True)
    return Conversation(AllRoutes([routes]), {}, {})


def press(user: int, number: int, update_id: int) -> dict[str, object]:
    someone = {"id": user, "is_bot": False, "first_name": "A"}
    chat = {"id": user, "type": "private", "first_name": "A"}
    message = {"message_id": 1, "date": 1, "chat": chat, "text": "count"}
    content = {"id": str(update_id), "from": someone, "message": message, "chat_instance": "1"}
    return {"update_id": update_id, "callback_query": {**content, "data": f"count:{number}"}}


@pytest.fixture
async def apps(postgres: str, now: datetime, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[list[App]]:
    """Two bots that only work: nothing is asked for and nothing sent."""
    telegram = Telegram(lambda: now, token=TOKEN)
    await telegram.start()
    url = await own_database(postgres)
    settings = settings_for(telegram, tmp_path_factory.getbasetemp(), database_url=url)
    found = [
        await build(settings, Clock(now, stands=True), Database(url), conversation=counting()) for _ in range(2)
    ]
    for app in found:
        for number in range(4):
            app.tasks.start(f"worker-{number}", app.worker.run)
    yield found
    for app in found:
        await app.stop()
    await telegram.stop()


async def count(database: Database, *where: object) -> int:
    async with database.reading() as connection:
        return int(await connection.scalar(select(func.count()).where(*where)) or 0)  # type: ignore[arg-type]


async def until_done(app: App) -> None:
    async with asyncio.timeout(60):
        while await count(app.database, InboxRow.status == "new", InboxRow.not_before == 0.0):
            await app.signals.inbox.wait(asyncio.Event(), most=0.05)


async def applied(database: Database) -> dict[str, list[int]]:
    """The numbers applied for each person, in the order they were."""
    async with database.reading() as connection:
        subjects = list(await connection.scalars(select(AuditRow.subject).order_by(AuditRow.id)))
    found: dict[str, list[int]] = defaultdict(list)
    for subject in subjects:
        person, _, number = subject.partition(":")
        found[person].append(int(number))
    return found


async def test_each_is_applied_once_and_in_order_for_one_person(apps: list[App]) -> None:
    for number in range(UPDATES):
        app = apps[number % 2]
        await app.intake.store([press(100 + user, number, number * PERSONS + user) for user in range(PERSONS)])
    await until_done(apps[0])

    found = await applied(apps[0].database)

    assert found == {str(100 + user): list(range(UPDATES)) for user in range(PERSONS)}
    assert await count(apps[0].database, InboxRow.status == "done", InboxRow.attempts == 1) == PERSONS * UPDATES


async def test_a_value_postgresql_refuses_holds_up_nobody_either(apps: list[App]) -> None:
    await apps[0].intake.store([press(user, number, number * 10 + user) for number in (12, 13, 14) for user in (8, 9)])

    async with asyncio.timeout(10):
        while await count(apps[0].database, InboxRow.status == "done") < 4:
            await apps[0].signals.inbox.wait(asyncio.Event(), most=0.05)

    assert await applied(apps[0].database) == {"8": [12, 13, 14], "9": [12]}
    assert await count(apps[0].database, InboxRow.update_id == 139, InboxRow.error == "DBAPIError") == 1


async def test_a_person_whose_update_breaks_waits_and_holds_up_nobody(apps: list[App]) -> None:
    updates = [press(user, number, number * 10 + user) for number in range(12, 16) for user in (6, 7, 8)]
    await apps[0].intake.store(updates)

    async def others_are_done() -> bool:
        return await count(apps[0].database, InboxRow.status == "done") == 9

    async with asyncio.timeout(10):
        while not await others_are_done():
            await apps[0].signals.inbox.wait(asyncio.Event(), most=0.05)

    assert await applied(apps[0].database) == {"6": [12, 13, 14, 15], "8": [12, 13, 14, 15], "7": [12]}
    broken = (InboxRow.update_id == 137, InboxRow.attempts == 1, InboxRow.error == "RuntimeError")
    assert await count(apps[0].database, *broken) == 1


async def test_what_killed_its_process_again_and_again_is_buried_and_its_person_told(apps: list[App]) -> None:
    async with apps[0].database.unit() as connection:
        rows = {"bot_id": 123456, "place": 0, "person_key": "9", "kind": "callback_query", "not_before": 0.0}
        tried = {"attempts": 0, "deaths": MOST_DEATHS + 1, "received_at": 1.0, "status": "new", "error": ""}
        raw = orjson.dumps(press(9, 1, 1)).decode()
        await connection.execute(insert(InboxRow), {**rows, **tried, "update_id": 1, "raw": raw})
        await connection.execute(insert(TurnRow), {"person_key": "9"})
    await apps[0].intake.store([press(9, 2, 2)])
    await until_done(apps[0])

    assert await count(apps[0].database, InboxRow.status == "dead", InboxRow.error == "DiedTooOften") == 1
    assert await applied(apps[0].database) == {"9": [2]}
