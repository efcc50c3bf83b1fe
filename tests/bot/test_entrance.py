"""The way in stands first: what comes while the rest still loads is stored, and answered once it is there."""

import asyncio
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from bot.app import build_on
from bot.clock import Clock
from bot.entrance import entrance
from db.database import Database
from db.inbox import InboxRow
from db.store import SqlStore
from sandbox.telegram import Telegram
from tests.bot.door import door
from tests.living import TOKEN, settings_for
from tests.school import school
from tests.tables import make_tables


async def stored(database: Database) -> int:
    """How many updates lie in the inbox."""
    async with database.reading() as connection:
        return int(await connection.scalar(select(func.count()).select_from(InboxRow)) or 0)


async def test_what_comes_while_the_rest_loads_is_stored_and_answered_later(tmp_path: Path, now: datetime) -> None:
    clock = Clock(now, stands=True)
    telegram = Telegram(clock.now, token=TOKEN)
    await telegram.start()
    settings = settings_for(telegram, tmp_path)
    database = Database(settings.database_url)
    await make_tables(database)
    async with database.unit() as connection:
        entered = await school(SqlStore(connection), now)
    mentor = telegram.add_person(1000 + entered.mentor.id, entered.mentor.given)
    way_in = entrance(settings, clock, database)

    way_in.open()
    await mentor.types("/door", settle=False)
    async with asyncio.timeout(10):
        while not await stored(database):
            await telegram.changed.wait(timeout=0.02)
    unanswered = [message for message in mentor.messages if message.by_bot]
    app = await build_on(way_in, conversation=door())
    await app.start(ticking=False, is_open=True)
    await app.settled()

    assert not unanswered
    assert [message.text for message in mentor.messages if message.by_bot]
    await app.stop()
    await telegram.stop()
