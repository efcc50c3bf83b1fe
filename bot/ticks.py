"""APScheduler only ticks: what has come due is in the database, and is asked for there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.leases import Lease
from bot.signals import Signals
from db.database import Database
from db.inbox import Inbox
from db.invitations import Invitations
from db.leases import LeaseLost
from db.store import SqlStore
from mentoring.actions.monitoring_freezing import due_rounds, keep_rounds
from mentoring.actions.reminders import due_reminders, plan_every_digest

log = structlog.get_logger()
EVERY_SECONDS = 300
"""Reminders are planned two days ahead with their exact moments, so the ticks need not be close together."""
KEEP_SECONDS = 72 * 3600
"""How long updates that were done and wrong codes are kept."""
AT_ONCE = 200
"""Notices queued in one commit: each is planned for itself, and nobody waits long for the writer."""


class Ticks:
    """Freezes reports on their date, plans reminders and sweeps: now and then, and when the clock is moved."""

    def __init__(self, database: Database, clock: Clock, signals: Signals, lease: Lease) -> None:
        self._database = database
        self._lease = lease
        self._clock = clock
        self._signals = signals

    async def tick(self, *, fenced: bool = False) -> int:
        """Do what has come due; how many notices are new. Raises LeaseLost when fenced and another ticks."""
        now = self._clock.now()
        async with self._database.reading() as connection:
            rounds = await due_rounds(SqlStore(connection), now=now)
        async with self._unit("ticks.tick", fenced=fenced) as connection:
            store = SqlStore(connection)
            await keep_rounds(store, rounds, now=now)
            planned = await plan_every_digest(store, now=now)
            await Inbox(connection).forget(before=self._clock.machine() - KEEP_SECONDS)
            await Invitations(connection).forget_wrong_tries(before=now - timedelta(seconds=KEEP_SECONDS))
        due = await self._database.apart(lambda connection: due_reminders(SqlStore(connection), now=now))
        for start in range(0, len(due), AT_ONCE):
            async with self._unit("ticks.queue", fenced=fenced) as connection:
                planned += await SqlStore(connection).notices.add(*due[start : start + AT_ONCE], now=now)
        self._signals.outbox.set()  # what was planned before may have come due
        return planned

    @asynccontextmanager
    async def _unit(self, name: str, *, fenced: bool) -> AsyncIterator[AsyncConnection]:
        async with self._signals.unit(self._database, name) as connection:
            if fenced:
                await self._lease.fence(connection)
            yield connection

    async def _safely(self) -> None:
        try:
            await self.tick(fenced=True)
            self._signals.vitals.ticked()
            self._signals.passing("ticks.planned")
        except LeaseLost:
            log.info("tick.left")
        except Exception as error:
            log.error("tick.failed", error=type(error).__name__)
            self._signals.alarm("tick-failed")

    async def run(self, stopping: asyncio.Event) -> None:
        """Tick until the bot stops."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(self._safely, "interval", seconds=EVERY_SECONDS, coalesce=True, max_instances=1)
        await self._safely()
        scheduler.start()
        await stopping.wait()
        scheduler.shutdown(wait=True)
