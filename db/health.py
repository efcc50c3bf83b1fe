"""What the tables say of the bot's health: counts, lags, lateness; numbers only."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db.inbox import InboxRow
from db.outbox import OutboxRow

OWN_KINDS = ("screen", "answer", "commands-changed")
"""Answers to a person, as opposed to what the bot says by itself."""
LOOK_BACK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Pulse:
    """One look at the tables. Lags are the seconds the oldest due row has waited."""

    inbox: dict[str, int]
    outbox: dict[str, int]
    inbox_lag: float
    outbox_lag: float
    lateness_p99: float

    @property
    def dead(self) -> dict[str, int]:
        """What was given up, by where it lies."""
        return {"inbox": self.inbox.get("dead", 0), "outbox": self.outbox.get("failed", 0)}


async def pulse(connection: AsyncConnection, *, now: datetime, machine: float) -> Pulse:
    """Look at inbox and outbox."""
    oldest_new = await connection.scalar(
        select(func.min(InboxRow.received_at)).where(InboxRow.status == "new", InboxRow.not_before <= machine)
    )
    oldest_due = await connection.scalar(
        select(func.min(OutboxRow.due_at)).where(
            OutboxRow.status == "waiting", OutboxRow.due_at <= now, OutboxRow.not_before <= machine
        )
    )
    return Pulse(
        await _counts(connection, InboxRow),
        await _counts(connection, OutboxRow),
        max(0.0, machine - oldest_new) if oldest_new is not None else 0.0,
        max(0.0, (now - oldest_due).total_seconds()) if oldest_due is not None else 0.0,
        p99(await _lateness(connection, now)),
    )


async def _counts(connection: AsyncConnection, model: type[InboxRow] | type[OutboxRow]) -> dict[str, int]:
    rows = await connection.execute(select(model.status, func.count()).group_by(model.status))
    return {str(status): int(count) for status, count in rows}


async def _lateness(connection: AsyncConnection, now: datetime) -> list[float]:
    """How much later than due each notice of the last hour was sent, in seconds."""
    statement = select(OutboxRow.due_at, OutboxRow.sent_at).where(
        OutboxRow.status == "sent",
        OutboxRow.due_at > now - LOOK_BACK,
        OutboxRow.sent_at > now - timedelta(hours=1),
        OutboxRow.kind.not_in(OWN_KINDS),
    )
    rows = await connection.execute(statement.limit(20_000))
    return [max(0.0, (sent - due).total_seconds()) for due, sent in rows if sent is not None]


def p99(values: Sequence[float]) -> float:
    """The value that 99 of 100 do not exceed; 0 without values."""
    return sorted(values)[math.ceil(len(values) * 0.99) - 1] if values else 0.0
