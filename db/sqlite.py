"""SQLite's driver for the one writer: statements run at once, only what may have to wait goes to its thread.

The writer holds the file's lock from BEGIN IMMEDIATE on, so a statement waits for nobody: handing it to a thread and
back costs more than the statement. BEGIN (another process may hold the lock) and COMMIT (the disk) go to the thread.
"""

import sqlite3
from collections.abc import Callable
from typing import Any

import aiosqlite

WAITING = ("commit", "rollback", "close")
"""Calls of the connection that may wait for the disk."""
THREADED = ("BEGIN", "PRAGMA")
"""Statements that may wait for another process."""


class AtOnce(aiosqlite.Connection):
    """An aiosqlite connection that goes to its thread only for what may wait."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        first = args[0] if args else ""
        of_connection = isinstance(getattr(fn, "__self__", None), sqlite3.Connection)
        if (of_connection and fn.__name__ in WAITING) or (isinstance(first, str) and first.startswith(THREADED)):
            return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]
        if self._connection is None:
            raise ValueError("no active connection")
        return fn(*args, **kwargs)


async def connect_at_once(path: str) -> aiosqlite.Connection:
    """Open a file for the one writer."""

    def connector() -> sqlite3.Connection:
        return sqlite3.connect(path, check_same_thread=False)

    connection = AtOnce(connector, 64)
    connection._thread.daemon = True
    return await connection
