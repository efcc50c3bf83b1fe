"""The owner of the bot's tasks: starts them, names the one that fell, ends them without cutting a unit of work."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger()


class Tasks:
    """Loops that run until `stop`; each takes the `stopping` event and returns when it is set."""

    def __init__(self) -> None:
        self.stopping = asyncio.Event()
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, loop: Callable[[asyncio.Event], Awaitable[None]]) -> None:
        """Start a loop."""

        async def run() -> None:
            await loop(self.stopping)

        self._tasks[name] = asyncio.create_task(run(), name=name)  # noqa: TID251 the owner of tasks

    async def until_stopped(self) -> None:
        """Wait until `stop` is asked for or a loop falls; a fallen loop's error is raised."""
        waiter = asyncio.ensure_future(self.stopping.wait())
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
