"""A living bot for tests: the real one, over HTTP on loopback, against the sandbox, with a clock that stands."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import App, Conversation, build
from bot.clock import Clock
from bot.jumps import Jumps
from bot.settings import Settings
from db.database import Database
from db.store import SqlStore
from mentoring.people import Person as Somebody
from sandbox.person import Person
from sandbox.telegram import Telegram
from tests.school import School, school
from tests.tables import make_tables

ZONE = ZoneInfo("Europe/Moscow")
TOKEN = "123456:sandbox-token"


@dataclass
class Living:
    """A bot at work, its Telegram, its clock, and a small school that uses it."""

    app: App
    telegram: Telegram
    clock: Clock
    database: Database
    school: School
    persons: dict[int, Person]

    def phone(self, somebody: Somebody) -> Person:
        """The phone of somebody entered through the store (their account is linked already)."""
        user_id = 1000 + somebody.id
        person = self.telegram.add_person(user_id, somebody.given, somebody.surname)
        person.chat.started = True
        return person

    async def passes(self, **duration: float) -> None:
        """Let programme time pass, living through all that comes due."""
        await self.jumps.pass_to(self.clock.now() + timedelta(**duration))

    @property
    def jumps(self) -> Jumps:
        """The clock's buttons of the bot that lives now."""
        return Jumps(self.clock, self.database, self.app.ticks, self.app.settled, ZONE)

    async def begins(self, app: App) -> None:
        """Start a bot that is put together."""
        self.app = app
        app.unread = lambda: len(self.telegram.unread_updates)
        self.telegram.settled = app.settled
        await app.start(ticking=False)

    async def restarts(self) -> None:
        """Stop the bot and start another one on the same database, as after an upgrade."""
        await self.app.stop()
        self.database = Database(self.app.settings.database_url)
        await self.begins(await build(self.app.settings, self.clock, self.database))

    @asynccontextmanager
    async def store(self) -> AsyncIterator[SqlStore]:
        """A unit of work beside the bot."""
        async with self.database.unit() as connection:
            yield SqlStore(connection)
        self.app.signals.outbox.set()


def settings_for(telegram: Telegram, folder: Path, **more: object) -> Settings:
    """Settings of a bot that lives in a folder and talks to the sandbox as fast as it can."""
    values: dict[str, object] = {
        "bot_token": TOKEN,
        "bot_api_url": telegram.url,
        "database_url": f"sqlite+aiosqlite:///{folder / 'living.db'}",
        "send_rate": 10_000.0,
        "metrics_listen": "",  # a port of its own would be wanted by every test that runs beside
    }
    return Settings(_env_file=None, **{**values, **more})  # type: ignore[call-arg,arg-type]


@asynccontextmanager
async def living(
    folder: Path,
    now: datetime,
    *,
    conversation: Conversation | None = None,
    passing: Callable[[str], None] | None = None,
    **more: object,
) -> AsyncIterator[Living]:
    """Start a bot on a fresh database with the small school; stop it at the end. `more` are its settings."""
    clock = Clock(now, stands=True)
    telegram = Telegram(clock.now, token=TOKEN)
    await telegram.start()
    settings = settings_for(telegram, folder, **more)
    database = Database(settings.database_url)
    try:
        await make_tables(database)
        async with database.unit() as connection:
            entered = await school(SqlStore(connection), now)
        app = await build(settings, clock, database, conversation=conversation, passing=passing)
        world = Living(app, telegram, clock, database, entered, telegram.persons)
        await world.begins(app)
        for somebody in (entered.coordinator, entered.curator, entered.mentor, entered.mentee, entered.stranger):
            world.phone(somebody)
        try:
            yield world
        finally:
            await world.app.stop()
    finally:
        await database.close()
        await telegram.stop()
