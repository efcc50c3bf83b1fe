"""The real programme while its bot is killed: what people press happens once, and the checker would see if not."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.runs import Plan
from tests.faults.town import town
from tests.faults.town_checker import check_town

COLUMNS = "recipient_id, urgency, kind, args, due_at, not_before, status, attempts, error, created_at"
MORE = (f"INSERT INTO outbox (dedupe_key, {COLUMNS}) SELECT 'more', {COLUMNS} FROM outbox WHERE kind = 'meeting-soon'"
        " AND status = 'sent' LIMIT 1")  # fmt: skip
IN_DOUBT = f"{MORE}; UPDATE outbox SET status = 'ambiguous' WHERE dedupe_key = 'more'"
UNSEEN, SEEN = IN_DOUBT, f"{IN_DOUBT}; UPDATE outbox SET message_id = 0 WHERE kind = 'meeting-soon'"
"""One more reminder that bots died with before they had called, and one that came to somebody's chat."""
SPOILED = (
    ("UPDATE meetings SET minutes = 30 WHERE id = 1", "took 30 minutes"),
    ("UPDATE meetings SET status = 'cancelled' WHERE id = 1", "was logged 0 times"),
    ("UPDATE meetings SET local_time = '2026-10-12T15:00' WHERE status = 'held'", "was logged 2 times"),
    ("UPDATE feedback SET useful = 0 WHERE mood IS NOT NULL", "kept is"),
    ("DELETE FROM meeting_agreements", "agreed to"),
    ("UPDATE outbox SET status = 'cancelled' WHERE kind = 'meeting-soon'", "was told of 13 октября 0 times"),
    ("UPDATE outbox SET kind = 'other' WHERE kind = 'reminder-feedback'", "was reminded on 13 октября 0 times"),
    ("UPDATE outbox SET message_id = 0", "is known to nobody"),
    (MORE, "2 times"),
    (SEEN, "2 times"),
    ("UPDATE inbox SET status = 'dead'", "is dead"),
)
"""What would be wrong, and how the checker would say so."""


def spoiled(url: str, statement: str, place: Path) -> str:
    """A copy of a database with something wrong in it; its URL."""
    place.unlink(missing_ok=True)
    with sqlite3.connect(url.partition(":///")[2]) as source, sqlite3.connect(place) as copy:
        source.backup(copy)
        for each in statement.split("; "):
            assert copy.execute(each).rowcount > 0
    return f"sqlite+aiosqlite:///{place}"


@pytest.mark.timeout(300)
async def test_pairs_meet_for_two_days_while_their_bot_is_killed(tmp_path: Path) -> None:
    async with town(Plan(kills=6, seed=7, lives=(0.0, 0.5)), "", pairs=2) as living:
        told = await living.live_days(2)
        url = living.settings.database_url

        verdict = await check_town(url, told)
        assert (verdict.problems, verdict.acts >= 16, verdict.kills >= 6) == ([], True, True)
        for statement, said in SPOILED:
            problems = (await check_town(spoiled(url, statement, tmp_path / "spoiled.db"), told)).problems
            assert any(said in problem for problem in problems), (statement, problems)
        unseen = await check_town(spoiled(url, UNSEEN, tmp_path / "spoiled.db"), replace(told, shown=[]))
        assert unseen.problems == []
