"""Consents: tables and queries."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered


class ConsentRow(Numbered, Base):
    """A consent: what it allows, who gave it, the paper it stands on (002 §2.3–2.4)."""

    __tablename__ = "consents"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    kind: Mapped[str] = mapped_column(String(30))
    given_by: Mapped[str] = mapped_column(String(20))
    giver_name: Mapped[str] = mapped_column(String(300))
    number: Mapped[str] = mapped_column(String(60))
    signed_on: Mapped[date]
    evidence_file_id: Mapped[str] = mapped_column(String(300))
    recorded_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    withdrawal_reason: Mapped[str] = mapped_column(String(1000))
