"""The digest of an organisation: where its mentorships stand, what happened since, what needs attention."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from mentoring.concerns import Concern, FeedbackFact, MeetingFact, Picture
from mentoring.mentorships import Mentorship, Stage, Status
from mentoring.organisations import Organisation
from mentoring.quiet_hours import at_hour

WEEK = timedelta(days=7)
SHORTEST = timedelta(days=1)
MONDAY = 1
MORNING = 9
SNOOZED = "digest"
"""The rule under which a concern is put off."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What happened in a period: meetings held (and in the period of the same length before), feedback, pairs."""

    held: int = 0
    held_before: int = 0
    feedback_asked: int = 0
    feedback_given: int = 0
    started: int = 0
    completed: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """All that the digest says, as data."""

    organisation: Organisation
    since: datetime
    until: datetime
    pairs: int
    groups: int
    by_stage: Mapping[Stage, int]
    proposed: int
    paused: int
    counts: Counts
    attention: Sequence[Sequence[Concern]] = ()
    """A mentorship each, with its reasons, the weightiest first."""
    owing: Sequence[tuple[int, int]] = ()
    """(meeting, person) of all feedback that is awaited."""
    mentorships: Mapping[int, Mentorship] = field(default_factory=dict)
    put_off: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing yet to tell of."""
        return not self.mentorships and self.counts == Counts()


@dataclass(frozen=True, slots=True)
class Subscription:
    """When a curator's digest comes by itself: a day (1 Monday … 7 Sunday) and hour, or (None) only on request."""

    person_id: int
    organisation_id: int
    weekday: int | None = MONDAY
    hour: int | None = MORNING
    last_sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """A line of the coordinator's digest."""

    organisation: Organisation
    mentorships: int
    held: int
    without_meeting: int


def stands(pictures: Sequence[Picture]) -> dict[Stage, int]:
    """How many mentorships at work stand at each stage."""
    counts = dict.fromkeys(Stage, 0)
    for picture in pictures:
        if picture.mentorship.status is Status.ACTIVE:
            counts[picture.mentorship.stage] += 1
    return counts


def period(last_sent_at: datetime | None, now: datetime) -> datetime:
    """Since when a digest tells: since the last one, or (when that was just now, or never) for a week."""
    if last_sent_at is None or last_sent_at > now:
        return now - WEEK
    return last_sent_at if now - last_sent_at >= SHORTEST else last_sent_at - WEEK


def next_digest(subscription: Subscription, after: datetime, zone: ZoneInfo) -> datetime | None:
    """The first moment later than the given one at which the digest comes by itself; None: only on request."""
    if subscription.weekday is None or subscription.hour is None:
        return None
    local = after.astimezone(zone).date()
    for ahead in range(8):
        day: date = local + timedelta(days=ahead)
        if day.isoweekday() == subscription.weekday:
            moment = at_hour(day, subscription.hour, zone)
            if moment > after:
                return moment
    return None


def last_digest(subscription: Subscription, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The last moment up to now at which the digest should have come."""
    upcoming = next_digest(subscription, now - WEEK, zone)
    return upcoming if upcoming is not None and upcoming <= now else None


def weekly(moments: Sequence[datetime], now: datetime, zone: ZoneInfo, weeks: int) -> list[tuple[date, int]]:
    """Monday of each of the last weeks (this one is the last) and how many of the moments lie in it."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    counts = {monday - back * WEEK: 0 for back in range(weeks - 1, -1, -1)}
    for moment in moments:
        day = moment.astimezone(zone).date()
        begun = day - timedelta(days=day.weekday())
        if begun in counts:
            counts[begun] += 1
    return list(counts.items())


class Digests(Protocol):
    """What is asked of storage for digests."""

    async def meetings(self, mentorship_ids: Sequence[int]) -> list[MeetingFact]:
        """The meetings of these mentorships that were planned, held, missed or disputed, by time."""

    async def feedback(self, mentorship_ids: Sequence[int]) -> list[FeedbackFact]:
        """What was said of the meetings of these mentorships."""

    async def owing(self, mentorship_ids: Sequence[int]) -> list[tuple[int, int]]:
        """(meeting, person) of held meetings of these mentorships whose feedback is awaited, by time."""

    async def counts(self, organisation_id: int, since: datetime, until: datetime) -> Counts:
        """What happened in an organisation from one moment up to another."""

    async def held_moments(self, organisation_id: int, since: datetime, until: datetime) -> list[datetime]:
        """When the meetings held in a period began, by time."""

    async def lines(
        self, organisations: Sequence[Organisation], since: datetime, idle_since: datetime, now: datetime
    ) -> list[OrganisationLine]:
        """The coordinator's digest: running mentorships, meetings held, and those long without one."""

    async def subscription(self, person_id: int, organisation_id: int) -> Subscription:
        """When the person's digest of an organisation comes; unless chosen otherwise, on Monday at nine."""

    async def subscriptions(self, municipality_id: int) -> list[Subscription]:
        """The subscriptions of all curators of a municipality."""

    async def subscribe(self, person_id: int, organisation_id: int, weekday: int | None, hour: int | None) -> None:
        """Choose when the digest comes."""

    async def mark_sent(self, subscription: Subscription, at: datetime) -> None:
        """Note when the weekly digest was last due."""
