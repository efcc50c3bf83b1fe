"""Whose turn it is: which updates of a batch may be tried now, which together, and what each of them is."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import orjson
from aiogram.types import Update
from pydantic import ValidationError

from bot.wire import LARGEST_ID
from db.inbox import MOST_DEATHS, NARROW, WIDE, Inbox, Incoming
from handlers.accounts import Account
from mentoring.people import Person

MOST_TOGETHER = 25
"""Updates in one commit at most."""
RETRY_SECONDS = (1.0, 5.0, 30.0, 120.0, 600.0)
"""How long an update whose handler broke waits for its next try, longer each time."""
DEATH_SECONDS = (0.0, 0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
"""How long one waits while which the process died; the others are served meanwhile, and the process lives on."""


FETCH_SECONDS = 90.0
"""So long an update waits for its file before somebody else fetches it: longer than a download can take."""


class DiedTooOften(Exception):
    """The process died too often while this update was tried."""


HOPELESS = (ValidationError, orjson.JSONDecodeError, DiedTooOften)
"""Errors that would be the same the next time."""


def parsed(incoming: Incoming) -> Update | Exception:
    """The update, or why it can't be tried: it is none, or the process died of it too often."""
    if incoming.deaths > MOST_DEATHS:
        return DiedTooOften()
    try:
        return Update.model_validate(orjson.loads(incoming.raw))
    except (ValidationError, orjson.JSONDecodeError) as error:
        return error


def brings_file(incoming: Incoming) -> bool:
    """Whether there may be a file to fetch first, which takes long."""
    return '"document":{' in incoming.raw


def is_suspected(incoming: Incoming) -> bool:
    """Whether a process died while it tried this update, perhaps of it: it is tried alone from then on."""
    return incoming.deaths > 0


def together(ready: Sequence[Incoming]) -> Sequence[Incoming]:
    """The first of them that may be tried together. A suspect is alone, so that its deaths are its own; a file too."""
    for place, incoming in enumerate(ready[:MOST_TOGETHER]):
        if is_suspected(incoming) or brings_file(incoming):
            return ready[: max(place, 1)]
    return ready[:MOST_TOGETHER]


def counted(group: Sequence[Incoming], *, machine: float) -> list[tuple[Incoming, float]]:
    """Tries to be counted, each with the time of the next one should the process die meanwhile."""
    pauses = [
        FETCH_SECONDS if brings_file(each) else DEATH_SECONDS[min(each.deaths, len(DEATH_SECONDS) - 1)]
        for each in group
    ]
    return [(each, machine + pause if pause else 0.0) for each, pause in zip(group, pauses, strict=True)]


def pause_before_retry(incoming: Incoming) -> float:
    """How long an update that has just broken its handler waits."""
    return RETRY_SECONDS[min(incoming.attempts, len(RETRY_SECONDS) - 1)]


class Room:
    """Where one process tries updates: any number at once, or a suspect alone."""

    def __init__(self) -> None:
        self._door = asyncio.Lock()
        self._empty = asyncio.Event()
        self._empty.set()
        self._inside = 0

    @asynccontextmanager
    async def entered(self, *, alone: bool) -> AsyncIterator[None]:
        """Be inside; who wants to be alone waits until the others have left and keeps the door shut."""
        async with self._door:
            if alone:
                await self._empty.wait()
                yield
                return
            self._inside += 1
            self._empty.clear()
        try:
            yield
        finally:
            self._inside -= 1
            if not self._inside:
                self._empty.set()


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


async def ready(inbox: Inbox, *, machine: float) -> list[Incoming]:
    """The updates that may be tried now; looked for further back when all in front have to wait."""
    for most in (NARROW, WIDE):
        waiting = await inbox.waiting(most=most)
        found = in_turn(waiting, machine=machine)
        if found or len(waiting) < most:
            return found
    return []


def has_left(update: Update, person: Person) -> bool | None:
    """Whether a person has blocked the bot, or is back; None when the update says nothing new. Who writes is back."""
    if update.my_chat_member is not None:
        return update.my_chat_member.new_chat_member.status in ("kicked", "left")
    return False if update.message is not None and person.unreachable_since is not None else None


def account_of(update: Update) -> Account | None:
    """Who sent an update; None for groups, channels, numbers no account has, and kinds the bot does not ask for."""
    event = update.callback_query or update.message or update.my_chat_member
    sender = event.from_user if event is not None else None
    if event is None or sender is None or sender.is_bot or abs(sender.id) >= LARGEST_ID:
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
