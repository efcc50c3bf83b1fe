"""Surveys answered and counted: nothing is mixed, nobody's answer comes out, whoever counts is counted once."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import func, select, update

from db.audit import AuditRow
from db.organisations import MunicipalityRow
from db.store import SqlStore
from db.surveys import SurveyAnswerRow, SurveySheetRow
from mentoring.actions.stages import blockers_of
from mentoring.actions.surveys import (
    answer_survey,
    open_survey,
    open_survey_sheet,
    survey_to_offer,
    waive_survey,
    write_survey_answer,
)
from mentoring.errors import AlreadyDone, NotFound
from mentoring.mentorships import Mentorship, Stage
from mentoring.presets import SurveyName
from mentoring.reflections import TextTooLong
from mentoring.stages import Reason
from mentoring.surveys import Answer, AnswersAlone, SurveyOver
from tests.pairs import pair, pupil
from tests.school import School, own_preset, school
from tests.surveys import DAY, many_pairs, surveyed


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    return await school(store, now - 60 * DAY)


async def missing(store: SqlStore, mentorship: Mentorship) -> set[int | None]:
    reasons = (Reason.ENTRY_SURVEY_MISSING, Reason.EXIT_SURVEY_MISSING)
    return {b.person_id for b in await blockers_of(store, mentorship) if b.reason in reasons}


async def test_the_items_are_those_of_the_beginning_whatever_becomes_of_the_preset(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now, stage=Stage.COMPLETION)
    begun = await surveyed(store, at.mentee, of.id, SurveyName.EXIT, now=now, scores={"satisfied": 3}, most=2)
    own = own_preset() + '\n[surveys]\nexit = [{ key = "comfort" }, { key = "satisfied" }]\n'
    await store._connection.execute(update(MunicipalityRow).values(preset_text=own))

    later = await surveyed(store, at.mentee, of.id, SurveyName.EXIT, now=now + 20 * DAY)
    others = await open_survey(store, at.mentor, of.id, SurveyName.EXIT, now=now + 20 * DAY)

    assert begun.sheet is not None
    assert later.sheet is not None
    assert others.sheet is not None
    assert later.sheet.items == begun.sheet.items
    assert (len(later.sheet.items), [item.key for item in others.sheet.items]) == (14, ["comfort", "satisfied"])
    kept = await store._connection.execute(select(SurveyAnswerRow.item, SurveyAnswerRow.score))
    assert {row.item: row.score for row in kept if row.item in ("satisfied", "comfort")} == {
        "satisfied": 3,
        "comfort": 8,
    }


async def test_a_sheet_is_gone_on_with_corrected_and_then_closed(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now, stage=Stage.ACQUAINTANCE)
    await surveyed(store, at.mentee, of.id, SurveyName.ENTRY, now=now, most=3)
    opened = await open_survey(store, at.mentee, of.id, SurveyName.ENTRY, now=now + 30 * DAY)
    assert opened.sheet is not None
    sheet_id, seen = opened.sheet.id, opened.sheet.version
    assert (opened.next_place, opened.answers["comfort"]) == (3, Answer(8))

    corrected = await answer_survey(store, at.mentee, sheet_id, 1, 2, seen=seen, now=now)
    assert (corrected.next_place, corrected.answers["comfort"]) == (3, Answer(2))
    with pytest.raises(AlreadyDone):
        await answer_survey(store, at.mentee, sheet_id, 3, 9, seen=seen, now=now)
    with pytest.raises(NotFound):
        await answer_survey(store, at.mentee, sheet_id, 6, 1, seen=seen + 1, now=now)
    done = await surveyed(store, at.mentee, of.id, SurveyName.ENTRY, now=now)

    assert done.sheet is not None
    assert (done.is_open, dict(done.answers), await store.surveys.draft(sheet_id)) == (False, {}, {})
    again = await open_survey(store, at.mentee, of.id, SurveyName.ENTRY, now=now + DAY)
    assert (again.is_open, again.sheet) == (False, done.sheet)
    with pytest.raises(AlreadyDone):
        await answer_survey(store, at.mentee, sheet_id, 0, 1, seen=done.sheet.version, now=now)
    with pytest.raises(SurveyOver):
        await write_survey_answer(store, at.mentee, sheet_id, 7, "ещё", seen=done.sheet.version, now=now)


async def test_own_words_have_their_limits_and_may_be_left_out(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now, stage=Stage.ACQUAINTANCE)
    opened = await surveyed(store, at.mentee, of.id, SurveyName.ENTRY, now=now, most=7)
    assert opened.sheet is not None
    about: dict[str, Any] = {"sheet_id": opened.sheet.id, "seen": opened.sheet.version, "now": now}

    with pytest.raises(NotFound):
        await write_survey_answer(store, at.mentee, place=0, text="восемь", **about)
    with pytest.raises(TextTooLong):
        await write_survey_answer(store, at.mentee, place=7, text="а" * 2001, **about)
    done = await write_survey_answer(store, at.mentee, place=7, text=" \n", **about)

    assert not done.is_open
    texts = await store._connection.scalars(select(SurveyAnswerRow.text).where(SurveyAnswerRow.item == "hopes"))
    assert list(texts) == [""]


async def test_only_they_themselves_answer_or_the_curator_for_one_without_a_phone(
    store: SqlStore, at: School, now: datetime
) -> None:
    alone = await pupil(store, at, now, "Гусейнов", "Али", has_phone=False)
    of = await pair(store, at, now, at.mentee, alone, stage=Stage.ACQUAINTANCE)
    theirs = await surveyed(store, at.mentee, of.id, SurveyName.ENTRY, now=now, most=2)
    assert theirs.sheet is not None

    with pytest.raises(AnswersAlone):
        await open_survey_sheet(store, at.curator, theirs.sheet.id, now=now)
    with pytest.raises(AnswersAlone):
        await open_survey(store, at.curator, of.id, SurveyName.ENTRY, now=now, on_behalf_of=at.mentee.id)
    with pytest.raises(NotFound):
        await answer_survey(store, at.mentor, theirs.sheet.id, 2, 1, seen=theirs.sheet.version, now=now)
    spoken = await open_survey(store, at.curator, of.id, SurveyName.ENTRY, now=now, on_behalf_of=alone.id)
    assert spoken.sheet is not None
    spoken = await answer_survey(store, at.curator, spoken.sheet.id, 0, 4, seen=spoken.sheet.version, now=now)
    later = await open_survey(store, at.curator, of.id, SurveyName.ENTRY, now=now, on_behalf_of=alone.id)

    assert spoken.sheet is not None
    assert spoken.sheet.entered_by == at.curator.id
    assert spoken.answers == later.answers == {"usefulness": Answer()}


async def test_the_curator_may_let_somebody_off_once_and_it_is_counted(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now, stage=Stage.ACQUAINTANCE)
    await surveyed(store, at.mentor, of.id, SurveyName.ENTRY, now=now)
    with pytest.raises(NotFound):
        await waive_survey(store, at.mentor, of.id, at.mentee.id, SurveyName.ENTRY, reason="", now=now)
    with pytest.raises(NotFound):
        await waive_survey(store, at.curator, of.id, at.mentee.id, SurveyName.PULSE, reason="", now=now)
    with pytest.raises(AlreadyDone):
        await waive_survey(store, at.curator, of.id, at.mentee.id, SurveyName.EXIT, reason="рано", now=now)

    await waive_survey(store, at.curator, of.id, at.mentee.id, SurveyName.ENTRY, reason=" болеет ", now=now)

    assert await missing(store, of) == set()
    with pytest.raises(AlreadyDone):
        await waive_survey(store, at.curator, of.id, at.mentee.id, SurveyName.ENTRY, reason="", now=now)
    place = at.organisation.id
    assert await store.surveys.waived([place], now, now + DAY) == {place: 1}
    assert await store.surveys.waived([place], now - DAY, now) == {}
    kept = await store._connection.execute(select(SurveySheetRow.waiver_reason, SurveySheetRow.waived_by).where(
        SurveySheetRow.person_id == at.mentee.id
    ))  # fmt: skip
    assert [tuple(row) for row in kept] == [("болеет", at.curator.id)]


async def test_a_mentor_answers_before_the_work_once_for_all_pairs_of_the_year(
    store: SqlStore, at: School, now: datetime
) -> None:
    first, second = [of for _, of in await many_pairs(store, at, now, 2, Stage.ACQUAINTANCE)]
    assert await missing(store, second) == {at.mentor.id, second.mentees[0].id}

    await surveyed(store, at.mentor, first.id, SurveyName.ENTRY, now=now)

    assert await missing(store, second) == {second.mentees[0].id}
    assert not (await open_survey(store, at.mentor, second.id, SurveyName.ENTRY, now=now)).is_open
    other = await store.mentorships.change(second, form="student_pupil")
    assert await missing(store, other) == {at.mentor.id, second.mentees[0].id}


async def test_the_pulse_comes_after_thirty_days_in_one_pair_and_then_rests(
    store: SqlStore, at: School, now: datetime
) -> None:
    (child, first), (_, second) = await many_pairs(store, at, now, 2, Stage.JOINT_WORK, ago=30)

    assert await survey_to_offer(store, first, child.id, now=now) is SurveyName.PULSE
    assert await survey_to_offer(store, first, child.id, now=now - DAY) is None
    assert await survey_to_offer(store, first, at.mentor.id, now=now) is SurveyName.PULSE
    assert await survey_to_offer(store, second, at.mentor.id, now=now) is None
    done = await surveyed(store, at.mentor, first.id, SurveyName.PULSE, now=now)
    assert done.sheet is not None
    assert await survey_to_offer(store, first, at.mentor.id, now=now + 59 * DAY) is None
    again = await surveyed(store, at.mentor, first.id, SurveyName.PULSE, now=now + 60 * DAY)

    assert again.sheet is not None
    assert (done.sheet.round, again.sheet.round) == (1, 2)


async def test_no_record_says_what_anybody_answered(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now, stage=Stage.ACQUAINTANCE)
    await surveyed(store, at.mentee, of.id, SurveyName.ENTRY, now=now, text="тайна")

    rows = (await store._connection.execute(select(AuditRow.action, AuditRow.detail))).all()
    assert [tuple(row) for row in rows] == [("answer_survey", {"person": at.mentee.id, "survey": "entry"})]
    assert not [each for each in SurveyAnswerRow.__table__.columns if "person" in each.name]
    assert await store._connection.scalar(select(func.count()).select_from(SurveyAnswerRow)) == 8


async def test_of_one_person_entered_twice_one_sheet_stays(store: SqlStore, at: School, now: datetime) -> None:
    twice = await pupil(store, at, now, "Соколов", "Артем")
    of = await pair(store, at, now, at.mentee, twice, stage=Stage.ACQUAINTANCE)
    for person in (at.mentee, twice):
        await surveyed(store, person, of.id, SurveyName.ENTRY, now=now)

    await store.people.merge(twice.id, at.mentee.id)

    sheets = await store.surveys.of_person(at.mentee.id)
    answers = await store._connection.scalars(select(SurveyAnswerRow.sheet_id).distinct())
    assert [sheet.id for sheet in sheets] == list(answers)
    assert len(sheets) == 1
