"""A person's card: facts, consents, mentorships, invitation; and what a curator may do about them."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import OpenPerson, Press, Screen
from handlers.people_card_screens import (
    CorrectPerson,
    GiveRole,
    MarkWithoutPhone,
    MorePerson,
    TakeRole,
    card_screen,
    correct_screen,
    more_screen,
    roles_held,
    roles_screen,
    take_screen,
    take_sure_screen,
)
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.consents import open_consents
from mentoring.actions.people import CURATORS_GIVE, change_person, give_role, mark_without_phone, open_person
from mentoring.actions.people_found import find_person, local_today
from mentoring.actions.people_roles import take_role
from mentoring.errors import AlreadyDone, NotFound
from mentoring.full_names import visible
from mentoring.people import Person, Role
from mentoring.person_lines import read_grade_and_birth, read_person, read_work_start
from mentoring.store import Store

LONGEST = 300


class CorrectPart(Press, prefix="pcor"):
    """Type a part of what the registers say of a person anew."""

    person_id: int
    part: str


PARTS = ("name", "birth", "representative", "contact", "work")


def routes() -> Routes:
    """The card and its acts."""
    routes = Routes("people_card")
    routes.press(OpenPerson, on_person_opened)
    routes.press(MorePerson, on_more_pressed)
    routes.press(GiveRole, on_role_given)
    routes.press(TakeRole, on_role_taken, fresh=on_role_gone)
    routes.press(MarkWithoutPhone, on_phone_marked)
    routes.press(CorrectPerson, on_correct_pressed)
    routes.press(CorrectPart, on_part_chosen)
    routes.typed("person-correct", on_part_typed)
    return routes


async def on_person_opened(
    data: OpenPerson, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """The card, as this reader may see it."""
    reply.show(await person_screen(store, actor, data.person_id, now, zone, t))


async def person_screen(
    store: Store, actor: Person, person_id: int, now: datetime, zone: ZoneInfo, t: Speech
) -> Screen:
    """Load and show."""
    card = await open_person(store, actor, person_id, now=now)
    on = now.astimezone(zone).date()
    consents = await open_consents(store, actor, card.person.id, now=now) if card.is_curated_by(actor) else None
    return card_screen(t, actor, card, consents, now, on)


async def on_more_pressed(data: MorePerson, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """What is done seldom."""
    person, where = await find_person(store, actor, "change_person", data.person_id)
    reply.show(more_screen(t, actor, person, where))


async def on_role_given(
    data: GiveRole, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """Choose a role, then give it."""
    person, where = await find_person(store, actor, "give_role", data.person_id)
    if data.role not in CURATORS_GIVE:
        reply.show(roles_screen(t, actor, person, where))
        return
    await give_role(store, actor, person.id, Role(data.role), now=now)
    reply.toast("role-was-given")
    reply.show(await person_screen(store, actor, person.id, now, zone, t))


async def on_role_taken(
    data: TakeRole, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """Choose a role, read what it means, then take it."""
    person, where = await find_person(store, actor, "take_role", data.person_id)
    if data.role not in roles_held(person, where):
        if data.sure:
            raise AlreadyDone
        reply.show(take_screen(t, actor, person, where))
        return
    role = Role(data.role)
    if not data.sure:
        reply.show(take_sure_screen(t, actor, person, role))
        return
    await take_role(store, actor, person.id, role, now=now)
    reply.toast("role-was-taken")
    reply.show(await person_screen(store, actor, person.id, now, zone, t))


async def on_role_gone(
    data: TakeRole, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """Somebody else has taken it: the card as it is."""
    reply.show(await person_screen(store, actor, data.person_id, now, zone, t))


async def on_phone_marked(
    data: MarkWithoutPhone, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """Without a phone the curator answers for the person."""
    person = await mark_without_phone(store, actor, data.person_id, data.without, now=now)
    reply.toast("person-without-phone" if data.without else "person-with-phone")
    reply.show(await person_screen(store, actor, person.id, now, zone, t))


async def on_correct_pressed(data: CorrectPerson, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Which part to correct."""
    person, _ = await find_person(store, actor, "change_person", data.person_id)
    parts = [(part, CorrectPart(person_id=person.id, part=part)) for part in PARTS]
    reply.show(correct_screen(t, actor, person, parts))


async def on_part_chosen(data: CorrectPart, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for it."""
    person, _ = await find_person(store, actor, "change_person", data.person_id)
    if data.part not in PARTS:
        raise NotFound
    back = CorrectPerson(person_id=person.id)
    reply.show(Screen(t(f"person-correct-{data.part}", who=person), [last_row(t, actor, back)]))
    reply.expects("person-correct", person=person.id, part=data.part)


async def on_part_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    zone: ZoneInfo,
    t: Speech,
    reply: Reply,
) -> None:
    """Keep it and show the card."""
    person_id, part = int(awaited["person"]), awaited["part"]
    today = await local_today(store, actor.municipality_id, now)
    if part == "name":
        line = read_person(text, today)
        names = (line.surname, line.given, line.patronymic)
        await change_person(store, actor, person_id, full_name=names, now=now)
    elif part == "birth":
        found = read_grade_and_birth(text, today)
        await change_person(store, actor, person_id, grade_and_birth=found, now=now)
    elif part == "representative":
        await change_person(store, actor, person_id, representative=visible(text)[:LONGEST], now=now)
    elif part == "work":
        await change_person(store, actor, person_id, work_started_on=read_work_start(text, today), now=now)
    else:
        await change_person(store, actor, person_id, contact=visible(text)[:LONGEST], now=now)
    screen = await person_screen(store, actor, person_id, now, zone, t)
    reply.show(screen.under(t("person-corrected")))


