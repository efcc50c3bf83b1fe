"""The short form: leaders that fall asleep, a database that comes and goes, a bot that is asked to stop."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.webhook import SECRET_HEADER
from sandbox.faults import ON_CALLS
from sandbox.telegram import Telegram
from tests.faults.checker import read
from tests.faults.cut import Server, cut_database, own_server
from tests.faults.frozen import frozen_at
from tests.faults.processes import ended
from tests.faults.runs import FAULTS, Plan, Run, living_run, opened
from tests.living import TOKEN

OF_PRESSES = ("repress-new-id", "swap-queues")
LONG_LEASE = 600.0
"""Nobody waits for this one: it was let go, or the test fails."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with own_server() as server:
        yield server


@pytest.mark.parametrize("point", ["sender.answered", "polling.stored"])
def test_a_leader_that_slept_and_was_replaced_does_nothing_twice(point: str, postgres: str) -> None:
    verdict, slept = asyncio.run(frozen_at(point, 3, postgres))

    assert (verdict.problems, slept) == ([], True)
    assert verdict.acts > 0


@pytest.mark.parametrize(("mode", "ways"), [("polling", ["hang-up", "fast"]), ("webhook", ["immediate", "hang-up"])])
def test_the_database_comes_and_goes_and_the_bot_comes_back_by_itself(
    mode: str, ways: Sequence[str], server: Server
) -> None:
    cuts = asyncio.run(cut_database(Plan(mode, "postgres", kills=0, seed=7), server, 0.5, ways))

    assert (cuts.verdict.problems, cuts.cuts, cuts.said_unready) == ([], 2, 2)
    assert cuts.said_503 == (2 if mode == "webhook" else 0)
    assert cuts.verdict.acts > 0


def was_refused(run: Run) -> bool:
    """Whether the bot has written to somebody who had blocked it."""
    return any(call.outcome.startswith("403 Forbidden: bot was blocked") for call in run.telegram.history)


async def test_each_fault_strikes_and_changes_nothing_for_people() -> None:
    async with living_run(Plan(kills=0, seed=7, faults=("blocked",)), "") as run:
        faults = run.telegram.faults
        for name in FAULTS:
            whom = {"callback_query"} if name in OF_PRESSES else {"sendMessage"} if name in ON_CALLS else None
            settings: dict[str, Any] = {"seconds": 0.2} if name == "slow" else {}
            faults.arm(name, times=2, methods=whom, **settings)
        run.fill()
        while any(faults.struck[name] < 2 for name in FAULTS) or not was_refused(run):
            await run.telegram.changed.wait(timeout=0.05)
        verdict = await run.quieten()

    assert verdict.problems == []
    assert verdict.acts > 0


async def asked_to_stop(run: Run) -> None:
    """One bot works for a while and is asked to stop."""
    bot = run.start_one()
    sent = len(run.telegram.history)
    while len(run.telegram.history) < sent + 60:
        await run.telegram.changed.wait(timeout=0.05)
    began = time.monotonic()
    bot.terminate()
    assert await ended(bot) == 0
    assert time.monotonic() - began < 15
    run.bots.remove(bot)


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_who_is_asked_to_stop_finishes_and_the_next_begins_at_once(mode: str, postgres: str) -> None:
    plan = Plan(mode, "postgres", kills=0, seed=7, lease=LONG_LEASE, faults=("slow",))
    async with living_run(plan, postgres) as run:
        await asked_to_stop(run)
        await asked_to_stop(run)
        verdict = await run.quieten()

    assert verdict.problems == []
    assert (verdict.duplicate_sends, verdict.ambiguous) == (0, 0)


async def test_what_was_answered_with_200_while_stopping_is_kept(tmp_path: Path) -> None:
    run = await opened(Plan("webhook", kills=0, seed=7), tmp_path, "")
    for number in range(1, 13):
        for person in run.crowd.people:
            await person.types(f"/say {number}", settle=False)
    updates = run.telegram.unread_updates
    run.telegram.updates.drop_all()
    bot = run.start_one()
    while not run.telegram.webhook.url:
        await run.telegram.changed.wait(timeout=0.02)
    answered: list[int] = []

    async def push(session: aiohttp.ClientSession, update: dict[str, object]) -> None:
        headers = {SECRET_HEADER: run.settings.webhook_secret}
        try:
            async with session.post(run.settings.webhook_url, json=update, headers=headers) as response:
                if response.status == 200:
                    answered.append(int(str(update["update_id"])))
        except aiohttp.ClientError:
            return
        if len(answered) == 40:
            bot.terminate()

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=30)) as session:
        await asyncio.gather(*[push(session, update) for update in updates])
    assert await ended(bot) == 0
    run.bots.remove(bot)
    verdict = await run.quieten()
    await run.telegram.stop()

    stored = [row[0] for row in await read(run.settings.database_url, "SELECT update_id FROM inbox")]
    assert 40 <= len(answered) < len(updates)
    assert set(answered) <= set(stored)
    assert verdict.twice == verdict.unsent == verdict.duplicate_sends == 0
    said = "SELECT actor_id, subject FROM audit WHERE action = 'say'"
    assert len(await read(run.settings.database_url, said)) == len(stored)


@pytest.fixture
async def telegram(now: datetime) -> AsyncIterator[Telegram]:
    telegram = Telegram(lambda: now, token=TOKEN)
    await telegram.start()
    yield telegram
    await telegram.stop()


async def test_the_command_ends_with_0_when_what_is_on_the_wire_has_arrived(telegram: Telegram, tmp_path: Path) -> None:
    environment = {
        **os.environ, "BOT_TOKEN": TOKEN, "BOT_API_URL": telegram.url, "METRICS_LISTEN": "", "PYTHONPATH": os.getcwd(),
        "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}",
    }  # fmt: skip
    command = [sys.executable, "-m", "bot"]
    made = await asyncio.create_subprocess_exec(*command, "init", env=environment, stdout=asyncio.subprocess.DEVNULL)
    assert await made.wait() == 0
    telegram.faults.arm("slow", methods={"sendMessage"}, seconds=0.5)
    somebody = telegram.add_person(77, "Ольга")
    await somebody.types("/start", settle=False)
    quiet = asyncio.subprocess.DEVNULL
    bot = await asyncio.create_subprocess_exec(*command, "run", env=environment, stdout=quiet, stderr=quiet)
    while not telegram.faults.struck["slow"]:
        await telegram.changed.wait(timeout=0.02)

    bot.terminate()

    async with asyncio.timeout(15):
        assert await bot.wait() == 0
    assert len([message for message in somebody.messages if message.by_bot]) == 1
    rows = await read(environment["DATABASE_URL"], "SELECT status FROM outbox WHERE kind = 'screen'")
    assert rows == [("sent",)]
