"""A newcomer's first minutes: what this is, who sees what, then a few questions that can be answered later too."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import Press, Screen, button
from handlers.profiles_steps import (
    ChooseCapacity,
    EndStep,
    OpenProfile,
    OpenStep,
    ToggleRequest,
    ToggleTime,
    show_step,
    step_screen,
)
from handlers.profiles_view import profile_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.start_privacy import OpenPrivacy
from locales import Html, Speech, speak
from mentoring.actions.profiles import agree_to_privacy, answer_step, pass_over_step, rename_oneself
from mentoring.people import Person, Role
from mentoring.presets import Preset
from mentoring.profiles import MOST_CAPACITY, TIMES, Profile, Step, next_step, steps_of
from mentoring.store import Store


class Agree(Press, prefix="ok"):
    """«Принимаю»: the newcomer read who sees what."""


class GoOnWithProfile(Press, prefix="prgo"):
    """Go on with a profile that was left unfinished."""


def routes() -> Routes:
    """Agreeing and answering."""
    routes = Routes("onboarding")
    routes.press(Agree, on_agreed)
    routes.press(GoOnWithProfile, on_profile_resumed)
    routes.press(ToggleRequest, on_request_toggled)
    routes.press(ToggleTime, on_time_toggled)
    routes.press(ChooseCapacity, on_capacity_chosen)
    routes.press(EndStep, on_step_ended)
    routes.press(OpenStep, on_step_opened)
    routes.typed("profile-answer", on_answer_typed)
    return routes


def voice_of(person: Person, zone: ZoneInfo) -> Speech:
    """The words for somebody who has just become known."""
    return speak(person.language, "ty" if person.is_pupil else "vy", zone)


async def on_agreed(store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply) -> None:
    """The first question, or home when nothing is asked."""
    profile = await agree_to_privacy(store, actor, now=now)
    await go_on(store, actor, profile, None, t, preset, reply)


async def on_profile_resumed(store: Store, actor: Person, t: Speech, preset: Preset, reply: Reply) -> None:
    """The first question that is still open."""
    await go_on(store, actor, await store.profiles.of(actor.id), None, t, preset, reply)


async def on_request_toggled(
    data: ToggleRequest, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Tick a kind of help, or untick it."""
    if data.code in preset.requests:
        chosen = (await store.profiles.of(actor.id)).requests
        await answer_step(store, actor, Step.REQUESTS, _toggled(chosen, data.code), now=now)
    await _show_again(store, actor, Step.REQUESTS, data.edit, t, preset, reply)


async def on_time_toggled(
    data: ToggleTime, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Tick a time, or untick it."""
    if data.code in TIMES:
        chosen = (await store.profiles.of(actor.id)).times
        await answer_step(store, actor, Step.TIMES, _toggled(chosen, data.code), now=now)
    await _show_again(store, actor, Step.TIMES, data.edit, t, preset, reply)


def _toggled(chosen: tuple[str, ...], code: str) -> tuple[str, ...]:
    return tuple(each for each in chosen if each != code) if code in chosen else (*chosen, code)


async def on_capacity_chosen(
    data: ChooseCapacity, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Keep how many mentees a mentor takes."""
    profile = await answer_step(store, actor, Step.CAPACITY, min(max(1, data.count), MOST_CAPACITY), now=now)
    await go_on(store, actor, profile, Step.CAPACITY, t, preset, reply, edit=data.edit)


async def on_step_ended(
    data: EndStep, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """The next question; the kind of help is not passed over."""
    profile = await store.profiles.of(actor.id)
    if data.step is Step.REQUESTS and not profile.requests:
        reply.toast("profile-choose-one")
        await _show_again(store, actor, Step.REQUESTS, data.edit, t, preset, reply)
        return
    profile = await pass_over_step(store, actor, data.step, now=now)
    await go_on(store, actor, profile, data.step, t, preset, reply, edit=data.edit)


async def on_step_opened(
    data: OpenStep, store: Store, actor: Person, t: Speech, preset: Preset, reply: Reply
) -> None:
    """One question of the profile, to answer it anew."""
    show_step(reply, t, actor, await store.profiles.of(actor.id), data.step, preset, edit=True)


async def on_answer_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    t: Speech,
    preset: Preset,
    reply: Reply,
) -> None:
    """Keep what was typed and go on."""
    step = Step(awaited["step"])
    if step is Step.NAME:
        actor = await rename_oneself(store, actor, text, now=now)
        profile = await store.profiles.of(actor.id)
    else:
        profile = await answer_step(store, actor, step, text, now=now)
    await go_on(store, actor, profile, step, t, preset, reply, edit=bool(awaited.get("edit")))


async def go_on(
    store: Store,
    actor: Person,
    profile: Profile,
    after: Step | None,
    t: Speech,
    preset: Preset,
    reply: Reply,
    *,
    edit: bool = False,
) -> None:
    """The next open question; back to the profile when one was changed; the last screen when all is said."""
    if edit:
        reply.show(profile_screen(t, actor, profile))
        return
    step = next_step(actor, profile, after) or next_step(actor, profile)
    if step is not None:
        show_step(reply, t, actor, profile, step, preset)
        return
    has_pair = bool(await store.mentorships.of_person(actor.id))
    reply.show(ready_screen(t, actor, preset, has_pair=has_pair))


async def _show_again(
    store: Store, actor: Person, step: Step, edit: bool, t: Speech, preset: Preset, reply: Reply
) -> None:
    reply.show(step_screen(t, actor, await store.profiles.of(actor.id), step, preset, edit=edit))


def welcome_screen(t: Speech, person: Person, organisation: str) -> Screen:
    """What this is in plain words and who sees what; one button begins."""
    role = next((role for role in (Role.MENTEE, Role.MENTOR) if person.holds(role)), None)
    parts: list[Html] = [t("welcome-hello", who=person, organisation=organisation or "—", named=_named(person))]
    parts.append(t(f"welcome-{role.value if role else 'staff'}"))
    parts.append(t(f"welcome-seen-{role.value if role else 'staff'}"))
    count = len(steps_of(person))
    if count:
        parts.append(t("welcome-questions", count=count))
    rows = [[button(t, "button-accept", Agree())], [button(t, "button-privacy", OpenPrivacy())]]
    return Screen(Html("\n\n").join(parts), [*rows, last_row(t, person)[:-1]])


def _named(person: Person) -> str:
    return "yes" if person.given and person.surname else "no"


def ready_screen(t: Speech, person: Person, preset: Preset, *, has_pair: bool) -> Screen:
    """All is said: what happens next, and how long it usually takes."""
    if person.holds(Role.MENTEE) and not has_pair:
        text = t("profile-ready-mentee", days=preset.usual_matching_days)
    elif person.holds(Role.MENTOR) and not has_pair:
        text = t("profile-ready-mentor")
    else:
        text = t("profile-ready")
    return Screen(text, [[button(t, "button-my-profile", OpenProfile())], last_row(t, person)])
