"""A backup is one tar file: the database as its own tool wrote it, and a manifest that says what is in it."""

import hashlib
import json
import os
import shutil
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, text

from db.tables import METADATA
from db.upgrades import known_versions

MANIFEST, DATA = "manifest.json", "database"
UNSENT = (
    "UPDATE outbox SET status = 'ambiguous', error = 'restored' "
    "WHERE status = 'sending' OR (status = 'waiting' AND due_at <= :now)"
)
"""What was under way or due when the old bot was last alive may have been sent by it; what is due later was not."""


class BackupWrong(Exception):
    """A backup can't be made or restored; the message is one line that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds; `rows` are counted in the very snapshot that was written."""

    database: str
    version: str
    taken_at: str
    sha256: str
    rows: dict[str, int]

    @property
    def count(self) -> int:
        """All rows."""
        return sum(self.rows.values())

    @property
    def people(self) -> int:
        """How many people."""
        return self.rows.get("people", 0)


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def pack(file: Path, data: Path, manifest: Manifest) -> None:
    """Write the tar under another name beside its place, and give it its name when it is whole and on the disk."""
    with beside(file) as written:
        said = data.with_name(MANIFEST)
        said.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1), encoding="utf-8")
        with written.open("wb") as opened, tarfile.open(fileobj=opened, mode="w") as tar:
            tar.add(said, MANIFEST)
            tar.add(data, DATA)
        put(written, file)


def unpack(file: Path, data: Path) -> Manifest:
    """Write the database of a backup to a place; raises BackupWrong when it is not what its manifest says."""
    try:
        with tarfile.open(file) as tar:
            said, held = tar.extractfile(MANIFEST), tar.extractfile(DATA)
            if said is None or held is None:
                raise KeyError
            manifest = Manifest(**json.loads(said.read()))
            with data.open("wb") as opened:
                shutil.copyfileobj(held, opened)
    except FileNotFoundError:
        raise BackupWrong(f"there is no file {file}; check its path") from None
    except (tarfile.TarError, OSError, KeyError, ValueError, TypeError):
        raise BackupWrong(f"{file} is no whole backup; take another one") from None
    if digest(data) != manifest.sha256:
        raise BackupWrong(f"{file} is damaged: its database is not the one that was written; take another one")
    return manifest


def fits(manifest: Manifest, kind: str) -> None:
    """Whether a backup can be put into a database of this kind by this code. Raises BackupWrong."""
    if manifest.database != kind:
        raise BackupWrong(f"this backup is of {manifest.database}, and DATABASE_URL names a database of {kind}")
    if manifest.version not in known_versions():
        raise BackupWrong("this backup is from a newer version of the bot; install that version first")


@contextmanager
def beside(file: Path) -> Iterator[Path]:
    """A name in the same folder that nobody else uses, for this account's eyes only; gone afterwards."""
    passing = file.with_name(f".{file.name}.{os.getpid()}")
    passing.unlink(missing_ok=True)
    passing.touch(mode=0o600)
    try:
        yield passing
    finally:
        passing.unlink(missing_ok=True)


def mark_unsent(connection: Connection, now: datetime) -> int:
    """Make what may have been sent already ambiguous; how many rows."""
    at = now.replace(tzinfo=None) if connection.dialect.name == "sqlite" else now
    return connection.execute(text(UNSENT), {"now": at}).rowcount


def save_sqlite(source: Path, data: Path) -> tuple[str, dict[str, int]]:
    """Write a SQLite database, also beside a running bot; its version and rows. Raises BackupWrong."""
    if not source.is_file():
        raise BackupWrong(f"there is no database {source}; check DATABASE_URL")
    with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=rw", uri=True, timeout=30)) as connection:
        data.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(data),))
    data.chmod(0o600)
    return check_sqlite(data)


def check_sqlite(data: Path) -> tuple[str, dict[str, int]]:
    """Whether a file is a whole database of this bot: its version and rows. Raises BackupWrong."""
    try:
        with closing(sqlite3.connect(data)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
            if verdict != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
                raise BackupWrong("the database is damaged: its own check failed; restore an earlier backup")
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            counted = [name for name in METADATA.tables if name in there]
            queries = {name: f'SELECT count(*) FROM "{name}"' for name in counted}
            return str(version), {name: int(connection.execute(query).fetchone()[0]) for name, query in queries.items()}
    except (sqlite3.DatabaseError, TypeError):
        raise BackupWrong("the database is empty or damaged; there is nothing to take or to restore") from None


def put_sqlite(data: Path, target: Path) -> None:
    """Put a checked database in its place; what was there goes, its journal first. No bot may run on it."""
    if target.exists():
        with closing(sqlite3.connect(target, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    for ending in ("-wal", "-shm"):
        target.with_name(target.name + ending).unlink(missing_ok=True)
    put(data, target)


def put(written: Path, target: Path) -> None:
    """Give a file its name once it is on the disk, and the name too."""
    _to_disk(written)
    os.replace(written, target)
    _to_disk(target.absolute().parent)


def _to_disk(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
