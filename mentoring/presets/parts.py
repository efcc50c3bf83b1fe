"""What a preset says of the way of a mentorship: stages, consents, hours of quiet, reminders, risks."""

from dataclasses import dataclass

from mentoring.mentorships import Side, Stage
from mentoring.stages import Need


@dataclass(frozen=True, slots=True)
class StageRule:
    """One stage of a track and what it needs before a mentorship leaves it."""

    stage: Stage
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class ConsentRule:
    """A written consent that pairing asks for: of which side, what kind, from a minor's representative or oneself."""

    side: Side
    kind: str
    by_representative: bool = False


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local hours in which reminders rest: from `start` in the evening to `end` in the morning."""

    start: int = 21
    end: int = 8


@dataclass(frozen=True, slots=True)
class Reminders:
    """When the bot speaks up: whole days and hours after the moment each rule counts from."""

    invitation_unanswered_days: int = 14
    profile_unfinished_days: int = 7
    first_meeting_unplanned_days: int = 10
    next_meeting_unplanned_days: int = 14
    before_meeting_hours: tuple[int, ...] = (24, 2)
    feedback_days: tuple[int, ...] = (1, 2)
    feedback_to_curator_days: int = 3
    unlogged_meeting_hours: int = 20
    idle_days: int = 60
    propose_closing_days: int = 90
    help_escalation_hours: int = 24
    pairing_unanswered_days: int = 3
    daily_cap: int = 3
    curator_daily_cap: int = 5
    ladder_days: tuple[int, ...] = (0, 3, 7)
    """The usual ladder: both at once, then the mentor, then the curator, so many days after the first step."""
    completion_days: tuple[int, ...] = (3, 7)
    completion_to_curator_days: int = 14
    dispute_days: int = 2
    entry_survey_days: tuple[int, ...] = (2, 5)
    entry_survey_to_curator_days: int = 9
    roadmap_days: tuple[int, ...] = (14, 3)
    """So many days before an item of the roadmap is due, whoever is responsible is reminded."""


@dataclass(frozen=True, slots=True)
class Risks:
    """When a mentorship counts as at risk: days without a meeting, low marks, days in one stage."""

    without_meeting_days: int = 14
    low_mood: int = 2
    stage_days: int = 30
    missed_in_row: int = 2


@dataclass(frozen=True, slots=True)
class Invitations:
    """How long links and codes live."""

    pupil_hours: int = 72
    staff_days: int = 7
    wrong_an_hour: int = 5


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """Where a child is helped at once."""

    title: str
    number: str
