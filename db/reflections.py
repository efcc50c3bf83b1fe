"""Reflections and reports at the end of a mentorship: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered
from db.goals import GoalRow
from mentoring.reflections import GoalResult, Reflection, ReflectionKind


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


_WRITTEN = (
    select(
        ReflectionRow.mentorship_id,
        ReflectionRow.organisation_id,
        ReflectionRow.person_id,
        ReflectionRow.kind,
        ReflectionRow.text,
        ReflectionRow.written_at,
        ReflectionRow.entered_by,
    )
    .where(ReflectionRow.mentorship_id == bindparam("mentorship"))
    .order_by(ReflectionRow.id)
)
_CHANGE = update(ReflectionRow).where(
    ReflectionRow.mentorship_id == bindparam("mentorship"),
    ReflectionRow.person_id == bindparam("person"),
    ReflectionRow.kind == bindparam("about"),
)
_GOALS = (
    select(GoalRow.title, GoalRow.mark, GoalRow.actual)
    .where(GoalRow.mentorship_id == bindparam("mentorship"), GoalRow.removed_at.is_(None))
    .order_by(GoalRow.id)
)


class Reflections:
    """Queries about reflections and reports."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_mentorship(self, mentorship_id: int) -> list[Reflection]:
        """All that was written at the end of a mentorship."""
        rows = await self._connection.execute(_WRITTEN, {"mentorship": mentorship_id})
        return [Reflection(*row[:3], ReflectionKind(row[3]), *row[4:]) for row in rows]

    async def write(self, reflection: Reflection) -> None:
        """Keep somebody's words; writing again replaces them."""
        words = {"text": reflection.text, "written_at": reflection.written_at, "entered_by": reflection.entered_by}
        mine = {
            "mentorship": reflection.mentorship_id,
            "person": reflection.person_id,
            "about": reflection.kind.value,
        }
        if (await self._connection.execute(_CHANGE.values(**words), mine)).rowcount:
            return
        row = {
            "mentorship_id": reflection.mentorship_id,
            "organisation_id": reflection.organisation_id,
            "person_id": reflection.person_id,
            "kind": reflection.kind.value,
            **words,
        }
        await self._connection.execute(insert(ReflectionRow), row)

    async def goal_results(self, mentorship_id: int) -> list[GoalResult]:
        """The goals of a mentorship with their marks, as entered."""
        rows = await self._connection.execute(_GOALS, {"mentorship": mentorship_id})
        return [GoalResult(row.title, row.mark, row.actual) for row in rows]
