"""How many meetings of joint work, how often, and what they need."""

from datetime import datetime
from typing import Any

from handlers.buttons import OpenGoals, Screen, button, in_columns
from handlers.goals_presses import SetResources, SetRhythm
from handlers.goals_screens import goals_screen, plans
from handlers.meetings_words import with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.goals import open_goals, set_resources, set_rhythm
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

LONGEST_NUMBER = 3
NAMED_RHYTHMS = (7, 14, 30)


def routes() -> Routes:
    """Two taps for the rhythm, one text for what is needed."""
    routes = Routes("goals_plan")
    routes.press(SetRhythm, on_rhythm_pressed, fresh=on_plan_opened)
    routes.typed("plan-meetings", on_number_typed)
    routes.press(SetResources, on_resources_pressed)
    routes.typed("plan-resources", on_resources_typed)
    return routes


async def on_plan_opened(data: Any, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The plan as it is."""
    mentorship, goals = await open_goals(store, actor, data.mentorship_id)
    reply.show(goals_screen(t, actor, mentorship, goals))


async def on_rhythm_pressed(
    data: SetRhythm, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """How many, then how often, then the plan."""
    mentorship, goals = await open_goals(store, actor, data.mentorship_id)
    if not plans(actor, mentorship):
        raise NotFound
    if not data.meetings:
        reply.show(number_screen(t, actor, mentorship, preset))
        reply.expects("plan-meetings", mentorship=mentorship.id)
        return
    if not data.days:
        reply.show(rhythm_screen(t, actor, mentorship, data.meetings, preset))
        return
    changed = await set_rhythm(
        store, actor, mentorship.id, planned_meetings=data.meetings, rhythm_days=data.days, now=now
    )
    reply.show(goals_screen(t, actor, changed, goals).under(t("plan-kept")))


async def on_number_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, preset: Preset, t: Speech, reply: Reply
) -> None:
    """A number of one's own."""
    mentorship, _ = await open_goals(store, actor, int(awaited["mentorship"]))
    digits = "".join(letter for letter in text if letter.isdecimal())
    if not digits or len(digits) > LONGEST_NUMBER or not 1 <= int(digits) <= 100:
        reply.say(Screen(t("plan-number-unclear"), [last_row(t, actor, OpenGoals(mentorship_id=mentorship.id))]))
        reply.expects("plan-meetings", **awaited)
        return
    reply.show(rhythm_screen(t, actor, mentorship, int(digits), preset))


def number_screen(t: Speech, actor: Person, mentorship: Mentorship, preset: Preset) -> Screen:
    """How many meetings?"""
    choices = [
        button(t, "goal-button-so-many", SetRhythm(mentorship_id=mentorship.id, meetings=count), count=count)
        for count in preset.planned_meetings
    ]
    text = t("plan-ask-number", with_whom=with_whom(t, mentorship, actor))
    return Screen(text, [*in_columns(choices, 2), last_row(t, actor, OpenGoals(mentorship_id=mentorship.id))])


def rhythm_screen(t: Speech, actor: Person, mentorship: Mentorship, meetings: int, preset: Preset) -> Screen:
    """How often?"""
    choices = [
        [button(t, often_key(days), SetRhythm(mentorship_id=mentorship.id, meetings=meetings, days=days), days=days)]
        for days in preset.rhythm_days
    ]
    back = last_row(t, actor, SetRhythm(mentorship_id=mentorship.id))
    return Screen(t("plan-ask-rhythm", count=meetings), [*choices, back])


def often_key(days: int) -> str:
    """Weeks and months are called by their names."""
    return f"goal-button-each-{days}" if days in NAMED_RHYTHMS else "goal-button-so-often"


async def on_resources_pressed(
    data: SetResources, store: Store, actor: Person, t: Speech, reply: Reply
) -> None:
    """Ask what the plan needs."""
    mentorship, _ = await open_goals(store, actor, data.mentorship_id)
    reply.show(Screen(t("plan-ask-resources"), [last_row(t, actor, OpenGoals(mentorship_id=mentorship.id))]))
    reply.expects("plan-resources", mentorship=mentorship.id)


async def on_resources_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep what the plan needs."""
    await set_resources(store, actor, int(awaited["mentorship"]), text, now=now)
    mentorship, goals = await open_goals(store, actor, int(awaited["mentorship"]))
    reply.show(goals_screen(t, actor, mentorship, goals).under(t("plan-kept")))
