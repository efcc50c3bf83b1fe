"""Goals of a mentorship: tables and queries."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, insert, select
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, change_version
from mentoring.goals import Goal, GoalMark, NewGoal


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


GOAL = (
    select(
        GoalRow.id,
        GoalRow.mentorship_id,
        GoalRow.title,
        GoalRow.due_on,
        GoalRow.expected,
        GoalRow.actual,
        GoalRow.mark,
        GoalRow.created_by,
        GoalRow.version,
    )
    .where(GoalRow.removed_at.is_(None))
    .order_by(GoalRow.id)
)


class Goals:
    """Queries about goals."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_id(self, goal_id: int) -> Goal | None:
        """A goal that was not removed, or None."""
        row = (await self._connection.execute(GOAL.where(GoalRow.id == goal_id))).one_or_none()
        return _goal(row) if row else None

    async def of_mentorship(self, mentorship_id: int) -> list[Goal]:
        """A mentorship's goals that were not removed, as entered."""
        rows = await self._connection.execute(GOAL.where(GoalRow.mentorship_id == mentorship_id))
        return [_goal(row) for row in rows]

    async def add(self, goal: NewGoal, *, created_by: int, now: datetime) -> Goal:
        """Enter a goal."""
        values = {
            **asdict(goal),
            "steps": "",
            "expected": "",
            "actual": "",
            "created_by": created_by,
            "created_at": now,
            "version": 1,
        }
        added = await self._connection.execute(insert(GoalRow).returning(GoalRow.id), values)
        found = await self.by_id(added.scalar_one())
        assert found is not None
        return found

    async def change(self, goal: Goal, **changes: object) -> Goal:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""
        await change_version(self._connection, GoalRow, goal.id, goal.version, changes)
        found = await self.by_id(goal.id)
        assert found is not None
        return found

    async def remove(self, goal: Goal, *, now: datetime) -> None:
        """Take a goal out of the plan; raises AlreadyDone when it was changed meanwhile."""
        await change_version(self._connection, GoalRow, goal.id, goal.version, {"removed_at": now})


def _goal(row: Row[*tuple[Any, ...]]) -> Goal:
    values = row._asdict()
    return Goal(**{**values, "mark": GoalMark(values["mark"]) if values["mark"] else None})
