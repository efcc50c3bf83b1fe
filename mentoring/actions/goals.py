"""The individual plan: goals with dates, how many meetings and how often, and how each goal came out."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.actions.meetings_found import find_mentorship, preset_of
from mentoring.actions.stages import advance
from mentoring.errors import NotFound
from mentoring.goals import (
    Goal,
    GoalMark,
    NewGoal,
    check_due,
    check_markable,
    check_rhythm,
    check_title,
)
from mentoring.meetings_notices import others
from mentoring.mentorships import Mentorship
from mentoring.notices import Notice, Urgency
from mentoring.people import Person
from mentoring.store import Store

MOST_TEXT = 1000


async def open_goals(store: Store, actor: Person, mentorship_id: int) -> tuple[Mentorship, list[Goal]]:
    """A mentorship's plan: its goals, for those who take part and their curator."""
    mentorship = await find_mentorship(store, actor, "open_goals", mentorship_id)
    return mentorship, await store.goals.of_mentorship(mentorship_id)


async def open_goal(store: Store, actor: Person, goal_id: int) -> tuple[Mentorship, Goal]:
    """One goal and its mentorship."""
    return await _find(store, actor, "open_goal", goal_id)


async def add_goal(
    store: Store, actor: Person, mentorship_id: int, title: str, *, due_on: date | None = None, now: datetime
) -> Goal:
    """Enter a goal; a mentee may propose one too. Raises GoalTooLong, TooManyGoals, GoalDatePassed."""
    mentorship = await find_mentorship(store, actor, "add_goal", mentorship_id)
    goals = await store.goals.of_mentorship(mentorship_id)
    even = check_title(title, len(goals))
    same = next((goal for goal in goals if goal.title.casefold() == even.casefold()), None)
    if same is not None:
        return same
    if due_on is not None:
        check_due(due_on, await _today(store, mentorship, now))
    new = NewGoal(mentorship_id, mentorship.organisation_id, even, due_on)
    goal = await store.goals.add(new, created_by=actor.id, now=now)
    await _note(store, actor, "add_goal", mentorship, goal, now=now)
    await store.notices.add(*_goal_added(goal, mentorship, actor), now=now)
    await advance(store, mentorship, now=now)
    return goal


async def date_goal(store: Store, actor: Person, goal_id: int, due_on: date, *, now: datetime) -> Goal:
    """By which day the goal is to be reached. Raises GoalDatePassed."""
    mentorship, goal = await _find(store, actor, "date_goal", goal_id)
    check_due(due_on, await _today(store, mentorship, now))
    if goal.due_on == due_on:
        return goal
    dated = await store.goals.change(goal, due_on=due_on)
    await _note(store, actor, "date_goal", mentorship, goal, now=now)
    return dated


async def rename_goal(store: Store, actor: Person, goal_id: int, title: str, *, now: datetime) -> Goal:
    """Say a goal in other words. Raises GoalTooLong."""
    mentorship, goal = await _find(store, actor, "rename_goal", goal_id)
    renamed = await store.goals.change(goal, title=check_title(title, goals=0))
    await _note(store, actor, "rename_goal", mentorship, goal, now=now)
    return renamed


async def remove_goal(store: Store, actor: Person, goal_id: int, *, now: datetime) -> Mentorship:
    """Take a goal out of the plan; one that others entered only the mentor or the curator takes out."""
    mentorship, goal = await _find(store, actor, "remove_goal", goal_id)
    if goal.created_by != actor.id:
        require(actor, "mark_goal", Subject.of(mentorship))
    await store.goals.remove(goal, now=now)
    await _note(store, actor, "remove_goal", mentorship, goal, now=now)
    return await advance(store, mentorship, now=now)


async def mark_goal(store: Store, actor: Person, goal_id: int, mark: GoalMark, *, now: datetime) -> Goal:
    """How the goal came out; may be marked anew. Raises TooEarlyToMark."""
    mentorship, goal = await _find(store, actor, "mark_goal", goal_id)
    check_markable(mentorship)
    if goal.mark is mark:
        return goal
    marked = await store.goals.change(goal, mark=mark.value, marked_by=actor.id, marked_at=now)
    await _note(store, actor, "mark_goal", mentorship, goal, now=now)
    await advance(store, mentorship, now=now)
    return marked


async def note_result(store: Store, actor: Person, goal_id: int, actual: str, *, now: datetime) -> Goal:
    """What came of the goal, in words."""
    mentorship, goal = await _find(store, actor, "note_result", goal_id)
    noted = await store.goals.change(goal, actual=actual.strip()[:MOST_TEXT])
    await _note(store, actor, "note_result", mentorship, goal, now=now)
    return noted


async def set_rhythm(
    store: Store, actor: Person, mentorship_id: int, *, planned_meetings: int, rhythm_days: int, now: datetime
) -> Mentorship:
    """How many meetings of joint work, and how many days between them. Raises RhythmImpossible."""
    mentorship = await find_mentorship(store, actor, "set_rhythm", mentorship_id)
    check_rhythm(planned_meetings, rhythm_days)
    if (mentorship.planned_meetings, mentorship.rhythm_days) == (planned_meetings, rhythm_days):
        return mentorship
    changed = await store.mentorships.change(
        mentorship, planned_meetings=planned_meetings, rhythm_days=rhythm_days, planned_at=now
    )
    await _note(store, actor, "set_rhythm", mentorship, None, now=now)
    return await advance(store, changed, now=now)


async def set_resources(
    store: Store, actor: Person, mentorship_id: int, resources: str, *, now: datetime
) -> Mentorship:
    """What the plan needs: a room, books, people to ask."""
    mentorship = await find_mentorship(store, actor, "set_resources", mentorship_id)
    changed = await store.mentorships.change(mentorship, resources=resources.strip()[:MOST_TEXT])
    await _note(store, actor, "set_resources", mentorship, None, now=now)
    return changed


async def _find(store: Store, who: Person, action: str, goal_id: int) -> tuple[Mentorship, Goal]:
    goal = await store.goals.by_id(goal_id)
    if goal is None:
        raise NotFound
    return await find_mentorship(store, who, action, goal.mentorship_id), goal


async def _today(store: Store, mentorship: Mentorship, now: datetime) -> date:
    preset, _ = await preset_of(store, mentorship)
    return now.astimezone(ZoneInfo(preset.zone)).date()


def _goal_added(goal: Goal, mentorship: Mentorship, by: Person) -> list[Notice]:
    return [
        Notice(
            "goal-added",
            to=person.id,
            args={"goal": goal.id},
            urgency=Urgency.REMINDER,
            dedupe_key=f"goal-added:{goal.id}:{person.id}",
        )
        for person in others(mentorship, by.id)
    ]


async def _note(
    store: Store, who: Person, action: str, mentorship: Mentorship, goal: Goal | None, *, now: datetime
) -> None:
    await store.audit.add(
        action,
        f"goal:{goal.id}" if goal else f"mentorship:{mentorship.id}",
        actor_id=who.id,
        organisation_id=mentorship.organisation_id,
        now=now,
    )
