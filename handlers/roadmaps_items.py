"""Items of a roadmap: adding one's own, the day, who sees to it, marking it done, taking it out."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import Screen
from handlers.reply import Reply
from handlers.roadmaps_presses import (
    AddRoadmapItem,
    AssignRoadmapItem,
    DateRoadmapItem,
    FinishRoadmapItem,
    OpenRoadmap,
    OpenRoadmapItem,
    RemoveRoadmapItem,
    ReopenRoadmapItem,
)
from handlers.roadmaps_screens import (
    ask_screen,
    date_screen,
    finish_screen,
    item_screen,
    remove_screen,
    roadmap_screen,
)
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from locales.moments import parse_day
from mentoring.actions.roadmaps import open_roadmap
from mentoring.actions.roadmaps_items import (
    ItemCard,
    add_roadmap_item,
    assign_roadmap_item,
    date_roadmap_item,
    finish_roadmap_item,
    open_roadmap_item,
    remove_roadmap_item,
    reopen_roadmap_item,
)
from mentoring.people import Person
from mentoring.store import Store


def routes() -> Routes:
    """One item from its day to its paper."""
    routes = Routes("roadmaps_items")
    routes.press(OpenRoadmapItem, on_item_opened)
    routes.press(AddRoadmapItem, on_add_pressed)
    routes.typed("roadmap-item-title", on_title_typed)
    routes.press(DateRoadmapItem, on_date_pressed, fresh=on_item_opened)
    routes.typed("roadmap-item-date", on_date_typed)
    routes.press(AssignRoadmapItem, on_assign_pressed, fresh=on_item_opened)
    routes.press(FinishRoadmapItem, on_finish_pressed, fresh=on_item_opened)
    routes.typed("roadmap-item-document", on_document_typed)
    routes.press(ReopenRoadmapItem, on_reopen_pressed, fresh=on_item_opened)
    routes.press(RemoveRoadmapItem, on_remove_pressed, fresh=on_item_opened)
    return routes


async def on_item_opened(data: Any, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """One item."""
    reply.show(item_screen(t, actor, await open_roadmap_item(store, actor, data.item_id, now=now)))


async def on_add_pressed(
    data: AddRoadmapItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask what is to be done."""
    card = await open_roadmap(store, actor, data.organisation_id, now=now)
    reply.show(ask_screen(t, actor, "roadmap-ask-title", OpenRoadmap(organisation_id=card.organisation.id)))
    reply.expects("roadmap-item-title", organisation=card.organisation.id)


async def on_title_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """It is in the roadmap; by which day?"""
    card = await add_roadmap_item(store, actor, int(awaited["organisation"]), text, now=now)
    reply.show(date_screen(t, actor, card))
    reply.expects("roadmap-item-date", item=card.item.id)


async def on_date_pressed(
    data: DateRoadmapItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Choose the day, or take the chosen one."""
    if not data.day:
        card = await open_roadmap_item(store, actor, data.item_id, now=now)
        reply.show(date_screen(t, actor, card))
        reply.expects("roadmap-item-date", item=card.item.id)
        return
    due_on = date.fromordinal(min(max(data.day, 1), date.max.toordinal()))
    _kept(t, actor, await date_roadmap_item(store, actor, data.item_id, due_on, now=now), reply)


async def on_date_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    zone: ZoneInfo,
    t: Speech,
    reply: Reply,
) -> None:
    """«до 1 ноября»: read back on the item's screen."""
    item_id = int(awaited["item"])
    day = parse_day(text, now.astimezone(zone).date(), t.language)
    if day is None:
        reply.say(Screen(t("goal-date-unclear"), [last_row(t, actor, OpenRoadmapItem(item_id=item_id))]))
        reply.expects("roadmap-item-date", **awaited)
        return
    _kept(t, actor, await date_roadmap_item(store, actor, item_id, day, now=now), reply)


async def on_assign_pressed(
    data: AssignRoadmapItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Somebody else sees to it."""
    _kept(t, actor, await assign_roadmap_item(store, actor, data.item_id, data.responsible, now=now), reply)


async def on_finish_pressed(
    data: FinishRoadmapItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for the paper, or mark it without one."""
    if not data.seen:
        card = await open_roadmap_item(store, actor, data.item_id, now=now)
        reply.show(finish_screen(t, actor, card))
        reply.expects("roadmap-item-document", item=card.item.id, seen=card.item.version)
        return
    _kept(t, actor, await finish_roadmap_item(store, actor, data.item_id, "", data.seen, now=now), reply)


async def on_document_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Done, and here is the paper."""
    item_id, seen = int(awaited["item"]), int(awaited["seen"])
    _kept(t, actor, await finish_roadmap_item(store, actor, item_id, text, seen, now=now), reply)


async def on_reopen_pressed(
    data: ReopenRoadmapItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """It wasn't done after all."""
    _kept(t, actor, await reopen_roadmap_item(store, actor, data.item_id, now=now), reply)


async def on_remove_pressed(
    data: RemoveRoadmapItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Take it out, after a screen that names it."""
    if not data.sure:
        card = await open_roadmap_item(store, actor, data.item_id, now=now)
        reply.show(remove_screen(t, actor, card.item))
        return
    item = await remove_roadmap_item(store, actor, data.item_id, now=now)
    reply.toast("roadmap-item-removed")
    reply.show(roadmap_screen(t, actor, await open_roadmap(store, actor, item.organisation_id, now=now), 0))


def _kept(t: Speech, actor: Person, card: ItemCard, reply: Reply) -> None:
    reply.show(item_screen(t, actor, card).under(t("goal-kept")))
