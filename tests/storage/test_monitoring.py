"""Rounds of reports: frozen as the day begins, once, whatever happens later; who is asked; what is summed."""

from datetime import date, datetime, timedelta

import pytest

from db.database import Database
from db.store import SqlStore
from mentoring.actions.monitoring import (
    open_report,
    send_report,
    sign_report,
)
from mentoring.actions.monitoring_freezing import due_rounds, keep_rounds
from mentoring.actions.monitoring_rounds import open_collection, open_round, remind_late
from mentoring.errors import NotFound
from mentoring.monitoring import ReportStatus
from mentoring.people import Person, Role
from tests.reporting import (
    CHILDREN,
    DAY,
    MORNING,
    OCTOBER,
    SEPTEMBER,
    SPECIALISTS,
    YOUNG_MENTORS,
    Reporting,
    all_reports,
    counts,
    local,
    reporting,
    signed_report,
)
from tests.school import school


@pytest.mark.parametrize("zone", ["Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novokuznetsk"])
async def test_reports_freeze_as_the_day_begins_where_the_school_is(store: SqlStore, zone: str) -> None:
    of, _ = await reporting(store, zone=zone)

    await of.ticks(local("2026-09-17T00:01", zone))
    await of.ticks(local("2026-09-30T23:59", zone))
    assert await of.store.monitoring.of_organisation(of.at.organisation.id) == []
    await of.ticks(local("2026-10-01T00:00", zone))

    assert counts(await of.report()) == (1, None)


async def test_every_organisation_with_a_curator_or_a_mentorship_reports(of: Reporting) -> None:
    empty = await of.store.organisations.add(of.at.municipality.id, "Новая школа", "Новая", now=SEPTEMBER)

    await of.ticks(MORNING)

    [round_] = await of.store.monitoring.rounds(of.at.municipality.id, since=OCTOBER)
    reported = {each.organisation_id for each in await of.store.monitoring.of_round(round_.id)}
    assert reported == {of.at.organisation.id, of.at.stranger.organisation_id}
    assert empty.id not in reported


async def test_a_second_tick_changes_nothing(of: Reporting) -> None:
    await of.ticks(MORNING)
    before = await all_reports(of.store)

    assert await of.ticks(MORNING) == 0
    await of.ticks(MORNING + DAY)

    assert await all_reports(of.store) == before


async def test_two_ticks_that_read_before_either_wrote_freeze_once(of: Reporting) -> None:
    first, second = [await due_rounds(of.store, now=MORNING) for _ in range(2)]

    await keep_rounds(of.store, first, now=MORNING)
    before = await all_reports(of.store)
    await keep_rounds(of.store, second, now=MORNING + DAY)

    assert await all_reports(of.store) == before


async def test_after_three_days_out_the_report_is_as_of_its_date(of: Reporting) -> None:
    late = await of.person(Role.MENTEE, date(2012, 5, 5))
    await of.pair(late, since=local("2026-10-01T11:00"))

    await of.ticks(local("2026-10-04T12:00"))

    assert counts(await of.report()) == (1, None)


async def test_a_crash_between_freezing_and_notices_loses_no_notice(of: Reporting) -> None:
    await keep_rounds(of.store, await due_rounds(of.store, now=MORNING), now=MORNING)

    await of.ticks(MORNING)
    await of.ticks(MORNING + timedelta(minutes=5))

    mine = [each for each in await of.said("report-to-complete") if each[1] == of.at.curator.id]
    assert mine == [("report-to-complete", of.at.curator.id, "10-01 09")]


async def test_a_bot_set_up_after_the_date_reports_nothing_of_it(store: SqlStore, now: datetime) -> None:
    of = Reporting(store, await school(store, now))

    await of.ticks(now)

    assert await store.monitoring.rounds(of.at.municipality.id, since=date(2026, 1, 1)) == []


async def test_what_is_entered_later_changes_no_frozen_report(of: Reporting) -> None:
    await of.ticks(MORNING)
    before = await all_reports(of.store)

    await of.pair(await of.person(Role.MENTEE, date(2012, 5, 5)))
    await of.store.people.change(of.at.mentee.id, birth_date=date(2001, 1, 1))
    await of.ticks(MORNING + 2 * DAY)

    assert await all_reports(of.store) == before


async def test_headcounts_are_asked_for_while_they_are_missing(of: Reporting) -> None:
    for days in range(16):
        await of.ticks(local("2026-09-16T08:00") + days * DAY)
        if days == 5:
            for key, count in ((CHILDREN, 40), (YOUNG_MENTORS, 20), (SPECIALISTS, 2)):
                await of.says(key, count)

    mine = [(kind, when) for kind, person_id, when in await of.said("report-soon") if person_id == of.at.curator.id]
    theirs = [when for _, person_id, when in await of.said("report-soon") if person_id == of.at.stranger.id]
    assert mine == [("report-soon", "09-17 09")]
    assert theirs == ["09-17 09", "09-28 09"]


async def test_the_report_of_january_is_asked_for_from_the_middle_of_december(of: Reporting) -> None:
    for days in range(40):
        await of.ticks(local("2026-12-15T08:00") + days * DAY)

    asked = [when for kind, person_id, when in await of.said("report-soon") if person_id == of.at.curator.id]
    frozen = [when for kind, person_id, when in await of.said("report-to-complete") if person_id == of.at.curator.id]
    assert asked == ["12-18 09", "12-29 09"]
    assert frozen[0] == "01-09 08"
    assert (await of.report()).round.as_of == date(2027, 1, 1)


