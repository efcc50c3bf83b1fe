"""Roadmaps: what is taken over from a template, when it comes again, and what is late."""

from dataclasses import replace
from datetime import date

import pytest

from mentoring.presets import Preset, parse_preset, preset_text
from mentoring.roadmaps import (
    Item,
    NewItem,
    Responsible,
    RoadmapDatePassed,
    RoadmapTitleUnclear,
    check_due,
    check_title,
    from_template,
    in_order,
    next_turn,
    next_window,
    turn_before,
)

TODAY = date(2026, 10, 12)


def preset(name: str) -> Preset:
    return parse_preset(preset_text(name))


def taken(name: str, number: str) -> NewItem:
    return next(item for item in from_template(preset(name), TODAY) if item.number == number)


def item(**changes: object) -> Item:
    bare = Item(1, 1, 1, "4.1", "Обновить базы", "", Responsible.HEAD, None, None, None, "", None, "", False, "",
                None, None, "", 1)  # fmt: skip
    return replace(bare, **changes)  # type: ignore[arg-type]


def test_only_what_an_organisation_does_is_taken_over() -> None:
    numbers = [each.number for each in from_template(preset("kavkazsky"), TODAY)]

    # 000: the authority's own items 1.1, 3.1, 3.2 and 6.2 stay behind
    assert numbers == ["1.2", "1.3", "2.1", "2.2", "3.3", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "5.1", "6.1"]


@pytest.mark.parametrize(
    ("name", "number", "since", "due"),
    [
        ("kavkazsky", "4.1", None, date(2027, 10, 1)),  # by 1 October: this year's has passed
        ("volgodonsk", "2.4", date(2027, 5, 1), date(2027, 9, 30)),  # May–September
        ("kemerovo", "4.3", date(2026, 12, 1), date(2026, 12, 31)),  # each December
        ("kumtorkala", "6.5.3.1 а", date(2026, 9, 1), date(2027, 8, 31)),  # once a year
    ],
)
def test_what_comes_every_year_is_due_the_next_time(name: str, number: str, since: date | None, due: date) -> None:
    found = taken(name, number)

    assert (found.since_on, found.due_on, found.turn_on) == (since, due, due)
    assert found.repeats


def test_a_day_of_the_document_that_has_passed_is_told_and_not_due() -> None:
    found = taken("kemerovo", "2.1 а")

    assert (found.due_on, found.due_at, found.document_until) == (None, None, date(2021, 2, 15))


def test_a_day_of_the_document_that_lies_ahead_is_due() -> None:
    found = next(each for each in from_template(preset("kemerovo"), date(2021, 1, 10)) if each.number == "2.1 а")

    assert (found.due_on, found.document_until) == (date(2021, 2, 15), None)
    assert found.due_at is not None
    assert found.due_at.isoformat() == "2021-02-15T02:00:00+00:00"  # nine in the morning in Kemerovo


def test_what_goes_on_after_its_first_stretch_has_no_day() -> None:
    found = taken("kemerovo", "2.4")  # 003 §2.4: February–May 2021, then constantly

    assert (found.due_on, found.document_until, found.constantly) == (None, None, True)


def test_a_report_is_not_reminded_of_twice() -> None:
    found = taken("kavkazsky", "5.1")

    assert (found.report, found.due_on, found.due_at) == ("quarter", date(2027, 1, 1), None)


def test_the_refresh_of_registers_is_no_report() -> None:
    assert taken("kavkazsky", "4.1").report == ""


@pytest.mark.parametrize(
    ("number", "who"), [("2.1", Responsible.HEAD), ("2.2", Responsible.CURATOR), ("1.6", Responsible.CURATOR)]
)
def test_a_head_s_item_is_the_head_s_and_the_rest_the_curator_s(number: str, who: Responsible) -> None:
    assert taken("volgodonsk", number).responsible is who


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 10, 1), date(2026, 10, 1)),
        (date(2026, 10, 2), date(2027, 1, 1)),
        (date(2027, 7, 2), date(2027, 10, 1)),
    ],
)
def test_of_several_days_a_year_the_next_one_counts(today: date, due: date) -> None:
    window = next_window("/01-01 /04-01 /07-01 /10-01", today)

    assert window is not None
    assert window.until == due


@pytest.mark.parametrize(
    ("due", "turn", "done", "again"),
    [
        (date(2026, 10, 1), date(2026, 10, 1), date(2026, 9, 20), date(2027, 10, 1)),  # early
        (date(2026, 10, 1), date(2026, 10, 1), date(2026, 10, 5), date(2027, 10, 1)),  # late
        (date(2026, 9, 15), date(2026, 10, 1), date(2026, 9, 15), date(2027, 10, 1)),  # moved to an earlier day
        (date(2026, 10, 20), date(2026, 10, 1), date(2026, 10, 12), date(2027, 10, 1)),  # moved to a later one
        (date(2024, 10, 1), date(2024, 10, 1), date(2026, 9, 20), date(2026, 10, 1)),  # years late
    ],
)
def test_what_is_done_comes_again_once_a_turn(due: date, turn: date, done: date, again: date) -> None:
    window = next_turn(item(repeats="/10-01", due_on=due, turn_on=turn), done)

    assert window is not None
    assert window.until == again


def test_what_comes_once_does_not_come_again() -> None:
    assert next_turn(item(due_on=TODAY), TODAY) is None
    assert turn_before(item(due_on=TODAY)) is None


def test_the_turn_before_is_the_year_before() -> None:
    window = turn_before(item(repeats="12-01/01-31", turn_on=date(2028, 1, 31)))

    assert window is not None
    assert (window.since, window.until) == (date(2026, 12, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("changes", "late"),
    [
        ({"due_on": date(2026, 10, 11)}, True),
        ({"due_on": TODAY}, False),
        ({}, False),
        ({"due_on": date(2026, 10, 1), "done_on": date(2026, 10, 1)}, False),
        ({"due_on": date(2026, 10, 1), "report": "quarter"}, False),
        ({"due_on": date(2026, 10, 1), "done_on": date(2025, 10, 1), "repeats": "/10-01"}, True),
    ],
)
def test_late_is_what_was_not_done_by_its_day(changes: dict[str, object], late: bool) -> None:
    assert item(**changes).is_overdue(TODAY) is late


def test_what_comes_next_stands_first() -> None:
    items = [
        item(id=1, constantly=True),
        item(id=2),
        item(id=3, due_on=date(2026, 12, 1)),
        item(id=4, due_on=date(2026, 1, 1), done_on=date(2026, 1, 1)),
        item(id=5, due_on=date(2026, 10, 1)),
    ]

    assert [each.id for each in in_order(items, TODAY)] == [5, 3, 2, 1, 4]


def test_a_day_lies_ahead() -> None:
    check_due(TODAY, TODAY)
    for day in (date(2026, 10, 11), date(2030, 1, 1)):
        with pytest.raises(RoadmapDatePassed):
            check_due(day, TODAY)


def test_a_title_is_a_phrase() -> None:
    assert check_title("  Неделя\nнаставничества ") == "Неделя наставничества"
    for title in ("", "…", "х" * 301):
        with pytest.raises(RoadmapTitleUnclear):
            check_title(title)
