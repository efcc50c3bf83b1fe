"""Roadmaps through their actions on a real database: adapting, agreeing, following, being reminded."""

from datetime import date, datetime, timedelta

import pytest

from db.database import Database
from db.store import SqlStore
from mentoring.actions.roadmaps import (
    RoadmapCard,
    agree_roadmap,
    begin_roadmap,
    open_municipality_roadmaps,
    open_roadmap,
    return_roadmap,
    send_roadmap,
)
from mentoring.actions.roadmaps_items import (
    add_roadmap_item,
    assign_roadmap_item,
    date_roadmap_item,
    finish_roadmap_item,
    remove_roadmap_item,
    reopen_roadmap_item,
)
from mentoring.errors import AlreadyDone, NotFound
from mentoring.people import NewPerson, Person, Role
from mentoring.presets import preset_text
from mentoring.roadmaps import (
    Item,
    Responsible,
    RoadmapDatePassed,
    RoadmapEmpty,
    RoadmapFull,
    RoadmapItemIsReport,
    RoadmapRemarkMissing,
    RoadmapStatus,
    Standing,
)
from tests.school import School, school
from tests.storage.reminding import DAY, lives, local, planned


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    return await school(store, now)


async def begun(store: SqlStore, at: School, now: datetime) -> RoadmapCard:
    return await begin_roadmap(store, at.curator, at.organisation.id, now=now)


def numbered(card: RoadmapCard, number: str) -> Item:
    return next(item for item in card.items if item.number == number)


async def own_item(store: SqlStore, at: School, title: str, due_on: date, *, now: datetime) -> Item:
    """The only item of a roadmap, due on a day."""
    await store.roadmaps.begin(at.organisation.id, [], created_by=at.curator.id, now=now)
    added = await add_roadmap_item(store, at.curator, at.organisation.id, title, now=now)
    return (await date_roadmap_item(store, at.curator, added.item.id, due_on, now=now)).item


async def head_of(store: SqlStore, at: School, now: datetime, *, account: int | None) -> Person:
    new = NewPerson(at.municipality.id, at.organisation.id, "Алиев", "Иса", "", identity="head")
    person = await store.people.add(new, entered_by=None, now=now)
    await store.people.add_role(person.id, Role.HEAD, at.organisation.id, now=now)
    if account:
        await store.people.link_account(person.id, "telegram", str(account), account, now=now)
    return (await store.people.by_ids([person.id]))[person.id]


async def test_the_template_is_taken_over_once(store: SqlStore, at: School, now: datetime) -> None:
    before = await open_roadmap(store, at.curator, at.organisation.id, now=now)
    card = await begun(store, at, now)
    again = await begun(store, at, now)

    assert before.roadmap is None
    assert before.offered == len(card.items) == len(again.items) == 17
    assert card.roadmap is not None
    assert card.roadmap.status is RoadmapStatus.DRAFT


async def test_a_roadmap_is_sent_returned_sent_again_and_agreed(store: SqlStore, at: School, now: datetime) -> None:
    await begun(store, at, now)
    sent = await send_roadmap(store, at.curator, at.organisation.id, now=now)
    with pytest.raises(AlreadyDone):
        await send_roadmap(store, at.curator, at.organisation.id, now=now)
    with pytest.raises(RoadmapRemarkMissing):
        await return_roadmap(store, at.coordinator, at.organisation.id, " … ", now=now)
    returned = await return_roadmap(store, at.coordinator, at.organisation.id, "Добавьте <сроки>", now=now)
    assert returned.roadmap is not None
    assert (returned.roadmap.status, returned.roadmap.remark) == (RoadmapStatus.RETURNED, "Добавьте <сроки>")
    with pytest.raises(AlreadyDone):
        await agree_roadmap(store, at.coordinator, at.organisation.id, returned.roadmap.version, now=now)

    sent = await send_roadmap(store, at.curator, at.organisation.id, now=now)
    assert sent.roadmap is not None
    agreed = await agree_roadmap(store, at.coordinator, at.organisation.id, sent.roadmap.version, now=now)

    assert agreed.roadmap is not None
    assert (agreed.roadmap.status, agreed.roadmap.remark) == (RoadmapStatus.AGREED, "")
    assert [(kind, who) for kind, who, _ in await planned(store, "roadmap-sent")] == 2 * [
        ("roadmap-sent", at.coordinator.id)
    ]
    told = {kind: who for kind, who, _ in await planned(store, "roadmap-returned", "roadmap-agreed")}
    assert told == {"roadmap-returned": at.curator.id, "roadmap-agreed": at.curator.id}


