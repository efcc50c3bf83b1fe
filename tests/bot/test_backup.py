"""Backup and restore, on both databases: whole, beside a living writer, and nothing sent twice afterwards."""

import asyncio
import os
import tarfile
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text, update

from bot.backup import restore, save
from bot.clock import Clock
from bot.lock import AlreadyRunning, one_bot
from db.backups import BackupWrong
from db.database import Database
from db.outbox import Outbox, OutboxRow, waiting_row
from db.people import PersonRow
from db.store import SqlStore
from db.upgrades import bring_up_to_date
from mentoring.notices import Urgency
from tests.faults.backups import Load, has_all, with_tools
from tests.postgres import empty_database
from tests.school import school

NOW = datetime(2026, 10, 12, 7, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgres"])
async def places(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of two databases of a kind; the first has a school in it, the second is empty."""
    if request.param == "sqlite":
        urls = [f"sqlite+aiosqlite:///{tmp_path / name}" for name in ("one.db", "two.db")]
    else:
        monkeypatch.setenv("PATH", with_tools())
        address = request.getfixturevalue("postgres")
        urls = [await empty_database(address) for _ in range(2)]
    database = Database(urls[0])
    await bring_up_to_date(database, create=True)
    async with database.unit() as unit:
        await school(SqlStore(unit), NOW)
    await database.close()
    return urls


@pytest.fixture
async def first(places: list[str]) -> AsyncIterator[Database]:
    """The database with the school, open as a bot has it."""
    database = Database(places[0])
    yield database
    await database.close()


async def people(url: str) -> int:
    database = Database(url)
    async with database.reading() as connection:
        count = await connection.scalar(select(func.count()).select_from(PersonRow))
    await database.close()
    return int(count or 0)


async def test_what_was_saved_comes_back(places: list[str], tmp_path: Path) -> None:
    manifest = await save(places[0], tmp_path / "a.backup")
    restored = await restore(places[1], tmp_path / "a.backup", replace=False)

    assert manifest.people == restored.people == await people(places[1]) == 5
    assert (tmp_path / "a.backup").stat().st_mode & 0o077 == 0
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]
    database = Database(places[1])
    await bring_up_to_date(database)
    await database.close()


async def test_only_what_was_due_or_under_way_is_in_doubt(first: Database, places: list[str], tmp_path: Path) -> None:
    moments = {"sent": -2, "sending": -1, "due": -1, "later": 48}
    now = Clock().now()
    async with first.unit() as unit:
        planned = [
            waiting_row(kind, {}, urgency=Urgency.REMINDER, now=now, chat_id=5, due_at=now + timedelta(hours=hours))
            for kind, hours in moments.items()
        ]
        await Outbox(unit).add(planned)
        for status in ("sent", "sending"):
            await unit.execute(update(OutboxRow).where(OutboxRow.kind == status).values(status=status))
    await save(places[0], tmp_path / "a.backup")

    assert (await restore(places[1], tmp_path / "a.backup", replace=False)).ambiguous == 2
    second = Database(places[1])
    async with second.reading() as connection:
        rows = await connection.execute(select(OutboxRow.kind, OutboxRow.status))
        found = {row.kind: row.status for row in rows}
    await second.close()
    assert found == {"sent": "sent", "sending": "ambiguous", "due": "ambiguous", "later": "waiting"}


async def test_a_full_database_is_replaced_only_on_request(places: list[str], tmp_path: Path) -> None:
    await save(places[0], tmp_path / "a.backup")
    await restore(places[1], tmp_path / "a.backup", replace=False)

    with pytest.raises(BackupWrong, match="--replace"):
        await restore(places[1], tmp_path / "a.backup", replace=False)
    await restore(places[1], tmp_path / "a.backup", replace=True)
    assert await people(places[1]) == 5


async def test_a_running_bot_is_not_restored_under(first: Database, places: list[str], tmp_path: Path) -> None:
    await save(places[0], tmp_path / "a.backup")

    if first.is_sqlite:
        with one_bot(places[0]), pytest.raises(AlreadyRunning):
            await restore(places[0], tmp_path / "a.backup", replace=True)
        return
    async with first.reading() as connection:
        await connection.scalar(select(1))
        with pytest.raises(BackupWrong, match="stop every bot"):
            await restore(places[0], tmp_path / "a.backup", replace=True)


async def test_a_newer_backup_is_refused(first: Database, places: list[str], tmp_path: Path) -> None:
    async with first.unit() as unit:
        await unit.execute(text("UPDATE alembic_version SET version_num = 'from_the_future'"))
    await save(places[0], tmp_path / "a.backup")

    with pytest.raises(BackupWrong, match="newer version"):
        await restore(places[1], tmp_path / "a.backup", replace=False)


async def test_a_damaged_backup_changes_nothing(places: list[str], tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    await save(places[0], file)
    with tarfile.open(file) as tar:
        at = tar.getmember("database").offset_data + 2000
    whole = file.read_bytes()
    file.write_bytes(whole[:at] + b"damaged" + whole[at + 7 :])

    with pytest.raises(BackupWrong, match="damaged"):
        await restore(places[0], file, replace=True)
    file.write_bytes(whole[:at])
    with pytest.raises(BackupWrong, match="no whole backup"):
        await restore(places[0], file, replace=True)
    assert await people(places[0]) == 5


async def test_a_restore_that_fails_midway_leaves_what_was_there(
    first: Database, places: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if first.is_sqlite:
        pytest.skip("one rename has no midway")
    await first.close()
    await save(places[0], tmp_path / "a.backup")
    monkeypatch.setattr("db.backups_postgres.UNSENT", "UPDATE public.nothing SET nothing = 1")

    with pytest.raises(BackupWrong, match="refused"):
        await restore(places[0], tmp_path / "a.backup", replace=True)
    assert await people(places[0]) == 5


async def test_neither_file_nor_database_is_written_over(places: list[str], tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    file.write_text("mine")

    with pytest.raises(BackupWrong, match="there already"):
        await save(places[0], file)
    with pytest.raises(BackupWrong, match="no folder"):
        await save(places[0], tmp_path / "nowhere" / "a.backup")
    with pytest.raises(BackupWrong, match="empty|no database"):
        await save(places[1], tmp_path / "b.backup")
    assert file.read_text() == "mine"
    assert not (tmp_path / "b.backup").exists()


async def test_backups_under_load_all_restore(first: Database, places: list[str], tmp_path: Path) -> None:
    async with Load(first) as load:
        for number in range(5):
            file = tmp_path / f"{number}.backup"
            known = load.written
            await save(places[0], file)
            await restore(places[1], file, replace=number > 0)
            assert await has_all(places[1], known) == []
            await asyncio.sleep(0)
    assert load.written > 10
