"""Calls for help: tables and queries."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, aliased, mapped_column
from sqlalchemy.sql import Select

from db.base import Base, Numbered, change_version
from db.mentorships import MentorshipRow, ParticipantRow
from db.organisations import OrganisationRow
from mentoring.help_requests import HelpKind, HelpLine, HelpRequest, NewHelpRequest
from mentoring.mentorships import Side, Status


class HelpRequestRow(Numbered, Base):
    """Somebody's call for help to the curators; the mentor never sees it."""

    __tablename__ = "help_requests"
    __table_args__ = (Index(None, "organisation_id", "closed_at"), Index(None, "seen_at", "escalates_at"))

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    mentorship_id: Mapped[int | None] = mapped_column(ForeignKey("mentorships.id"))
    kind: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime]
    escalates_at: Mapped[datetime]
    seen_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    seen_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    version: Mapped[int]


class HelpLineRow(Numbered, Base):
    """What was said within a call, by the asker or a curator."""

    __tablename__ = "help_lines"

    request_id: Mapped[int] = mapped_column(ForeignKey("help_requests.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    text: Mapped[str] = mapped_column(String(4000))
    said_at: Mapped[datetime]


_REQUEST = select(
    HelpRequestRow.id,
    HelpRequestRow.organisation_id,
    OrganisationRow.municipality_id,
    HelpRequestRow.person_id,
    HelpRequestRow.mentorship_id,
    HelpRequestRow.kind,
    HelpRequestRow.created_at,
    HelpRequestRow.escalates_at,
    HelpRequestRow.seen_by,
    HelpRequestRow.seen_at,
    HelpRequestRow.closed_at,
    HelpRequestRow.closed_by,
    HelpRequestRow.version,
).join(OrganisationRow, OrganisationRow.id == HelpRequestRow.organisation_id)
_LINE = select(
    HelpLineRow.id, HelpLineRow.request_id, HelpLineRow.author_id, HelpLineRow.text, HelpLineRow.said_at
).order_by(HelpLineRow.id)
_ASKED = aliased(ParticipantRow)
_MENTORS = (
    select(ParticipantRow.person_id, _ASKED.person_id.label("asker_id"))
    .join(_ASKED, _ASKED.mentorship_id == ParticipantRow.mentorship_id)
    .join(MentorshipRow, MentorshipRow.id == ParticipantRow.mentorship_id)
    .where(
        ParticipantRow.side == Side.MENTOR.value,
        _ASKED.side == Side.MENTEE.value,
        MentorshipRow.status != Status.UNDONE.value,
    )
)


class HelpRequests:
    """Queries about calls for help."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def _read(self, statement: Select[*tuple[Any, ...]]) -> list[HelpRequest]:
        rows = await self._connection.execute(statement)
        return [HelpRequest(**{**row._asdict(), "kind": HelpKind(row.kind)}) for row in rows]

    async def by_id(self, request_id: int) -> HelpRequest | None:
        """A call, or None."""
        found = await self._read(_REQUEST.where(HelpRequestRow.id == request_id))
        return found[0] if found else None

    async def lines_of(self, request_id: int) -> list[HelpLine]:
        """What has been said within a call, earliest first."""
        rows = await self._connection.execute(_LINE.where(HelpLineRow.request_id == request_id))
        return [HelpLine(*row) for row in rows]

    async def open_of(self, organisation_id: int) -> list[HelpRequest]:
        """An organisation's calls that are not closed, newest first."""
        statement = _REQUEST.where(
            HelpRequestRow.organisation_id == organisation_id, HelpRequestRow.closed_at.is_(None)
        )
        return await self._read(statement.order_by(HelpRequestRow.id.desc()))

    async def mentors_of(self, person_id: int) -> set[int]:
        """Whoever is or was the person's mentor, in a pair that was not undone."""
        return set(await self._connection.scalars(_MENTORS.where(_ASKED.person_id == person_id)))

    async def add(self, request: NewHelpRequest, *, now: datetime) -> HelpRequest:
        """Enter a call."""
        values = {
            "organisation_id": request.organisation_id,
            "person_id": request.person_id,
            "mentorship_id": request.mentorship_id,
            "kind": request.kind.value,
            "escalates_at": request.escalates_at,
            "created_at": now,
            "version": 1,
        }
        added = await self._connection.execute(insert(HelpRequestRow).returning(HelpRequestRow.id), values)
        found = await self.by_id(added.scalar_one())
        assert found is not None
        return found

    async def add_line(self, request_id: int, author_id: int, text: str, *, now: datetime) -> HelpLine:
        """Add what somebody says within a call."""
        values = {"request_id": request_id, "author_id": author_id, "text": text, "said_at": now}
        added = await self._connection.execute(insert(HelpLineRow).returning(HelpLineRow.id), values)
        return HelpLine(added.scalar_one(), request_id, author_id, text, now)

    async def change(self, request: HelpRequest, **changes: object) -> HelpRequest:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""
        await change_version(self._connection, HelpRequestRow, request.id, request.version, changes)
        found = await self.by_id(request.id)
        assert found is not None
        return found
