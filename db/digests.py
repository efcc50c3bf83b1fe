"""Digests: subscriptions (a table) and the few statements that a digest is made of, all by organisation or by pair."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ForeignKey, and_, bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, insert_once
from db.feedback import SILENT, FeedbackRow
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow, ParticipantRow
from db.organisations import OrganisationRow
from db.people import RoleRow
from db.reminders import in_parts
from mentoring.concerns import FeedbackFact, MeetingFact
from mentoring.digests import Counts, OrganisationLine, Subscription
from mentoring.meetings import AHEAD, MeetingStatus
from mentoring.mentorships import Stage, Status
from mentoring.organisations import Organisation
from mentoring.people import Role


class DigestSubscriptionRow(Base):
    """A curator's digest: weekly on a day (1 Monday … 7 Sunday) and hour of local time, or only on request (no day)."""

    __tablename__ = "digest_subscriptions"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), primary_key=True)
    weekday: Mapped[int | None]
    hour: Mapped[int | None]
    last_sent_at: Mapped[datetime | None]


_HELD = MeetingStatus.HELD.value
_COUNTING = [status.value for status in (*AHEAD, MeetingStatus.HELD, MeetingStatus.MISSED, MeetingStatus.DISPUTED)]
_MEETINGS = (
    select(MeetingRow.id, MeetingRow.mentorship_id, MeetingRow.status, MeetingRow.starts_at, MeetingRow.stage)
    .where(MeetingRow.status.in_(_COUNTING))
    .order_by(MeetingRow.starts_at, MeetingRow.id)
)
_FEEDBACK = select(
    FeedbackRow.meeting_id,
    FeedbackRow.person_id,
    FeedbackRow.mood,
    FeedbackRow.wants_curator,
    FeedbackRow.goes_on,
    FeedbackRow.given_at,
    FeedbackRow.waived_at,
)
_IN_PERIOD = and_(
    MeetingRow.organisation_id == bindparam("organisation"),
    MeetingRow.status == _HELD,
    MeetingRow.starts_at > bindparam("since"),
    MeetingRow.starts_at <= bindparam("until"),
)
_HELD_COUNT = select(func.count()).select_from(MeetingRow).where(_IN_PERIOD)
_HELD_MOMENTS = select(MeetingRow.starts_at).where(_IN_PERIOD).order_by(MeetingRow.starts_at)
_SAID = and_(FeedbackRow.meeting_id == MeetingRow.id, FeedbackRow.person_id == ParticipantRow.person_id)
_FEEDBACK_COUNT = (
    select(func.count(), func.count(FeedbackRow.given_at))
    .select_from(MeetingRow)
    .join(MentorshipRow, MentorshipRow.id == MeetingRow.mentorship_id)
    .join(ParticipantRow, ParticipantRow.mentorship_id == MeetingRow.mentorship_id)
    .outerjoin(FeedbackRow, _SAID)
    .where(
        _IN_PERIOD,
        ParticipantRow.left_at.is_(None),
        or_(ParticipantRow.joined_at <= MentorshipRow.created_at, ParticipantRow.joined_at <= MeetingRow.starts_at),
        or_(FeedbackRow.given_at.is_not(None), FeedbackRow.waived_at.is_(None)),
    )
)
_STARTED = func.sum(
    func.coalesce(
        and_(MentorshipRow.started_at > bindparam("since"), MentorshipRow.started_at <= bindparam("until")), False
    ).cast(MentorshipRow.version.type)
)
_COMPLETED = func.sum(
    func.coalesce(
        and_(
            MentorshipRow.status == Status.COMPLETED.value,
            MentorshipRow.ended_at > bindparam("since"),
            MentorshipRow.ended_at <= bindparam("until"),
        ),
        False,
    ).cast(MentorshipRow.version.type)
)
_PAIRS_COUNT = select(_STARTED, _COMPLETED).where(
    MentorshipRow.organisation_id == bindparam("organisation"), MentorshipRow.status != Status.UNDONE.value
)
_PLACES: BindParameter[Any] = bindparam("organisations", expanding=True)
_MET_LATELY = select(MeetingRow.mentorship_id).where(
    MeetingRow.organisation_id.in_(_PLACES), MeetingRow.status == _HELD, MeetingRow.starts_at > bindparam("idle_since")
)
_WILL_MEET = select(MeetingRow.mentorship_id).where(
    MeetingRow.organisation_id.in_(_PLACES),
    MeetingRow.status.in_([status.value for status in AHEAD]),
    MeetingRow.starts_at > bindparam("now"),
)
_AT_WORK = (
    select(MentorshipRow.organisation_id, func.count())
    .where(MentorshipRow.status == Status.ACTIVE.value, MentorshipRow.organisation_id.in_(_PLACES))
    .group_by(MentorshipRow.organisation_id)
)
_WITHOUT_MEETING = _AT_WORK.where(
    MentorshipRow.stage != Stage.COMPLETION.value,
    MentorshipRow.started_at <= bindparam("idle_since"),
    MentorshipRow.id.not_in(_MET_LATELY),
    MentorshipRow.id.not_in(_WILL_MEET),
)
_HELD_BY_PLACE = (
    select(MeetingRow.organisation_id, func.count())
    .where(
        MeetingRow.organisation_id.in_(_PLACES),
        MeetingRow.status == _HELD,
        MeetingRow.starts_at > bindparam("since"),
        MeetingRow.starts_at <= bindparam("now"),
    )
    .group_by(MeetingRow.organisation_id)
)
_SUBSCRIPTION = select(
    DigestSubscriptionRow.person_id,
    DigestSubscriptionRow.organisation_id,
    DigestSubscriptionRow.weekday,
    DigestSubscriptionRow.hour,
    DigestSubscriptionRow.last_sent_at,
)
_CURATORS = (
    select(RoleRow.person_id, RoleRow.organisation_id)
    .join(OrganisationRow, OrganisationRow.id == RoleRow.organisation_id)
    .where(
        RoleRow.role == Role.CURATOR.value,
        RoleRow.until.is_(None),
        OrganisationRow.municipality_id == bindparam("municipality"),
    )
)


