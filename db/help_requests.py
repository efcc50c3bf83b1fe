"""Calls for help: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered


class HelpRequestRow(Numbered, Base):
    """Somebody's call for help to the curators; the mentor never sees it."""

    __tablename__ = "help_requests"
    __table_args__ = (Index(None, "organisation_id", "seen_at"),)

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    mentorship_id: Mapped[int | None] = mapped_column(ForeignKey("mentorships.id"))
    kind: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(String(4000))
    created_at: Mapped[datetime]
    seen_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    seen_at: Mapped[datetime | None]
    escalated_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(String(4000))
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    version: Mapped[int]
