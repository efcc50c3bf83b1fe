"""What leaves the bot as a spreadsheet: the journal of meetings, results of pairs, hours of mentors, head-counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from mentoring.meetings import Activity, MeetingStatus
from mentoring.mentorships import Mentorship, Side, Stage, Status

TENTH = Decimal("0.1")
HOUR = 60


class Export(StrEnum):
    """Which spreadsheet; the key of its words is `export-<name>`."""

    REGISTERS = "registers"
    JOURNAL = "journal"
    HOURS = "hours"
    HEAD_COUNTS = "head_counts"


@dataclass(frozen=True, slots=True)
class JournalLine:
    """A meeting as the journal has it; marks are means over those who gave them."""

    meeting_id: int
    mentorship_id: int
    starts_at: datetime
    minutes: int
    status: MeetingStatus
    stage: Stage
    format: str
    activity: Activity | None
    topic: str
    done: str
    next_step: str
    logged_by: int | None
    on_behalf_of: int | None
    mood: Decimal | None = None
    useful: Decimal | None = None
    engagement: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a mentorship came out so far."""

    held: int = 0
    goals_reached: int = 0
    goals: int = 0
    last_held_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MentorHours:
    """A mentor's time with mentees, minutes by month."""

    mentor_id: int
    minutes: Mapping[date, int]
    """First day of the month → minutes of the meetings held in it."""

    @property
    def total(self) -> Decimal:
        """Hours, one decimal."""
        return hours(sum(self.minutes.values()))


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many distinct people take part in a form of mentoring on a side."""

    form: str
    side: Side
    on_date: int
    since_september: int


def hours(minutes: int) -> Decimal:
    """Minutes as hours with one decimal."""
    return (Decimal(minutes) / HOUR).quantize(TENTH, ROUND_HALF_UP)


def months(first: date, last: date) -> list[date]:
    """First days of the months from one day to another, both months included."""
    found = [first.replace(day=1)]
    while (found[-1].year, found[-1].month) < (last.year, last.month):
        year, month = divmod(found[-1].year * 12 + found[-1].month, 12)
        found.append(date(year, month + 1, 1))
    return found


def by_month(spans: Iterable[tuple[int, datetime, int]], zone: ZoneInfo) -> list[MentorHours]:
    """(mentor, when, minutes) of meetings as hours by month of the wall clock, by mentor."""
    found: dict[int, dict[date, int]] = {}
    for mentor_id, starts_at, minutes in spans:
        month = starts_at.astimezone(zone).date().replace(day=1)
        of_mentor = found.setdefault(mentor_id, {})
        of_mentor[month] = of_mentor.get(month, 0) + minutes
    return [MentorHours(mentor_id, minutes) for mentor_id, minutes in sorted(found.items())]


def head_counts(mentorships: Sequence[Mentorship], since: datetime, on: datetime) -> list[HeadCount]:
    """Distinct people by form and side: at work on the moment, and at any time since another (004 §6.9)."""
    now: dict[tuple[str, Side], set[int]] = {}
    ever: dict[tuple[str, Side], set[int]] = {}
    for each in mentorships:
        if each.status in (Status.PROPOSED, Status.UNDONE) or each.started_at is None or each.started_at > on:
            continue
        if each.ended_at is not None and each.ended_at <= since:
            continue
        for place in each.participants:
            key = each.form, place.side
            ever.setdefault(key, set()).add(place.person.id)
            if each.ended_at is None or each.ended_at > on:
                now.setdefault(key, set()).add(place.person.id)
    return [HeadCount(*key, len(now.get(key, ())), len(people)) for key, people in sorted(ever.items())]


class Exports(Protocol):
    """What is asked of storage for spreadsheets."""

    async def journal(self, organisation_id: int, since: datetime, until: datetime) -> list[JournalLine]:
        """The meetings held, missed or disputed between two moments, by time, with the marks given."""

    async def outcomes(self, organisation_id: int) -> dict[int, Outcome]:
        """How each mentorship of an organisation came out so far."""

    async def mentor_minutes(
        self, organisation_id: int, since: datetime, until: datetime
    ) -> list[tuple[int, datetime, int]]:
        """(mentor, when, minutes) of every meeting held between two moments."""
