"""Waking other processes: PostgreSQL's NOTIFY, sent with the commit; on SQLite there is nobody else to wake."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from db.database import Database

INBOX, OUTBOX = "mentoring_inbox", "mentoring_outbox"
LOOK_SECONDS = 1.0
"""How often is looked whether the connection that listens is still there."""
_NOTIFY = text("SELECT pg_notify(:channel, '')")


async def notify(connection: AsyncConnection, channel: str) -> None:
    """Wake whoever listens, as soon as this transaction has committed."""
    if connection.dialect.name == "postgresql":
        await connection.execute(_NOTIFY, {"channel": channel})


async def listen(database: Database, woken: dict[str, Callable[[], None]], stopping: asyncio.Event) -> None:
    """Call what belongs to a channel whenever it is notified, on a connection of its own, until the bot stops.

    Returns early when the connection is lost; errors of connecting are raised. Raises ConnectionError.
    """
    from asyncpg import InterfaceError, PostgresError  # on SQLite nobody pays for it

    ended = asyncio.Event()

    def heard(_connection: object, _pid: int, channel: str, _payload: str) -> None:
        woken[channel]()

    async with database.alone() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        driver.add_termination_listener(lambda _connection: ended.set())
        try:
            for channel in woken:
                await driver.add_listener(channel, heard)
        except (InterfaceError, PostgresError) as error:
            raise ConnectionError("lost before it listened") from error
        for wake in woken.values():
            wake()
        try:
            while not ended.is_set() and not stopping.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(stopping.wait(), LOOK_SECONDS)
        finally:
            await connection.invalidate()
