"""A self-audit lives through its year: begun once, marked, sent with facts that stand still, signed for ever."""

from datetime import timedelta

import pytest

from db.store import SqlStore
from mentoring.actions.self_audits import (
    explain_mark,
    mark_item,
    open_self_audit,
    read_self_audit,
    return_self_audit,
    send_self_audit,
    sign_self_audit,
)
from mentoring.errors import AlreadyDone, NotFound
from mentoring.mentorships import Stage
from mentoring.people import NewPerson, Person, Role
from mentoring.presets import SurveyName
from mentoring.self_audits import ITEMS, AuditIncomplete, AuditItem, AuditStatus, HeadMissing
from tests.conftest import NOW
from tests.pairs import pair
from tests.school import School, school
from tests.surveys import many_pairs, surveyed

DAY = timedelta(days=1)


async def head_of(store: SqlStore, at: School) -> Person:
    new = NewPerson(at.municipality.id, at.organisation.id, "Магомедов", "Ахмед", identity="магомедов ахмед")
    person = await store.people.add(new, entered_by=None, now=NOW)
    await store.people.add_role(person.id, Role.HEAD, at.organisation.id, now=NOW)
    return (await store.people.by_ids([person.id]))[person.id]


async def marked(store: SqlStore, at: School, mark: int = 1) -> int:
    sheet = await open_self_audit(store, at.curator, at.organisation.id, now=NOW)
    for item in ITEMS:
        sheet = await mark_item(store, at.curator, sheet.audit.id, item, mark, now=NOW)
    return sheet.audit.id


async def test_it_is_begun_once_a_school_year(store: SqlStore) -> None:
    at = await school(store, NOW)

    first = await open_self_audit(store, at.curator, at.organisation.id, now=NOW)
    again = await open_self_audit(store, at.curator, at.organisation.id, now=NOW + 100 * DAY)
    next_year = await open_self_audit(store, at.curator, at.organisation.id, now=NOW + 365 * DAY)

    assert first.audit.id == again.audit.id != next_year.audit.id
    assert (first.audit.school_year, next_year.audit.school_year) == (2026, 2027)


async def test_marks_are_kept_one_by_one_and_may_be_changed(store: SqlStore) -> None:
    at = await school(store, NOW)
    sheet = await open_self_audit(store, at.curator, at.organisation.id, now=NOW)

    await mark_item(store, at.curator, sheet.audit.id, AuditItem.GOALS, 2, now=NOW)
    await mark_item(store, at.curator, sheet.audit.id, AuditItem.GOALS, 1, now=NOW)
    await explain_mark(store, at.curator, sheet.audit.id, AuditItem.GOALS, "=1+1 <b>план</b> у всех", now=NOW)

    kept = (await read_self_audit(store, at.curator, sheet.audit.id, now=NOW)).audit
    assert kept.marks == {AuditItem.GOALS: 1}
    assert kept.notes == {AuditItem.GOALS: "=1+1 <b>план</b> у всех"}


async def test_it_is_sent_when_whole_and_somebody_can_sign(store: SqlStore) -> None:
    at = await school(store, NOW)
    sheet = await open_self_audit(store, at.curator, at.organisation.id, now=NOW)
    with pytest.raises(AuditIncomplete):
        await send_self_audit(store, at.curator, sheet.audit.id, now=NOW)
    audit_id = await marked(store, at)
    with pytest.raises(HeadMissing):
        await send_self_audit(store, at.curator, audit_id, now=NOW)
    assert (await read_self_audit(store, at.curator, audit_id, now=NOW)).audit.total == 9

    await head_of(store, at)

    assert (await send_self_audit(store, at.curator, audit_id, now=NOW)).audit.status is AuditStatus.SENT


async def test_facts_stand_still_once_it_is_sent(store: SqlStore) -> None:
    at = await school(store, NOW)
    head = await head_of(store, at)
    await pair(store, at, NOW - DAY)
    audit_id = await marked(store, at)
    assert (await read_self_audit(store, at.curator, audit_id, now=NOW)).facts.running == 1
    await send_self_audit(store, at.curator, audit_id, now=NOW)
    await pair(store, at, NOW - DAY)

    assert (await read_self_audit(store, head, audit_id, now=NOW)).facts.running == 1
    await return_self_audit(store, head, audit_id, "Уточните партнёров", now=NOW)
    assert (await read_self_audit(store, at.curator, audit_id, now=NOW)).facts.running == 2


async def test_a_signed_one_never_changes(store: SqlStore) -> None:
    at = await school(store, NOW)
    head = await head_of(store, at)
    audit_id = await marked(store, at, 2)
    await send_self_audit(store, at.curator, audit_id, now=NOW)
    with pytest.raises(AlreadyDone):
        await mark_item(store, at.curator, audit_id, AuditItem.GOALS, 0, now=NOW)

    signed = (await sign_self_audit(store, head, audit_id, now=NOW)).audit

    assert (signed.status, signed.total, signed.signed_by) == (AuditStatus.SIGNED, 18, head.id)
    for act in (sign_self_audit(store, head, audit_id, now=NOW), return_self_audit(store, head, audit_id, "", now=NOW)):
        with pytest.raises(AlreadyDone):
            await act
    with pytest.raises(AlreadyDone):
        await store.self_audits.change(signed, remark="нет")


async def test_only_the_head_of_the_organisation_signs(store: SqlStore) -> None:
    at = await school(store, NOW)
    await head_of(store, at)
    audit_id = await marked(store, at)
    await send_self_audit(store, at.curator, audit_id, now=NOW)

    for person in (at.curator, at.stranger, at.coordinator, at.mentor):
        with pytest.raises(NotFound):
            await sign_self_audit(store, person, audit_id, now=NOW)


async def test_two_marks_at_once_lose_nothing(store: SqlStore) -> None:
    at = await school(store, NOW)
    seen = (await open_self_audit(store, at.curator, at.organisation.id, now=NOW)).audit
    await store.self_audits.change(seen, marks={"goals": 2})

    with pytest.raises(AlreadyDone):
        await store.self_audits.change(seen, marks={"climate": 1})


async def test_surveys_stand_behind_items_from_five_answers_on(store: SqlStore) -> None:
    at = await school(store, NOW - 60 * DAY)
    made = await many_pairs(store, at, NOW, 5, Stage.COMPLETION)
    for number, (child, of) in enumerate(made):
        facts = (await open_self_audit(store, at.curator, at.organisation.id, now=NOW)).facts
        assert (facts.means, facts.satisfied) == ({}, {}), f"after {number} answers"
        scores = {"satisfied": 9 if number else 3, "comfort": 8}
        await surveyed(store, child, of.id, SurveyName.EXIT, now=NOW - DAY, scores=scores)

    facts = (await open_self_audit(store, at.curator, at.organisation.id, now=NOW)).facts

    assert facts.means["comfort"] == ("8.0", 5)
    assert facts.satisfied == {"mentee": (4, 5)}
