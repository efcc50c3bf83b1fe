"""Two acts at the same moment on PostgreSQL: the second begins while the first has acted and not committed."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from db.database import Database
from db.store import SqlStore
from mentoring.errors import Refusal

Deed = Callable[[SqlStore], Awaitable[Any]]
KEPT_OUT = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


@dataclass(frozen=True, slots=True)
class Race:
    """A database that two act on."""

    database: Database

    async def does(self, deed: Deed) -> Any:
        """One unit of work; a refusal is what came of it, and undoes what was done before it."""
        async with self.database.unit() as connection:
            return await _outcome(SqlStore(connection), deed)

    async def both(self, first: Deed, second: Deed) -> tuple[Any, Any]:
        """What came of each."""
        async with asyncio.TaskGroup() as group:
            async with self.database.unit() as connection:
                before = await _outcome(SqlStore(connection), first)
                beside = group.create_task(self.does(second))
                await self._through_or_kept_out(beside)
            after = await beside
        return before, after

    async def _through_or_kept_out(self, beside: asyncio.Task[Any]) -> None:
        async with self.database.alone() as watching:
            while not beside.done() and not await watching.scalar(KEPT_OUT):
                pass

    async def count(self, query: str) -> int:
        """How many rows there are."""
        async with self.database.reading() as connection:
            return int(await connection.scalar(text(query)) or 0)


async def _outcome(store: SqlStore, deed: Deed) -> Any:
    try:
        async with store.attempt():
            return await deed(store)
    except Refusal as refusal:
        return refusal
