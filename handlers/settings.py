"""Settings: who one is here, the language, one's profile, the text on privacy."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.buttons import Button, OpenSettings, Press, Screen, button
from handlers.consents_screens import ChooseWithdrawal
from handlers.onboarding import voice_of
from handlers.people_words import role_word
from handlers.profiles_steps import OpenProfile
from handlers.profiles_view import profile_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.start_privacy import OpenPrivacy
from locales import LANGUAGES, Html, Speech, speak
from mentoring.actions.profiles import choose_language
from mentoring.people import Person
from mentoring.profiles import steps_of
from mentoring.store import Store


class OpenLanguage(Press, prefix="lang"):
    """Choose a language."""


class ChooseLanguage(Press, prefix="lng"):
    """Read in this language from now on."""

    language: str


class TypeCode(Press, prefix="tcod"):
    """Type the code of one more invitation."""


def routes() -> Routes:
    """Settings and what they hold."""
    routes = Routes("settings")
    routes.command("settings", on_settings_opened)
    routes.press(OpenSettings, on_settings_opened)
    routes.command("language", on_language_opened, for_strangers=True)
    routes.press(OpenLanguage, on_language_opened, for_strangers=True)
    routes.press(ChooseLanguage, on_language_chosen)
    routes.press(OpenProfile, on_profile_opened)
    routes.press(TypeCode, on_code_asked)
    return routes


async def on_settings_opened(store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Who one is here."""
    known = await store.organisations.of_municipality(actor.municipality_id)
    reply.show(settings_screen(t, actor, {each.id: each.short_name for each in known}))


async def on_language_opened(actor: Person | None, t: Speech, reply: Reply) -> None:
    """Each language by its own name."""
    if actor is None:
        reply.show(Screen(t("language-later"), []))
        return
    rows = [[Button(speak(code).plain("language-name"), ChooseLanguage(language=code)) for code in LANGUAGES]]
    reply.show(Screen(t("language-choose"), [*rows, last_row(t, actor, OpenSettings())]))


async def on_language_chosen(
    data: ChooseLanguage, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """From now on, this answer included."""
    if data.language not in LANGUAGES:
        await on_language_opened(actor, t, reply)
        return
    changed = await choose_language(store, actor, data.language, now=now)
    own = voice_of(changed, zone)
    reply.show(Screen(own("language-chosen"), [last_row(own, changed, OpenSettings())]))


async def on_profile_opened(store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """One's own profile."""
    reply.show(profile_screen(t, actor, await store.profiles.of(actor.id)))


async def on_code_asked(actor: Person, t: Speech, reply: Reply) -> None:
    """One more invitation may bring one more role."""
    reply.show(Screen(t("invitation-type-code"), [last_row(t, actor, OpenSettings())]))
    reply.expects("invitation-code")


def settings_screen(t: Speech, actor: Person, organisations: dict[int, str]) -> Screen:
    """Name, roles, and the ways on."""
    lines = [t("settings-who", who=actor)]
    for held in sorted(actor.memberships, key=lambda held: (held.role.value, held.organisation_id or 0)):
        where = organisations.get(held.organisation_id or 0, "")
        lines.append(t("settings-role", role=role_word(t, held.role), where=where, placed="yes" if where else "no"))
    asked = bool(steps_of(actor))
    rows = [
        [button(t, "button-my-profile", OpenProfile())] if asked else [],
        [button(t, "button-language", OpenLanguage()), button(t, "button-privacy", OpenPrivacy())],
        [button(t, "button-type-code", TypeCode())],
        [button(t, "button-my-consents", ChooseWithdrawal(person_id=actor.id))] if asked else [],
        last_row(t, actor),
    ]
    return Screen(Html("\n").join(lines), rows)
