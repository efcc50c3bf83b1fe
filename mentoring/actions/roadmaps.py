"""Roadmaps: taking the template over, sending it to be agreed, agreeing it or returning it with a remark."""

from dataclasses import dataclass
from datetime import date, datetime

from mentoring.access import Subject, require
from mentoring.actions.people_found import local_today, organisation_subject
from mentoring.errors import AlreadyDone, NotFound
from mentoring.notices import Notice, Urgency
from mentoring.organisations import Organisation
from mentoring.people import Person, Role
from mentoring.roadmaps import (
    LONGEST_REMARK,
    Item,
    Roadmap,
    RoadmapEmpty,
    RoadmapRemarkMissing,
    RoadmapStatus,
    Standing,
    from_template,
    in_order,
)
from mentoring.store import Store


@dataclass(frozen=True, slots=True)
class RoadmapCard:
    """An organisation's roadmap on a day: its items in order; without one, how many the template would give."""

    organisation: Organisation
    today: date
    roadmap: Roadmap | None
    items: tuple[Item, ...]
    offered: int = 0

    @property
    def overdue(self) -> int:
        """How many items' days have passed."""
        return sum(item.is_overdue(self.today) for item in self.items)


async def open_roadmap(store: Store, actor: Person, organisation_id: int, *, now: datetime) -> RoadmapCard:
    """An organisation's roadmap, for its curator and head and for the coordinator."""
    organisation = await _organisation(store, actor, "open_roadmap", organisation_id)
    return await _card(store, organisation, now)


async def begin_roadmap(store: Store, actor: Person, organisation_id: int, *, now: datetime) -> RoadmapCard:
    """Take the preset's template over; a roadmap that is there already stays as it is."""
    organisation = await _organisation(store, actor, "begin_roadmap", organisation_id)
    preset = await store.organisations.preset(organisation.municipality_id)
    today = await local_today(store, organisation.municipality_id, now)
    await store.roadmaps.begin(organisation_id, from_template(preset, today), created_by=actor.id, now=now)
    await _note(store, actor, "begin_roadmap", organisation_id, now=now)
    return await _card(store, organisation, now)


async def send_roadmap(store: Store, actor: Person, organisation_id: int, *, now: datetime) -> RoadmapCard:
    """Send the roadmap to the coordinator to be agreed (003 §2.2). Raises RoadmapEmpty, AlreadyDone."""
    organisation = await _organisation(store, actor, "send_roadmap", organisation_id)
    roadmap = await _roadmap(store, organisation_id)
    if roadmap.status in (RoadmapStatus.SENT, RoadmapStatus.AGREED):
        raise AlreadyDone
    if not await store.roadmaps.items(roadmap.id):
        raise RoadmapEmpty
    sent = await store.roadmaps.change(
        roadmap, status=RoadmapStatus.SENT.value, remark="", sent_at=now, sent_by=actor.id
    )
    coordinators = await store.reminders.coordinators(organisation.municipality_id)
    await store.notices.add(*_told("roadmap-sent", sent, coordinators), now=now)
    await _note(store, actor, "send_roadmap", organisation_id, now=now)
    return await _card(store, organisation, now)


async def agree_roadmap(store: Store, actor: Person, organisation_id: int, seen: int, *, now: datetime) -> RoadmapCard:
    """Agree the roadmap as it was seen. Raises AlreadyDone when it was changed since or nobody asks for it."""
    organisation = await _organisation(store, actor, "agree_roadmap", organisation_id)
    return await _decide(store, actor, organisation, seen, RoadmapStatus.AGREED, "", now=now)


async def return_roadmap(
    store: Store, actor: Person, organisation_id: int, remark: str, *, now: datetime
) -> RoadmapCard:
    """Return the roadmap with a word about what to change. Raises RoadmapRemarkMissing, AlreadyDone."""
    organisation = await _organisation(store, actor, "return_roadmap", organisation_id)
    remark = remark.strip()[:LONGEST_REMARK]
    if not any(letter.isalnum() for letter in remark):
        raise RoadmapRemarkMissing
    seen = (await _roadmap(store, organisation_id)).version
    return await _decide(store, actor, organisation, seen, RoadmapStatus.RETURNED, remark, now=now)


async def open_municipality_roadmaps(store: Store, actor: Person, *, now: datetime) -> list[Standing]:
    """How each organisation's roadmap stands, by name."""
    require(actor, "open_municipality_roadmaps", Subject(actor.municipality_id))
    today = await local_today(store, actor.municipality_id, now)
    return await store.roadmaps.standings(actor.municipality_id, today)


async def _decide(
    store: Store,
    actor: Person,
    organisation: Organisation,
    seen: int,
    status: RoadmapStatus,
    remark: str,
    *,
    now: datetime,
) -> RoadmapCard:
    roadmap = await _roadmap(store, organisation.id)
    if roadmap.status is not RoadmapStatus.SENT or roadmap.version != seen:
        raise AlreadyDone
    decided = await store.roadmaps.change(
        roadmap, status=status.value, remark=remark, decided_at=now, decided_by=actor.id
    )
    curators = [person.id for person in await store.people.with_role(Role.CURATOR, organisation.id)]
    await store.notices.add(*_told(f"roadmap-{status}", decided, curators), now=now)
    done = "agree_roadmap" if status is RoadmapStatus.AGREED else "return_roadmap"
    await _note(store, actor, done, organisation.id, now=now)
    return await _card(store, organisation, now)


def _told(kind: str, roadmap: Roadmap, people: list[int]) -> list[Notice]:
    return [
        Notice(
            kind,
            person_id,
            {"organisation": roadmap.organisation_id},
            Urgency.REMINDER,
            dedupe_key=f"{kind}:{roadmap.id}:{roadmap.version}:{person_id}",
        )
        for person_id in people
    ]


async def _card(store: Store, organisation: Organisation, now: datetime) -> RoadmapCard:
    today = await local_today(store, organisation.municipality_id, now)
    roadmap = await store.roadmaps.of_organisation(organisation.id)
    if roadmap is None:
        preset = await store.organisations.preset(organisation.municipality_id)
        return RoadmapCard(organisation, today, None, (), len(from_template(preset, today)))
    items = await store.roadmaps.items(roadmap.id)
    return RoadmapCard(organisation, today, roadmap, tuple(in_order(items, today)))


async def _organisation(store: Store, who: Person, action: str, organisation_id: int) -> Organisation:
    require(who, action, await organisation_subject(store, organisation_id))
    organisation = await store.organisations.by_id(organisation_id)
    assert organisation is not None
    return organisation


async def _roadmap(store: Store, organisation_id: int) -> Roadmap:
    roadmap = await store.roadmaps.of_organisation(organisation_id)
    if roadmap is None:
        raise NotFound
    return roadmap


async def _note(store: Store, who: Person, action: str, organisation_id: int, *, now: datetime) -> None:
    await store.audit.add(
        action, f"organisation:{organisation_id}", actor_id=who.id, organisation_id=organisation_id, now=now
    )
