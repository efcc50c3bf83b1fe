"""What was put off, and until when: tables and queries of the reminders."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered


class SnoozeRow(Numbered, Base):
    """A reminder somebody put off: rule, what it is about, until when and why."""

    __tablename__ = "snoozes"
    __table_args__ = (Index(None, "person_id", "rule", "subject"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    rule: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(60))
    until: Mapped[datetime]
    reason: Mapped[str] = mapped_column(String(1000))
    created_at: Mapped[datetime]
