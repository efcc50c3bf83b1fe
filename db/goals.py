"""Goals of a mentorship: tables and queries."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered


class GoalRow(Numbered, Base):
    """A goal of the individual plan with its date, and how it came out."""

    __tablename__ = "goals"

    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    title: Mapped[str] = mapped_column(String(1000))
    steps: Mapped[str] = mapped_column(String(2000))
    due_on: Mapped[date | None]
    expected: Mapped[str] = mapped_column(String(1000))
    actual: Mapped[str] = mapped_column(String(1000))
    mark: Mapped[str | None] = mapped_column(String(20))
    marked_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    marked_at: Mapped[datetime | None]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
    version: Mapped[int]
