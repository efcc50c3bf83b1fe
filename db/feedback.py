"""Feedback on meetings: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered


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
    wants_curator: Mapped[bool]
    goes_on: Mapped[bool | None]
    given_at: Mapped[datetime | None]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    postponed_until: Mapped[datetime | None]
    waived_at: Mapped[datetime | None]
    waived_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    waiver_reason: Mapped[str] = mapped_column(String(1000))
