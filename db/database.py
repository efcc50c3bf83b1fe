"""Opening the database: one writer and a reading engine on SQLite, a pool on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import orjson
import sqlalchemy
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoFreeConnection
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from db.beside import Beside
from db.sqlite import writing_engine

Found = TypeVar("Found")
BUSY_TIMEOUT_MS = 10_000
CONNECTIONS = 12
"""Kept open to PostgreSQL by one process; under load twice as many."""
ANSWER_SECONDS = {"timeout": 10, "command_timeout": 60}
"""How long PostgreSQL may take to let a connection in, and to answer."""
SESSION = {"idle_in_transaction_session_timeout": "15000"}
"""So many milliseconds a process that stands still may keep locked what it was at: its lease, a person."""


NOT_AWAY = ("0A", "21", "22", "23", "40", "42", "44")
"""The classes of PostgreSQL's errors with which it is well: a value or a statement is wrong, or it was a deadlock."""


def is_away(error: BaseException) -> bool:
    """Whether an error says that the database can't be reached now, and not that a statement is wrong."""
    if isinstance(error, DBAPIError):
        if str(getattr(error.orig, "sqlstate", "")).startswith(NOT_AWAY):
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
        self._beside = Beside(parsed, Database)
        if not self.is_sqlite:
            self._writing = self._reading = create_async_engine(
                url,
                pool_size=CONNECTIONS,
                max_overflow=CONNECTIONS,
                connect_args={**ANSWER_SECONDS, "server_settings": SESSION},
            )
            return
        self._writing = writing_engine(parsed)
        self._reading = create_async_engine(url, json_deserializer=orjson.loads)
        sqlalchemy.event.listen(self._reading.sync_engine, "connect", _prepare_reading)
        sqlalchemy.event.listen(self._reading.sync_engine, "begin", _begin_deferred)

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

    async def apart(self, work: Callable[[AsyncConnection], Awaitable[Found]]) -> Found:
        """Read much in a thread and on a connection of its own (`db/beside.py`)."""
        return await self._beside.run(work)

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[AsyncConnection]:
        """A connection without a transaction, to listen on; PostgreSQL only."""
        async with self._writing.connect() as connection:
            yield await connection.execution_options(isolation_level="AUTOCOMMIT")

    async def close(self) -> None:
        """Close all connections."""
        await self._beside.close()
        await self._writing.dispose()
        if self._reading is not self._writing:
            await self._reading.dispose()


def _prepare_reading(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON", "query_only=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_deferred(connection: sqlalchemy.Connection) -> None:
    connection.exec_driver_sql("BEGIN")
