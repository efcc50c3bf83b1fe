"""Facts of a school year are kept as typed, replaced when typed again, and are nobody else's."""

from datetime import timedelta
from decimal import Decimal

import pytest

from db.store import SqlStore
from mentoring.actions.school_facts import enter_school_fact, open_school_facts
from mentoring.errors import NotFound
from mentoring.school_facts import BeforeAfter, SchoolFact, SchoolFactUnclear
from tests.conftest import NOW
from tests.school import school

MARK = SchoolFact.MEAN_MARK


async def test_kept_replaced_and_by_year(store: SqlStore) -> None:
    at = await school(store, NOW)
    about = (store, at.curator, at.organisation.id)

    await enter_school_fact(*about, MARK, "3,85", now=NOW)
    await enter_school_fact(*about, MARK, "3,85 4,1", now=NOW)
    with pytest.raises(SchoolFactUnclear):
        await enter_school_fact(*about, MARK, "7", now=NOW)

    _, year, facts = await open_school_facts(*about, now=NOW)
    assert (year, dict(facts)) == (2026, {MARK: BeforeAfter(MARK, Decimal("3.85"), Decimal("4.10"))})
    assert (await open_school_facts(*about, now=NOW + timedelta(days=365)))[2] == {}


async def test_only_the_organisations_curator(store: SqlStore) -> None:
    at = await school(store, NOW)

    for person in (at.stranger, at.mentor, at.mentee):
        with pytest.raises(NotFound):
            await enter_school_fact(store, person, at.organisation.id, MARK, "4 5", now=NOW)
