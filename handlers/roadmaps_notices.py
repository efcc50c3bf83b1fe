"""What roadmaps make the bot say: to be agreed, agreed, returned, and an item that is soon due."""

from handlers.buttons import Screen, button
from handlers.meetings_words import lines, short
from handlers.notices import Occasion, Render
from handlers.reminders import later_row
from handlers.reminders_standing import standing_for_me
from handlers.roadmaps_presses import FinishRoadmapItem, OpenRoadmap, OpenRoadmapItem
from locales import Html
from mentoring.organisations import Organisation
from mentoring.people import Role
from mentoring.roadmaps import Roadmap, RoadmapStatus

LONGEST_TITLE = 150


async def sent(o: Occasion) -> Screen | None:
    """A roadmap waits for the coordinator."""
    if not o.reader.holds(Role.COORDINATOR):
        return None
    return await _about(o, RoadmapStatus.SENT)


async def decided(o: Occasion) -> Screen | None:
    """The coordinator's answer, for the curators."""
    kinds = (RoadmapStatus.AGREED, RoadmapStatus.RETURNED)
    if not o.reader.holds(Role.CURATOR, int(o.args["organisation"])):
        return None
    return await _about(o, *kinds)


async def _about(o: Occasion, *statuses: RoadmapStatus) -> Screen | None:
    organisation = await o.store.organisations.by_id(int(o.args["organisation"]))
    roadmap = await o.store.roadmaps.of_organisation(organisation.id) if organisation else None
    if organisation is None or roadmap is None or roadmap.status not in statuses:
        return None
    opening = OpenRoadmap(organisation_id=organisation.id)
    act = button(o.t, "roadmap-button-open", opening, organisation=organisation.short_name)
    return Screen(_text(o, organisation, roadmap), [[act]])


def _text(o: Occasion, organisation: Organisation, roadmap: Roadmap) -> Html:
    return o.t(f"roadmap-notice-{roadmap.status}", organisation=organisation.short_name, remark=roadmap.remark)


async def due(o: Occasion) -> Screen | None:
    """An item is due in so many days."""
    fact = await standing_for_me(o, "roadmap")
    item = await o.store.roadmaps.item(int(o.args["item"])) if fact else None
    if fact is None or item is None or item.due_on is None:
        return None
    title = short(item.title, LONGEST_TITLE)
    rows = [
        [button(o.t, "roadmap-button-done-item", FinishRoadmapItem(item_id=item.id), alone="roadmap-button-done")],
        [button(o.t, "roadmap-button-open-item", OpenRoadmapItem(item_id=item.id))],
        later_row(o.t, "roadmap", fact.subject, o.t.plain("reminder-about-roadmap")),
    ]
    result = o.t("roadmap-item-result", text=short(item.result, LONGEST_TITLE)) if item.result else None
    return Screen(lines(o.t("reminder-roadmap", title=title, day=item.due_on), result), rows)


NOTICES: dict[str, Render] = {
    "roadmap-sent": sent,
    "roadmap-agreed": decided,
    "roadmap-returned": decided,
    "reminder-roadmap": due,
}