async def test_what_was_changed_since_it_was_seen_is_not_agreed(store: SqlStore, at: School, now: datetime) -> None:
    card = await begun(store, at, now)
    sent = await send_roadmap(store, at.curator, at.organisation.id, now=now)
    assert sent.roadmap is not None
    await remove_roadmap_item(store, at.curator, card.items[0].id, now=now)

    with pytest.raises(AlreadyDone):
        await agree_roadmap(store, at.coordinator, at.organisation.id, sent.roadmap.version, now=now)


async def test_an_agreed_roadmap_that_changes_has_to_be_agreed_anew_but_not_for_what_is_done(
    store: SqlStore, at: School, now: datetime
) -> None:
    card = await begun(store, at, now)
    sent = await send_roadmap(store, at.curator, at.organisation.id, now=now)
    assert sent.roadmap is not None
    await agree_roadmap(store, at.coordinator, at.organisation.id, sent.roadmap.version, now=now)
    await finish_roadmap_item(store, at.curator, card.items[0].id, "приказ № 12", 1, now=now)
    done = await open_roadmap(store, at.curator, at.organisation.id, now=now)
    await assign_roadmap_item(store, at.curator, card.items[1].id, Responsible.HEAD, now=now)
    await assign_roadmap_item(store, at.curator, card.items[1].id, Responsible.CURATOR, now=now)
    changed = await open_roadmap(store, at.curator, at.organisation.id, now=now)

    assert done.roadmap is not None
    assert done.roadmap.status is RoadmapStatus.AGREED
    assert changed.roadmap is not None
    assert changed.roadmap.status is RoadmapStatus.DRAFT


async def test_an_empty_roadmap_is_not_sent(store: SqlStore, at: School, now: datetime) -> None:
    with pytest.raises(NotFound):
        await send_roadmap(store, at.curator, at.organisation.id, now=now)
    await store.roadmaps.begin(at.organisation.id, [], created_by=at.curator.id, now=now)

    with pytest.raises(RoadmapEmpty):
        await send_roadmap(store, at.curator, at.organisation.id, now=now)


async def test_own_items_are_added_once_and_up_to_a_hundred(store: SqlStore, at: School, now: datetime) -> None:
    await store.roadmaps.begin(at.organisation.id, [], created_by=at.curator.id, now=now)
    first = await add_roadmap_item(store, at.curator, at.organisation.id, "=Неделя 🙂 наставничества", now=now)
    again = await add_roadmap_item(store, at.curator, at.organisation.id, "=неделя 🙂 Наставничества", now=now)
    for number in range(99):
        await add_roadmap_item(store, at.curator, at.organisation.id, f"Дело {number}", now=now)

    assert again.item.id == first.item.id
    assert first.item.title == "=Неделя 🙂 наставничества"
    with pytest.raises(RoadmapFull):
        await add_roadmap_item(store, at.curator, at.organisation.id, "Ещё одно", now=now)


async def test_what_comes_every_year_is_done_for_this_year(store: SqlStore, at: School, now: datetime) -> None:
    found = numbered(await begun(store, at, now), "6.5.3.1 а")
    assert found.due_on == date(2027, 8, 31)
    done = (await finish_roadmap_item(store, at.curator, found.id, "приказ № 7", found.version, now=now)).item
    with pytest.raises(AlreadyDone):  # a second press doesn't do the next year's as well
        await finish_roadmap_item(store, at.curator, found.id, "", found.version, now=now)

    assert (done.due_on, done.since_on, done.is_done) == (date(2028, 8, 31), date(2027, 9, 1), False)
    assert (done.done_on, done.document) == (date(2026, 10, 12), "приказ № 7")
    again = (await reopen_roadmap_item(store, at.curator, found.id, now=now)).item
    assert (again.due_on, again.since_on, again.done_on, again.document) == (found.due_on, found.since_on, None, "")


async def test_a_report_of_the_calendar_is_neither_marked_nor_moved(store: SqlStore, at: School, now: datetime) -> None:
    town = await store.organisations.add_municipality(
        "Кавказский район", "kavkazsky", preset_text("kavkazsky"), "Europe/Moscow", now=now
    )
    there = await store.organisations.add(town.id, "Школа", "школа", now=now)
    new = NewPerson(town.id, there.id, "Орлова", "Инна", "", identity="orlova")
    person = await store.people.add(new, entered_by=None, now=now)
    await store.people.add_role(person.id, Role.CURATOR, there.id, now=now)
    curator = (await store.people.by_ids([person.id]))[person.id]
    report = numbered(await begin_roadmap(store, curator, there.id, now=now), "5.1")

    with pytest.raises(RoadmapItemIsReport):
        await finish_roadmap_item(store, curator, report.id, "", report.version, now=now)
    with pytest.raises(RoadmapItemIsReport):
        await date_roadmap_item(store, curator, report.id, date(2027, 1, 1), now=now)


