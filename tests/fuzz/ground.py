"""The ground: the demo town and two schools of tests, in memory, on one connection, undone after each episode.

Each person and organisation carries a canary in its names and texts, and each written row is noted by a trigger.
"""

import asyncio
import sqlite3
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.pool import StaticPool

from bot.town import START, build_town
from bot.town.alone import alone
from db.database import Database
from db.sqlite import WritingEngine
from db.store import SqlStore
from db.tables import METADATA
from mentoring.invitations import InvitationKeys
from tests.two_schools import two_schools

KEYS = InvitationKeys(b"a key of the fuzz, long enough")
TEXTS = {
    "goals": ("title", "actual"),
    "meetings": ("topic", "done", "next_step", "place", "reason"),
    "feedback": ("note",),
    "reflections": ("text",),
    "letters": ("text",),
    "mentorships": ("resources", "end_reason"),
}
"""Where people's words stand in rows of an organisation."""
NOT_NOTED = {"outbox", "inbox", "dialogues", "wrong_codes", "municipalities", "turns", "leases"}
THROUGH = {
    "meeting_id": "(SELECT organisation_id FROM meetings WHERE id = {row}.meeting_id)",
    "letter_id": "(SELECT organisation_id FROM letters WHERE id = {row}.letter_id)",
    "request_id": "(SELECT organisation_id FROM help_requests WHERE id = {row}.request_id)",
    "sheet_id": "(SELECT organisation_id FROM survey_sheets WHERE id = {row}.sheet_id)",
}


class Ground(Database):
    """A database of one connection that takes everything back. Tasks take turns; a unit may have units inside."""

    _owner: asyncio.Task[Any] | None = None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait until no other task has a unit."""
        task = asyncio.current_task()
        if self._owner is task:
            yield
            return
        async with self._turn:
            self._owner = task
            try:
                yield
            finally:
                self._owner = None

    async def begin(self) -> None:
        """From here on everything can be taken back."""
        raise NotImplementedError

    async def take_back(self) -> None:
        """As if nothing had been."""
        raise NotImplementedError

    async def rows(self, query: str, **values: object) -> list[tuple[Any, ...]]:
        """What a statement of the fuzz's own finds; values by name (`:me`)."""
        raise NotImplementedError


class SqliteGround(Ground):
    """In memory: nothing waits for a disk. The connection is the bot's own writer's."""

    def __init__(self, image: bytes) -> None:
        self.raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self.raw.deserialize(image)
        self.raw.execute("PRAGMA foreign_keys=ON")
        self.raw.executescript(_notes())
        self._turn = asyncio.Lock()
        self.is_sqlite, self.url = True, sqlalchemy.engine.make_url("sqlite+at_once://")
        engine = sqlalchemy.create_engine(self.url, creator=lambda: self.raw, poolclass=StaticPool, _is_async=True)
        self._connection = WritingEngine(engine).connect()

    async def begin(self) -> None:
        """From here on everything can be taken back."""
        if self._connection.sync_connection is None:
            await self._connection.start()
        self.raw.execute("BEGIN")

    async def take_back(self) -> None:
        """As if nothing had been."""
        self.raw.execute("ROLLBACK")

    async def rows(self, query: str, **values: object) -> list[tuple[Any, ...]]:
        """What a statement of the fuzz's own finds."""
        return self.raw.execute(query, values).fetchall()

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[AsyncConnection]:
        """A savepoint in place of a transaction."""
        async with self.turn(), self._connection.begin_nested():
            yield self._connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """The same connection."""
        async with self.turn():
            yield self._connection

    async def close(self) -> None:
        """Forget it."""
        self.raw.close()


async def town_image() -> bytes:
    """The town with its canaries, as a file's bytes."""
    with tempfile.TemporaryDirectory(prefix="mentoring-fuzz-") as folder:
        place = Path(folder) / "town.db"
        database = Database(f"sqlite+aiosqlite:///{place}")
        async with database.unit() as connection:
            await connection.run_sync(METADATA.create_all)
        await build_town(database, KEYS)
        async with alone(database) as connection:
            await two_schools(SqlStore(connection), START)
        await database.close()
        raw = sqlite3.connect(place)
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("UPDATE people SET surname = 'Kq' || id || 'z', given = 'Gq' || id || 'z'")
        raw.execute("UPDATE outbox SET status = 'sent' WHERE status = 'waiting'")
        for table, columns in TEXTS.items():
            for column in columns:
                raw.execute(f"UPDATE {table} SET {column} = 'Oq' || organisation_id || 'z' WHERE {column} <> ''")
        raw.execute("UPDATE help_lines SET text = 'Oq' || (SELECT organisation_id FROM help_requests h"
                    " WHERE h.id = request_id) || 'z'")  # fmt: skip
        raw.execute("UPDATE survey_answers SET text = 'Oq' || (SELECT organisation_id FROM survey_sheets s"
                    " WHERE s.id = sheet_id) || 'z' WHERE text <> ''")  # fmt: skip
        raw.commit()
        image = raw.serialize()
        raw.close()
        return image


def noted() -> dict[str, str]:
    """Tables whose rows are noted when written → whose they are: organisation, mentorship, person of a `{row}`."""
    return {
        table.name: ", ".join((_organisation(table), _of(table, "mentorship_id"), _person(table)))
        for table in METADATA.sorted_tables
        if table.name not in NOT_NOTED
    }


def _notes() -> str:
    """Temporary triggers that note of each written row: its table, organisation, mentorship and person."""
    lines = ["CREATE TEMP TABLE written (place TEXT, organisation INTEGER, mentorship INTEGER, person INTEGER);"]
    for name, whose in noted().items():
        for act, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
            lines.append(
                f"CREATE TEMP TRIGGER note_{name}_{act}_{row} AFTER {act} ON main.{name} BEGIN "
                f"INSERT INTO written VALUES ('{name}', {whose.format(row=row)}); END;"
            )
    return "\n".join(lines)


def _of(table: sqlalchemy.Table, column: str) -> str:
    if column in table.columns:
        return f"{{row}}.{column}"
    return "{row}.id" if column == f"{table.name[:-1]}_id" else "NULL"


def _organisation(table: sqlalchemy.Table) -> str:
    through = next((how for column, how in THROUGH.items() if column in table.columns), "NULL")
    own = _of(table, "organisation_id")
    return own if own != "NULL" else through


def _person(table: sqlalchemy.Table) -> str:
    if table.name == "people":
        return "{row}.id"
    column = "actor_id" if table.name == "audit" else "person_id"
    return f"{{row}}.{column}" if column in table.columns else "NULL"
