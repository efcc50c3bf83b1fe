"""A mentorship moves on by itself when nothing keeps it in its stage; the facts come from the rows."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from db.feedback import FeedbackRow
from db.goals import GoalRow
from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.stages import advance, blockers_of
from mentoring.meetings import Meeting, MeetingStatus, NewMeeting
from mentoring.mentorships import Mentorship, NewMentorship, Stage, Status
from mentoring.presets import SurveyName
from mentoring.reflections import Reflection, ReflectionKind
from mentoring.stages import Reason
from tests.school import School, school
from tests.surveys import surveyed


async def pair(store: SqlStore, at: School, now: datetime, stage: Stage = Stage.ACQUAINTANCE) -> Mentorship:
    new = NewMentorship(
        at.organisation.id,
        at.municipality.id,
        2026,
        "",
        "employer_pupil",
        "traditional",
        "traditional",
        stage,
        (at.mentor.id,),
        (at.mentee.id,),
    )
    proposed = await store.mentorships.add(new, created_by=at.curator.id, now=now)
    for person in (at.mentor, at.mentee):
        await store.mentorships.answer(proposed.id, person.id, "agreed", now=now)
    return await store.mentorships.change(proposed, status=Status.ACTIVE.value, started_at=now)


async def held(store: SqlStore, mentorship: Mentorship, at: datetime) -> Meeting:
    new = NewMeeting(
        mentorship.id, mentorship.organisation_id, 2026, mentorship.stage, MeetingStatus.HELD, at, "Europe/Moscow"
    )
    return await store.meetings.add(new, now=at)


async def says(store: SqlStore, meeting: Meeting, person_id: int, at: datetime, *, goes_on: bool | None = None) -> None:
    row = {
        "meeting_id": meeting.id,
        "mentorship_id": meeting.mentorship_id,
        "organisation_id": meeting.organisation_id,
        "person_id": person_id,
        "mood": 4,
        "note": "",
        "shared": False,
        "wants_curator": False,
        "goes_on": goes_on,
        "given_at": at,
        "waiver_reason": "",
    }
    await store._connection.execute(insert(FeedbackRow), row)


async def reasons(store: SqlStore, mentorship: Mentorship) -> list[tuple[Reason, int | None]]:
    return [(blocker.reason, blocker.person_id) for blocker in await blockers_of(store, mentorship)]


async def kinds(store: SqlStore, to: int) -> list[str]:
    found = await store._connection.scalars(select(OutboxRow.kind).where(OutboxRow.recipient_id == to))
    return list(found.all())


async def test_the_last_feedback_moves_the_stage_and_tells_both(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    mentorship = await pair(store, at, now)
    for person in (at.mentor, at.mentee):
        await surveyed(store, person, mentorship.id, SurveyName.ENTRY, now=now)
    assert await reasons(store, mentorship) == [(Reason.MEETING_MISSING, None)]
    meeting = await held(store, mentorship, now)
    await says(store, meeting, at.mentor.id, now)
    stays = await advance(store, mentorship, now=now)
    assert await reasons(store, stays) == [(Reason.FEEDBACK_MISSING, at.mentee.id)]

    await says(store, meeting, at.mentee.id, now)
    moved = await advance(store, mentorship, now=now)

    assert moved.stage is Stage.TRIAL
    assert await kinds(store, at.mentee.id) == ["stage-reached"] == await kinds(store, at.mentor.id)


async def test_a_no_after_the_trial_meeting_keeps_the_stage(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    mentorship = await pair(store, at, now, Stage.TRIAL)
    meeting = await held(store, mentorship, now)
    await says(store, meeting, at.mentor.id, now, goes_on=True)
    await says(store, meeting, at.mentee.id, now, goes_on=False)

    moved = await advance(store, mentorship, now=now)

    assert moved.stage is Stage.TRIAL
    assert await reasons(store, moved) == [(Reason.NOT_ALL_WISH_TO_GO_ON, None)]


async def test_when_planned_meetings_are_held_the_final_is_offered_once(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    mentorship = await pair(store, at, now, Stage.JOINT_WORK)
    mentorship = await store.mentorships.change(mentorship, planned_meetings=1, rhythm_days=7)
    meeting = await held(store, mentorship, now)
    for person in (at.mentor, at.mentee):
        await says(store, meeting, person.id, now)

    await advance(store, mentorship, now=now)
    await advance(store, mentorship, now=now)

    assert await kinds(store, at.mentor.id) == ["final-offered"]


async def test_a_new_mentor_owes_nothing_for_meetings_before(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    mentorship = await pair(store, at, now, Stage.JOINT_WORK)
    meeting = await held(store, mentorship, now + timedelta(days=1))
    await says(store, meeting, at.mentee.id, now)

    later = now + timedelta(days=3)
    await store.mentorships.replace_mentor(mentorship.id, at.mentor.id, at.curator.id, now=later)
    handed = await store.mentorships.by_id(mentorship.id)

    assert handed is not None
    assert [person.id for person in handed.mentors] == [at.curator.id]
    progress = await store.mentorships.progress(handed)
    assert progress.held == (meeting.id,)
    assert progress.silent == ()


@pytest.mark.parametrize("kind", [ReflectionKind.GROUP_REFLECTION, ReflectionKind.GROUP_SKIPPED])
async def test_completion_needs_everyones_words_and_the_curators_press(
    store: SqlStore, now: datetime, kind: ReflectionKind
) -> None:
    at = await school(store, now)
    mentorship = await pair(store, at, now, Stage.COMPLETION)
    for person in (at.mentor, at.mentee):
        await _writes(store, mentorship, person.id, ReflectionKind.REFLECTION, now)
        await surveyed(store, person, mentorship.id, SurveyName.EXIT, now=now)
    await _writes(store, mentorship, at.mentor.id, ReflectionKind.REPORT, now)
    await advance(store, mentorship, now=now)
    assert await kinds(store, at.curator.id) == ["closing-offered"]
    await _writes(store, mentorship, at.curator.id, kind, now)
    assert await reasons(store, mentorship) == [(Reason.CLOSING_MISSING, None)]

    closed = await store.mentorships.change(mentorship, closed_at=now)
    done = await advance(store, closed, now=now)

    assert done.status is Status.COMPLETED
    assert await kinds(store, at.mentee.id) == ["mentorship-completed", "certificate", "next-cycle-offered"]


async def test_unmarked_goals_are_counted(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    mentorship = await pair(store, at, now, Stage.FINAL_MEETING)
    row = {
        "mentorship_id": mentorship.id,
        "organisation_id": mentorship.organisation_id,
        "title": "Проект",
        "steps": "",
        "expected": "",
        "actual": "",
        "created_at": now,
        "version": 1,
    }
    await store._connection.execute(insert(GoalRow), [row, row])
    assert (await store.mentorships.progress(mentorship)).goals_unmarked == 2

    await store._connection.execute(update(GoalRow).where(GoalRow.id == 1).values(mark="reached"))

    progress = await store.mentorships.progress(mentorship)
    assert (progress.goals, progress.goals_unmarked) == (2, 1)


async def _writes(store: SqlStore, mentorship: Mentorship, person_id: int, kind: ReflectionKind, now: datetime) -> None:
    await store.reflections.write(
        Reflection(mentorship.id, mentorship.organisation_id, person_id, kind, "Было полезно.", now)
    )


async def test_the_survey_before_the_work_keeps_the_first_stage(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    mentorship = await pair(store, at, now)
    assert await reasons(store, mentorship) == [
        (Reason.ENTRY_SURVEY_MISSING, at.mentor.id),
        (Reason.ENTRY_SURVEY_MISSING, at.mentee.id),
        (Reason.MEETING_MISSING, None),
    ]

    await surveyed(store, at.mentee, mentorship.id, SurveyName.ENTRY, now=now, most=7)
    assert (Reason.ENTRY_SURVEY_MISSING, at.mentee.id) in await reasons(store, mentorship)
    await surveyed(store, at.mentee, mentorship.id, SurveyName.ENTRY, now=now)

    assert (Reason.ENTRY_SURVEY_MISSING, at.mentee.id) not in await reasons(store, mentorship)