async def test_two_who_change_one_item_are_told(database: Database, now: datetime) -> None:
    async with database.unit() as connection:
        store = SqlStore(connection)
        at = await school(store, now)
        seen = (await begun(store, at, now)).items[0]
        await store.roadmaps.change_item(seen, title="Первое")
        with pytest.raises(AlreadyDone):
            await store.roadmaps.change_item(seen, title="Второе")


async def test_the_coordinator_sees_where_every_roadmap_stands(store: SqlStore, at: School, now: datetime) -> None:
    await own_item(store, at, "Неделя наставничества", date(2026, 11, 1), now=now)
    await send_roadmap(store, at.curator, at.organisation.id, now=now)
    other = at.stranger.organisation_id
    assert other is not None

    then = now + 30 * DAY
    standings = {
        each.organisation_id: each for each in await open_municipality_roadmaps(store, at.coordinator, now=then)
    }

    name = at.organisation.short_name
    assert standings[at.organisation.id] == Standing(at.organisation.id, name, RoadmapStatus.SENT, 1, 1)
    assert (standings[other].status, standings[other].items, standings[other].overdue) == (None, 0, 0)


async def test_a_day_gone_by_is_refused_and_the_old_one_stays(store: SqlStore, at: School, now: datetime) -> None:
    found = await own_item(store, at, "Неделя наставничества", date(2026, 11, 1), now=now)
    with pytest.raises(RoadmapDatePassed):
        await date_roadmap_item(store, at.curator, found.id, date(2026, 10, 11), now=now)

    again = await store.roadmaps.item(found.id)
    assert again is not None
    assert again.due_on == date(2026, 11, 1)


async def test_the_curator_is_reminded_fourteen_and_three_days_before(
    store: SqlStore, at: School, now: datetime
) -> None:
    await own_item(store, at, "Неделя наставничества", date(2026, 11, 6), now=now)
    await lives(store, now, local("2026-11-12T10:00"), timedelta(hours=6))

    assert await planned(store, "reminder-roadmap") == [
        ("reminder-roadmap", at.curator.id, local("2026-10-23T09:00")),
        ("reminder-roadmap", at.curator.id, local("2026-11-03T09:00")),
    ]


async def test_of_a_day_that_is_near_only_what_lies_ahead_is_reminded(
    store: SqlStore, at: School, now: datetime
) -> None:
    await own_item(store, at, "Неделя наставничества", date(2026, 10, 20), now=now)
    await lives(store, now, local("2026-10-25T10:00"), timedelta(hours=6))

    assert await planned(store, "reminder-roadmap") == [
        ("reminder-roadmap", at.curator.id, local("2026-10-17T09:00")),
    ]


@pytest.mark.parametrize("account", [7001, None])
async def test_a_head_s_item_is_the_head_s_who_is_in_the_bot_else_the_curator_s(
    store: SqlStore, at: School, now: datetime, account: int | None
) -> None:
    head = await head_of(store, at, now, account=account)
    found = await own_item(store, at, "Приказ о наставничестве", date(2026, 10, 30), now=now)
    await assign_roadmap_item(store, at.curator, found.id, Responsible.HEAD, now=now)
    await lives(store, now, local("2026-10-30T10:00"), timedelta(hours=6))

    asked = {who for _, who, _ in await planned(store, "reminder-roadmap")}
    assert asked == {head.id if account else at.curator.id}


async def test_nobody_is_reminded_of_what_is_done_or_taken_out(store: SqlStore, at: School, now: datetime) -> None:
    done = await own_item(store, at, "Сделанное", date(2026, 10, 30), now=now)
    gone = await own_item(store, at, "Лишнее", date(2026, 10, 30), now=now)
    await finish_roadmap_item(store, at.curator, done.id, "", done.version, now=now)
    await remove_roadmap_item(store, at.curator, gone.id, now=now)
    await lives(store, now, local("2026-10-30T10:00"), timedelta(hours=6))

    assert await planned(store, "reminder-roadmap") == []
