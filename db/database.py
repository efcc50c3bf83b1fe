"""Opening the database: one writer and a reading engine on SQLite, a pool on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import sqlalchemy
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoFreeConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from db.sqlite import connect_at_once

BUSY_TIMEOUT_MS = 10_000
CONNECTIONS = 12
"""Kept open to PostgreSQL by one process; under load twice as many."""
ANSWER_SECONDS = {"timeout": 10, "command_timeout": 60}
"""How long PostgreSQL may take to let a connection in, and to answer."""


ROLLED_BACK = "40"
"""The class of PostgreSQL's errors for a deadlock: the database is well, the unit may be tried again."""


def is_away(error: BaseException) -> bool:
    """Whether an error says that the database can't be reached now, and not that a statement is wrong."""
    if isinstance(error, DBAPIError):
        if str(getattr(error.orig, "sqlstate", "")).startswith(ROLLED_BACK):
            return False
        return not isinstance(error, DataError | IntegrityError | NotSupportedError | ProgrammingError)
    return isinstance(error, NoFreeConnection | OSError | TimeoutError)


class Database:
    """Units of work on the database. On SQLite they take turns: intake, worker, sender and ticks share one writer."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        self.url = parsed
        self._turn = asyncio.Lock()
        self._writing = self._engine(reading=False)
        self._reading = self._engine(reading=True) if self.is_sqlite else self._writing

    def _engine(self, *, reading: bool) -> AsyncEngine:
        if not self.is_sqlite:
            return create_async_engine(
                self.url, pool_size=CONNECTIONS, max_overflow=CONNECTIONS, connect_args=dict(ANSWER_SECONDS)
            )
        pool: dict[str, Any] = {} if reading else {"poolclass": StaticPool}
        if not reading:
            pool["async_creator"] = partial(connect_at_once, self.url.database or ":memory:")
        engine = create_async_engine(self.url, **pool)
        sqlalchemy.event.listen(engine.sync_engine, "connect", _prepare_reading if reading else _prepare_writing)
        sqlalchemy.event.listen(engine.sync_engine, "begin", _begin_deferred if reading else _begin_immediate)
        return engine

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[AsyncConnection]:
        """One transaction that writes; committed at the end, rolled back on an error."""
        if not self.is_sqlite:
            async with self._writing.begin() as connection:
                yield connection
            return
        async with self._turn, self._writing.begin() as connection:
            yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads and makes nobody wait."""
        async with self._reading.connect() as connection:
            yield connection

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[AsyncConnection]:
        """A connection without a transaction, to listen on; PostgreSQL only."""
        async with self._writing.connect() as connection:
            yield await connection.execution_options(isolation_level="AUTOCOMMIT")

    async def close(self) -> None:
        """Close all connections."""
        await self._writing.dispose()
        if self._reading is not self._writing:
            await self._reading.dispose()


def _prepare(connection: Any, *pragmas: str) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON", *pragmas):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _prepare_writing(connection: Any, _record: object) -> None:
    _prepare(connection, "journal_mode=WAL", "synchronous=FULL")


def _prepare_reading(connection: Any, _record: object) -> None:
    _prepare(connection, "query_only=ON")


def _begin_immediate(connection: sqlalchemy.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_deferred(connection: sqlalchemy.Connection) -> None:
    connection.exec_driver_sql("BEGIN")
