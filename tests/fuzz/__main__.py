"""`python -m tests.fuzz --updates N --seed S [--processes 2]`: prints what it found and, last, the sums."""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random
from typing import Any

from tests.fuzz.ground import town_image
from tests.fuzz.recordings import record
from tests.fuzz.runs import Runs, Total, told

MOST_TOLD = 12
WORLD: dict[str, Any] = {}
"""What is made before the fork."""


async def work(updates: int, seed: str) -> Total:
    """One process's part; what it finds is told as small as it gets."""
    runs = Runs(WORLD["image"], WORLD["recorded"])
    total = await runs.run(updates, seed)
    for found in total.found[:MOST_TOLD]:
        found.steps = await runs.smallest(found)
    await runs.close()
    return total


def share(updates: int, seed: str) -> Total:
    """The entrance of a forked process."""
    return asyncio.run(work(updates, seed))


def fuzz(updates: int, seed: int, processes: int, *, steps: int = 8, town: bool = True) -> Total:
    """Make the world once and share the updates out."""
    WORLD["image"] = asyncio.run(town_image())
    WORLD["recorded"] = asyncio.run(record(steps, Random(seed), town=town))
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
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    total = fuzz(asked.updates, asked.seed, asked.processes)
    took = time.monotonic() - began
    for found in total.found[:MOST_TOLD]:
        sys.stdout.write(told(found, found.steps) + "\n")
    sys.stdout.write(f"seed={asked.seed} not_updates={total.not_updates} seconds={took:.1f}\n{total.line()}\n")
    return 0 if total.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
