"""The operator's commands that write a backup and put one back: checked after writing, one line when it can't be."""

import asyncio
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from bot.clock import Clock
from bot.lock import one_bot
from db.backups import (
    BackupWrong,
    Manifest,
    beside,
    check_sqlite,
    digest,
    fits,
    mark_unsent,
    pack,
    put_sqlite,
    save_sqlite,
    unpack,
)
from db.backups_postgres import connected, is_empty, is_in_use, put_postgres, save_postgres


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: how many people, and how many messages nobody knows were sent."""

    people: int
    ambiguous: int


async def save(database_url: str, file: Path) -> Manifest:
    """Write a backup, also beside a running bot. Raises BackupWrong."""
    url = make_url(database_url)
    with one_line(file), _workplace(file) as folder:
        data = folder / "database"
        taken_at = Clock().now().isoformat(timespec="seconds")
        if url.get_backend_name() == "sqlite":
            version, rows = await asyncio.to_thread(save_sqlite, Path(url.database or ""), data)
        else:
            version, rows = await save_postgres(url, data)
        manifest = Manifest(url.get_backend_name(), version, taken_at, digest(data), rows)
        await asyncio.to_thread(pack, file, data, manifest)
        await asyncio.to_thread(_read_back, file, manifest)
    return manifest


@contextmanager
def one_line(file: Path) -> Iterator[None]:
    """What a disk or a database says becomes the one line that names the file."""
    try:
        yield
    except (OSError, sqlite3.Error, DBAPIError) as error:
        said = getattr(error, "strerror", None) or type(error).__name__
        raise BackupWrong(f"{file}: {said}; nothing was changed") from None


@contextmanager
def _workplace(file: Path) -> Iterator[Path]:
    """A folder on the disk the file will lie on, gone afterwards. Raises BackupWrong."""
    if file.exists():
        raise BackupWrong(f"{file} is there already; name another")
    home = file.absolute().parent
    if not home.is_dir():
        raise BackupWrong(f"there is no folder {home}; make it first")
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=home) as folder:
        yield Path(folder)


def _read_back(file: Path, manifest: Manifest) -> None:
    """What is on the disk is what was written."""
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.absolute().parent) as folder:
        if unpack(file, Path(folder) / "database") != manifest:
            raise BackupWrong(f"{file} can't be read back as it was written; try another disk")


async def restore(database_url: str, file: Path, *, replace: bool) -> Restored:
    """Put a backup in the place of an empty database, or with `replace` of any. Raises BackupWrong, AlreadyRunning."""
    url = make_url(database_url)
    with one_line(file):
        if url.get_backend_name() == "sqlite":
            return await asyncio.to_thread(_restore_sqlite, database_url, Path(url.database or ""), file, replace)
        return await _restore_postgres(database_url, file, replace)


def _restore_sqlite(database_url: str, target: Path, file: Path, replace: bool) -> Restored:
    with one_bot(database_url), beside(target) as data:
        manifest = unpack(file, data)
        fits(manifest, "sqlite")
        if target.exists() and target.stat().st_size and not replace:
            raise BackupWrong(f"there is a database {target} already; with --replace the backup takes its place")
        if check_sqlite(data) != (manifest.version, manifest.rows):
            raise BackupWrong(f"{file} does not hold what its manifest counts; take another one")
        engine = create_engine(f"sqlite:///{data}")
        with engine.begin() as connection:
            ambiguous = mark_unsent(connection, Clock().now())
        engine.dispose()
        put_sqlite(data, target)
    return Restored(manifest.people, ambiguous)


async def _restore_postgres(database_url: str, file: Path, replace: bool) -> Restored:
    url = make_url(database_url)
    with tempfile.TemporaryDirectory(prefix="mentoring-restore-") as folder:
        data = Path(folder) / "database"
        manifest = await asyncio.to_thread(unpack, file, data)
        fits(manifest, "postgresql")
        async with connected(url) as connection:
            if await is_in_use(connection):
                raise BackupWrong("somebody is connected to this database; stop every bot and other program first")
            if not await is_empty(connection) and not replace:
                raise BackupWrong("the database is not empty; with --replace the backup takes the place of all in it")
        ambiguous = await put_postgres(url, data, manifest.version, manifest.rows)
    return Restored(manifest.people, ambiguous)
