"""SQLite for the one writer: statements run at once, only what may have to wait leaves the event loop.

The writer holds the file's lock from BEGIN IMMEDIATE on, so a statement waits for nobody: handing it to a thread and
back costs more than the statement. BEGIN is tried again while another process holds the lock; COMMIT waits for the
disk, in a thread.
"""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import orjson
from sqlalchemy import CursorResult, Executable, create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncTransaction
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import await_only

BUSY_SECONDS = 10.0
"""How long the lock of another process is waited for."""
LOOK_SECONDS = 0.005
"""How often is looked whether it is free."""


class AtOnce(SQLiteDialect_pysqlite):
    """Plain sqlite3 under an asynchronous engine."""

    driver = "at_once"
    is_async = True
    supports_statement_cache = True

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._thread = ThreadPoolExecutor(1, "sqlite")

    def connect(self, *places: Any, **_options: Any) -> Any:
        """Open the file."""
        return self._in_thread(_opened, *places)

    def do_begin(self, dbapi_connection: Any) -> None:
        """Take the pen before anything is read."""
        until = time.monotonic() + BUSY_SECONDS
        while not dbapi_connection.in_transaction:
            try:
                dbapi_connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                await_only(asyncio.sleep(LOOK_SECONDS))

    def do_commit(self, dbapi_connection: Any) -> None:
        """Wait for the disk in the thread."""
        self._in_thread(dbapi_connection.commit)

    def do_rollback(self, dbapi_connection: Any) -> None:
        """In the thread too: a commit that was given up may still be under way there."""
        if dbapi_connection.in_transaction:
            self._in_thread(dbapi_connection.rollback)

    def do_close(self, dbapi_connection: Any) -> None:
        """Let the file go."""
        self._in_thread(dbapi_connection.close)

    def _in_thread(self, work: Callable[..., Any], *arguments: Any) -> Any:
        return await_only(asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments))


def _opened(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "busy_timeout=0"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


class Savepoint(AsyncTransaction):
    """What fails inside is undone, the rest of the unit lives on."""

    async def start(self, is_ctxmanager: bool = False) -> AsyncTransaction:
        """From here on it can be undone."""
        self._run("SAVEPOINT attempt")
        return self

    async def rollback(self) -> None:
        """Undo what was done inside."""
        self._run("ROLLBACK TO attempt")

    async def __aexit__(self, kind: Any, error: Any, trace: Any) -> None:
        if kind is not None:
            self._run("ROLLBACK TO attempt")
        self._run("RELEASE attempt")

    def _run(self, text: str) -> None:
        assert isinstance(self.connection, WritingConnection)
        self.connection.driver.execute(text)


class WritingConnection(AsyncConnection):
    """A connection whose statements run where they are asked for."""

    @property
    def driver(self) -> sqlite3.Connection:
        """The driver's own connection."""
        assert self.sync_connection is not None
        return cast(sqlite3.Connection, self.sync_connection.connection.dbapi_connection)

    def begin_nested(self) -> AsyncTransaction:
        """A savepoint."""
        return Savepoint(self, nested=True)

    async def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Any = None
    ) -> CursorResult[Any]:
        """Run a statement."""
        assert self.sync_connection is not None
        return self.sync_connection.execute(statement, parameters, execution_options=execution_options)

    async def exec_driver_sql(
        self, statement: str, parameters: Any = None, execution_options: Any = None
    ) -> CursorResult[Any]:
        """Run a text."""
        assert self.sync_connection is not None
        return self.sync_connection.exec_driver_sql(statement, parameters, execution_options)


class WritingEngine(AsyncEngine):
    """The engine of the one writer."""

    def connect(self) -> WritingConnection:
        """Its one connection."""
        return WritingConnection(self)


registry.register("sqlite.at_once", __name__, AtOnce.__name__)


def writing_engine(url: URL) -> WritingEngine:
    """Open a file for the one writer."""
    at_once = url.set(drivername="sqlite+at_once")
    return WritingEngine(create_engine(at_once, poolclass=StaticPool, json_deserializer=orjson.loads, _is_async=True))
