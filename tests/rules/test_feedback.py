"""What is asked after a meeting, when it counts, until when it may be changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mentoring.feedback import (
    Ask,
    Feedback,
    FeedbackClosed,
    asked_of,
    at_home,
    check_may_change,
    everyone_has_spoken,
    is_low,
    next_ask,
    read_answer,
)
from mentoring.mentorships import Side
from tests.conftest import NOW

MOSCOW = ZoneInfo("Europe/Moscow")
OWN = Feedback(1, 1, 1, 2)
GIVEN = replace(OWN, mood=4, useful=5, given_at=NOW - timedelta(hours=1))


@pytest.mark.parametrize(
    ("side", "trial", "asked"),
    [
        (Side.MENTEE, False, (Ask.MOOD, Ask.USEFUL)),
        (Side.MENTEE, True, (Ask.MOOD, Ask.USEFUL, Ask.GO_ON)),
        (Side.MENTOR, False, (Ask.ENGAGEMENT, Ask.CURATOR)),
        (Side.MENTOR, True, (Ask.ENGAGEMENT, Ask.CURATOR, Ask.GO_ON)),
    ],
)
def test_at_most_three_taps(side: Side, trial: bool, asked: tuple[Ask, ...]) -> None:
    assert asked_of(side, about_going_on=trial) == asked
    assert len(asked) <= 3


@pytest.mark.parametrize(
    ("own", "following"),
    [
        (None, Ask.MOOD),
        (OWN, Ask.MOOD),
        (replace(OWN, mood=3), Ask.USEFUL),
        (replace(OWN, mood=3, useful=4), Ask.GO_ON),
        (replace(OWN, mood=3, useful=4, goes_on=False), None),
    ],
)
def test_one_question_after_another(own: Feedback | None, following: Ask | None) -> None:
    assert next_ask(asked_of(Side.MENTEE, about_going_on=True), own) is following


@pytest.mark.parametrize(("ask", "value", "kept"), [(Ask.MOOD, 5, 5), (Ask.GO_ON, 0, False), (Ask.CURATOR, 1, True)])
def test_answers_as_they_are_kept(ask: Ask, value: int, kept: int | bool) -> None:
    assert read_answer(ask, value) is kept


@pytest.mark.parametrize("value", [0, 6, -1, 2_000_000])
def test_a_forged_mark_is_no_mark(value: int) -> None:
    with pytest.raises(ValueError, match="no such mark"):
        read_answer(Ask.USEFUL, value)


@pytest.mark.parametrize(
    ("own", "spoken", "open_"),
    [
        (None, False, True),
        (OWN, True, True),
        (GIVEN, False, True),
        (GIVEN, True, True),
        (replace(GIVEN, shared=True), False, True),
        (replace(GIVEN, shared=True), True, False),
        (replace(GIVEN, given_at=NOW - timedelta(hours=25)), False, False),
    ],
)
def test_marks_stay_open_for_a_day_and_until_the_partner_has_read_them(
    own: Feedback | None, spoken: bool, open_: bool
) -> None:
    if open_:
        check_may_change(own, everyone_has_spoken=spoken, now=NOW)
    else:
        with pytest.raises(FeedbackClosed):
            check_may_change(own, everyone_has_spoken=spoken, now=NOW)


@pytest.mark.parametrize(
    ("hour", "minute", "day"), [(10, 0, 12), (17, 29, 12), (17, 30, 13), (18, 0, 13), (23, 0, 13)]
)
def test_home_is_at_six_today_or_tomorrow(hour: int, minute: int, day: int) -> None:
    now = datetime(2026, 10, 12, hour, minute, tzinfo=MOSCOW).astimezone(UTC)

    assert at_home(now, MOSCOW) == datetime(2026, 10, day, 18, tzinfo=MOSCOW)


def test_everyone_has_spoken_when_each_gave_it_or_was_let_off() -> None:
    given = {1: GIVEN, 2: replace(OWN, waived_at=NOW), 3: replace(OWN, mood=3)}

    assert everyone_has_spoken([1, 2], given)
    assert not everyone_has_spoken([1, 2, 3], given)
    assert not everyone_has_spoken([1, 4], given)


@pytest.mark.parametrize(("mood", "low"), [(1, True), (2, True), (3, False), (None, False)])
def test_a_low_mood(mood: int | None, low: bool) -> None:
    assert is_low(replace(OWN, mood=mood), 2) is low
