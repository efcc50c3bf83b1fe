"""Surveys: who has begun, answered or was let off (sheets), and the answers, which have no name beside them."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
)
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, aliased, mapped_column

from db.base import Base, Json, Moment, Numbered, change_version, insert_once
from db.mentorships import MentorshipRow, ParticipantRow
from mentoring.indicators import Satisfaction
from mentoring.mentorships import Mentorship, Side
from mentoring.presets import AnswerKind, SurveyItem, SurveyName
from mentoring.surveys import Answer, Sheet
from mentoring.surveys_results import Change, Mark


class SurveySheetRow(Numbered, Base):
    """A person's sheet of a survey: its items, fixed when it was begun, and when it was answered. No answers."""

    __tablename__ = "survey_sheets"
    __table_args__ = (
        UniqueConstraint("mentorship_id", "person_id", "survey", "round"),
        Index(None, "organisation_id", "survey", "completed_at"),
        Index(None, "person_id"),
    )

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    survey: Mapped[str] = mapped_column(String(20))
    round: Mapped[int]
    side: Mapped[str] = mapped_column(String(10))
    form: Mapped[str] = mapped_column(String(30))
    school_year: Mapped[int]
    items: Mapped[list[Any]] = mapped_column(Json)
    begun_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]
    waived_at: Mapped[datetime | None]
    waived_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    waiver_reason: Mapped[str] = mapped_column(String(1000))
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    version: Mapped[int]


class SurveyAnswerRow(Base):
    """One answer: a score of 1–10, a yes or no (1 or 0), or a text; none of them: passed over."""

    __tablename__ = "survey_answers"

    sheet_id: Mapped[int] = mapped_column(ForeignKey("survey_sheets.id", ondelete="CASCADE"), primary_key=True)
    item: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    score: Mapped[int | None]
    text: Mapped[str] = mapped_column(String(2000))


SHEET = select(
    SurveySheetRow.id,
    SurveySheetRow.mentorship_id,
    SurveySheetRow.organisation_id,
    SurveySheetRow.person_id,
    SurveySheetRow.survey,
    SurveySheetRow.round,
    SurveySheetRow.side,
    SurveySheetRow.form,
    SurveySheetRow.school_year,
    SurveySheetRow.items,
    SurveySheetRow.begun_at,
    SurveySheetRow.completed_at,
    SurveySheetRow.waived_at,
    SurveySheetRow.entered_by,
    SurveySheetRow.version,
)
_BY_ID = SHEET.where(SurveySheetRow.id == bindparam("sheet"))
_OF_PERSON = SHEET.where(SurveySheetRow.person_id == bindparam("person")).order_by(SurveySheetRow.id)
_OF_ORGANISATION = SHEET.where(
    SurveySheetRow.organisation_id == bindparam("organisation"),
    or_(
        SurveySheetRow.begun_at >= bindparam("since"),
        SurveySheetRow.completed_at >= bindparam("since"),
        SurveySheetRow.waived_at >= bindparam("since"),
    ),
).order_by(SurveySheetRow.id)
_DRAFT = (
    select(SurveyAnswerRow.item, SurveyAnswerRow.score, SurveyAnswerRow.text)
    .join(SurveySheetRow, SurveySheetRow.id == SurveyAnswerRow.sheet_id)
    .where(SurveyAnswerRow.sheet_id == bindparam("sheet"), SurveySheetRow.completed_at.is_(None))
)
_FORGET = delete(SurveyAnswerRow).where(
    SurveyAnswerRow.sheet_id == bindparam("sheet"), SurveyAnswerRow.item == bindparam("about")
)
_KEEP = insert(SurveyAnswerRow)
_WAIVED = (
    select(SurveySheetRow.organisation_id, func.count())
    .where(
        SurveySheetRow.organisation_id.in_(bindparam("organisations", expanding=True)),
        SurveySheetRow.waived_at >= bindparam("since"),
        SurveySheetRow.waived_at < bindparam("until"),
    )
    .group_by(SurveySheetRow.organisation_id)
)
SETTLED = or_(SurveySheetRow.completed_at.is_not(None), SurveySheetRow.waived_at.is_not(None))
_entry = aliased(SurveySheetRow)
ENTRY_SETTLED = exists(
    select(_entry.id).where(
        _entry.person_id == ParticipantRow.person_id,
        _entry.survey == SurveyName.ENTRY.value,
        or_(
            and_(
                _entry.mentorship_id == MentorshipRow.id,
                or_(_entry.completed_at.is_not(None), _entry.waived_at.is_not(None)),
            ),
            and_(
                _entry.completed_at.is_not(None),
                _entry.side == ParticipantRow.side,
                _entry.form == MentorshipRow.form,
                _entry.school_year == MentorshipRow.school_year,
            ),
        ),
    )
)
"""Whether a participant answered the entry survey, here or (this year, on the same side) elsewhere, or was let off."""

_THEIRS = SurveySheetRow.person_id == ParticipantRow.person_id
PULSE_LATELY = exists(
    select(SurveySheetRow.id).where(
        _THEIRS,
        SurveySheetRow.survey == SurveyName.PULSE.value,
        SurveySheetRow.side == ParticipantRow.side,
        SurveySheetRow.completed_at > bindparam("pulse_rest", type_=Moment()),
    )
)
"""Whether a participant answered a pulse so lately that the next one can wait."""
SURVEYED_LATELY = exists(
    select(SurveySheetRow.id).where(_THEIRS, SurveySheetRow.completed_at > bindparam("survey_rest", type_=Moment()))
)
"""Whether a participant answered any survey so lately that a pulse would be too much."""
TAKES_PART_FROM = case(
    (ParticipantRow.joined_at > MentorshipRow.started_at, ParticipantRow.joined_at), else_=MentorshipRow.started_at
)
"""Since when somebody takes part in a mentorship: since its work began, or since they joined."""


