"""The way out: what is to be sent, its table, and the claims of the sender."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Float, ForeignKey, Index, String, bindparam, case, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, insert_once, table
from db.ready import Ready
from db.wakes import OUTBOX, notify
from mentoring.notices import Notice, Urgency


class OutboxRow(Numbered, Base):
    """One message, edit, answer or notice on its way out.

    `due_at` is programme time; `not_before` and `expires_at` are machine time (epoch seconds).
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_waiting", "status", "due_at"),
        Index("ix_outbox_recipient", "recipient_id", "status"),
    )

    dedupe_key: Mapped[str | None] = mapped_column(String(200), unique=True)
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    urgency: Mapped[str] = mapped_column(String(10))
    kind: Mapped[str] = mapped_column(String(60))
    args: Mapped[dict[str, Any]]
    due_at: Mapped[datetime]
    not_before: Mapped[float] = mapped_column(Float)
    expires_at: Mapped[float | None] = mapped_column(Float)
    status: Mapped[str] = mapped_column(String(12))
    attempts: Mapped[int]
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    sent_with: Mapped[int | None]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    error: Mapped[str] = mapped_column(String(300))


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A claimed row."""

    id: int
    recipient_id: int | None
    chat_id: int | None
    urgency: Urgency
    kind: str
    args: dict[str, Any]
    due_at: datetime
    expires_at: float | None
    attempts: int


URGENCY_ORDER = case({urgency.value: place for place, urgency in enumerate(Urgency)}, value=OutboxRow.urgency)
_OUTGOING = (
    OutboxRow.id,
    OutboxRow.recipient_id,
    OutboxRow.chat_id,
    OutboxRow.urgency,
    OutboxRow.kind,
    OutboxRow.args,
    OutboxRow.due_at,
    OutboxRow.expires_at,
    OutboxRow.attempts,
)
_DUE = (
    select(*_OUTGOING)
    .where(
        OutboxRow.status == "waiting",
        OutboxRow.due_at <= bindparam("now"),
        OutboxRow.not_before <= bindparam("machine"),
    )
    .order_by(URGENCY_ORDER, OutboxRow.id)
    .limit(bindparam("most"))
)
_INSERT = Ready(insert(table(OutboxRow)))


def waiting_row(
    kind: str,
    args: dict[str, Any],
    *,
    urgency: Urgency,
    now: datetime,
    recipient_id: int | None = None,
    chat_id: int | None = None,
    due_at: datetime | None = None,
    expires_at: float | None = None,
    dedupe_key: str | None = None,
) -> dict[str, Any]:
    """The values of a row that waits to be sent."""
    return {
        "dedupe_key": dedupe_key,
        "recipient_id": recipient_id,
        "chat_id": chat_id,
        "urgency": urgency.value,
        "kind": kind,
        "args": args,
        "due_at": due_at or now,
        "not_before": 0.0,
        "expires_at": expires_at,
        "status": "waiting",
        "attempts": 0,
        "created_at": now,
        "error": "",
    }


class Notices:
    """Queueing notices (the programme's side of the way out)."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, *notices: Notice, now: datetime) -> int:
        """Queue notices; those whose dedupe key is known already are passed over. Returns how many are new."""
        rows = [
            waiting_row(
                notice.kind,
                dict(notice.args),
                urgency=notice.urgency,
                now=now,
                recipient_id=notice.to,
                due_at=notice.due_at,
                dedupe_key=notice.dedupe_key,
            )
            for notice in notices
        ]
        added = await insert_once(self._connection, OutboxRow, rows)
        if added:
            await notify(self._connection, OUTBOX)
        return added

    async def known_keys(self, prefix: str) -> set[str]:
        """The dedupe keys planned so far that begin with the prefix."""
        statement = select(OutboxRow.dedupe_key).where(OutboxRow.dedupe_key.startswith(prefix, autoescape=True))
        return {key for key in (await self._connection.scalars(statement)) if key}


class Outbox:
    """The sender's side of the way out."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, rows: Sequence[dict[str, Any]]) -> None:
        """Queue ready rows (made by `waiting_row`), in order."""
        if rows:
            await _INSERT.run_each(self._connection, rows)
            await notify(self._connection, OUTBOX)

    async def due(self, *, now: datetime, machine: float, most: int = 200) -> list[Outgoing]:
        """What may be sent now, most urgent first, in the order it was said."""
        rows = await self._connection.execute(_DUE, {"now": now, "machine": machine, "most": most})
        return [Outgoing(row[0], row[1], row[2], Urgency(row[3]), *row[4:]) for row in rows]

    async def claim(self, ids: Sequence[int]) -> set[int]:
        """Mark rows as being sent; the attempt is counted before it is made. Those that still waited.

        What was read as due a moment ago may have been sent since.
        """
        statement = update(OutboxRow).where(OutboxRow.id.in_(ids), OutboxRow.status == "waiting")
        claimed = statement.values(status="sending", attempts=OutboxRow.attempts + 1).returning(OutboxRow.id)
        return set(await self._connection.scalars(claimed))

    async def finish(self, row_id: int, status: str, **changes: object) -> None:
        """Set how a row ended: sent, cancelled, failed, ambiguous, or waiting again with a later `not_before`."""
        await self._connection.execute(update(OutboxRow).where(OutboxRow.id == row_id).values(status=status, **changes))

    async def waiting_for(self, recipient_id: int, urgency: Urgency, *, now: datetime) -> list[Outgoing]:
        """Everything of a class that waits for one person and is due, to travel in one message."""
        statement = select(*_OUTGOING).where(
            OutboxRow.recipient_id == recipient_id,
            OutboxRow.urgency == urgency.value,
            OutboxRow.status == "waiting",
            OutboxRow.due_at <= now,
        )
        rows = await self._connection.execute(statement.order_by(OutboxRow.id))
        return [Outgoing(row[0], row[1], row[2], Urgency(row[3]), *row[4:]) for row in rows]

    async def cancel_for(self, recipient_id: int) -> None:
        """Cancel all that waits for a person who can't be reached."""
        statement = update(OutboxRow).where(OutboxRow.recipient_id == recipient_id, OutboxRow.status == "waiting")
        await self._connection.execute(statement.values(status="cancelled", error="unreachable"))

    async def interrupted(self) -> list[Outgoing]:
        """Rows whose sending was cut off (the process died between the claim and the mark)."""
        rows = await self._connection.execute(select(*_OUTGOING).where(OutboxRow.status == "sending"))
        return [Outgoing(row[0], row[1], row[2], Urgency(row[3]), *row[4:]) for row in rows]

    async def next_due(self, *, after: datetime) -> datetime | None:
        """The programme time of the earliest row that waits for a later moment."""
        statement = select(OutboxRow.due_at).where(OutboxRow.status == "waiting", OutboxRow.due_at > after)
        moment: datetime | None = await self._connection.scalar(statement.order_by(OutboxRow.due_at).limit(1))
        return moment

    async def count_open(self, *, now: datetime, machine: float) -> int:
        """How many rows are being sent, or are due and may be sent before the machine time."""
        due = (OutboxRow.status == "waiting") & (OutboxRow.due_at <= now) & (OutboxRow.not_before <= machine)
        statement = select(func.count()).where(or_(OutboxRow.status == "sending", due))
        return int(await self._connection.scalar(statement) or 0)

    async def sent_since(self, moment: datetime) -> int:
        """How many reminders went out later than the moment of programme time."""
        statement = select(func.count()).where(
            OutboxRow.status == "sent", OutboxRow.urgency == Urgency.REMINDER.value, OutboxRow.sent_at > moment
        )
        return int(await self._connection.scalar(statement) or 0)
