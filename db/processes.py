"""How a programme goes on: the stays in stages (a table), and the counts of a period."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, and_, bindparam, case, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import ColumnElement

from db.base import Base, Numbered, table
from db.feedback import FeedbackRow
from db.goals import GoalRow
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow, ParticipantRow
from mentoring.goals import GoalMark
from mentoring.meetings import AHEAD, Activity, MeetingStatus
from mentoring.mentorships import Side, Stage, Status
from mentoring.processes import Asked, Process, Stay


class StayRow(Numbered, Base):
    """A stretch of time that a mentorship worked in a stage."""

    __tablename__ = "stage_stays"
    __table_args__ = (Index(None, "organisation_id", "until"),)

    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    stage: Mapped[str] = mapped_column(String(30))
    since: Mapped[datetime]
    until: Mapped[datetime]
    left: Mapped[bool]


def _within(moment: Any) -> ColumnElement[bool]:
    return and_(moment > bindparam("since"), moment <= bindparam("until"))


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


_AHEAD = [status.value for status in AHEAD]
_IN_PERIOD = and_(MeetingRow.organisation_id == bindparam("organisation"), _within(MeetingRow.starts_at))
_IS_HELD = MeetingRow.status == MeetingStatus.HELD.value
_MEETINGS = select(
    _count(_IS_HELD).label("held"),
    _count(MeetingRow.status == MeetingStatus.MISSED.value).label("missed"),
    _count(MeetingRow.status.in_(_AHEAD)).label("unknown"),
    func.coalesce(func.sum(case((_IS_HELD, MeetingRow.minutes), else_=0)), 0).label("minutes"),
    _count(MeetingRow.disputed_at.is_not(None)).label("disputed"),
).where(_IN_PERIOD)
_ACTIVITIES = (
    select(MeetingRow.activity, func.count())
    .where(_IN_PERIOD, _IS_HELD, MeetingRow.activity != "")
    .group_by(MeetingRow.activity)
)
_PAIRS = select(
    _count(_within(MentorshipRow.started_at)).label("started"),
    _count(and_(MentorshipRow.status == Status.COMPLETED.value, _within(MentorshipRow.ended_at))).label("completed"),
    _count(
        and_(
            MentorshipRow.status == Status.ENDED.value,
            MentorshipRow.started_at.is_not(None),
            _within(MentorshipRow.ended_at),
        )
    ).label("parted"),
).where(MentorshipRow.organisation_id == bindparam("organisation"), MentorshipRow.status != Status.UNDONE.value)
_HANDED_OVER = (
    select(func.count())
    .select_from(ParticipantRow)
    .join(MentorshipRow, MentorshipRow.id == ParticipantRow.mentorship_id)
    .where(
        MentorshipRow.organisation_id == bindparam("organisation"),
        ParticipantRow.side == Side.MENTOR.value,
        _within(ParticipantRow.left_at),
        MentorshipRow.started_at < ParticipantRow.left_at,
    )
)
_GOALS = (
    select(GoalRow.mark, func.count())
    .where(
        GoalRow.organisation_id == bindparam("organisation"),
        GoalRow.removed_at.is_(None),
        _within(GoalRow.marked_at),
    )
    .group_by(GoalRow.mark)
)
_ASKED = (
    select(
        func.coalesce(MeetingRow.logged_at, MeetingRow.starts_at).label("logged_at"),
        FeedbackRow.given_at,
        FeedbackRow.waived_at,
    )
    .select_from(MeetingRow)
    .join(MentorshipRow, MentorshipRow.id == MeetingRow.mentorship_id)
    .join(ParticipantRow, ParticipantRow.mentorship_id == MeetingRow.mentorship_id)
    .outerjoin(
        FeedbackRow,
        and_(FeedbackRow.meeting_id == MeetingRow.id, FeedbackRow.person_id == ParticipantRow.person_id),
    )
    .where(
        _IN_PERIOD,
        _IS_HELD,
        or_(ParticipantRow.left_at.is_(None), FeedbackRow.given_at.is_not(None)),
        or_(ParticipantRow.joined_at <= MentorshipRow.created_at, ParticipantRow.joined_at <= MeetingRow.starts_at),
    )
)
_LEFT = select(StayRow.mentorship_id).where(
    StayRow.organisation_id == bindparam("organisation"), StayRow.left.is_(True), _within(StayRow.until)
)
_STAYS = (
    select(StayRow.mentorship_id, StayRow.stage, StayRow.since, StayRow.until, StayRow.left)
    .where(StayRow.organisation_id == bindparam("organisation"), StayRow.mentorship_id.in_(_LEFT))
    .order_by(StayRow.id)
)
_ADD = insert(table(StayRow))
_MARKS = {
    GoalMark.REACHED.value: "goals_reached",
    GoalMark.PARTLY.value: "goals_partly",
    GoalMark.NOT_YET.value: "goals_not_yet",
}


class Processes:
    """Queries about how a programme goes on."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def counted(self, organisation_id: int, since: datetime, until: datetime) -> Process:
        """All plain counts of a period: later than `since`, up to `until`; without feedback and stays."""
        span = {"organisation": organisation_id, "since": since, "until": until}
        meetings = (await self._connection.execute(_MEETINGS, span)).one()
        pairs = (await self._connection.execute(_PAIRS, span)).one()
        marks = {_MARKS[mark]: count for mark, count in await self._connection.execute(_GOALS, span) if mark in _MARKS}
        activities = {Activity(name): count for name, count in await self._connection.execute(_ACTIVITIES, span)}
        handed_over = await self._connection.scalar(_HANDED_OVER, span) or 0
        counts: dict[str, Any] = {**meetings._asdict(), **pairs._asdict(), **marks, "handed_over": handed_over}
        return Process(**counts, activities=activities)

    async def asked(self, organisation_id: int, since: datetime, until: datetime) -> list[Asked]:
        """Each feedback that the meetings held in the period ask for."""
        span = {"organisation": organisation_id, "since": since, "until": until}
        return [
            Asked(row.logged_at, row.given_at, row.waived_at is not None)
            for row in await self._connection.execute(_ASKED, span)
        ]

    async def stays(self, organisation_id: int, since: datetime, until: datetime) -> list[Stay]:
        """All stays of the mentorships that left a stage in the period."""
        span = {"organisation": organisation_id, "since": since, "until": until}
        rows = await self._connection.execute(_STAYS, span)
        return [Stay(row.mentorship_id, Stage(row.stage), row.since, row.until, row.left) for row in rows]

    async def add_stay(
        self, mentorship_id: int, organisation_id: int, stage: Stage, since: datetime, until: datetime, *, left: bool
    ) -> None:
        """Note that a mentorship worked in a stage from one moment to another."""
        values = {
            "mentorship_id": mentorship_id,
            "organisation_id": organisation_id,
            "stage": stage.value,
            "since": since,
            "until": until,
            "left": left,
        }
        await self._connection.execute(_ADD, values)
