"""The checker: reads the database by plain SQL and what the oracle saw; shares no code with the bot."""

import json
import re
import sqlite3
import time
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import asyncpg

from tests.faults.crowd import Seen, Sent

TERMINAL = ("sent", "ambiguous", "cancelled", "failed")
IN_DOUBT = ("5xx", "html502", "drop-after", "cut-answer")
"""Faults after which the bot can't know whether its message has arrived."""
TOLD = ("counted", "mumbled")
"""Kinds of notices by which a partner hears of an act."""
REMINDER = "reminder-profile"
MARKED_WITHIN_SECONDS = 1.0
"""So long a message may have been sent without being marked as sent."""


@dataclass(frozen=True)
class Hold:
    """Since when a process holds the sender's lease, and until when; its number is 0 when the lease was let go."""

    at: float
    pid: int
    until: float


@dataclass
class Verdict:
    """What came out; the numbers people care about, and what is behind them."""

    lost: int = 0
    twice: int = 0
    disordered: int = 0
    unsent: int = 0
    duplicate_sends: int = 0
    ambiguous: int = 0
    acts: int = 0
    refused: int = 0
    sent: int = 0
    kills: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether every promise was kept."""
        return not (self.lost or self.twice or self.disordered or self.unsent)

    @property
    def line(self) -> str:
        """The last line of a run."""
        names = ("lost", "twice", "disordered", "unsent", "duplicate_sends", "ambiguous")
        return " ".join(f"{name}={getattr(self, name)}" for name in names)

    def add(self, other: "Verdict") -> None:
        """Count another run in."""
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def blame(self, what: str, problem: str, count: int = 1) -> None:
        """Count a broken promise and say which."""
        setattr(self, what, getattr(self, what) + count)
        self.problems.append(f"{what}: {problem}")


async def read(url: str, statement: str) -> list[tuple[Any, ...]]:
    """Rows of a plain query on either database. Nothing stays open: a fork of an open SQLite spoils its locks."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.partition(":///")[2], timeout=30)) as connection:
            return [tuple(row) for row in connection.execute(statement)]
    server = await asyncpg.connect(url.replace("postgresql+asyncpg://", "postgresql://"))
    try:
        return [tuple(row) for row in await server.fetch(statement)]
    finally:
        await server.close()


async def check(url: str, seen: Seen) -> Verdict:
    """Hold the database against what people did and saw."""
    verdict = Verdict(kills=len(seen.deaths))
    for fallen in seen.fallen:
        verdict.blame("unsent", f"nobody killed {fallen}")
    applied = await read(url, "SELECT actor_id, action, subject FROM audit WHERE action IN ('step', 'say') ORDER BY id")
    _effects(verdict, seen, [(int(a), str(b), int(str(c).partition(":")[2])) for a, b, c in applied])
    await _counters(verdict, url, Counter(int(row[0]) for row in applied), min(seen.shown) - 1000)
    statement = "SELECT id, recipient_id, urgency, kind, args, status FROM outbox ORDER BY id"
    rows = [(*row[:4], json.loads(row[4]), row[5]) for row in await read(url, statement)]
    _ways_out(verdict, seen, rows)
    _notices(verdict, rows, [(int(a), str(b), int(str(c).partition(":")[2])) for a, b, c in applied])
    _own_words(verdict, seen, rows)
    dead = int((await read(url, "SELECT count(*) FROM inbox WHERE status = 'dead'"))[0][0])
    _given_up(verdict, seen, dead, sum(kind == "screen" and to is None for _, to, _, kind, *_ in rows))
    _repeats(verdict, seen, await _holds(verdict, url))
    return verdict


def _effects(verdict: Verdict, seen: Seen, applied: list[tuple[int, str, int]]) -> None:
    """Each act applied once, in the order of its person; a press made again was refused by the rule."""
    times = Counter(applied)
    for person, acts in seen.delivered.items():
        place = {act: number for number, act in reversed(list(enumerate(acts)))}
        verdict.acts += len(acts)
        verdict.refused += len(acts) - len(place)
        for act in place:
            count = times[(person, *act)]
            if count == 0:
                verdict.blame("lost", f"{act} of {person}")
            elif count > 1:
                verdict.blame("twice", f"{act} of {person}: {count} times", count - 1)
        order = [place.get((act, number), -1) for who, act, number in applied if who == person]
        for before, after in pairwise(order):
            if after < before:
                verdict.blame("disordered", f"{acts[after]} of {person} after {acts[before]}")


