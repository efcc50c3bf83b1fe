"""When the bot speaks up: each step once, out of quiet hours, never for a reason that has gone."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from db.feedback import FeedbackRow
from db.meetings import MeetingRow
from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.help_requests import ask_for_help
from mentoring.actions.reminders import plan_reminders, put_off
from mentoring.help_requests import HelpKind
from mentoring.meetings import Meeting, MeetingStatus, NewMeeting
from mentoring.mentorships import Mentorship, NewMentorship, Stage, Status
from mentoring.people import Person
from mentoring.reminders import RULES
from tests.school import School, school

MOSCOW = ZoneInfo("Europe/Moscow")
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
Planned = tuple[str, int, datetime]


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    entered = await school(store, now)
    for person in (entered.mentor, entered.mentee):
        await store.profiles.change(person.id, completed_at=now)
    return entered


async def pair(store: SqlStore, at: School, now: datetime, status: Status = Status.ACTIVE) -> Mentorship:
    new = NewMentorship(
        at.organisation.id,
        at.municipality.id,
        2026,
        "",
        "employer_pupil",
        "traditional",
        "traditional",
        Stage.JOINT_WORK,
        (at.mentor.id,),
        (at.mentee.id,),
    )
    proposed = await store.mentorships.add(new, created_by=at.curator.id, now=now)
    if status is Status.PROPOSED:
        return proposed
    return await store.mentorships.change(proposed, status=status.value, started_at=now)


async def meeting(
    store: SqlStore, of: Mentorship, starts_at: datetime, status: MeetingStatus, known_at: datetime | None = None
) -> Meeting:
    logged_at = starts_at if status is MeetingStatus.HELD else None
    new = NewMeeting(
        of.id, of.organisation_id, 2026, of.stage, status, starts_at, "Europe/Moscow", logged_at=logged_at
    )
    return await store.meetings.add(new, now=known_at or starts_at - 7 * DAY)


async def says(store: SqlStore, at: Meeting, *people: Person, now: datetime) -> None:
    for person in people:
        row = {"meeting_id": at.id, "mentorship_id": at.mentorship_id, "organisation_id": at.organisation_id}
        values = {"person_id": person.id, "note": "", "shared": False, "given_at": now, "waiver_reason": ""}
        await store._connection.execute(FeedbackRow.__table__.insert(), {**row, **values})  # type: ignore[attr-defined]


async def planned(store: SqlStore, *kinds: str) -> list[Planned]:
    """What is queued by now, by moment and person."""
    columns = select(OutboxRow.kind, OutboxRow.recipient_id, OutboxRow.due_at)
    rows = await store._connection.execute(columns.order_by(OutboxRow.due_at, OutboxRow.recipient_id))
    wanted = [row for row in rows if row.kind in kinds or (not kinds and row.kind != "digest-weekly")]
    return [(row.kind, row.recipient_id, row.due_at) for row in wanted]


async def lives(store: SqlStore, start: datetime, end: datetime, step: timedelta = HOUR) -> None:
    """Plan as the ticks would from one moment to another."""
    while start <= end:
        await plan_reminders(store, now=start)
        start += step


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MOSCOW)


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


async def test_nothing_to_say_is_not_said(store: SqlStore, at: School, now: datetime) -> None:
    assert await plan_reminders(store, now=now) == 0


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


@pytest.mark.parametrize("status", [Status.PAUSED, Status.UNDONE, Status.ENDED, Status.COMPLETED])
async def test_nobody_is_reminded_of_a_pair_that_is_not_at_work(
    store: SqlStore, at: School, now: datetime, status: Status
) -> None:
    of = await pair(store, at, now - 30 * DAY, status)
    await meeting(store, of, now - 15 * DAY, MeetingStatus.HELD)
    await meeting(store, of, now + DAY, MeetingStatus.AGREED, now)

    assert await plan_reminders(store, now=now) == 0


async def test_an_idle_pair_is_the_curators_matter(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now - 9 * DAY)
    held = await meeting(store, of, now, MeetingStatus.HELD)
    await says(store, held, at.mentor, at.mentee, now=now)

    await lives(store, now + 50 * DAY, now + 95 * DAY, 6 * HOUR)

    idle = await planned(store, "reminder-idle", "reminder-closing")
    assert [(kind, person) for kind, person, _ in idle] == [
        ("reminder-idle", at.curator.id),
        ("reminder-closing", at.curator.id),
    ]


async def test_an_unanswered_proposal_goes_up_to_the_curator(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now, Status.PROPOSED)
    await store.mentorships.answer(of.id, at.mentor.id, "agreed", now=now)

    await lives(store, now, now + 7 * DAY)

    assert await planned(store) == [
        ("reminder-pairing", at.mentee.id, now + 3 * DAY),
        ("reminder-pairing-late", at.curator.id, now + 6 * DAY),
    ]


async def test_reminders_rest_at_night_and_on_holidays(store: SqlStore, at: School, now: datetime) -> None:
    evening = local("2026-10-31T22:15")
    of = await pair(store, at, now)
    held = await meeting(store, of, evening, MeetingStatus.HELD)
    await says(store, held, at.mentor, now=evening)

    await lives(store, evening, evening + 6 * DAY)

    due = [due for _, _, due in await planned(store, "reminder-feedback", "reminder-feedback-late")]
    assert due == [local("2026-11-02T08:00"), local("2026-11-03T08:00"), local("2026-11-05T08:00")]


async def test_nobody_gets_more_than_the_daily_cap_and_the_rest_comes_next_day(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now - 20 * DAY)
    for n in range(5):
        held = await meeting(store, of, now - DAY - n * timedelta(minutes=1), MeetingStatus.HELD)
        await says(store, held, at.mentee, now=now)
    await meeting(store, of, now + 30 * HOUR, MeetingStatus.AGREED)

    await plan_reminders(store, now=now)

    days: dict[object, int] = {}
    for kind, person, due in await planned(store):
        if person == at.mentor.id and kind != "meeting-soon":
            days[due.astimezone(MOSCOW).date()] = days.get(due.astimezone(MOSCOW).date(), 0) + 1
    assert max(days.values()) <= 3
    assert sum(days.values()) >= 5


async def test_what_was_put_off_comes_again_once(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now)
    start = now + 10 * DAY
    await lives(store, start, start)

    until = await put_off(store, at.mentor, "first-meeting", f"m{of.id}", 7, now=start + HOUR)
    await lives(store, start + HOUR, start + 9 * DAY)

    mine = [due for _, person, due in await planned(store, "reminder-first-meeting") if person == at.mentor.id]
    assert mine == [start, until]
    assert until == local("2026-10-29T09:00")


async def test_a_call_for_help_nobody_takes_reaches_the_coordinator_at_night_too(
    store: SqlStore, at: School, now: datetime
) -> None:
    night = local("2026-10-12T23:00")
    await ask_for_help(store, at.mentee, HelpKind.URGENT, "мне страшно", now=night)

    await lives(store, night, night + 3 * DAY)

    assert await planned(store) == [
        ("help-asked", at.curator.id, night),
        ("help-unseen", at.coordinator.id, night + DAY),
    ]


async def test_a_dispute_that_waits_reaches_the_curator(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now - 20 * DAY)
    disputed = await meeting(store, of, now, MeetingStatus.DISPUTED)
    await store._connection.execute(update(MeetingRow).where(MeetingRow.id == disputed.id).values(disputed_at=now))

    await lives(store, now, now + 3 * DAY)

    assert ("reminder-dispute", at.curator.id, now + 2 * DAY) in await planned(store)


async def test_a_pair_that_has_reached_the_end_is_asked_for_its_last_words(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now - 60 * DAY)
    await store.mentorships.change(of, stage=Stage.COMPLETION.value, stage_since=now)

    await lives(store, now, now + 15 * DAY)

    spoken_to = [(kind, person) for kind, person, _ in await planned(store)]
    assert spoken_to.count(("reminder-completion", at.mentee.id)) == 2
    assert spoken_to.count(("reminder-completion-late", at.curator.id)) == 1


async def test_a_newcomer_is_asked_once_to_finish_the_profile(store: SqlStore, at: School, now: datetime) -> None:
    await store.profiles.change(at.mentee.id, completed_at=None)

    await lives(store, now, now + 12 * DAY)

    assert await planned(store) == [("reminder-profile", at.mentee.id, now + 7 * DAY)]


async def test_whoever_cannot_be_reached_gets_nothing(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now)
    await meeting(store, of, now + 30 * HOUR, MeetingStatus.AGREED, now)
    await store.people.set_unreachable(at.mentee.id, now)

    await plan_reminders(store, now=now)

    assert {person for _, person, _ in await planned(store)} == {at.mentor.id}
