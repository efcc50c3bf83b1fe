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

- On SQLite the one writer runs its statements where they are asked for (`db/sqlite.py`); only BEGIN and COMMIT, which
  may wait, go to the driver's thread. A hop to the thread and back costs more than most statements.
- Under load several updates share a commit, a savepoint each (`bot/worker.py`), for no longer than 30 ms.
- The statements of an update are built once; presets are parsed once.
- What is pending is rows, never objects in memory; handlers are found by look-up, not by asking filters in turn.

## What holds back a row that is not reached

- **write**: by profile mostly Python: aiogram's models, and SQLAlchemy Core's handling of about ten statements and
  four savepoint commands an update.
- **claim**: each row is finished by a statement that is built anew; finishing many with one statement is not built.
- **start**: SQLAlchemy and the whole conversation are imported after aiogram and before the first getUpdates; taking
  updates in while the rest loads is not built.
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
        f" {len(findings)} rows in {seconds:.0f} s.\n"
    )
    PAGE.write_text(HOW + "\n".join(lines) + "\n" + machine + WHAT_WAS_DONE, "utf-8")
