"""The plan's goals: looking at them, adding one with its date, changing and marking it."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import OpenGoals, Screen
from handlers.goals_presses import AddGoal, DateGoal, MarkGoal, NoteResult, OpenGoal, RemoveGoal, RenameGoal
from handlers.goals_screens import ask_words_screen, date_screen, goal_screen, goals_screen, remove_screen
from handlers.meetings_words import with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from locales.moments import parse_day
from mentoring.actions.goals import (
    add_goal,
    date_goal,
    mark_goal,
    note_result,
    open_goal,
    open_goals,
    remove_goal,
    rename_goal,
)
from mentoring.people import Person
from mentoring.store import Store


def routes() -> Routes:
    """From the list to a goal's mark."""
    routes = Routes("goals")
    routes.press(OpenGoals, on_goals_opened)
    routes.press(AddGoal, on_add_pressed)
    routes.typed("goal-title", on_title_typed)
    routes.press(OpenGoal, on_goal_opened)
    routes.press(DateGoal, on_date_pressed, fresh=on_goal_opened)
    routes.typed("goal-date", on_date_typed)
    routes.press(RenameGoal, on_rename_pressed)
    routes.typed("goal-new-title", on_new_title_typed)
    routes.press(RemoveGoal, on_remove_pressed, fresh=on_goal_opened)
    routes.press(MarkGoal, on_mark_pressed, fresh=on_goal_opened)
    routes.press(NoteResult, on_result_pressed)
    routes.typed("goal-result", on_result_typed)
    return routes


async def on_goals_opened(data: OpenGoals, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The plan."""
    mentorship, goals = await open_goals(store, actor, data.mentorship_id)
    reply.show(goals_screen(t, actor, mentorship, goals))


async def on_add_pressed(data: AddGoal, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the goal."""
    mentorship, _ = await open_goals(store, actor, data.mentorship_id)
    text = t("goal-ask-title", with_whom=with_whom(t, mentorship, actor))
    reply.show(Screen(text, [last_row(t, actor, OpenGoals(mentorship_id=mentorship.id))]))
    reply.expects("goal-title", mentorship=mentorship.id)


async def on_title_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    zone: ZoneInfo,
    t: Speech,
    reply: Reply,
) -> None:
    """The goal is in the plan; by which day?"""
    goal = await add_goal(store, actor, int(awaited["mentorship"]), text, now=now)
    reply.show(date_screen(t, actor, goal, now.astimezone(zone).date()))
    reply.expects("goal-date", goal=goal.id)


async def on_goal_opened(data: Any, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """One goal."""
    await show_goal(store, actor, data.goal_id, t, reply)


async def show_goal(
    store: Store, actor: Person, goal_id: int, t: Speech, reply: Reply, note: str | None = None
) -> None:
    """One goal as it is now."""
    mentorship, goal = await open_goal(store, actor, goal_id)
    screen = goal_screen(t, actor, mentorship, goal)
    reply.show(screen.under(t(note)) if note else screen)


async def on_date_pressed(
    data: DateGoal, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """Choose the day, or take the chosen one."""
    if not data.day:
        _, goal = await open_goal(store, actor, data.goal_id)
        reply.show(date_screen(t, actor, goal, now.astimezone(zone).date()))
        reply.expects("goal-date", goal=goal.id)
        return
    due_on = date.fromordinal(min(max(data.day, 1), date.max.toordinal()))
    await date_goal(store, actor, data.goal_id, due_on, now=now)
    await show_goal(store, actor, data.goal_id, t, reply, "goal-kept")


async def on_date_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    zone: ZoneInfo,
    t: Speech,
    reply: Reply,
) -> None:
    """«до конца мая»: read back on the goal's screen."""
    goal_id = int(awaited["goal"])
    day = parse_day(text, now.astimezone(zone).date(), t.language)
    if day is None:
        reply.say(Screen(t("goal-date-unclear"), [last_row(t, actor, OpenGoal(goal_id=goal_id))]))
        reply.expects("goal-date", **awaited)
        return
    await date_goal(store, actor, goal_id, day, now=now)
    await show_goal(store, actor, goal_id, t, reply, "goal-kept")


async def on_rename_pressed(data: RenameGoal, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for other words."""
    _, goal = await open_goal(store, actor, data.goal_id)
    reply.show(ask_words_screen(t, actor, goal, "goal-ask-new-title"))
    reply.expects("goal-new-title", goal=goal.id)


async def on_new_title_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the other words."""
    goal = await rename_goal(store, actor, int(awaited["goal"]), text, now=now)
    await show_goal(store, actor, goal.id, t, reply, "goal-kept")


async def on_remove_pressed(
    data: RemoveGoal, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Take it out, after a screen that names it."""
    mentorship, goal = await open_goal(store, actor, data.goal_id)
    if not data.sure:
        reply.show(remove_screen(t, actor, goal))
        return
    await remove_goal(store, actor, goal.id, now=now)
    reply.toast("goal-removed")
    fresh, goals = await open_goals(store, actor, mentorship.id)
    reply.show(goals_screen(t, actor, fresh, goals))


async def on_mark_pressed(
    data: MarkGoal, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """How it came out."""
    goal = await mark_goal(store, actor, data.goal_id, data.mark, now=now)
    reply.toast("goal-marked")
    await show_goal(store, actor, goal.id, t, reply)


async def on_result_pressed(data: NoteResult, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask what came of it."""
    _, goal = await open_goal(store, actor, data.goal_id)
    reply.show(ask_words_screen(t, actor, goal, "goal-ask-result"))
    reply.expects("goal-result", goal=goal.id)


async def on_result_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep what came of it."""
    goal = await note_result(store, actor, int(awaited["goal"]), text, now=now)
    await show_goal(store, actor, goal.id, t, reply, "goal-kept")
