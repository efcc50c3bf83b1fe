"""Goals of a mentorship: the individual plan, its dates, and how each goal came out."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.mentorships import Mentorship, Stage

MOST_GOALS = 10
MOST_TITLE = 300
FARTHEST = timedelta(days=3 * 366)
MARKED_IN = (Stage.JOINT_WORK, Stage.FINAL_MEETING, Stage.COMPLETION)


class GoalMark(StrEnum):
    """How a goal came out."""

    REACHED = "reached"
    PARTLY = "partly"
    NOT_YET = "not_yet"


class TooManyGoals(Refusal):
    """A plan has up to ten goals; more are not kept in mind."""


class GoalTooLong(Refusal):
    """A goal is a sentence, not a page."""


class GoalDatePassed(Refusal):
    """A goal's date lies ahead."""


class TooEarlyToMark(Refusal):
    """Goals are marked once the joint work goes on."""


class RhythmImpossible(Refusal):
    """Between one and a hundred meetings, from daily to once a quarter."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its date, and how it came out."""

    id: int
    mentorship_id: int
    title: str
    due_on: date | None
    expected: str
    actual: str
    mark: GoalMark | None
    created_by: int | None
    version: int


@dataclass(frozen=True, slots=True)
class NewGoal:
    """What is needed to enter a goal."""

    mentorship_id: int
    organisation_id: int
    title: str
    due_on: date | None = None


def check_title(title: str, goals: int) -> str:
    """The title on one line. Raises GoalTooLong, TooManyGoals."""
    even = " ".join(title.split())
    if len(even) > MOST_TITLE:
        raise GoalTooLong(most=MOST_TITLE)
    if goals >= MOST_GOALS:
        raise TooManyGoals(most=MOST_GOALS)
    return even


def check_due(due_on: date, today: date) -> None:
    """Raises GoalDatePassed for a day gone by, or one beyond any mentorship."""
    if due_on < today or due_on - today > FARTHEST:
        raise GoalDatePassed


def check_rhythm(planned_meetings: int, rhythm_days: int) -> None:
    """Raises RhythmImpossible."""
    if not (1 <= planned_meetings <= 100 and 1 <= rhythm_days <= 92):
        raise RhythmImpossible


def check_markable(mentorship: Mentorship) -> None:
    """Raises TooEarlyToMark before the joint work."""
    if mentorship.stage not in MARKED_IN:
        raise TooEarlyToMark


def end_of_school_year(today: date) -> date:
    """31 May of the school year the day belongs to; in summer, of the coming one."""
    return date(today.year + (today.month > 5), 5, 31)


class Goals(Protocol):
    """What is asked of storage about goals."""

    async def by_id(self, goal_id: int) -> Goal | None:
        """A goal that was not removed, or None."""

    async def of_mentorship(self, mentorship_id: int) -> list[Goal]:
        """A mentorship's goals that were not removed, as entered."""

    async def add(self, goal: NewGoal, *, created_by: int, now: datetime) -> Goal:
        """Enter a goal."""

    async def change(self, goal: Goal, **changes: object) -> Goal:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""

    async def remove(self, goal: Goal, *, now: datetime) -> None:
        """Take a goal out of the plan; raises AlreadyDone when it was changed meanwhile."""
