"""The statements behind spreadsheets."""

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db.feedback import FeedbackRow
from db.goals import GoalRow
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow, ParticipantRow
from mentoring.exports import TENTH, JournalLine, Outcome
from mentoring.goals import GoalMark
from mentoring.meetings import IN_JOURNAL, Activity, MeetingStatus
from mentoring.mentorships import Side, Stage

_HELD = MeetingStatus.HELD.value
_JOURNAL = (
    select(
        MeetingRow.id.label("meeting_id"),
        MeetingRow.mentorship_id,
        MeetingRow.starts_at,
        MeetingRow.minutes,
        MeetingRow.status,
        MeetingRow.stage,
        MeetingRow.format,
        MeetingRow.activity,
        MeetingRow.topic,
        MeetingRow.done,
        MeetingRow.next_step,
        MeetingRow.logged_by,
        MeetingRow.on_behalf_of,
        func.avg(FeedbackRow.mood).label("mood"),
        func.avg(FeedbackRow.useful).label("useful"),
        func.avg(FeedbackRow.engagement).label("engagement"),
    )
    .outerjoin(FeedbackRow, (FeedbackRow.meeting_id == MeetingRow.id) & FeedbackRow.given_at.is_not(None))
    .where(
        MeetingRow.organisation_id == bindparam("organisation"),
        MeetingRow.status.in_([status.value for status in IN_JOURNAL]),
        MeetingRow.starts_at > bindparam("since"),
        MeetingRow.starts_at <= bindparam("until"),
    )
    .group_by(MeetingRow.id)
    .order_by(MeetingRow.starts_at, MeetingRow.id)
)
_MET = (
    select(MeetingRow.mentorship_id, func.count().label("held"), func.max(MeetingRow.starts_at).label("last"))
    .where(MeetingRow.organisation_id == bindparam("organisation"), MeetingRow.status == _HELD)
    .group_by(MeetingRow.mentorship_id)
)
_GOALS = (
    select(
        GoalRow.mentorship_id,
        func.count().label("goals"),
        func.count().filter(GoalRow.mark == GoalMark.REACHED.value).label("reached"),
    )
    .where(GoalRow.organisation_id == bindparam("organisation"), GoalRow.removed_at.is_(None))
    .group_by(GoalRow.mentorship_id)
)
_MINUTES = (
    select(ParticipantRow.person_id, MeetingRow.starts_at, MeetingRow.minutes)
    .join(MentorshipRow, MentorshipRow.id == MeetingRow.mentorship_id)
    .join(ParticipantRow, ParticipantRow.mentorship_id == MeetingRow.mentorship_id)
    .where(
        MeetingRow.organisation_id == bindparam("organisation"),
        MeetingRow.status == _HELD,
        MeetingRow.starts_at > bindparam("since"),
        MeetingRow.starts_at <= bindparam("until"),
        ParticipantRow.side == Side.MENTOR.value,
        or_(ParticipantRow.joined_at <= MentorshipRow.created_at, ParticipantRow.joined_at <= MeetingRow.starts_at),
        or_(ParticipantRow.left_at.is_(None), ParticipantRow.left_at > MeetingRow.starts_at),
    )
    .order_by(ParticipantRow.person_id, MeetingRow.starts_at)
)


class Exports:
    """Queries behind spreadsheets."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def journal(self, organisation_id: int, since: datetime, until: datetime) -> list[JournalLine]:
        """The meetings held, missed or disputed between two moments, by time, with the marks given."""
        span = {"organisation": organisation_id, "since": since, "until": until}
        return [
            JournalLine(
                **{
                    **row._asdict(),
                    "status": MeetingStatus(row.status),
                    "stage": Stage(row.stage),
                    "activity": Activity(row.activity) if row.activity else None,
                    "mood": _mark(row.mood),
                    "useful": _mark(row.useful),
                    "engagement": _mark(row.engagement),
                }
            )
            for row in await self._connection.execute(_JOURNAL, span)
        ]

    async def outcomes(self, organisation_id: int) -> dict[int, Outcome]:
        """How each mentorship of an organisation came out so far."""
        about = {"organisation": organisation_id}
        met = {row.mentorship_id: row for row in await self._connection.execute(_MET, about)}
        goals = {row.mentorship_id: row for row in await self._connection.execute(_GOALS, about)}
        return {
            each: Outcome(
                met[each].held if each in met else 0,
                goals[each].reached if each in goals else 0,
                goals[each].goals if each in goals else 0,
                met[each].last if each in met else None,
            )
            for each in met.keys() | goals.keys()
        }

    async def mentor_minutes(
        self, organisation_id: int, since: datetime, until: datetime
    ) -> list[tuple[int, datetime, int]]:
        """(mentor, when, minutes) of every meeting held between two moments."""
        span = {"organisation": organisation_id, "since": since, "until": until}
        rows = await self._connection.execute(_MINUTES, span)
        return [(row.person_id, row.starts_at, row.minutes) for row in rows]


def _mark(mean: float | Decimal | None) -> Decimal | None:
    """A mean as it is written: one decimal."""
    return None if mean is None else Decimal(str(mean)).quantize(TENTH, ROUND_HALF_UP)
