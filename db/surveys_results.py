"""Answers to surveys as figures need them, without names: marks in their order, changes, who is satisfied."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, case, func, or_, select, union
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from db.base import Moment
from db.mentorships import MentorshipRow, ParticipantRow
from db.surveys import TAKES_PART_FROM, SurveyAnswerRow, SurveySheetRow
from mentoring.indicators import Satisfaction
from mentoring.mentorships import Side, Stage, Status
from mentoring.presets import AnswerKind, SurveyName
from mentoring.presets.surveys import OVERALL
from mentoring.surveys import PULSE_FIRST
from mentoring.surveys_results import Change, Mark

EVER = datetime(2000, 1, 1, tzinfo=UTC)

_HERE: BindParameter[list[int]] = bindparam("organisations", expanding=True)
_SINCE = bindparam("since", type_=Moment())
_UNTIL = bindparam("until", type_=Moment())
_COMPLETED = and_(
    SurveySheetRow.organisation_id.in_(_HERE),
    SurveySheetRow.completed_at >= _SINCE,
    SurveySheetRow.completed_at < _UNTIL,
)
_OF_SHEET = SurveyAnswerRow.sheet_id == SurveySheetRow.id
_MARKS = (
    select(
        SurveySheetRow.person_id,
        SurveySheetRow.organisation_id,
        SurveySheetRow.side,
        SurveyAnswerRow.item,
        SurveyAnswerRow.kind,
        SurveyAnswerRow.score,
        SurveyAnswerRow.text,
    )
    .join(SurveyAnswerRow, _OF_SHEET)
    .where(_COMPLETED, SurveySheetRow.survey == bindparam("survey"))
    .order_by(SurveySheetRow.completed_at, SurveySheetRow.id)
)
_entry, _before = aliased(SurveySheetRow), aliased(SurveyAnswerRow)
_SAME_PAIR = _entry.mentorship_id == SurveySheetRow.mentorship_id
_CHANGES = (
    select(
        SurveySheetRow.person_id,
        SurveySheetRow.organisation_id,
        SurveySheetRow.side,
        SurveyAnswerRow.item,
        SurveyAnswerRow.kind,
        _before.score.label("before"),
        SurveyAnswerRow.score.label("after"),
    )
    .join(SurveyAnswerRow, _OF_SHEET)
    .join(
        _entry,
        and_(
            _entry.person_id == SurveySheetRow.person_id,
            _entry.side == SurveySheetRow.side,
            _entry.survey == SurveyName.ENTRY.value,
            _entry.completed_at.is_not(None),
            or_(
                _SAME_PAIR,
                and_(_entry.form == SurveySheetRow.form, _entry.school_year == SurveySheetRow.school_year),
            ),
        ),
    )
    .join(
        _before,
        and_(
            _before.sheet_id == _entry.id,
            _before.item == SurveyAnswerRow.item,
            _before.kind == SurveyAnswerRow.kind,
        ),
    )
    .where(
        _COMPLETED,
        SurveySheetRow.survey == SurveyName.EXIT.value,
        SurveyAnswerRow.score.is_not(None),
        _before.score.is_not(None),
    )
    .order_by(SurveySheetRow.completed_at, SurveySheetRow.id, case((_SAME_PAIR, 0), else_=1), _entry.id)
)
_LATEST = (
    select(
        SurveySheetRow.organisation_id,
        SurveySheetRow.side,
        SurveySheetRow.person_id,
        SurveyAnswerRow.score,
        func.row_number()
        .over(
            partition_by=(SurveySheetRow.organisation_id, SurveySheetRow.side, SurveySheetRow.person_id),
            order_by=(SurveySheetRow.completed_at.desc(), SurveySheetRow.id.desc()),
        )
        .label("place"),
    )
    .join(SurveyAnswerRow, and_(_OF_SHEET, SurveyAnswerRow.item == OVERALL))
    .where(
        _COMPLETED,
        SurveySheetRow.survey.in_([SurveyName.EXIT.value, SurveyName.PULSE.value]),
        SurveyAnswerRow.score.is_not(None),
    )
    .subquery()
)
_ASKED = (
    select(MentorshipRow.organisation_id, ParticipantRow.side, ParticipantRow.person_id)
    .join(ParticipantRow, ParticipantRow.mentorship_id == MentorshipRow.id)
    .where(
        MentorshipRow.organisation_id.in_(_HERE),
        MentorshipRow.status.notin_([Status.PROPOSED.value, Status.UNDONE.value]),
        or_(MentorshipRow.ended_at.is_(None), MentorshipRow.ended_at >= _SINCE),
        or_(ParticipantRow.left_at.is_(None), ParticipantRow.left_at >= _UNTIL),
        or_(
            bindparam("began_by", type_=Moment()) >= TAKES_PART_FROM,
            and_(MentorshipRow.stage == Stage.COMPLETION.value, MentorshipRow.stage_since < _UNTIL),
        ),
    )
)
_PEOPLE = union(_ASKED, select(_LATEST.c.organisation_id, _LATEST.c.side, _LATEST.c.person_id)).subquery()
_SAME_PERSON = and_(
    _LATEST.c.organisation_id == _PEOPLE.c.organisation_id,
    _LATEST.c.side == _PEOPLE.c.side,
    _LATEST.c.person_id == _PEOPLE.c.person_id,
    _LATEST.c.place == 1,
)
_SATISFACTION = (
    select(
        _PEOPLE.c.organisation_id,
        _PEOPLE.c.side,
        func.count().label("asked"),
        func.count(_LATEST.c.score).label("answered"),
        func.sum(case((_LATEST.c.score >= bindparam("satisfied_from"), 1), else_=0)).label("satisfied"),
    )
    .select_from(_PEOPLE.outerjoin(_LATEST, _SAME_PERSON))
    .group_by(_PEOPLE.c.organisation_id, _PEOPLE.c.side)
)


async def marks(
    connection: AsyncConnection,
    organisation_ids: Sequence[int],
    survey: SurveyName,
    since: datetime,
    until: datetime,
) -> list[Mark]:
    """The answers of the sheets completed between two moments, in the order of completing, without names."""
    values = {"organisations": list(organisation_ids), "survey": survey.value, "since": since, "until": until}
    return [
        Mark(number, row.organisation_id, Side(row.side), row.item, AnswerKind(row.kind), row.score, row.text)
        for number, row in _nameless(await connection.execute(_MARKS, values))
    ]


async def changes(
    connection: AsyncConnection, organisation_ids: Sequence[int], since: datetime, until: datetime
) -> list[Change]:
    """What whoever has completed the exit survey between two moments answered to the same items before; each once."""
    values = {"organisations": list(organisation_ids), "since": since, "until": until}
    found: dict[tuple[int, int, str, str, str], Change] = {}
    for number, row in _nameless(await connection.execute(_CHANGES, values)):
        about = (number, row.organisation_id, row.side, row.item, row.kind)
        change = Change(*about[:2], Side(row.side), row.item, AnswerKind(row.kind), row.before, row.after)
        found.setdefault(about, change)
    return list(found.values())


def _nameless(rows: Iterable[Row[*tuple[Any, ...]]]) -> Iterable[tuple[int, Row[*tuple[Any, ...]]]]:
    """The rows, each with a number in place of the person: the first, the second, …"""
    numbers: dict[int, int] = {}
    for row in rows:
        yield numbers.setdefault(row.person_id, len(numbers)), row


async def satisfaction(
    connection: AsyncConnection,
    organisation_ids: Sequence[int],
    on: datetime,
    satisfied_from: int,
    *,
    since: datetime | None = None,
) -> dict[tuple[int, Side], Satisfaction]:
    """By organisation and side, distinct people: asked up to a moment, answered, satisfied (000 §5, 002 §7.5).

    Asked is who has taken part for thirty days, or has come to the end; the latest exit survey or pulse decides.
    """
    values = {
        "organisations": list(organisation_ids),
        "since": since or EVER,
        "until": on,
        "began_by": on - PULSE_FIRST,
        "satisfied_from": satisfied_from,
    }
    rows = await connection.execute(_SATISFACTION, values)
    return {
        (row.organisation_id, Side(row.side)): Satisfaction(row.asked, row.answered, int(row.satisfied)) for row in rows
    }
