"""The owner of the bot's tasks: starts them, names the one that fell, ends them without cutting a unit of work."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import structlog

from db.database import is_away

log = structlog.get_logger()
AWAY_SECONDS = 1.0
"""How long a loop rests that could not reach the database."""
T = TypeVar("T")
_BEGUN: set[asyncio.Task[Any]] = set()


def begin(work: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
    """Begin work that whoever began it waits for; it is kept until it ends."""
    task = asyncio.create_task(work, name=name)  # noqa: TID251 the owner of tasks
    _BEGUN.add(task)
    task.add_done_callback(_BEGUN.discard)
    return task


async def first_of(*events: asyncio.Event, most: float | None = None) -> None:
    """Wait until one of the events is set, or for so many seconds."""
    waiters = [begin(event.wait(), "wait") for event in events]
    try:
        await asyncio.wait(waiters, timeout=most, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for waiter in waiters:
            waiter.cancel()


async def rest(stopping: asyncio.Event, seconds: float) -> None:
    """Wait so long, or until the bot stops."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), seconds)


async def until_back(work: Callable[[], Awaitable[None]]) -> None:
    """Do a piece of work as often as it takes, as long as the database can't be reached."""
    while True:
        try:
            return await work()
        except Exception as error:
            if not is_away(error):
                raise
        await asyncio.sleep(AWAY_SECONDS)


class Tasks:
    """Loops that run until `stop`; each takes the `stopping` event and returns when it is set."""

    def __init__(self) -> None:
        self.stopping = asyncio.Event()
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, loop: Callable[[asyncio.Event], Awaitable[None]]) -> None:
        """Start a loop. While the database can't be reached it is begun again and again."""

        async def run() -> None:
            while True:
                try:
                    await loop(self.stopping)
                    return
                except Exception as error:
                    if not is_away(error) or self.stopping.is_set():
                        raise
                    log.error("database.away", loop=name, error=type(error).__name__)
                await rest(self.stopping, AWAY_SECONDS)

        self._tasks[name] = begin(run(), name)

    async def until_stopped(self) -> None:
        """Wait until `stop` is asked for or a loop falls; a fallen loop's error is raised."""
        waiter = begin(self.stopping.wait(), "wait")
        await asyncio.wait([waiter, *self._tasks.values()], return_when=asyncio.FIRST_COMPLETED)
        waiter.cancel()
        self.raise_fallen()

    def raise_fallen(self) -> None:
        """Raise the error of a loop that fell, if one did."""
        for name, task in self._tasks.items():
            if task.done() and not task.cancelled() and (error := task.exception()):
                log.error("loop.fell", loop=name, error=type(error).__name__)
                raise error

    async def stop(self, *, within: float = 15.0) -> None:
        """Ask the loops to end and wait for them; only what merely waits is cut off after `within` seconds."""
        self.stopping.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks.values(), timeout=within)
            for task in late:
                task.cancel()
