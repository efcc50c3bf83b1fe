"""The demo town for tests: built once in a run for each moment it begins at, and copied from then on."""

import fcntl
import os
import pickle
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from bot.app import App
from bot.clock import Clock
from bot.demo import let_in, town_made, town_settings
from bot.settings import Settings
from bot.town import Town
from sandbox.telegram import Telegram

Built = tuple[Town, bytes]
"""A town, and its database as the bytes of a file."""
BUILT: dict[datetime, Built] = {}


async def open_built_town(clock: Clock, telegram: Telegram, folder: Path) -> App:
    """The town as the demo opens it, at the clock's moment."""
    own = town_settings(Settings(_env_file=None), telegram, folder)  # type: ignore[call-arg]
    place, moment = folder / "town.db", clock.now()
    if moment not in BUILT:
        with _only_one(_shelf(folder, moment)) as shelf:
            if (found := _kept(shelf)) is None:
                found = (await town_made(own, moment), _read(place))
                _keep(shelf, found)
            BUILT[moment] = found
    _write(place, BUILT[moment][1])
    return await let_in(own, clock, telegram, BUILT[moment][0])


def _shelf(folder: Path, moment: datetime) -> Path:
    """Where the test processes of one run leave a town for each other; one alone has its test's own folder."""
    run = folder.parents[1] if "PYTEST_XDIST_WORKER" in os.environ else folder
    return run / f"town-{moment:%Y-%m-%dT%H%M}"


@contextmanager
def _only_one(shelf: Path) -> Iterator[Path]:
    """The others wait: they need the same town."""
    with shelf.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield shelf


def _kept(shelf: Path) -> Built | None:
    return pickle.loads(shelf.read_bytes()) if shelf.exists() else None


def _keep(shelf: Path, built: Built) -> None:
    shelf.write_bytes(pickle.dumps(built))


def _read(place: Path) -> bytes:
    with closing(sqlite3.connect(place)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
        return raw.serialize()


def _write(place: Path, image: bytes) -> None:
    place.write_bytes(image)