async def _counters(verdict: Verdict, url: str, applied: Counter[int], first: int) -> None:
    """What two persons add up together is the sum of what was applied of both."""
    totals = {str(key): int(total) for key, total in await read(url, "SELECT key, total FROM faults_counters")}
    pairs: Counter[int] = Counter()
    for person, count in applied.items():
        pairs[(person - first) // 2] += count
    for pair, count in pairs.items():
        total = totals.get(f"pair:{pair}", 0)
        if total != count:
            what = "lost" if total < count else "twice"
            verdict.blame(what, f"pair {pair} counted {total} of {count}", abs(total - count))


def _ways_out(verdict: Verdict, seen: Seen, rows: list[tuple[Any, ...]]) -> None:
    """Every row has come to an end, and what is said to be sent was seen."""
    for row_id, recipient, _, kind, args, status in rows:
        if status == "ambiguous":
            verdict.ambiguous += 1
        may_end_so = kind in ("answer", "gone") or recipient in seen.blocked
        if status not in TERMINAL or status == "failed" or (status == "cancelled" and not may_end_so):
            verdict.blame("unsent", f"{kind} {row_id} is {status}")
        if status != "sent" or kind == "answer":
            continue
        verdict.sent += 1
        token = _token(kind, args)
        if token and token not in seen.shown.get(1000 + (recipient or 0), ""):
            verdict.blame("unsent", f"{kind} {row_id} was never seen: {token}")


def _token(kind: str, args: dict[str, Any]) -> str:
    if kind == REMINDER:
        return f"[reminder.profile.{args['person']}]"
    if kind in TOLD:
        return f"[{args['how']}.{args['by']}.{args['act']}.{args['number']}]"
    found = re.search(r"\[[cs][\d.]+\]", str(args.get("text", "")))
    return found[0] if found else ""


def _notices(verdict: Verdict, rows: list[tuple[Any, ...]], applied: list[tuple[int, str, int]]) -> None:
    """Each effect told the partner, once."""
    queued = Counter((args["by"], args["act"], args["number"]) for *_, kind, args, _ in rows
                     if kind in TOLD and args["how"] == "reply")  # fmt: skip
    for act in set(applied):
        if queued[act] != 1:
            verdict.blame("unsent" if queued[act] == 0 else "twice", f"{act} was told {queued[act]} times")


def _own_words(verdict: Verdict, seen: Seen, rows: list[tuple[Any, ...]]) -> None:
    """What has lost its reason was queued once and cancelled; each reminder was queued once and sent."""
    gone = Counter((args["by"], args["number"]) for *_, kind, args, _ in rows if kind == "gone")
    reminders = Counter(recipient for _, recipient, _, kind, *_ in rows if kind == REMINDER)
    _queued(verdict, "gone", gone, Counter(seen.unsaid))
    _queued(verdict, REMINDER, reminders, Counter(seen.to_remind))
    for row_id, _, _, kind, _, status in rows:
        if {"gone": "cancelled", REMINDER: "sent"}.get(kind, status) != status:
            verdict.blame("unsent", f"{kind} {row_id} is {status}")


def _queued(verdict: Verdict, kind: str, found: Counter[Any], expected: Counter[Any]) -> None:
    for about in found | expected:
        if (count := found[about]) != expected[about]:
            verdict.blame(
                "unsent" if count < expected[about] else "twice", f"{kind} of {about} was queued {count} times"
            )


def _given_up(verdict: Verdict, seen: Seen, dead: int, told: int) -> None:
    """Nothing but what nobody can parse was given up, and its sender was told once."""
    if dead != seen.unreadable:
        verdict.blame("lost", f"{dead} updates were given up, {seen.unreadable} could not be read")
    if told != dead:
        verdict.blame("unsent" if told < dead else "twice", f"{told} were told of {dead} updates that were given up")


async def _holds(verdict: Verdict, url: str) -> list[Hold]:
    """Who held the sender's lease, in its order; nobody took it from another before its end."""
    if url.startswith("sqlite"):
        return []
    later = time.time() - time.monotonic()
    rows = await read(url, "SELECT at, holder, until FROM faults_leases ORDER BY at")
    holds = [Hold(at - later, int(holder.split(":")[-2]) if holder else 0, until - later) for at, holder, until in rows]
    for before, after in pairwise(holds):
        if before.pid and after.pid not in (0, before.pid) and after.at < before.until:
            verdict.blame("twice", f"{after.pid} took the sender's lease {before.until - after.at:.3f} s too early")
    return holds


def _repeats(verdict: Verdict, seen: Seen, holds: list[Hold]) -> None:
    """What came more than once came so after a doubtful send only, and news for many never."""
    sends: dict[tuple[int, str], list[Sent]] = defaultdict(list)
    for each in seen.sends:
        for token in re.findall(r"\[(?:s\d|reply|reminder|bulk)[^\]]*\]", each.text):
            sends[(each.chat_id, token)].append(each)
    for (chat, token), copies in sends.items():
        verdict.duplicate_sends += len(copies) - 1
        for first, again in pairwise(sorted(copies, key=lambda each: each.at)):
            in_doubt = (
                first.fault in IN_DOUBT
                or cut_off(first.caller, first.at, seen.deaths)
                or any(first.at <= doubt <= first.at + MARKED_WITHIN_SECONDS for doubt in seen.doubts)
                or _lease_over(first, again, seen, holds)
            )
            if token.startswith("[bulk") or not in_doubt:
                verdict.blame("twice", f"{token} was sent again to {chat} without a doubt")


def cut_off(caller: str, at: float, deaths: dict[str, float]) -> bool:
    """Whether the process that sent something died before it can have marked it.

    It is that process's death that counts, and it may lie before the send: a call that is on the wire, or held back by
    a slow server, takes effect although nobody waits for its answer any more.
    """
    return caller in deaths and deaths[caller] <= at + MARKED_WITHIN_SECONDS


def _lease_over(first: Sent, again: Sent, seen: Seen, holds: list[Hold]) -> bool:
    """Whether the process that sent this was so late that its lease ended, and another took it and sent again.

    A living process may stand still for longer than its lease; it may write nothing then, not even the mark.
    """
    mine = seen.pids.get(first.caller)
    for before, taken in pairwise(holds):
        if before.pid == mine and taken.pid not in (0, mine) and first.at < taken.at < again.at:
            return before.at <= first.at + MARKED_WITHIN_SECONDS
    return False
