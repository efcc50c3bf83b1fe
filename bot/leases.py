"""Who of several processes does what only one may do: a loop that runs while its lease is held, and no longer."""

import asyncio
import os
import socket
import time
from collections.abc import Callable, Coroutine
from secrets import token_hex

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.signals import Signals
from bot.tasks import begin, rest
from db.database import Database, is_away
from db.leases import LeaseLost, Leases

log = structlog.get_logger()
Loop = Callable[[asyncio.Event], Coroutine[None, None, None]]
RENEWALS = 3
"""How often a lease is renewed within its length."""
MARGIN = 0.1
"""The part of its length that is kept free at the end: the holder stops before anybody else may begin."""


def holder_name() -> str:
    """This process, for whoever reads the table: machine, number, and something that no other has."""
    return f"{socket.gethostname()[:30]}:{os.getpid()}:{token_hex(4)}"


class Lease:
    """One lease of one process. On SQLite a lock file keeps others away and the lease is held always."""

    def __init__(self, database: Database, signals: Signals, name: str, *, holder: str, seconds: float) -> None:
        self._database = database
        self._signals = signals
        self.name = name
        self._holder = holder
        self._seconds = seconds
        self._token = 0
        self._sure_until = 0.0

    @property
    def is_held(self) -> bool:
        """Whether this process certainly still holds the lease (counted from before it was asked for)."""
        return self._database.is_sqlite or (self._token > 0 and time.monotonic() < self._sure_until)

    async def fence(self, connection: AsyncConnection) -> None:
        """Let a transaction write only as the newest holder. Raises LeaseLost."""
        if not self._database.is_sqlite:
            await Leases(connection).fence(self.name, self._token)

    async def run(self, loop: Loop, stopping: asyncio.Event) -> None:
        """Run a loop whenever the lease is held, until the bot stops; it is told to end when the lease is lost."""
        if self._database.is_sqlite:
            await loop(stopping)
            return
        while not stopping.is_set():
            if await self._take():
                await self._lead(loop, stopping)
            else:
                await rest(stopping, self._seconds / RENEWALS)

    async def _take(self) -> bool:
        asked = time.monotonic()
        async with self._signals.unit(self._database, f"lease.take-{self.name}") as connection:
            token = await Leases(connection).take(self.name, self._holder, self._seconds)
        if token is None:
            return False
        self._token = token
        self._sure_until = asked + self._seconds * (1 - MARGIN)
        log.info("lease.taken", lease=self.name, token=token)
        return True

    async def _lead(self, loop: Loop, stopping: asyncio.Event) -> None:
        """Run the loop and renew; ends when the bot stops, the loop ends or falls, or the lease is lost."""
        ending = asyncio.Event()
        work = begin(loop(ending), f"{self.name}, leading")
        stopped = begin(stopping.wait(), "wait")
        try:
            while not work.done() and not ending.is_set():
                await asyncio.wait(
                    [work, stopped], timeout=self._seconds / RENEWALS, return_when=asyncio.FIRST_COMPLETED
                )
                if stopping.is_set() or (not work.done() and not await self._renew()):
                    ending.set()
            await self._finish(work)
        except asyncio.CancelledError:
            work.cancel()
            raise
        except BaseException:
            ending.set()
            await asyncio.wait([work])
            raise
        finally:
            stopped.cancel()
        await self._release()

    async def _finish(self, work: asyncio.Future[None]) -> None:
        """Let what has begun end, renewing on: a message on its way is still under this lease."""
        while not work.done():
            await asyncio.wait([work], timeout=self._seconds / RENEWALS)
            if not work.done() and self._token:
                await self._renew()
        try:
            work.result()
        except LeaseLost:
            self._token = 0

    async def _renew(self) -> bool:
        """Hold it longer; False once it is lost, or when nobody could be asked for so long that it may be."""
        asked = time.monotonic()
        try:
            async with self._signals.unit(self._database, f"lease.renew-{self.name}") as connection:
                renewed = await Leases(connection).renew(self.name, self._token, self._seconds)
        except Exception as error:
            if not is_away(error):
                raise
            log.warning("lease.not-renewed", lease=self.name, error=type(error).__name__)
            return self.is_held
        if renewed:
            self._sure_until = asked + self._seconds * (1 - MARGIN)
            return True
        log.warning("lease.lost", lease=self.name, token=self._token)
        self._token = 0
        return False

    async def _release(self) -> None:
        token, self._token = self._token, 0
        if not token:
            return
        try:
            async with self._signals.unit(self._database, f"lease.release-{self.name}") as connection:
                await Leases(connection).release(self.name, token)
        except Exception as error:
            if not is_away(error):
                raise
            log.warning("lease.not-released", lease=self.name, error=type(error).__name__)
