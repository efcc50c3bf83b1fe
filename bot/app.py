"""The wiring on one screen: a running bot and its parts."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.entrance import Entrance, entrance
from bot.files_in import FilesIn
from bot.pace import Pacer
from bot.profile import Presence, introduce
from bot.rendering import Renderer
from bot.sender import Sender
from bot.settings import Settings
from bot.ticks import Ticks
from bot.turns import in_turn
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
class App(Entrance):
    """One running bot."""

    worker: Worker
    sender: Sender
    ticks: Ticks
    unread: Callable[[], int] = lambda: 0
    """How many updates Telegram still holds, where that can be known (the sandbox tells)."""

    async def start(self, *, ticking: bool = True, is_open: bool = False) -> None:
        """Start all loops but the way in when it is open; without `ticking` somebody else moves the clock and ticks."""
        if not is_open:
            self.open()
        self.lead("sender", self.sender.run)
        if ticking:
            self.lead("ticks", self.ticks.run)
        if self.database.is_sqlite:
            self.tasks.start("worker", self.worker.run)
            return
        for number in range(self.settings.workers):
            self.tasks.start(f"worker-{number}", self.worker.run)
        self.tasks.start("wakes", self._wakes)

    async def _wakes(self, stopping: asyncio.Event) -> None:
        """Be woken by what other processes commit."""
        woken = {INBOX: self.signals.inbox.set, OUTBOX: self.signals.outbox.set}
        while not stopping.is_set():
            await listen(self.database, woken, stopping)

    async def is_quiet(self) -> bool:
        """Whether nothing waits to be applied or sent now."""
        downloads = self.worker.downloads
        begun = downloads.begun
        if self.unread() or not self.sender.is_idle or not downloads.is_idle:
            return False
        soon = self.clock.machine() + SOON_SECONDS
        async with self.database.reading() as connection:
            waiting = in_turn(await Inbox(connection).waiting(), machine=soon)
            is_open = waiting or await Outbox(connection).count_open(now=self.clock.now(), machine=soon)
        return not is_open and begun == downloads.begun

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
    way_in = entrance(settings, clock, database, passing=passing)
    try:
        return await build_on(way_in, conversation=conversation)
    except BaseException:
        await way_in.telegram.close()
        raise


async def build_on(way_in: Entrance, *, conversation: Conversation | None = None) -> App:
    """Put the rest of a bot together. Asks Telegram who it is and tells it the commands."""
    settings, clock, database = way_in.settings, way_in.clock, way_in.database
    signals, telegram, leases = way_in.signals, way_in.telegram, way_in.leases
    bot_name = await introduce(telegram)
    talk = conversation or Conversation.whole()
    presence = Presence(bot_name, InvitationKeys(settings.invitation_secret()), settings.default_language)
    dispatch, files_in = Dispatch(talk.routes, settings.bot_token), FilesIn(telegram, database)
    worker = Worker(database, clock, signals, dispatch, files_in, presence)
    renderer = Renderer(database, talk.notices, talk.files, presence)
    pacer = Pacer(settings.send_rate, chat_gap=min(1.0, 30 / settings.send_rate))
    sender = Sender(database, clock, signals, telegram, renderer, pacer, leases["sender"])
    ticks = Ticks(database, clock, signals, leases["ticks"])
    return App(settings, clock, database, telegram, signals, way_in.intake, leases, way_in.tasks, worker, sender, ticks)
