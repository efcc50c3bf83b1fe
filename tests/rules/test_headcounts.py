"""Headcounts as they are typed, as a table brings them, and the date they are asked for."""

from datetime import date

import pytest

from mentoring.headcounts import (
    MOST,
    Asked,
    HeadcountBelowNumerator,
    HeadcountNotWhole,
    HeadcountTooLarge,
    Kind,
    TableRow,
    checked,
    date_asked_for,
    headcount_keys,
    headings_known,
    read_headcount,
    read_row,
)
from mentoring.presets import Preset, parse_preset, preset_text

OCTOBER = date(2026, 10, 1)


def preset(name: str) -> Preset:
    return parse_preset(preset_text(name))


@pytest.mark.parametrize(
    ("text", "count"), [("0", 0), ("420", 420), ("1 234", 1234), ("1\u00a0234", 1234), (" 7 ", 7), (str(MOST), MOST)]
)
def test_a_whole_number_is_read(text: str, count: int) -> None:
    assert read_headcount(text) == count


@pytest.mark.parametrize("text", ["", "сорок", "40,5", "40.0", "-3", "+3", "4e2", "٤٢", "420 детей", "1\u0000", "=1+1"])
def test_a_headcount_is_a_whole_number_in_digits(text: str) -> None:
    with pytest.raises(HeadcountNotWhole):
        read_headcount(text)


@pytest.mark.parametrize("text", [str(MOST + 1), "999999999999"])
def test_no_organisation_has_so_many(text: str) -> None:
    with pytest.raises(HeadcountTooLarge):
        read_headcount(text)


def test_there_are_no_fewer_in_all_than_take_part() -> None:
    asked = Asked("enterprises", OCTOBER, None, None, taking_part=8)

    assert checked(asked, 8) == 8
    with pytest.raises(HeadcountBelowNumerator) as refusal:
        checked(asked, 7)
    assert refusal.value.args_for_text == {"said": 7, "taking_part": 8}


def test_each_place_asks_for_what_its_indicators_are_divided_by() -> None:
    assert headcount_keys(preset("kavkazsky")) == [
        "children:10-19:studying",
        "children:15-19:studying",
        "specialists:0-3",
        "enterprises",
    ]
    assert headcount_keys(preset("kumtorkala")) == [
        "children:10-19:living",
        "children:15-19:living",
        "specialists:0-3",
    ]
    assert headcount_keys(preset("irbit"))[0] == "children:11-18:studying"


def test_of_all_children_is_another_question() -> None:
    text = preset_text("irbit").replace("ages = [11, 18], ", 'ages = [11, 18], of = "all", ')

    assert headcount_keys(parse_preset(text))[0] == "children:all:studying"
    assert Kind.of("children:all:studying") == Kind("children", (), "studying")
    assert Kind.of("specialists:0-3") == Kind("specialists", (0, 3))


@pytest.mark.parametrize(
    ("today", "asked"),
    [
        (date(2026, 9, 16), date(2026, 9, 16)),
        (date(2026, 9, 17), OCTOBER),
        (OCTOBER, OCTOBER),
        (date(2026, 10, 11), OCTOBER),
        (date(2026, 10, 12), date(2026, 10, 12)),
        (date(2026, 12, 18), date(2027, 1, 1)),
    ],
)
def test_two_weeks_before_a_report_and_until_it_is_due_its_date_is_asked_for(today: date, asked: date) -> None:
    assert date_asked_for(preset("kavkazsky"), today) == asked


def test_the_headings_of_a_table_of_headcounts() -> None:
    assert headings_known(["Организация", "Ключ", "Сколько"]) == 3
    assert headings_known(["key", "How many", "Note"]) == 2
    assert headings_known(["ФИО", "Класс", "Сколько"]) == 0


def test_a_row_without_a_number_is_passed_over() -> None:
    row = {"Организация": " школа № 2 ", "Ключ": "enterprises", "Сколько": " 5 ", "Раньше": "4"}

    assert read_row(4, row) == TableRow(4, "школа № 2", "enterprises", "5")
    assert read_row(4, {**row, "Сколько": ""}) is None
