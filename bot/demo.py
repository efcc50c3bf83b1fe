"""The demo: bot and small Telegram in one process, sharing one movable clock; a living programme in the browser."""

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.app import App, build
from bot.clock import Clock
from bot.jumps import Jumps
from bot.logs import set_up_logs
from bot.phones import Phones
from bot.serving import stop_on_signals
from bot.settings import Settings
from bot.town import START, Town, build_town
from bot.town.tale import ZONE
from db.database import Database
from db.upgrades import bring_up_to_date
from mentoring.invitations import InvitationKeys
from sandbox.telegram import Telegram


async def serve_demo(settings: Settings, port: int, say: Callable[[str], None], start: datetime = START) -> None:
    """Serve the demo on loopback until stopped. Raises OSError when the port is taken."""
    set_up_logs("ERROR")
    clock = Clock(start)
    telegram = Telegram(clock.now)
    await telegram.start(port=port)
    try:
        with tempfile.TemporaryDirectory(prefix="mentoring-demo-") as folder:
            app = await open_town(settings, clock, telegram, Path(folder))
            stop_on_signals(app.tasks.stopping)
            try:
                await app.start()
                await greet(telegram)
                say(f"The demo town is open: {telegram.url}")
                say("Stop it with Ctrl+C; nothing is kept.")
                await app.tasks.until_stopped()
            finally:
                await app.stop()
    finally:
        await telegram.stop()


async def open_town(settings: Settings, clock: Clock, telegram: Telegram, folder: Path) -> App:
    """Build the demo town as it is at the clock's moment, and open it."""
    own = town_settings(settings, telegram, folder)
    return await let_in(own, clock, telegram, await town_made(own, clock.now()))


def town_settings(settings: Settings, telegram: Telegram, folder: Path) -> Settings:
    """The town's own settings: nothing of what was set for a real bot may reach it."""
    return settings.model_copy(
        update={
            "bot_token": telegram.token,
            "bot_api_url": telegram.url,
            "database_url": f"sqlite+aiosqlite:///{folder / 'town.db'}",
            "bot_proxy": "",
            "send_rate": 1000.0,
            "invitation_key": "demo",
        }
    )


async def town_made(own: Settings, moment: datetime) -> Town:
    """Build the town in its database."""
    database = Database(own.database_url)
    await bring_up_to_date(database, create=True)
    town = await build_town(database, InvitationKeys(own.invitation_secret()), moment.astimezone(ZONE))
    await database.close()
    return town


async def let_in(own: Settings, clock: Clock, telegram: Telegram, town: Town) -> App:
    """The bot that serves a town that was built; everyone gets a phone."""
    database = Database(own.database_url)
    app = await build(own, clock, database)
    app.unread = lambda: len(telegram.unread_updates)
    telegram.settled = app.settled
    telegram.clock_controls = Jumps(clock, database, app.ticks, app.settled, ZONE)
    phones = Phones(telegram, database, InvitationKeys(own.invitation_secret()), ZONE)
    await phones.look()
    telegram.open_first = town.open_first
    app.tasks.start("phones", phones.run)
    return app


async def greet(telegram: Telegram) -> None:
    """Everyone who came has looked at the bot this morning; what came for some of them since is still unread."""
    await telegram.settle()
    came = [person for person in telegram.persons.values() if person.chat.started]
    calm = [person for person in came if not person.messages]
    for person in [*calm, *(telegram.persons[user_id] for user_id in telegram.open_first)]:
        await person.types("/start", settle=False)
    await telegram.settle()
    for person in calm:
        person.chat.read_up_to = person.messages[-1].message_id
