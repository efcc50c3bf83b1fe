"""Notices: what the bot tells someone by itself; rendered when sent, with that moment's facts."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Urgency(StrEnum):
    """The classes of the way out, in the order they are served."""

    SAFETY = "safety"
    REPLY = "reply"
    REMINDER = "reminder"
    BULK = "bulk"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell one person. `kind` names the text and its check, `args` are ids and plain values.

    `dedupe_key` (rule:subject:person:local date or step) makes planning it twice the same as once.
    `due_at` is programme time, UTC; None means now.
    """

    kind: str
    to: int
    args: dict[str, int | str | bool | None] = field(default_factory=dict)
    urgency: Urgency = Urgency.REPLY
    due_at: datetime | None = None
    dedupe_key: str | None = None


def commands_changed(person_id: int) -> Notice:
    """The person's roles or language are others now: the menu of commands in their chat is set again."""
    return Notice("commands-changed", person_id)


class Notices(Protocol):
    """What is asked of storage about notices."""

    async def add(self, *notices: Notice, now: datetime) -> int:
        """Queue notices; those whose dedupe key is known already are passed over. Returns how many are new."""

    async def cancel_for(self, recipient_id: int) -> None:
        """Cancel all that waits for a person who can't be reached."""

    async def renew_for(self, recipient_id: int, *, now: datetime) -> None:
        """Let what was cancelled for a person who could not be reached wait again, as far as it is due later."""

    async def known_keys(self, prefix: str) -> set[str]:
        """The dedupe keys planned so far that begin with the prefix."""
