"""/start with an invitation or without, /help and /cancel: where everybody begins."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.accounts import Account
from handlers.buttons import Screen, button
from handlers.commands import commands_for
from handlers.home import home_screen
from handlers.onboarding import go_on, voice_of, welcome_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.start_privacy import BackToStart, OpenPrivacy
from locales import Html, Speech
from mentoring.actions.newcomers import Accepted, NotAccepted, accept_invitation
from mentoring.invitations import InvitationKeys
from mentoring.people import Person
from mentoring.presets import Invitations, Preset
from mentoring.store import Store


def routes() -> Routes:
    """The first commands, and a code typed by hand."""
    routes = Routes("start")
    routes.command("start", on_start_command, for_strangers=True)
    routes.press(BackToStart, on_back_to_start, for_strangers=True)
    routes.typed("invitation-code", on_code_typed, for_strangers=True)
    routes.command("help", on_help_command, for_strangers=True)
    routes.command("cancel", on_cancel_command, for_strangers=True)
    return routes


async def on_start_command(
    argument: str,
    account: Account,
    actor: Person | None,
    keys: InvitationKeys,
    preset: Preset | None,
    store: Store,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """An invitation, if the link carried one; else where one left off."""
    if argument:
        await come(argument, account, actor, keys, preset, store, now, t, reply)
        return
    await show_start(store, actor, now, t, preset, reply)


async def on_back_to_start(
    store: Store, actor: Person | None, now: datetime, t: Speech, preset: Preset | None, reply: Reply
) -> None:
    """Where one left off."""
    await show_start(store, actor, now, t, preset, reply)


async def on_code_typed(
    text: str,
    account: Account,
    actor: Person | None,
    keys: InvitationKeys,
    preset: Preset | None,
    store: Store,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """A code from the curator's sheet."""
    await come(text, account, actor, keys, preset, store, now, t, reply)


async def on_help_command(actor: Person | None, t: Speech, reply: Reply) -> None:
    """What can be done here, by role."""
    reply.show(help_screen(t, actor))


async def on_cancel_command(
    store: Store, actor: Person | None, now: datetime, t: Speech, preset: Preset | None, reply: Reply
) -> None:
    """Nothing is awaited any more."""
    await show_start(store, actor, now, t, preset, reply)


async def come(
    secret: str,
    account: Account,
    actor: Person | None,
    keys: InvitationKeys,
    preset: Preset | None,
    store: Store,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """Try an invitation: welcome its person, or say one thing for whatever is wrong with it, or nothing."""
    most = (preset.invitations if preset else Invitations()).wrong_an_hour
    came = await accept_invitation(
        store, account, secret, opened_by=actor, keys=keys, wrong_an_hour=most, now=now
    )
    if isinstance(came, Accepted):
        await _welcome(came, actor, store, now, t, reply)
        return
    reply.expects("invitation-code")
    if came is not NotAccepted.SILENCE:
        key = "invitation-wrong" if came is NotAccepted.WRONG else "invitation-too-many"
        reply.say(Screen(t(key), [last_row(t, actor)] if actor else []))


async def _welcome(
    came: Accepted, actor: Person | None, store: Store, now: datetime, t: Speech, reply: Reply
) -> None:
    preset = await store.organisations.preset(came.person.municipality_id)
    if actor is not None:
        note = t("invitation-role-gained", role=came.invitation.role.value)
        home = await home_screen(store, came.person, now, t, preset)
        reply.say(home.under(note))
        return
    municipality = await store.organisations.municipality(came.person.municipality_id)
    own = voice_of(came.person, ZoneInfo(municipality.zone))
    await show_start(store, came.person, now, own, preset, reply)


async def show_start(
    store: Store, actor: Person | None, now: datetime, t: Speech, preset: Preset | None, reply: Reply
) -> None:
    """A stranger is asked for a code, a newcomer is welcomed or asked on, everybody else is home."""
    if actor is None or preset is None:
        reply.show(stranger_screen(t))
        reply.expects("invitation-code")
        return
    profile = await store.profiles.of(actor.id)
    if profile.agreed_at is None:
        reply.show(welcome_screen(t, actor, await place_of(store, actor)))
    elif profile.completed_at is None:
        await go_on(store, actor, profile, None, t, preset, reply)
    else:
        reply.show(await home_screen(store, actor, now, t, preset))


async def place_of(store: Store, person: Person) -> str:
    """Whose programme the person comes to: the organisation, or the municipality."""
    ids = [held.organisation_id for held in person.memberships if held.organisation_id is not None]
    organisation = await store.organisations.by_id(min(ids)) if ids else None
    if organisation is not None:
        return organisation.short_name
    return (await store.organisations.municipality(person.municipality_id)).name


def stranger_screen(t: Speech) -> Screen:
    """What this is, and how to get in."""
    return Screen(t("stranger-hello"), [[button(t, "button-privacy", OpenPrivacy())]])


def help_screen(t: Speech, actor: Person | None) -> Screen:
    """The commands of the person's roles, a line each."""
    lines = [t("help-command-line", name=name, words=words) for name, words in commands_for(actor, t)]
    text = Html("\n").join([t("help-commands-title"), *lines])
    return Screen(text, [last_row(t, actor)] if actor else [])
