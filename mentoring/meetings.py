"""Meetings of a mentorship: proposed, agreed, held, and what was said there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
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


class Activity(StrEnum):
    """What a meeting was spent on (002 §4.2.5, §7.4)."""

    TALK = "talk"
    STUDY = "study"
    PROJECT = "project"
    CONTEST = "contest"
    EVENT = "event"
    VOLUNTEERING = "volunteering"
    CLASS_HOUR = "class_hour"
    LESSON = "lesson"
    EXCURSION = "excursion"


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
    declined_by: frozenset[int] = frozenset()
    disputed_by: int | None = None
    disputed_at: datetime | None = None
    moved_from_id: int | None = None
    reason: str = ""
    """Why it was moved, cancelled or missed, in the words of whoever did it."""
    activity: Activity | None = None

    def day(self, zone: tzinfo) -> date:
        """The local day of the meeting."""
        return self.starts_at.astimezone(zone).date()

    @property
    def is_ahead(self) -> bool:
        """Whether it is planned: neither held nor called off."""
        return self.status in AHEAD

    @property
    def was_planned(self) -> bool:
        """Whether somebody had proposed it before it was logged."""
        return self.proposed_by is not None


AHEAD = (MeetingStatus.PROPOSED, MeetingStatus.AGREED)
LOGGED = (MeetingStatus.HELD, MeetingStatus.DISPUTED)
IN_JOURNAL = (MeetingStatus.HELD, MeetingStatus.DISPUTED, MeetingStatus.MISSED)


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

    async def between(
        self, mentorship_id: int, since: datetime, until: datetime, *statuses: MeetingStatus
    ) -> list[Meeting]:
        """A mentorship's meetings that start from one moment up to another, earliest first."""

    async def next_of(self, mentorship_ids: Sequence[int], *, after: datetime) -> dict[int, Meeting]:
        """The nearest proposed or agreed meeting of each mentorship that starts later than the moment."""

    async def last_held_of(self, mentorship_ids: Sequence[int]) -> dict[int, Meeting]:
        """The latest held meeting of each mentorship."""

    async def ahead_of_people(self, person_ids: Sequence[int], since: datetime, until: datetime) -> list[Meeting]:
        """Proposed and agreed meetings in which any of these people take part, starting between the moments."""

    async def unlogged(self, organisation_id: int, *, before: datetime) -> list[Meeting]:
        """Planned meetings of an organisation whose time passed before the moment and of which nothing is known."""

    async def upcoming(self, organisation_id: int, since: datetime, until: datetime) -> list[Meeting]:
        """Planned meetings of an organisation that start from one moment up to another."""

    async def moved_to(self, meeting_id: int) -> Meeting | None:
        """The meeting that stands in place of a moved one, however often it was moved; None when it was not."""

    async def disputed(self, organisation_id: int) -> list[Meeting]:
        """Meetings that wait for a curator's word: was it or not."""

    async def held_counts(self, organisation_id: int, since: datetime, until: datetime) -> dict[int, int]:
        """How many meetings each mentorship of an organisation held from one moment up to another."""

    async def add(self, meeting: NewMeeting, *, now: datetime) -> Meeting:
        """Enter a meeting."""

    async def agree(self, meeting_id: int, person_id: int, *, coming: bool = True, now: datetime) -> None:
        """Record whether a participant will come; the last word counts."""

    async def change(self, meeting: Meeting, **changes: object) -> Meeting:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""
