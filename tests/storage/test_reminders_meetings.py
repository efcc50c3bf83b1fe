"""Reminders about meetings: before one, after one, between two of them."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from db.feedback import FeedbackRow
from db.meetings import MeetingRow
from db.store import SqlStore
from mentoring.actions.reminders import plan_reminders
from mentoring.meetings import MeetingStatus
from tests.school import School
from tests.storage.reminding import DAY, HOUR, finished, lives, local, meeting, pair, planned, says


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    return await finished(store, now)


async def test_a_meeting_is_announced_a_day_and_two_hours_before(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now)
    await meeting(store, of, local("2026-10-13T15:30"), MeetingStatus.AGREED, now)

    await plan_reminders(store, now=now)

    assert await planned(store) == [
        ("meeting-soon", at.mentor.id, local("2026-10-12T15:30")),
        ("meeting-soon", at.mentee.id, local("2026-10-12T15:30")),
        ("meeting-soon", at.mentor.id, local("2026-10-13T13:30")),
        ("meeting-soon", at.mentee.id, local("2026-10-13T13:30")),
    ]
    assert await plan_reminders(store, now=now) == 0


async def test_an_early_meeting_is_announced_the_evening_before_only(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now)
    await meeting(store, of, local("2026-10-14T07:30"), MeetingStatus.AGREED, now)

    await plan_reminders(store, now=now)

    assert {due for _, _, due in await planned(store)} == {local("2026-10-12T20:00")}


async def test_a_meeting_agreed_in_the_last_hours_is_announced_once(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now)
    await meeting(store, of, now + 6 * HOUR, MeetingStatus.AGREED, now)

    await lives(store, now, now + 6 * HOUR)

    soon = await planned(store, "meeting-soon")
    assert [due for _, person, due in soon if person == at.mentor.id] == [now + 4 * HOUR]


async def test_after_an_outage_a_meeting_is_announced_once(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now - 9 * DAY)
    await meeting(store, of, now + 90 * timedelta(minutes=1), MeetingStatus.AGREED)

    await plan_reminders(store, now=now)

    assert [row for row in await planned(store, "meeting-soon") if row[1] == at.mentor.id] == [
        ("meeting-soon", at.mentor.id, now)
    ]


async def test_a_planned_meeting_of_which_nothing_is_known_goes_up_to_the_curator(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now - 9 * DAY)
    await meeting(store, of, now, MeetingStatus.AGREED)

    await lives(store, now + HOUR, now + 10 * DAY)

    spoken_to = [(kind, person) for kind, person, _ in await planned(store, "meeting-was", "reminder-unlogged")]
    assert spoken_to == [
        ("meeting-was", at.mentor.id),
        ("meeting-was", at.mentor.id),
        ("reminder-unlogged", at.curator.id),
    ]


async def test_feedback_is_asked_for_twice_and_then_the_curator_is_told(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now)
    held = await meeting(store, of, now, MeetingStatus.HELD)
    await says(store, held, at.mentor, now=now)

    await lives(store, now, now + 5 * DAY)

    assert await planned(store, "reminder-feedback", "reminder-feedback-late") == [
        ("reminder-feedback", at.mentee.id, now + DAY),
        ("reminder-feedback", at.mentee.id, now + 2 * DAY),
        ("reminder-feedback-late", at.curator.id, now + 3 * DAY),
    ]


async def test_feedback_put_off_till_home_is_counted_from_there(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now)
    held = await meeting(store, of, now, MeetingStatus.HELD)
    await says(store, held, at.mentor, at.mentee, now=now)
    later = now + 8 * HOUR
    mine = FeedbackRow.person_id == at.mentee.id
    await store._connection.execute(update(FeedbackRow).where(mine).values(given_at=None, postponed_until=later))

    await plan_reminders(store, now=now)

    assert await planned(store, "reminder-feedback") == [("reminder-feedback", at.mentee.id, later + DAY)]


async def test_after_an_outage_of_a_week_everyone_hears_of_feedback_once(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now - 9 * DAY)
    await meeting(store, of, now - 7 * DAY, MeetingStatus.HELD)

    await plan_reminders(store, now=now)

    assert sorted((kind, person) for kind, person, _ in await planned(store)) == [
        ("reminder-feedback", at.mentor.id),
        ("reminder-feedback", at.mentee.id),
        ("reminder-feedback-late", at.curator.id),
    ]


async def test_the_first_meeting_is_asked_for_up_the_ladder(store: SqlStore, at: School, now: datetime) -> None:
    await pair(store, at, now)

    await lives(store, now, now + 20 * DAY)

    assert await planned(store, "reminder-first-meeting") == [
        ("reminder-first-meeting", at.mentor.id, now + 10 * DAY),
        ("reminder-first-meeting", at.mentee.id, now + 10 * DAY),
        ("reminder-first-meeting", at.mentor.id, now + 13 * DAY),
        ("reminder-first-meeting", at.curator.id, now + 17 * DAY),
    ]


async def test_the_next_meeting_is_asked_for_anew_after_each_one(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now - 9 * DAY)
    for start in (now, now + 20 * DAY):
        held = await meeting(store, of, start, MeetingStatus.HELD)
        await says(store, held, at.mentor, at.mentee, now=start)
        await lives(store, start, start + 15 * DAY)

    mentors = [due for _, person, due in await planned(store, "reminder-next-meeting") if person == at.mentor.id]
    assert mentors[:1] == [now + 14 * DAY]
    assert now + 34 * DAY in mentors


async def test_a_planned_meeting_keeps_the_bot_silent(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now - 20 * DAY)
    held = await meeting(store, of, now - 15 * DAY, MeetingStatus.HELD)
    await says(store, held, at.mentor, at.mentee, now=now)
    await meeting(store, of, now + 9 * DAY, MeetingStatus.PROPOSED, now)

    assert await plan_reminders(store, now=now) == 0


async def test_a_dispute_that_waits_reaches_the_curator(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now - 20 * DAY)
    disputed = await meeting(store, of, now, MeetingStatus.DISPUTED)
    await store._connection.execute(update(MeetingRow).where(MeetingRow.id == disputed.id).values(disputed_at=now))

    await lives(store, now, now + 3 * DAY)

    assert ("reminder-dispute", at.curator.id, now + 2 * DAY) in await planned(store)
