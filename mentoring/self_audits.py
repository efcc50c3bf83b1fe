"""The yearly self-audit: nine items marked 0, 1 or 2, with the facts behind each (000 §6.1, 001 §4.1)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, Self

from mentoring.errors import AlreadyDone, Refusal

MARKS = (0, 1, 2)
"""Not there, in part, in full."""
MOST_NOTE = 500
"""Letters that may be written to an item, or of a head's remark."""
OPTIMAL_FROM, ACCEPTABLE_FROM = 15, 9


class AuditItem(StrEnum):
    """What is marked; the key of its words is `self-audit-item-<item>`."""

    GOALS = "goals"
    PRINCIPLES = "principles"
    METHODS = "methods"
    CLIMATE = "climate"
    GUIDANCE = "guidance"
    SATISFACTION = "satisfaction"
    PARTNERS = "partners"
    ACTIVITY = "activity"
    USE = "use"


PARTS: Mapping[str, tuple[AuditItem, ...]] = {
    "programme": (
        AuditItem.GOALS,
        AuditItem.PRINCIPLES,
        AuditItem.METHODS,
        AuditItem.CLIMATE,
        AuditItem.GUIDANCE,
    ),
    "participants": (AuditItem.SATISFACTION, AuditItem.PARTNERS),
    "changes": (AuditItem.ACTIVITY, AuditItem.USE),
}
"""The three parts of the sheet: the programme, those who take part, what has changed in mentees."""

ITEMS = tuple(AuditItem)


class Level(StrEnum):
    """What a sum says: 15–18, 9–14, less."""

    OPTIMAL = "optimal"
    ACCEPTABLE = "acceptable"
    BELOW = "below"


class AuditStatus(StrEnum):
    """Whose turn it is."""

    OPEN = "open"
    SENT = "sent"
    RETURNED = "returned"
    SIGNED = "signed"
    """For ever as it is."""


class AuditAct(StrEnum):
    """What is done to a self-audit."""

    MARK = "mark"
    SEND = "send"
    SIGN = "sign"
    RETURN = "return"


AT_CURATOR = frozenset({AuditStatus.OPEN, AuditStatus.RETURNED})
LIFE: Mapping[AuditAct, tuple[frozenset[AuditStatus], AuditStatus | None]] = {
    AuditAct.MARK: (AT_CURATOR, None),
    AuditAct.SEND: (AT_CURATOR, AuditStatus.SENT),
    AuditAct.SIGN: (frozenset({AuditStatus.SENT}), AuditStatus.SIGNED),
    AuditAct.RETURN: (frozenset({AuditStatus.SENT}), AuditStatus.RETURNED),
}
"""Act → from which statuses it may begin, and where it leads (None: the status stays)."""


class AuditIncomplete(Refusal):
    """All nine items are marked before the head is asked to sign; says how many are left."""


class HeadMissing(Refusal):
    """Nobody is entered as the organisation's head, so nobody could sign; nothing is lost."""


def status_after(status: AuditStatus, act: AuditAct) -> AuditStatus:
    """Where an act leads. Raises AlreadyDone where it can't begin: somebody was faster."""
    begins, leads = LIFE[act]
    if status not in begins:
        raise AlreadyDone
    return leads or status


@dataclass(frozen=True, slots=True)
class AuditFacts:
    """What the bot knows behind the items, of a school year; whole numbers, surveys only from five answers on."""

    running: int = 0
    completed: int = 0
    with_plan: int = 0
    with_order: int = 0
    without_consent: int = 0
    goals_reached: int = 0
    goals_partly: int = 0
    goals_not_yet: int = 0
    forms: int = 0
    remote: int = 0
    """Meetings held online or by phone."""
    activities: int = 0
    """How many kinds of activity meetings were spent on."""
    held: int = 0
    due: int = 0
    disputed: int = 0
    feedback_in_time: int = 0
    feedback_asked: int = 0
    next_steps: int = 0
    """Meetings whose log says what was agreed."""
    partners: int = 0
    partners_mentors: int = 0
    satisfied: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Side → satisfied, of how many who answered; only where five answered."""
    means: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Item of a survey → mean score (or share of yes, per cent) as text, and how many answered."""

    @property
    def goals_marked(self) -> int:
        """Goals of which somebody has said how they came out."""
        return self.goals_reached + self.goals_partly + self.goals_not_yet

    def kept(self) -> dict[str, Any]:
        """As a sent self-audit keeps it."""
        return asdict(self)

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> Self:
        """Back from what was kept."""
        satisfied = {side: (pair[0], pair[1]) for side, pair in kept["satisfied"].items()}
        means = {item: (str(pair[0]), int(pair[1])) for item, pair in kept["means"].items()}
        return cls(**{**kept, "satisfied": satisfied, "means": means})


@dataclass(frozen=True, slots=True)
class SelfAudit:
    """A self-audit of a school year: its marks and notes by item, who signed."""

    id: int
    organisation_id: int
    municipality_id: int
    school_year: int
    status: AuditStatus
    marks: Mapping[AuditItem, int]
    notes: Mapping[AuditItem, str]
    facts: AuditFacts | None
    """As they were when it was sent; None before."""
    remark: str
    sent_by: int | None
    sent_at: datetime | None
    signed_by: int | None
    signed_at: datetime | None
    version: int

    @property
    def total(self) -> int:
        """The sum of all marks, 0–18."""
        return sum(self.marks.values())

    @property
    def level(self) -> Level:
        """What the sum says."""
        return level_of(self.total)

    @property
    def left(self) -> list[AuditItem]:
        """Items without a mark, in order."""
        return [item for item in ITEMS if item not in self.marks]

    def sum_of(self, part: str) -> tuple[int, int]:
        """The sum of a part and the most it could be."""
        items = PARTS[part]
        return sum(self.marks.get(item, 0) for item in items), len(items) * max(MARKS)


def level_of(total: int) -> Level:
    """Optimal from 15, acceptable from 9, else below."""
    if total >= OPTIMAL_FROM:
        return Level.OPTIMAL
    return Level.ACCEPTABLE if total >= ACCEPTABLE_FROM else Level.BELOW


class SelfAudits(Protocol):
    """What is asked of storage about self-audits."""

    async def of_year(self, organisation_id: int, school_year: int) -> SelfAudit | None:
        """An organisation's self-audit of a school year, or None."""

    async def by_id(self, audit_id: int) -> SelfAudit | None:
        """A self-audit, or None."""

    async def of_municipality(self, municipality_id: int, school_year: int) -> list[SelfAudit]:
        """All self-audits of a municipality of a school year."""

    async def begin(self, organisation_id: int, municipality_id: int, school_year: int, *, now: datetime) -> SelfAudit:
        """The organisation's self-audit of the year; begun now if there is none."""

    async def change(self, audit: SelfAudit, **changes: object) -> SelfAudit:
        """Change columns of the version that was read; raises AlreadyDone when another was faster, or it is signed."""

    async def facts(self, organisation_id: int, since: datetime, until: datetime) -> AuditFacts:
        """The counts behind the items between two moments, without surveys, partners and consents."""
