"""«Нужна помощь»: choosing what it is about, saying it to the curators, saying more."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.buttons import AskHelp, Press, Screen, button
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.help_requests import add_to_help, ask_for_help, readers_of
from mentoring.help_requests import HelpKind, HelpRequest
from mentoring.people import Person, Role
from mentoring.presets import Preset
from mentoring.store import Store

MOST_NAMES = 3


class AskHelpAbout(Press, prefix="hlpa"):
    """What the call for help is about."""

    kind: HelpKind


class CallWithoutWords(Press, prefix="hlpw"):
    """«Просто свяжитесь со мной»: a call with no text."""

    kind: HelpKind


class AddToHelp(Press, prefix="hlpm"):
    """Say more within one's own call."""

    request_id: int


def routes() -> Routes:
    """Calling for help, step by step."""
    routes = Routes("help_requests")
    routes.press(AskHelp, on_help_pressed)
    routes.press(AskHelpAbout, on_kind_pressed)
    routes.press(CallWithoutWords, on_call_without_words)
    routes.press(AddToHelp, on_add_pressed)
    routes.typed("help-text", on_help_typed)
    routes.typed("help-more", on_more_typed)
    return routes


async def on_help_pressed(store: Store, actor: Person, preset: Preset, t: Speech, reply: Reply) -> None:
    """The emergency numbers at once, and three kinds to choose from."""
    reply.show(help_screen(t, actor, await _readers(store, actor), preset))


async def on_kind_pressed(data: AskHelpAbout, actor: Person, preset: Preset, t: Speech, reply: Reply) -> None:
    """Ask for the words."""
    reply.show(words_screen(t, actor, data.kind, preset))
    reply.expects("help-text", kind=data.kind.value)


async def on_help_typed(
    store: Store,
    actor: Person,
    text: str,
    awaited: dict[str, Any],
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """Pass the words on."""
    request = await ask_for_help(store, actor, HelpKind(awaited["kind"]), text, now=now)
    await show_sent(store, actor, request, now, preset, t, reply)


async def on_call_without_words(
    data: CallWithoutWords, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Pass the bare call on."""
    request = await ask_for_help(store, actor, data.kind, "", now=now)
    await show_sent(store, actor, request, now, preset, t, reply)


async def on_add_pressed(data: AddToHelp, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for more words."""
    reply.say(Screen(t("help-more-ask"), [last_row(t, actor)]))
    reply.expects("help-more", request=data.request_id)


async def on_more_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Pass more words on; still more may follow."""
    await add_to_help(store, actor, int(awaited["request"]), text, now=now)
    reply.show(Screen(t("help-more-sent"), [last_row(t, actor)]))
    reply.expects("help-more", request=awaited["request"])


async def show_sent(
    store: Store, actor: Person, request: HelpRequest, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Say who will read it; what is typed next is added to the call."""
    readers = [] if request.went_up(now) else await readers_of(store, actor, request.organisation_id)
    reply.show(sent_screen(t, actor, request, readers, preset))
    reply.expects("help-more", request=request.id)


async def _readers(store: Store, actor: Person) -> list[Person]:
    organisation_id = actor.organisation_id
    return await readers_of(store, actor, organisation_id) if organisation_id is not None else []


def help_screen(t: Speech, actor: Person, readers: Sequence[Person], preset: Preset) -> Screen:
    """Who reads it, where to call at once, what it is about."""
    is_mentee = "yes" if actor.holds(Role.MENTEE) else "no"
    text = t("help-who-reads", readers=names(t, readers), count=len(readers), mentee=is_mentee)
    kinds = [
        [button(t, "help-kind-urgent", AskHelpAbout(kind=HelpKind.URGENT))],
        [button(t, "help-kind-question", AskHelpAbout(kind=HelpKind.QUESTION))],
        [button(t, "help-kind-mistake", AskHelpAbout(kind=HelpKind.MISTAKE))],
    ]
    rows = [*kinds, last_row(t, actor)[-1:]]
    return Screen(Html(f"{text}\n\n{emergency(t, preset)}\n\n{t('help-what-about')}"), rows)


def words_screen(t: Speech, actor: Person, kind: HelpKind, preset: Preset) -> Screen:
    """Asks for the words; without words is possible too."""
    text = t("help-text-ask", urgent="yes" if kind is HelpKind.URGENT else "no")
    if kind is HelpKind.URGENT:
        text = Html(f"{text}\n\n{emergency(t, preset)}")
    wordless = [[button(t, "button-help-without-words", CallWithoutWords(kind=kind))]]
    rows = [*([] if kind is HelpKind.MISTAKE else wordless), last_row(t, actor, AskHelp())[-2:]]
    return Screen(text, rows)


def sent_screen(
    t: Speech, actor: Person, request: HelpRequest, readers: Sequence[Person], preset: Preset
) -> Screen:
    """Who has it now, and that more can be said."""
    text = t("help-sent", readers=names(t, readers), count=len(readers))
    if request.kind is HelpKind.URGENT:
        text = Html(f"{text}\n\n{emergency(t, preset)}")
    return Screen(text, [last_row(t, actor)])


def emergency(t: Speech, preset: Preset) -> Html:
    """The preset's numbers, a line each."""
    lines = [t("help-emergency-line", title=each.title, number=each.number) for each in preset.emergency]
    return Html("\n".join([t("help-emergency"), *lines]))


def names(t: Speech, people: Sequence[Person]) -> Html:
    """Names in a row; of many the first ones."""
    said = [t("help-name", who=each) for each in people[:MOST_NAMES]]
    if len(people) > MOST_NAMES:
        said.append(t("more-of", count=len(people) - MOST_NAMES))
    return Html(", ".join(said))
