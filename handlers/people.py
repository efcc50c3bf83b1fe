"""The registers of an organisation: lists by role, those who have not come yet, and finding somebody by name."""

from typing import Any

from handlers.buttons import AddPeople, Button, OpenPeople, OpenPerson, Press, Screen, Turn, button, in_columns
from handlers.consents_screens import OpenMissingConsents
from handlers.invitations import WantSheet
from handlers.people_words import list_label
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.people import find_people, list_people
from mentoring.known_people import WAITING
from mentoring.organisations import Organisation
from mentoring.people import Person, Role
from mentoring.store import Store

SIZE = 6
TABS = (Role.MENTEE.value, Role.MENTOR.value, Role.CURATOR.value, WAITING)


class FindPeople(Press, prefix="find"):
    """Find somebody by the beginning of a name."""

    organisation_id: int


def routes() -> Routes:
    """Lists and search."""
    routes = Routes("people")
    routes.press(OpenPeople, on_people_opened)
    routes.press(FindPeople, on_find_pressed)
    routes.typed("people-find", on_name_typed)
    return routes


async def on_people_opened(data: OpenPeople, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """A page of a register; what is typed now is looked for."""
    who = data.who if data.who in TABS else Role.MENTEE.value
    people, counts = await list_people(store, actor, data.organisation_id, who, page=data.page, size=SIZE)
    organisation = await store.organisations.by_id(data.organisation_id)
    assert organisation is not None
    reply.show(people_screen(t, actor, organisation, who, people, counts, data.page))
    reply.expects("people-find", organisation=data.organisation_id)


async def on_find_pressed(data: FindPeople, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for a name."""
    back = OpenPeople(organisation_id=data.organisation_id)
    reply.show(Screen(t("people-find-ask"), [last_row(t, actor, back)]))
    reply.expects("people-find", organisation=data.organisation_id)


async def on_name_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, t: Speech, reply: Reply
) -> None:
    """Who begins so."""
    where = int(awaited["organisation"])
    found = await find_people(store, actor, where, text)
    key = "people-found" if found else "people-found-nobody"
    rows = [[Button(list_label(t, each), OpenPerson(person_id=each.id))] for each in found]
    back = OpenPeople(organisation_id=where)
    reply.show(Screen(t(key, text=text[:60]), [*rows, last_row(t, actor, back)]))
    reply.expects("people-find", organisation=where)


def people_screen(
    t: Speech,
    actor: Person,
    organisation: Organisation,
    who: str,
    people: list[Person],
    counts: dict[str, int],
    page: int,
) -> Screen:
    """The list with its tabs."""
    where, total = organisation.id, counts.get(who, 0)
    lines = [t("people-title", organisation=organisation.short_name)]
    lines.append(t(f"people-{who}-counted", count=total) if total else t(f"people-{who}-none"))
    if any(each.chat_id is None for each in people) and who != WAITING:
        lines.append(t("people-marks"))
    tabs = [
        button(t, f"button-people-{tab}", OpenPeople(organisation_id=where, who=tab), count=counts.get(tab, 0))
        for tab in TABS
        if tab != who
    ]
    actions = [button(t, "button-add", AddPeople(organisation_id=where))]
    if who == WAITING and total:
        actions.insert(0, button(t, "button-sheet", WantSheet(organisation_id=where), count=total))
    actions.append(button(t, "button-find", FindPeople(organisation_id=where)))
    rows = [
        *([Button(list_label(t, each), OpenPerson(person_id=each.id))] for each in people),
        turning(page, total, OpenPeople(organisation_id=where, who=who)),
        *in_columns(tabs, 3),
        *in_columns(actions, 2),
        [button(t, "button-missing-consents", OpenMissingConsents(organisation_id=where))],
        last_row(t, actor),
    ]
    return Screen(Html("\n").join(lines), rows)


def turning(page: int, total: int, press: Press, *, size: int = SIZE) -> list[Button]:
    """The row that turns pages, empty for a short list."""
    last = max(0, (total - 1) // size)
    page, turn = min(max(page, 0), last), Turn(press)
    if not last:
        return []
    before = [Button("‹", turn(page - 1))] if page else []
    after = [Button("›", turn(page + 1))] if page < last else []
    return [*before, Button(f"{page + 1} / {last + 1}", turn(page)), *after]
