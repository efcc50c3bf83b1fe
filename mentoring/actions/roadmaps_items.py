"""Items of a roadmap: dates, who is responsible, adding and removing one's own, marking what is done."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mentoring.access import require
from mentoring.actions.people_found import organisation_subject
from mentoring.errors import AlreadyDone, NotFound
from mentoring.people import Person
from mentoring.presets import Window
from mentoring.roadmaps import (
    LONGEST_DOCUMENT,
    MOST_ITEMS,
    Item,
    NewItem,
    Responsible,
    RoadmapFull,
    RoadmapItemIsReport,
    changed_status,
    check_due,
    check_title,
    next_turn,
    reminded_at,
    turn_before,
)
from mentoring.store import Store


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item on a day."""

    item: Item
    today: date


async def open_roadmap_item(store: Store, actor: Person, item_id: int, *, now: datetime) -> ItemCard:
    """One item, for the organisation's curator and head and for the coordinator."""
    item = await _find(store, actor, "open_roadmap_item", item_id)
    return ItemCard(item, (await _local(store, actor, now))[1])


async def add_roadmap_item(store: Store, actor: Person, organisation_id: int, title: str, *, now: datetime) -> ItemCard:
    """Enter an item of one's own, for now without a day. Raises RoadmapTitleUnclear, RoadmapFull."""
    require(actor, "add_roadmap_item", await organisation_subject(store, organisation_id))
    roadmap = await store.roadmaps.of_organisation(organisation_id)
    if roadmap is None:
        raise NotFound
    title = check_title(title)
    items = await store.roadmaps.items(roadmap.id)
    _, today = await _local(store, actor, now)
    same = next((item for item in items if item.title.casefold() == title.casefold()), None)
    if same is not None:
        return ItemCard(same, today)
    if len(items) >= MOST_ITEMS:
        raise RoadmapFull(most=MOST_ITEMS)
    changed = await store.roadmaps.change(roadmap, status=changed_status(roadmap).value)
    added = await store.roadmaps.add_item(
        changed, NewItem("", title, Responsible.CURATOR), created_by=actor.id, now=now
    )
    await _note(store, actor, "add_roadmap_item", added, now=now)
    return ItemCard(added, today)


async def date_roadmap_item(store: Store, actor: Person, item_id: int, due_on: date, *, now: datetime) -> ItemCard:
    """By which day the item is due, this time. Raises RoadmapDatePassed, RoadmapItemIsReport."""
    item = await _find(store, actor, "date_roadmap_item", item_id)
    zone, today = await _local(store, actor, now)
    _refuse_report(item)
    check_due(due_on, today)
    if item.due_on == due_on:
        return ItemCard(item, today)
    since_on = item.since_on if item.since_on and item.since_on <= due_on else None
    await _touch(store, item)
    dated = await store.roadmaps.change_item(
        item,
        since_on=since_on,
        due_on=due_on,
        due_at=None if item.is_done else reminded_at(due_on, zone),
        dated_at=now,
        constantly=False,
    )
    await _note(store, actor, "date_roadmap_item", dated, now=now)
    return ItemCard(dated, today)


async def assign_roadmap_item(
    store: Store, actor: Person, item_id: int, responsible: Responsible, *, now: datetime
) -> ItemCard:
    """Say who in the organisation sees to the item."""
    item = await _find(store, actor, "assign_roadmap_item", item_id)
    _, today = await _local(store, actor, now)
    if item.responsible is responsible:
        return ItemCard(item, today)
    await _touch(store, item)
    assigned = await store.roadmaps.change_item(item, responsible=responsible.value)
    await _note(store, actor, "assign_roadmap_item", assigned, now=now)
    return ItemCard(assigned, today)


async def remove_roadmap_item(store: Store, actor: Person, item_id: int, *, now: datetime) -> Item:
    """Take an item out of the roadmap."""
    item = await _find(store, actor, "remove_roadmap_item", item_id)
    await _touch(store, item)
    await store.roadmaps.remove_item(item, now=now)
    await _note(store, actor, "remove_roadmap_item", item, now=now)
    return item


async def finish_roadmap_item(
    store: Store, actor: Person, item_id: int, document: str, seen: int, *, now: datetime
) -> ItemCard:
    """Mark an item done, with the paper's number or a note; what comes again gets its next day.

    Raises RoadmapItemIsReport, and AlreadyDone when the item is another version than was seen: so a second press
    doesn't mark the next time as well.
    """
    item = await _find(store, actor, "finish_roadmap_item", item_id)
    zone, today = await _local(store, actor, now)
    _refuse_report(item)
    if item.version != seen:
        raise AlreadyDone
    turn = next_turn(item, today)
    changes = _dated(turn, zone) if turn else {"due_at": None}
    done = await store.roadmaps.change_item(
        item,
        done_on=today,
        done_due_on=item.due_on,
        done_by=actor.id,
        document=" ".join(document.split())[:LONGEST_DOCUMENT],
        dated_at=now,
        **changes,
    )
    await _note(store, actor, "finish_roadmap_item", done, now=now)
    return ItemCard(done, today)


async def reopen_roadmap_item(store: Store, actor: Person, item_id: int, *, now: datetime) -> ItemCard:
    """Take a mark back: the item is due on the day it was due."""
    item = await _find(store, actor, "reopen_roadmap_item", item_id)
    zone, today = await _local(store, actor, now)
    if item.done_on is None:
        return ItemCard(item, today)
    turn, due_on = turn_before(item), item.done_due_on
    changes = _dated(turn, zone) if turn else {}
    changes |= {"due_on": due_on, "due_at": reminded_at(due_on, zone) if due_on else None}
    reopened = await store.roadmaps.change_item(
        item, done_on=None, done_due_on=None, done_by=None, document="", dated_at=now, **changes
    )
    await _note(store, actor, "reopen_roadmap_item", reopened, now=now)
    return ItemCard(reopened, today)


def _dated(turn: Window, zone: ZoneInfo) -> dict[str, object]:
    due_at = reminded_at(turn.until, zone)
    return {"since_on": turn.since, "due_on": turn.until, "turn_on": turn.until, "due_at": due_at}


async def _find(store: Store, who: Person, action: str, item_id: int) -> Item:
    item = await store.roadmaps.item(item_id)
    require(who, action, await organisation_subject(store, item.organisation_id) if item else None)
    assert item is not None
    return item


async def _local(store: Store, who: Person, now: datetime) -> tuple[ZoneInfo, date]:
    zone = ZoneInfo((await store.organisations.municipality(who.municipality_id)).zone)
    return zone, now.astimezone(zone).date()


async def _touch(store: Store, item: Item) -> None:
    """The roadmap is another one now: an agreed one has to be agreed anew."""
    roadmap = await store.roadmaps.of_organisation(item.organisation_id)
    assert roadmap is not None
    await store.roadmaps.change(roadmap, status=changed_status(roadmap).value)


def _refuse_report(item: Item) -> None:
    if item.report:
        raise RoadmapItemIsReport


async def _note(store: Store, who: Person, action: str, item: Item, *, now: datetime) -> None:
    await store.audit.add(
        action, f"roadmap_item:{item.id}", actor_id=who.id, organisation_id=item.organisation_id, now=now
    )
