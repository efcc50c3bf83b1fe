"""Serving real Telegram until SIGTERM: one bot on the database, everything finished before it goes."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING

import structlog

from bot.clock import Clock
from bot.entrance import Entrance, entrance
from bot.lock import one_bot
from bot.logs import set_up_logs
from bot.settings import Settings
from db.database import Database
from db.upgrades_needed import is_up_to_date

if TYPE_CHECKING:
    from bot.app import App
    from bot.health import Health

log = structlog.get_logger()


async def serve(settings: Settings) -> None:
    """Run the bot. Raises what `bot.__main__` turns into one line."""
    set_up_logs(settings.log_level)
    with one_bot(settings.database_url):
        database = Database(settings.database_url)
        try:
            if not await is_up_to_date(database):
                await _bring_up_to_date(database)
        except BaseException:
            await database.close()
            raise
        way_in = entrance(settings, Clock(), database)
        stop_on_signals(way_in.tasks.stopping)
        way_in.open()
        try:
            app = await _loaded(way_in)
            async with watched(app):
                await app.start(is_open=True)
                gc.collect()
                gc.freeze()
                log.info("bot.started", bot=settings.bot_id)
                await app.tasks.until_stopped()
        finally:
            await way_in.stop()
            log.info("bot.stopped", bot=settings.bot_id)


async def _bring_up_to_date(database: Database) -> None:
    from db.upgrades import bring_up_to_date

    await bring_up_to_date(database)


async def _loaded(way_in: Entrance) -> "App":
    """The whole bot, loaded in a thread: aiogram alone takes seconds, and updates come in meanwhile."""
    await asyncio.to_thread(import_module, "bot.app")
    from bot.app import build_on

    return await build_on(way_in)


@asynccontextmanager
async def watched(app: "App") -> AsyncIterator["Health | None"]:
    """Health and alarms of a running bot, where they are wanted. Raises SettingsWrong when the place is taken."""
    from bot.alarms import Alarms
    from bot.health import Health

    settings, vitals = app.settings, app.signals.vitals
    health = Health(app.database, app.clock, vitals, settings.metrics_listen) if settings.metrics_listen else None
    if health is not None:
        await health.start()
    if settings.alert_chat_id is not None:
        chat, language = settings.alert_chat_id, settings.default_language
        app.tasks.start("alarms", Alarms(app.database, app.clock, app.signals, chat, language).run)
    try:
        yield health
    finally:
        if health is not None:
            await health.stop()


def stop_on_signals(stopping: asyncio.Event) -> None:
    """SIGTERM and Ctrl+C ask the bot to stop."""
    loop = asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, stopping.set)
