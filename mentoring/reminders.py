"""When the bot speaks up by itself: a table of rules whose numbers are the preset's, and the facts they look at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from mentoring.notices import Urgency
from mentoring.presets import Reminders
from mentoring.surveys import PULSE_EVERY, PULSE_FIRST

LOOK_AHEAD = timedelta(hours=48)
"""How far ahead reminders are queued; whether their reason still stands is checked again when they are sent."""
LOOK_BACK = timedelta(days=21)
"""How late the last step of a ladder may still be taken, after an outage or when it was put off."""
REPORT = "report"
"""The rule of reports: its steps are those of the preset's calendar (`mentoring/monitoring_calendar.py`)."""
PULSES = 6
"""How many times in a year somebody is asked how things are going."""


class Whom(StrEnum):
    """Who is spoken to."""

    BOTH = "both"
    MENTORS = "mentors"
    AWAITED = "awaited"
    """Those of the mentorship whose answer is missing."""
    CURATORS = "curators"
    COORDINATORS = "coordinators"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a ladder: whom, and how long after the moment the rule counts from (before it, if negative)."""

    whom: Whom
    after: timedelta
    kind: str = ""
    """The notice; the rule's own when empty."""


Ladder = Callable[[Reminders], Sequence[Step]]


class Timing(StrEnum):
    """What becomes of a reminder that falls into quiet hours."""

    LATER = "later"
    """It waits for the morning, and for the next day when the person has had enough for today."""
    EARLIER = "earlier"
    """It comes the evening before."""
    AT_ONCE = "at_once"
    """It comes, whatever the hour."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason to speak up: its name, the moment it counts from, and the ladder whose steps come once each."""

    name: str
    counts_from: str
    ladder: Ladder
    timing: Timing = Timing.LATER
    urgency: Urgency = Urgency.REMINDER
    weekly: bool = False
    """Whether it comes again each week while its reason stands."""


def days(number: int) -> timedelta:
    """So many days."""
    return timedelta(days=number)


def hours(number: int) -> timedelta:
    """So many hours."""
    return timedelta(hours=number)


def up_the_ladder(first: timedelta, steps: Sequence[tuple[Whom, str]], r: Reminders) -> list[Step]:
    """Steps spread over the preset's `ladder_days`, the first so long after the moment the rule counts from."""
    return [Step(whom, first + days(more), kind) for (whom, kind), more in zip(steps, r.ladder_days, strict=False)]


def every_pulse(r: Reminders) -> list[Step]:
    """For a year: 30 days after the beginning, then each 60, and each time once more a week later."""
    rounds = (PULSE_FIRST + PULSE_EVERY * number for number in range(PULSES))
    return [Step(Whom.AWAITED, first + more) for first in rounds for more in (hours(0), days(7))]


BOTH_MENTOR_CURATOR = ((Whom.BOTH, ""), (Whom.MENTORS, ""), (Whom.CURATORS, ""))
TWICE_THE_MENTOR = ((Whom.MENTORS, "meeting-was"), (Whom.MENTORS, "meeting-was"), (Whom.CURATORS, ""))


