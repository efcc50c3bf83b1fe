"""The database as it is opened: who writes takes turns, who reads makes nobody wait, and what is undone alone."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from db.database import Database, is_away
from db.people import PersonRow
from db.store import SqlStore
from tests.postgres import own_database


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[Database]:
    """A SQLite file without tables."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'file.db'}")
    yield database
    await database.close()


COUNT = text("SELECT number FROM counters")


async def with_counter(database: Database) -> None:
    async with database.unit() as connection:
        await connection.execute(text("CREATE TABLE counters (number INTEGER UNIQUE)"))
        await connection.execute(text("INSERT INTO counters VALUES (0)"))


async def count_up(database: Database, times: int) -> None:
    """Read, think, write: loses counts unless the transaction takes the pen before it reads."""
    for _ in range(times):
        async with database.unit() as connection:
            number = await connection.scalar(COUNT)
            await asyncio.sleep(0)
            await connection.execute(text("UPDATE counters SET number = :number"), {"number": number + 1})


async def counted(database: Database) -> int:
    async with database.reading() as connection:
        return int(await connection.scalar(COUNT))


async def test_five_writers_of_one_process_lose_no_count(file: Database) -> None:
    await with_counter(file)

    await asyncio.gather(*(count_up(file, 50) for _ in range(5)))

    assert await counted(file) == 250


async def test_commands_beside_a_running_bot_lose_no_count(file: Database) -> None:
    await with_counter(file)
    beside = [Database(str(file.url)) for _ in range(5)]

    await asyncio.gather(*(count_up(each, 50) for each in beside))

    assert await counted(file) == 250
    for each in beside:
        await each.close()


@pytest.mark.parametrize(
    ("pragma", "expected"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("query_only", 0)]
)
async def test_the_writer_is_durable_and_keeps_references_true(file: Database, pragma: str, expected: object) -> None:
    async with file.unit() as connection:
        assert await connection.scalar(text(f"PRAGMA {pragma}")) == expected


async def test_a_row_can_not_name_a_row_that_is_not_there(database: Database) -> None:
    async with database.unit() as connection:
        await connection.execute(text("CREATE TABLE parents (id INTEGER PRIMARY KEY)"))
        await connection.execute(text("CREATE TABLE children (parent_id INTEGER REFERENCES parents (id))"))

    with pytest.raises(IntegrityError, match="(?i)foreign key"):
        async with database.unit() as connection:
            await connection.execute(text("INSERT INTO children VALUES (999)"))


async def test_reading_refuses_to_write(file: Database) -> None:
    await with_counter(file)

    async with file.reading() as connection:
        with pytest.raises(OperationalError, match="readonly"):
            await connection.execute(text("UPDATE counters SET number = 7"))


async def test_reading_goes_on_while_somebody_writes_and_sees_what_is_committed(database: Database) -> None:
    await with_counter(database)

    async with database.unit() as connection:
        await connection.execute(text("UPDATE counters SET number = 7"))
        seen_meanwhile = await counted(database)

    assert (seen_meanwhile, await counted(database)) == (0, 7)


async def test_reading_apart_goes_on_while_somebody_writes(database: Database) -> None:
    await with_counter(database)

    async with database.unit() as connection:
        await connection.execute(text("UPDATE counters SET number = 7"))
        seen_meanwhile = await database.apart(lambda beside: beside.scalar(COUNT))

    assert (seen_meanwhile, await counted(database)) == (0, 7)


async def test_an_error_undoes_the_whole_unit(database: Database) -> None:
    await with_counter(database)

    async def fall() -> None:
        async with database.unit() as connection:
            await connection.execute(text("UPDATE counters SET number = 7"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fall()

    assert await counted(database) == 0


async def test_what_fails_in_an_attempt_is_undone_alone(database: Database) -> None:
    await with_counter(database)

    async def add_two_and_one(connection: AsyncConnection) -> None:
        async with SqlStore(connection).attempt():
            await connection.execute(text("INSERT INTO counters VALUES (2)"))
            await connection.execute(text("INSERT INTO counters VALUES (1)"))

    async with database.unit() as connection:
        await connection.execute(text("INSERT INTO counters VALUES (1)"))
        with pytest.raises(IntegrityError):
            await add_two_and_one(connection)
        await connection.execute(text("INSERT INTO counters VALUES (3)"))

    async with database.reading() as connection:
        assert list(await connection.scalars(text("SELECT number FROM counters ORDER BY 1"))) == [0, 1, 3]


async def test_the_file_stays_when_all_is_closed(tmp_path: Path) -> None:
    address = f"sqlite+aiosqlite:///{tmp_path / 'kept.db'}"
    first, second = Database(address), Database(address)
    await with_counter(first)
    await count_up(first, 3)
    await first.close()

    assert await counted(second) == 3
    await second.close()


@pytest.mark.parametrize(
    "wrong", [{"surname": "a\0b"}, {"surname": "й" * 301}, {"birth_year": 2**31}, {"birth_year": 2**63}, {"id": None}]
)
async def test_a_value_that_can_t_be_kept_does_not_mean_that_postgresql_is_away(
    postgres: str, wrong: dict[str, object]
) -> None:
    database = Database(await own_database(postgres))

    with pytest.raises(DBAPIError) as refused:
        async with database.unit() as connection:
            await connection.execute(insert(PersonRow).values(**wrong))

    assert not is_away(refused.value)
    await database.close()


async def test_a_connection_that_is_cut_means_that_postgresql_is_away(postgres: str) -> None:
    database = Database(await own_database(postgres))

    async with database.alone() as connection, database.alone() as beside:
        process = await connection.scalar(text("SELECT pg_backend_pid()"))
        await beside.execute(text("SELECT pg_terminate_backend(:process)"), {"process": process})
        with pytest.raises(DBAPIError) as lost:
            await connection.execute(text("SELECT 1"))

    assert is_away(lost.value)
    await database.close()
