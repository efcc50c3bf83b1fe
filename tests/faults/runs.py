"""A run: a crowd, an oracle full of faults, bots that are killed, a quiet end, and the verdict."""

import asyncio
import multiprocessing.process
import signal
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from bot.settings import Settings
from bot.tasks import begin
from db.database import Database
from locales import LANGUAGES, speak
from sandbox.faults import ON_CALLS, ON_CHATS, ON_UPDATES
from sandbox.telegram import Telegram
from tests.faults.checker import Verdict, check, read
from tests.faults.counting import counting, enter
from tests.faults.crowd import Crowd
from tests.faults.processes import DiesAt, Kind, ended, free_port, start_bot
from tests.faults.storage import WATCH_LEASES, fresh_url
from tests.living import TOKEN
from tests.tables import make_tables

NOW = datetime(2026, 10, 12, 7, 0, tzinfo=UTC)
FAULTS = (*ON_CALLS, *ON_UPDATES)
BLOCKING = 0.03
"""How likely it is that somebody blocks the bot instead of acting; it is asked for by the name of the fault."""
LIKELY = {"restart-ids": 0.004, "slow": 0.02, "429": 0.02}
ON_THE_WAY_IN = {"drop-before", "drop-after", "cut-answer", "html502"}
SENDS = ("sendMessage", "editMessageText", "answerCallbackQuery")
QUIET_WITHIN = 60.0
"""So long nothing may change before what still waits counts as stuck."""
LEADS_WITHIN_LEASES = 3.0
Process = multiprocessing.process.BaseProcess


@dataclass(frozen=True)
class Plan:
    """What a run is made of."""

    mode: str = "polling"
    database: str = "sqlite"
    kills: int = 8
    seed: int = 1
    faults: Sequence[str] = FAULTS
    processes: int = 1
    lease: float = 1.0
    persons: int = 16
    every: float = 0.02
    duration: float = 0.0
    """How many seconds people act at least."""
    kill_leader_every: float = 0.0
    kind: Kind = Kind()
    lives: tuple[float, float] = (0.0, 0.25)
    """How long a bot lives after it has begun to work, in seconds."""


@dataclass
class Run:
    """A plan being carried out."""

    plan: Plan
    telegram: Telegram
    settings: Settings
    crowd: Crowd
    first: int
    random: Random
    bots: list[Process] = field(default_factory=list)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    acting: asyncio.Task[None] | None = None
    """What people do all the while."""
    _calls: set[tuple[str, str]] = field(default_factory=set)
    _heard: int = 0

    def start_one(self, dies_at: DiesAt | None = None) -> Process:
        """Fork another bot."""
        bot = start_bot(self.settings, NOW, lambda: counting(self.first), dies_at, self.plan.kind)
        self.bots.append(bot)
        self.crowd.seen.pids[bot.name] = bot.pid or 0
        return bot

    async def at_work(self, bot: Process) -> None:
        """Wait until a bot has said who it is, or (every other one) has sent something too, should it lead in time.

        So a kill hits a bot at work, however slow the machine is.
        """
        wanted = {(bot.name, method) for method in self.random.choice([SENDS, ("getMe",)])}
        end = self.telegram.machine() + LEADS_WITHIN_LEASES * self.plan.lease
        while bot.is_alive() and not self._calls & wanted:
            if self.telegram.machine() > end and (bot.name, "getMe") in self._calls:
                return
            await self.telegram.changed.wait(timeout=0.02)
            history = self.telegram.history
            new = islice(reversed(history), len(history) - self._heard)
            self._calls |= {(call.caller, call.method) for call in new}
            self._heard = len(history)

    def fill(self) -> None:
        """Start bots until there are as many as the plan says."""
        while len(self.bots) < self.plan.processes:
            self.start_one()

    async def lead_on(self) -> None:
        """People act for as long as the plan says; whoever leads the sending is killed again and again."""
        plan, end = self.plan, self.telegram.machine() + self.plan.duration
        while self.telegram.machine() < end:
            self.fill()
            await asyncio.sleep(min(plan.kill_leader_every or plan.duration, end - self.telegram.machine()))
            if plan.kill_leader_every and (leader := await self.leader()) is not None:
                await self.kill(leader)

    async def leader(self) -> Process | None:
        """The bot that holds the sender's lease; any on SQLite."""
        if self.plan.database == "sqlite":
            return self.bots[0] if self.bots else None
        held = await read(self.settings.database_url, "SELECT holder FROM leases WHERE name = 'sender'")
        pids = [str(row[0]).split(":")[1] for row in held if ":" in str(row[0])]
        return next((bot for bot in self.bots if str(bot.pid) in pids), None)

    async def kill(self, bot: Process) -> None:
        """End a bot as a power cut would."""
        bot.kill()
        self.crowd.seen.deaths[bot.name] = self.telegram.machine()
        await self.gone(bot)

    async def gone(self, bot: Process) -> int | None:
        """Wait for a bot that dies; its exit code."""
        code = await ended(bot)
        self.crowd.seen.deaths.setdefault(bot.name, self.telegram.machine())
        if code != -signal.SIGKILL:
            self.crowd.seen.fallen.append(f"{bot.name} with {code}")
        self.bots.remove(bot)
        return code

    async def is_quiet(self) -> bool:
        """Whether nothing is on its way any more."""
        return await self._on_its_way() == (0, 0, 0)

    async def _on_its_way(self) -> tuple[int, ...]:
        """Updates at Telegram, updates in the inbox, messages in the outbox."""
        statement = (
            "SELECT (SELECT count(*) FROM inbox WHERE status = 'new'),"
            " (SELECT count(*) FROM outbox WHERE status IN ('waiting', 'sending'))"
        )
        return (len(self.telegram.updates), *(await read(self.settings.database_url, statement))[0])

    async def _until_quiet_or_stuck(self) -> None:
        """Wait until nothing is on its way, or nothing has moved for long."""
        seen, since = await self._on_its_way(), self.telegram.machine()
        while seen != (0, 0, 0) and self.telegram.machine() - since < QUIET_WITHIN:
            await self.telegram.changed.wait(timeout=0.1)
            found = await self._on_its_way()
            if found != seen:
                seen, since = found, self.telegram.machine()

    async def rest(self) -> None:
        """Let people finish what they are about, and do no more."""
        self.over.set()
        if self.acting is not None:
            await self.acting

    async def quieten(self) -> Verdict:
        """No more faults, one last bot (or as many as the plan says) that finishes everything, and the verdict."""
        await self.rest()
        self.telegram.faults.disarm()
        for bot in [bot for bot in self.bots if not bot.is_alive()]:
            await self.gone(bot)
        self.fill()
        await self._until_quiet_or_stuck()
        for bot in list(self.bots):
            bot.terminate()
        codes = [await ended(bot) for bot in self.bots]
        self.bots.clear()
        verdict = await check(self.settings.database_url, self.crowd.remember())
        if any(code not in (0, -signal.SIGTERM) for code in codes):
            verdict.blame("unsent", f"bots ended with {codes}")
        return verdict


