"""Letters: what a curator writes to a pair or to one of them through the bot, and what they write back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mentoring.errors import Refusal

MOST_LETTERS = 3500
"""Characters of a letter: with its heading it must fit one message."""


class LetterTooLong(Refusal):
    """The letter would not fit one message."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter; a draft until `sent_at`. An answer names the letter it answers."""

    id: int
    organisation_id: int
    mentorship_id: int | None
    sender_id: int
    answers_id: int | None
    text: str
    created_at: datetime
    sent_at: datetime | None
    recipients: tuple[int, ...]


class Letters(Protocol):
    """What is asked of storage about letters."""

    async def by_id(self, letter_id: int) -> Letter | None:
        """A letter with its recipients, or None."""

    async def add(
        self,
        organisation_id: int,
        mentorship_id: int | None,
        sender_id: int,
        recipients: Sequence[int],
        text: str,
        *,
        answers_id: int | None = None,
        now: datetime,
    ) -> Letter:
        """Enter a draft."""

    async def send(self, letter_id: int, *, now: datetime) -> None:
        """Mark a draft as sent; raises AlreadyDone when it was."""
