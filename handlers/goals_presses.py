"""What the buttons about goals carry."""

from handlers.buttons import Press
from mentoring.goals import GoalMark


class AddGoal(Press, prefix="gl-add"):
    """Say a new goal."""

    mentorship_id: int


class OpenGoal(Press, prefix="gl"):
    """One goal."""

    goal_id: int


class DateGoal(Press, prefix="gl-by"):
    """By which day (its ordinal); 0 opens the choice."""

    goal_id: int
    day: int = 0


class RenameGoal(Press, prefix="gl-name"):
    """Say the goal in other words."""

    goal_id: int


class RemoveGoal(Press, prefix="gl-rm"):
    """Take the goal out of the plan; `sure` after the screen that names it."""

    goal_id: int
    sure: bool = False


class MarkGoal(Press, prefix="gl-mark"):
    """How the goal came out."""

    goal_id: int
    mark: GoalMark


class NoteResult(Press, prefix="gl-res"):
    """What came of it, in words."""

    goal_id: int


class SetRhythm(Press, prefix="gl-plan"):
    """How many meetings and how often; a 0 is still to be chosen."""

    mentorship_id: int
    meetings: int = 0
    days: int = 0


class SetResources(Press, prefix="gl-need"):
    """What the plan needs."""

    mentorship_id: int
