"""Whose turn it is: which updates of a batch may be tried now, which together, and what each of them is."""

from collections.abc import Sequence

import orjson
from aiogram.types import Update
from pydantic import ValidationError

from db.inbox import MOST_ATTEMPTS, Incoming
from handlers.accounts import Account

SUSPECTED_ATTEMPTS = 2
"""An update that was begun so often is tried alone: the process may have died of it."""


class DiedTooOften(Exception):
    """The process died each time this update was tried."""


def parsed(incoming: Incoming) -> Update | Exception:
    """The update, or why it can't be tried: it is none, or the process died of it each time."""
    if incoming.attempts > MOST_ATTEMPTS:
        return DiedTooOften()
    try:
        return Update.model_validate(orjson.loads(incoming.raw))
    except (ValidationError, orjson.JSONDecodeError) as error:
        return error


def may_bring_file(update: Update | Exception) -> bool:
    """Whether the worker may have to fetch a file first, which takes long."""
    message = update.message if isinstance(update, Update) else None
    return message is not None and (message.document is not None or bool(message.photo))


def not_suspected(ready: Sequence[Incoming]) -> list[Incoming]:
    """A batch whose attempts may be counted together.

    An update that was tried before, perhaps while the process died, is tried alone: its count is then its own.
    """
    for place, incoming in enumerate(ready):
        if incoming.attempts >= SUSPECTED_ATTEMPTS:
            return list(ready[: max(place, 1)])
    return list(ready)


def in_turn(waiting: Sequence[Incoming], *, machine: float) -> list[Incoming]:
    """The updates that may be tried now: one that waits for its next attempt holds back its person's later ones."""
    held: set[str] = set()
    ready: list[Incoming] = []
    for incoming in waiting:
        if incoming.not_before > machine:
            held.add(incoming.person_key)
        elif incoming.person_key not in held:
            ready.append(incoming)
    return ready


def account_of(update: Update) -> Account | None:
    """Who sent an update; None for groups, channels and kinds the bot does not ask for."""
    event = update.callback_query or update.message or update.my_chat_member
    sender = event.from_user if event is not None else None
    if event is None or sender is None or sender.is_bot:
        return None
    chat = getattr(event, "chat", None)
    if chat is not None and chat.type != "private":
        return None
    return Account(
        str(sender.id),
        sender.id,
        sender.first_name,
        sender.last_name or "",
        sender.username or "",
        sender.language_code or "",
    )