RULES: tuple[Rule, ...] = (
    Rule(
        "help-unseen",
        "when a call for help goes up because no curator took it",
        lambda r: (Step(Whom.COORDINATORS, hours(0), "help-unseen"),),
        Timing.AT_ONCE,
        Urgency.SAFETY,
    ),
    Rule(
        "meeting-soon",
        "the beginning of a planned meeting",
        lambda r: [Step(Whom.BOTH, -hours(before), "meeting-soon") for before in sorted(r.before_meeting_hours)[::-1]],
        Timing.EARLIER,
    ),
    Rule(
        "unlogged",
        "the beginning of a planned meeting of which nothing is known",
        lambda r: up_the_ladder(hours(r.unlogged_meeting_hours), TWICE_THE_MENTOR, r),
    ),
    Rule(
        "dispute",
        "when somebody said «не было»",
        lambda r: (Step(Whom.CURATORS, days(r.dispute_days)),),
    ),
    Rule(
        "feedback",
        "when a meeting was logged, or until when its feedback was put off",
        lambda r: (
            *(Step(Whom.AWAITED, days(after)) for after in r.feedback_days),
            Step(Whom.CURATORS, days(r.feedback_to_curator_days), "reminder-feedback-late"),
        ),
    ),
    Rule(
        "pairing",
        "when a pair was proposed",
        lambda r: (
            Step(Whom.AWAITED, days(r.pairing_unanswered_days)),
            Step(Whom.CURATORS, days(2 * r.pairing_unanswered_days), "reminder-pairing-late"),
        ),
    ),
    Rule(
        "roadmap",
        "the morning of the day an item of the roadmap is due",
        lambda r: [Step(Whom.AWAITED, -days(before)) for before in sorted(r.roadmap_days, reverse=True)],
    ),
    Rule(
        "entry-survey",
        "when the work of a pair began, or when somebody joined it",
        lambda r: (
            *(Step(Whom.AWAITED, days(after)) for after in r.entry_survey_days),
            Step(Whom.CURATORS, days(r.entry_survey_to_curator_days), "reminder-entry-survey-late"),
        ),
    ),
    Rule(
        "first-meeting",
        "when the work of a pair began",
        lambda r: up_the_ladder(days(r.first_meeting_unplanned_days), BOTH_MENTOR_CURATOR, r),
    ),
    Rule(
        "next-meeting",
        "the last meeting, when no next one is planned",
        lambda r: up_the_ladder(days(r.next_meeting_unplanned_days), BOTH_MENTOR_CURATOR, r),
    ),
    Rule(
        "completion",
        "when the last stage began",
        lambda r: (
            *(Step(Whom.AWAITED, days(after)) for after in r.completion_days),
            Step(Whom.CURATORS, days(r.completion_to_curator_days), "reminder-completion-late"),
        ),
    ),
    Rule(
        "profile",
        "when a newcomer came",
        lambda r: (Step(Whom.AWAITED, days(r.profile_unfinished_days)),),
    ),
    Rule("pulse", "when the work of a pair began, or when somebody joined it", every_pulse),
    Rule(
        "idle",
        "the last meeting, or the beginning",
        lambda r: (
            Step(Whom.CURATORS, days(r.idle_days)),
            Step(Whom.CURATORS, days(r.propose_closing_days), "reminder-closing"),
        ),
    ),
    Rule(REPORT, "the date of a report, and the day it is due", lambda r: ()),
    Rule(
        "invitation",
        "the oldest invitation of an organisation that nobody answered",
        lambda r: (Step(Whom.CURATORS, days(r.invitation_unanswered_days)),),
        weekly=True,
    ),
)
"""In the order of weight: when a person has had enough for the day, what stands lower waits for the next."""

RULE: Mapping[str, Rule] = {rule.name: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Fact:
    """A reason that stands: about what (m12, mt7, p5, h3, o2), since when, whose answer is missing, who takes part.

    `cause` tells one matter from an earlier one about the same thing; `known_at` is when the bot learnt of it.
    """

    rule: str
    subject: str
    since: datetime
    organisation_id: int | None
    known_at: datetime | None = None
    cause: str = ""
    awaited: tuple[int, ...] = ()
    mentors: tuple[int, ...] = ()
    mentees: tuple[int, ...] = ()
    args: Mapping[str, int | str | bool | None] = field(default_factory=dict)


def window(rule: Rule, reminders: Reminders, now: datetime) -> tuple[datetime | None, datetime] | None:
    """From when to when the moments lie that may ask for a reminder of the rule now or soon; None: it has no steps."""
    after = [step.after for step in rule.ladder(reminders)]
    if not after:
        return None
    until = now + LOOK_AHEAD - min(after)
    return (None if rule.weekly else now - max(after) - LOOK_BACK), until


@dataclass(frozen=True, slots=True)
class Snooze:
    """A reminder that somebody put off."""

    person_id: int
    rule: str
    subject: str
    until: datetime


class RemindersKept(Protocol):
    """What is asked of storage for planning and checking reminders."""

    async def facts(
        self,
        rule: str,
        *,
        now: datetime,
        municipality_id: int | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        subject_id: int | None = None,
    ) -> list[Fact]:
        """The reasons of a rule that stand now: of a municipality within a window, or the one about a subject."""

    async def curators(self, municipality_id: int) -> dict[int, list[int]]:
        """Ids of the curators of each organisation."""

    async def heads(self, municipality_id: int) -> dict[int, list[int]]:
        """Ids of the heads of each organisation."""

    async def coordinators(self, municipality_id: int) -> list[int]:
        """Ids of the municipality's coordinators."""

    async def known(self, keys: Sequence[str]) -> set[str]:
        """Which of the dedupe keys are queued or were sent already."""

    async def reachable(self, person_ids: Sequence[int]) -> set[int]:
        """Who of these people can be written to."""

    async def queued(self, person_ids: Sequence[int], since: datetime) -> dict[int, list[datetime]]:
        """When each of these people gets reminders from the moment on."""

    async def snoozes(self, since: datetime) -> list[Snooze]:
        """What was put off until later than the moment; of several about one thing the last one."""

    async def put_off(
        self, person_id: int, rule: str, subject: str, until: datetime, reason: str, *, now: datetime
    ) -> None:
        """Note that somebody put a reminder off."""
