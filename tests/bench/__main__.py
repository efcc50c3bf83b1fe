"""`python -m tests.bench [--only ROW] [--json FILE] [--write] [--tiny]`: measure the goals of speed."""

import argparse
import asyncio
import gc
import json
import logging
import sys
import tempfile
import time
from pathlib import Path

import structlog

from tests.bench.record import write
from tests.bench.rows import Finding, Row, Size
from tests.bench.table import ROWS


def measure(row: Row, *, tiny: bool) -> Finding:
    """Measure one row on a clean slate."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        gc.collect()
        started = time.perf_counter()
        figures = asyncio.run(row.measure(Size(Path(folder), tiny)))
        return Finding(row, figures, time.perf_counter() - started)


def main() -> int:
    """Measure, say, write down; 1 when a goal does not hold."""
    options = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    options.add_argument("--only", choices=[row.name for row in ROWS], action="append", help="only this row")
    options.add_argument("--json", type=Path, help="write the figures into a file")
    options.add_argument("--write", action="store_true", help="write docs/performance.md")
    options.add_argument("--tiny", action="store_true", help="only show that every row runs")
    chosen = options.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    started = time.perf_counter()
    findings = []
    for row in ROWS:
        if chosen.only and row.name not in chosen.only:
            continue
        finding = measure(row, tiny=chosen.tiny)
        findings.append(finding)
        missed = [] if chosen.tiny else [str(goal) for goal in row.goals if not goal.holds(finding.figures)]
        verdict = f"NOT REACHED: {', '.join(missed)}" if missed else "ok"
        sys.stdout.write(f"{row.name:<16} {finding.line} · {verdict} ({finding.seconds:.0f} s)\n")
        sys.stdout.flush()
    if chosen.json:
        chosen.json.write_text(json.dumps({each.row.name: each.figures for each in findings}, indent=1), "utf-8")
    if chosen.write:
        write(findings, time.perf_counter() - started)
    sys.stdout.write(f"{len(findings)} rows in {time.perf_counter() - started:.0f} s\n")
    return 0 if chosen.tiny or all(each.reached for each in findings) else 1


if __name__ == "__main__":
    sys.exit(main())
