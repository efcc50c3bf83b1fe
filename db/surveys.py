"""Answers to surveys, one row an item: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered


class SurveyAnswerRow(Numbered, Base):
    """One answer: a score of 1–10, a yes or no (1 or 0), or a text."""

    __tablename__ = "survey_answers"
    __table_args__ = (
        UniqueConstraint("mentorship_id", "person_id", "survey", "item"),
        Index(None, "organisation_id", "survey", "item"),
    )

    survey: Mapped[str] = mapped_column(String(30))
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    item: Mapped[str] = mapped_column(String(40))
    score: Mapped[int | None]
    text: Mapped[str] = mapped_column(String(2000))
    given_at: Mapped[datetime]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
