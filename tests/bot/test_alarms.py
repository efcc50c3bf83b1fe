"""Alarms: each trouble is told once a day, in the operator's chat, by the way everything goes out."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from bot.alarms import CAUSES, Alarms
from bot.clock import Clock
from bot.signals import Signals
from bot.vitals import SILENT_SECONDS, Vitals
from db.database import Database
from db.inbox import Inbox
from db.outbox import Outbox, OutboxRow, waiting_row
from locales import LANGUAGES, speak
from mentoring.notices import Urgency

CHAT = -1009


@pytest.fixture
async def alarms(database: Database, now: datetime) -> Alarms:
    """Alarms of a bot that has just begun."""
    return Alarms(database, Clock(now, stands=True), Signals(), CHAT, "ru")


async def told(database: Database) -> list[str]:
    async with database.reading() as connection:
        rows = await connection.execute(select(OutboxRow).where(OutboxRow.chat_id == CHAT).order_by(OutboxRow.id))
        return [f"{row.urgency} {row.dedupe_key} {row.args['text']}" for row in rows]


async def dies(database: Database, update_id: int, at: datetime) -> None:
    async with database.unit() as connection:
        row = {"bot_id": 1, "update_id": update_id, "place": 0, "person_key": "5", "kind": "message",
               "raw": "{}", "status": "dead", "attempts": 6, "deaths": 0, "not_before": 0.0, "received_at": 1.0,
               "error": "ValueError"}  # fmt: skip
        await Inbox(connection).add([{**row, "done_at": at.timestamp()}])


async def test_a_bot_that_is_well_says_nothing(alarms: Alarms, database: Database) -> None:
    assert await alarms.look() == 0
    assert await told(database) == []


async def test_dead_updates_are_told_once_a_day(alarms: Alarms, database: Database, now: datetime) -> None:
    for update_id in range(3):
        await dies(database, update_id, now)
        await alarms.look()
    assert len(await told(database)) == 1

    await dies(database, 9, now + timedelta(days=1))
    await alarms.look()
    first, second = await told(database)
    assert first.startswith("safety alarm:dead-update:2026-10-12 ⚠️ 1 действие")
    assert second.startswith("safety alarm:dead-update:2026-10-13 ⚠️ 4 действия")


async def test_another_process_does_not_tell_it_again(alarms: Alarms, database: Database, now: datetime) -> None:
    await dies(database, 1, now)
    await alarms.look()

    assert await Alarms(database, Clock(now, stands=True), Signals(), CHAT, "ru").look() == 0
    assert len(await told(database)) == 1


async def test_a_notice_that_failed_is_told_but_never_a_failed_alarm(
    alarms: Alarms, database: Database, now: datetime
) -> None:
    async with database.unit() as connection:
        await Outbox(connection).add([waiting_row("screen", {}, urgency=Urgency.REPLY, now=now, chat_id=5)])
        await connection.execute(update(OutboxRow).values(status="failed"))
    await alarms.look()
    async with database.unit() as connection:
        await connection.execute(update(OutboxRow).values(status="failed", due_at=now + timedelta(days=1)))
        await connection.execute(update(OutboxRow).where(OutboxRow.chat_id == 5).values(due_at=now))
    await alarms.look()

    (line,) = await told(database)
    assert "1 сообщение Telegram не принял" in line


@pytest.mark.parametrize("cause", ["broken-markup", "second-poller", "tick-failed"])
async def test_what_a_loop_noted_is_told_once(database: Database, now: datetime, cause: str) -> None:
    signals = Signals()
    alarms = Alarms(database, Clock(now, stands=True), signals, CHAT, "en")
    for _ in range(50):
        signals.alarm(cause)
        await alarms.look()

    (line,) = await told(database)
    assert line.startswith(f"safety alarm:{cause}:2026-10-12 ⚠️")


async def test_what_could_not_be_queued_is_told_later(database: Database, now: datetime) -> None:
    signals = Signals()
    alarms = Alarms(database, Clock(now, stands=True), signals, CHAT, "en")
    async with database.unit() as connection:
        await connection.exec_driver_sql("ALTER TABLE outbox RENAME TO away")
    signals.alarm("tick-failed")
    with pytest.raises(Exception, match="no such table"):
        await alarms.look()
    async with database.unit() as connection:
        await connection.exec_driver_sql("ALTER TABLE away RENAME TO outbox")

    assert await alarms.look() == 1


async def test_silence_is_told_only_of_a_process_that_polls(
    database: Database, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = 1000.0
    monkeypatch.setattr("bot.vitals.time.monotonic", lambda: seconds)
    signals = Signals()
    alarms = Alarms(database, Clock(now, stands=True), signals, CHAT, "ru")
    signals.vitals.asking()
    seconds += SILENT_SECONDS - 1
    assert await alarms.look() == 0
    seconds += 2
    assert await alarms.look() == 1
    signals.vitals.heard()
    assert not signals.vitals.is_deaf
    seconds += SILENT_SECONDS + 1
    signals.vitals.standing_by()
    assert not signals.vitals.is_deaf


def test_every_cause_has_its_words_and_no_other() -> None:
    for language in LANGUAGES:
        t = speak(language)
        assert all(str(t(f"alarm-{cause}", count=2, **pointing)) for cause, pointing in CAUSES.items())


def test_vitals_forget_what_was_told() -> None:
    vitals = Vitals()
    vitals.trouble("deaf")

    assert (vitals.troubles(), vitals.troubles()) == ({"deaf"}, set())


async def test_the_sender_takes_an_alarm_first(database: Database, now: datetime) -> None:
    async with database.unit() as connection:
        await connection.execute(
            insert(OutboxRow), [waiting_row("reply", {}, urgency=Urgency.REPLY, now=now, chat_id=5)]
        )
    signals = Signals()
    signals.alarm("tick-failed")
    await Alarms(database, Clock(now, stands=True), signals, CHAT, "ru").look()

    async with database.reading() as connection:
        due = await Outbox(connection).due(now=now, machine=1e12)
    assert [row.chat_id for row in due] == [CHAT, 5]
