"""Text that fits nothing, files nobody asked for, buttons nobody has: a kind word and the menu, never silence."""

from typing import Any

from aiogram.types import CallbackQuery, Message

from handlers.buttons import Screen, home_row
from handlers.reply import Reply


async def answer_unknown(message: Message | None, press: CallbackQuery | None, data: dict[str, Any]) -> None:
    """Answer what no handler took."""
    reply: Reply = data["reply"]
    reply.say(Screen(reply.t("unknown-text"), [home_row(reply.t)]))
