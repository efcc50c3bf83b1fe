"""Surveys: what is asked of whom and when, which mistakes a preset may have, which figures may be shown."""

from collections import defaultdict
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.mentorships import Mentorship, Participant, Side, Stage, Status
from mentoring.people import Person
from mentoring.presets import AnswerKind, PresetMistake, SurveyItem, SurveyName, parse_preset, preset_text
from mentoring.presets.surveys import check_surveys, general_questionnaire
from mentoring.surveys import Sheet, is_open, offered, sheet_in
from mentoring.surveys_results import Change, Hidden, Mark, by_fives, growths, hidden_cells, results, voices, words

PRESET = parse_preset(preset_text("kumtorkala"))
MENTOR, MENTEE = 1, 2
LEAST = 5
YES_NO, SCORE = AnswerKind.YES_NO, AnswerKind.SCORE


def mentorship(
    stage: Stage, now: datetime, *, days: int = 0, status: Status = Status.ACTIVE, number: int = 7
) -> Mentorship:
    """A pair whose work began so many days ago."""
    people = [Person(number_, 1, 1, "Тестов", "Али", "", is_pupil=False) for number_ in (MENTOR, MENTEE)]
    sides = zip(people, (Side.MENTOR, Side.MENTEE), strict=True)
    began = now - timedelta(days=days)
    return Mentorship(
        number, 1, 1, 2026, "", "employer_pupil", "", "traditional", "traditional", stage, began, status, "", None,
        began, began, None, 8, 7, "", None, 1, tuple(Participant(person, side, "agreed") for person, side in sides),
    )  # fmt: skip


def sheet(survey: SurveyName, now: datetime, *, ago: int | None = 0, pair: int = 7, side: Side = Side.MENTEE) -> Sheet:
    """The mentee's sheet, completed so many days ago, or (None) not yet."""
    done = None if ago is None else now - timedelta(days=ago)
    return Sheet(
        1, pair, 1, MENTEE, survey, 1, side, "employer_pupil", 2026, (SurveyItem("comfort"),), now, done, None, None, 1
    )


@pytest.mark.parametrize(
    ("survey", "side", "form", "items"),
    [
        (SurveyName.ENTRY, Side.MENTEE, "pupil_pupil", 7),
        (SurveyName.ENTRY, Side.MENTEE, "student_pupil", 8),
        (SurveyName.ENTRY, Side.MENTEE, "employer_pupil", 8),
        (SurveyName.ENTRY, Side.MENTEE, "teacher_teacher", 10),
        (SurveyName.ENTRY, Side.MENTOR, "teacher_teacher", 10),
        (SurveyName.ENTRY, Side.MENTOR, "pupil_pupil", 10),
        (SurveyName.ACQUAINTANCE, Side.MENTEE, "pupil_pupil", 2),
        (SurveyName.TRIAL, Side.MENTOR, "pupil_pupil", 2),
        (SurveyName.PULSE, Side.MENTEE, "head_teacher", 3),
        (SurveyName.EXIT, Side.MENTEE, "pupil_pupil", 13),
        (SurveyName.EXIT, Side.MENTEE, "teacher_teacher", 16),
        (SurveyName.EXIT, Side.MENTOR, "pupil_pupil", 14),
    ],
)
def test_so_many_items_are_asked(survey: SurveyName, side: Side, form: str, items: int) -> None:
    assert len(PRESET.survey_items(survey, side, form)) == items


@pytest.mark.parametrize("form", ["pupil_pupil", "student_pupil", "employer_pupil", "teacher_teacher"])
@pytest.mark.parametrize("side", list(Side))
def test_all_that_is_asked_before_is_asked_after_in_the_same_way(side: Side, form: str) -> None:
    before, after = (
        {item.key: item.answer for item in PRESET.survey_items(survey, side, form)}
        for survey in (SurveyName.ENTRY, SurveyName.EXIT)
    )

    assert before.items() <= after.items()


