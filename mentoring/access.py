"""Whether somebody may do something to a thing: by the table of rights. A denied action reads like "not found"."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person, Role
from mentoring.rights import RIGHTS, Relation, Right


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

    @classmethod
    def met_by(cls, actor: Person, person: Person, sides: Mapping[int, Side] | None = None) -> "Subject":
        """A person as the actor meets them: in the organisation both have to do with, if there is one."""
        theirs = {person.organisation_id} | {held.organisation_id for held in person.memberships}
        shared = [held.organisation_id for held in actor.memberships if held.organisation_id in theirs - {None}]
        staff = [each for each in shared if actor.holds(Role.CURATOR, each)]
        where = next(iter(staff or shared), person.organisation_id)
        return cls(person.municipality_id, where, person.id, sides or {})


LOOKS = ("open_", "draft_", "times_")
"""How the names of actions begin that only look at a mentorship."""


def only_looks(action: str) -> bool:
    """Whether an action on a mentorship changes nothing, so that others need not be kept out meanwhile."""
    return action.startswith(LOOKS)


def stands(actor: Person, right: Right, subject: Subject) -> bool:
    """Whether the right is the actor's over the subject."""
    role, relation = right
    match relation:
        case Relation.SELF:
            return subject.person_id == actor.id
        case Relation.PARTICIPANT:
            return role is not None and subject.sides.get(actor.id) == role.value
        case Relation.ORGANISATION:
            where = subject.organisation_id
            return role is not None and where is not None and actor.holds(role, where)
        case Relation.MUNICIPALITY:
            return role is not None and actor.holds(role) and subject.municipality_id == actor.municipality_id


def may(actor: Person, action: str, subject: Subject) -> bool:
    """Whether the actor may do the action to the subject."""
    return any(stands(actor, right, subject) for right in RIGHTS[action])


def require(actor: Person, action: str, subject: Subject | None) -> None:
    """Raises NotFound unless the actor may; so does a subject that is not there."""
    if subject is None or not may(actor, action, subject):
        raise NotFound
