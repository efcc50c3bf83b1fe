"""What a handler said, as rows of the outbox; and in whose words it speaks."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery

from db.outbox import waiting_row
from handlers.accounts import Account
from handlers.reply import Reply
from locales import LANGUAGES, Speech, speak
from mentoring.notices import Urgency
from mentoring.people import Person

PRESS_ANSWER_SECONDS = 15.0
"""So long Telegram shows that a press is on its way; an answer that comes later is not sent."""
INACCESSIBLE = 0
"""The date of a pressed message that Telegram no longer gives."""
INVITATION = "?start="
"""A message with a link to hand over is not edited away: what is pressed under it opens below."""


def editable(press: CallbackQuery) -> int | None:
    """The number of the pressed message when a screen may take its place."""
    if press.message is None or press.message.date == INACCESSIBLE:
        return None
    text = getattr(press.message, "text", None)
    return press.message.message_id if text and INVITATION not in text else None


def answer_rows(
    reply: Reply, account: Account, actor: Person | None, press_id: str | None, *, now: datetime, machine: float
) -> list[dict[str, Any]]:
    """The answer to a press, and the screens in their order."""
    rows = []
    whom: dict[str, Any] = {
        "urgency": Urgency.REPLY,
        "now": now,
        "recipient_id": actor.id if actor else None,
        "chat_id": account.chat_id,
    }
    if press_id is not None:
        args: dict[str, Any] = {"press": press_id, "text": reply.toast_text, "alert": reply.toast_is_alert}
        rows.append(waiting_row("answer", args, **whom, expires_at=machine + PRESS_ANSWER_SECONDS))
    for said in reply.said:
        screen = said.screen
        args = {"text": str(screen.text), "keyboard": screen.keyboard(), "protect": screen.protect}
        if said.edits:
            args["edits"] = said.edits
        if screen.file is not None:
            args["file"] = {"kind": screen.file.kind, "args": screen.file.args}
        rows.append(waiting_row("screen", args, **whom))
    return rows


def speech_for(person: Person | None, account: Account | None, zone: ZoneInfo, default: str) -> Speech:
    """The words for a person, ты for pupils and вы for adults; a stranger's language is the account's."""
    if person is not None:
        return speak(person.language, "ty" if person.is_pupil else "vy", zone)
    wished = account.language_code[:2] if account is not None else ""
    return speak(wished if wished in LANGUAGES else default, "vy", zone)