@pytest.mark.parametrize(
    ("surveys", "path"),
    [
        ({"farewell": ()}, "surveys.farewell"),
        ({"entry": ()}, "surveys.entry"),
        ({"entry": (SurveyItem("weather"),)}, "surveys.entry[0].words"),
        ({"entry": (SurveyItem("comfort"), SurveyItem("comfort"))}, "surveys.entry[1].key"),
        ({"entry": (SurveyItem("comfort", sides=(Side.MENTEE,)),)}, "surveys.entry"),
        ({"pulse": (SurveyItem("comfort"),)}, "surveys.pulse"),
        ({"exit": (SurveyItem("satisfied", YES_NO),)}, "surveys.exit"),
        ({"exit": (SurveyItem("satisfied", forms=("pupil_pupil",)), SurveyItem("comfort"))}, "surveys.exit"),
    ],
)
def test_a_mistake_in_a_questionnaire_is_named_by_its_path(
    surveys: dict[str, tuple[SurveyItem, ...]], path: str
) -> None:
    with pytest.raises(PresetMistake) as caught:
        check_surveys(surveys, [SurveyName.ENTRY, SurveyName.EXIT])

    assert caught.value.path == path


def test_a_place_may_have_a_survey_of_its_own_and_the_general_ones_beside_it() -> None:
    own = preset_text("kumtorkala") + (
        '\n[surveys]\nacquaintance = []\npulse = [{ key = "satisfied" }, '
        '{ key = "weather", words = "Как погода?", words_to_pupil = "Как тебе погода?" }]\n'
    )
    preset = parse_preset(own)

    asked = {survey: preset.survey_items(survey, Side.MENTEE, "pupil_pupil") for survey in SurveyName}
    assert [item.key for item in asked[SurveyName.PULSE]] == ["satisfied", "weather"]
    assert asked[SurveyName.ACQUAINTANCE] == ()
    assert [item.key for item in asked[SurveyName.TRIAL]] == ["comfort", "support"]
    check_surveys(general_questionnaire(), list(SurveyName))


@pytest.mark.parametrize(
    ("survey", "stage", "days", "expected"),
    [
        (SurveyName.ENTRY, Stage.ACQUAINTANCE, 0, True),
        (SurveyName.ENTRY, Stage.TRIAL, 3, False),
        (SurveyName.ACQUAINTANCE, Stage.ACQUAINTANCE, 3, False),
        (SurveyName.ACQUAINTANCE, Stage.TRIAL, 3, True),
        (SurveyName.TRIAL, Stage.PLANNING, 9, True),
        (SurveyName.TRIAL, Stage.JOINT_WORK, 9, False),
        (SurveyName.PULSE, Stage.JOINT_WORK, 29, False),
        (SurveyName.PULSE, Stage.JOINT_WORK, 30, True),
        (SurveyName.PULSE, Stage.ACQUAINTANCE, 300, True),
        (SurveyName.PULSE, Stage.FINAL_MEETING, 30, False),
        (SurveyName.EXIT, Stage.FINAL_MEETING, 90, False),
        (SurveyName.EXIT, Stage.COMPLETION, 90, True),
    ],
)
def test_each_survey_has_its_time(survey: SurveyName, stage: Stage, days: int, expected: bool, now: datetime) -> None:
    assert is_open(survey, mentorship(stage, now, days=days), PRESET, now) is expected
    assert not is_open(survey, mentorship(stage, now, days=days, status=Status.PAUSED), PRESET, now)


def test_one_survey_at_most_is_offered_and_not_soon_after_another(now: datetime) -> None:
    young, old = mentorship(Stage.TRIAL, now, days=10), mentorship(Stage.TRIAL, now, days=40)
    after = SurveyName.ACQUAINTANCE

    assert offered(young, MENTEE, [], PRESET, now) is after
    assert offered(young, MENTEE, [sheet(after, now, ago=None)], PRESET, now) is after
    assert offered(young, MENTEE, [sheet(after, now)], PRESET, now) is None
    assert offered(old, MENTEE, [], PRESET, now) is SurveyName.PULSE
    assert offered(old, MENTEE, [sheet(SurveyName.ENTRY, now, ago=13)], PRESET, now) is after
    assert offered(old, MENTEE, [sheet(SurveyName.ENTRY, now, ago=14)], PRESET, now) is SurveyName.PULSE
    assert offered(old, MENTEE, [sheet(SurveyName.PULSE, now, ago=59, pair=8)], PRESET, now) is after
    assert offered(old, MENTEE, [sheet(SurveyName.PULSE, now, ago=60, pair=8)], PRESET, now) is SurveyName.PULSE
    assert offered(old, 99, [], PRESET, now) is None


