"""What a plan may hold."""

from datetime import date, timedelta

import pytest

from mentoring.errors import Refusal
from mentoring.goals import (
    MOST_GOALS,
    GoalDatePassed,
    GoalTooLong,
    RhythmImpossible,
    TooManyGoals,
    check_due,
    check_rhythm,
    check_title,
    end_of_school_year,
)

TODAY = date(2026, 10, 12)


@pytest.mark.parametrize(
    ("title", "goals", "refusal"),
    [("x" * 301, 0, GoalTooLong), ("Сдать ГТО", MOST_GOALS, TooManyGoals)],
)
def test_titles_that_are_refused(title: str, goals: int, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        check_title(title, goals)


def test_a_title_is_kept_on_one_line() -> None:
    assert check_title("  Выбрать\n тему  ", 0) == "Выбрать тему"


@pytest.mark.parametrize(("days", "fits"), [(0, True), (30, True), (-1, False), (1098, True), (1099, False)])
def test_a_goals_day_lies_ahead(days: int, fits: bool) -> None:
    if fits:
        check_due(TODAY + timedelta(days=days), TODAY)
    else:
        with pytest.raises(GoalDatePassed):
            check_due(TODAY + timedelta(days=days), TODAY)


@pytest.mark.parametrize(("meetings", "days", "fits"), [(8, 7, True), (0, 7, False), (101, 7, False), (8, 93, False)])
def test_a_rhythm_that_can_be_kept(meetings: int, days: int, fits: bool) -> None:
    if fits:
        check_rhythm(meetings, days)
    else:
        with pytest.raises(RhythmImpossible):
            check_rhythm(meetings, days)


@pytest.mark.parametrize(
    ("today", "ends"),
    [(TODAY, date(2027, 5, 31)), (date(2027, 2, 1), date(2027, 5, 31)), (date(2027, 6, 1), date(2028, 5, 31))],
)
def test_a_school_year_ends_with_may(today: date, ends: date) -> None:
    assert end_of_school_year(today) == ends
