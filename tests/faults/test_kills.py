"""The short form of the proof: a few kills of each combination, some points, a flood, and every control caught."""

import asyncio

import pytest

from tests.faults.__main__ import COMBINATIONS
from tests.faults.checker import Verdict
from tests.faults.controls import CONTROLS
from tests.faults.flood import flood
from tests.faults.points import died_at, points
from tests.faults.provocations import PROVOCATIONS
from tests.faults.runs import Plan, carried_out
from tests.postgres import forgo_durability

BROKEN = {
    "stock-polling": "lost", "offset-first": "lost", "deferred-begin": "lost", "naive-skip-locked": "disordered",
}  # fmt: skip
"""What each control does to people."""
SAMPLE = ("getMe.answered", "worker.apply.committed", "sender.recover.before-commit", "sender.doubt.committed",
          "sender.migrated.committed", "worker.spare.before-commit")  # fmt: skip


@pytest.fixture(scope="module")
def server(postgres: str) -> str:
    """The server that all tests of this process share; it is never killed, so it need not wait for the disk."""
    asyncio.run(forgo_durability(postgres))
    return postgres


@pytest.mark.parametrize(("mode", "database"), COMBINATIONS)
def test_kills_change_nothing_for_people(mode: str, database: str, server: str) -> None:
    verdict = asyncio.run(carried_out(Plan(mode, database, kills=5, seed=7, lease=0.5), server))

    assert (verdict.problems, verdict.kills) == ([], 5)
    assert verdict.acts > 0


def test_two_bots_share_the_work_and_one_is_killed(server: str) -> None:
    plan = Plan(database="postgres", kills=2, seed=7, processes=2, lives=(0.3, 0.6))

    assert asyncio.run(carried_out(plan, server)).problems == []


@pytest.mark.parametrize("point", SAMPLE)
def test_a_death_at_a_named_point_changes_nothing_for_people(point: str) -> None:
    verdict, passed = asyncio.run(died_at(point, 3, ""))

    assert (verdict.problems, passed) == ([], True)


def test_there_are_points_at_every_commit_and_every_call() -> None:
    assert len(points()) >= 40
    assert set(SAMPLE) <= set(points())
    assert [name for name in PROVOCATIONS if not any(point.startswith(name) for point in points())] == []


def test_a_flood_with_refusals_loses_nothing_and_waits_as_told() -> None:
    flooded = asyncio.run(flood(40, 0.3, 5))

    assert flooded.is_clean, flooded.line
    assert flooded.refused


@pytest.mark.parametrize("control", list(CONTROLS))
def test_a_bot_made_the_usual_way_is_caught(control: str, server: str) -> None:
    verdict: Verdict = asyncio.run(carried_out(CONTROLS[control], server))

    assert not verdict.is_clean
    assert getattr(verdict, BROKEN[control]) > 0
