"""Writes docs/performance.md from what the bench found."""

import os
import platform
import sqlite3
from pathlib import Path

from tests.bench.rows import Finding

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
HOW = """# Speed: goals and figures

Written by `python -m tests.bench --write`. Each row is a ratio to a peer measured in the same run, in turn with it;
figures are medians of several rounds. Absolute figures belong to the machine, so trust the ratios.
The echo is a bare aiogram bot in process: it parses the update, routes it, builds the form of its answer and parses
the result; only the wire is left out. A write goes through the bot's real inbox, worker and outbox.
"""
WHAT_WAS_DONE = """
## What the design does for it

- On SQLite the one writer uses sqlite3 itself (`db/sqlite.py`): a statement and a savepoint run where they are asked
  for, BEGIN is tried at once, and only COMMIT goes to a thread. A hop to a thread and back costs more than most
  statements; so did the layers of the asynchronous driver.
- The statements on the way of every update are built once (`db/ready.py`): their text and values go to the driver.
- Under load several updates share a commit, a savepoint each (`bot/worker.py`), for no longer than 30 ms.
- An update is parsed once, and handed to the one router past aiogram's dispatcher; handlers are found by look-up.
- What is pending is rows, never objects in memory. The sender looks for the first row of each chat by an index of
  what waits alone, and claims for all free chats in one commit: nobody waits behind another chat's queue. A row is
  marked before it leaves and finished after: results are not gathered, since a death would put them in doubt.
- Reminders are planned on a connection and in a thread of their own and queued 200 a commit (`bot/ticks.py`).
- The way in is open before the rest is loaded (`bot/entrance.py`): what comes while aiogram is imported is stored.

What each step brought to a write against the echo, in single runs, the machine now quiet and now busy: 0.087 at
first; 0.105 parsed once; 0.144 sqlite3 itself; 0.21 savepoints by the driver; 0.28 statements built once (of CPU time
alone 0.35). Then each group began to count its tries in a commit of its own, which costs a fifth of that, and the
dispatcher's layers were left out, which gains a fifth.

## What holds back

- **write** towards 0.35: where its time goes, by profile: a quarter waits for the commits, of which there are two for
  each group (tries counted, then applied). Of the CPU time 18 % is aiogram's models, 14 % its routing, 28 % statements
  with their values; the rest is the worker, the handler and the reply. Not tried: one query for person, dialogue and
  preset together.
- **steady**, **beside**, **send**: they measure moments, and whoever else uses the cores delays those; see the load.
- **beside** is not safely reached. Four runs of the row alone gave 1.26, 1.54, 1.58 and 1.64, five on another day
  1.17, 1.29, 1.32, 1.41 and 1.46, the whole run after them 1.68; where a run shows far less, its idle side was slow.
  Its load was changed before those runs: 10,000 reminders for as many people (five people had them all, and got each
  their part in one message), 400 presses and not 150, the collector at rest as in the running bot. Figures of before
  can't be compared: 1.65 at the old load. Each reminder is two commits, and a press waits for the one under way.
  Taking reminders up three at a time made it 1.73 to 1.83; taking none up while a press is under way, 1.21 to 1.44,
  within what chance does.
- **claim**: 0.81, 0.88, 0.81 and 0.82 in four runs of the row alone; 0.60 to 0.72 before the values all rows share
  were worked out once, JSON was read by orjson and the claim became one text for any number of rows. The bare
  side runs the same new text. What stands beside the statements is the reading of each row's arguments and moments.
- **digest**: asked one by one, each in a million meetings, the pairs that have not met lately took 5.9 of 6.4 ms of
  the CPU time of a municipality's three statements; by one index for all organisations it is 2.1.
- **figures**: they go over each part that somebody takes twice, for the counts of people and for satisfaction: 8,000
  look-ups in three tables, most of the time spent by SQLite itself. Counting distinct people in SQL and not in Python
  took a quarter longer. Indexes that hold all columns asked for would take a third off SQLite's part (9.7 to 6.2 ms)
  and be kept up with each pair that is made; the goal would still be missed. They are counted when a coordinator asks.
- **start**: the first answer still waits for aiogram, which no bot that uses it can spare.
- A register of thousands of rows is taken over in one transaction, because it is undone as one and answered as one;
  the writer is held for as long. Not split.
"""


def write(findings: list[Finding], seconds: float) -> None:
    """Write the page."""
    lines = ["", "| Row | What | Figures | Goal | Tried for | Holds |", "|---|---|---|---|---|---|"]
    for each in findings:
        goals, tried = (", ".join(map(str, some)) or "–" for some in (each.row.goals, each.row.stretch))
        holds = "both" if each.stretched and each.reached else "goal" if each.reached else "**not reached**"
        lines.append(f"| {each.row.name} | {each.row.what} | {each.line} | {goals} | {tried} | {holds} |")
    machine = (
        f"\nPython {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores;"
        f" {len(findings)} rows in {seconds:.0f} s; the machine's load at the end was {os.getloadavg()[1]:.1f}.\n"
    )
    PAGE.write_text(HOW + "\n".join(lines) + "\n" + machine + WHAT_WAS_DONE, "utf-8")
