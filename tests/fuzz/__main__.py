"""`python -m tests.fuzz --updates N --seed S [--processes 2] [--database postgres]`: what it found; last, the sums."""

import argparse
import asyncio
import gc
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from multiprocessing import get_context
from random import Random
from typing import Any

from tests.fuzz.ground import Ground, SqliteGround, town_image
from tests.fuzz.ground_postgres import postgres_ground
from tests.fuzz.recordings import record
from tests.fuzz.runs import Runs, Total, told
from tests.postgres import server

MOST_TOLD = 12
STEPS = 8
"""How far each person walks for the recordings."""
WORLD: dict[str, Any] = {}
"""What is made before the fork."""


async def ground() -> Ground:
    """A ground of this process's own."""
    if address := WORLD["postgres"]:
        return await postgres_ground(address, WORLD["image"])
    return SqliteGround(WORLD["image"])


async def work(updates: int, seed: str) -> Total:
    """One process's part; what it finds is told as small as it gets."""
    gc.set_threshold(100_000, 20, 20)
    runs = await Runs.on(await ground(), WORLD["recorded"])
    total = await runs.run(updates, seed)
    for found in total.found[:MOST_TOLD]:
        found.steps = await runs.smallest(found)
    await runs.close()
    return total


def share(updates: int, seed: str) -> Total:
    """The entrance of a forked process."""
    return asyncio.run(work(updates, seed))


def fuzz(updates: int, seed: int, processes: int, *, postgres: str = "") -> Total:
    """Make the world once and share the updates out."""
    WORLD["postgres"] = postgres
    WORLD["image"] = asyncio.run(town_image())
    WORLD["recorded"] = asyncio.run(record(STEPS, Random(seed), town=True))
    parts = [updates // processes + (number < updates % processes) for number in range(processes)]
    seeds = [f"{seed}:{number}" for number in range(processes)]
    if processes == 1:
        return share(parts[0], seeds[0])
    total = Total()
    with ProcessPoolExecutor(processes, get_context("fork")) as pool:
        for part in pool.map(share, parts, seeds):
            total.take(part)
    return total


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and say."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--updates", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    with server() if asked.database == "postgres" else nullcontext("") as address:
        total = fuzz(asked.updates, asked.seed, asked.processes, postgres=address)
    took = time.monotonic() - began
    for found in total.found[:MOST_TOLD]:
        sys.stdout.write(told(found, found.steps) + "\n")
    about = f"{asked.database} seed={asked.seed} not_updates={total.not_updates} seconds={took:.1f}"
    sys.stdout.write(f"{total.shares()}\n{about}\n{total.line()}\n")
    return 0 if total.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
