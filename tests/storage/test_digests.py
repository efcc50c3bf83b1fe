"""The digest says what plain loops over the rows say, on towns made at random from fixed seeds."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from db.base import table
from db.feedback import FeedbackRow
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow, ParticipantRow
from db.store import SqlStore
from mentoring.actions.digests import (
    open_digest,
    open_municipality_digest,
    put_concern_off,
    remind_owing,
)
from mentoring.concerns import Worry
from mentoring.consents import NewConsent
from mentoring.errors import NotFound
from mentoring.meetings import MeetingStatus, NewMeeting
from mentoring.mentorships import Mentorship, NewMentorship, Stage, Status
from mentoring.people import NewPerson
from tests.school import School, school

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MOSCOW = ZoneInfo("Europe/Moscow")


async def person(store: SqlStore, at: School, name: str, now: datetime) -> int:
    new = NewPerson(at.municipality.id, at.organisation.id, name, name, identity=name)
    entered = await store.people.add(new, entered_by=None, now=now)
    await store.people.link_account(entered.id, "telegram", f"9{entered.id}", 90_000 + entered.id, now=now)
    consents = [
        NewConsent(kind, giver, "1", now.date() - 300 * DAY)
        for kind in ("participation", "personal_data")
        for giver in ("self", "representative")
    ]
    ids = [(entered.id, each) for each in consents]
    await store.consents.add(ids, at.organisation.id, recorded_by=at.curator.id, now=now)
    return entered.id


async def mentorship(
    store: SqlStore, at: School, people: Sequence[int], stage: Stage, status: Status, begun: datetime
) -> Mentorship:
    new = NewMentorship(
        at.organisation.id,
        at.municipality.id,
        2026,
        "",
        "teacher_teacher",
        "traditional",
        "traditional",
        stage,
        (people[0],),
        tuple(people[1:]),
    )
    proposed = await store.mentorships.add(new, created_by=at.curator.id, now=begun)
    ended = {"ended_at": begun + 20 * DAY} if status is Status.COMPLETED else {}
    started = {} if status is Status.PROPOSED else {"started_at": begun, "stage_since": begun}
    return await store.mentorships.change(proposed, status=status.value, **started, **ended)


async def meeting(store: SqlStore, of: Mentorship, starts_at: datetime, status: MeetingStatus) -> int:
    new = NewMeeting(of.id, of.organisation_id, 2026, of.stage, status, starts_at, "Europe/Moscow")
    return (await store.meetings.add(new, now=starts_at - DAY)).id


async def says(store: SqlStore, of: Mentorship, meeting_id: int, person_id: int, **more: Any) -> None:
    row = {"meeting_id": meeting_id, "mentorship_id": of.id, "organisation_id": of.organisation_id}
    values = {"person_id": person_id, "note": "", "shared": False, "waiver_reason": "", **more}
    await store._connection.execute(table(FeedbackRow).insert(), {**row, **values})


async def random_town(store: SqlStore, at: School, now: datetime, seed: int) -> None:
    """A school with mentorships in every state and a history."""
    chance = random.Random(seed)
    for number in range(25):
        people = [await person(store, at, f"n{number}-{each}", now) for each in range(chance.choice((2, 2, 2, 4)))]
        begun = now - chance.randrange(1, 80) * DAY
        of = await mentorship(store, at, people, chance.choice(list(Stage)), chance.choice(list(Status)), begun)
        for _ in range(chance.randrange(8)):
            when = now + chance.randrange(-40 * 24, 5 * 24) * HOUR
            ahead = (MeetingStatus.AGREED, MeetingStatus.PROPOSED, MeetingStatus.CANCELLED)
            behind = (MeetingStatus.HELD, MeetingStatus.HELD, MeetingStatus.HELD, *MeetingStatus)
            held = await meeting(store, of, when, chance.choice(behind if when < now else ahead))
            for each in people:
                outcome = chance.choice(("given", "given", "begun", "waived", "none"))
                if outcome != "none":
                    moment = {"given": {"given_at": when + HOUR}, "waived": {"waived_at": when + HOUR}}
                    await says(store, of, held, each, mood=chance.randrange(1, 6), **moment.get(outcome, {}))


@dataclass
class Rows:
    """All rows, for plain loops."""

    mentorships: list[Any]
    participants: list[Any]
    meetings: list[Any]
    feedback: list[Any]


async def all_rows(store: SqlStore) -> Rows:
    async def rows(model: Any) -> list[Any]:
        return list((await store._connection.execute(select(table(model)))).all())

    return Rows(await rows(MentorshipRow), await rows(ParticipantRow), await rows(MeetingRow), await rows(FeedbackRow))


@pytest.mark.parametrize("seed", range(6))
async def test_the_digest_equals_counts_by_plain_loops(store: SqlStore, now: datetime, seed: int) -> None:
    at = await school(store, now)
    await random_town(store, at, now, seed)
    since = now - 9 * DAY

    digest = await open_digest(store, at.curator, at.organisation.id, now=now, since=since)

    town = await all_rows(store)
    sizes: dict[int, int] = {}
    for place in town.participants:
        if place.side == "mentee":
            sizes[place.mentorship_id] = sizes.get(place.mentorship_id, 0) + 1
    running = {m.id for m in town.mentorships if m.status == "active"}
    assert digest.pairs == sum(sizes[each] == 1 for each in running)
    assert digest.groups == sum(sizes[each] > 1 for each in running)
    for stage in Stage:
        assert digest.by_stage[stage] == sum(m.id in running and m.stage == stage for m in town.mentorships)
    assert digest.proposed == sum(m.status == "proposed" for m in town.mentorships)
    assert digest.paused == sum(m.status == "paused" for m in town.mentorships)

    started = [m for m in town.mentorships if m.status != "undone" and m.started_at and since < m.started_at <= now]
    assert digest.counts.started == len(started)
    done = [m for m in town.mentorships if m.status == "completed" and since < m.ended_at <= now]
    assert digest.counts.completed == len(done)


@pytest.mark.parametrize("seed", range(6))
async def test_feedback_is_counted_as_by_plain_loops(store: SqlStore, now: datetime, seed: int) -> None:
    at = await school(store, now)
    await random_town(store, at, now, seed)
    since = now - 9 * DAY

    digest = await open_digest(store, at.curator, at.organisation.id, now=now, since=since)

    town = await all_rows(store)
    running = {m.id for m in town.mentorships if m.status == "active"}
    held = [m for m in town.meetings if m.status == "held"]
    lately = [m for m in held if since < m.starts_at <= now]
    assert digest.counts.held == len(lately)
    assert digest.counts.held_before == sum(since - 9 * DAY < m.starts_at <= since for m in held)

    asked = given = 0
    owing = set()
    for each in held:
        for place in town.participants:
            if place.mentorship_id != each.mentorship_id:
                continue
            said = [f for f in town.feedback if (f.meeting_id, f.person_id) == (each.id, place.person_id)]
            was_given = any(f.given_at for f in said)
            was_waived = any(f.waived_at for f in said)
            if each in lately and (was_given or not was_waived):
                asked, given = asked + 1, given + was_given
            if each.mentorship_id in running and not was_given and not was_waived:
                owing.add((each.id, place.person_id))
    assert (digest.counts.feedback_asked, digest.counts.feedback_given) == (asked, given)
    assert set(digest.owing) == owing


@pytest.mark.parametrize("seed", range(3))
async def test_whoever_has_not_met_for_long_is_named_with_the_days(store: SqlStore, now: datetime, seed: int) -> None:
    at = await school(store, now)
    await random_town(store, at, now, seed)

    digest = await open_digest(store, at.curator, at.organisation.id, now=now)

    town = await all_rows(store)
    expected = {}
    for each in town.mentorships:
        mine = [m for m in town.meetings if m.mentorship_id == each.id]
        planned = [m for m in mine if m.status in ("agreed", "proposed") and m.starts_at > now]
        last = max((m.starts_at for m in mine if m.status == "held"), default=each.started_at)
        if each.status == "active" and each.stage != "completion" and not planned and (now - last).days >= 14:
            expected[each.id] = (now - last).days
    found = {c.mentorship_id: c.days for concerns in digest.attention for c in concerns if c.worry is Worry.NO_MEETING}
    assert found == expected


async def test_the_weightiest_reason_comes_first(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    people = [await person(store, at, f"p{each}", now) for each in range(4)]
    tired = await mentorship(store, at, people[:2], Stage.JOINT_WORK, Status.ACTIVE, now - 40 * DAY)
    parting = await mentorship(store, at, people[2:], Stage.TRIAL, Status.ACTIVE, now - 9 * DAY)
    held = await meeting(store, parting, now - DAY, MeetingStatus.HELD)
    await says(store, parting, held, people[2], given_at=now, goes_on=True)
    await says(store, parting, held, people[3], given_at=now, goes_on=False)

    digest = await open_digest(store, at.curator, at.organisation.id, now=now)

    reasons = [(concerns[0].mentorship_id, concerns[0].worry) for concerns in digest.attention]
    assert reasons == [(parting.id, Worry.WISH_TO_PART), (tired.id, Worry.NO_MEETING)]


async def test_a_worry_put_off_is_left_out_until_then(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    people = [await person(store, at, f"p{each}", now) for each in range(2)]
    of = await mentorship(store, at, people, Stage.JOINT_WORK, Status.ACTIVE, now - 40 * DAY)

    until = await put_concern_off(store, at.curator, of.id, 7, now=now)

    assert (await open_digest(store, at.curator, at.organisation.id, now=now)).attention == []
    later = await open_digest(store, at.curator, at.organisation.id, now=until + HOUR)
    assert len(later.attention) == 1


async def test_a_stranger_sees_no_digest(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)

    with pytest.raises(NotFound):
        await open_digest(store, at.stranger, at.organisation.id, now=now)
    with pytest.raises(NotFound):
        await open_digest(store, at.mentor, at.organisation.id, now=now)


async def test_reminding_everyone_works_once_a_day(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    people = [await person(store, at, f"p{each}", now) for each in range(2)]
    of = await mentorship(store, at, people, Stage.JOINT_WORK, Status.ACTIVE, now - 40 * DAY)
    await meeting(store, of, now - 3 * DAY, MeetingStatus.HELD)

    assert await remind_owing(store, at.curator, at.organisation.id, now=now) == 2
    assert await remind_owing(store, at.curator, at.organisation.id, now=now + HOUR) == 0
    assert await remind_owing(store, at.curator, at.organisation.id, now=now + DAY) == 2


async def test_the_coordinator_reads_a_line_an_organisation(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    await random_town(store, at, now, 1)

    lines = await open_municipality_digest(store, at.coordinator, now=now)

    town = await all_rows(store)
    mine = next(line for line in lines if line.organisation.id == at.organisation.id)
    assert mine.mentorships == sum(m.status == "active" for m in town.mentorships)
    assert mine.held == sum(m.status == "held" and now - 7 * DAY < m.starts_at <= now for m in town.meetings)
