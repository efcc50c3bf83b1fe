"""What wakes whom inside the process: a commit sets the event at once, a poll is the net."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.tasks import first_of
from bot.vitals import Vitals
from db.database import Database


class Signal:
    """An event that wakes one loop; set by a commit, cleared by the loop before it looks."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def set(self) -> None:
        """There is something to do."""
        self._event.set()

    async def wait(self, stopping: asyncio.Event, *, most: float) -> None:
        """Wait until it is set, until the bot stops, or for `most` seconds; clears it."""
        if not self._event.is_set() and not stopping.is_set():
            await first_of(self._event, stopping, most=most)
        self._event.clear()


class Signals:
    """The bot's signals, and the steps it passes: tests stop the bot between any two of them."""

    def __init__(self, passing: Callable[[str], None] | None = None) -> None:
        self.inbox = Signal()
        self.outbox = Signal()
        self.quiet = asyncio.Condition()
        self._passing = passing
        self.vitals = Vitals()
        self.alarm = self.vitals.trouble
        """Tell the operator of a trouble by its name: one of `bot.alarms.CAUSES`."""

    def passing(self, step: str) -> None:
        """Name a step on the way of an update: each commit and each call over the wire has one before and after."""
        if self._passing is not None:
            self._passing(step)

    @asynccontextmanager
    async def unit(self, database: Database, name: str) -> AsyncIterator[AsyncConnection]:
        """A unit of work whose commit is two named steps: NAME.before-commit and NAME.committed."""
        async with database.unit() as connection:
            yield connection
            self.passing(f"{name}.before-commit")
        self.passing(f"{name}.committed")

    async def changed(self) -> None:
        """Tell whoever waits for quiet to look again."""
        async with self.quiet:
            self.quiet.notify_all()
