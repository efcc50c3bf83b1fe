"""The life of a report: completed, sent, returned, signed, corrected; a signed one never changes."""

from datetime import date, timedelta

import pytest

from mentoring.actions.monitoring import (
    correct_report,
    give_correction_up,
    open_report,
    return_report,
    send_report,
    sign_report,
    take_report_back,
    write_report_remark,
)
from mentoring.actions.monitoring_rounds import open_round
from mentoring.errors import AlreadyDone, NotFound
from mentoring.monitoring import NobodyToSign, NothingCorrected, ReportHasErrors, ReportStatus, Snapshot
from mentoring.people import Person, Role
from tests.reporting import (
    CHILDREN,
    DAY,
    MORNING,
    Reporting,
    all_reports,
    counts,
    signed_report,
)


async def test_headcounts_given_after_the_date_are_what_is_divided_by_and_nothing_else_moves(
    of: Reporting, head: Person
) -> None:
    await of.ticks(MORNING)
    await of.pair(await of.person(Role.MENTEE, date(2012, 5, 5)))
    await of.says(CHILDREN, 40)
    report = await of.report()

    assert counts((await open_report(of.store, of.at.curator, report.id)).report) == (1, 40)
    sent = await send_report(of.store, of.at.curator, report.id, now=MORNING)
    await of.says(CHILDREN, 50)

    assert counts(sent) == (1, 40)
    assert counts((await open_report(of.store, head, report.id)).report) == (1, 40)


async def test_more_people_than_there_are_stops_the_report(of: Reporting) -> None:
    await of.ticks(MORNING)
    await of.says(CHILDREN, 0)

    with pytest.raises(ReportHasErrors):
        await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)

    assert (await of.report()).status is ReportStatus.FROZEN


async def test_a_school_without_a_head_is_told_so(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    await of.store.people.end_role(head.id, Role.HEAD, of.at.organisation.id, now=MORNING)

    with pytest.raises(NobodyToSign):
        await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)


