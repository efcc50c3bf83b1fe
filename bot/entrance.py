"""The way in stands first: updates are taken and stored while the rest of the bot still loads."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.clock import Clock
from bot.inbox import Intake
from bot.leases import Lease, Loop, holder_name
from bot.polling import Polling
from bot.settings import Settings
from bot.signals import Signals
from bot.tasks import Tasks
from bot.telegram import Telegram
from db.database import Database


@dataclass(slots=True)
class Entrance:
    """What it takes to store updates, and what the rest of the bot is built upon."""

    settings: Settings
    clock: Clock
    database: Database
    telegram: Telegram
    signals: Signals
    intake: Intake
    leases: dict[str, Lease]
    tasks: Tasks

    def open(self) -> None:
        """Take updates in from now on."""
        if self.settings.webhook_url:
            from bot.webhook import Webhook

            self.tasks.start("webhook", Webhook(self.settings, self.telegram, self.intake, self.signals).run)
        else:
            self.lead("polling", Polling(self.telegram, self.intake, self.signals, self.leases["polling"]).run)

    def lead(self, name: str, loop: Loop) -> None:
        """Start a loop that only one process may run: the holder of its lease."""
        self.tasks.start(name, partial(self.leases[name].run, loop))

    async def stop(self) -> None:
        """Finish what has begun and let everything go."""
        await self.tasks.stop()
        await self.telegram.close()
        await self.database.close()


def entrance(
    settings: Settings, clock: Clock, database: Database, *, passing: Callable[[str], None] | None = None
) -> Entrance:
    """Put the way in together; it is not open yet."""
    signals = Signals(passing)
    telegram = Telegram(settings.bot_api_url, settings.bot_token, proxy=settings.bot_proxy, passing=signals.passing)
    holder = holder_name()
    leases = {
        name: Lease(database, signals, name, holder=holder, seconds=settings.lease_seconds)
        for name in ("sender", "ticks", "polling")
    }
    intake = Intake(database, clock, signals, settings.bot_id)
    return Entrance(settings, clock, database, telegram, signals, intake, leases, Tasks())
