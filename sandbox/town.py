"""What the bot tells the page about the demo town: who lives there, and how its clock is moved."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody to choose from in the page's list."""

    user_id: int
    name: str
    role: str
    payload: str | None = None
    """What the link of an invitation carries, when they have not come yet."""
    group: str = ""
    """The organisation they belong to."""


class ClockControls(Protocol):
    """Programme time, as the page shows and moves it."""

    zone: ZoneInfo

    def now(self) -> datetime:
        """The moment it is, aware."""

    async def jump(self, delta: timedelta) -> str:
        """Pass every due moment on the way; returns a line about what happened."""

    async def jump_to_next_reminder(self) -> str:
        """The same, up to the next moment something falls due."""
