"""Reading much beside the bot: a thread with a loop and a database of its own, begun when it is first needed.

It stays until the database is closed, so statements are compiled once and not for each time of reading.
"""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection

if TYPE_CHECKING:
    from db.database import Database

Found = TypeVar("Found")


class Beside:
    """One such thread of a database."""

    def __init__(self, url: URL, open_database: "Callable[[str], Database]") -> None:
        self._url, self._open = url, open_database
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._database: Database | None = None

    async def run(self, work: Callable[[AsyncConnection], Awaitable[Found]]) -> Found:
        """What the work finds on a connection over there; what Python makes of it holds nobody up here."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(target=self._loop.run_forever, name="beside", daemon=True)
            self._thread.start()
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(self._read(work), self._loop))

    async def _read(self, work: Callable[[AsyncConnection], Awaitable[Found]]) -> Found:
        if self._database is None:
            self._database = self._open(self._url.render_as_string(hide_password=False))
        async with self._database.reading() as connection:
            return await work(connection)

    async def close(self) -> None:
        """End it, if it was begun."""
        loop, thread = self._loop, self._thread
        if loop is None or thread is None:
            return
        self._loop = self._thread = None
        if self._database is not None:
            await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(self._database.close(), loop))
            self._database = None
        loop.call_soon_threadsafe(loop.stop)
        await asyncio.to_thread(thread.join)
        loop.close()
