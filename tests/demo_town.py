"""The demo town for tests: built once in a process for each moment it begins at, and copied from then on."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.app import App
from bot.clock import Clock
from bot.demo import let_in, town_made, town_settings
from bot.settings import Settings
from bot.town import Town
from sandbox.telegram import Telegram

BUILT: dict[datetime, tuple[Town, bytes]] = {}
"""The moment a town begins at → the town, and its database as the bytes of a file."""


async def open_built_town(clock: Clock, telegram: Telegram, folder: Path) -> App:
    """The town as the demo opens it, at the clock's moment."""
    own = town_settings(Settings(_env_file=None), telegram, folder)  # type: ignore[call-arg]
    place, moment = folder / "town.db", clock.now()
    if moment in BUILT:
        _write(place, BUILT[moment][1])
    else:
        BUILT[moment] = (await town_made(own, moment), _read(place))
    return await let_in(own, clock, telegram, BUILT[moment][0])


def _read(place: Path) -> bytes:
    with closing(sqlite3.connect(place)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
        return raw.serialize()


def _write(place: Path, image: bytes) -> None:
    place.write_bytes(image)
