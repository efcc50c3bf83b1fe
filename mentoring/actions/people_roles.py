"""Taking roles away: a curator from mentees, mentors and heads, a coordinator from curators; what was done stays."""

from datetime import datetime

from mentoring.access import require
from mentoring.actions.help_requests import give_calls_back
from mentoring.actions.people import CURATORS_GIVE, RoleNotGiven
from mentoring.actions.people_found import find_person, organisation_subject
from mentoring.errors import AlreadyDone, NotFound, Refusal
from mentoring.mentorships import Side
from mentoring.notices import Notice, commands_changed
from mentoring.people import Person, Role
from mentoring.store import Store

SIDE_OF = {Role.MENTEE: Side.MENTEE, Role.MENTOR: Side.MENTOR}
"""The roles that mentorships are made of."""


class RoleNeeded(Refusal):
    """A mentorship that is not over needs the role."""


class LastCurator(Refusal):
    """Nobody would see to the organisation."""


async def take_role(store: Store, actor: Person, person_id: int, role: Role, *, now: datetime) -> Person:
    """Take a role in the organisation away. Raises RoleNotGiven, RoleNeeded, AlreadyDone."""
    person, where = await find_person(store, actor, "take_role", person_id)
    if role not in CURATORS_GIVE or where is None:
        raise RoleNotGiven
    await store.holds.people([person.id])
    for mentorship in await store.mentorships.of_person(person.id):
        if mentorship.organisation_id == where and mentorship.side_of(person.id) is SIDE_OF.get(role):
            raise RoleNeeded(who=person, role=role.value)
    return await _end(store, actor, "take_role", person.id, role, where, now)


async def dismiss_curator(
    store: Store, actor: Person, organisation_id: int, person_id: int, *, now: datetime
) -> Person:
    """Take the curator's role in an organisation away; calls for help they had taken go to the others.

    Raises LastCurator, AlreadyDone.
    """
    require(actor, "dismiss_curator", await organisation_subject(store, organisation_id))
    await store.holds.organisation(organisation_id)
    await store.holds.people([person_id])
    person = await store.people.by_id(person_id)
    if person is None or organisation_id not in {person.organisation_id, *person.organisations_as(Role.CURATOR)}:
        raise NotFound
    others = [each for each in await store.people.with_role(Role.CURATOR, organisation_id) if each.id != person.id]
    if person.holds(Role.CURATOR, organisation_id) and not others:
        raise LastCurator
    left = await _end(store, actor, "dismiss_curator", person.id, Role.CURATOR, organisation_id, now)
    await give_calls_back(store, organisation_id, left, now=now)
    return left


async def _end(
    store: Store, actor: Person, action: str, person_id: int, role: Role, where: int, now: datetime
) -> Person:
    """End it, close every way in that is open, and tell the person."""
    person = await store.people.by_id(person_id)
    if person is None or not person.holds(role, where):
        raise AlreadyDone
    await store.people.end_role(person.id, role, where, now=now)
    await store.invitations.revoke(person.id, now=now)  # whoever comes by one gains the role it was made for
    await store.audit.add(
        action, f"person:{person.id}", actor_id=actor.id, organisation_id=where, now=now, role=role.value
    )
    told = Notice(
        "role-taken",
        person.id,
        {"role": role.value, "organisation": where},
        dedupe_key=f"role-taken:{person.id}:{role.value}:{where}:{now.isoformat()}",
    )
    await store.notices.add(commands_changed(person.id), told, now=now)
    left = await store.people.by_id(person.id)
    assert left is not None
    return left
