"""Real bot processes for tests of faults: forked from the warm parent, killed by SIGKILL at a named step."""

import asyncio
import gc
import multiprocessing
import os
import signal
import socket
import stat
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.process import BaseProcess

from bot.app import App, Conversation, build
from bot.clock import Clock
from bot.serving import watched
from bot.settings import Settings
from db.database import Database
from sandbox.changed import Changed

FORK = multiprocessing.get_context("fork")


class DiesAt:
    """Kills its own process without warning when a step is passed for the nth time."""

    sends = signal.SIGKILL

    def __init__(self, step: str, nth: int = 1) -> None:
        self.step, self.left = step, nth

    def __call__(self, step: str) -> None:
        """A step was passed."""
        if step == self.step:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), self.sends)


class FreezesAt(DiesAt):
    """Puts its own process to sleep there: somebody else has to wake it."""

    sends = signal.SIGSTOP


class Passed(DiesAt):
    """Lives on, and lets its parent know."""

    def __init__(self, step: str) -> None:
        super().__init__(step)
        self.by_then = FORK.Event()

    def __call__(self, step: str) -> None:
        """A step was passed."""
        if step == self.step:
            self.by_then.set()


@dataclass(frozen=True)
class Kind:
    """What sort of bot is started: the real one, unless a control says otherwise."""

    database: Callable[[str], Database] = Database
    start: Callable[[App], Awaitable[None]] = App.start


def start_bot(
    settings: Settings,
    now: datetime,
    conversation: Callable[[], Conversation],
    dies_at: DiesAt | None = None,
    kind: Kind | None = None,
) -> BaseProcess:
    """Start a bot process on an existing database; it calls under the process's name."""

    def live() -> None:
        gc.freeze()
        let_sockets_go()
        url = f"{settings.bot_api_url}/as/{multiprocessing.current_process().name}"
        named = settings.model_copy(update={"bot_api_url": url})
        try:
            asyncio.run(_serve(named, now, conversation(), dies_at, kind or Kind()))
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)

    process = FORK.Process(target=live, daemon=True)
    process.start()
    return process


def let_sockets_go() -> None:
    """Give the parent's sockets up, or a line the parent breaks would stay open here; their numbers stay taken."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for name in os.listdir("/proc/self/fd"):
        try:
            if stat.S_ISSOCK(os.fstat(int(name)).st_mode):
                os.dup2(nothing, int(name))
        except OSError:
            continue


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return int(each.getsockname()[1])


async def _serve(
    settings: Settings,
    now: datetime,
    conversation: Conversation,
    passing: Callable[[str], None] | None,
    kind: Kind,
) -> None:
    asked_to_stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asked_to_stop.set)
    database = kind.database(settings.database_url)
    app = await build(settings, Clock(now, stands=True), database, conversation=conversation, passing=passing)
    app.tasks.stopping = asked_to_stop
    async with watched(app):
        await kind.start(app)
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
