"""How a programme goes on: rates are worked out from whole numbers, days in a stage from the stays."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from mentoring.meetings import Activity
from mentoring.mentorships import Stage
from mentoring.processes import Asked, Process, Stay, share, summed, with_feedback, with_stays

DAY = timedelta(days=1)
START = datetime(2026, 9, 1, tzinfo=UTC)
UNTIL = START + 30 * DAY


@pytest.mark.parametrize(
    ("part", "whole", "per_cent"),
    [(0, 0, None), (0, 4, "0.0"), (1, 3, "33.3"), (2, 3, "66.7"), (1, 8, "12.5"), (1, 800, "0.1"), (5, 5, "100.0")],
)
def test_a_share_of_nothing_is_no_share(part: int, whole: int, per_cent: str | None) -> None:
    assert share(part, whole) == (None if per_cent is None else Decimal(per_cent))


@pytest.mark.parametrize(
    ("asked", "counts"),
    [
        (Asked(START, START + 3 * DAY, False), (1, 1, 1, 0)),
        (Asked(START, START + 3 * DAY + timedelta(seconds=1), False), (1, 1, 0, 0)),
        (Asked(START, None, False), (1, 0, 0, 0)),
        (Asked(START, None, True), (0, 0, 0, 1)),
        (Asked(START, START + DAY, True), (1, 1, 1, 0)),
    ],
    ids=["just in time", "late", "awaited", "let go", "let go, then given"],
)
def test_feedback_in_time_is_within_the_days_of_the_preset(asked: Asked, counts: tuple[int, ...]) -> None:
    found = with_feedback(Process(), [asked], 3)

    said = (found.feedback_asked, found.feedback_given, found.feedback_in_time, found.feedback_waived)
    assert said == counts


def stay(mentorship_id: int, stage: Stage, since: int, until: int, *, left: bool = True) -> Stay:
    return Stay(mentorship_id, stage, START + since * DAY, START + until * DAY, left)


def test_days_in_a_stage_are_the_median_and_leave_pauses_out() -> None:
    stays = [
        stay(1, Stage.TRIAL, 0, 4),
        stay(2, Stage.TRIAL, 0, 2, left=False),
        stay(2, Stage.TRIAL, 10, 14),
        stay(3, Stage.TRIAL, 0, 20),
        stay(1, Stage.PLANNING, 4, 7),
        stay(4, Stage.PLANNING, -10, 0),
        stay(5, Stage.PLANNING, 0, 31),
    ]

    found = with_stays(Process(), stays, START, UNTIL).stays

    assert found == {Stage.TRIAL: (3, Decimal("6.0")), Stage.PLANNING: (1, Decimal("3.0"))}


def test_rates_come_from_the_meetings_whose_time_came() -> None:
    process = Process(held=9, missed=1, unknown=2, feedback_asked=18, feedback_in_time=12)

    assert process.to_be_held == 12
    assert process.held_share == Decimal("75.0")
    assert process.in_time_share == Decimal("66.7")
    assert Process().held_share is None


def test_a_report_keeps_and_gives_back_all_of_it() -> None:
    process = Process(
        held=3, goals_partly=1, activities={Activity.PROJECT: 2}, stays={Stage.TRIAL: (2, Decimal("3.5"))}
    )

    assert Process.from_kept(process.kept()) == process


def test_organisations_are_summed_but_for_medians() -> None:
    one = Process(held=3, minutes=90, activities={Activity.PROJECT: 2}, stays={Stage.TRIAL: (2, Decimal("3.5"))})
    other = Process(held=4, missed=1, activities={Activity.PROJECT: 1, Activity.TALK: 3})

    assert summed([one, other]) == Process(
        held=7, missed=1, minutes=90, activities={Activity.PROJECT: 3, Activity.TALK: 3}
    )
    assert summed([]) == Process()
