"""A store on the plain driver: while the town is built nobody else is there, so no statement changes threads.

The actions and the statements are the bot's own; a town of nine hundred acts is built four times as fast this way.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, cast

import sqlalchemy
from sqlalchemy import Connection, CursorResult, Executable, ScalarResult
from sqlalchemy.ext.asyncio import AsyncConnection

from db.database import Database


class AloneConnection:
    """As much of an asynchronous connection as the bot's statements ask for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.dialect = connection.dialect

    async def execute(self, statement: Executable, values: Mapping[str, Any] | None = None) -> CursorResult[Any]:
        """Run a statement."""
        return self._connection.execute(statement, values)

    async def scalar(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Any:
        """The first column of the first row."""
        return self._connection.scalar(statement, values)

    async def scalars(self, statement: Executable, values: Mapping[str, Any] | None = None) -> ScalarResult[Any]:
        """The first column of all rows."""
        return self._connection.scalars(statement, values)

    @asynccontextmanager
    async def begin_nested(self) -> AsyncIterator[None]:
        """A savepoint."""
        with self._connection.begin_nested():
            yield


@asynccontextmanager
async def alone(database: Database) -> AsyncIterator[AsyncConnection]:
    """One transaction on a SQLite database that nobody else uses yet."""
    assert database.is_sqlite
    engine = sqlalchemy.create_engine(database.url.set(drivername="sqlite"))
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys=ON")
            connection.commit()
            with connection.begin():
                yield cast(AsyncConnection, AloneConnection(connection))
    finally:
        engine.dispose()
