"""Goals through their actions on a real database: the plan moves the stage."""

from datetime import date, datetime, timedelta

import pytest

from db.store import SqlStore
from mentoring.actions.feedback import give_feedback
from mentoring.actions.goals import (
    add_goal,
    date_goal,
    mark_goal,
    note_result,
    open_goals,
    remove_goal,
    rename_goal,
    set_resources,
    set_rhythm,
)
from mentoring.actions.meetings import log_meeting
from mentoring.errors import NotFound
from mentoring.feedback import Ask
from mentoring.goals import GoalDatePassed, GoalMark, TooEarlyToMark
from mentoring.mentorships import Stage
from tests.pairs import pair
from tests.school import School, school


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    return await school(store, now)


async def stage_of(store: SqlStore, mentorship_id: int) -> Stage:
    mentorship = await store.mentorships.by_id(mentorship_id)
    assert mentorship is not None
    return mentorship.stage


async def test_a_goal_and_a_rhythm_complete_the_planning(store: SqlStore, at: School, now: datetime) -> None:
    mentorship = await pair(store, at, now, stage=Stage.PLANNING)
    meeting = await log_meeting(store, at.mentor, mentorship.id, starts_at=now, minutes=45, now=now)
    await give_feedback(store, at.mentor, meeting.id, {Ask.ENGAGEMENT: 4, Ask.CURATOR: 0}, now=now)
    await give_feedback(store, at.mentee, meeting.id, {Ask.MOOD: 4, Ask.USEFUL: 4}, now=now)
    await set_rhythm(store, at.mentor, mentorship.id, planned_meetings=8, rhythm_days=7, now=now)
    assert await stage_of(store, mentorship.id) is Stage.PLANNING

    await add_goal(store, at.mentee, mentorship.id, "Выбрать тему", due_on=date(2026, 12, 15), now=now)

    assert await stage_of(store, mentorship.id) is Stage.JOINT_WORK


async def test_the_same_goal_twice_is_one(store: SqlStore, at: School, now: datetime) -> None:
    mentorship = await pair(store, at, now)
    first = await add_goal(store, at.mentor, mentorship.id, "Выбрать тему", now=now)

    assert await add_goal(store, at.mentor, mentorship.id, " выбрать  ТЕМУ", now=now) == first


async def test_a_goal_is_changed_marked_and_noted(store: SqlStore, at: School, now: datetime) -> None:
    mentorship = await pair(store, at, now)
    goal = await add_goal(store, at.mentor, mentorship.id, "Выбрать тему", now=now)
    today = now.date()
    with pytest.raises(GoalDatePassed):
        await date_goal(store, at.mentor, goal.id, today - timedelta(days=1), now=now)
    await date_goal(store, at.mentee, goal.id, date(2026, 12, 15), now=now)
    await rename_goal(store, at.mentor, goal.id, "Выбрать тему проекта", now=now)
    await mark_goal(store, at.mentor, goal.id, GoalMark.REACHED, now=now)
    await note_result(store, at.mentor, goal.id, "Тема выбрана", now=now)
    await set_resources(store, at.mentor, mentorship.id, "кабинет 214", now=now)

    fresh, goals = await open_goals(store, at.mentee, mentorship.id)
    assert [(each.title, each.due_on, each.mark, each.actual) for each in goals] == [
        ("Выбрать тему проекта", date(2026, 12, 15), GoalMark.REACHED, "Тема выбрана")
    ]
    assert fresh.resources == "кабинет 214"


async def test_a_mentee_takes_out_only_their_own_goal(store: SqlStore, at: School, now: datetime) -> None:
    mentorship = await pair(store, at, now)
    mentors = await add_goal(store, at.mentor, mentorship.id, "Выбрать тему", now=now)
    own = await add_goal(store, at.mentee, mentorship.id, "Сдать ГТО", now=now)
    await remove_goal(store, at.mentee, own.id, now=now)

    with pytest.raises(NotFound):
        await remove_goal(store, at.mentee, mentors.id, now=now)
    with pytest.raises(NotFound):
        await mark_goal(store, at.mentee, mentors.id, GoalMark.REACHED, now=now)
    assert [goal.id for goal in await store.goals.of_mentorship(mentorship.id)] == [mentors.id]


async def test_goals_are_not_marked_before_the_joint_work(store: SqlStore, at: School, now: datetime) -> None:
    mentorship = await pair(store, at, now, stage=Stage.PLANNING)
    goal = await add_goal(store, at.mentor, mentorship.id, "Выбрать тему", now=now)

    with pytest.raises(TooEarlyToMark):
        await mark_goal(store, at.mentor, goal.id, GoalMark.REACHED, now=now)
