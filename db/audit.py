"""The record of who did what: table and query."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, table
from db.ready import Ready


class AuditRow(Numbered, Base):
    """One act: who, what, on which thing; ids and plain values, never free text."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "organisation_id", "at"),)

    at: Mapped[datetime]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    action: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(60))
    detail: Mapped[dict[str, Any]]


_INSERT = Ready(insert(table(AuditRow)))
_NEWEST = Ready(select(func.coalesce(func.max(AuditRow.id), 0)))


class Audit:
    """Writing the record."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        action: str,
        subject: str,
        *,
        actor_id: int | None,
        organisation_id: int | None,
        now: datetime,
        **detail: int | str | bool | None,
    ) -> None:
        """Record an act."""
        values = {
            "at": now,
            "actor_id": actor_id,
            "organisation_id": organisation_id,
            "action": action,
            "subject": subject,
            "detail": detail,
        }
        await _INSERT.run(self._connection, values)

    async def newest(self) -> int:
        """The number of the newest act; 0 before the first."""
        return int((await _NEWEST.rows(self._connection))[0][0])
