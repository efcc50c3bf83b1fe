"""`python -m tests.faults`: kill bots, break lines, and count what became of what people did; `--help` says how."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

import structlog

from tests.faults.checker import Verdict
from tests.faults.controls import CONTROLS
from tests.faults.cut import cut_database, own_server
from tests.faults.flood import flood
from tests.faults.frozen import POINTS as FROZEN_AT
from tests.faults.frozen import frozen_at, frozen_leaders
from tests.faults.points import died_at, plan_of, points
from tests.faults.runs import FAULTS, Plan, carried_out
from tests.faults.storage import servers
from tests.faults.town import lived_through

LEASE_OF_THE_KILLED, HEIRS_LIVE_UP_TO = 0.3, 0.6
"""On PostgreSQL an heir leads when the lease of the killed is over; most would die before they send anything."""
Carry = Callable[[Plan, str], Coroutine[Any, Any, Verdict]]
COMBINATIONS = [(mode, database) for mode in ("polling", "webhook") for database in ("sqlite", "postgres")]


def read_arguments(given: list[str] | None = None) -> argparse.Namespace:
    """What is asked for."""
    asked = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    asked.add_argument("--mode", choices=("polling", "webhook"), default="polling")
    asked.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    asked.add_argument("--kills", type=int, default=40)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--faults", default=",".join(FAULTS), help="names, with commas, blocked too; none: ''")
    asked.add_argument("--processes", type=int, default=1)
    asked.add_argument("--lease", type=float, default=1.0)
    asked.add_argument("--kill-leader-every", type=float, default=0.0, help="seconds")
    asked.add_argument("--duration", type=float, default=0.0, help="seconds people act after the kills")
    asked.add_argument("--points", metavar="list|all|NAME")
    asked.add_argument("--control", choices=tuple(CONTROLS))
    asked.add_argument("--combinations", action="store_true", help="each mode on each database in turn")
    asked.add_argument("--freeze-leader-every", type=float, metavar="SECONDS", help="for three leases (PostgreSQL)")
    asked.add_argument("--freeze-points", action="store_true", help="a leader falls asleep at each of some points")
    asked.add_argument("--cut-database-every", type=float, metavar="SECONDS", help="stopped in turn with hung up")
    asked.add_argument("--programme", choices=("counting", "real"), default="counting", help="what people press")
    asked.add_argument("--days", type=int, default=5, help="of the real programme, five at most")
    asked.add_argument("--pairs", type=int, default=4, help="of the real programme, eight at most")
    asked.add_argument("--flood", type=int, metavar="MESSAGES")
    asked.add_argument("--rate-429", type=float, default=0.3)
    return asked.parse_args(given)


def plan_asked(asked: argparse.Namespace) -> Plan:
    """The run that the arguments describe."""
    database = "postgres" if asked.freeze_leader_every or asked.cut_database_every else asked.database
    return Plan(
        asked.mode, database, asked.kills, asked.seed, tuple(filter(None, asked.faults.split(","))),
        asked.processes, asked.lease, duration=asked.duration, kill_leader_every=asked.kill_leader_every,
    )  # fmt: skip


def heirs_lead(plan: Plan) -> Plan:
    """A plan in which who inherits a lease has the time to use it."""
    lives = (plan.lives[0], max(plan.lives[1], HEIRS_LIVE_UP_TO))
    return replace(plan, lives=lives, lease=min(plan.lease, LEASE_OF_THE_KILLED))


def run_points(names: Iterable[str], seed: int) -> tuple[list[str], bool]:
    """Die at each point; lines to print, and whether all went well."""
    names = list(names)
    whole, lines, silent = Verdict(), [], []
    with servers(*{plan_of(name, seed).database for name in names}) as address:
        for name in names:
            verdict, passed = asyncio.run(died_at(name, seed, address))
            whole.add(verdict)
            silent += [] if passed else [name]
            lines.append(f"{name}: {'died' if passed else 'not passed'}; {verdict.line}")
            print(lines[-1], file=sys.stderr, flush=True)  # noqa: T201
    died = f"{len(names)} points, died at {sum(': died' in line for line in lines)}"
    blamed = [*whole.problems[:20], *[f"never passed: {name}" for name in silent]]
    return [*lines, *blamed, died, whole.line], not blamed


def run_plans(plans: list[Plan], carry: Carry = carried_out) -> tuple[list[str], bool]:
    """Carry plans out, one after another; lines to print, and whether all went well."""
    whole, lines = Verdict(), []
    with servers(*{plan.database for plan in plans}) as address:
        for plan in plans:
            verdict = asyncio.run(carry(plan, address))
            whole.add(verdict)
            about = f"{plan.mode} {plan.database} seed={plan.seed}: {verdict.kills} kills, {verdict.acts} acts"
            lines.append(f"{about} ({verdict.refused} made again), {verdict.sent} messages sent: {verdict.line}")
            print(lines[-1], file=sys.stderr, flush=True)  # noqa: T201
    return [*lines, *whole.problems[:20], whole.line], whole.is_clean


def run_frozen(plan: Plan, every: float | None) -> tuple[list[str], bool]:
    """Let leaders fall asleep, again and again or (None) once at each point."""
    whole, lines = Verdict(), []
    with servers("postgres") as address:
        if every is not None:
            whole, slept, replaced = asyncio.run(frozen_leaders(plan, every, address))
            lines = [f"{slept} leaders slept, {replaced} were replaced; {whole.acts} acts, {whole.sent} messages sent"]
            return [*lines, *whole.problems[:20], whole.line], whole.is_clean and replaced > 0
        for point in FROZEN_AT:
            verdict, slept_there = asyncio.run(frozen_at(point, plan.seed, address))
            whole.add(verdict)
            lines.append(f"{point}: {'slept' if slept_there else 'NOT PASSED'}; {verdict.line}")
    passed = not any("NOT PASSED" in line for line in lines)
    return [*lines, *whole.problems[:20], whole.line], whole.is_clean and passed


def run_cut(plan: Plan, every: float) -> tuple[list[str], bool]:
    """Let the database come and go, polling and pushed."""
    whole, lines = Verdict(), []
    for mode in ("polling", "webhook"):
        with own_server() as server:
            cuts = asyncio.run(cut_database(replace(plan, mode=mode), server, every))
        whole.add(cuts.verdict)
        lines.append(f"{mode}: {cuts.line}; {cuts.verdict.acts} acts, {cuts.verdict.sent} messages sent")
    return [*lines, *whole.problems[:20], whole.line], whole.is_clean


def carry_out(asked: argparse.Namespace) -> tuple[list[str], bool]:
    """Do what is asked."""
    if asked.points == "list":
        return points(), True
    if asked.points:
        return run_points(points() if asked.points == "all" else [asked.points], asked.seed)
    if asked.flood:
        flooded = asyncio.run(flood(asked.flood, asked.rate_429, asked.seed))
        return [flooded.line], flooded.is_clean
    if asked.control:
        return run_plans([replace(CONTROLS[asked.control], seed=asked.seed)])
    plan = plan_asked(asked)
    if asked.freeze_points or asked.freeze_leader_every:
        return run_frozen(plan, asked.freeze_leader_every)
    if asked.cut_database_every:
        return run_cut(plan, asked.cut_database_every)
    carry: Carry = carried_out
    if asked.programme == "real":
        plan = replace(plan, lives=(0.0, 0.6))
        carry = partial(lived_through, days=asked.days, pairs=asked.pairs)
    if asked.combinations:
        kills = -(-asked.kills // len(COMBINATIONS))
        plans = [replace(plan, mode=mode, database=database, kills=kills) for mode, database in COMBINATIONS]
        return run_plans([heirs_lead(each) if each.database == "postgres" else each for each in plans], carry)
    return run_plans([plan], carry)


def main() -> int:
    """Run, print, write down; 0 when every promise was kept."""
    asked = read_arguments()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    lines, is_clean = carry_out(asked)
    print("\n".join(lines))  # noqa: T201
    return 0 if is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
