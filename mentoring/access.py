"""Who may do what: one table of role × action × relation. A denied action reads like "not found"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person, Role


class Relation(StrEnum):
    """How the actor stands to the thing: takes part in the mentorship, works in its organisation, …"""

    SELF = "self"
    PARTICIPANT = "participant"
    ORGANISATION = "organisation"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class Subject:
    """What an action is done to, as far as rights go."""

    municipality_id: int | None = None
    organisation_id: int | None = None
    person_id: int | None = None
    sides: Mapping[int, Side] = field(default_factory=dict)

    @classmethod
    def of(cls, thing: Mentorship | Person) -> "Subject":
        """The subject that a mentorship or a person is."""
        if isinstance(thing, Person):
            return cls(thing.municipality_id, thing.organisation_id, thing.id)
        sides = {p.person.id: p.side for p in thing.participants}
        return cls(thing.municipality_id, thing.organisation_id, None, sides)


Right = tuple[Role | None, Relation]
"""A role (None: whoever) in a relation to the subject."""

MENTEE: Right = (Role.MENTEE, Relation.PARTICIPANT)
MENTOR: Right = (Role.MENTOR, Relation.PARTICIPANT)
CURATOR: Right = (Role.CURATOR, Relation.ORGANISATION)
COORDINATOR: Right = (Role.COORDINATOR, Relation.MUNICIPALITY)
ONESELF: Right = (None, Relation.SELF)

RIGHTS: dict[str, tuple[Right, ...]] = {
    # calls for help
    "ask_for_help": (ONESELF,),
    "add_to_help": (ONESELF,),
    "open_help_request": (CURATOR, COORDINATOR),
    "open_help_requests": (CURATOR,),
    "take_help_request": (CURATOR, COORDINATOR),
    "answer_help_request": (CURATOR, COORDINATOR),
    "close_help_request": (CURATOR, COORDINATOR),
    # letters
    "recipients_of_letter": (CURATOR,),
    "write_letter": (CURATOR,),
    "send_letter": (ONESELF,),
    "open_letter": (ONESELF,),
    "answer_letter": (ONESELF,),
}
"""Action (the name of its function in `mentoring/actions/`) → who may. An action without a row fails the build."""


def stands(actor: Person, right: Right, subject: Subject) -> bool:
    """Whether the right is the actor's over the subject."""
    role, relation = right
    match relation:
        case Relation.SELF:
            return subject.person_id == actor.id
        case Relation.PARTICIPANT:
            return role is not None and subject.sides.get(actor.id) == role.value
        case Relation.ORGANISATION:
            return role is not None and subject.organisation_id is not None and actor.holds(role, subject.organisation_id)
        case Relation.MUNICIPALITY:
            return role is not None and actor.holds(role) and subject.municipality_id == actor.municipality_id


def may(actor: Person, action: str, subject: Subject) -> bool:
    """Whether the actor may do the action to the subject."""
    return any(stands(actor, right, subject) for right in RIGHTS[action])


def require(actor: Person, action: str, subject: Subject | None) -> None:
    """Raises NotFound unless the actor may; so does a subject that is not there."""
    if subject is None or not may(actor, action, subject):
        raise NotFound
