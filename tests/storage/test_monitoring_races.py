"""Two people press at the same moment, in two processes: a report goes one way, and who signs last is noticed."""

from collections.abc import AsyncIterator

import pytest

from db.database import Database
from db.store import SqlStore
from mentoring.actions.monitoring import correct_report, send_report, sign_report, take_report_back
from mentoring.actions.monitoring_freezing import due_rounds, keep_rounds
from mentoring.errors import AlreadyDone
from mentoring.monitoring import Report, ReportStatus, Round
from mentoring.people import Person, Role
from tests.postgres import own_database
from tests.reporting import CHILDREN, MORNING, Reporting, reporting
from tests.storage.racing import Race


@pytest.fixture
async def race(postgres: str) -> AsyncIterator[Race]:
    database = Database(await own_database(postgres))
    yield Race(database)
    await database.close()


@pytest.fixture
async def at(race: Race) -> tuple[Reporting, Person]:
    """The school at work since September, and its head."""
    found: tuple[Reporting, Person] = await race.does(reporting)
    return found


async def sent(race: Race, of: Reporting, *, where: int = 0, by: Person | None = None) -> Report:
    """The October report of an organisation on its head's desk."""

    async def deed(store: SqlStore) -> Report:
        here = Reporting(store, of.at)
        await here.ticks(MORNING)
        await here.says(CHILDREN, 40, where=where)
        return await send_report(store, by or of.at.curator, (await here.report(where)).id, now=MORNING)

    report: Report = await race.does(deed)
    return report


async def test_two_processes_freeze_once(race: Race, at: tuple[Reporting, Person]) -> None:
    due = await race.does(lambda store: due_rounds(store, now=MORNING))

    async def kept(store: SqlStore) -> list[Round]:
        return await keep_rounds(store, due, now=MORNING)

    first, second = await race.both(kept, kept)

    assert [each.id for each in first] == [each.id for each in second]
    assert await race.count("SELECT count(*) FROM monitoring_reports") == 2
    assert await race.count("SELECT count(*) FROM monitoring_rounds") == 1


async def test_a_report_is_signed_or_taken_back_and_not_both(race: Race, at: tuple[Reporting, Person]) -> None:
    of, head = at
    report = await sent(race, of)

    before, after = await race.both(
        lambda store: sign_report(store, head, report.id, report.version, now=MORNING),
        lambda store: take_report_back(store, of.at.curator, report.id, now=MORNING),
    )

    assert (before.status, type(after)) == (ReportStatus.SIGNED, AlreadyDone)
    assert await race.count("SELECT count(*) FROM monitoring_reports WHERE status = 'signed'") == 1


async def test_a_correction_is_opened_once(race: Race, at: tuple[Reporting, Person]) -> None:
    of, head = at
    report = await sent(race, of)
    await race.does(lambda store: sign_report(store, head, report.id, report.version, now=MORNING))

    async def correct(store: SqlStore) -> Report:
        return await correct_report(store, of.at.curator, report.id, now=MORNING)

    before, after = await race.both(correct, correct)

    assert (before.edition, type(after)) == (2, AlreadyDone)
    assert await race.count("SELECT count(*) FROM monitoring_reports WHERE edition > 1") == 1


async def test_when_the_last_two_sign_at_once_the_coordinator_hears_of_it(
    race: Race, at: tuple[Reporting, Person]
) -> None:
    of, head = at
    there = of.at.stranger.organisation_id or 0
    other: Person = await race.does(lambda store: Reporting(store, of.at).person(Role.HEAD, None, where=there))
    mine, theirs = await sent(race, of), await sent(race, of, where=there, by=of.at.stranger)

    await race.both(
        lambda store: sign_report(store, head, mine.id, mine.version, now=MORNING),
        lambda store: sign_report(store, other, theirs.id, theirs.version, now=MORNING),
    )

    assert await race.count("SELECT count(*) FROM outbox WHERE kind = 'round-signed'") == 1
