"""Real bot processes for tests of faults: forked from the warm parent, killed by SIGKILL at a named step."""

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Awaitable, Callable
from datetime import datetime
from multiprocessing.process import BaseProcess

from bot.app import Conversation, build
from bot.clock import Clock
from bot.settings import Settings
from db.database import Database
from sandbox.changed import Changed

FORK = multiprocessing.get_context("fork")


class DiesAt:
    """Kills its own process without warning when a step is passed for the nth time."""

    def __init__(self, step: str, nth: int = 1) -> None:
        self.step, self.left = step, nth

    def __call__(self, step: str) -> None:
        """A step was passed."""
        if step == self.step:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def start_bot(
    settings: Settings, now: datetime, conversation: Callable[[], Conversation], dies_at: DiesAt | None = None
) -> BaseProcess:
    """Start a bot process on an existing database."""

    def live() -> None:
        try:
            asyncio.run(_serve(settings, now, conversation(), dies_at))
        finally:
            os._exit(0)

    process = FORK.Process(target=live, daemon=True)
    process.start()
    return process


async def _serve(
    settings: Settings, now: datetime, conversation: Conversation, passing: Callable[[str], None] | None
) -> None:
    asked_to_stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asked_to_stop.set)
    app = await build(
        settings, Clock(now, stands=True), Database(settings.database_url), conversation=conversation, passing=passing
    )
    app.tasks.stopping = asked_to_stop
    await app.start(ticking=False)
    await app.tasks.until_stopped()
    await app.stop()


async def ended(process: BaseProcess, *, within: float = 20.0) -> int | None:
    """Wait until a process is gone; its exit code."""
    await asyncio.to_thread(process.join, within)
    return process.exitcode


async def until(true: Callable[[], Awaitable[bool]], changed: Changed) -> None:
    """Wait until something is true, looking again at every change in Telegram (and at least 50 times a second)."""
    async with asyncio.timeout(30):
        while not await true():
            await changed.wait(timeout=0.02)
