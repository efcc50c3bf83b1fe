"""A person entered twice becomes one: choose the other, look at both, say yes."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.people_card import person_screen
from handlers.people_merge_screens import ChooseDouble, MergePeople, double_screen, merge_screen
from handlers.reply import Reply
from handlers.routes import Routes
from locales import Speech
from mentoring.actions.people import look_alikes, merge_people
from mentoring.actions.people_found import find_person
from mentoring.people import Person
from mentoring.store import Store


def routes() -> Routes:
    """Choosing and merging."""
    routes = Routes("people_merge")
    routes.press(ChooseDouble, on_double_asked)
    routes.press(MergePeople, on_merge_pressed)
    return routes


async def on_double_asked(data: ChooseDouble, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Those most alike first."""
    others = await look_alikes(store, actor, data.person_id)
    person, _ = await find_person(store, actor, "merge_people", data.person_id)
    reply.show(double_screen(t, actor, person, others, data.page))


async def on_merge_pressed(
    data: MergePeople, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """Asks first, naming both."""
    old, _ = await find_person(store, actor, "merge_people", data.old_id)
    kept, _ = await find_person(store, actor, "merge_people", data.kept_id)
    if not data.sure and old.id != kept.id:
        reply.show(merge_screen(t, actor, old, kept))
        return
    if old.id != kept.id:
        await merge_people(store, actor, old.id, kept.id, now=now)
    screen = await person_screen(store, actor, kept.id, now, zone, t)
    reply.show(screen.under(t("merge-done")))
