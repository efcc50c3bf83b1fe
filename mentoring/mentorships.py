"""A mentorship: a pair or a group on its way through the stages of its track."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from mentoring.people import Person

if TYPE_CHECKING:
    from mentoring.stages import Progress


class Side(StrEnum):
    """Which side of a mentorship a participant stands on."""

    MENTOR = "mentor"
    MENTEE = "mentee"


class Stage(StrEnum):
    """The stages of a mentorship (000 §4.3–4.4, 001 §2.6–2.7)."""

    ACQUAINTANCE = "acquaintance"
    TRIAL = "trial"
    PLANNING = "planning"
    JOINT_WORK = "joint_work"
    FINAL_MEETING = "final_meeting"
    COMPLETION = "completion"


class Status(StrEnum):
    """The life of a mentorship; `proposed` waits for the participants' answers, `undone` was a mistake."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"
    ENDED = "ended"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Participant:
    """A person's place in a mentorship; `answer` is asked, agreed or declined; `reason` is for the curator only."""

    person: Person
    side: Side
    answer: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mentorship:
    """A pair or a group, its stage and plan."""

    id: int
    organisation_id: int
    municipality_id: int
    school_year: int
    programme: str
    form: str
    role_model: str
    kind: str
    track: str
    stage: Stage
    stage_since: datetime
    status: Status
    order_number: str
    order_on: date | None
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    planned_meetings: int | None
    rhythm_days: int | None
    resources: str
    planned_at: datetime | None
    version: int
    participants: tuple[Participant, ...]
    final_begun_at: datetime | None = None
    closed_at: datetime | None = None
    previous_id: int | None = None
    end_reason: str = ""

    @property
    def mentors(self) -> list[Person]:
        """The mentors, as entered."""
        return [p.person for p in self.participants if p.side is Side.MENTOR]

    @property
    def mentees(self) -> list[Person]:
        """The mentees, as entered."""
        return [p.person for p in self.participants if p.side is Side.MENTEE]

    def side_of(self, person_id: int) -> Side | None:
        """Which side the person stands on, None for an outsider."""
        return next((p.side for p in self.participants if p.person.id == person_id), None)

    def partners_of(self, person_id: int) -> list[Person]:
        """Those on the other side from the person."""
        side = self.side_of(person_id)
        return [p.person for p in self.participants if side is not None and p.side is not side]

    def answer_of(self, person_id: int) -> str:
        """What the person answered to the proposal: asked, agreed or declined; "" for an outsider."""
        return next((p.answer for p in self.participants if p.person.id == person_id), "")

    @property
    def is_agreed(self) -> bool:
        """Whether everyone who was asked has agreed."""
        return all(p.answer == "agreed" for p in self.participants)

    @property
    def is_group(self) -> bool:
        """Whether one mentor has two or more mentees (002 §4)."""
        return len(self.mentees) > 1

    @property
    def is_running(self) -> bool:
        """Whether the participants are at work: neither ended, paused nor only proposed."""
        return self.status is Status.ACTIVE


@dataclass(frozen=True, slots=True)
class NewMentorship:
    """What is needed to propose a pair or a group."""

    organisation_id: int
    municipality_id: int
    school_year: int
    programme: str
    form: str
    kind: str
    track: str
    stage: Stage
    mentors: tuple[int, ...]
    mentees: tuple[int, ...]
    role_model: str = ""
    previous_id: int | None = None


class Mentorships(Protocol):
    """What is asked of storage about mentorships."""

    async def by_id(self, mentorship_id: int) -> Mentorship | None:
        """A mentorship with its participants (those who left are not among them), or None."""

    async def of_person(self, person_id: int) -> list[Mentorship]:
        """The person's mentorships that are not ended, completed or undone, newest first."""

    async def last_completed_of(self, person_id: int) -> Mentorship | None:
        """The mentorship the person completed last, or None."""

    async def of_organisation(self, organisation_id: int, *statuses: Status) -> list[Mentorship]:
        """An organisation's mentorships in the given statuses, by id."""

    async def add(self, mentorship: NewMentorship, *, created_by: int, now: datetime) -> Mentorship:
        """Propose a mentorship; its participants are `asked`."""

    async def answer(self, mentorship_id: int, person_id: int, answer: str, *, now: datetime, reason: str = "") -> None:
        """Record what a participant answered to the proposal: `agreed` or `declined`, and why if they say so."""

    async def change(self, mentorship: Mentorship, **changes: object) -> Mentorship:
        """Change columns of the version that was read; the new one. Raises AlreadyDone when another was faster."""

    async def progress(self, mentorship: Mentorship) -> "Progress":
        """The facts that decide whether the mentorship may leave its stage."""

    async def replace_mentor(self, mentorship_id: int, leaving_id: int, coming_id: int, *, now: datetime) -> None:
        """One mentor leaves, another is asked in their place."""

    async def open_places(self, organisation_id: int) -> dict[tuple[int, Side], int]:
        """In how many open mentorships of the organisation each person stands, by side."""

    async def active_between(self, organisation_id: int, person_ids: Sequence[int]) -> list[Mentorship]:
        """Open mentorships (proposed, active, paused) in which all of these people take part."""