class Surveys:
    """Queries about surveys."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_id(self, sheet_id: int) -> Sheet | None:
        """A sheet, without its answers."""
        row = (await self._connection.execute(_BY_ID, {"sheet": sheet_id})).one_or_none()
        return _sheet(row) if row else None

    async def of_person(self, person_id: int) -> list[Sheet]:
        """All sheets of a person, earliest first."""
        return [_sheet(row) for row in await self._connection.execute(_OF_PERSON, {"person": person_id})]

    async def of_organisation(self, organisation_id: int, since: datetime) -> list[Sheet]:
        """The sheets of an organisation that were begun, completed or waived since the moment."""
        values = {"organisation": organisation_id, "since": since}
        return [_sheet(row) for row in await self._connection.execute(_OF_ORGANISATION, values)]

    async def begin(
        self,
        mentorship: Mentorship,
        person_id: int,
        survey: SurveyName,
        round_: int,
        items: Sequence[SurveyItem],
        *,
        now: datetime,
    ) -> Sheet:
        """Fix the items for a person; beginning again changes nothing."""
        side = mentorship.side_of(person_id)
        assert side is not None
        row = {
            "organisation_id": mentorship.organisation_id,
            "mentorship_id": mentorship.id,
            "person_id": person_id,
            "survey": survey.value,
            "round": round_,
            "side": side.value,
            "form": mentorship.form,
            "school_year": mentorship.school_year,
            "items": [{name: each for name, each in asdict(item).items() if each} for item in items],
            "begun_at": now,
            "waiver_reason": "",
            "version": 1,
        }
        await insert_once(self._connection, SurveySheetRow, [row])
        mine = [SurveySheetRow.mentorship_id == mentorship.id, SurveySheetRow.person_id == person_id]
        same = [SurveySheetRow.survey == survey.value, SurveySheetRow.round == round_]
        return _sheet((await self._connection.execute(SHEET.where(*mine, *same))).one())

    async def draft(self, sheet_id: int) -> dict[str, Answer]:
        """What was answered so far on a sheet that is not completed; of a completed one, nothing."""
        rows = await self._connection.execute(_DRAFT, {"sheet": sheet_id})
        return {row.item: Answer(row.score, row.text) for row in rows}

    async def answer(self, sheet: Sheet, item: SurveyItem, answer: Answer, *, entered_by: int | None) -> Sheet:
        """Keep an answer; answering again replaces it. Raises AlreadyDone when the sheet has changed meanwhile."""
        changed = await self._change(sheet, entered_by=entered_by)
        await self._connection.execute(_FORGET, {"sheet": sheet.id, "about": item.key})
        row = {"sheet_id": sheet.id, "item": item.key, "kind": item.answer.value}
        await self._connection.execute(_KEEP, {**row, "score": answer.score, "text": answer.text})
        return changed

    async def complete(self, sheet: Sheet, *, now: datetime) -> Sheet:
        """The sheet is answered: from now on its answers are only parts of figures."""
        return await self._change(sheet, completed_at=now)

    async def waive(self, sheet: Sheet, by: int, reason: str, *, now: datetime) -> Sheet:
        """Nobody waits for it any more."""
        return await self._change(sheet, waived_at=now, waived_by=by, waiver_reason=reason)

    async def _change(self, sheet: Sheet, **changes: object) -> Sheet:
        await change_version(self._connection, SurveySheetRow, sheet.id, sheet.version, changes)
        changed = await self.by_id(sheet.id)
        assert changed is not None
        return changed

    async def marks(
        self, organisation_ids: Sequence[int], survey: SurveyName, since: datetime, until: datetime
    ) -> list[Mark]:
        """The answers of the sheets completed between two moments, in the order of completing, without names."""
        from db.surveys_results import marks  # it reads this file's tables

        return await marks(self._connection, organisation_ids, survey, since, until)

    async def changes(self, organisation_ids: Sequence[int], since: datetime, until: datetime) -> list[Change]:
        """What whoever has completed the exit survey between two moments answered to the same items before."""
        from db.surveys_results import changes

        return await changes(self._connection, organisation_ids, since, until)

    async def satisfaction(
        self, organisation_ids: Sequence[int], on: datetime, satisfied_from: int, *, since: datetime | None = None
    ) -> dict[tuple[int, Side], Satisfaction]:
        """By organisation and side: distinct people asked up to a moment, those who answered, those satisfied."""
        from db.surveys_results import satisfaction

        return await satisfaction(self._connection, organisation_ids, on, satisfied_from, since=since)

    async def waived(self, organisation_ids: Sequence[int], since: datetime, until: datetime) -> dict[int, int]:
        """How many were let off between two moments, by organisation."""
        values = {"organisations": list(organisation_ids), "since": since, "until": until}
        return {row[0]: int(row[1]) for row in await self._connection.execute(_WAIVED, values)}


def _sheet(row: Row[*tuple[Any, ...]]) -> Sheet:
    items = tuple(SurveyItem(**{**each, "answer": AnswerKind(each["answer"])}) for each in row.items)
    return Sheet(**{**row._asdict(), "survey": SurveyName(row.survey), "side": Side(row.side), "items": items})
