"""Answers to surveys, one row an item: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, insert_once


class SurveyReturnRow(Base):
    """That somebody has answered a survey: this the curator sees, the answers only as figures."""

    __tablename__ = "survey_returns"

    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    survey: Mapped[str] = mapped_column(String(30), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    completed_at: Mapped[datetime | None]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))


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


_MINE = (
    SurveyAnswerRow.mentorship_id == bindparam("mentorship"),
    SurveyAnswerRow.person_id == bindparam("person"),
    SurveyAnswerRow.survey == bindparam("name"),
)
_ANSWERED = select(SurveyAnswerRow.item).where(*_MINE)
_COMPLETED = select(SurveyReturnRow.completed_at).where(
    SurveyReturnRow.mentorship_id == bindparam("mentorship"),
    SurveyReturnRow.person_id == bindparam("person"),
    SurveyReturnRow.survey == bindparam("name"),
)
_CHANGE = update(SurveyAnswerRow).where(*_MINE, SurveyAnswerRow.item == bindparam("about"))


class Surveys:
    """Queries about surveys."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def answered(self, mentorship_id: int, person_id: int, survey: str) -> tuple[frozenset[str], datetime | None]:
        """The keys of the items the person answered, and when the sheet was completed."""
        mine = {"mentorship": mentorship_id, "person": person_id, "name": survey}
        items = frozenset((await self._connection.scalars(_ANSWERED, mine)).all())
        completed: datetime | None = await self._connection.scalar(_COMPLETED, mine)
        return items, completed

    async def answer(
        self,
        mentorship_id: int,
        organisation_id: int,
        person_id: int,
        survey: str,
        item: str,
        score: int,
        *,
        entered_by: int | None,
        now: datetime,
    ) -> None:
        """Keep an answer; answering again replaces it."""
        given = {"score": score, "given_at": now, "entered_by": entered_by}
        mine = {"mentorship": mentorship_id, "person": person_id, "name": survey, "about": item}
        if (await self._connection.execute(_CHANGE.values(**given), mine)).rowcount:
            return
        row = {
            "mentorship_id": mentorship_id,
            "organisation_id": organisation_id,
            "person_id": person_id,
            "survey": survey,
            "item": item,
            "text": "",
            **given,
        }
        await insert_once(self._connection, SurveyAnswerRow, [row])

    async def complete(
        self,
        mentorship_id: int,
        organisation_id: int,
        person_id: int,
        survey: str,
        *,
        entered_by: int | None,
        now: datetime,
    ) -> None:
        """Note that the person has answered the whole survey; again changes nothing."""
        row = {
            "mentorship_id": mentorship_id,
            "organisation_id": organisation_id,
            "person_id": person_id,
            "survey": survey,
            "completed_at": now,
            "entered_by": entered_by,
        }
        await insert_once(self._connection, SurveyReturnRow, [row])
