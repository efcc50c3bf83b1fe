"""What was given up, for the operator: dead updates and failed sends, looked at, tried again or dropped."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Float, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db.inbox import InboxRow
from db.outbox import OutboxRow

ALARM_KEYS = "alarm:"
"""What the dedupe keys of alarms begin with: an alarm that can't be sent is no reason for an alarm."""


@dataclass(frozen=True, slots=True)
class DeadRow:
    """One row that was given up: ids and types, never its text. `number` begins with U for an update, N for a send."""

    number: str
    kind: str
    age_seconds: float
    attempts: int
    error: str


class Dead:
    """Rows that wait for an operator."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def rows(self, *, now: datetime, machine: float) -> list[DeadRow]:
        """All of them, the newest last."""
        updates = await self._connection.execute(
            select(
                InboxRow.update_id,
                InboxRow.kind,
                InboxRow.received_at,
                InboxRow.attempts + InboxRow.deaths,
                InboxRow.error,
            )
            .where(InboxRow.status == "dead")
            .order_by(InboxRow.received_at)
        )
        sends = await self._connection.execute(
            select(OutboxRow.id, OutboxRow.kind, OutboxRow.created_at, OutboxRow.attempts, OutboxRow.error)
            .where(OutboxRow.status == "failed")
            .order_by(OutboxRow.id)
        )
        return [
            *(DeadRow(f"U{number}", kind, machine - at, tried, error) for number, kind, at, tried, error in updates),
            *(
                DeadRow(f"N{number}", kind, (now - at).total_seconds(), tried, error)
                for number, kind, at, tried, error in sends
            ),
        ]

    async def retry(self, number: str) -> bool:
        """Try a row again from the beginning; False when there is no such dead row."""
        if number.startswith("U"):
            return await self._update(
                number, status="new", attempts=0, deaths=0, not_before=0.0, done_at=None, error=""
            )
        return await self._send(number, status="waiting", attempts=0, not_before=0.0, error="")

    async def drop(self, number: str, *, machine: float) -> bool:
        """Give a row up for good, an update's text with it; False when there is no such dead row."""
        if number.startswith("U"):
            return await self._update(number, status="done", raw="", done_at=machine, error="dropped")
        return await self._send(number, status="cancelled", error="dropped")

    async def _update(self, number: str, **changes: object) -> bool:
        wanted = InboxRow.update_id == literal(int(number[1:]), BigInteger)
        changed = await self._connection.execute(
            update(InboxRow).where(wanted, InboxRow.status == "dead").values(**changes)
        )
        return changed.rowcount > 0

    async def _send(self, number: str, **changes: object) -> bool:
        wanted = OutboxRow.id == literal(int(number[1:]), BigInteger)
        changed = await self._connection.execute(
            update(OutboxRow).where(wanted, OutboxRow.status == "failed").values(**changes)
        )
        return changed.rowcount > 0

    async def last_update(self) -> tuple[int, float | None]:
        """How many updates are dead, and the machine time the last of them died at."""
        statement = select(func.count(), func.max(InboxRow.done_at, type_=Float)).where(InboxRow.status == "dead")
        count, last = (await self._connection.execute(statement)).one()
        return count, last

    async def last_send(self) -> tuple[int, datetime | None]:
        """How many sends failed (alarms apart), and the moment the last of them was due."""
        statement = select(func.count(), func.max(OutboxRow.due_at)).where(
            OutboxRow.status == "failed", func.coalesce(OutboxRow.dedupe_key, "").not_like(f"{ALARM_KEYS}%")
        )
        count, last = (await self._connection.execute(statement)).one()
        return count, last
