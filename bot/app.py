"""The wiring on one screen: a running bot and its parts."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.files_in import FilesIn
from bot.inbox import Intake
from bot.leases import Lease, Loop, holder_name
from bot.pace import Pacer
from bot.polling import Polling
from bot.profile import Presence, introduce
from bot.rendering import Renderer
from bot.sender import Sender
from bot.settings import Settings
from bot.signals import Signals
from bot.tasks import Tasks
from bot.telegram import Telegram
from bot.ticks import Ticks
from bot.turns import in_turn
from bot.webhook import Webhook
from bot.worker import Worker
from db.database import Database
from db.inbox import Inbox
from db.outbox import Outbox
from db.wakes import INBOX, OUTBOX, listen
from handlers.all import all_files, all_notices, all_routes
from handlers.files import FileOf
from handlers.notices import Render
from handlers.routes import AllRoutes
from mentoring.invitations import InvitationKeys

SOON_SECONDS = 3.0
"""What is to be tried again within this time is waited for by `settled`."""


@dataclass(slots=True)
class App:
    """One running bot."""

    settings: Settings
    clock: Clock
    database: Database
    telegram: Telegram
    signals: Signals
    intake: Intake
    worker: Worker
    sender: Sender
    ticks: Ticks
    leases: dict[str, Lease]
    tasks: Tasks
    unread: Callable[[], int] = lambda: 0
    """How many updates Telegram still holds, where that can be known (the sandbox tells)."""

    async def start(self, *, ticking: bool = True) -> None:
        """Start all loops; without `ticking` somebody else moves the clock and ticks."""
        self._lead("sender", self.sender.run)
        if ticking:
            self._lead("ticks", self.ticks.run)
        if self.settings.webhook_url:
            self.tasks.start("webhook", Webhook(self.settings, self.telegram, self.intake, self.signals).run)
        else:
            self._lead("polling", Polling(self.telegram, self.intake, self.signals, self.leases["polling"]).run)
        if self.database.is_sqlite:
            self.tasks.start("worker", self.worker.run)
            return
        for number in range(self.settings.workers):
            self.tasks.start(f"worker-{number}", self.worker.run)
        self.tasks.start("wakes", self._wakes)

    def _lead(self, name: str, loop: Loop) -> None:
        """Start a loop that only one process may run: the holder of its lease."""
        self.tasks.start(name, partial(self.leases[name].run, loop))

    async def _wakes(self, stopping: asyncio.Event) -> None:
        """Be woken by what other processes commit."""
        woken = {INBOX: self.signals.inbox.set, OUTBOX: self.signals.outbox.set}
        while not stopping.is_set():
            await listen(self.database, woken, stopping)

    async def stop(self) -> None:
        """Finish what has begun and let everything go."""
        await self.tasks.stop()
        await self.telegram.close()
        await self.database.close()

    async def is_quiet(self) -> bool:
        """Whether nothing waits to be applied or sent now."""
        if self.unread() or not self.sender.is_idle:
            return False
        soon = self.clock.machine() + SOON_SECONDS
        async with self.database.reading() as connection:
            waiting = in_turn(await Inbox(connection).waiting(), machine=soon)
            return not waiting and not await Outbox(connection).count_open(now=self.clock.now(), machine=soon)

    async def settled(self) -> None:
        """Wait until inbox and outbox are quiet. Raises the error of a loop that fell."""
        while not await self.is_quiet():
            self.tasks.raise_fallen()
            async with self.signals.quiet:
                try:
                    await asyncio.wait_for(self.signals.quiet.wait(), timeout=0.01)
                except TimeoutError:
                    continue


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the bot can be asked and what it says: every noun's routes, notices and files."""

    routes: AllRoutes
    notices: dict[str, Render]
    files: dict[str, FileOf]

    @classmethod
    def whole(cls) -> "Conversation":
        """The programme's own conversation."""
        return cls(all_routes(), all_notices(), all_files())


async def build(
    settings: Settings,
    clock: Clock,
    database: Database,
    *,
    conversation: Conversation | None = None,
    passing: Callable[[str], None] | None = None,
) -> App:
    """Put a bot together; it is not started yet. Asks Telegram who it is and tells it the commands."""
    signals = Signals(passing)
    telegram = Telegram(settings.bot_api_url, settings.bot_token, proxy=settings.bot_proxy, passing=signals.passing)
    try:
        bot_name = await introduce(telegram)
    except BaseException:
        await telegram.close()
        raise
    talk = conversation or Conversation.whole()
    presence = Presence(bot_name, InvitationKeys(settings.invitation_secret()), settings.default_language)
    dispatch, files_in = Dispatch(talk.routes, settings.bot_token), FilesIn(telegram, database)
    worker = Worker(database, clock, signals, dispatch, files_in, presence)
    renderer = Renderer(database, talk.notices, talk.files, presence)
    pacer = Pacer(settings.send_rate, chat_gap=min(1.0, 30 / settings.send_rate))
    holder = holder_name()
    leases = {
        name: Lease(database, signals, name, holder=holder, seconds=settings.lease_seconds)
        for name in ("sender", "ticks", "polling")
    }
    sender = Sender(database, clock, signals, telegram, renderer, pacer, leases["sender"])
    intake = Intake(database, clock, signals, settings.bot_id)
    ticks = Ticks(database, clock, signals, leases["ticks"])
    return App(settings, clock, database, telegram, signals, intake, worker, sender, ticks, leases, Tasks())
