"""The way in: raw updates, stored before they are confirmed, and what the bot waits to be typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Float, Index, String, Text, bindparam, delete, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, insert_once, table
from db.leases import SECONDS
from db.ready import Ready
from db.wakes import INBOX, notify

MOST_ATTEMPTS = 5
"""How often an update may break its handler; the next time it is given up."""
MOST_DEATHS = 30
"""How often a process may die while it tries an update; then it isn't tried any more."""


class InboxRow(Base):
    """One update as it came; `raw` is emptied when it is done. Machine times are epoch seconds.

    `attempts` are the tries that came to an end, `deaths` those that did not: the process died meanwhile. A try is
    counted among the deaths before it begins, and taken out again in the commit that writes its end down.
    """

    __tablename__ = "inbox"
    __table_args__ = (Index("ix_inbox_open", "status", "received_at"),)

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    place: Mapped[int] = mapped_column(BigInteger)
    person_key: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(30))
    raw: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(String(10))
    attempts: Mapped[int]
    deaths: Mapped[int]
    not_before: Mapped[float] = mapped_column(Float)
    received_at: Mapped[float] = mapped_column(Float)
    done_at: Mapped[float | None] = mapped_column(Float)
    error: Mapped[str] = mapped_column(String(300))


class TurnRow(Base):
    """One person who ever sent an update: whoever holds this row's lock applies their updates (PostgreSQL)."""

    __tablename__ = "turns"

    person_key: Mapped[str] = mapped_column(String(40), primary_key=True)


