"""A golden test a preset: the figures of one base of people (`tests/taking_part.py`) on a fixed date.

Each number was worked out by hand; the working stands above the test. "On the date" is as the day begins, and
"since" counts from 1 September 2026. Nobody counts who has no birth date (8), is only proposed (10), or left before
September (12). Whoever left on 20 September (11) counts since September alone. Whoever is in two pairs (9) counts once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from mentoring.indicators import AsOf, Counted, Figure, Satisfaction, State, TargetFrom, rolled_up
from mentoring.indicators_counted import counts_of
from mentoring.indicators_figures import Known, figures
from mentoring.mentorships import Side
from mentoring.partners import enterprises_of
from mentoring.presets import Measure, Preset, parse_preset, preset_text
from tests.taking_part import PARTNERS, parts


@dataclass(frozen=True)
class Expected:
    """A figure as a person works it out."""

    clause: str
    on_date: int
    since: int
    denominator: int | None
    per_cent: str
    state: State = State.OK


def preset_of(name: str) -> tuple[Preset, ZoneInfo]:
    preset = parse_preset(preset_text(name))
    return preset, ZoneInfo(preset.zone)


def figures_of(
    name: str, on: date, headcounts: Mapping[str, int], satisfaction: Mapping[Side, Satisfaction] | None = None
) -> dict[Measure, Figure]:
    preset, zone = preset_of(name)
    as_of = AsOf.beginning(on, zone)
    base = parts()
    counted = counts_of(preset.indicators, base, as_of) | {Measure.ENTERPRISES: enterprises_of(PARTNERS, base, as_of)}
    made = figures(preset, Known(counted, headcounts, satisfaction or {}), as_of)
    return {figure.measure: figure for figure in made}


def said(found: Mapping[Measure, Figure]) -> dict[Measure, Expected]:
    return {
        measure: Expected(
            figure.clause,
            figure.on_date,
            figure.since_september,
            figure.denominator,
            "" if figure.per_cent is None else str(figure.per_cent),
            figure.state,
        )
        for measure, figure in found.items()
    }


def test_kavkazsky_on_1_october() -> None:
    """000, roadmap 5.1, as of 1 October 2026.

    Mentees 10–19, born from 2 October 2006 to 1 October 2016: 1 (ten that very day), 4 (nineteen for one day more),
    5 (born on 29 February, fourteen), 6 (of 2012: thirteen or fourteen, both inside), 9, 18 = 6; since September and
    11 = 7. Not 2 (ten tomorrow), 3 (twenty that day), 7 (of 2016: nine or ten), 13 (began at 10:00 of the day).
    7 / 20 = 35.0 %. Mentors 15–19, born from 2 October 2006 to 1 October 2011: 14 (fifteen that day), 16, 18 = 3; not
    15 (tomorrow), 17 (twenty). 3 / 8 = 37.5 %. Specialists 0–3, at work from 2 October 2022 to 1 October 2026: 20, 22,
    24 (began that day) = 3; not 21 (four years that day), 23 (unknown), 25 (tomorrow). 3 / 7 = 42.857 → 42.9 %.
    Enterprises: 1 alone on the date; since September also 2, whose agreement ended on the 15th. 2 / 5 = 40.0 %.
    Satisfied: 8 of 9 who answered, of 12 asked = 88.888 → 88.9 %; of mentors only 4 answered: hidden.
    """
    headcounts = {"children:10-19:studying": 20, "children:15-19:studying": 8, "specialists:0-3": 7, "enterprises": 5}
    answers = {Side.MENTEE: Satisfaction(12, 9, 8), Side.MENTOR: Satisfaction(10, 4, 4)}

    found = figures_of("kavkazsky", date(2026, 10, 1), headcounts, answers)

    clause = "п. 5.1 дорожной карты"
    assert said(found) == {
        Measure.CHILD_MENTEES: Expected(clause, 6, 7, 20, "35.0"),
        Measure.CHILD_MENTORS: Expected(clause, 3, 3, 8, "37.5"),
        Measure.SPECIALIST_MENTEES: Expected(clause, 3, 3, 7, "42.9"),
        Measure.ENTERPRISES: Expected(clause, 1, 2, 5, "40.0"),
        Measure.SATISFIED_MENTEES: Expected(clause, 8, 8, 9, "88.9"),
        Measure.SATISFIED_MENTORS: Expected(clause, 4, 4, 4, "", State.HIDDEN),
    }
    mentees = found[Measure.CHILD_MENTEES]
    assert (mentees.target, mentees.guide, mentees.guide_year) == (None, Decimal(70), "2024")


def test_volgodonsk_on_1_january() -> None:
    """001, roadmap 4.1 and 5.2, as of 1 January 2027: "December–January", counted to the school year.

    Mentees 10–19, born from 2 January 2007 to 1 January 2017: 1, 2, 5, 6, 7 (of 2016: ten or eleven), 9, 13, 18 = 8;
    since September and 11 = 9; not 3 and 4 (twenty). 9 / 25 = 36.0 %. Mentors 15–19, born from 2 January 2007 to
    1 January 2012: 14, 15, 16, 18 = 4. 4 / 9 = 44.444 → 44.4 %. Specialists, at work from 2 January 2023 to
    1 January 2027: 20, 24, 25 = 3; not 22 (four years since October). 3 / 8 = 37.5 %. Enterprises: 1 on the date, 1 and
    2 since September; nobody said how many there are in all: no data, and not 0 %. Satisfied mentees: 10 answered of
    30 asked, under a half: 6 / 10 = 60.0 %, unrepresentative. Mentors: nobody answered.
    """
    headcounts = {"children:10-19:studying": 25, "children:15-19:studying": 9, "specialists:0-3": 8}
    answers = {Side.MENTEE: Satisfaction(30, 10, 6), Side.MENTOR: Satisfaction(9, 0, 0)}

    found = figures_of("volgodonsk", date(2027, 1, 1), headcounts, answers)

    clause = "п. 5.2 дорожной карты"
    assert said(found) == {
        Measure.CHILD_MENTEES: Expected(clause, 8, 9, 25, "36.0"),
        Measure.CHILD_MENTORS: Expected(clause, 4, 4, 9, "44.4"),
        Measure.SPECIALIST_MENTEES: Expected(clause, 3, 3, 8, "37.5"),
        Measure.ENTERPRISES: Expected(clause, 1, 2, None, "", State.NO_DATA),
        Measure.SATISFIED_MENTEES: Expected(clause, 6, 6, 10, "60.0", State.UNREPRESENTATIVE),
        Measure.SATISFIED_MENTORS: Expected(clause, 0, 0, 0, "", State.NO_DATA),
    }


def test_kumtorkala_on_1_october() -> None:
    """002 §7.7, as of 1 October 2026: children *living* here; its targets are blank.

    Children and specialist mentees as in Kavkazsky on that day: 7 / 30 = 23.333 → 23.3 %, 3 / 8 = 37.5 %,
    3 / 6 = 50.0 %. Specialist mentors 0–3: 26 (two years); not 27. 1 / 6 = 16.666 → 16.7 %. Satisfied mentees: exactly
    half of 20 answered, which is enough: 7 / 10 = 70.0 %. Mentors: 5 / 5 = 100.0 %.
    """
    headcounts = {"children:10-19:living": 30, "children:15-19:living": 8, "specialists:0-3": 6}
    answers = {Side.MENTEE: Satisfaction(20, 10, 7), Side.MENTOR: Satisfaction(5, 5, 5)}

    found = figures_of("kumtorkala", date(2026, 10, 1), headcounts, answers)

    assert said(found) == {
        Measure.CHILD_MENTEES: Expected("п. 7.7, показатель 1", 6, 7, 30, "23.3"),
        Measure.CHILD_MENTORS: Expected("п. 7.7, показатель 2", 3, 3, 8, "37.5"),
        Measure.SPECIALIST_MENTEES: Expected("п. 7.7, показатель 3", 3, 3, 6, "50.0"),
        Measure.SPECIALIST_MENTORS: Expected("п. 7.7, показатель 4", 1, 1, 6, "16.7"),
        Measure.SATISFIED_MENTEES: Expected("п. 7.7, показатель 5", 7, 7, 10, "70.0"),
        Measure.SATISFIED_MENTORS: Expected("п. 7.7, показатель 6", 5, 5, 5, "100.0"),
    }
    assert all(figure.target is None and figure.missing is None for figure in found.values())


def test_kemerovo_on_1_may() -> None:
    """003, roadmap 4.1, as of 1 May 2027, by the clock of Kemerovo (four hours ahead of Moscow).

    Mentees 10–19, born from 2 May 2007 to 1 May 2017: 1, 2, 5, 6, 7, 9, 13, 18 = 8; since September and 11 = 9.
    9 / 16 = 56.25 → 56.3 %, a half goes up. Mentors 15–19, born from 2 May 2007 to 1 May 2012: 14, 15, 18 = 3; not 16
    (twenty since March). 3 / 2 can't be: more are counted than there are said to be. Specialists, at work from
    2 May 2023 to 1 May 2027: 20, 24, 25 = 3, of 0 there are said to be: can't be either. Enterprises 2 / 4 = 50.0 %.
    """
    headcounts = {"children:10-19:studying": 16, "children:15-19:studying": 2, "specialists:0-3": 0, "enterprises": 4}

    found = figures_of("kemerovo", date(2027, 5, 1), headcounts)

    clause = "п. 4.1 дорожной карты"
    assert said(found) == {
        Measure.CHILD_MENTEES: Expected(clause, 8, 9, 16, "56.3"),
        Measure.CHILD_MENTORS: Expected(clause, 3, 3, 2, "", State.ABOVE),
        Measure.SPECIALIST_MENTEES: Expected(clause, 3, 3, 0, "", State.ABOVE),
        Measure.ENTERPRISES: Expected(clause, 1, 2, 4, "50.0"),
        Measure.SATISFIED_MENTEES: Expected(clause, 0, 0, 0, "", State.NO_DATA),
        Measure.SATISFIED_MENTORS: Expected(clause, 0, 0, 0, "", State.NO_DATA),
    }


def test_irbit_on_1_june() -> None:
    """004, annex 1, as of 1 June 2027: other ages, targets 10/10/5/100 %, set for 2020/21 and none since.

    Mentees 11–18, born from 2 June 2008 to 1 June 2016: 5, 6, 9, 13, 18 = 5; since September and 11 = 6; not 1 and 2
    (ten), 7 (of 2016: ten or eleven). 6 / 80 = 7.5 %; 10 % of 80 are 8: 2 are missing. Mentors 15–18, born from
    2 June 2008 to 1 June 2012: 14, 15, 18 = 3; not 16 (twenty). 3 / 30 = 10.0 %: reached. Specialists, at work from
    2 June 2023 to 1 June 2027: 20, 24, 25 = 3. 3 / 61 = 4.918 → 4.9 %; 5 % of 61 are 3.05, so 4 are wanted: 1 missing.
    Organisations: this one runs a programme, 1 / 1. With another that doesn't: 1 / 2 = 50.0 %, 1 is missing.
    """
    headcounts = {"children:11-18:studying": 80, "children:15-18:studying": 30, "specialists:0-3": 61}

    found = figures_of("irbit", date(2027, 6, 1), headcounts)

    assert said(found) == {
        Measure.CHILD_MENTEES: Expected("приложение № 1, показатель 1", 5, 6, 80, "7.5"),
        Measure.CHILD_MENTORS: Expected("приложение № 1, показатель 2", 3, 3, 30, "10.0"),
        Measure.SPECIALIST_MENTEES: Expected("приложение № 1, показатель 3", 3, 3, 61, "4.9"),
        Measure.ORGANISATIONS: Expected("приложение № 1, показатель 4", 1, 1, 1, "100.0"),
    }
    assert [figure.missing for figure in found.values()] == [2, 0, 1, 0]
    targets = {(figure.target, figure.target_from, figure.target_year) for figure in found.values()}
    assert targets == {(Decimal(each), TargetFrom.PRESET, "2020/21") for each in ("10.0", "5.0", "100.0")}
    preset, zone = preset_of("irbit")
    idle = figures(preset, Known({}, headcounts), AsOf.beginning(date(2027, 6, 1), zone))
    together = {figure.measure: figure for figure in rolled_up([list(found.values()), idle])}
    assert str(together[Measure.ORGANISATIONS].per_cent) == "50.0"
    assert together[Measure.ORGANISATIONS].missing == 1
    assert together[Measure.CHILD_MENTEES].denominator == 160


def test_who_is_in_two_organisations_counts_once_in_the_municipality() -> None:
    one = Figure(Measure.CHILD_MENTEES, "", date(2026, 10, 1), 3, 4, 10)
    other = Figure(Measure.CHILD_MENTEES, "", date(2026, 10, 1), 1, 1, 10)

    (alone,) = rolled_up([[one], [other]])
    (together,) = rolled_up([[one], [other]], {Measure.CHILD_MENTEES: Counted(3, 4)})

    assert (alone.on_date, alone.since_september, str(alone.per_cent)) == (4, 5, "25.0")
    assert (together.on_date, together.since_september, str(together.per_cent)) == (3, 4, "20.0")
