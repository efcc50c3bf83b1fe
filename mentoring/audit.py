"""The record of who did what."""

from datetime import datetime
from typing import Protocol


class Audit(Protocol):
    """What is asked of storage about the record of acts."""

    async def add(
        self,
        action: str,
        subject: str,
        *,
        actor_id: int | None,
        organisation_id: int | None,
        now: datetime,
        **detail: int | str | bool | None,
    ) -> None:
        """Record an act; `subject` is like `meeting:12`; details are ids and plain values, never free text."""
