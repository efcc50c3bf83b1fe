"""Two coordinators who share a town: each sees the figures of the forms they see to (004 §4–5)."""

from datetime import date, datetime

import pytest

from db.store import SqlStore
from handlers.accounts import Account
from mentoring.actions.monitoring import open_report
from mentoring.actions.monitoring_rounds import open_round
from mentoring.actions.newcomers import Accepted, accept_invitation
from mentoring.actions.setup import ScopeUnknown, invite_coordinator, set_up_municipality
from mentoring.indicators import Figure
from mentoring.invitations import InvitationKeys
from mentoring.monitoring import NewRound, Report, ReportStatus, Snapshot
from mentoring.organisations import Municipality
from mentoring.people import Person
from mentoring.presets import Measure, preset_text

KEYS = InvitationKeys(b"a key of the tests, long enough")
YEAR_END = date(2026, 6, 1)
SHARED = {Measure.SATISFIED_MENTEES, Measure.SATISFIED_MENTORS, Measure.ORGANISATIONS}
CHILDREN = {Measure.CHILD_MENTEES, Measure.CHILD_MENTORS}
SPECIALISTS = {Measure.SPECIALIST_MENTEES, Measure.SPECIALIST_MENTORS}


@pytest.fixture
async def irbit(store: SqlStore, now: datetime) -> Municipality:
    return await set_up_municipality(store, "", "irbit", preset_text("irbit"), now=now)


async def comes(store: SqlStore, irbit: Municipality, scope: str, now: datetime) -> Person:
    """A coordinator comes by an invitation with a scope."""
    issued = await invite_coordinator(store, irbit.id, KEYS, now, scope)
    account = Account("70", 70, "Анна")
    came = await accept_invitation(store, account, issued.token, opened_by=None, keys=KEYS, wrong_an_hour=5, now=now)
    assert isinstance(came, Accepted)
    found = await store.people.by_id(came.person.id)
    assert found is not None
    return found


async def handed_in(store: SqlStore, irbit: Municipality, now: datetime) -> Report:
    """A report with a figure of every measure, on the head's desk."""
    school = await store.organisations.add(irbit.id, "Школа № 1", "Школа № 1", now=now)
    new = NewRound(irbit.id, "year", "Отчёт о показателях за учебный год", YEAR_END, date(2026, 7, 1))
    opened = await store.monitoring.open_round(new, now=now)
    figures = tuple(Figure(each, "п. 7", YEAR_END, 6, 6, 10, asked=10) for each in Measure)
    await store.monitoring.freeze(opened.id, {school.id: Snapshot(figures)}, now=now)
    [report] = await store.monitoring.of_round(opened.id)
    return await store.monitoring.change(report, status=ReportStatus.COMPLETED.value, completed_at=now)


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        ("", set(Measure)),
        ("pupils", CHILDREN | SHARED | {Measure.ENTERPRISES}),
        ("teachers", SPECIALISTS | SHARED),
    ],
)
async def test_a_coordinator_sees_the_figures_of_their_scope(
    store: SqlStore, irbit: Municipality, now: datetime, scope: str, seen: set[Measure]
) -> None:
    report = await handed_in(store, irbit, now)
    coordinator = await comes(store, irbit, scope, now)

    card = await open_round(store, coordinator, report.round.id)
    opened = await open_report(store, coordinator, report.id)

    assert coordinator.scopes == ({scope} if scope else set())
    assert {figure.measure for figure in card.figures} == seen
    assert {figure.measure for figure in opened.report.snapshot.figures} == seen


async def test_a_scope_that_the_preset_does_not_have_is_refused(
    store: SqlStore, irbit: Municipality, now: datetime
) -> None:
    with pytest.raises(ScopeUnknown) as refused:
        await invite_coordinator(store, irbit.id, KEYS, now, "parents")

    assert refused.value.args_for_text == {"known": "teachers, pupils"}
