"""Adding people one by one: a role, a name in one line, then class and birth, a representative, and the invitation."""

from datetime import datetime
from typing import Any

from handlers.buttons import AddPeople
from handlers.people_add_screens import (
    AddOne,
    EndAdding,
    SkipBirth,
    add_screen,
    birth_screen,
    choice_screen,
    done_screen,
    known_screen,
    name_screen,
    representative_screen,
)
from handlers.reply import Reply
from handlers.routes import Routes
from locales import Speech
from mentoring.actions.invitations import invite
from mentoring.actions.people import add_person, change_person, list_people
from mentoring.actions.people_found import local_today
from mentoring.full_names import visible
from mentoring.invitations import InvitationKeys
from mentoring.known_people import WAITING
from mentoring.organisations import Organisation
from mentoring.people import NewPerson, Person, Role
from mentoring.person_lines import read_grade_and_birth, read_person
from mentoring.store import Store

LONGEST_REPRESENTATIVE = 300


def routes() -> Routes:
    """Adding, step by step."""
    routes = Routes("people_add")
    routes.press(AddPeople, on_add_opened)
    routes.command("add", on_add_command)
    routes.press(AddOne, on_role_chosen)
    routes.typed("person-name", on_name_typed)
    routes.typed("person-birth", on_birth_typed)
    routes.press(SkipBirth, on_birth_skipped)
    routes.typed("person-representative", on_representative_typed)
    routes.press(EndAdding, on_adding_ended)
    return routes


async def on_add_command(store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """For a curator of one organisation at once, of several after a choice."""
    curated = [await store.organisations.by_id(each) for each in actor.organisations_as(Role.CURATOR)]
    organisations = [each for each in curated if each is not None]
    if len(organisations) == 1:
        await _show_add(store, actor, organisations[0], t, reply)
        return
    reply.show(choice_screen(t, actor, organisations))


async def on_add_opened(data: AddPeople, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """A table, or one by one."""
    await list_people(store, actor, data.organisation_id, WAITING, page=0, size=1)
    organisation = await store.organisations.by_id(data.organisation_id)
    assert organisation is not None
    await _show_add(store, actor, organisation, t, reply)


async def _show_add(store: Store, actor: Person, organisation: Organisation, t: Speech, reply: Reply) -> None:
    counts = await store.registers.counts(organisation.id)
    reply.show(add_screen(t, actor, organisation, counts.get(WAITING, 0)))
    reply.expects("register", organisation=organisation.id)


async def on_role_chosen(data: AddOne, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the name."""
    reply.show(name_screen(t, actor, data.organisation_id, data.role, pupil=data.pupil))
    reply.expects("person-name", organisation=data.organisation_id, role=data.role.value, pupil=data.pupil)


async def on_name_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    keys: InvitationKeys,
    bot_name: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """Enter the person; what stands behind the name is taken too."""
    where, role, pupil = int(awaited["organisation"]), Role(awaited["role"]), bool(awaited["pupil"])
    line = read_person(text, await local_today(store, actor.municipality_id, now))
    new = NewPerson(
        actor.municipality_id,
        where,
        line.surname,
        line.given,
        line.patronymic,
        is_pupil=pupil,
        birth_date=line.more.birth_date,
        birth_year=line.more.birth_year,
        grade=line.more.grade,
    )
    added = await add_person(store, actor, new, role, keys=keys, now=now)
    if added.was_known:
        reply.show(known_screen(t, actor, added, where, role, pupil=pupil))
        return
    if line.more.birth_date is None:
        _ask_birth(t, actor, added.person, where, role, reply)
        return
    await _after_birth(store, actor, added.person, where, role, keys, bot_name, now, t, reply)


def _ask_birth(t: Speech, actor: Person, person: Person, where: int, role: Role, reply: Reply) -> None:
    reply.show(birth_screen(t, actor, person, where))
    reply.expects("person-birth", person=person.id, organisation=where, role=role.value)


async def on_birth_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    keys: InvitationKeys,
    bot_name: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """Keep class and birth; a minor's representative comes next."""
    found = read_grade_and_birth(text, await local_today(store, actor.municipality_id, now))
    person = await change_person(store, actor, int(awaited["person"]), grade_and_birth=found, now=now)
    where, role = int(awaited["organisation"]), Role(awaited["role"])
    await _after_birth(store, actor, person, where, role, keys, bot_name, now, t, reply)


async def on_birth_skipped(
    data: SkipBirth,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    keys: InvitationKeys,
    bot_name: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """Go on without."""
    person = await change_person(store, actor, data.person_id, now=now)
    where = int(awaited.get("organisation") or person.organisation_id or 0)
    role = Role(awaited.get("role") or Role.MENTEE)
    await _after_birth(store, actor, person, where, role, keys, bot_name, now, t, reply)


async def _after_birth(
    store: Store,
    actor: Person,
    person: Person,
    where: int,
    role: Role,
    keys: InvitationKeys,
    bot_name: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    if person.is_minor(await local_today(store, actor.municipality_id, now)) and not person.representative:
        reply.show(representative_screen(t, actor, person, where))
        reply.expects("person-representative", person=person.id, organisation=where, role=role.value)
        return
    await _show_done(store, actor, person, where, role, keys, bot_name, now, t, reply)


async def on_representative_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    keys: InvitationKeys,
    bot_name: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """Keep whom to ask for a minor."""
    words = visible(text)[:LONGEST_REPRESENTATIVE]
    person = await change_person(store, actor, int(awaited["person"]), representative=words, now=now)
    where, role = int(awaited["organisation"]), Role(awaited["role"])
    await _show_done(store, actor, person, where, role, keys, bot_name, now, t, reply)


async def on_adding_ended(
    data: EndAdding,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    keys: InvitationKeys,
    bot_name: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """The invitation at once."""
    person = await change_person(store, actor, data.person_id, now=now)
    where = int(awaited.get("organisation") or person.organisation_id or 0)
    role = Role(awaited.get("role") or Role.MENTEE)
    await _show_done(store, actor, person, where, role, keys, bot_name, now, t, reply)


async def _show_done(
    store: Store,
    actor: Person,
    person: Person,
    where: int,
    role: Role,
    keys: InvitationKeys,
    bot_name: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    issued = await invite(store, actor, person.id, keys=keys, now=now)
    reply.show(done_screen(t, actor, person, issued, bot_name, where, role))
