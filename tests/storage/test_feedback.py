"""Feedback through its actions on a real database: when it counts, who learns of it, whose is missing."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.feedback import (
    add_note,
    give_feedback,
    open_feedback,
    postpone_feedback,
    rate_meeting,
    say_whether_to_go_on,
    share_feedback,
    waive_feedback,
)
from mentoring.actions.meetings import dispute_meeting, log_meeting
from mentoring.errors import AlreadyDone, NotFound
from mentoring.feedback import Ask, FeedbackClosed, FeedbackNotGiven, MeetingNotHeld
from mentoring.meetings import Meeting
from mentoring.mentorships import Stage
from mentoring.presets import SurveyName
from tests.pairs import pair
from tests.school import School, school
from tests.surveys import surveyed

DAY = timedelta(days=1)
MENTEES = {Ask.MOOD: 4, Ask.USEFUL: 5}
MENTORS = {Ask.ENGAGEMENT: 5, Ask.CURATOR: 0}


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    return await school(store, now)


async def met(store: SqlStore, at: School, now: datetime, stage: Stage = Stage.JOINT_WORK) -> Meeting:
    mentorship = await pair(store, at, now, stage=stage)
    return await log_meeting(store, at.mentor, mentorship.id, starts_at=now, minutes=45, now=now)


async def told(store: SqlStore, kind: str) -> list[int | None]:
    statement = select(OutboxRow.recipient_id).where(OutboxRow.kind == kind).order_by(OutboxRow.id)
    return list(await store._connection.scalars(statement))


async def test_the_last_answer_makes_it_given(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now)
    begun = await rate_meeting(store, at.mentee, meeting.id, Ask.MOOD, 4, now=now)
    assert begun.own is not None
    assert (begun.own.given_at, begun.next) == (None, Ask.USEFUL)

    given = await rate_meeting(store, at.mentee, meeting.id, Ask.USEFUL, 5, now=now)

    assert given.own is not None
    assert (given.own.given_at, given.next) == (now, None)
    assert await store.feedback.silent(meeting.mentorship_id) == [(meeting.id, at.mentor.id)]


async def test_the_same_tap_again_changes_nothing_even_when_closed(
    store: SqlStore, at: School, now: datetime
) -> None:
    meeting = await met(store, at, now)
    await give_feedback(store, at.mentee, meeting.id, MENTEES, now=now)

    same = await rate_meeting(store, at.mentee, meeting.id, Ask.MOOD, 4, now=now + 2 * DAY)
    assert same.own is not None
    assert same.own.mood == 4
    with pytest.raises(FeedbackClosed):
        await rate_meeting(store, at.mentee, meeting.id, Ask.MOOD, 1, now=now + 2 * DAY)


async def test_a_question_of_the_other_side_is_not_found(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now)

    with pytest.raises(NotFound):
        await rate_meeting(store, at.mentee, meeting.id, Ask.ENGAGEMENT, 4, now=now)
    with pytest.raises(NotFound):
        await say_whether_to_go_on(store, at.mentee, meeting.id, True, now=now)


async def test_what_is_shared_opens_when_both_have_spoken(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now)
    await give_feedback(store, at.mentee, meeting.id, MENTEES, note="спасибо", shared=True, now=now)
    assert await told(store, "feedback-opened") == []
    assert (await open_feedback(store, at.mentor, meeting.id)).shown == []

    spoken = await give_feedback(store, at.mentor, meeting.id, MENTORS, now=now)

    assert await told(store, "feedback-opened") == [at.mentor.id]
    assert [each.note for each in spoken.shown] == ["спасибо"]
    with pytest.raises(FeedbackClosed):
        await share_feedback(store, at.mentee, meeting.id, False, now=now)


async def test_what_is_shared_later_opens_then(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now)
    with pytest.raises(FeedbackNotGiven):
        await share_feedback(store, at.mentee, meeting.id, True, now=now)
    await give_feedback(store, at.mentee, meeting.id, MENTEES, now=now)
    await give_feedback(store, at.mentor, meeting.id, MENTORS, now=now)
    assert await told(store, "feedback-opened") == []

    await share_feedback(store, at.mentee, meeting.id, True, now=now)

    assert await told(store, "feedback-opened") == [at.mentor.id]


async def test_a_no_after_the_trial_tells_the_curators_once(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now, Stage.TRIAL)
    await give_feedback(store, at.mentor, meeting.id, {**MENTORS, Ask.GO_ON: 1}, now=now)
    await give_feedback(store, at.mentee, meeting.id, {**MENTEES, Ask.GO_ON: 0}, now=now)
    await say_whether_to_go_on(store, at.mentee, meeting.id, False, now=now)
    assert await told(store, "wish-not-to-go-on") == [at.curator.id]
    stayed = await store.mentorships.by_id(meeting.mentorship_id)
    assert stayed is not None
    assert stayed.stage is Stage.TRIAL

    await say_whether_to_go_on(store, at.mentee, meeting.id, True, now=now + 3 * DAY)

    moved = await store.mentorships.by_id(meeting.mentorship_id)
    assert moved is not None
    assert moved.stage is Stage.PLANNING


async def test_the_curator_speaks_for_somebody_and_nobody_else_does(
    store: SqlStore, at: School, now: datetime
) -> None:
    meeting = await met(store, at, now)
    spoken = await give_feedback(
        store, at.curator, meeting.id, MENTEES, now=now, on_behalf_of=at.mentee.id
    )

    assert spoken.own is not None
    assert (spoken.own.person_id, spoken.own.entered_by) == (at.mentee.id, at.curator.id)
    for actor in (at.mentor, at.stranger):
        with pytest.raises(NotFound):
            await give_feedback(store, actor, meeting.id, MENTEES, now=now, on_behalf_of=at.mentee.id)
    with pytest.raises(NotFound):
        await open_feedback(store, at.curator, meeting.id)


async def test_a_waiver_counts_as_settled_and_moves_the_stage(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now, Stage.ACQUAINTANCE)
    for person in (at.mentor, at.mentee):
        await surveyed(store, person, meeting.mentorship_id, SurveyName.ENTRY, now=now)
    await give_feedback(store, at.mentor, meeting.id, MENTORS, now=now)
    await waive_feedback(store, at.curator, meeting.id, at.mentee.id, reason="болеет", now=now)

    moved = await store.mentorships.by_id(meeting.mentorship_id)
    assert moved is not None
    assert moved.stage is Stage.TRIAL
    assert await store.feedback.silent(meeting.mentorship_id) == []
    with pytest.raises(AlreadyDone):
        await waive_feedback(store, at.curator, meeting.id, at.mentee.id, reason="болеет", now=now)


async def test_postponed_feedback_is_asked_for_once_more(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now)

    due_at = await postpone_feedback(store, at.mentee, meeting.id, now=now)
    await postpone_feedback(store, at.mentee, meeting.id, now=now)

    assert due_at - now == timedelta(hours=8)
    assert await told(store, "feedback-asked") == [at.mentee.id, at.mentee.id]


async def test_a_doubted_meeting_takes_no_feedback(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now)
    await dispute_meeting(store, at.mentee, meeting.id, now=now)

    with pytest.raises(MeetingNotHeld):
        await rate_meeting(store, at.mentor, meeting.id, Ask.ENGAGEMENT, 4, now=now)
    assert await store.feedback.silent(meeting.mentorship_id) == []


async def test_the_questions_of_others(store: SqlStore, at: School, now: datetime) -> None:
    meeting = await met(store, at, now)
    await give_feedback(store, at.mentee, meeting.id, MENTEES, now=now)
    await add_note(store, at.mentee, meeting.id, "хорошо", now=now)
    organisation, soon = at.organisation.id, now + DAY

    assert await store.feedback.silent_in(organisation, held_before=soon) == [(meeting.id, at.mentor.id)]
    assert await store.feedback.silent_in(organisation, held_before=now) == []
    assert await store.feedback.awaited_from(at.mentor.id) == [meeting.id]
    assert await store.feedback.awaited_from(at.mentee.id) == []
    marks = await store.feedback.given_between(organisation, now, soon)
    assert [(each.mood, each.note) for each in marks] == [(4, "хорошо")]