def test_a_mentor_of_several_answers_before_the_work_once_a_year(now: datetime) -> None:
    here = mentorship(Stage.ACQUAINTANCE, now)
    elsewhere = sheet(SurveyName.ENTRY, now, pair=8)

    assert sheet_in([elsewhere], SurveyName.ENTRY, here, now) == elsewhere
    assert sheet_in([sheet(SurveyName.ENTRY, now, pair=8, ago=None)], SurveyName.ENTRY, here, now) is None
    assert sheet_in([sheet(SurveyName.ENTRY, now, pair=8, side=Side.MENTOR)], SurveyName.ENTRY, here, now) is None
    assert sheet_in([sheet(SurveyName.EXIT, now, pair=8)], SurveyName.EXIT, here, now) is None


def marks(*scores: int, item: str = "comfort", side: Side = Side.MENTEE, kind: AnswerKind = SCORE) -> list[Mark]:
    """So many people's answers to one item."""
    return [Mark(who, 1, side, item, kind, score) for who, score in enumerate(scores)]


@pytest.mark.parametrize(
    ("scores", "count", "mean"),
    [
        ((), 0, None),
        ((9, 9, 9, 9), 0, None),
        ((9, 9, 9, 9, 8), 5, Decimal("8.8")),
        ((9, 9, 9, 9, 8, 1, 1, 1, 1), 5, Decimal("8.8")),
        ((9, 9, 9, 9, 8, 1, 1, 1, 1, 1), 10, Decimal("4.9")),
    ],
)
def test_answers_join_the_figures_by_fives(scores: tuple[int, ...], count: int, mean: Decimal | None) -> None:
    found = results(marks(*scores), LEAST)

    assert [(each.count, each.mean) for each in found] == ([(count, mean)] if scores else [])


def test_five_answers_of_four_people_are_not_five_people() -> None:
    one_twice = [*marks(9, 9, 9, 9), Mark(0, 1, Side.MENTEE, "comfort", SCORE, 2)]

    assert by_fives(one_twice, LEAST) == []
    assert len(by_fives([*one_twice, Mark(4, 1, Side.MENTEE, "comfort", SCORE, 3)], LEAST)) == 6


@given(st.lists(st.integers(1, 10), max_size=40))
def test_no_two_figures_in_a_row_differ_by_fewer_than_five_answers(scores: list[int]) -> None:
    counts = [len(by_fives(marks(*scores[:so_far]), LEAST)) for so_far in range(len(scores) + 1)]

    assert all(
        later - earlier == 0 or later - earlier >= LEAST for earlier, later in zip(counts, counts[1:], strict=False)
    )


def test_yes_is_a_share_and_items_stand_as_they_are_asked() -> None:
    given_ = [*marks(1, 0, 1, 1, 1, item="glad", kind=YES_NO), *marks(5, 5, 5, 6, 6, item="comfort")]
    found = results(given_, LEAST, ["comfort", "glad"])

    assert [(each.item, each.mean) for each in found] == [("comfort", Decimal("5.4")), ("glad", Decimal("80.0"))]
    assert found[0].scores == {5: 3, 6: 2}


def test_growth_is_over_those_who_answered_both_times() -> None:
    def change(who: int, before: int, after: int) -> Change:
        return Change(who, 1, Side.MENTOR, "comfort", SCORE, before, after)

    few = [change(who, 4, 8) for who in range(4)]
    assert [each.count for each in growths(few, LEAST)] == [0]
    enough = growths([*few, change(4, 9, 8)], LEAST)

    assert [(each.count, each.before, each.after) for each in enough] == [(5, Decimal("5.0"), Decimal("8.0"))]