class Digests:
    """Queries behind digests."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def meetings(self, mentorship_ids: Sequence[int]) -> list[MeetingFact]:
        """The meetings of these mentorships that were planned, held, missed or disputed, by time."""
        found: list[MeetingFact] = []
        for part in in_parts(mentorship_ids):
            for row in await self._connection.execute(_MEETINGS.where(MeetingRow.mentorship_id.in_(part))):
                status, stage = MeetingStatus(row.status), Stage(row.stage)
                found.append(MeetingFact(row.id, row.mentorship_id, status, row.starts_at, stage))
        return found

    async def feedback(self, mentorship_ids: Sequence[int]) -> list[FeedbackFact]:
        """What was said of the meetings of these mentorships."""
        found: list[FeedbackFact] = []
        for part in in_parts(mentorship_ids):
            for row in await self._connection.execute(_FEEDBACK.where(FeedbackRow.mentorship_id.in_(part))):
                given, waived = row.given_at is not None, row.waived_at is not None
                found.append(FeedbackFact(*row[:3], bool(row.wants_curator), row.goes_on, given, waived))
        return found

    async def owing(self, mentorship_ids: Sequence[int]) -> list[tuple[int, int]]:
        """(meeting, person) of held meetings of these mentorships whose feedback is awaited, by time."""
        found: list[tuple[int, int]] = []
        for part in in_parts(mentorship_ids):
            rows = await self._connection.execute(SILENT.where(MeetingRow.mentorship_id.in_(part)))
            found += [(row.meeting_id, row.person_id) for row in rows]
        return found

    async def counts(self, organisation_id: int, since: datetime, until: datetime) -> Counts:
        """What happened in an organisation from one moment up to another."""
        span = {"organisation": organisation_id, "since": since, "until": until}
        before = {"organisation": organisation_id, "since": since - (until - since), "until": since}
        held = await self._connection.scalar(_HELD_COUNT, span)
        held_before = await self._connection.scalar(_HELD_COUNT, before)
        asked, given = (await self._connection.execute(_FEEDBACK_COUNT, span)).one()
        started, completed = (await self._connection.execute(_PAIRS_COUNT, span)).one()
        return Counts(held or 0, held_before or 0, asked, given, started or 0, completed or 0)

    async def held_moments(self, organisation_id: int, since: datetime, until: datetime) -> list[datetime]:
        """When the meetings held in a period began, by time."""
        span = {"organisation": organisation_id, "since": since, "until": until}
        return list((await self._connection.scalars(_HELD_MOMENTS, span)).all())

    async def lines(
        self, organisations: Sequence[Organisation], since: datetime, idle_since: datetime, now: datetime
    ) -> list[OrganisationLine]:
        """The coordinator's digest: running mentorships, meetings held, and those long without one."""
        ids = [organisation.id for organisation in organisations]
        values = {"organisations": ids, "since": since, "idle_since": idle_since, "now": now}
        counts = []
        for statement in (_AT_WORK, _HELD_BY_PLACE, _WITHOUT_MEETING):
            rows = await self._connection.execute(statement, values)
            counts.append({place: int(count) for place, count in rows})
        return [OrganisationLine(each, *(count.get(each.id, 0) for count in counts)) for each in organisations]

    async def subscription(self, person_id: int, organisation_id: int) -> Subscription:
        """When the person's digest of an organisation comes; unless chosen otherwise, on Monday at nine."""
        mine = _SUBSCRIPTION.where(
            DigestSubscriptionRow.person_id == person_id, DigestSubscriptionRow.organisation_id == organisation_id
        )
        row = (await self._connection.execute(mine)).one_or_none()
        return Subscription(*row) if row else Subscription(person_id, organisation_id)

    async def subscriptions(self, municipality_id: int) -> list[Subscription]:
        """The subscriptions of all curators of a municipality."""
        kept = {(row.person_id, row.organisation_id): row for row in await self._connection.execute(_SUBSCRIPTION)}
        found = []
        for curator in await self._connection.execute(_CURATORS, {"municipality": municipality_id}):
            row = kept.get((curator.person_id, curator.organisation_id))
            found.append(Subscription(*row) if row else Subscription(curator.person_id, curator.organisation_id))
        return found

    async def subscribe(self, person_id: int, organisation_id: int, weekday: int | None, hour: int | None) -> None:
        """Choose when the digest comes."""
        await self._put(person_id, organisation_id, weekday=weekday, hour=hour)

    async def mark_sent(self, subscription: Subscription, at: datetime) -> None:
        """Note when the weekly digest was last due."""
        await self._put(
            subscription.person_id,
            subscription.organisation_id,
            weekday=subscription.weekday,
            hour=subscription.hour,
            last_sent_at=at,
        )

    async def _put(self, person_id: int, organisation_id: int, **changes: object) -> None:
        begun = {"person_id": person_id, "organisation_id": organisation_id}
        await insert_once(self._connection, DigestSubscriptionRow, [begun])
        statement = update(DigestSubscriptionRow).where(
            DigestSubscriptionRow.person_id == person_id, DigestSubscriptionRow.organisation_id == organisation_id
        )
        await self._connection.execute(statement.values(**changes))
