"""Feedback on meetings: tables and queries."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, and_, bindparam, or_, select, update
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, insert_once
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow, ParticipantRow
from mentoring.feedback import Feedback
from mentoring.meetings import MeetingStatus
from mentoring.mentorships import Status


class FeedbackRow(Numbered, Base):
    """What a participant says of a held meeting; begun by the first tap, given when `given_at` is set."""

    __tablename__ = "feedback"
    __table_args__ = (
        UniqueConstraint("meeting_id", "person_id"),
        Index(None, "organisation_id", "given_at"),
        Index(None, "mentorship_id"),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    mood: Mapped[int | None]
    useful: Mapped[int | None]
    engagement: Mapped[int | None]
    note: Mapped[str] = mapped_column(String(2000))
    shared: Mapped[bool]
    wants_curator: Mapped[bool | None]
    goes_on: Mapped[bool | None]
    given_at: Mapped[datetime | None]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    postponed_until: Mapped[datetime | None]
    waived_at: Mapped[datetime | None]
    waived_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    waiver_reason: Mapped[str] = mapped_column(String(1000))


FEEDBACK = select(
    FeedbackRow.meeting_id,
    FeedbackRow.mentorship_id,
    FeedbackRow.organisation_id,
    FeedbackRow.person_id,
    FeedbackRow.mood,
    FeedbackRow.useful,
    FeedbackRow.engagement,
    FeedbackRow.note,
    FeedbackRow.shared,
    FeedbackRow.wants_curator,
    FeedbackRow.goes_on,
    FeedbackRow.given_at,
    FeedbackRow.entered_by,
    FeedbackRow.postponed_until,
    FeedbackRow.waived_at,
)
_OF = FEEDBACK.where(
    FeedbackRow.meeting_id == bindparam("meeting"), FeedbackRow.person_id == bindparam("person")
)
_OF_MEETING = FEEDBACK.where(FeedbackRow.meeting_id == bindparam("meeting"))
_SETTLED = and_(
    FeedbackRow.meeting_id == MeetingRow.id,
    FeedbackRow.person_id == ParticipantRow.person_id,
    FeedbackRow.given_at.is_not(None) | FeedbackRow.waived_at.is_not(None),
)
SILENT = (
    select(MeetingRow.id.label("meeting_id"), ParticipantRow.person_id)
    .join(MentorshipRow, MentorshipRow.id == MeetingRow.mentorship_id)
    .join(ParticipantRow, ParticipantRow.mentorship_id == MeetingRow.mentorship_id)
    .outerjoin(FeedbackRow, _SETTLED)
    .where(
        MeetingRow.status == MeetingStatus.HELD.value,
        ParticipantRow.left_at.is_(None),
        or_(ParticipantRow.joined_at <= MentorshipRow.created_at, ParticipantRow.joined_at <= MeetingRow.starts_at),
        FeedbackRow.id.is_(None),
    )
    .order_by(MeetingRow.starts_at, MeetingRow.id, ParticipantRow.id)
)
"""(meeting, person) of held meetings on which a participant has neither spoken nor been let off.

Whoever came later owes nothing for meetings before.
"""
_SILENT_IN_MENTORSHIP = SILENT.where(MeetingRow.mentorship_id == bindparam("mentorship"))
_SILENT_IN_ORGANISATION = SILENT.where(
    MeetingRow.organisation_id == bindparam("organisation"), MeetingRow.starts_at < bindparam("held_before")
)
_AWAITED_FROM = SILENT.where(
    ParticipantRow.person_id == bindparam("person"),
    MentorshipRow.status.in_([Status.ACTIVE.value, Status.PAUSED.value]),
)


class FeedbackKept:
    """Queries about feedback."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, meeting_id: int, person_id: int) -> Feedback | None:
        """A person's feedback on a meeting, begun or given, or None."""
        row = (await self._connection.execute(_OF, {"meeting": meeting_id, "person": person_id})).one_or_none()
        return _feedback(row) if row else None

    async def of_meeting(self, meeting_id: int) -> dict[int, Feedback]:
        """All feedback on a meeting, by person."""
        rows = await self._connection.execute(_OF_MEETING, {"meeting": meeting_id})
        return {row.person_id: _feedback(row) for row in rows}

    async def put(self, feedback: Feedback, **changes: object) -> Feedback:
        """Begin the feedback if it is new, and change what is named."""
        begun = {
            "meeting_id": feedback.meeting_id,
            "mentorship_id": feedback.mentorship_id,
            "organisation_id": feedback.organisation_id,
            "person_id": feedback.person_id,
            "note": "",
            "shared": False,
            "waiver_reason": "",
        }
        await insert_once(self._connection, FeedbackRow, [begun])
        statement = update(FeedbackRow).where(
            FeedbackRow.meeting_id == feedback.meeting_id, FeedbackRow.person_id == feedback.person_id
        )
        await self._connection.execute(statement.values(**changes))
        kept = await self.of(feedback.meeting_id, feedback.person_id)
        assert kept is not None
        return kept

    async def silent(self, mentorship_id: int) -> list[tuple[int, int]]:
        """(meeting, person) of held meetings for which a participant's feedback is neither given nor waived."""
        rows = await self._connection.execute(_SILENT_IN_MENTORSHIP, {"mentorship": mentorship_id})
        return [(row.meeting_id, row.person_id) for row in rows]

    async def silent_in(self, organisation_id: int, *, held_before: datetime) -> list[tuple[int, int]]:
        """The same for an organisation, of meetings held earlier than the moment."""
        values = {"organisation": organisation_id, "held_before": held_before}
        rows = await self._connection.execute(_SILENT_IN_ORGANISATION, values)
        return [(row.meeting_id, row.person_id) for row in rows]

    async def awaited_from(self, person_id: int) -> list[int]:
        """Ids of held meetings that wait for the person's feedback, earliest first."""
        return [row.meeting_id for row in await self._connection.execute(_AWAITED_FROM, {"person": person_id})]

    async def given_between(self, organisation_id: int, since: datetime, until: datetime) -> list[Feedback]:
        """Feedback given in an organisation from one moment up to another."""
        statement = FEEDBACK.where(
            FeedbackRow.organisation_id == organisation_id,
            FeedbackRow.given_at >= since,
            FeedbackRow.given_at < until,
        )
        return [_feedback(row) for row in await self._connection.execute(statement.order_by(FeedbackRow.given_at))]


def _feedback(row: Row[*tuple[Any, ...]]) -> Feedback:
    return Feedback(**row._asdict())
