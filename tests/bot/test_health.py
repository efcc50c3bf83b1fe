"""Health: what a watcher is told of a living bot, and that nothing told or logged holds anybody's words."""

import json
import logging
import re
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
import structlog
from sqlalchemy import update

from bot.app import Conversation
from bot.health import Health, Metrics
from bot.logs import redacted, set_up_logs
from bot.operator import listed
from bot.serving import watched
from bot.settings import SettingsWrong
from bot.vitals import SILENT_SECONDS, Vitals
from db.database import Database
from db.dead import Dead
from db.health import p99, pulse
from db.inbox import Inbox, InboxRow
from db.outbox import Outbox, OutboxRow, waiting_row
from handlers.buttons import Screen
from handlers.notices import Occasion
from handlers.reply import Reply
from handlers.routes import AllRoutes, Routes
from locales import Html
from mentoring.notices import Notice, Urgency
from mentoring.people import Person
from mentoring.store import Store
from sandbox.person import Person as Phone
from tests.faults.processes import until
from tests.living import TOKEN, Living, living

CANARY = "Канарейкина"
ASCII_CANARY = "Kanarejkina"
ALERT_CHAT = 51003


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """Leave logging as other tests expect it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


@asynccontextmanager
async def watching(world: Living, **settings: object) -> AsyncIterator[str]:
    """The address at which a living bot tells of its health."""
    world.app.settings = world.app.settings.model_copy(update={"metrics_listen": "127.0.0.1:0", **settings})
    async with watched(world.app) as health:
        assert health is not None
        yield f"http://127.0.0.1:{health.port}"


async def get(address: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        return response.status, await response.text()


def figures(text: str) -> dict[str, float]:
    """What /metrics says, by name and labels."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines}


async def test_a_bot_at_work_is_alive_ready_and_measured(tmp_path: Path, now: datetime) -> None:
    async with living(tmp_path, now) as world, watching(world) as address:
        await world.phone(world.school.mentor).types("/start")
        alive, ready = await get(f"{address}/livez"), await get(f"{address}/readyz")
        seen = figures((await get(f"{address}/metrics"))[1])

    assert alive == (200, "alive\n")
    assert ready[0] == 200
    assert json.loads(ready[1])["database"] is True
    assert seen['mentoring_rows{box="inbox",status="done"}'] == 1
    assert seen['mentoring_rows{box="outbox",status="sent"}'] >= 1
    assert seen["mentoring_ready"] == seen["mentoring_database_up"] == 1
    assert 0 <= seen["mentoring_updates_age_seconds"] < SILENT_SECONDS


async def test_silence_and_a_lost_database_mean_not_ready(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with living(tmp_path, now) as world, watching(world) as address:
        vitals = world.app.signals.vitals
        with monkeypatch.context() as patch:
            patch.setattr(type(vitals), "silent_seconds", property(lambda _: SILENT_SECONDS + 1))
            assert (await get(f"{address}/readyz"))[0] == 503
        assert (await get(f"{address}/readyz"))[0] == 200

        async with world.database.unit() as connection:
            await connection.exec_driver_sql("ALTER TABLE inbox RENAME TO away")
        status, said = await get(f"{address}/readyz")
        seen = figures((await get(f"{address}/metrics"))[1])
        async with world.database.unit() as connection:
            await connection.exec_driver_sql("ALTER TABLE away RENAME TO inbox")

    assert (status, json.loads(said)["database"]) == (503, False)
    assert seen["mentoring_ready"] == seen["mentoring_database_up"] == 0


async def test_a_taken_place_names_the_setting(database: Database) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        health = Health(database, None, Vitals(), f"127.0.0.1:{taken.getsockname()[1]}")  # type: ignore[arg-type]
        with pytest.raises(SettingsWrong, match="METRICS_LISTEN"):
            await health.start()


async def test_lags_counts_and_lateness(database: Database, now: datetime) -> None:
    machine = now.timestamp()
    row = {"bot_id": 1, "place": 0, "person_key": "5", "kind": "message", "raw": "{}", "error": ""}
    waits = {**row, "status": "new", "attempts": 0, "deaths": 0, "not_before": 0.0, "received_at": machine - 7}
    async with database.unit() as connection:
        await Inbox(connection).add(
            [
                {**waits, "update_id": 1},
                {**waits, "update_id": 2, "received_at": machine - 50, "not_before": machine + 9},
                {**waits, "update_id": 3, "status": "dead"},
            ]
        )
        sends = [
            waiting_row(f"told-{late}", {}, urgency=Urgency.REMINDER, now=now, chat_id=5) for late in range(100)
        ]
        await Outbox(connection).add(sends)
        for late in range(100):
            wanted = update(OutboxRow).where(OutboxRow.kind == f"told-{late}")
            at = now - timedelta(minutes=30)
            await connection.execute(wanted.values(status="sent", sent_at=at, due_at=at - timedelta(seconds=late)))
        due = waiting_row("due", {}, urgency=Urgency.REMINDER, now=now, chat_id=5, due_at=now - timedelta(seconds=20))
        await Outbox(connection).add([due])
    async with database.reading() as connection:
        seen = await pulse(connection, now=now, machine=machine)

    assert (seen.inbox_lag, seen.outbox_lag, seen.lateness_p99) == (7, 20, 98)
    assert (seen.inbox, seen.outbox) == ({"new": 2, "dead": 1}, {"sent": 100, "waiting": 1})
    assert b'mentoring_dead_rows{box="inbox"} 1.0' in Metrics().shown(seen, Vitals())
    assert (p99([]), p99([5.0])) == (0, 5)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (f"{CANARY} пришла, и ушла", "[words]"),
        ("call +7 928 123-45-67 now", "call [phone] now"),
        ("anna@example.org", "[mail]"),
        ("https://example.org/?start=abc_DEF-1", "https://example.org/[invitation]"),
        ("postgresql://bot:secret@db/one", "postgresql://[password]@db/one"),
        (ValueError(ASCII_CANARY), "[ValueError]"),
        ({"words": [CANARY, 5]}, {"words": ["[words]", 5]}),
        ("polling.failed", "polling.failed"),
        ("x" * 500, "x" * 200),
    ],
)
def test_the_last_net_takes_out_what_is_a_persons(value: object, said: object) -> None:
    assert redacted(value) == said


