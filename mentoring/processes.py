"""How a programme goes on in a period: meetings, feedback, days in stages, waivers, disputes, results (002 §7.4)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import Any, Protocol, Self

from mentoring.meetings import Activity
from mentoring.mentorships import Stage

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Process:
    """What happened in an organisation in a period, in whole numbers; rates are worked out from them."""

    held: int = 0
    missed: int = 0
    unknown: int = 0
    """Planned, their time has passed, nobody has said whether they took place."""
    minutes: int = 0
    disputed: int = 0
    """Logged and then denied by a participant, whatever the curator found."""
    feedback_asked: int = 0
    feedback_given: int = 0
    feedback_in_time: int = 0
    feedback_waived: int = 0
    surveys_waived: int = 0
    started: int = 0
    completed: int = 0
    parted: int = 0
    """Ended before the way was gone."""
    handed_over: int = 0
    """Mentors who were replaced in a mentorship that went on."""
    goals_reached: int = 0
    goals_partly: int = 0
    goals_not_yet: int = 0
    at_risk: int = 0
    """Mentorships with at least one reason for attention at the end of the period."""
    activities: Mapping[Activity, int] = field(default_factory=dict)
    stays: Mapping[Stage, tuple[int, Decimal]] = field(default_factory=dict)
    """Stage → how many mentorships left it in the period, and the median of their days in it, pauses left out."""

    @property
    def to_be_held(self) -> int:
        """Meetings whose time came: held, missed, or unknown."""
        return self.held + self.missed + self.unknown

    @property
    def held_share(self) -> Decimal | None:
        """Held of those whose time came, per cent; None when there were none."""
        return share(self.held, self.to_be_held)

    @property
    def in_time_share(self) -> Decimal | None:
        """Feedback given in time of all that was asked, per cent; None when none was."""
        return share(self.feedback_in_time, self.feedback_asked)

    def kept(self) -> dict[str, Any]:
        """As a frozen report keeps it: raw numbers only."""
        plain = asdict(self)
        plain["activities"] = {activity.value: count for activity, count in self.activities.items()}
        plain["stays"] = {stage.value: [count, str(days)] for stage, (count, days) in self.stays.items()}
        return plain

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> Self:
        """Back from what a report keeps."""
        activities = {Activity(name): count for name, count in kept["activities"].items()}
        stays = {Stage(name): (count, Decimal(days)) for name, (count, days) in kept["stays"].items()}
        return cls(**{**kept, "activities": activities, "stays": stays})


@dataclass(frozen=True, slots=True)
class Asked:
    """A feedback that a held meeting asks of a participant; moments are UTC."""

    logged_at: datetime
    given_at: datetime | None
    waived: bool


@dataclass(frozen=True, slots=True)
class Stay:
    """A stretch of time that a mentorship worked in a stage; a pause cuts a stay in two."""

    mentorship_id: int
    stage: Stage
    since: datetime
    until: datetime
    left: bool
    """Whether the stage was left at the end of it (else there came a pause)."""


def share(part: int, whole: int) -> Decimal | None:
    """Per cent with one decimal, half up; None of nothing."""
    if not whole:
        return None
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def with_feedback(process: Process, asked: Sequence[Asked], days_in_time: int) -> Process:
    """The process with its feedback counted: in time is within so many days after the meeting was logged.

    What a curator let go is neither asked nor owed; it is counted by itself.
    """
    awaited = [each for each in asked if not each.waived or each.given_at is not None]
    given = [each for each in awaited if each.given_at is not None]
    return replace(
        process,
        feedback_asked=len(awaited),
        feedback_given=len(given),
        feedback_in_time=sum(
            each.given_at <= each.logged_at + days_in_time * DAY for each in given if each.given_at is not None
        ),
        feedback_waived=len(asked) - len(awaited),
    )


def with_stays(process: Process, stays: Sequence[Stay], since: datetime, until: datetime) -> Process:
    """The process with the days in each stage of those that left it in the period: (since, until]."""
    worked: dict[tuple[int, Stage], timedelta] = {}
    for stay in stays:
        key = stay.mentorship_id, stay.stage
        worked[key] = worked.get(key, timedelta()) + (stay.until - stay.since)
    left: dict[Stage, list[float]] = {}
    for stay in stays:
        if stay.left and since < stay.until <= until:
            left.setdefault(stay.stage, []).append(worked[stay.mentorship_id, stay.stage] / DAY)
    medians = {
        stage: (len(days), Decimal(median(days)).quantize(Decimal("0.1"), ROUND_HALF_UP))
        for stage, days in sorted(left.items(), key=lambda each: list(Stage).index(each[0]))
    }
    return replace(process, stays=medians)


def summed(processes: Sequence[Process]) -> Process:
    """Several organisations as one: sums; medians can't be summed, so they are left out."""
    whole: dict[str, Any] = {}
    for process in processes:
        for name, value in process.kept().items():
            if isinstance(value, int):
                whole[name] = whole.get(name, 0) + value
    activities: dict[Activity, int] = {}
    for process in processes:
        for activity, count in process.activities.items():
            activities[activity] = activities.get(activity, 0) + count
    return Process(**whole, activities=activities)


class Processes(Protocol):
    """What is asked of storage about how a programme goes on."""

    async def counted(self, organisation_id: int, since: datetime, until: datetime) -> Process:
        """All plain counts of a period: later than `since`, up to `until`; without feedback and stays."""

    async def asked(self, organisation_id: int, since: datetime, until: datetime) -> list[Asked]:
        """Each feedback that the meetings held in the period ask for."""

    async def stays(self, organisation_id: int, since: datetime, until: datetime) -> list[Stay]:
        """All stays of the mentorships that left a stage in the period."""

    async def add_stay(
        self, mentorship_id: int, organisation_id: int, stage: Stage, since: datetime, until: datetime, *, left: bool
    ) -> None:
        """Note that a mentorship worked in a stage from one moment to another."""
