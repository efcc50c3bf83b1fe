"""Dead updates and failed sends: listed without a word of anybody's, tried again or dropped."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update
from typer.testing import CliRunner

from bot.__main__ import app
from bot.operator import deal_with_dead
from bot.settings import Settings, SettingsWrong
from db.database import Database
from db.inbox import Inbox, InboxRow
from db.outbox import Outbox, OutboxRow, waiting_row
from db.upgrades import bring_up_to_date
from mentoring.notices import Urgency

CANARY = "Канарейка"
NOW = datetime(2026, 10, 12, 7, tzinfo=UTC)


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    """Settings of a database in which an update is dead, a send failed, and another of each is well."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'mentoring.db'}"
    database = Database(url)
    await bring_up_to_date(database, create=True)
    async with database.unit() as connection:
        update_row = {"bot_id": 1, "place": 0, "person_key": "5", "kind": "message", "raw": f'"{CANARY}"',
                      "attempts": 6, "deaths": 0, "not_before": 9e12, "received_at": 100.0,
                      "error": "ValueError"}  # fmt: skip
        await Inbox(connection).add(
            [{**update_row, "update_id": 17, "status": "dead"}, {**update_row, "update_id": 18, "status": "new"}]
        )
        args = {"text": CANARY}
        sends = [waiting_row(kind, args, urgency=Urgency.REPLY, now=NOW, chat_id=5) for kind in ("screen", "fine")]
        await Outbox(connection).add(sends)
        failed = update(OutboxRow).where(OutboxRow.kind == "screen")
        await connection.execute(failed.values(status="failed", attempts=3, error=f"Bad Request: {CANARY}"))
    await database.close()
    return Settings(_env_file=None, database_url=url)  # type: ignore[call-arg]


async def status_of(settings: Settings) -> tuple[tuple[str, int, str], tuple[str, int]]:
    """What became of the update and of the send."""
    database = Database(settings.database_url)
    async with database.reading() as connection:
        taken = select(InboxRow.status, InboxRow.attempts, InboxRow.raw).where(InboxRow.update_id == 17)
        sent = select(OutboxRow.status, OutboxRow.attempts).where(OutboxRow.kind == "screen")
        one, other = (await connection.execute(taken)).one(), (await connection.execute(sent)).one()
    await database.close()
    return (one.status, one.attempts, one.raw), (other.status, other.attempts)


async def test_the_list_tells_ids_and_types_only(settings: Settings) -> None:
    lines = await deal_with_dead(settings, "list", "")

    assert [line.split()[0] for line in lines] == ["number", "U17", "N1"]
    assert "ValueError" in lines[1]
    assert CANARY not in "\n".join(lines)


async def test_retrying_begins_anew(settings: Settings) -> None:
    await deal_with_dead(settings, "retry", "U17")
    await deal_with_dead(settings, "retry", "n1")

    assert await status_of(settings) == (("new", 0, f'"{CANARY}"'), ("waiting", 0))
    assert await deal_with_dead(settings, "list", "") == ["Nothing is dead."]


async def test_dropping_forgets_the_text(settings: Settings) -> None:
    await deal_with_dead(settings, "drop", "U17")
    await deal_with_dead(settings, "drop", "N1")

    assert await status_of(settings) == (("done", 6, ""), ("cancelled", 3))


@pytest.mark.parametrize("number", ["U18", "N2", "U99", "N99"])
async def test_only_dead_rows_are_touched(settings: Settings, number: str) -> None:
    with pytest.raises(SettingsWrong, match="no dead row"):
        await deal_with_dead(settings, "retry", number)


@pytest.mark.parametrize("asked", [("retry", ""), ("drop", "17"), ("bury", "U17"), ("drop", "U1; DROP TABLE")])
async def test_a_wrong_wish_is_answered_with_what_there_is(settings: Settings, asked: tuple[str, str]) -> None:
    with pytest.raises(SettingsWrong, match="dead retry N"):
        await deal_with_dead(settings, *asked)


def test_the_command_says_it_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'mentoring.db'}")
    CliRunner().invoke(app, ["init"])

    assert CliRunner().invoke(app, ["dead", "list"]).output == "Nothing is dead.\n"
    refused = CliRunner().invoke(app, ["dead", "retry", "U5"])
    assert (refused.exit_code, len(refused.stderr.splitlines())) == (1, 1)
