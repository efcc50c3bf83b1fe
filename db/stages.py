"""The facts that decide whether a mentorship may leave its stage, read in four statements."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from db.feedback import FeedbackRow
from db.goals import GoalRow
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow, ParticipantRow
from db.reflections import ReflectionRow
from db.surveys import ENTRY_SETTLED, SETTLED, SurveySheetRow
from mentoring.meetings import MeetingStatus
from mentoring.mentorships import Mentorship, Stage
from mentoring.presets import SurveyName
from mentoring.reflections import GROUP_KINDS, ReflectionKind
from mentoring.stages import Progress

_PLACES = (
    select(
        ParticipantRow.person_id,
        ParticipantRow.joined_at,
        MentorshipRow.created_at,
        MentorshipRow.planned_meetings,
        MentorshipRow.rhythm_days,
        MentorshipRow.final_begun_at,
        MentorshipRow.closed_at,
        ENTRY_SETTLED.label("surveyed_before"),
        select(func.count(GoalRow.id))
        .where(GoalRow.mentorship_id == MentorshipRow.id, GoalRow.removed_at.is_(None))
        .scalar_subquery()
        .label("goals"),
        select(func.count(GoalRow.id))
        .where(GoalRow.mentorship_id == MentorshipRow.id, GoalRow.removed_at.is_(None), GoalRow.mark.is_(None))
        .scalar_subquery()
        .label("goals_unmarked"),
    )
    .join(MentorshipRow, MentorshipRow.id == ParticipantRow.mentorship_id)
    .where(MentorshipRow.id == bindparam("mentorship"), ParticipantRow.left_at.is_(None))
    .order_by(ParticipantRow.id)
)
_HELD = (
    select(
        MeetingRow.id,
        MeetingRow.starts_at,
        FeedbackRow.person_id,
        FeedbackRow.given_at,
        FeedbackRow.waived_at,
        FeedbackRow.goes_on,
    )
    .outerjoin(FeedbackRow, FeedbackRow.meeting_id == MeetingRow.id)
    .where(
        MeetingRow.mentorship_id == bindparam("mentorship"),
        MeetingRow.status == MeetingStatus.HELD.value,
        MeetingRow.stage == bindparam("stage"),
    )
    .order_by(MeetingRow.starts_at, MeetingRow.id)
)
_WRITTEN = select(ReflectionRow.person_id, ReflectionRow.kind).where(
    ReflectionRow.mentorship_id == bindparam("mentorship")
)
_SURVEYED = select(SurveySheetRow.person_id).where(
    SurveySheetRow.mentorship_id == bindparam("mentorship"),
    SurveySheetRow.survey == SurveyName.EXIT.value,
    SETTLED,
)


async def progress_of(connection: AsyncConnection, mentorship: Mentorship) -> Progress:
    """The facts about a mentorship's present stage. Whoever came later owes nothing for meetings before."""
    about = {"mentorship": mentorship.id}
    places = (await connection.execute(_PLACES, about)).all()
    if not places:
        return Progress()
    rows = (await connection.execute(_HELD, {**about, "stage": mentorship.stage.value})).all()
    written = (await connection.execute(_WRITTEN, about)).all()
    surveyed = (await connection.scalars(_SURVEYED, about)).all()
    joined = {row.person_id: row.joined_at if row.joined_at > row.created_at else None for row in places}
    held = _counted(rows, joined, mentorship.stage)
    facts = places[0]
    return Progress(
        participants=tuple(joined),
        mentors=tuple(person.id for person in mentorship.mentors),
        held=tuple(held),
        silent=_silent(rows, held, joined),
        wishes=_wishes(rows, held, joined),
        goals=facts.goals,
        goals_unmarked=facts.goals_unmarked,
        planned_meetings=facts.planned_meetings,
        rhythm_days=facts.rhythm_days,
        final_begun=facts.final_begun_at is not None,
        reflected=_who(written, ReflectionKind.REFLECTION),
        reported=_who(written, ReflectionKind.REPORT),
        surveyed_before=frozenset(row.person_id for row in places if row.surveyed_before),
        surveyed_after=frozenset(surveyed),
        group_reflection_noted=any(row.kind in GROUP_KINDS for row in written),
        closed=facts.closed_at is not None,
    )


def _counted(
    rows: Sequence[Row[*tuple[Any, ...]]], joined: dict[int, datetime | None], stage: Stage
) -> dict[int, datetime]:
    """Held meetings of the stage. Before joint work a newcomer (handover) begins the stage's meeting anew."""
    newest = max((moment for moment in joined.values() if moment), default=None)
    return {
        row.id: row.starts_at for row in rows if newest is None or stage is Stage.JOINT_WORK or row.starts_at >= newest
    }


def _silent(
    rows: Sequence[Row[*tuple[Any, ...]]], held: dict[int, datetime], joined: dict[int, datetime | None]
) -> tuple[tuple[int, int], ...]:
    spoken = {(row.id, row.person_id) for row in rows if row.given_at or row.waived_at}
    return tuple(
        (meeting_id, person_id)
        for meeting_id, starts_at in held.items()
        for person_id, since in joined.items()
        if (since is None or starts_at >= since) and (meeting_id, person_id) not in spoken
    )


def _wishes(
    rows: Sequence[Row[*tuple[Any, ...]]], held: dict[int, datetime], joined: dict[int, datetime | None]
) -> dict[int, bool | None]:
    wishes: dict[int, bool | None] = dict.fromkeys(joined)
    for row in rows:
        if row.id in held and row.person_id in wishes and row.goes_on is not None:
            wishes[row.person_id] = row.goes_on
    return wishes


def _who(rows: Sequence[Row[*tuple[Any, ...]]], kind: str) -> frozenset[int]:
    return frozenset(person_id for person_id, about in rows if about == kind)
