"""The same ground on PostgreSQL: one connection, one transaction that is never committed."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
import sqlalchemy
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.pool import StaticPool

from db.database import Database
from db.tables import METADATA
from tests.fuzz.ground import Ground, noted
from tests.postgres import own_database

NOTE = """
CREATE FUNCTION note_{table}() RETURNS trigger LANGUAGE plpgsql AS $note$
BEGIN
    IF TG_OP <> 'INSERT' THEN INSERT INTO written VALUES ('{table}', {old}); END IF;
    IF TG_OP <> 'DELETE' THEN INSERT INTO written VALUES ('{table}', {new}); END IF;
    RETURN NULL;
END $note$
"""
WATCH = (
    "CREATE TRIGGER note_{table} AFTER INSERT OR UPDATE OR DELETE ON {table}"
    " FOR EACH ROW EXECUTE FUNCTION note_{table}()"
)
WRITTEN = "CREATE TEMP TABLE written (place TEXT, organisation INTEGER, mentorship INTEGER, person INTEGER)"
NEXT_NUMBER = "SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 1) FROM {table}))"


class PostgresGround(Ground):
    """A connection that takes everything back."""

    def __init__(self, url: str) -> None:
        Database.__init__(self, url)
        self._connection: AsyncConnection | None = None

    async def begin(self) -> None:
        """From here on everything can be taken back."""
        self._connection = await self._writing.connect()
        await self._connection.begin()
        await self._connection.execute(text(WRITTEN))

    async def take_back(self) -> None:
        """As if nothing had been."""
        await self._here.rollback()
        await self._here.close()
        self._connection = None

    @property
    def _here(self) -> AsyncConnection:
        assert self._connection is not None
        return self._connection

    async def rows(self, query: str, **values: object) -> list[tuple[Any, ...]]:
        """What a statement of the fuzz's own finds."""
        if self._connection is None:
            async with self._writing.connect() as connection:
                return [tuple(map(_as_sqlite, row)) for row in await connection.execute(text(query), values)]
        found = await self._connection.execute(text(query), values)
        return [tuple(map(_as_sqlite, row)) for row in found] if found.returns_rows else []

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[AsyncConnection]:
        """A savepoint in place of a transaction."""
        async with self.turn(), self._here.begin_nested():
            yield self._here

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """The same connection."""
        async with self.turn():
            yield self._here


def _as_sqlite(value: object) -> object:
    """JSON as its text."""
    return orjson.dumps(value) if isinstance(value, dict | list) else value


async def postgres_ground(address: str, image: bytes) -> PostgresGround:
    """A database of its own with the town of the image."""
    ground = PostgresGround(await own_database(address))
    raw = sqlite3.connect(":memory:", check_same_thread=False)
    raw.deserialize(image)
    engine = sqlalchemy.create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    async with Database.unit(ground) as connection:
        await connection.execute(text("SET LOCAL session_replication_role = replica"))  # rows in any order
        with engine.connect() as town:
            for table in METADATA.sorted_tables:
                if rows := [row._asdict() for row in town.execute(table.select())]:
                    await connection.execute(table.insert(), rows)
                if table.name in noted():
                    old, new = (noted()[table.name].format(row=row) for row in ("OLD", "NEW"))
                    await connection.execute(text(NOTE.format(table=table.name, old=old, new=new)))
                    await connection.execute(text(WATCH.format(table=table.name)))
                if "id" in table.columns:
                    await connection.execute(text(NEXT_NUMBER.format(table=table.name)))
    engine.dispose()
    raw.close()
    return ground
