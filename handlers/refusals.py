"""Answers refusals in one place: what happened, that nothing is lost, what to do."""

from typing import Any

from aiogram.types import CallbackQuery

from handlers.buttons import Screen, home_row
from handlers.reply import MOST_TOAST, Reply
from handlers.routes import Route
from mentoring.errors import AlreadyDone, Refusal


async def answer_refusal(refusal: Refusal, event: object, route: Route | None, data: dict[str, Any]) -> None:
    """Say why not. A press that came too late gets the fresh screen; a typed text may be typed again."""
    reply: Reply = data["reply"]
    pressed = isinstance(event, CallbackQuery)
    reply.forget()
    if pressed and isinstance(refusal, AlreadyDone) and route is not None and route.fresh is not None:
        await route.fresh.call(**{**data, "press": event})
        reply.toast("screen-refreshed")
        return
    words = reply.t(refusal.key(), **refusal.args_for_text)
    if pressed and len(words) <= MOST_TOAST:
        reply.alert(refusal.key(), **refusal.args_for_text)
        return
    reply.say(Screen(words, [home_row(reply.t)]))
    if not pressed and data.get("awaits"):
        reply.expects(data["awaits"], **data["awaited"])
