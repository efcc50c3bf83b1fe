"""Moving programme time in the demo and in tests: every due moment on the way is lived through."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.ticks import Ticks
from db.database import Database
from db.outbox import Outbox
from locales import speak

LONGEST_SEARCH = timedelta(days=60)
STRIDE = timedelta(hours=12)
"""How far a step goes when nothing is queued; reminders are planned two days ahead with their exact moments."""


class Jumps:
    """The clock's buttons: an hour, a day, to the next reminder."""

    def __init__(
        self,
        clock: Clock,
        database: Database,
        ticks: Ticks,
        settled: Callable[[], Awaitable[None]],
        zone: ZoneInfo,
    ) -> None:
        self._clock = clock
        self._database = database
        self._ticks = ticks
        self._settled = settled
        self.zone = zone

    def now(self) -> datetime:
        """The moment it is, in the town's zone."""
        return self._clock.now().astimezone(self.zone)

    async def jump(self, delta: timedelta) -> str:
        """Pass every due moment on the way; returns a line about what happened."""
        start = self._clock.now()
        await self.pass_to(start + delta)
        return await self._line(start)

    async def jump_to_next_reminder(self) -> str:
        """The same, up to the next moment something falls due."""
        start = self._clock.now()
        await self._ticks.tick()
        while self._clock.now() < start + LONGEST_SEARCH:
            await self._step(start + LONGEST_SEARCH)
            if await self._sent_since(start):
                break
        return await self._line(start)

    async def pass_to(self, target: datetime) -> None:
        """Live through all due moments up to the target."""
        await self._ticks.tick()  # what was agreed just now is planned before time goes on
        while self._clock.now() < target:
            await self._step(target)

    async def _step(self, target: datetime) -> None:
        """To the nearest of: the next queued notice, a stride, the target."""
        now = self._clock.now()
        async with self._database.reading() as connection:
            queued = await Outbox(connection).next_due(after=now)
        moments = [target, now + STRIDE] + ([queued] if queued else [])
        self._clock.move_to(min(moments))
        await self._ticks.tick()
        await self._settled()

    async def _sent_since(self, start: datetime) -> int:
        async with self._database.reading() as connection:
            return await Outbox(connection).sent_since(start)

    async def _line(self, start: datetime) -> str:
        t = speak("ru", "vy", self.zone)
        return t.plain("demo-jumped", start=start, end=self._clock.now(), count=await self._sent_since(start))
