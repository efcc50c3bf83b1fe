"""Entering people, their cards, roles and accounts; making one person of two entered twice."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from mentoring.access import Subject, require
from mentoring.actions.invitations import issue, renew_invitation
from mentoring.actions.people_found import find_person, is_near, organisation_subject
from mentoring.errors import AlreadyDone, Refusal
from mentoring.full_names import identity
from mentoring.invitations import Invitation, InvitationIssued, InvitationKeys
from mentoring.known_people import KnownPeople, likeness
from mentoring.mentorships import Mentorship, Side
from mentoring.notices import Notice, commands_changed
from mentoring.organisations import Organisation
from mentoring.people import NewPerson, Person, Role
from mentoring.person_lines import GradeAndBirth
from mentoring.profiles import Profile
from mentoring.store import Store

PARTNERS_SEE = (Role.MENTEE, Role.MENTOR)
CURATORS_GIVE = (Role.MENTEE, Role.MENTOR, Role.HEAD)
MOST_FOUND = 12


class SamePersonTwice(Refusal):
    """To merge, two different people are needed."""


class MergeOfPartners(Refusal):
    """The two stand on different sides of one mentorship, so they are two people."""


class RoleNotGiven(Refusal):
    """This role is not the curator's to give."""


@dataclass(frozen=True, slots=True)
class Added:
    """A person entered (or found to be there already) and their invitation."""

    person: Person
    issued: InvitationIssued | None
    was_known: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A person as somebody may see them; `by_staff` shows all, a partner sees what helps to meet."""

    person: Person
    profile: Profile
    mentorships: tuple[Mentorship, ...]
    organisation: Organisation | None
    invitation: Invitation | None
    by_staff: bool

    def is_curated_by(self, reader: Person) -> bool:
        """Whether the reader is a curator of the person's organisation."""
        return self.organisation is not None and reader.holds(Role.CURATOR, self.organisation.id)


async def add_person(
    store: Store, actor: Person, new: NewPerson, role: Role, *, keys: InvitationKeys, now: datetime
) -> Added:
    """Enter a person and invite them; one who is there already only gains the role."""
    require(actor, "add_person", Subject(new.municipality_id, new.organisation_id))
    assert new.organisation_id is not None
    if role not in CURATORS_GIVE:
        raise RoleNotGiven
    await store.holds.organisation(new.organisation_id)
    known = KnownPeople(await store.registers.known(new.organisation_id))
    found = known.find(new.surname, new.given, new.patronymic, new.birth_date, new.birth_year)
    if found is not None:
        await store.holds.people([found.id])
        await store.people.add_role(found.id, role, new.organisation_id, now=now)
        person = await store.people.by_id(found.id)
        assert person is not None
        return Added(person, None, was_known=True)
    mark = identity(new.surname, new.given, new.patronymic, new.birth_date, new.birth_year)
    person = await store.people.add(replace(new, identity=mark), entered_by=actor.id, now=now)
    await store.people.add_role(person.id, role, new.organisation_id, now=now)
    await _record(store, actor, "add_person", person, new.organisation_id, now)
    issued = await issue(store, person, role, new.organisation_id, keys=keys, created_by=actor.id, now=now)
    found_again = await store.people.by_id(person.id)
    assert found_again is not None
    return Added(found_again, issued)


async def change_person(
    store: Store,
    actor: Person,
    person_id: int,
    *,
    now: datetime,
    grade_and_birth: GradeAndBirth | None = None,
    representative: str | None = None,
    contact: str | None = None,
    full_name: tuple[str, str, str] | None = None,
    work_started_on: date | None = None,
) -> Person:
    """Correct what the registers say of a person."""
    person, where = await find_person(store, actor, "change_person", person_id)
    changes: dict[str, object] = {}
    if grade_and_birth is not None:
        given = grade_and_birth
        changes |= {"grade": given.grade} if given.grade else {}
        changes |= {"birth_date": given.birth_date, "birth_year": given.birth_year} if given.birth_year else {}
    if full_name is not None:
        changes |= dict(zip(("surname", "given", "patronymic"), full_name, strict=True))
    changes |= {"representative": representative} if representative is not None else {}
    changes |= {"contact": contact} if contact is not None else {}
    changes |= {"work_started_on": work_started_on} if work_started_on is not None else {}
    changed = await store.people.change(person.id, **changes)
    mark = identity(changed.surname, changed.given, changed.patronymic, changed.birth_date, changed.birth_year)
    await _record(store, actor, "change_person", person, where, now)
    return await store.people.change(person.id, identity=mark)


async def open_person(store: Store, actor: Person, person_id: int, *, now: datetime) -> Card:
    """A person's card, for staff, partners and oneself; staff's looking is on record."""
    person = await store.people.by_id(person_id)
    mentorships = await store.mentorships.of_person(person.id) if person else []
    sides = {each.id: m.side_of(each.id) for m in mentorships for each in _everyone(m)}
    known_sides: dict[int, Side] = {key: side for key, side in sides.items() if side is not None}
    subject = Subject.met_by(actor, person, known_sides) if person else None
    require(actor, "open_person", subject)
    assert person is not None
    assert subject is not None
    if not (by_staff := is_near(actor, person, subject.organisation_id) and actor.id != person.id):
        require(actor, "open_person", replace(subject, municipality_id=None))
    if by_staff:
        await _record(store, actor, "open_person", person, subject.organisation_id, now)
    where = subject.organisation_id or person.organisation_id
    return Card(
        person,
        await store.profiles.of(person.id),
        tuple(mentorships),
        await store.organisations.by_id(where) if where else None,
        await store.invitations.newest_of(person.id) if by_staff else None,
        by_staff,
    )


