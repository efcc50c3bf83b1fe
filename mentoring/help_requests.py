"""Calls for help: what somebody says to the curators alone, who reads it, and when it goes further up."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from mentoring.access import Subject
from mentoring.notices import Urgency
from mentoring.people import Person

MOST_LETTERS = 3500
"""Letters (characters) of a line: with its heading it must fit one message."""


class HelpKind(StrEnum):
    """What a call is about; the key of its words is `help-kind-<kind>`."""

    URGENT = "urgent"
    QUESTION = "question"
    MISTAKE = "mistake"
    MESSAGE = "message"


URGENCY: dict[HelpKind, Urgency] = {
    HelpKind.URGENT: Urgency.SAFETY,
    HelpKind.QUESTION: Urgency.SAFETY,
    HelpKind.MISTAKE: Urgency.REPLY,
    HelpKind.MESSAGE: Urgency.REPLY,
}
"""How a call travels: safety goes at once, at night and on holidays too."""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One thing said within a call, by the one who asks or by a curator."""

    id: int
    request_id: int
    author_id: int
    text: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """A call for help. From `escalates_at` on, if nobody has taken it, the coordinators may read it too."""

    id: int
    organisation_id: int
    municipality_id: int
    person_id: int
    mentorship_id: int | None
    kind: HelpKind
    created_at: datetime
    escalates_at: datetime
    seen_by: int | None
    seen_at: datetime | None
    closed_at: datetime | None
    closed_by: int | None
    version: int

    def went_up(self, now: datetime) -> bool:
        """Whether nobody took it in time, so that it became the coordinators' matter too."""
        return self.escalates_at <= (self.seen_at or now)

    def subject(self, now: datetime) -> Subject:
        """Whose matter it is: the organisation's curators', the municipality's only when it went up."""
        municipality_id = self.municipality_id if self.went_up(now) else None
        return Subject(municipality_id, self.organisation_id, self.person_id)


@dataclass(frozen=True, slots=True)
class NewHelpRequest:
    """What is needed to enter a call."""

    organisation_id: int
    person_id: int
    mentorship_id: int | None
    kind: HelpKind
    escalates_at: datetime


def who_reads(asker: Person, curators: Sequence[Person], mentors: Collection[int]) -> list[Person]:
    """The curators a call goes to: neither the one who calls nor anybody's curator who is also their mentor."""
    return [curator for curator in curators if curator.id != asker.id and curator.id not in mentors]


def escalates_at(readers: Sequence[Person], now: datetime, hours: int) -> datetime:
    """When a call goes up if nobody takes it: at once where no curator can be reached."""
    if not any(reader.is_reachable for reader in readers):
        return now
    return now + timedelta(hours=hours)


class HelpRequests(Protocol):
    """What is asked of storage about calls for help."""

    async def by_id(self, request_id: int) -> HelpRequest | None:
        """A call, or None."""

    async def lines_of(self, request_id: int) -> list[HelpLine]:
        """What has been said within a call, earliest first."""

    async def open_of(self, organisation_id: int) -> list[HelpRequest]:
        """An organisation's calls that are not closed, newest first."""

    async def mentors_of(self, person_id: int) -> set[int]:
        """Whoever is or was the person's mentor, in a pair that was not undone."""

    async def add(self, request: NewHelpRequest, *, now: datetime) -> HelpRequest:
        """Enter a call."""

    async def add_line(self, request_id: int, author_id: int, text: str, *, now: datetime) -> HelpLine:
        """Add what somebody says within a call."""

    async def change(self, request: HelpRequest, **changes: object) -> HelpRequest:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""
