"""Text that fits nothing, files nobody asked for, buttons nobody has: a kind word and the menu, never silence."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery, Message

from handlers.buttons import Press, Screen, button
from handlers.help_requests import show_sent
from handlers.home import home_screen
from handlers.meetings_told import told_button
from handlers.reply import Reply
from handlers.routes import Routes, written
from handlers.rows import last_row
from handlers.start import come, show_start
from locales import Speech
from mentoring.actions.help_requests import ask_for_help
from mentoring.help_requests import MOST_LETTERS, HelpKind
from mentoring.invitations import looks_like_code
from mentoring.people import Person, Role
from mentoring.presets import Preset
from mentoring.store import Store

MOST_QUOTED = 200


class PassOn(Press, prefix="pass"):
    """Send the loose text to the curators, or (not `sure`) forget it."""

    sure: bool


def routes() -> Routes:
    """What becomes of a loose text."""
    routes = Routes("unknown")
    routes.press(PassOn, on_pass_on)
    routes.typed("loose-text", on_more_typed)
    return routes


async def answer_unknown(message: Message | None, press: CallbackQuery | None, data: dict[str, Any]) -> None:
    """Answer what no handler took."""
    actor: Person | None = data["actor"]
    reply: Reply = data["reply"]
    text = written(message)
    if actor is None:
        await answer_stranger(text, data)
    elif press is not None:
        await show_home(data, actor, "screen-refreshed-line", edit=True)
    elif text and not text.startswith("/") and (actor.holds(Role.MENTEE) or actor.holds(Role.MENTOR)):
        await offer(data["store"], data["t"], actor, text, data["now"], data["zone"], reply)
    elif not text and data["awaits"]:
        reply.say(Screen(data["t"]("unknown-voice"), [last_row(data["t"], actor)]))
        reply.expects(data["awaits"], **data["awaited"])
    else:
        await show_home(data, actor, "unknown-text" if text else "unknown-voice")


async def answer_stranger(text: str, data: dict[str, Any]) -> None:
    """A code may be typed without being asked for; whoever else comes reads what this is."""
    reply, t, store, now = data["reply"], data["t"], data["store"], data["now"]
    if text and looks_like_code(text):
        await come(text, data["account"], None, data["keys"], data["preset"], store, now, t, reply)
        return
    await show_start(store, None, now, t, data["preset"], reply)


async def show_home(data: dict[str, Any], actor: Person, note: str, *, edit: bool = False) -> None:
    """Home with a line above it."""
    reply, t = data["reply"], data["t"]
    home = await home_screen(data["store"], actor, data["now"], t, data["preset"])
    screen = home.under(t(note))
    if edit:
        reply.show(screen)
    else:
        reply.say(screen)


async def offer(store: Store, t: Speech, actor: Person, text: str, now: datetime, zone: ZoneInfo, reply: Reply) -> None:
    """«Отправить это куратору?» The text is kept until the next thing the person does; a meeting is logged at once."""
    kept = text[:MOST_LETTERS]
    shown = kept if len(kept) <= MOST_QUOTED else f"{kept[:MOST_QUOTED]}…"
    told = await told_button(store, actor, kept, now, zone, t)
    passed = "button-pass-on" if told is None else "told-button-pass-on"
    rows = [[told]] if told else []
    rows += [
        [button(t, passed, PassOn(sure=True))],
        [button(t, "button-pass-off" if told is None else "told-button-nothing", PassOn(sure=False))],
        last_row(t, actor),
    ]
    reply.say(Screen(t("unknown-offer" if told is None else "told-offer", text=shown), rows))
    reply.expects("loose-text", text=kept)


async def on_more_typed(
    store: Store,
    actor: Person,
    text: str,
    awaited: dict[str, Any],
    now: datetime,
    zone: ZoneInfo,
    t: Speech,
    reply: Reply,
) -> None:
    """Another loose text: both together."""
    await offer(store, t, actor, f"{awaited['text']}\n{text}", now, zone, reply)


async def on_pass_on(
    data: PassOn,
    store: Store,
    actor: Person,
    awaits: str,
    awaited: dict[str, Any],
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """Pass it on as a message to the curators, or forget it."""
    text = str(awaited.get("text", "")) if awaits == "loose-text" else ""
    if not data.sure or not text:
        note = "unknown-forgotten" if not data.sure else "unknown-text-gone"
        reply.show((await home_screen(store, actor, now, t, preset)).under(t(note)))
        return
    request = await ask_for_help(store, actor, HelpKind.MESSAGE, text, now=now)
    await show_sent(store, actor, request, now, preset, t, reply)
