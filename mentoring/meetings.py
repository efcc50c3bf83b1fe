"""Meetings of a mentorship: proposed, agreed, held, and what was said there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from mentoring.mentorships import Stage


class MeetingStatus(StrEnum):
    """The life of a meeting; only held ones count."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"
    MOVED = "moved"
    DISPUTED = "disputed"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; `starts_at` is UTC, `minutes` is how long it lasted (held) or is meant to last."""

    id: int
    mentorship_id: int
    organisation_id: int
    stage: Stage
    status: MeetingStatus
    starts_at: datetime
    minutes: int
    format: str
    place: str
    topic: str
    done: str
    next_step: str
    proposed_by: int | None
    logged_by: int | None
    logged_at: datetime | None
    on_behalf_of: int | None
    version: int
    agreed_by: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """What is needed to enter a meeting."""

    mentorship_id: int
    organisation_id: int
    school_year: int
    stage: Stage
    status: MeetingStatus
    starts_at: datetime
    zone: str
    minutes: int = 45
    format: str = "in_person"
    place: str = ""
    proposed_by: int | None = None
    logged_by: int | None = None
    logged_at: datetime | None = None
    on_behalf_of: int | None = None
    moved_from_id: int | None = None


class Meetings(Protocol):
    """What is asked of storage about meetings."""

    async def by_id(self, meeting_id: int) -> Meeting | None:
        """A meeting, or None."""

    async def of_mentorship(self, mentorship_id: int, *statuses: MeetingStatus) -> list[Meeting]:
        """A mentorship's meetings in the given statuses (all when none given), earliest first."""

    async def next_of(self, mentorship_ids: Sequence[int], *, after: datetime) -> dict[int, Meeting]:
        """The nearest proposed or agreed meeting of each mentorship that starts later than the moment."""

    async def last_held_of(self, mentorship_ids: Sequence[int]) -> dict[int, Meeting]:
        """The latest held meeting of each mentorship."""

    async def add(self, meeting: NewMeeting, *, now: datetime) -> Meeting:
        """Enter a meeting."""

    async def agree(self, meeting_id: int, person_id: int, *, now: datetime) -> None:
        """Record that a participant will come; again changes nothing."""

    async def change(self, meeting: Meeting, **changes: object) -> Meeting:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""
