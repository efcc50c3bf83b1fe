"""Leaders that fall asleep for several leases, with SIGSTOP, and wake: who was late writes nothing any more."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle
from pathlib import Path

from tests.faults.checker import Verdict, read
from tests.faults.processes import FreezesAt
from tests.faults.runs import Plan, Process, Run, living_run

LEASES = ("sender", "ticks", "polling")
ASLEEP_LEASES = 3.0
"""For how many leases a leader sleeps."""
ARRIVES_SECONDS = 0.25
"""What a process had put on the wire before it slept has arrived by then."""
POINTS = (
    "sender.claim.committed", "sender.before-call", "sender.answered", "sender.sent.before-commit",
    "ticks.tick.before-commit", "polling.answered", "inbox.store.before-commit", "polling.stored",
    "worker.apply.before-commit", "worker.apply.committed", "lease.renew-sender.before-commit",
)  # fmt: skip
"""Steps at which falling asleep is worth a try: with a claim in hand, on the wire, in the middle of a transaction."""


async def frozen_leaders(plan: Plan, every: float, address: str) -> tuple[Verdict, int, int]:
    """People act; again and again a leader sleeps. What came of it, how many slept, how many were replaced."""
    slept = replaced = 0
    async with living_run(plan, address) as run:
        run.fill()
        end = run.telegram.machine() + plan.duration
        for name in cycle(LEASES):
            await asyncio.sleep(every)
            if run.telegram.machine() > end:
                break
            bot = await holder(run, name)
            if bot is None:
                continue
            async with asleep(run, bot):
                await asyncio.sleep(ASLEEP_LEASES * plan.lease)
                replaced += await holder(run, name) not in (None, bot)
            slept += 1
        return await run.quieten(), slept, replaced


async def frozen_at(point: str, seed: int, address: str) -> tuple[Verdict, bool]:
    """A leader falls asleep at a point until another leads, or for several leases; what came, and whether it slept."""
    faults = ("429", "drop-after")
    plan = Plan(database="postgres", kills=0, seed=seed, faults=faults, persons=4, processes=2)
    async with living_run(plan, address) as run:
        first = run.start_one(FreezesAt(point, nth=1 if point.startswith("ticks") else 3))
        slept = await _sleeps(run, first)
        if slept:
            async with asleep(run, first):
                second = run.start_one()
                await _leads(run, second, point.partition(".")[0])
        verdict = await run.quieten()
    return verdict, slept


async def _sleeps(run: Run, bot: Process, within: float = 10.0) -> bool:
    """Wait until a process has stopped itself; whether it did."""
    end = run.telegram.machine() + within
    while not is_asleep(bot) and run.telegram.machine() < end:
        await run.telegram.changed.wait(timeout=0.02)
    return is_asleep(bot)


async def _leads(run: Run, bot: Process, part: str) -> None:
    """Wait until the other process leads where the first one stopped, but no longer than several leases."""
    name = part if part in LEASES else "sender"
    end = run.telegram.machine() + ASLEEP_LEASES * run.plan.lease
    while await holder(run, name) is not bot and run.telegram.machine() < end:
        await run.telegram.changed.wait(timeout=0.05)


def is_asleep(bot: Process) -> bool:
    """Whether a process is stopped."""
    return Path(f"/proc/{bot.pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "T"


async def holder(run: Run, name: str) -> Process | None:
    """The living bot that holds a lease now."""
    held = await read(
        run.settings.database_url,
        f"SELECT holder FROM leases WHERE name = '{name}' AND until > extract(epoch FROM clock_timestamp())",
    )
    numbers = [str(row[0]).split(":")[1] for row in held if ":" in str(row[0])]
    return next((bot for bot in run.bots if str(bot.pid) in numbers), None)


@asynccontextmanager
async def asleep(run: Run, bot: Process) -> AsyncIterator[None]:
    """Let a process sleep within the block. What it had on the wire when it fell asleep, and woke, is in doubt."""
    assert bot.pid is not None
    os.kill(bot.pid, signal.SIGSTOP)
    try:
        await doubt(run)
        yield
    finally:
        os.kill(bot.pid, signal.SIGCONT)
    await doubt(run)


async def doubt(run: Run) -> None:
    """Note the moment: what was on the wire just now may have been sent without anybody knowing."""
    await asyncio.sleep(ARRIVES_SECONDS)
    run.crowd.seen.doubts.append(run.telegram.machine())