def clumsy() -> Conversation:
    """A conversation in which everything goes wrong that can, with people's words in every error."""

    async def breaks(text: str) -> None:
        raise RuntimeError(f"{CANARY} {ASCII_CANARY} {text}")

    async def asks(actor: Person, store: Store, reply: Reply, now: datetime) -> None:
        reply.show(Screen(Html(f"<b>{CANARY}<i>")))
        reply.expects("story")
        await store.notices.add(Notice("broken", actor.id, {"name": CANARY}), now=now)

    async def broken(occasion: Occasion) -> Screen | None:
        raise LookupError(f"{occasion.args['name']} {ASCII_CANARY}")

    routes = Routes("clumsy")
    routes.command("door", asks)
    routes.typed("story", breaks)
    return Conversation(AllRoutes([routes]), {"broken": broken}, {})


async def all_goes_wrong(world: Living) -> None:
    """Words that break a handler, broken markup, a notice that can't be made, and a tick that fails."""
    phone: Phone = world.phone(world.school.mentor)
    await phone.types("/door")
    await phone.types(f"{CANARY} {ASCII_CANARY} {TOKEN}")
    for _ in range(6):
        async with world.database.unit() as connection:
            await connection.execute(update(InboxRow).where(InboxRow.status == "new").values(not_before=0.0))
            await connection.execute(update(OutboxRow).where(OutboxRow.status == "waiting").values(not_before=0.0))
        world.app.signals.inbox.set()
        world.app.signals.outbox.set()
        await world.app.settled()
    logging.getLogger("aiogram").error("%s said %s", CANARY, ASCII_CANARY)
    structlog.get_logger().error("clumsy", error=RuntimeError(ASCII_CANARY), address=f"/bot{TOKEN}/x", who=CANARY)
    world.app.signals.alarm("tick-failed")


async def test_no_name_no_word_no_token_is_logged_measured_or_told(
    tmp_path: Path, now: datetime, capsys: pytest.CaptureFixture[str]
) -> None:
    async with living(tmp_path, now, conversation=clumsy()) as world:
        set_up_logs("DEBUG")
        async with world.database.unit() as connection:
            await connection.exec_driver_sql(f"UPDATE people SET surname = '{CANARY}', given = '{ASCII_CANARY}'")
        await all_goes_wrong(world)
        alerted = world.telegram.add_person(ALERT_CHAT, "Operator")
        alerted.chat.started = True
        async with watching(world, alert_chat_id=alerted.user_id) as address:

            async def alarmed() -> bool:
                return len(alerted.messages) >= 4

            await until(alarmed, world.telegram.changed)
            measured = (await get(f"{address}/metrics"))[1] + (await get(f"{address}/readyz"))[1]
        told = "\n".join(message.text for message in alerted.messages)
        async with world.database.reading() as connection:
            dead = "\n".join(listed(await Dead(connection).rows(now=now, machine=now.timestamp())))
    logged = capsys.readouterr().err

    events = {json.loads(line)["event"] for line in logged.splitlines()}
    assert {"update.failed", "text.broken", "notice.failed", "alarm", "library"} <= events
    for said in (logged, measured, told, dead):
        assert not re.search(rf"канарейк|{ASCII_CANARY}|{TOKEN.partition(':')[2]}", said, re.IGNORECASE)
    assert len(alerted.messages) == len({message.text for message in alerted.messages}) == 4
