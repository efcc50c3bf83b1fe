"""Reflections and reports at the end of a mentorship: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered


class ReflectionRow(Numbered, Base):
    """A participant's words at the end: `reflection`, the mentor's `report`, or the noted `group_reflection`."""

    __tablename__ = "reflections"
    __table_args__ = (UniqueConstraint("mentorship_id", "person_id", "kind"),)

    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    kind: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
