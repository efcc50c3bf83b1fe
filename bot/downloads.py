"""Files that updates bring, fetched beside the worker: nobody waits for one but the person who sent it."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from aiogram.types import Update

from bot.files_in import FilesIn
from bot.tasks import begin, until_back
from db.database import is_away
from db.inbox import Incoming


class Downloads:
    """Those under way. Meanwhile their updates wait for their next try, should this process die."""

    def __init__(
        self,
        files: FilesIn,
        fetched: Callable[[Incoming, object], Awaitable[None]],
        given_up: Callable[[Incoming], Awaitable[None]],
    ) -> None:
        """`fetched` is told the file, None or the error; `given_up` when it was not fetched to the end."""
        self._files = files
        self._fetched = fetched
        self._given_up = given_up
        self._fetches: set[asyncio.Task[object]] = set()
        self._under_way: set[asyncio.Task[None]] = set()
        self.begun = 0
        """How many there were so far."""

    @property
    def is_idle(self) -> bool:
        """Whether no file is under way."""
        return not self._under_way

    def start(self, incoming: Incoming, update: Update) -> None:
        """Begin to fetch the file of an update."""
        self.begun += 1
        task = begin(self._bring(incoming, update), "file")
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _bring(self, incoming: Incoming, update: Update) -> None:
        fetch: asyncio.Task[object] = begin(self._files.fetch(update), "download")
        self._fetches.add(fetch)
        await asyncio.wait([fetch])
        self._fetches.discard(fetch)
        error = None if fetch.cancelled() else fetch.exception()
        if fetch.cancelled() or (error is not None and is_away(error)):
            await until_back(partial(self._given_up, incoming))
        else:
            await until_back(partial(self._fetched, incoming, error or fetch.result()))

    async def finish(self) -> None:
        """Wait until none is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def stop(self) -> None:
        """Fetch no further: another process, or the next one, begins anew at once."""
        for fetch in self._fetches:
            fetch.cancel()
        await self.finish()
