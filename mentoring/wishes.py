"""What a participant asks of the curator in private: a pause, an end, a next cycle. The partner never learns of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class WishKind(StrEnum):
    """What may be wished for."""

    PAUSE = "pause"
    END = "end"
    NEXT_CYCLE = "next_cycle"


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish that waits for the curator."""

    mentorship_id: int
    person_id: int
    kind: WishKind
    text: str
    created_at: datetime


class Wishes(Protocol):
    """What is asked of storage about wishes."""

    async def open_of(self, mentorship_id: int) -> list[Wish]:
        """The wishes about a mentorship that nobody has settled, oldest first."""

    async def add(self, wish: Wish, organisation_id: int) -> bool:
        """Keep a wish; one that is open already only gets the newer words. True when it is new."""

    async def settle(self, mentorship_id: int, *, by: int, now: datetime) -> None:
        """All open wishes about the mentorship have been dealt with."""