class DialogueRow(Base):
    """What the bot waits for one account to type, if anything."""

    __tablename__ = "dialogues"

    messenger: Mapped[str] = mapped_column(String(20), primary_key=True)
    external_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    awaits: Mapped[str] = mapped_column(String(40))
    args: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update waiting to be applied."""

    bot_id: int
    update_id: int
    person_key: str
    raw: str
    attempts: int
    deaths: int
    not_before: float


_INCOMING = select(
    InboxRow.bot_id,
    InboxRow.update_id,
    InboxRow.person_key,
    InboxRow.raw,
    InboxRow.attempts,
    InboxRow.deaths,
    InboxRow.not_before,
).where(InboxRow.status == "new")
_WAITING = Ready(_INCOMING.order_by(InboxRow.received_at, InboxRow.place).limit(bindparam("most")))
_FIRST = (
    _INCOMING.where(InboxRow.person_key == bindparam("person")).order_by(InboxRow.received_at, InboxRow.place).limit(1)
)
_FREE_PERSON = text(
    "WITH early AS MATERIALIZED (SELECT person_key, not_before, received_at, place FROM inbox WHERE status = 'new'"
    " ORDER BY received_at, place LIMIT :most), firsts AS (SELECT DISTINCT ON (person_key) * FROM early"
    " ORDER BY person_key, received_at, place) SELECT turns.person_key FROM turns JOIN firsts USING (person_key)"
    " WHERE firsts.not_before <= :machine ORDER BY firsts.received_at, firsts.place LIMIT 1"
    " FOR UPDATE OF turns SKIP LOCKED"
)
"""The person who waits longest and whom nobody serves just now; their row stays locked until the transaction ends."""
NARROW, WIDE = 200, 100_000
"""How many updates are looked at first, and when all of those persons are being served or have to wait."""
_THIS = update(table(InboxRow)).where(
    table(InboxRow).c.bot_id == bindparam("b"), table(InboxRow).c.update_id == bindparam("u")
)
_BEGIN = Ready(_THIS.values(deaths=table(InboxRow).c.deaths + 1, not_before=bindparam("again_at")))
_SURVIVED = table(InboxRow).c.deaths - 1
_SPARE = Ready(_THIS.values(deaths=_SURVIVED, not_before=0.0))
_DONE = Ready(
    _THIS.values(
        status="done", raw="", done_at=bindparam("at"), attempts=table(InboxRow).c.attempts + 1, deaths=_SURVIVED
    )
)
_AWAITED = Ready(
    select(DialogueRow.awaits, DialogueRow.args).where(
        DialogueRow.messenger == bindparam("messenger"), DialogueRow.external_id == bindparam("external_id")
    )
)
_EXPECT = Ready(
    update(table(DialogueRow))
    .where(
        table(DialogueRow).c.messenger == bindparam("of_messenger"),
        table(DialogueRow).c.external_id == bindparam("of_account"),
    )
    .values(awaits=bindparam("what"), args=bindparam("with_args"), updated_at=bindparam("at"))
)
_EXPECT_FIRST = insert(table(DialogueRow))


class Inbox:
    """Storing, claiming and finishing updates."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, rows: Sequence[dict[str, Any]]) -> int:
        """Store updates in the order they came; those known already are passed over. How many are new."""
        if self._connection.dialect.name != "postgresql":
            return await insert_once(self._connection, InboxRow, list(rows))
        received_at = float(await self._connection.scalar(select(SECONDS)) or 0)  # one clock for all processes
        keys = sorted({row["person_key"] for row in rows})
        await insert_once(self._connection, TurnRow, [{"person_key": key} for key in keys])
        added = await insert_once(self._connection, InboxRow, [{**row, "received_at": received_at} for row in rows])
        if added:
            await notify(self._connection, INBOX)
        return added

    async def claim(self, *, machine: float) -> Incoming | None:
        """The earliest update of a person whom nobody serves; the person is held until the transaction ends.

        PostgreSQL only. Read anew once the lock is held, so that what the last holder committed is seen.
        """
        most = NARROW
        while True:
            person = await self._connection.scalar(_FREE_PERSON, {"most": most, "machine": machine})
            if person is None:
                if most == WIDE or not await self._more_than(NARROW):
                    return None
                most = WIDE
                continue
            row = (await self._connection.execute(_FIRST, {"person": person})).one_or_none()
            if row is not None and row.not_before <= machine:
                return Incoming(*row)

    async def _more_than(self, most: int) -> bool:
        statement = select(InboxRow.update_id).where(InboxRow.status == "new").offset(most).limit(1)
        return await self._connection.scalar(statement) is not None

    async def waiting(self, *, most: int = NARROW) -> list[Incoming]:
        """Updates to apply, in the order they came, those that wait for their next attempt among them."""
        return [Incoming(*row) for row in await _WAITING.rows(self._connection, {"most": most})]

    async def hold(self, incoming: Incoming) -> bool:
        """Hold the person of an update that was set aside until the transaction ends; whether it still waits."""
        if self._connection.dialect.name == "postgresql":
            person = select(TurnRow.person_key).where(TurnRow.person_key == incoming.person_key)
            await self._connection.execute(person.with_for_update())
        mine = (InboxRow.bot_id == incoming.bot_id, InboxRow.update_id == incoming.update_id)
        waits = select(InboxRow.update_id).where(*mine, InboxRow.status == "new")
        return await self._connection.scalar(waits) is not None

    async def begin(self, tries: Sequence[tuple[Incoming, float]]) -> None:
        """Count tries before they are made, each with the machine time of the next one should the process die of it."""
        await _BEGIN.run_each(
            self._connection,
            [{"b": each.bot_id, "u": each.update_id, "again_at": again_at} for each, again_at in tries],
        )

    async def begin_apart(self, tries: Sequence[tuple[Incoming, float]]) -> None:
        """Count tries of what is claimed, in a transaction of its own that need not wait for the disk.

        It is the process that may die of an update, not the database.
        """
        await self._connection.execute(text("SELECT set_config('synchronous_commit', 'off', true)"))
        await self.begin(tries)

    async def spare(self, *updates: Incoming) -> None:
        """Updates that were counted were not tried after all."""
        await _SPARE.run_each(self._connection, [{"b": each.bot_id, "u": each.update_id} for each in updates])

    async def done(self, *updates: Incoming, machine: float) -> None:
        """Finish updates and forget their texts."""
        await _DONE.run_each(
            self._connection, [{"b": each.bot_id, "u": each.update_id, "at": machine} for each in updates]
        )

    async def postpone(self, incoming: Incoming, *, until: float, error: str) -> None:
        """Try an update again later, after an unexpected error."""
        await self._end(incoming, status="new", not_before=until, error=error)

    async def bury(self, incoming: Incoming, *, machine: float, error: str) -> None:
        """Give an update up; its text stays for the operator."""
        await self._end(incoming, status="dead", done_at=machine, error=error)

    async def _end(self, incoming: Incoming, **changes: object) -> None:
        """End a try that was counted."""
        statement = update(InboxRow).where(
            InboxRow.bot_id == incoming.bot_id, InboxRow.update_id == incoming.update_id, InboxRow.status == "new"
        )
        counted = {"attempts": incoming.attempts + 1, "deaths": incoming.deaths}
        await self._connection.execute(statement.values(**counted, **changes))

    async def forget(self, *, before: float) -> None:
        """Drop rows that were done earlier than the machine time."""
        await self._connection.execute(delete(InboxRow).where(InboxRow.status == "done", InboxRow.done_at < before))


class Dialogues:
    """What the bot waits to be typed."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def awaited(self, messenger: str, external_id: str) -> tuple[str, dict[str, Any]]:
        """What is awaited of an account and the arguments that go with it; ("", {}) when nothing."""
        rows = await _AWAITED.rows(self._connection, {"messenger": messenger, "external_id": external_id})
        return (rows[0][0], rows[0][1]) if rows else ("", {})

    async def expect(
        self, messenger: str, external_id: str, awaits: str, args: dict[str, Any], *, now: datetime
    ) -> None:
        """From now on this is awaited ("" for nothing)."""
        changed = await _EXPECT.run(
            self._connection,
            {"of_messenger": messenger, "of_account": external_id, "what": awaits, "with_args": args, "at": now},
        )
        if changed == 0 and awaits:
            values = {"messenger": messenger, "external_id": external_id, "awaits": awaits, "args": args}
            await self._connection.execute(_EXPECT_FIRST, {**values, "updated_at": now})
