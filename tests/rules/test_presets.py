"""The five presets: each parses and says what its document says."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mentoring.presets import (
    By,
    Measure,
    Of,
    Preset,
    Reminders,
    Where,
    Year,
    name_of_year,
    parse_preset,
    preset_names,
    preset_text,
)
from mentoring.presets.roadmap import RoadmapWhen
from mentoring.presets.school_calendar import ReportEntry, school_calendar
from mentoring.presets.years import Window, yearly_windows

FIVE = ["irbit", "kavkazsky", "kemerovo", "kumtorkala", "volgodonsk"]


def preset(name: str) -> Preset:
    return parse_preset(preset_text(name))


def test_the_five_come_with_the_bot() -> None:
    assert preset_names() == FIVE


@pytest.mark.parametrize(
    ("name", "zone", "hours", "years"),
    [
        ("kavkazsky", "Europe/Moscow", 3, "2022–2024"),  # the annex's title
        ("volgodonsk", "Europe/Moscow", 3, ""),  # no term is named
        ("kumtorkala", "Europe/Moscow", 3, "2022–2024"),  # §1.7
        ("kemerovo", "Asia/Novokuznetsk", 7, "2020–2024"),  # the roadmap's title
        ("irbit", "Asia/Yekaterinburg", 5, "2020–2021"),  # §1: the school year
    ],
)
def test_a_place_has_its_zone_and_years(name: str, zone: str, hours: int, years: str) -> None:
    found = preset(name)

    assert (found.zone, found.years) == (zone, years)
    for month in (1, 7):
        assert datetime(2026, month, 15, tzinfo=ZoneInfo(found.zone)).utcoffset() == timedelta(hours=hours)


# What each document's calendar gives for the school year 2026/27, worked out by hand.
KAVKAZSKY = """
01.10.2026 quarter 17.09–11.10 п. 5.1
01.10.2026 4.1 …–01.10
01.12.2026 audit 01.11–31.12 п. 6.1
01.12.2026 note 01.11–31.12 п. 6.2
01.01.2027 quarter 18.12–11.01 п. 5.1
01.04.2027 quarter 18.03–11.04 п. 5.1
01.07.2027 quarter 17.06–11.07 п. 5.1
"""  # §5.1: quarterly as of those four days; §6.1–6.2: November–December; §4.1: by 1 October
VOLGODONSK = """
30.09.2026 2.4 01.05–30.09
01.01.2027 tables 01.12–31.01 п. 4.1
01.01.2027 note 01.12–31.01 п. 4.2
01.05.2027 2.4 01.05–30.09
"""  # §4: December–January, over the year's end; §2.4: May–September each year
KUMTORKALA = """
01.09.2026 6.5.3.1 а 01.09–31.08
01.10.2026 quarter 17.09–11.10 п. 7.6–7.7
31.12.2026 3.4 01.01–31.12
01.01.2027 quarter 18.12–11.01 п. 7.6–7.7
01.01.2027 3.4 01.01–31.12
01.04.2027 quarter 18.03–11.04 п. 7.6–7.7
01.07.2027 quarter 17.06–11.07 п. 7.6–7.7
"""  # §6.5.3.1: at least once a year; §3.4: yearly; the quarters are ours, the document has no dates
KEMEROVO = """
01.11.2026 2.6 01.11–30.11
01.12.2026 practices 17.11–31.12 п. 4.3
01.03.2027 2.5 01.03–31.03
01.05.2027 note 17.04–31.05 п. 4.2
"""  # §2.5 March, §2.6 November, §4.2 May, §4.3 December, each year
IRBIT = """
01.06.2027 year 18.05–01.07 п. 7, приложение № 1
01.06.2027 federal 18.05–01.07 п. 6.9
"""  # annex 1 is for a school year; §6.9


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("kavkazsky", KAVKAZSKY),
        ("volgodonsk", VOLGODONSK),
        ("kumtorkala", KUMTORKALA),
        ("kemerovo", KEMEROVO),
        ("irbit", IRBIT),
    ],
)
def test_a_school_year_is_the_document_s_calendar(name: str, table: str) -> None:
    lines = []
    for entry in school_calendar(preset(name), 2026):
        if isinstance(entry, ReportEntry):
            clause = entry.rule.clause.removesuffix(" дорожной карты")
            lines.append(f"{entry.day:%d.%m.%Y} {entry.rule.key} {entry.opens_on:%d.%m}–{entry.due_on:%d.%m} {clause}")
        else:
            since = f"{entry.since:%d.%m}" if entry.since else "…"
            lines.append(f"{entry.day:%d.%m.%Y} {entry.item.number} {since}–{entry.until:%d.%m}")

    assert lines == table.strip().splitlines()


@pytest.mark.parametrize(
    ("name", "table"),
    [
        # 000 §5.1
        ("kavkazsky", {"child_mentees": (10, 19), "child_mentors": (15, 19), "specialist_mentees": (0, 3),
                       "enterprises": (), "satisfied_mentees": (), "satisfied_mentors": ()}),
        # 001 §5.2 names none: those of the general methodology
        ("volgodonsk", {"child_mentees": (10, 19), "child_mentors": (15, 19), "specialist_mentees": (0, 3),
                        "enterprises": (), "satisfied_mentees": (), "satisfied_mentors": ()}),
        # 002 §7.7
        ("kumtorkala", {"child_mentees": (10, 19), "child_mentors": (15, 19), "specialist_mentees": (0, 3),
                        "specialist_mentors": (0, 3), "satisfied_mentees": (), "satisfied_mentors": ()}),
        # 003 §4.1 names none
        ("kemerovo", {"child_mentees": (10, 19), "child_mentors": (15, 19), "specialist_mentees": (0, 3),
                      "enterprises": (), "satisfied_mentees": (), "satisfied_mentors": ()}),
        # 004, annex 1
        ("irbit", {"child_mentees": (11, 18), "child_mentors": (15, 18), "specialist_mentees": (0, 3),
                   "organisations": ()}),
    ],
)  # fmt: skip
def test_a_place_counts_what_its_document_names(name: str, table: dict[str, tuple[int, ...]]) -> None:
    found = preset(name)

    assert {rule.measure.value: rule.ages or rule.years_of_work for rule in found.indicators} == table
    assert all(rule.clause for rule in found.indicators)
    assert {rule.of for rule in found.indicators} == {Of.SAME_AGE}


def test_kumtorkala_counts_residents_and_the_others_those_who_study() -> None:
    people = [Measure.CHILD_MENTEES, Measure.CHILD_MENTORS, Measure.SPECIALIST_MENTEES]
    where = {name: {rule.where for rule in preset(name).indicators if rule.measure in people} for name in FIVE}

    assert where.pop("kumtorkala") == {Where.LIVING}
    assert set(map(frozenset, where.values())) == {frozenset({Where.STUDYING})}


def test_only_irbit_has_targets_and_they_are_of_one_school_year() -> None:
    targets = {name: {rule.measure: dict(rule.targets) for rule in preset(name).indicators} for name in FIVE}

    assert targets.pop("irbit") == {
        Measure.CHILD_MENTEES: {"2020/21": 10.0},
        Measure.CHILD_MENTORS: {"2020/21": 10.0},
        Measure.SPECIALIST_MENTEES: {"2020/21": 5.0},
        Measure.ORGANISATIONS: {"2020/21": 100.0},
    }
    assert [target for of_place in targets.values() for target in of_place.values() if target] == []


def test_a_guide_line_is_the_last_one_known_and_never_a_target() -> None:
    rule = preset("kumtorkala").indicator(Measure.CHILD_MENTEES)
    assert rule is not None

    assert rule.target(date(2026, 10, 1)) is None
    assert rule.guide_line(date(2022, 10, 1)) == ("2022", 35.0)
    assert rule.guide_line(date(2026, 10, 1)) == ("2024", 70.0)
    assert rule.guide_line(date(2019, 10, 1)) is None


def test_irbit_has_an_operator_for_teachers_and_one_for_pupils() -> None:
    found = preset("irbit")

    assert {form for scope in found.scopes for form in scope.forms} == set(found.forms)
    assert [scope.key for scope in found.scopes] == ["teachers", "pupils"]
    assert all(preset(name).scopes == () for name in FIVE if name != "irbit")


def test_what_the_authority_makes_is_not_asked_of_organisations() -> None:
    made = {(name, rule.key) for name in FIVE for rule in preset(name).calendar if rule.by is By.MUNICIPALITY}

    assert made == {("kavkazsky", "note"), ("kemerovo", "note")}


def test_the_traps_of_the_sources_are_in_no_preset() -> None:
    for name in FIVE:
        assert not [trap for trap in ("975", "976", "№ 829", "28.12.2022", "1662") if trap in preset_text(name)]
    assert "МНЦ" not in preset("kemerovo").bodies.values()


def test_every_item_of_kemerovo_s_package_is_a_document_of_each_school() -> None:
    items = [item for item in preset("kemerovo").roadmap if item.number.startswith("2.1 ")]

    assert len(items) == 6  # 003 §2.1: two orders, regulation, programme, two lists
    assert all(item.is_for_organisations for item in items)


def test_the_methodology_s_tables_are_what_holds_without_them() -> None:
    """So a preset may name one day of `[reminders]` and keep the others."""
    whole = parse_preset('base = "methodology"\ntitle = "Наш район"\nzone = "Europe/Moscow"')
    bare = parse_preset('base = "methodology"\ntitle = "Наш район"\nzone = "Europe/Moscow"\n[reminders]\n[risks]')

    assert whole.reminders == bare.reminders == Reminders()
    assert whole.risks == bare.risks


def test_a_preset_may_build_on_another_one() -> None:
    own = parse_preset('base = "irbit"\ntitle = "Соседний район"\nforms = ["teacher_teacher"]\nscopes = []')

    assert own.zone == "Asia/Yekaterinburg"
    assert (own.title, own.forms, own.scopes) == ("Соседний район", ("teacher_teacher",), ())
    assert own.indicators == preset("irbit").indicators


@pytest.mark.parametrize(
    ("on", "calendar", "school"),
    [
        (date(2026, 10, 1), "2026", "2026/27"),
        (date(2027, 1, 1), "2026", "2026/27"),  # as of the first day: the year that has just ended
        (date(2027, 1, 2), "2027", "2026/27"),
        (date(2027, 9, 1), "2027", "2026/27"),
        (date(2027, 9, 2), "2027", "2027/28"),
        (date(2099, 12, 1), "2099", "2099/00"),
    ],
)
def test_data_as_of_a_day_belong_to_the_year_before_it(on: date, calendar: str, school: str) -> None:
    assert name_of_year(Year.CALENDAR, on) == calendar
    assert name_of_year(Year.SCHOOL, on) == school


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("11-01/12-31", [Window(date(2026, 11, 1), date(2026, 12, 31))]),
        ("12-01/01-31", [Window(date(2026, 12, 1), date(2027, 1, 31))]),
        ("/10-01", [Window(None, date(2026, 10, 1))]),
        ("05-01/09-30", [Window(date(2026, 5, 1), date(2026, 9, 30))]),
    ],
)
def test_a_yearly_window_may_run_across_the_year_s_end(text: str, windows: list[Window]) -> None:
    assert list(yearly_windows(text, date(2026, 9, 1), date(2027, 8, 31))) == windows


def test_what_is_yearly_begins_on_its_first_day() -> None:
    contest = RoadmapWhen(yearly="11-01/11-30", since=date(2021, 11, 1))

    assert [each.until.year for each in contest.windows(date(2019, 1, 1), date(2022, 12, 31))] == [2021, 2022]
