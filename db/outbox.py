"""The way out: what is to be sent, its table, and the claims of the sender."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Select,
    String,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, insert_once, table
from db.ready import Ready
from db.wakes import OUTBOX, notify
from mentoring.notices import Notice, Urgency

WAITS = text("status = 'waiting'")
UNREACHABLE = "unreachable"


class OutboxRow(Numbered, Base):
    """One message, edit, answer or notice on its way out.

    `due_at` is programme time; `not_before` and `expires_at` are machine time (epoch seconds). The status stands in the
    index of what waits though it is always the same: SQLite then prefers that index to the one by status alone, in
    which each class would be looked for among all that waits.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_status", "status", "due_at"),
        Index("ix_outbox_waiting", "urgency", "status", "due_at", sqlite_where=WAITS, postgresql_where=WAITS),
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


class Outgoing(NamedTuple):
    """A claimed row. Hundreds are made at once, so it is made the quickest way."""

    id: int
    recipient_id: int | None
    chat_id: int | None
    urgency: Urgency
    kind: str
    args: dict[str, Any]
    due_at: datetime
    expires_at: float | None
    attempts: int


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
HURRIED = (Urgency.SAFETY, Urgency.REPLY)
"""Sent in the order it was said; the rest in the order it falls due."""


def _due_of(place: int, urgency: Urgency, *conditions: ColumnElement[bool]) -> Select[Any]:
    """What is due of one class: its first rows are found without looking at the others, however many wait."""
    due = (
        OutboxRow.status == literal_column("'waiting'"),
        OutboxRow.urgency == urgency.value,
        OutboxRow.due_at <= bindparam("now"),
        OutboxRow.not_before <= bindparam("machine"),
        *conditions,
    )
    found = select(*_OUTGOING, literal_column(str(place)).label("class")).limit(bindparam("most"))
    if conditions:
        found = found.where(*due).order_by(OutboxRow.id)
    elif urgency in HURRIED:
        firsts = select(func.min(OutboxRow.id)).where(*due, OutboxRow.kind != "answer")
        of_chats = firsts.group_by(func.coalesce(OutboxRow.recipient_id, OutboxRow.chat_id))
        found = found.where(OutboxRow.id.in_(of_chats)).order_by(OutboxRow.id)
    else:
        found = found.where(*due).order_by(OutboxRow.due_at, OutboxRow.id)
    return found.subquery().select()


_ANSWERS = _due_of(0, Urgency.REPLY, OutboxRow.kind == "answer")
_CLASSES = [_ANSWERS, *(_due_of(place, urgency) for place, urgency in enumerate(Urgency, start=1))]
_DUE = Ready(union_all(*_CLASSES))
_DUE_HURRIED = Ready(union_all(*_CLASSES[: 1 + len(HURRIED)]))


def _claim(these: Any, status: ColumnElement[str]) -> Ready:
    chosen = update(OutboxRow).where(OutboxRow.id.in_(these), status == literal_column("'waiting'"))
    return Ready(chosen.values(status="sending", attempts=OutboxRow.attempts + 1).returning(OutboxRow.id))


_CLAIM = {
    "postgresql": _claim(bindparam("ids", expanding=True), table(OutboxRow).c.status),
    "sqlite": _claim(
        select(func.json_each(bindparam("ids")).table_valued("value").c.value), literal_column("+status", String())
    ),
}
"""SQLite reads the numbers out of JSON: a text for each number of rows would have to be made anew each time.

The plus keeps it from going through all that waits, which it would do by the index of the status.
"""
_URGENCIES = {urgency.value: urgency for urgency in Urgency}
_INSERT = Ready(insert(table(OutboxRow)))


@cache
def _ending(columns: tuple[str, ...]) -> Ready:
    this = update(table(OutboxRow)).where(table(OutboxRow).c.id == bindparam("row_id"))
    return Ready(this.values({column: bindparam(column) for column in columns}))


def _outgoing(rows: Sequence[Sequence[Any]]) -> list[Outgoing]:
    return [Outgoing(row[0], row[1], row[2], _URGENCIES[row[3]], *row[4:9]) for row in rows]


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

    async def cancel_for(self, recipient_id: int) -> None:
        """Cancel all that waits for a person who can't be reached."""
        statement = update(OutboxRow).where(OutboxRow.recipient_id == recipient_id, OutboxRow.status == "waiting")
        await self._connection.execute(statement.values(status="cancelled", error=UNREACHABLE))

    async def renew_for(self, recipient_id: int, *, now: datetime) -> None:
        """Let what was cancelled for a person who could not be reached wait again, as far as it is due later."""
        cancelled = (OutboxRow.status == "cancelled", OutboxRow.error == UNREACHABLE, OutboxRow.due_at > now)
        statement = update(OutboxRow).where(OutboxRow.recipient_id == recipient_id, *cancelled)
        await self._connection.execute(statement.values(status="waiting", error=""))

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

    async def due(self, *, now: datetime, machine: float, most: int = 200, hurried: bool = False) -> list[Outgoing]:
        """What may be sent now, most urgent first, at most so many of a class; only the hurried classes if asked.

        Answers to presses, which expire, come first; of what is hurried, the first of each chat, so that a chat with
        much to be said keeps no other waiting.
        """
        found = _DUE_HURRIED if hurried else _DUE
        rows = await found.rows(self._connection, {"now": now, "machine": machine, "most": most})
        return _outgoing(sorted(rows, key=itemgetter(-1)))

    async def claim(self, ids: Sequence[int]) -> set[int]:
        """Mark rows as being sent; the attempt is counted before it is made. Those that still waited.

        What was read as due a moment ago may have been sent since.
        """
        dialect = self._connection.dialect.name
        these = json.dumps(list(ids)) if dialect == "sqlite" else list(ids)
        return {row[0] for row in await _CLAIM[dialect].rows(self._connection, {"ids": these})}

    async def finish(self, *row_ids: int, status: str, **changes: object) -> None:
        """Set how rows ended: sent, cancelled, failed, ambiguous, or waiting again with a later `not_before`."""
        changed = {"status": status, **changes}
        await _ending(tuple(changed)).run_alike(self._connection, "row_id", row_ids, changed)

    async def waiting_for(self, recipient_id: int, urgency: Urgency, *, now: datetime) -> list[Outgoing]:
        """Everything of a class that waits for one person and is due, to travel in one message."""
        statement = select(*_OUTGOING).where(
            OutboxRow.recipient_id == recipient_id,
            OutboxRow.urgency == urgency.value,
            OutboxRow.status == "waiting",
            OutboxRow.due_at <= now,
        )
        return _outgoing((await self._connection.execute(statement.order_by(OutboxRow.id))).all())

    async def interrupted(self) -> list[Outgoing]:
        """Rows whose sending was cut off (the process died between the claim and the mark)."""
        under_way = select(*_OUTGOING).where(OutboxRow.status == "sending")
        return _outgoing((await self._connection.execute(under_way)).all())

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
