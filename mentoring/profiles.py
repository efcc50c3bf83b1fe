"""Profiles: what people say of themselves, and the steps a newcomer is asked through."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.people import Person, Role

LONGEST_ANSWER = 500
MOST_CAPACITY = 5
TIMES = ("breaks", "afternoon", "evening", "weekend", "remote")


class Step(StrEnum):
    """What a newcomer is asked, in this order."""

    NAME = "name"
    REQUESTS = "requests"
    REQUEST_TEXT = "request_text"
    COMPETENCES = "competences"
    CAPACITY = "capacity"
    INTERESTS = "interests"
    TIMES = "times"


OPTIONAL = frozenset({Step.REQUEST_TEXT, Step.INTERESTS, Step.TIMES})
ASKED: dict[Role, tuple[Step, ...]] = {
    Role.MENTEE: (Step.REQUESTS, Step.REQUEST_TEXT, Step.INTERESTS, Step.TIMES),
    Role.MENTOR: (Step.COMPETENCES, Step.CAPACITY, Step.INTERESTS, Step.TIMES),
}
"""What each role is asked; the other roles are asked nothing but a name nobody has entered yet."""


class AnswerTooLong(Refusal):
    """The text is longer than a profile keeps; says how many letters fit."""


class NameUnclear(Refusal):
    """A surname and a given name are needed at least."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The wish of a mentee, what a mentor can give; `agreed_at` is when the person accepted who sees what."""

    person_id: int
    requests: tuple[str, ...] = ()
    request_text: str = ""
    interests: str = ""
    competences: str = ""
    capacity: int | None = None
    times: tuple[str, ...] = ()
    skipped: frozenset[str] = field(default_factory=frozenset)
    agreed_at: datetime | None = None
    completed_at: datetime | None = None

    def answers(self, step: Step, person: Person) -> bool:
        """Whether the step is behind: answered, or passed over."""
        if step.value in self.skipped:
            return True
        given = {
            Step.NAME: bool(person.surname and person.given),
            Step.REQUESTS: bool(self.requests),
            Step.REQUEST_TEXT: bool(self.request_text),
            Step.COMPETENCES: bool(self.competences),
            Step.CAPACITY: self.capacity is not None,
            Step.INTERESTS: bool(self.interests),
            Step.TIMES: bool(self.times),
        }
        return given[step]


def steps_of(person: Person) -> list[Step]:
    """What the person is asked, by all their roles, each step once and in order."""
    wanted = {step for role, steps in ASKED.items() if person.holds(role) for step in steps}
    return [step for step in Step if step in wanted or (step is Step.NAME and not (person.surname and person.given))]


def next_step(person: Person, profile: Profile, after: Step | None = None) -> Step | None:
    """The first step that is not behind yet, looking past `after`; None when all is said."""
    steps = list(Step)
    begin = steps.index(after) + 1 if after else 0
    return next((s for s in steps_of(person) if steps.index(s) >= begin and not profile.answers(s, person)), None)


class Profiles(Protocol):
    """What is asked of storage about profiles."""

    async def of(self, person_id: int) -> Profile:
        """A person's profile; an empty one when nothing was said yet."""

    async def of_people(self, person_ids: Sequence[int]) -> dict[int, Profile]:
        """Profiles of several people, empty ones too."""

    async def change(self, person_id: int, **changes: object) -> Profile:
        """Set fields of a profile (named as in Profile) and return it."""

    async def add_many(self, profiles: Sequence[Profile]) -> None:
        """Begin profiles from what a register says; people who have one already are passed over."""
