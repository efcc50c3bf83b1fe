"""How the town's people come: the coordinator, organisations and curators, registers, links, profiles, papers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.town.tale import FIRST_DAY, PLACES, ZONE, Resident, Tale
from bot.town.world import Act, Pace, World
from mentoring.actions.consents import Paper, record_consent, record_needed_consents
from mentoring.actions.newcomers import Accepted, accept_invitation, confirm_newcomer
from mentoring.actions.organisations import add_organisation, invite_curator
from mentoring.actions.people import add_person, change_person, give_role, mark_without_phone
from mentoring.actions.profiles import agree_to_privacy, answer_step, pass_over_step, rename_oneself
from mentoring.actions.setup import invite_coordinator
from mentoring.consents import SELF, NewConsent
from mentoring.full_names import split
from mentoring.invitations import STAFF
from mentoring.people import NewPerson, Role
from mentoring.person_lines import GradeAndBirth
from mentoring.profiles import Step, steps_of

PAPERS_ON = datetime(2026, 9, 1, 15, 0, tzinfo=ZONE)
KINDS_OF_CONSENT = ("participation", "personal_data")


@dataclass(frozen=True, slots=True)
class TownAccount:
    """A messenger account of the demo."""

    external_id: str
    chat_id: int
    first_name: str
    last_name: str | None
    messenger: str = "telegram"


def arrivals(tale: Tale) -> Iterator[Act]:
    """Who comes when."""
    start = FIRST_DAY - timedelta(days=7)
    yield Act(start, coordinator_comes)
    for place_number, place in enumerate(PLACES):
        yield Act(start + timedelta(days=1, minutes=10 * place_number), organisation_opens, (place,))
    for curator in (each for each in tale.residents.values() if Role.CURATOR in each.roles):
        yield from _opens_link(curator, start + timedelta(days=1, hours=2))
    others = [each for each in tale.residents.values() if not {Role.CURATOR, Role.COORDINATOR} & {*each.roles}]
    for number, resident in enumerate(others):
        entered = resident.entered + timedelta(minutes=2 * number if resident.entered == FIRST_DAY else 0)
        yield Act(entered, is_entered, (resident,))
        if not resident.comes:
            continue
        if resident.phone:
            yield from _opens_link(resident, entered)
        yield Act(PAPERS_ON + timedelta(minutes=number), brings_papers, (resident,))
        if resident.corrected:
            yield Act(resident.corrected.on, is_corrected, (resident, resident.corrected.born))


def _opens_link(resident: Resident, entered: datetime) -> Iterator[Act]:
    pace = Pace(resident.key)
    came = pace.later(entered, 60, 1200)
    yield Act(came, comes, (resident,))
    yield Act(pace.later(came, 1, 15), fills_profile, (resident,))
    yield Act(pace.later(came, 30, 240), is_confirmed, (resident,))


async def coordinator_comes(world: World, now: datetime) -> None:
    """The coordinator opens the link that the operator printed, and says their name."""
    resident = world.tale.coordinator
    issued = await invite_coordinator(world.store, world.municipality, world.keys, now)
    world.links[resident.key] = issued.token
    await comes(world, now, resident)
    await rename_oneself(world.store, await world.person(resident.key), resident.name, now=now)
    await fills_profile(world, now, resident)


async def organisation_opens(world: World, now: datetime, place: str) -> None:
    """The coordinator enters an organisation and invites its curators."""
    coordinator = await world.person(world.tale.coordinator.key)
    name, short = world.tale.organisations[place]
    organisation = await add_organisation(world.store, coordinator, name, short, now=now)
    world.organisations[place] = organisation.id
    for resident in world.tale.residents.values():
        if Role.CURATOR in resident.roles and resident.place_key == place:
            invited = await invite_curator(
                world.store, coordinator, organisation.id, resident.name, keys=world.keys, now=now
            )
            assert invited.issued is not None
            world.people[resident.key] = invited.person.id
            world.links[resident.key] = invited.issued.token
            if resident.curates_too:
                other = world.organisations[resident.curates_too]
                await world.store.people.add_role(invited.person.id, Role.CURATOR, other, now=now)


async def is_entered(world: World, now: datetime, resident: Resident) -> None:
    """The curator enters somebody and hands over their link."""
    curator = await world.curator(resident.place_key)
    surname, given, patronymic = split(resident.name)
    new = NewPerson(
        world.municipality,
        world.organisations[resident.place_key],
        surname,
        given,
        patronymic,
        is_pupil=bool(resident.grade),
        birth_date=resident.born,
        grade=resident.grade,
        place=resident.place,
        work_started_on=resident.works_since,
        representative=resident.representative,
    )
    added = await add_person(world.store, curator, new, resident.roles[0], keys=world.keys, now=now)
    assert added.issued is not None
    world.people[resident.key] = added.person.id
    world.links[resident.key] = added.issued.token
    for role in resident.roles[1:]:
        await give_role(world.store, curator, added.person.id, role, now=now)
    if not resident.phone:
        await mark_without_phone(world.store, curator, added.person.id, True, now=now)


async def comes(world: World, now: datetime, resident: Resident) -> None:
    """Somebody opens their link."""
    user_id = world.accounts[resident.key]
    surname, given, _ = split(resident.name)
    account = TownAccount(str(user_id), user_id, given, surname)
    accepted = await accept_invitation(
        world.store, account, world.links[resident.key], opened_by=None, keys=world.keys, wrong_an_hour=5, now=now
    )
    assert isinstance(accepted, Accepted)
    world.people[resident.key] = accepted.person.id


async def is_confirmed(world: World, now: datetime, resident: Resident) -> None:
    """The curator confirms that the right person came; of the staff, the coordinator does."""
    newest = await world.store.invitations.newest_of(world.people[resident.key])
    assert newest is not None
    is_staff = newest.role in STAFF
    confirms = await (world.person(world.tale.coordinator.key) if is_staff else world.curator(resident.place_key))
    await confirm_newcomer(world.store, confirms, newest.id, now=now)


async def fills_profile(world: World, now: datetime, resident: Resident) -> None:
    """Somebody agrees and says of themselves what they are asked."""
    person = await world.person(resident.key)
    await agree_to_privacy(world.store, person, now=now)
    for step in steps_of(person):
        answer = getattr(resident, step.value)
        if answer:
            await answer_step(world.store, person, step, answer, now=now)
        if not answer or step in (Step.REQUESTS, Step.TIMES):
            await pass_over_step(world.store, person, step, now=now)


async def brings_papers(world: World, now: datetime, resident: Resident) -> None:
    """The curator notes the written consents."""
    curator = await world.curator(resident.place_key)
    person_id = world.people[resident.key]
    number = f"С-{person_id}"
    if resident.consents == "all":
        await record_needed_consents(world.store, curator, person_id, Paper(number, now.date()), now=now)
        return
    for kind in KINDS_OF_CONSENT:
        await record_consent(world.store, curator, person_id, NewConsent(kind, SELF, number, now.date()), now=now)


async def is_corrected(world: World, now: datetime, resident: Resident, born: date) -> None:
    """The curator corrects a birth date: somebody turns out to be younger, and a paper is missing."""
    facts = GradeAndBirth(resident.grade, born, born.year)
    curator = await world.curator(resident.place_key)
    await change_person(world.store, curator, world.people[resident.key], now=now, grade_and_birth=facts)
