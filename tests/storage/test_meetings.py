"""Meetings through their actions on a real database: what is kept, who is told, what is counted."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.meetings import (
    agree_meeting,
    cancel_meeting,
    clashing,
    decline_meeting,
    describe_meeting,
    dispute_meeting,
    log_meeting,
    log_several,
    miss_meeting,
    move_meeting,
    open_journal,
    propose_meeting,
    resolve_dispute,
    undo_log,
)
from mentoring.errors import AlreadyDone, NotFound
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.meetings_life import (
    MeetingAlreadyLogged,
    MeetingNotYet,
    MentorshipNotBegun,
    MentorshipRests,
    TooLateToUndo,
)
from mentoring.mentorships import Mentorship, Stage, Status
from tests.pairs import pair, pupil
from tests.school import School, school

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    return await school(store, now)


@pytest.fixture
async def couple(store: SqlStore, at: School, now: datetime) -> Mentorship:
    return await pair(store, at, now)


async def told(store: SqlStore) -> list[tuple[str, int | None]]:
    rows = await store._connection.execute(select(OutboxRow.kind, OutboxRow.recipient_id).order_by(OutboxRow.id))
    return [(row.kind, row.recipient_id) for row in rows]


async def logged(store: SqlStore, at: School, couple: Mentorship, now: datetime, **ago: float) -> Meeting:
    return await log_meeting(store, at.mentor, couple.id, starts_at=now - timedelta(**ago), minutes=45, now=now)


async def test_proposing_and_agreeing_tells_the_other_side(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    meeting = await propose_meeting(store, at.mentor, couple.id, starts_at=now + DAY, now=now)
    agreed = await agree_meeting(store, at.mentee, meeting.id, now=now)
    again = await agree_meeting(store, at.mentee, meeting.id, now=now)

    assert (meeting.status, agreed.status, again.status) == ("proposed", "agreed", "agreed")
    assert agreed.agreed_by == {at.mentor.id, at.mentee.id}
    assert await told(store) == [("meeting-proposed", at.mentee.id), ("meeting-agreed", at.mentor.id)]


async def test_the_same_proposal_twice_is_already_done(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    await propose_meeting(store, at.mentor, couple.id, starts_at=now + DAY, now=now)

    with pytest.raises(AlreadyDone):
        await propose_meeting(store, at.mentee, couple.id, starts_at=now + DAY, now=now)


async def test_a_mentee_without_a_phone_need_not_confirm(store: SqlStore, at: School, now: datetime) -> None:
    child = await pupil(store, at, now, "Алиева", "Светлана", has_phone=False)
    mentorship = await pair(store, at, now, child)

    meeting = await propose_meeting(store, at.mentor, mentorship.id, starts_at=now + DAY, now=now)

    assert meeting.status is MeetingStatus.AGREED


async def test_a_paused_pair_plans_nothing_but_logs_what_was(store: SqlStore, at: School, now: datetime) -> None:
    mentorship = await pair(store, at, now, status=Status.PAUSED)

    with pytest.raises(MentorshipRests):
        await propose_meeting(store, at.mentor, mentorship.id, starts_at=now + DAY, now=now)
    assert (await logged(store, at, mentorship, now, hours=2)).status is MeetingStatus.HELD


async def test_a_pair_that_has_not_begun_logs_nothing(store: SqlStore, at: School, now: datetime) -> None:
    mentorship = await pair(store, at, now, status=Status.PROPOSED)

    with pytest.raises(MentorshipNotBegun):
        await logged(store, at, mentorship, now, hours=2)


async def test_a_moved_meeting_leaves_its_trace(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    meeting = await propose_meeting(store, at.mentor, couple.id, starts_at=now + DAY, now=now, place="кабинет 214")
    moved = await move_meeting(store, at.mentee, meeting.id, starts_at=now + 2 * DAY, now=now)
    old = await store.meetings.by_id(meeting.id)

    assert old is not None
    assert (old.status, moved.moved_from_id, moved.place) == (MeetingStatus.MOVED, meeting.id, "кабинет 214")
    with pytest.raises(AlreadyDone):
        await move_meeting(store, at.mentor, meeting.id, starts_at=now + 3 * DAY, now=now)


async def test_declining_ends_a_pairs_meeting_and_not_a_groups(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    second = await pupil(store, at, now, "Алиева", "Светлана")
    group = await pair(store, at, now, at.mentee, second)
    of_pair = await propose_meeting(store, at.mentor, couple.id, starts_at=now + DAY, now=now)
    of_group = await propose_meeting(store, at.mentor, group.id, starts_at=now + 2 * DAY, now=now)

    assert (await decline_meeting(store, at.mentee, of_pair.id, now=now)).status is MeetingStatus.CANCELLED
    assert (await decline_meeting(store, second, of_group.id, now=now)).status is MeetingStatus.PROPOSED
    assert (await agree_meeting(store, at.mentee, of_group.id, now=now)).status is MeetingStatus.AGREED


async def test_a_log_becomes_the_planned_meeting_of_the_day(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    planned = await propose_meeting(store, at.mentor, couple.id, starts_at=now + HOUR, now=now)
    later = now + 4 * HOUR

    meeting = await log_meeting(store, at.mentor, couple.id, starts_at=later, minutes=60, now=later)

    assert (meeting.id, meeting.status, meeting.starts_at) == (planned.id, MeetingStatus.HELD, planned.starts_at)


async def test_what_is_ahead_is_not_logged(store: SqlStore, at: School, couple: Mentorship, now: datetime) -> None:
    with pytest.raises(MeetingNotYet):
        await log_meeting(store, at.mentor, couple.id, starts_at=now + HOUR, minutes=45, now=now)


async def test_two_meetings_of_a_day_need_a_word(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    await logged(store, at, couple, now, hours=2)
    later = now + HOUR
    with pytest.raises(MeetingAlreadyLogged):
        await log_meeting(store, at.mentor, couple.id, starts_at=later, minutes=45, now=later)

    await log_meeting(store, at.mentor, couple.id, starts_at=later, minutes=45, now=later, known=1)

    assert len(await store.meetings.of_mentorship(couple.id, MeetingStatus.HELD)) == 2


async def test_several_pairs_at_once_and_one_that_was_there(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    other = await pair(store, at, now, await pupil(store, at, now, "Алиева", "Светлана"))
    await log_meeting(store, at.mentee, couple.id, starts_at=now - HOUR, minutes=30, now=now)

    done = await log_several(store, at.mentor, [couple.id, other.id], starts_at=now, minutes=45, now=now)

    assert ([m.mentorship_id for m in done.entered], [m.mentorship_id for m in done.known]) == ([other.id], [couple.id])


async def test_only_the_curator_speaks_for_somebody(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    meeting = await log_meeting(
        store, at.curator, couple.id, starts_at=now, minutes=45, now=now, on_behalf_of=at.mentee.id
    )

    assert (meeting.logged_by, meeting.on_behalf_of) == (at.curator.id, at.mentee.id)
    for actor in (at.mentor, at.stranger):
        with pytest.raises(NotFound):
            await log_meeting(
                store, actor, couple.id, starts_at=now - DAY, minutes=45, now=now, on_behalf_of=at.mentee.id
            )


async def test_an_undone_log_gives_the_planned_meeting_back(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    await propose_meeting(store, at.mentor, couple.id, starts_at=now + HOUR, now=now)
    later = now + 4 * HOUR
    meeting = await log_meeting(store, at.mentor, couple.id, starts_at=later, minutes=60, now=later)

    await undo_log(store, at.mentor, meeting.id, now=later)

    found = await store.meetings.of_mentorship(couple.id)
    assert [each.status for each in found] == [MeetingStatus.UNDONE, MeetingStatus.AGREED]
    with pytest.raises(AlreadyDone):
        await undo_log(store, at.mentor, meeting.id, now=later)


async def test_after_two_days_only_the_curator_takes_a_log_back(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    meeting = await logged(store, at, couple, now, hours=1)

    with pytest.raises(NotFound):
        await undo_log(store, at.mentee, meeting.id, now=now)
    with pytest.raises(TooLateToUndo):
        await undo_log(store, at.mentor, meeting.id, now=now + 3 * DAY)
    assert (await undo_log(store, at.curator, meeting.id, now=now + 3 * DAY)).status is MeetingStatus.UNDONE


async def test_a_doubted_meeting_does_not_count_until_it_is_upheld(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    meeting = await logged(store, at, couple, now, hours=1)
    window = (now - DAY, now + DAY)
    assert await store.meetings.held_counts(at.organisation.id, *window) == {couple.id: 1}

    await dispute_meeting(store, at.mentee, meeting.id, now=now)
    assert await store.meetings.held_counts(at.organisation.id, *window) == {}
    assert [each.id for each in await store.meetings.disputed(at.organisation.id)] == [meeting.id]
    assert ("meeting-disputed", at.curator.id) in await told(store)
    await resolve_dispute(store, at.curator, meeting.id, was=True, now=now)

    assert await store.meetings.held_counts(at.organisation.id, *window) == {couple.id: 1}


async def test_a_missed_meeting_can_still_turn_out_to_have_been(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    planned = await propose_meeting(store, at.mentor, couple.id, starts_at=now + HOUR, now=now)
    later = now + 4 * HOUR
    await miss_meeting(store, at.mentor, planned.id, now=later)

    meeting = await log_meeting(store, at.mentee, couple.id, starts_at=later, minutes=45, now=later)

    assert (meeting.id, meeting.status) == (planned.id, MeetingStatus.HELD)


async def test_a_mentee_writes_only_into_what_they_logged(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    mentors = await logged(store, at, couple, now, hours=1)
    own = await log_meeting(store, at.mentee, couple.id, starts_at=now - DAY, minutes=30, now=now)

    with pytest.raises(NotFound):
        await describe_meeting(store, at.mentee, mentors.id, topic="Проект", now=now)
    assert (await describe_meeting(store, at.mentee, own.id, topic="Проект", now=now)).topic == "Проект"


async def test_the_journal_and_the_questions_of_others(
    store: SqlStore, at: School, couple: Mentorship, now: datetime
) -> None:
    held = await logged(store, at, couple, now, days=1)
    planned = await propose_meeting(store, at.mentor, couple.id, starts_at=now + DAY, now=now)
    off = await propose_meeting(store, at.mentor, couple.id, starts_at=now + 3 * DAY, now=now)
    await cancel_meeting(store, at.mentor, off.id, now=now)

    _, journal = await open_journal(store, at.mentee, couple.id)
    assert [each.id for each in journal] == [held.id]
    ahead = await store.meetings.upcoming(at.organisation.id, now, now + 7 * DAY)
    assert [each.id for each in ahead] == [planned.id]
    unlogged = await store.meetings.unlogged(at.organisation.id, before=now + 2 * DAY)
    assert [each.id for each in unlogged] == [planned.id]
    assert await clashing(store, couple, planned.starts_at + 0.5 * HOUR) == planned
    assert await clashing(store, couple, planned.starts_at + HOUR) is None


async def test_a_meeting_counts_for_the_stage_it_was_logged_in(
    store: SqlStore, at: School, now: datetime
) -> None:
    mentorship = await pair(store, at, now, stage=Stage.ACQUAINTANCE)

    assert (await logged(store, at, mentorship, now, hours=1)).stage is Stage.ACQUAINTANCE