async def test_a_report_is_returned_with_a_remark_and_sent_again(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    report = await of.report()
    await write_report_remark(of.store, of.at.curator, report.id, "Часть детей — в филиале", now=MORNING)
    await send_report(of.store, of.at.curator, report.id, now=MORNING)

    back = await return_report(of.store, head, report.id, "Укажите численность", now=MORNING)
    assert (back.status, back.reason, back.remark) == (
        ReportStatus.RETURNED,
        "Укажите численность",
        "Часть детей — в филиале",
    )
    again = await send_report(of.store, of.at.curator, report.id, now=MORNING + DAY)

    assert (again.status, again.reason) == (ReportStatus.COMPLETED, "")
    assert [each[1] for each in await of.said("report-to-sign")] == [head.id, head.id]


async def test_who_signs_is_written_down_with_the_name_of_that_day(of: Reporting, head: Person) -> None:
    report_id = await signed_report(of, head)

    report = await of.store.monitoring.report(report_id)

    assert report is not None
    assert (report.status, report.signed_by, report.signed_at) == (ReportStatus.SIGNED, head.id, MORNING + DAY)
    assert report.signature == "Новиковhead Али Ахмедович"


async def test_only_the_head_of_that_very_organisation_signs(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    sent = await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)
    there = of.at.stranger.organisation_id or 0
    other = await of.person(Role.HEAD, date(1970, 1, 1), where=there)

    for stranger in (other, of.at.curator, of.at.coordinator, of.at.mentor, of.at.stranger):
        with pytest.raises(NotFound):
            await sign_report(of.store, stranger, sent.id, sent.version, now=MORNING)
    await of.store.people.end_role(head.id, Role.HEAD, of.at.organisation.id, now=MORNING)
    former = await of.store.people.by_id(head.id)
    assert former is not None
    with pytest.raises(NotFound):
        await sign_report(of.store, former, sent.id, sent.version, now=MORNING)

    assert (await of.report()).status is ReportStatus.COMPLETED


async def test_a_curator_who_is_the_head_too_signs(of: Reporting) -> None:
    await of.ticks(MORNING)
    await of.store.people.add_role(of.at.curator.id, Role.HEAD, of.at.organisation.id, now=MORNING)
    both = await of.store.people.by_id(of.at.curator.id)
    assert both is not None

    sent = await send_report(of.store, both, (await of.report()).id, now=MORNING)

    assert (await sign_report(of.store, both, sent.id, sent.version, now=MORNING)).signed_by == both.id


async def test_a_new_head_hears_of_what_waits_for_the_signature(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)
    await of.store.people.end_role(head.id, Role.HEAD, of.at.organisation.id, now=MORNING)
    successor = await of.person(Role.HEAD, date(1980, 1, 1), now=MORNING)

    await of.ticks(MORNING + timedelta(hours=1))

    assert [each[1] for each in await of.said("report-to-sign")] == [head.id, successor.id]


async def test_a_version_that_was_not_seen_is_not_signed(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    sent = await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)
    await take_report_back(of.store, of.at.curator, sent.id, now=MORNING)
    await of.says(CHILDREN, 40)
    await send_report(of.store, of.at.curator, sent.id, now=MORNING)

    with pytest.raises(AlreadyDone):
        await sign_report(of.store, head, sent.id, sent.version, now=MORNING)


async def test_two_who_press_at_once(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    sent = await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)
    await sign_report(of.store, head, sent.id, sent.version, now=MORNING)

    with pytest.raises(AlreadyDone):
        await sign_report(of.store, head, sent.id, sent.version, now=MORNING)
    with pytest.raises(AlreadyDone):
        await return_report(of.store, head, sent.id, "Нет", now=MORNING)
    with pytest.raises(AlreadyDone):
        await take_report_back(of.store, of.at.curator, sent.id, now=MORNING)
    with pytest.raises(AlreadyDone):
        await send_report(of.store, of.at.curator, sent.id, now=MORNING)


async def test_storage_itself_refuses_to_change_a_signed_report(of: Reporting, head: Person) -> None:
    report = await of.store.monitoring.report(await signed_report(of, head))
    assert report is not None
    before = await all_reports(of.store)

    with pytest.raises(AlreadyDone):
        await of.store.monitoring.change(report, remark="Позже")
    with pytest.raises(AlreadyDone):
        await of.store.monitoring.change(report, snapshot=Snapshot().kept())

    assert await all_reports(of.store) == before


async def test_a_correction_is_another_edition_and_the_signed_one_stays(of: Reporting, head: Person) -> None:
    first_id = await signed_report(of, head)
    first = (await all_reports(of.store))[0]
    await of.pair(await of.person(Role.MENTEE, date(2012, 5, 5)))

    edition = await correct_report(of.store, of.at.curator, first_id, now=MORNING + 5 * DAY)
    card = await open_report(of.store, of.at.curator, edition.id)
    assert (edition.edition, counts(card.report)) == (2, (2, 40))
    assert [(change.before and change.before.numerator, change.after and change.after.numerator)
            for change in card.changes] == [(1, 2)]  # fmt: skip
    sent = await send_report(of.store, of.at.curator, edition.id, now=MORNING + 5 * DAY)
    await sign_report(of.store, head, sent.id, sent.version, now=MORNING + 6 * DAY)

    assert (await all_reports(of.store))[0] == first
    round_card = await open_round(of.store, of.at.coordinator, sent.round.id)
    assert [each.counting and each.counting.edition for each in round_card.signed] == [2]
    assert [each[1] for each in await of.said("report-corrected")] == [of.at.coordinator.id]


async def test_until_a_correction_is_signed_the_first_edition_counts(of: Reporting, head: Person) -> None:
    first_id = await signed_report(of, head)
    await of.pair(await of.person(Role.MENTEE, date(2012, 5, 5)))
    edition = await correct_report(of.store, of.at.curator, first_id, now=MORNING + 5 * DAY)
    await send_report(of.store, of.at.curator, edition.id, now=MORNING + 5 * DAY)

    card = await open_round(of.store, of.at.coordinator, edition.round.id)

    assert [each.counting and each.counting.id for each in card.handed_in] == [first_id]


async def test_a_correction_without_a_difference_is_not_sent_and_can_be_given_up(of: Reporting, head: Person) -> None:
    first_id = await signed_report(of, head)
    edition = await correct_report(of.store, of.at.curator, first_id, now=MORNING + 5 * DAY)

    with pytest.raises(NothingCorrected):
        await send_report(of.store, of.at.curator, edition.id, now=MORNING + 5 * DAY)
    with pytest.raises(AlreadyDone):
        await correct_report(of.store, of.at.curator, first_id, now=MORNING + 5 * DAY)
    await give_correction_up(of.store, of.at.curator, edition.id, now=MORNING + 5 * DAY)

    assert (await of.report()).id == first_id
    assert (await correct_report(of.store, of.at.curator, first_id, now=MORNING + 6 * DAY)).edition == 3


async def test_a_returned_report_can_be_counted_anew_as_of_its_date(of: Reporting, head: Person) -> None:
    await of.ticks(MORNING)
    report = await of.report()
    await send_report(of.store, of.at.curator, report.id, now=MORNING)
    await return_report(of.store, head, report.id, "Забыли Алиева", now=MORNING)
    await of.pair(await of.person(Role.MENTEE, date(2012, 5, 5)))

    anew = await correct_report(of.store, of.at.curator, report.id, now=MORNING + DAY)

    old = await of.store.monitoring.report(report.id)
    assert old is not None
    assert (old.status, counts(old)) == (ReportStatus.SUPERSEDED, (1, None))
    assert (anew.edition, anew.status, counts(anew)) == (2, ReportStatus.FROZEN, (2, None))
    with pytest.raises(NotFound):
        await give_correction_up(of.store, of.at.curator, anew.id, now=MORNING + DAY)


async def test_the_signature_of_somebody_merged_later_stays_as_it_was(of: Reporting, head: Person) -> None:
    await signed_report(of, head)
    before = await all_reports(of.store)
    twice = await of.person(Role.HEAD, date(1972, 11, 20))

    await of.store.people.merge(head.id, twice.id)

    assert await all_reports(of.store) == before
