"""Migrations: up, down and up again; the tables they make are the tables of the code; newer and empty are noticed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from db.database import Database
from db.tables import METADATA
from db.upgrades import (
    EmptyDatabase,
    NewerDatabase,
    bring_up_to_date,
    downgrade,
    newest_version,
    upgrade,
    version_of,
)
from db.upgrades_needed import is_up_to_date, newest_by_name


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Database]:
    """A database without a single table."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}")
    yield database
    await database.close()


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version", "sqlite_sequence"}


def shape(connection: Connection) -> dict[str, object]:
    """Columns, keys and indexes of every table."""
    seen = inspect(connection)
    return {
        name: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in seen.get_columns(name)],
            sorted(str(index["name"]) for index in seen.get_indexes(name)),
            sorted(str(key["constrained_columns"]) for key in seen.get_foreign_keys(name)),
            sorted(str(unique["column_names"]) for unique in seen.get_unique_constraints(name)),
        )
        for name in tables(connection)
    }


async def test_up_down_and_up_again_is_the_same(empty: Database) -> None:
    async with empty.unit() as connection:
        await connection.run_sync(upgrade)
        first = await connection.run_sync(shape)
        await connection.run_sync(downgrade, "base")
        between = await connection.run_sync(tables)
        await connection.run_sync(upgrade)
        second = await connection.run_sync(shape)

    assert first
    assert between == set()
    assert second == first


async def test_migrations_make_the_tables_of_the_code(empty: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), METADATA))

    async with empty.unit() as connection:
        await connection.run_sync(upgrade)
        made = await connection.run_sync(tables)
        found = await connection.run_sync(differences)

    assert made == set(METADATA.tables)
    assert found == []


async def test_a_database_that_is_set_up_is_brought_up_to_date(empty: Database) -> None:
    await bring_up_to_date(empty, create=True)
    await bring_up_to_date(empty)

    async with empty.reading() as connection:
        present = await connection.run_sync(version_of)
    assert present is not None
    assert present == newest_version()


async def test_an_empty_database_is_noticed(empty: Database) -> None:
    with pytest.raises(EmptyDatabase):
        await bring_up_to_date(empty)


async def test_a_database_of_a_newer_version_is_left_alone(empty: Database) -> None:
    await bring_up_to_date(empty, create=True)
    async with empty.unit() as connection:
        before = await connection.run_sync(shape)
        await connection.execute(text("UPDATE alembic_version SET version_num = 'from-tomorrow'"))

    with pytest.raises(NewerDatabase):
        await bring_up_to_date(empty)

    async with empty.reading() as connection:
        assert await connection.run_sync(version_of) == "from-tomorrow"
        assert await connection.run_sync(shape) == before


async def test_whether_an_upgrade_is_needed_is_known_without_the_tool(empty: Database) -> None:
    before = await is_up_to_date(empty)
    await bring_up_to_date(empty, create=True)

    assert (before, await is_up_to_date(empty)) == (False, True)
    assert newest_by_name() == newest_version()
