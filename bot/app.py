"""The wiring on one screen: a running bot and its parts."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.files_in import FilesIn
from bot.inbox import Intake
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
from bot.worker import Worker, in_turn
from db.database import Database
from db.inbox import Inbox
from db.outbox import Outbox
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
    tasks: Tasks
    unread: Callable[[], int] = lambda: 0
    """How many updates Telegram still holds, where that can be known (the sandbox tells)."""

    async def start(self, *, ticking: bool = True) -> None:
        """Start all loops; without `ticking` somebody else moves the clock and ticks."""
        polling = Polling(self.telegram, self.intake, self.signals)
        self.tasks.start("worker", self.worker.run)
        self.tasks.start("sender", self.sender.run)
        self.tasks.start("polling", polling.run)
        if ticking:
            self.tasks.start("ticks", self.ticks.run)

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
    lease = settings.send_lease_seconds
    sender = Sender(database, clock, signals, telegram, renderer, pacer, lease_seconds=lease)
    intake = Intake(database, clock, signals, settings.bot_id)
    ticks = Ticks(database, clock, signals)
    return App(settings, clock, database, telegram, signals, intake, worker, sender, ticks, Tasks())
