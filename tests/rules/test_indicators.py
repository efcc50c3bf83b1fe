"""What counts in a figure and what can be said of it: bands to the day, states, per cents, what is missing."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.indicators import AsOf, Explained, Figure, LeftOut, State, TakingPart, TargetFrom, rolled_up
from mentoring.indicators_counted import Band, explain, outside
from mentoring.indicators_figures import Known, divided_by, figures
from mentoring.mentorships import Side
from mentoring.people import full_years
from mentoring.planned_results import PlannedResult, PlanNotPerCent, planned_for, read_per_cent
from mentoring.presets import Basis, IndicatorRule, Measure, parse_preset, preset_text

MOSCOW = ZoneInfo("Europe/Moscow")
ON = date(2026, 10, 1)
AS_OF = AsOf.beginning(ON, MOSCOW)
MENTEES = IndicatorRule(Measure.CHILD_MENTEES, "п. 1", ages=(10, 19))
SPECIALISTS = IndicatorRule(Measure.SPECIALIST_MENTEES, "п. 3", years_of_work=(0, 3))
BEGUN = datetime(2026, 9, 5, tzinfo=MOSCOW)


def pupil(
    person: int = 1,
    born: date | None = None,
    year: int | None = None,
    *,
    since: datetime | None = BEGUN,
    until: datetime | None = None,
) -> TakingPart:
    return TakingPart(person, 1, Side.MENTEE, "pupil_pupil", True, born, year, None, since, until)


def figure(numerator: int, denominator: int | None, target: str | None = None) -> Figure:
    return Figure(
        Measure.CHILD_MENTEES,
        "п. 1",
        ON,
        numerator,
        numerator,
        denominator,
        target=Decimal(target) if target else None,
        target_from=TargetFrom.PRESET if target else None,
    )


@given(
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    st.integers(0, 30),
    st.integers(0, 10),
)
def test_a_band_of_days_is_the_band_of_full_years(born: date, on: date, first: int, more: int) -> None:
    band = Band.of((first, first + more), on)

    assert (band.earliest <= born <= band.latest) == (first <= full_years(born, on) <= first + more)


@given(st.integers(1990, 2030), st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(5, 20), st.integers(0, 10))
def test_a_year_alone_counts_when_every_day_of_it_does(year: int, on: date, first: int, more: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=each) for each in range(366)]
    fit = {first <= full_years(day, on) <= first + more for day in days if day.year == year}
    rule = IndicatorRule(Measure.CHILD_MENTEES, "", ages=(first, first + more))
    low, high = Band.of(rule.ages, on).years

    assert (outside(rule, pupil(year=year), on) is None) == (fit == {True}) == (low <= year <= high)


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        (date(2022, 2, 28), LeftOut.TOO_YOUNG),
        (date(2022, 3, 1), None),
        (date(2032, 2, 28), None),
        (date(2032, 2, 29), LeftOut.TOO_OLD),
    ],
)
def test_who_was_born_on_29_february_has_a_birthday_on_1_march(on: date, reason: LeftOut | None) -> None:
    """Ten on 1 March 2022, a year without that day; twenty on 29 February 2032."""
    assert outside(MENTEES, pupil(born=date(2012, 2, 29)), on) is reason


@pytest.mark.parametrize(
    ("began", "reason"),
    [
        (date(2026, 10, 2), LeftOut.NOT_YET_AT_WORK),
        (date(2026, 10, 1), None),
        (date(2022, 10, 2), None),
        (date(2022, 10, 1), LeftOut.WORKS_LONGER),
        (None, LeftOut.NO_WORK_DATE),
    ],
)
def test_a_young_specialist_has_worked_from_no_to_three_full_years(began: date | None, reason: LeftOut | None) -> None:
    part = TakingPart(1, 1, Side.MENTEE, "teacher_teacher", False, None, None, began, BEGUN)

    assert outside(SPECIALISTS, part, ON) is reason


def test_a_teacher_is_no_child_left_out_and_a_pupil_no_specialist() -> None:
    teacher = TakingPart(1, 1, Side.MENTEE, "teacher_teacher", False, None, None, None, BEGUN)

    assert explain(MENTEES, [teacher], AS_OF) == Explained((), ())
    assert explain(SPECIALISTS, [pupil()], AS_OF) == Explained((), ())


def test_each_person_is_counted_or_left_out_once() -> None:
    born = date(2012, 1, 1)
    ended = BEGUN + timedelta(days=5)
    parts = [
        pupil(1, born, until=ended),
        pupil(1, born),
        pupil(2, born, until=ended),
        pupil(2, born, since=None),
        pupil(3, until=ended),
    ]

    found = explain(MENTEES, parts, AS_OF, Basis.ON_DATE)

    assert found == Explained((1,), ((2, LeftOut.NOT_BEGUN), (3, LeftOut.NO_BIRTH_DATE)))


def test_a_date_is_as_its_day_begins_and_a_year_runs_to_the_last_whole_day() -> None:
    new_year = AsOf.beginning(date(2027, 1, 1), MOSCOW)
    first_of_september = AsOf.beginning(date(2027, 9, 1), MOSCOW)
    live = AsOf.at(datetime(2027, 9, 1, 10, tzinfo=MOSCOW), MOSCOW)

    assert (new_year.last_day, new_year.since_day) == (date(2026, 12, 31), date(2026, 9, 1))
    assert first_of_september.since_day == date(2026, 9, 1)
    assert (live.on, live.since_day) == (date(2027, 9, 1), date(2027, 9, 1))


@pytest.mark.parametrize(
    ("numerator", "denominator", "state", "per_cent"),
    [
        (0, None, State.NO_DATA, None),
        (0, 0, State.NOBODY, None),
        (1, 0, State.ABOVE, None),
        (5, 4, State.ABOVE, None),
        (0, 7, State.OK, "0.0"),
        (1, 16, State.OK, "6.3"),
        (1, 3, State.OK, "33.3"),
        (4, 4, State.OK, "100.0"),
    ],
)
def test_what_can_be_said_of_a_figure(
    numerator: int, denominator: int | None, state: State, per_cent: str | None
) -> None:
    found = figure(numerator, denominator, "50")

    assert found.state is state
    assert found.per_cent == (None if per_cent is None else Decimal(per_cent))
    assert (found.missing is None) == (per_cent is None)


@pytest.mark.parametrize(("target", "missing"), [("10", 0), ("30", 0), ("30.1", 1), ("40", 1), ("40.1", 2), ("100", 7)])
def test_people_missing_to_the_target_are_whole(target: str, missing: int) -> None:
    """Three of ten are 30 %; 30.1 % of ten are 3.01, so a fourth is wanted."""
    assert figure(3, 10, target).missing == missing


@given(
    st.integers(0, 50), st.integers(0, 50), st.none() | st.integers(0, 99), st.none() | st.decimals(0, 100, places=1),
    st.sampled_from(list(Measure)), st.sampled_from(list(Basis)), st.booleans(),
)  # fmt: skip
def test_a_figure_kept_comes_back_as_it_was(
    on_date: int, since: int, total: int | None, target: Decimal | None, measure: Measure, basis: Basis, hidden: bool
) -> None:
    made = Figure(measure, "п. 5.1", ON, on_date, since, total, ages=(10, 19), basis=basis)
    found = replace(made, target=target, is_masked=hidden)

    assert Figure.from_kept(found.kept()) == found


@given(st.lists(st.tuples(st.integers(0, 20), st.none() | st.integers(0, 30)), min_size=1, max_size=8))
def test_a_municipality_is_the_sum_and_says_who_is_awaited(organisations: list[tuple[int, int | None]]) -> None:
    (total,) = rolled_up([[figure(numerator, denominator)] for numerator, denominator in organisations])

    assert total.numerator == sum(numerator for numerator, _ in organisations)
    assert total.awaited == sum(denominator is None for _, denominator in organisations)
    if total.awaited:
        assert (total.state, total.per_cent) == (State.NO_DATA, None)
    else:
        assert total.denominator == sum(denominator or 0 for _, denominator in organisations)


def test_the_organisations_plan_goes_before_the_municipalitys_and_that_before_the_documents() -> None:
    preset = parse_preset(preset_text("irbit"))
    as_of = AsOf.beginning(date(2027, 6, 1), ZoneInfo(preset.zone))
    own = {Measure.CHILD_MENTEES: [PlannedResult(Measure.CHILD_MENTEES, "2026/27", Decimal("12.5"))]}
    municipal = {
        measure: [PlannedResult(measure, "2025/26", Decimal(20)), PlannedResult(measure, "2027/28", Decimal(90))]
        for measure in (Measure.CHILD_MENTEES, Measure.CHILD_MENTORS)
    }

    found = figures(preset, Known(), as_of, own, municipal)

    assert [(each.target, each.target_from, each.target_year) for each in found[:3]] == [
        (Decimal("12.5"), TargetFrom.ORGANISATION, "2026/27"),
        (Decimal(20), TargetFrom.MUNICIPALITY, "2025/26"),
        (Decimal("5.0"), TargetFrom.PRESET, "2020/21"),
    ]


def test_a_frozen_figure_takes_the_headcount_said_later_and_keeps_its_numerator() -> None:
    frozen = Figure(Measure.CHILD_MENTEES, "п. 1", ON, 3, 4, None, ages=(10, 19))

    later = divided_by(frozen, {"children:10-19:studying": 8, "enterprises": 1})

    assert (later.numerator, later.denominator, str(later.per_cent)) == (4, 8, "50.0")


@pytest.mark.parametrize(
    ("text", "value"), [("35", "35"), ("37,5", "37.5"), ("37.5 %", "37.5"), ("100%", "100"), ("0", "0")]
)
def test_a_planned_result_is_read(text: str, value: str) -> None:
    assert read_per_cent(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "сто", "101", "100,1", "-5", "37,55", "1e1", "٣٥", "35 из 100"])
def test_a_planned_result_is_a_per_cent(text: str) -> None:
    with pytest.raises(PlanNotPerCent):
        read_per_cent(text)


def test_a_plan_of_a_later_year_is_not_a_target_yet() -> None:
    plans = {Measure.CHILD_MENTEES: [PlannedResult(Measure.CHILD_MENTEES, "2027", Decimal(50))]}

    assert planned_for(plans, Measure.CHILD_MENTEES, "2026") is None