def _everyone(mentorship: Mentorship) -> list[Person]:
    return [participant.person for participant in mentorship.participants]


async def list_people(
    store: Store, actor: Person, organisation_id: int, who: str, *, page: int, size: int
) -> tuple[list[Person], dict[str, int]]:
    """A page of a register (`who`: a role, or `waiting` for those not come yet), and how many there are of each."""
    require(actor, "list_people", await organisation_subject(store, organisation_id))
    counts = await store.registers.counts(organisation_id)
    last = max(0, (counts.get(who, 0) - 1) // size)
    offset = min(max(page, 0), last) * size
    return await store.registers.page(organisation_id, who, offset=offset, limit=size), counts


async def find_people(store: Store, actor: Person, organisation_id: int, beginning: str) -> list[Person]:
    """People whose surname or given name begins as typed."""
    require(actor, "find_people", await organisation_subject(store, organisation_id))
    return await store.registers.named(organisation_id, beginning, limit=MOST_FOUND) if beginning.strip() else []


async def look_alikes(store: Store, actor: Person, person_id: int) -> list[Person]:
    """Whom of the organisation the person may be the double of: those most alike first."""
    person, where = await find_person(store, actor, "look_alikes", person_id)
    if where is None:
        return []
    others = [each for each in await store.registers.all_of(where, list(Role)) if each.id != person.id]
    alike = sorted(others, key=lambda other: -likeness(person, other))
    return [other for other in alike if likeness(person, other)] or alike


async def mark_without_phone(
    store: Store, actor: Person, person_id: int, has_no_phone: bool, *, now: datetime
) -> Person:
    """Note that a person has no phone (the curator then answers for them) or has one again."""
    person, where = await find_person(store, actor, "mark_without_phone", person_id)
    if has_no_phone:
        await store.invitations.revoke(person.id, now=now)
    await _record(store, actor, "mark_without_phone", person, where, now)
    return await store.people.change(person.id, has_no_phone=has_no_phone)


async def give_role(store: Store, actor: Person, person_id: int, role: Role, *, now: datetime) -> Person:
    """Give a person one more role in the organisation. Raises RoleNotGiven."""
    person, where = await find_person(store, actor, "give_role", person_id)
    if role not in CURATORS_GIVE or where is None:
        raise RoleNotGiven
    await store.holds.people([person.id])
    await store.people.add_role(person.id, role, where, now=now)
    await _record(store, actor, "give_role", person, where, now)
    await store.notices.add(commands_changed(person.id), now=now)
    notice = Notice(
        "role-given",
        person.id,
        {"role": role.value, "organisation": where},
        dedupe_key=f"role-given:{person.id}:{role.value}:{where}:{now.date()}",
    )
    await store.notices.add(notice, now=now)
    found = await store.people.by_id(person.id)
    assert found is not None
    return found


async def relink_account(
    store: Store, actor: Person, person_id: int, *, keys: InvitationKeys, now: datetime
) -> InvitationIssued:
    """A link and code for a person's new phone; the present account speaks on until they are used."""
    person, where = await find_person(store, actor, "relink_account", person_id)
    await _record(store, actor, "relink_account", person, where, now)
    return await renew_invitation(store, actor, person_id, keys=keys, now=now)


async def merge_people(store: Store, actor: Person, old_id: int, kept_id: int, *, now: datetime) -> Person:
    """Make one person of two: everything of the one goes to the kept one.

    Raises SamePersonTwice, MergeOfPartners, AlreadyDone.
    """
    await store.holds.people([old_id, kept_id])
    old, where = await find_person(store, actor, "merge_people", old_id)
    kept, _ = await find_person(store, actor, "merge_people", kept_id)
    if old.id == kept.id:
        raise SamePersonTwice
    if old.id != old_id:
        raise AlreadyDone
    for mentorship in await store.mentorships.of_person(old.id):
        if mentorship.side_of(kept.id) not in (None, mentorship.side_of(old.id)):
            raise MergeOfPartners(who=old, partner=kept)
    await store.invitations.revoke(old.id, now=now)
    await store.people.merge(old.id, kept.id)
    await store.people.change(kept.id, **_gained(old, kept))
    await store.audit.add(
        "merge_people", f"person:{old.id}", actor_id=actor.id, organisation_id=where, now=now, kept=kept.id
    )
    merged = await store.people.by_id(kept.id)
    assert merged is not None
    return merged


def _gained(old: Person, kept: Person) -> dict[str, object]:
    """The facts the kept person lacked."""
    names = ("patronymic", "birth_date", "birth_year", "grade", "place", "contact", "representative", "work_started_on")
    gained = {name: getattr(old, name) for name in names if getattr(old, name) and not getattr(kept, name)}
    facts = {**{name: getattr(kept, name) for name in names}, **gained}
    mark = identity(kept.surname, kept.given, facts["patronymic"], facts["birth_date"], facts["birth_year"])
    return {**gained, "identity": mark}


async def _record(
    store: Store, actor: Person, action: str, person: Person, organisation_id: int | None, now: datetime
) -> None:
    await store.audit.add(
        action, f"person:{person.id}", actor_id=actor.id, organisation_id=organisation_id, now=now
    )
