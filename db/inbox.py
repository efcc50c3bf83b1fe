"""The way in: raw updates, stored before they are confirmed, and what the bot waits to be typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Float, Index, String, Text, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, insert_once, table

MOST_ATTEMPTS = 5


class InboxRow(Base):
    """One update as it came; `raw` is emptied when it is done. Machine times are epoch seconds."""

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
    not_before: Mapped[float] = mapped_column(Float)
    received_at: Mapped[float] = mapped_column(Float)
    done_at: Mapped[float | None] = mapped_column(Float)
    error: Mapped[str] = mapped_column(String(300))


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
    not_before: float


_WAITING = (
    select(
        InboxRow.bot_id,
        InboxRow.update_id,
        InboxRow.person_key,
        InboxRow.raw,
        InboxRow.attempts,
        InboxRow.not_before,
    )
    .where(InboxRow.status == "new")
    .order_by(InboxRow.received_at, InboxRow.place)
    .limit(bindparam("most"))
)
_DONE = (
    update(table(InboxRow))
    .where(table(InboxRow).c.bot_id == bindparam("b"), table(InboxRow).c.update_id == bindparam("u"))
    .values(status="done", raw="", done_at=bindparam("at"))
)


class Inbox:
    """Storing, claiming and finishing updates."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, rows: Sequence[dict[str, Any]]) -> int:
        """Store updates in the order they came; those known already are passed over. How many are new."""
        return await insert_once(self._connection, InboxRow, list(rows))

    async def waiting(self, *, most: int = 100) -> list[Incoming]:
        """Updates to apply, in the order they came, those that wait for their next attempt among them."""
        rows = await self._connection.execute(_WAITING, {"most": most})
        return [Incoming(*row) for row in rows]

    async def count_attempt(self, updates: Sequence[Incoming]) -> None:
        """Count an attempt before it is made, for a whole batch in one commit."""
        target = table(InboxRow)
        statement = (
            update(target)
            .where(target.c.bot_id == bindparam("b"), target.c.update_id == bindparam("u"))
            .values(attempts=target.c.attempts + 1)
        )
        await self._connection.execute(statement, [{"b": each.bot_id, "u": each.update_id} for each in updates])

    async def done(self, incoming: Incoming, *, machine: float) -> None:
        """Finish an update and forget its text."""
        await self._connection.execute(_DONE, {"b": incoming.bot_id, "u": incoming.update_id, "at": machine})

    async def postpone(self, incoming: Incoming, *, until: float, error: str) -> None:
        """Try an update again later, after an unexpected error."""
        await self._end(incoming, status="new", not_before=until, error=error)

    async def bury(self, incoming: Incoming, *, machine: float, error: str) -> None:
        """Give an update up; its text stays for the operator."""
        await self._end(incoming, status="dead", done_at=machine, error=error)

    async def _end(self, incoming: Incoming, **changes: object) -> None:
        statement = update(InboxRow).where(
            InboxRow.bot_id == incoming.bot_id, InboxRow.update_id == incoming.update_id
        )
        await self._connection.execute(statement.values(**changes))

    async def forget(self, *, before: float) -> None:
        """Drop rows that were done earlier than the machine time."""
        await self._connection.execute(delete(InboxRow).where(InboxRow.status == "done", InboxRow.done_at < before))


class Dialogues:
    """What the bot waits to be typed."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def awaited(self, messenger: str, external_id: str) -> tuple[str, dict[str, Any]]:
        """What is awaited of an account and the arguments that go with it; ("", {}) when nothing."""
        statement = select(DialogueRow.awaits, DialogueRow.args).where(
            DialogueRow.messenger == messenger, DialogueRow.external_id == external_id
        )
        row = (await self._connection.execute(statement)).one_or_none()
        return (row.awaits, row.args) if row else ("", {})

    async def expect(
        self, messenger: str, external_id: str, awaits: str, args: dict[str, Any], *, now: datetime
    ) -> None:
        """From now on this is awaited ("" for nothing)."""
        key = (DialogueRow.messenger == messenger, DialogueRow.external_id == external_id)
        changed = await self._connection.execute(
            update(DialogueRow).where(*key).values(awaits=awaits, args=args, updated_at=now)
        )
        if changed.rowcount == 0 and awaits:
            values = {"messenger": messenger, "external_id": external_id, "awaits": awaits, "args": args}
            await self._connection.execute(insert(DialogueRow), {**values, "updated_at": now})