def test_own_words_come_from_five_who_wrote_and_in_no_order_of_theirs() -> None:
    texts = ["первый", "", "второй", "третий", "четвёртый", "пятый", "шестой"]
    written = [Mark(who, 1, Side.MENTEE, "hopes", AnswerKind.TEXT, text=text) for who, text in enumerate(texts)]

    assert words(written[:5], LEAST) == []
    shown = words(written, LEAST)
    assert set(shown) == {"первый", "второй", "третий", "четвёртый", "пятый"}
    assert shown == words([written[place] for place in (5, 4, 3, 2, 0)], LEAST)


def test_strengths_are_marked_as_satisfied_people_mark_and_weaknesses_are_the_rest() -> None:
    given_ = [
        *marks(9, 9, 9, 9, 9, item="support"),
        *marks(7, 7, 7, 7, 7, item="comfort"),
        *marks(4, 4, 4, 4, 4, item="plan-clear"),
        *marks(1, 1, 1, 1, 1, item="glad", kind=YES_NO),
        *marks(2, 2, 2, 2, item="safety"),
    ]
    found = voices(given_, LEAST, 7)

    assert [each.item for each in found.high] == ["support", "comfort"]
    assert [each.item for each in found.low] == ["plan-clear"]


@pytest.mark.parametrize(
    ("counts", "order", "hidden", "total"),
    [
        ((7, 9, 12), (), set(), False),
        ((0, 9, 12), (), set(), False),
        ((3, 9, 12), (0, 1, 2), {0, 1}, False),
        ((3, 9, 12), (2, 1, 0), {0, 2}, False),
        ((3, 2, 12), (), {0, 1}, False),
        ((1, 1, 12), (), {0, 1, 2}, False),
        ((1, 1, 1, 1, 1, 12), (), {0, 1, 2, 3, 4, 5}, False),
        ((4, 4, 12), (), {0, 1, 2}, False),
        ((2, 0, 2), (), {0, 1, 2}, True),
        ((3, 0, 0), (), {0, 1, 2}, True),
        ((), (), set(), False),
    ],
)
def test_where_a_small_one_is_hidden_another_is_too(
    counts: tuple[int, ...], order: tuple[int, ...], hidden: set[int], total: bool
) -> None:
    found = hidden_cells(counts, LEAST, order)

    assert found == Hidden(frozenset(hidden), total)


@given(st.lists(st.integers(0, 30), max_size=12), st.integers(1, 8), st.randoms(use_true_random=False))
def test_no_hidden_count_follows_from_the_sum(counts: list[int], least: int, chance: object) -> None:
    order = sorted(range(len(counts)), key=lambda _: chance.random())  # type: ignore[attr-defined]
    found = hidden_cells(counts, least, order)
    behind = sum(counts[place] for place in found.cells)

    assert {place for place, count in enumerate(counts) if 0 < count < least} <= found.cells
    if found.cells and not found.total:
        assert len(found.cells) >= 2
        assert behind >= least


@pytest.mark.parametrize(("columns", "most"), [(2, 14), (3, 14), (4, 12), (5, 7)])
def test_not_even_one_who_knows_the_rule_can_work_a_hidden_count_out(columns: int, most: int) -> None:
    """All tables up to a size, by what is shown of them: each hidden place has two counts that would look the same."""
    alike: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(most + 1), repeat=columns):
        found = hidden_cells(counts, LEAST)
        shown = tuple(None if place in found.cells else count for place, count in enumerate(counts))
        alike[shown, None if found.total else sum(counts)].append(counts)

    for (shown, _), tables in alike.items():  # type: ignore[misc]
        hidden = [place for place, count in enumerate(shown) if count is None]
        if sum(tables[0][place] for place in hidden) <= most:
            assert all(len({counts[place] for counts in tables}) > 1 for place in hidden), (shown, tables)
