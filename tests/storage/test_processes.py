"""The counts of a period say what plain loops over the rows say; stays are written as stages are left."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import update

from db.base import table
from db.goals import GoalRow
from db.meetings import MeetingRow
from db.store import SqlStore
from mentoring.actions.mentorships import begin_final
from mentoring.actions.pauses import pause_mentorship, resume_mentorship
from mentoring.actions.processes import open_process
from mentoring.errors import NotFound
from mentoring.goals import GoalMark, NewGoal
from mentoring.meetings import Activity, MeetingStatus
from mentoring.mentorships import Mentorship, Stage, Status
from mentoring.phases import Phase
from mentoring.processes import Process
from tests.pairs import pair
from tests.school import school
from tests.storage.test_digests import DAY, Rows, all_rows, meeting, person, random_town, says
from tests.storage.test_digests import mentorship as enter

HOUR = timedelta(hours=1)


async def logged(store: SqlStore) -> None:
    """Held meetings of the random town were logged two hours after they began; every third is of a kind."""
    rows = (await all_rows(store)).meetings
    for row in rows:
        kind = list(Activity)[row.id % 9].value if row.id % 3 == 0 else ""
        changes: dict[str, Any] = {"logged_at": row.starts_at + 2 * HOUR, "activity": kind, "minutes": 30 + row.id % 60}
        if row.status == "disputed":
            changes["disputed_at"] = row.starts_at + 3 * HOUR
        await store._connection.execute(update(table(MeetingRow)).where(MeetingRow.id == row.id).values(**changes))


@pytest.mark.parametrize("seed", range(4))
async def test_counts_equal_plain_loops(store: SqlStore, now: datetime, seed: int) -> None:
    at = await school(store, now)
    await random_town(store, at, now, seed)
    await logged(store)
    since = now - 20 * DAY

    found = (await open_process(store, at.curator, at.organisation.id, since, now)).process

    town = await all_rows(store)
    inside = [row for row in town.meetings if since < row.starts_at <= now]
    held = [row for row in inside if row.status == "held"]
    assert found.held == len(held)
    assert found.minutes == sum(row.minutes for row in held)
    assert found.missed == sum(row.status == "missed" for row in inside)
    assert found.unknown == sum(row.status in ("proposed", "agreed") for row in inside)
    assert found.disputed == sum(row.disputed_at is not None for row in inside)
    kinds = [row.activity for row in held if row.activity]
    assert dict(found.activities) == {Activity(kind): kinds.count(kind) for kind in set(kinds)}

    began = [m for m in town.mentorships if m.status != "undone" and m.started_at and since < m.started_at <= now]
    assert found.started == len(began)
    done = [m for m in town.mentorships if m.status == "completed" and since < m.ended_at <= now]
    assert found.completed == len(done)
    counted = (found.feedback_asked, found.feedback_given, found.feedback_in_time, found.feedback_waived)
    assert counted == feedback_by_loops(town, held)


def feedback_by_loops(town: Rows, held: list[Any]) -> tuple[int, int, int, int]:
    """Asked, given, in time, let go."""
    said = {(row.meeting_id, row.person_id): row for row in town.feedback}
    asked = given = in_time = waived = 0
    for row in held:
        for place in town.participants:
            if place.mentorship_id == row.mentorship_id:
                each = said.get((row.id, place.person_id))
                let_go = each is not None and each.waived_at is not None and each.given_at is None
                waived += let_go
                asked += not let_go
                if each is not None and each.given_at is not None:
                    given += 1
                    in_time += each.given_at <= row.logged_at + 3 * DAY
    return asked, given, in_time, waived


async def at_work(store: SqlStore, now: datetime, stage: Stage) -> tuple[Any, Mentorship]:
    at = await school(store, now - 60 * DAY)
    people = [await person(store, at, name, now - 60 * DAY) for name in ("Первый", "Второй")]
    return at, await enter(store, at, people, stage, Status.ACTIVE, now - 40 * DAY)


async def test_a_stage_that_was_left_counts_without_its_pause(store: SqlStore, now: datetime) -> None:
    at, mentorship = await at_work(store, now, Stage.JOINT_WORK)
    await store.mentorships.change(mentorship, planned_meetings=1, rhythm_days=7, planned_at=now - 40 * DAY)
    held = await meeting(store, mentorship, now - 38 * DAY, MeetingStatus.HELD)
    for place in mentorship.participants:
        await says(store, mentorship, held, place.person.id, mood=4, given_at=now - 38 * DAY)
    await pause_mentorship(store, at.curator, mentorship.id, now=now - 30 * DAY)
    await resume_mentorship(store, at.curator, mentorship.id, now=now - 12 * DAY)
    await begin_final(store, at.curator, mentorship.id, now=now - 2 * DAY)

    course = await open_process(store, at.curator, at.organisation.id, now - 60 * DAY, now)
    found = course.process

    assert found.stays == {Stage.JOINT_WORK: (1, Decimal("20.0"))}
    assert course.phase is Phase.REFLECTION


async def test_partings_handovers_and_goals_are_counted(store: SqlStore, now: datetime) -> None:
    at, mentorship = await at_work(store, now, Stage.JOINT_WORK)
    marks = (GoalMark.REACHED, GoalMark.REACHED, GoalMark.PARTLY, GoalMark.NOT_YET, None)
    for mark in marks:
        new = NewGoal(mentorship.id, at.organisation.id, "Цель")
        goal = await store.goals.add(new, created_by=at.curator.id, now=now)
        marked = {"mark": mark.value, "marked_at": now - DAY} if mark else {}
        if marked:
            await store._connection.execute(update(table(GoalRow)).where(GoalRow.id == goal.id).values(**marked))
    coming = await person(store, at, "Третий", now - 60 * DAY)
    leaving = mentorship.mentors[0].id
    await store.mentorships.replace_mentor(mentorship.id, leaving, coming, now=now - DAY)
    other = await pair(store, at, now - 20 * DAY)
    await store.mentorships.change(other, status=Status.ENDED.value, ended_at=now - DAY)

    found = (await open_process(store, at.curator, at.organisation.id, now - 10 * DAY, now)).process

    assert (found.goals_reached, found.goals_partly, found.goals_not_yet) == (2, 1, 1)
    assert (found.handed_over, found.parted, found.completed) == (1, 1, 0)
    later = (await open_process(store, at.curator, at.organisation.id, now, now + DAY)).process
    assert (later.goals_reached, later.handed_over, later.parted) == (0, 0, 0)


async def test_another_organisation_sees_nothing(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)

    with pytest.raises(NotFound):
        await open_process(store, at.stranger, at.organisation.id, now - DAY, now)
    with pytest.raises(NotFound):
        await open_process(store, at.mentor, at.organisation.id, now - DAY, now)
    course = await open_process(store, at.coordinator, at.organisation.id, now - DAY, now)
    assert (course.process, course.phase) == (Process(), Phase.PREPARATORY)
