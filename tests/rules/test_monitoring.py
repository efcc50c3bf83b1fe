"""Reports as rules: whose turn it is, which edition counts, what a correction changes, when whom is spoken to."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from mentoring.errors import AlreadyDone, Refusal
from mentoring.indicators import Figure
from mentoring.monitoring import (
    LIFE,
    OPEN,
    Act,
    Report,
    ReportStatus,
    Round,
    Snapshot,
    basis_of,
    counting,
    difference,
    newest,
    status_after,
)
from mentoring.monitoring_calendar import (
    CollectionDueUnfit,
    CollectionTitleUnclear,
    CollectionTooFar,
    interim,
    rounds_open,
    steps_after,
    steps_before,
    steps_now,
)
from mentoring.presets import Basis, Measure, parse_preset, preset_text

PRESET = parse_preset(preset_text("kumtorkala"))
OCTOBER, DUE = date(2026, 10, 1), date(2026, 10, 11)
FROZEN, COMPLETED, RETURNED, SIGNED, SUPERSEDED = ReportStatus
MOSCOW = ZoneInfo("Europe/Moscow")
DAY = timedelta(days=1)


def figure(numerator: int, denominator: int | None, measure: Measure = Measure.CHILD_MENTEES) -> Figure:
    return Figure(measure, "п. 7.7", OCTOBER, numerator, numerator, denominator, ages=(10, 19), basis=Basis.ON_DATE)


def round_of(as_of: date = OCTOBER, due_on: date = DUE, rule: str = "quarter") -> Round:
    return Round(1, 1, rule, "Отчёт о показателях", as_of, due_on, None, None)


def report(edition: int, status: ReportStatus, *figures: Figure) -> Report:
    when = datetime(2026, 10, 1, tzinfo=UTC)
    return Report(
        edition,
        round_of(),
        1,
        edition,
        status,
        Snapshot(figures),
        "",
        "",
        when,
        None,
        None,
        None,
        None,
        "",
        None,
        None,
        1,
    )


# fmt: off
MOVES = {
    (FROZEN, Act.COMPLETE): FROZEN,     (FROZEN, Act.SEND): COMPLETED,    (FROZEN, Act.SUPERSEDE): SUPERSEDED,
    (RETURNED, Act.COMPLETE): RETURNED, (RETURNED, Act.SEND): COMPLETED,  (RETURNED, Act.SUPERSEDE): SUPERSEDED,
    (COMPLETED, Act.TAKE_BACK): FROZEN, (COMPLETED, Act.SIGN): SIGNED,    (COMPLETED, Act.RETURN): RETURNED,
}
# fmt: on
"""All that can be done to a report; whatever is not here somebody else has done already."""


@pytest.mark.parametrize(("status", "act"), list(product(ReportStatus, Act)))
def test_a_report_moves_as_the_table_says_and_no_other_way(status: ReportStatus, act: Act) -> None:
    if (status, act) in MOVES:
        assert status_after(status, act) is MOVES[status, act]
        return
    with pytest.raises(AlreadyDone):
        status_after(status, act)


def test_nothing_begins_at_a_signed_report() -> None:
    assert {SIGNED, SUPERSEDED} == set(ReportStatus) - OPEN
    assert all(not begins & {SIGNED, SUPERSEDED} for begins, _ in LIFE.values())


@pytest.mark.parametrize(
    ("statuses", "works_on", "counts"),
    [
        ([], None, None),
        ([FROZEN], 1, None),
        ([RETURNED], 1, None),
        ([COMPLETED], 1, 1),
        ([SIGNED], 1, 1),
        ([SIGNED, FROZEN], 2, 1),
        ([SIGNED, COMPLETED], 2, 1),
        ([SIGNED, SIGNED], 2, 2),
        ([SIGNED, SUPERSEDED], 1, 1),
        ([SUPERSEDED, COMPLETED], 2, 2),
        ([SUPERSEDED, RETURNED], 2, None),
        ([SIGNED, SUPERSEDED, COMPLETED], 3, 1),
    ],
)
def test_which_edition_is_worked_on_and_which_counts(
    statuses: list[ReportStatus], works_on: int | None, counts: int | None
) -> None:
    editions = [report(number, status) for number, status in enumerate(statuses, 1)]

    found, counted = newest(editions), counting(editions)

    assert (found and found.edition, counted and counted.edition) == (works_on, counts)


def test_a_correction_is_compared_with_the_signed_edition_before_it() -> None:
    editions = [report(1, SIGNED), report(2, SUPERSEDED), report(3, FROZEN)]

    assert basis_of(editions[2], editions) == editions[0]
    assert basis_of(editions[0], editions) is None


def test_the_difference_names_each_figure_that_has_other_integers() -> None:
    mentors = figure(3, 10, Measure.CHILD_MENTORS)
    before = Snapshot((figure(12, 31), mentors))
    after = Snapshot((figure(13, 31), replace(mentors, clause="п. 1"), figure(1, None, Measure.SPECIALIST_MENTEES)))

    found = [
        (each.measure, each.before and each.before.numerator, each.after and each.after.numerator)
        for each in difference(before, after)
    ]

    assert found == [(Measure.CHILD_MENTEES, 12, 13), (Measure.SPECIALIST_MENTEES, None, 1)]
    assert difference(before, before) == []
    assert [each.after for each in difference(before, Snapshot((figure(12, 31),)))] == [None]


def test_headcounts_change_what_is_divided_by_and_nothing_else() -> None:
    satisfied = figure(4, 5, Measure.SATISFIED_MENTEES)
    snapshot = Snapshot((figure(12, None), satisfied))

    completed = snapshot.completed({"children:10-19:studying": 31})

    assert [(each.numerator, each.denominator) for each in completed.figures] == [(12, 31), (4, 5)]
    assert (snapshot.lacking, completed.lacking) == ((snapshot.figures[0],), ())


def test_more_than_there_are_is_an_error_that_stops_the_report() -> None:
    assert [each.numerator for each in Snapshot((figure(12, 11), figure(3, 3))).errors] == [12]
    assert Snapshot((figure(12, None),)).errors == ()


def test_a_snapshot_comes_back_as_it_was_kept() -> None:
    snapshot = Snapshot((figure(12, 31), figure(0, None, Measure.SPECIALIST_MENTEES)))

    assert Snapshot.from_kept(snapshot.kept()) == snapshot


@pytest.mark.parametrize(
    ("today", "open_"),
    [
        (date(2026, 8, 30), ["2026-07-01"]),
        (date(2026, 9, 16), []),
        (date(2026, 9, 17), ["2026-10-01"]),
        (date(2026, 10, 1), ["2026-10-01"]),
        (date(2026, 11, 30), ["2026-10-01"]),
        (date(2026, 12, 1), []),
        (date(2026, 12, 17), []),
        (date(2026, 12, 18), ["2027-01-01"]),
    ],
)
def test_a_round_opens_two_weeks_before_and_is_caught_up_with_for_two_months(today: date, open_: list[str]) -> None:
    assert [each.as_of.isoformat() for each in rounds_open(1, PRESET, today)] == open_


def test_a_round_of_the_calendar_has_its_title_and_is_due_ten_days_later() -> None:
    [new] = rounds_open(1, PRESET, OCTOBER)

    assert (new.rule, new.title, new.due_on, new.asked_by) == ("quarter", "Отчёт о показателях", DUE, None)


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        ("kavkazsky", ["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"]),
        ("volgodonsk", ["2027-01-01"]),
        ("kemerovo", []),
        ("irbit", ["2027-06-01"]),
    ],
)
def test_each_place_reports_figures_on_the_dates_of_its_document(name: str, dates: list[str]) -> None:
    preset = parse_preset(preset_text(name))
    year = [date(2027, 1, 1) + day * DAY for day in range(0, 365, 5)]

    found = {new.as_of.isoformat() for today in year for new in rounds_open(1, preset, today) if new.as_of.year == 2027}

    assert sorted(found) == dates


def test_headcounts_are_asked_for_14_and_3_days_before_at_nine() -> None:
    steps = steps_before(round_of(), PRESET, MOSCOW)

    assert [(step.at.astimezone(MOSCOW).isoformat(), step.name) for step in steps] == [
        ("2026-09-17T09:00:00+03:00", "before-14"),
        ("2026-09-28T09:00:00+03:00", "before-3"),
    ]


@pytest.mark.parametrize(
    ("frozen", "due", "days"),
    [
        ("2026-09-30T21:05+00:00", DUE, ["2026-10-01", "2026-10-08", "2026-10-11"]),
        ("2026-10-04T09:00+00:00", DUE, ["2026-10-04", "2026-10-08", "2026-10-11"]),
        ("2026-10-09T09:00+00:00", DUE, ["2026-10-09", "2026-10-11"]),
        ("2026-10-20T09:00+00:00", DUE, ["2026-10-20"]),
    ],
    ids=["on time", "three days late", "eight days late", "after it was due"],
)
def test_whoever_holds_a_report_is_spoken_to_when_it_is_frozen_and_before_it_is_due(
    frozen: str, due: date, days: list[str]
) -> None:
    round_ = replace(round_of(due_on=due), frozen_at=datetime.fromisoformat(frozen))

    assert [step.at.astimezone(MOSCOW).date().isoformat() for step in steps_after(round_, MOSCOW)] == days


def test_of_the_steps_that_have_passed_only_the_latest_is_taken() -> None:
    steps = steps_after(round_of(), MOSCOW)

    def names(now: str) -> list[str]:
        return [step.name for step in steps_now(steps, datetime.fromisoformat(now), 2 * DAY)]

    assert names("2026-09-29T12:00+03:00") == ["frozen"]
    assert names("2026-10-02T12:00+03:00") == ["frozen"]
    assert names("2026-10-07T12:00+03:00") == ["frozen", "nearly"]
    assert names("2026-10-12T12:00+03:00") == ["due"]


TODAY = date(2026, 11, 15)
# fmt: off
COLLECTIONS: list[tuple[str, date, date, type[Refusal] | None]] = [
    ("Итоги месячника", TODAY,                   TODAY + DAY,       None),
    ("Итоги месячника", TODAY - 700 * DAY,       TODAY + 10 * DAY,  None),
    ("Итоги месячника", TODAY + 366 * DAY,       TODAY + 376 * DAY, None),
    ("Итоги месячника", TODAY + 367 * DAY,       TODAY + 376 * DAY, CollectionTooFar),
    ("Итоги месячника", TODAY - 4 * 366 * DAY,   TODAY + 10 * DAY,  CollectionTooFar),
    ("Итоги месячника", TODAY,                   TODAY,             CollectionDueUnfit),
    ("Итоги месячника", TODAY + 20 * DAY,        TODAY + 19 * DAY,  CollectionDueUnfit),
    ("Итоги месячника", TODAY,                   date(2040, 1, 1),  CollectionDueUnfit),
    ("…!",              TODAY,                   TODAY + DAY,       CollectionTitleUnclear),
    ("я" * 121,         TODAY,                   TODAY + DAY,       CollectionTitleUnclear),
]
# fmt: on


@pytest.mark.parametrize(("title", "as_of", "due_on", "refusal"), COLLECTIONS)
def test_a_collection_needs_a_title_a_near_date_and_time_to_hand_in(
    title: str, as_of: date, due_on: date, refusal: type[Refusal] | None
) -> None:
    if refusal is None:
        assert interim(1, title, as_of, due_on, 7, TODAY).asked_by == 7
        return
    with pytest.raises(refusal):
        interim(1, title, as_of, due_on, 7, TODAY)
