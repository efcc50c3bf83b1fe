"""The storage suite runs on both databases: SQLite, and a real PostgreSQL that is started from a wheel."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from db.database import Database
from db.store import SqlStore
from db.tables import METADATA
from mentoring.people import Person
from tests.postgres import forgo_durability, url_of
from tests.reporting import Reporting, reporting
from tests.tables import make_tables

_DELETE = " ".join(f"DELETE FROM {each.name};" for each in METADATA.sorted_tables)
_FROM_ONE = " ".join(
    f"PERFORM setval(pg_get_serial_sequence('{each.name}', 'id'), 1, false);"
    for each in METADATA.sorted_tables
    if "id" in each.columns
)
EMPTY = f"DO $$ BEGIN SET LOCAL session_replication_role = replica; {_DELETE} {_FROM_ONE} END $$"
"""All tables empty, their numbers begin at 1 again: a tenth of the time of TRUNCATE, which makes each file anew."""
HAVE_TABLES: set[str] = set()
"""Servers of this run on which all tables were made."""


async def prepare(address: str) -> None:
    """Make all tables and forgo durability, which no test of queries needs."""
    await forgo_durability(address)
    database = Database(url_of(address))
    async with database.unit() as unit:
        await unit.run_sync(METADATA.create_all)
    await database.close()


@pytest.fixture(params=["sqlite", "postgres"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database with all tables, on each of the two."""
    if request.param == "sqlite":
        database = Database(f"sqlite+aiosqlite:///{tmp_path / 'mentoring.db'}")
        await make_tables(database)
    else:
        address = request.getfixturevalue("postgres")
        if address not in HAVE_TABLES:
            await prepare(address)
            HAVE_TABLES.add(address)
        database = Database(url_of(address))
        async with database.unit() as connection:
            await connection.execute(text("DROP TABLE IF EXISTS counters, parents, children CASCADE"))
            await connection.exec_driver_sql(EMPTY)
    yield database
    await database.close()


@pytest.fixture
async def school_and_head(store: SqlStore) -> tuple[Reporting, Person]:
    return await reporting(store)


@pytest.fixture
def of(school_and_head: tuple[Reporting, Person]) -> Reporting:
    """A school with a pair at work since September."""
    return school_and_head[0]


@pytest.fixture
def head(school_and_head: tuple[Reporting, Person]) -> Person:
    """The head of the school."""
    return school_and_head[1]
