"""Fixtures that every kind of test shares: a real SQLite database with all tables, and a store on it."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog

from db.database import Database
from db.store import SqlStore
from tests.postgres import postgres as postgres
from tests.tables import make_tables

NOW = datetime(2026, 10, 12, 7, 0, tzinfo=UTC)
"""Monday 12 October 2026, 10:00 in Moscow."""


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """A test that sets logs up writes into its own captured output, which is gone after it."""
    yield
    structlog.reset_defaults()


@pytest.fixture
def now() -> datetime:
    """The programme time of tests."""
    return NOW


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with all tables."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'mentoring.db'}")
    await make_tables(database)
    yield database
    await database.close()


@pytest.fixture
async def store(database: Database) -> AsyncIterator[SqlStore]:
    """A store inside one transaction."""
    async with database.unit() as connection:
        yield SqlStore(connection)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that wait for bots come first, so that others use the machine meanwhile."""
    items.sort(key=lambda item: "faults" not in item.path.parts)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--pictures` lets the browser tests write docs/pictures."""
    parser.addoption("--pictures", action="store_true", help="write the pictures of the docs")
