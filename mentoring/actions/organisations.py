"""The coordinator's part: organisations of the municipality, and the curators invited to run them."""

from dataclasses import dataclass, replace
from datetime import datetime

from mentoring.access import Subject, require
from mentoring.actions.invitations import issue
from mentoring.actions.people_found import local_today, organisation_subject
from mentoring.errors import NotFound, Refusal
from mentoring.full_names import identity, visible
from mentoring.invitations import Invitation, InvitationIssued, InvitationKeys
from mentoring.known_people import KnownPeople
from mentoring.notices import Notice, commands_changed
from mentoring.organisations import Organisation
from mentoring.people import NewPerson, Person, Role
from mentoring.person_lines import read_person
from mentoring.store import Store

LONGEST_NAME = 300
LONGEST_SHORT_NAME = 60


class OrganisationNameUnclear(Refusal):
    """An organisation needs a name, and not a page of it."""


class OrganisationExists(Refusal):
    """An organisation of this name is there already."""


@dataclass(frozen=True, slots=True)
class CuratorOf:
    """A curator of an organisation, and the invitation that is out if they have not come."""

    person: Person
    invitation: Invitation | None


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """An organisation as the coordinator sees it: numbers, and who runs it."""

    organisation: Organisation
    counts: dict[str, int]
    curators: tuple[CuratorOf, ...]


@dataclass(frozen=True, slots=True)
class CuratorInvited:
    """A curator and their invitation; None when they are here already and only gained the role."""

    person: Person
    issued: InvitationIssued | None


async def list_organisations(store: Store, actor: Person) -> list[Organisation]:
    """The municipality's organisations, by name."""
    require(actor, "list_organisations", Subject(actor.municipality_id))
    return await store.organisations.of_municipality(actor.municipality_id)


async def open_organisation(store: Store, actor: Person, organisation_id: int) -> OrganisationCard:
    """An organisation with its numbers and curators."""
    require(actor, "open_organisation", await organisation_subject(store, organisation_id))
    organisation = await store.organisations.by_id(organisation_id)
    assert organisation is not None
    curators = []
    for person in await store.people.with_role(Role.CURATOR, organisation_id):
        curators.append(CuratorOf(person, await store.invitations.newest_of(person.id)))
    return OrganisationCard(organisation, await store.registers.counts(organisation_id), tuple(curators))


async def add_organisation(
    store: Store, actor: Person, name: str, short_name: str = "", *, now: datetime
) -> Organisation:
    """Enter an organisation. Raises OrganisationNameUnclear, OrganisationExists."""
    require(actor, "add_organisation", Subject(actor.municipality_id))
    name, short_name = visible(name), visible(short_name)
    if not any(letter.isalnum() for letter in name) or len(name) > LONGEST_NAME:
        raise OrganisationNameUnclear
    if len(short_name) > LONGEST_SHORT_NAME:
        raise OrganisationNameUnclear
    known = await store.organisations.of_municipality(actor.municipality_id)
    if any(each.name.casefold() == name.casefold() for each in known):
        raise OrganisationExists(name=name)
    added = await store.organisations.add(
        actor.municipality_id, name, short_name or name[:LONGEST_SHORT_NAME], now=now
    )
    await store.audit.add(
        "add_organisation", f"organisation:{added.id}", actor_id=actor.id, organisation_id=added.id, now=now
    )
    return added


async def invite_curator(
    store: Store, actor: Person, organisation_id: int, full_name: str, *, keys: InvitationKeys, now: datetime
) -> CuratorInvited:
    """Name a curator of an organisation, known or not. Raises NameUnclear."""
    require(actor, "invite_curator", await organisation_subject(store, organisation_id))
    today = await local_today(store, actor.municipality_id, now)
    line = read_person(full_name, today)
    await store.holds.organisation(organisation_id)
    known = KnownPeople(await store.registers.known(organisation_id))
    found = known.find(line.surname, line.given, line.patronymic, None, None)
    if found is None:
        new = NewPerson(actor.municipality_id, organisation_id, line.surname, line.given, line.patronymic)
        mark = identity(line.surname, line.given, line.patronymic, None, None)
        person = await store.people.add(replace(new, identity=mark), entered_by=actor.id, now=now)
    else:
        person = await _known(store, found.id)
    await store.holds.people([person.id])
    await store.people.add_role(person.id, Role.CURATOR, organisation_id, now=now)
    await store.audit.add(
        "invite_curator", f"person:{person.id}", actor_id=actor.id, organisation_id=organisation_id, now=now
    )
    person = await _known(store, person.id)
    if person.chat_id is not None:
        await store.notices.add(commands_changed(person.id), now=now)
        await _tell_role(store, person, organisation_id, now)
        return CuratorInvited(person, None)
    issued = await issue(store, person, Role.CURATOR, organisation_id, keys=keys, created_by=actor.id, now=now)
    return CuratorInvited(person, issued)


async def _known(store: Store, person_id: int) -> Person:
    person = await store.people.by_id(person_id)
    if person is None:
        raise NotFound
    return person


async def _tell_role(store: Store, person: Person, organisation_id: int, now: datetime) -> None:
    notice = Notice(
        "role-given",
        person.id,
        {"role": Role.CURATOR.value, "organisation": organisation_id},
        dedupe_key=f"role-given:{person.id}:curator:{organisation_id}:{now.date()}",
    )
    await store.notices.add(notice, now=now)
