"""Several bots of one token on one PostgreSQL, in one loop; any of them may be cut off as if it had died."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.app import App, Conversation, build
from bot.clock import Clock
from db.database import Database
from db.leases import Leases
from db.store import SqlStore
from mentoring.notices import Notice, Urgency
from sandbox.telegram import Telegram
from tests.living import TOKEN, settings_for
from tests.postgres import own_database
from tests.school import School, school

LEASE_SECONDS = 1.0


@dataclass
class Bots:
    """Telegram, the database beside the bots, and the bots."""

    telegram: Telegram
    clock: Clock
    database: Database
    school: School
    conversation: Callable[[], Conversation]
    apps: list[App] = field(default_factory=list)

    async def starts(self, **more: object) -> App:
        """Start one more bot."""
        url = self.database.url.render_as_string(hide_password=False)
        settings = settings_for(self.telegram, Path(), database_url=url, lease_seconds=LEASE_SECONDS, **more)
        app = await build(settings, self.clock, Database(url), conversation=self.conversation())
        await app.start()
        self.apps.append(app)
        return app

    async def dies(self, app: App) -> None:
        """Cut a bot off in the middle of what it does: nothing is finished and nothing let go."""
        self.apps.remove(app)
        loops = [*app.tasks._tasks.values(), *app.sender._under_way]
        for task in loops:
            task.cancel()
        await asyncio.gather(*loops, return_exceptions=True)
        await app.telegram.close()
        await app.database.close()

    async def tells(self, *numbers: int, urgency: Urgency = Urgency.REPLY) -> None:
        """Queue notices from outside."""
        async with self.database.unit() as connection:
            store = SqlStore(connection)
            for number in numbers:
                notice = Notice("knocked", self.school.mentor.id, {"times": number}, urgency=urgency)
                await store.notices.add(notice, now=self.clock.now())

    async def holder(self, name: str) -> str:
        """Who holds a lease."""
        async with self.database.reading() as connection:
            return await Leases(connection).holder(name)

    async def leader(self, name: str) -> App:
        """The bot that holds a lease, as soon as one does."""
        await self.until(lambda: self._is_led(name))
        return next(app for app in self.apps if app.leases[name].is_held)

    async def _is_led(self, name: str) -> bool:
        return any(app.leases[name].is_held for app in self.apps)

    def heard(self) -> list[str]:
        """What the mentor has read."""
        return [message.text for message in self.telegram.persons[1000 + self.school.mentor.id].messages]

    async def until(self, true: Callable[[], Awaitable[bool]], *, within: float = 15.0) -> None:
        """Wait until something is true, looking at every change in Telegram and 50 times a second."""
        async with asyncio.timeout(within):
            while not await true():
                await self.telegram.changed.wait(timeout=0.02)

    async def until_heard(self, *texts: str) -> None:
        """Wait until the mentor has read all of these."""

        async def all_heard() -> bool:
            return set(texts) <= set(self.heard())

        await self.until(all_heard)


@asynccontextmanager
async def bots(address: str, now: datetime, conversation: Callable[[], Conversation]) -> AsyncIterator[Bots]:
    """A Telegram and a PostgreSQL database with the small school; the bots that were started are stopped at the end."""
    clock = Clock(now, stands=True)
    telegram = Telegram(clock.now, token=TOKEN)
    await telegram.start()
    database = Database(await own_database(address))
    async with database.unit() as connection:
        entered = await school(SqlStore(connection), now)
    mentor = telegram.add_person(1000 + entered.mentor.id, entered.mentor.given)
    mentor.chat.started = True
    world = Bots(telegram, clock, database, entered, conversation)
    try:
        yield world
    finally:
        for app in world.apps:
            await app.stop()
        await database.close()
        await telegram.stop()