def arm(telegram: Telegram, faults: Sequence[str], seed: int) -> None:
    """Let the named faults strike at random; those of calls hit sends, and a few of them the polling too.

    Whoever blocks the bot does so by hand, and comes back; no private chat ever moves.
    """
    for number, name in enumerate(faults):
        chance = LIKELY.get(name, 0.03)
        settings: dict[str, Any] = {"seconds": 0.2} if name == "slow" else {}
        if name in ON_CHATS:
            continue
        if name in ON_UPDATES:
            kinds = {"callback_query"} if name == "swap-queues" else None
            telegram.faults.arm(name, probability=chance, seed=seed + number, methods=kinds)
            continue
        telegram.faults.arm(name, probability=chance, seed=seed + number, methods=SENDS, **settings)
        if name in ("5xx", "html502"):
            telegram.faults.arm(name, probability=chance, seed=seed - number, methods=SENDS, done=True)
        if name in ON_THE_WAY_IN:
            telegram.faults.arm(name, probability=0.01, seed=seed * number, methods=("getUpdates",))


async def opened(plan: Plan, folder: Path, address: str) -> Run:
    """A sandbox, a database with people in it, and a crowd; no bot yet. What bots would read at their start is warm."""
    for language in LANGUAGES:
        speak(language).plain("bot-description")
    telegram = Telegram(lambda: NOW, token=TOKEN, history_limit=2_000_000)
    await telegram.start()
    url = await fresh_url(plan.database, folder, address)
    database = Database(url)
    await make_tables(database)
    async with database.unit() as connection:
        ids = await enter(connection, plan.persons, NOW)
        if not database.is_sqlite:
            for statement in WATCH_LEASES:
                await connection.exec_driver_sql(statement)
    await database.close()
    settings = settings_of(plan, telegram, url)
    return Run(plan, telegram, settings, Crowd(telegram, ids, plan.seed), ids[0], Random(plan.seed))


def settings_of(plan: Plan, telegram: Telegram, url: str) -> Settings:
    """Settings of the bots of a run."""
    values: dict[str, object] = {
        "bot_token": TOKEN, "bot_api_url": telegram.url, "database_url": url, "send_rate": 1000.0,
        "lease_seconds": plan.lease, "metrics_listen": "", "log_level": "ERROR",
    }  # fmt: skip
    if plan.mode == "webhook":
        port = free_port()
        values |= {
            "webhook_url": f"http://127.0.0.1:{port}/updates", "webhook_secret": "faults",
            "listen": f"127.0.0.1:{port}",
        }  # fmt: skip
    return Settings(_env_file=None, **values)  # type: ignore[call-arg,arg-type]


async def carried_out(plan: Plan, address: str = "") -> Verdict:
    """Carry a plan out: people act all the while, each bot is killed after its short life, the last one lives."""
    async with living_run(plan, address) as run:
        for _ in range(plan.kills):
            run.fill()
            doomed = run.random.choice(run.bots)
            await run.at_work(doomed)
            await asyncio.sleep(run.random.uniform(*plan.lives))
            await run.kill(doomed)
        await run.lead_on()
        return await run.quieten()


@asynccontextmanager
async def living_run(plan: Plan, address: str) -> AsyncIterator[Run]:
    """A run whose people act until it is left."""
    with tempfile.TemporaryDirectory(prefix="mentoring-faults-") as folder:
        run = await opened(plan, Path(folder), address)
        arm(run.telegram, plan.faults, plan.seed)
        run.crowd.blocking = BLOCKING if "blocked" in plan.faults else 0.0
        await run.crowd.begin()
        run.acting = begin(run.crowd.act_on(run.over, every=plan.every), "crowd")
        try:
            yield run
        finally:
            await run.rest()
            for bot in list(run.bots):
                await run.kill(bot)
            await run.telegram.stop()