async def test_whoever_holds_the_report_is_reminded_before_it_is_due(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)
    for days in range(14):
        await of.ticks(MORNING + days * DAY)

    theirs = [(each[1], each[2]) for each in await of.said("report-to-sign", "report-to-complete")]
    every = ["10-01 09", "10-08 09", "10-11 09"]
    assert [when for person_id, when in theirs if person_id == head.id] == every
    assert [when for person_id, when in theirs if person_id == of.at.curator.id] == ["10-01 09"]
    assert [when for person_id, when in theirs if person_id == of.at.stranger.id] == every


async def test_the_coordinator_reminds_everybody_who_is_waited_for_once_a_day(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    report = await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)
    later = MORNING + 2 * DAY

    assert await remind_late(of.store, of.at.coordinator, report.round.id, now=later) == 2
    assert await remind_late(of.store, of.at.coordinator, report.round.id, now=later) == 0
    assert await remind_late(of.store, of.at.coordinator, report.round.id, now=later + DAY) == 2

    asked = [(kind, person_id) for kind, person_id, when in await of.said("report-to-sign", "report-to-complete")
             if when == "10-03 09"]  # fmt: skip
    assert asked == [("report-to-complete", of.at.stranger.id), ("report-to-sign", head.id)] or asked == [
        ("report-to-sign", head.id),
        ("report-to-complete", of.at.stranger.id),
    ]


async def test_sums_come_from_the_reports_and_not_from_what_is_known_now(of: Reporting, head: Person) -> None:
    await signed_report(of, head)
    there = of.at.stranger.organisation_id or 0
    await of.says(CHILDREN, 60, where=there)
    await of.person(Role.HEAD, date(1970, 1, 1), where=there)
    sent = await send_report(of.store, of.at.stranger, (await of.report(there)).id, now=MORNING)
    await of.says(CHILDREN, 500)

    card = await open_round(of.store, of.at.coordinator, sent.round.id)

    figure = card.figures[0]
    assert (figure.numerator, figure.denominator, str(figure.per_cent)) == (1, 100, "1.0")
    assert (len(card.handed_in), len(card.signed), [each.organisation.id for each in card.late]) == (2, 1, [there])


async def test_a_report_that_is_not_handed_in_is_not_the_coordinators(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    report = await of.report()

    with pytest.raises(NotFound):
        await open_report(of.store, of.at.coordinator, report.id)
    await send_report(of.store, of.at.curator, report.id, now=MORNING)

    assert (await open_report(of.store, of.at.coordinator, report.id)).report.status is ReportStatus.COMPLETED


async def test_a_collection_for_a_day_gone_by_is_frozen_at_once_and_goes_the_same_way(
    of: Reporting, head: Person
) -> None:
    now = local("2026-11-15T12:00")
    chosen = (date(2026, 11, 10), date(2026, 11, 20))

    opened = await open_collection(of.store, of.at.coordinator, "Итоги месячника", *chosen, now=now)
    again = await open_collection(of.store, of.at.coordinator, "Итоги месячника", *chosen, now=now)

    assert opened.id == again.id
    card = await open_round(of.store, of.at.coordinator, opened.id)
    assert len(card.standings) == 2
    report = await of.report()
    assert (report.round.id, counts(report)) == (opened.id, (1, None))
    sent = await send_report(of.store, of.at.curator, report.id, now=now)
    assert (await sign_report(of.store, head, sent.id, sent.version, now=now)).status is ReportStatus.SIGNED


async def test_a_collection_for_a_coming_day_waits_for_it(of: Reporting) -> None:
    now = local("2026-11-15T12:00")
    opened = await open_collection(
        of.store, of.at.coordinator, "К совещанию", date(2026, 11, 20), date(2026, 11, 25), now=now
    )

    await of.ticks(now + DAY)
    assert await of.store.monitoring.of_round(opened.id) == []
    await of.ticks(local("2026-11-20T00:05"))

    assert len(await of.store.monitoring.of_round(opened.id)) == 2
    assert [each[2] for each in await of.said("report-soon") if each[1] == of.at.curator.id] == ["11-16 12", "11-17 09"]


async def test_the_coordinator_hears_when_everybody_has_signed(of: Reporting, head: Person) -> None:
    await signed_report(of, head)
    assert await of.said("round-signed") == []
    there = of.at.stranger.organisation_id or 0
    other = await of.person(Role.HEAD, date(1970, 1, 1), where=there)

    sent = await send_report(of.store, of.at.stranger, (await of.report(there)).id, now=MORNING)
    await sign_report(of.store, other, sent.id, sent.version, now=MORNING + DAY)

    assert [each[1] for each in await of.said("round-signed")] == [of.at.coordinator.id]


async def test_what_freezing_reads_is_read_without_the_writer(database: Database) -> None:
    async with database.unit() as connection:
        await reporting(SqlStore(connection))
    async with database.reading() as connection:
        due = await due_rounds(SqlStore(connection), now=MORNING)
    async with database.unit() as connection:
        store = SqlStore(connection)
        [round_] = await keep_rounds(store, due, now=MORNING)

        assert len(await store.monitoring.of_round(round_.id)) == 2
