"""An organisation's roadmap: taking the template over, looking at it, sending it; the coordinator's answer."""

from datetime import datetime
from typing import Any

from handlers.reply import Reply
from handlers.roadmaps_presses import (
    AgreeRoadmap,
    BeginRoadmap,
    OpenRoadmap,
    OpenRoadmaps,
    ReturnRoadmap,
    SendRoadmap,
)
from handlers.roadmaps_screens import ask_screen, roadmap_screen, roadmaps_screen
from handlers.routes import Routes
from locales import Speech
from mentoring.actions.roadmaps import (
    agree_roadmap,
    begin_roadmap,
    open_municipality_roadmaps,
    open_roadmap,
    return_roadmap,
    send_roadmap,
)
from mentoring.people import Person
from mentoring.store import Store


def routes() -> Routes:
    """From the template to the coordinator's yes."""
    routes = Routes("roadmaps")
    routes.press(OpenRoadmap, on_roadmap_opened)
    routes.press(BeginRoadmap, on_begin_pressed)
    routes.press(SendRoadmap, on_send_pressed, fresh=on_roadmap_now)
    routes.press(AgreeRoadmap, on_agree_pressed, fresh=on_roadmap_now)
    routes.press(ReturnRoadmap, on_return_pressed)
    routes.typed("roadmap-remark", on_remark_typed)
    routes.press(OpenRoadmaps, on_roadmaps_opened)
    return routes


async def on_roadmap_opened(
    data: OpenRoadmap, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """A page of it."""
    card = await open_roadmap(store, actor, data.organisation_id, now=now)
    reply.show(roadmap_screen(t, actor, card, data.page))


async def on_roadmap_now(data: Any, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """The roadmap as it is now."""
    card = await open_roadmap(store, actor, data.organisation_id, now=now)
    reply.show(roadmap_screen(t, actor, card, 0))


async def on_begin_pressed(
    data: BeginRoadmap, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """The template is the organisation's now."""
    card = await begin_roadmap(store, actor, data.organisation_id, now=now)
    reply.show(roadmap_screen(t, actor, card, 0).under(t("roadmap-begun")))


async def on_send_pressed(
    data: SendRoadmap, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Off to the coordinator."""
    card = await send_roadmap(store, actor, data.organisation_id, now=now)
    reply.show(roadmap_screen(t, actor, card, 0).under(t("roadmap-was-sent")))


async def on_agree_pressed(
    data: AgreeRoadmap, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Agreed as it was seen."""
    card = await agree_roadmap(store, actor, data.organisation_id, data.seen, now=now)
    reply.show(roadmap_screen(t, actor, card, 0).under(t("roadmap-was-agreed")))


async def on_return_pressed(
    data: ReturnRoadmap, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask what to change."""
    card = await open_roadmap(store, actor, data.organisation_id, now=now)
    reply.show(ask_screen(t, actor, "roadmap-ask-remark", OpenRoadmap(organisation_id=card.organisation.id)))
    reply.expects("roadmap-remark", organisation=card.organisation.id)


async def on_remark_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Back to the curator with the remark."""
    card = await return_roadmap(store, actor, int(awaited["organisation"]), text, now=now)
    reply.show(roadmap_screen(t, actor, card, 0).under(t("roadmap-was-returned")))


async def on_roadmaps_opened(
    data: OpenRoadmaps, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Whose roadmap stands where."""
    standings = await open_municipality_roadmaps(store, actor, now=now)
    reply.show(roadmaps_screen(t, actor, standings, data.page))
