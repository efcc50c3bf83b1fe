"""APScheduler only ticks: what has come due is in the database, and is asked for there."""

import asyncio
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.leases import Lease
from bot.signals import Signals
from db.database import Database
from db.inbox import Inbox
from db.invitations import Invitations
from db.leases import LeaseLost
from db.store import SqlStore
from mentoring.actions.reminders import plan_reminders

log = structlog.get_logger()
EVERY_SECONDS = 300
"""Reminders are planned two days ahead with their exact moments, so the ticks need not be close together."""
KEEP_SECONDS = 72 * 3600
"""How long updates that were done and wrong codes are kept."""


class Ticks:
    """Plans reminders and sweeps, every few minutes and whenever the clock is moved."""

    def __init__(self, database: Database, clock: Clock, signals: Signals, lease: Lease) -> None:
        self._database = database
        self._lease = lease
        self._clock = clock
        self._signals = signals

    async def tick(self, *, fenced: bool = False) -> int:
        """Plan what has come due; how many notices are new. Raises LeaseLost when fenced and another ticks."""
        async with self._signals.unit(self._database, "ticks.tick") as connection:
            if fenced:
                await self._lease.fence(connection)
            planned = await plan_reminders(SqlStore(connection), now=self._clock.now())
            await Inbox(connection).forget(before=self._clock.machine() - KEEP_SECONDS)
            past = self._clock.now() - timedelta(seconds=KEEP_SECONDS)
            await Invitations(connection).forget_wrong_tries(before=past)
        self._signals.outbox.set()  # what was planned before may have come due
        return planned

    async def _safely(self) -> None:
        try:
            await self.tick(fenced=True)
            self._signals.vitals.ticked()
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
