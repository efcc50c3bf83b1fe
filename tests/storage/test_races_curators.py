"""A curator is dismissed at the moment somebody else acts, in another process; nothing opens anew."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from db.database import Database
from mentoring.actions.help_requests import ask_for_help, close_help_request, take_help_request
from mentoring.actions.people_roles import LastCurator, dismiss_curator
from mentoring.help_requests import HelpKind
from mentoring.people import Role
from tests.postgres import own_database
from tests.school import School, school
from tests.storage.racing import Race

NOW = datetime(2026, 10, 12, 7, 0, tzinfo=UTC)


@pytest.fixture
async def race(postgres: str) -> AsyncIterator[Race]:
    database = Database(await own_database(postgres))
    yield Race(database)
    await database.close()


@pytest.fixture
async def at(race: Race) -> School:
    entered: School = await race.does(lambda store: school(store, NOW))
    where = entered.organisation.id
    await race.does(lambda store: store.people.add_role(entered.mentor.id, Role.CURATOR, where, now=NOW))
    return entered


async def test_two_curators_are_not_dismissed_at_once(race: Race, at: School) -> None:
    where = at.organisation.id
    _, second = await race.both(
        lambda store: dismiss_curator(store, at.coordinator, where, at.curator.id, now=NOW),
        lambda store: dismiss_curator(store, at.coordinator, where, at.mentor.id, now=NOW),
    )

    assert isinstance(second, LastCurator)
    left = f"SELECT count(*) FROM roles WHERE role = 'curator' AND until IS NULL AND organisation_id = {where}"
    assert await race.count(left) == 1


async def test_a_call_that_is_being_settled_stays_settled(race: Race, at: School) -> None:
    asked = await race.does(lambda store: ask_for_help(store, at.mentee, HelpKind.QUESTION, "Когда?", now=NOW))
    await race.does(lambda store: take_help_request(store, at.curator, asked.id, now=NOW))
    told = await race.count("SELECT count(*) FROM outbox WHERE kind = 'help-asked'")

    await race.both(
        lambda store: close_help_request(store, at.curator, asked.id, now=NOW),
        lambda store: dismiss_curator(store, at.coordinator, at.organisation.id, at.curator.id, now=NOW),
    )

    settled = "SELECT count(*) FROM help_requests WHERE closed_at IS NOT NULL AND seen_by IS NOT NULL"
    assert await race.count(settled) == 1
    assert await race.count("SELECT count(*) FROM outbox WHERE kind = 'help-asked'") == told
