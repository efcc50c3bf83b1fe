"""Answers on loopback to whoever watches over the bot: /livez, /readyz, /metrics; numbers, no names."""

import asyncio

import orjson
import structlog
from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.clock import Clock
from bot.settings import SettingsWrong
from bot.vitals import Vitals
from db.database import Database
from db.health import Pulse, pulse

log = structlog.get_logger()
DATABASE_SECONDS = 3.0
"""A database that does not answer within this time counts as away."""
NEVER = -1.0
"""What an age is when the thing has not happened yet."""
STATUSES = {"inbox": ("new", "done", "dead"),
            "outbox": ("waiting", "sending", "sent", "ambiguous", "cancelled", "failed")}  # fmt: skip


class Health:
    """A small server of its own."""

    def __init__(self, database: Database, clock: Clock, vitals: Vitals, listen: str) -> None:
        self._database = database
        self._clock = clock
        self._vitals = vitals
        self._host, _, port = listen.rpartition(":")
        self.port = int(port)
        self._runner: web.AppRunner | None = None
        self._metrics = Metrics()

    async def start(self) -> None:
        """Listen. Raises SettingsWrong when somebody else does so there."""
        app = web.Application()
        app.add_routes([
            web.get("/livez", self._livez), web.get("/readyz", self._readyz), web.get("/metrics", self._show)
        ])  # fmt: skip
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host.strip("[]"), self.port).start()
        except OSError as error:
            await runner.cleanup()
            wrong = f"METRICS_LISTEN: can't listen on {self._host}:{self.port} ({error.strerror or error})"
            raise SettingsWrong(f"{wrong}; choose another, or leave it empty") from None
        self._runner = runner
        self.port = runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def pulse(self) -> Pulse | None:
        """What the tables say; None when the database is away."""
        try:
            async with asyncio.timeout(DATABASE_SECONDS), self._database.reading() as connection:
                return await pulse(connection, now=self._clock.now(), machine=self._clock.machine())
        except Exception as error:
            log.warning("health.database-away", error=type(error).__name__)
            return None

    async def _livez(self, _: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def _readyz(self, _: web.Request) -> web.Response:
        database = await self.pulse() is not None
        ready = database and not self._vitals.is_deaf
        said = {"ready": ready, "database": database, "silent_seconds": round(self._vitals.silent_seconds, 1)}
        return web.Response(
            status=200 if ready else 503, body=orjson.dumps(said) + b"\n", content_type="application/json"
        )

    async def _show(self, _: web.Request) -> web.Response:
        body = self._metrics.shown(await self.pulse(), self._vitals)
        return web.Response(body=body, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})


class Metrics:
    """The figures, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._database = self._gauge("database_up", "1 when the database answers")
        self._ready = self._gauge("ready", "1 when the bot is ready, as /readyz says")
        self._inbox_lag = self._gauge("inbox_lag_seconds", "For how long the oldest update has waited to be applied")
        self._outbox_lag = self._gauge("outbox_lag_seconds", "For how long the oldest due message has waited")
        self._rows = self._gauge("rows", "Rows of inbox and outbox by status", "box", "status")
        self._dead = self._gauge("dead_rows", "Rows given up, for the operator to look at", "box")
        self._ambiguous = self._gauge("ambiguous_sends", "Messages of which nobody knows whether they were sent")
        self._late = self._gauge("notice_lateness_p99_seconds", "How late the notices of the last hour were, p99")
        self._heard = self._gauge("updates_age_seconds", "Since the last getUpdates or webhook call; -1 for never")
        self._ticked = self._gauge("tick_age_seconds", "Since this process planned reminders; -1 for never")

    def _gauge(self, name: str, meaning: str, *labels: str) -> Gauge:
        return Gauge(f"mentoring_{name}", meaning, labels, registry=self._registry)

    def shown(self, seen: Pulse | None, vitals: Vitals) -> bytes:
        """The text of /metrics."""
        self._database.set(seen is not None)
        self._ready.set(seen is not None and not vitals.is_deaf)
        self._heard.set(NEVER if vitals.heard_seconds_ago is None else vitals.heard_seconds_ago)
        self._ticked.set(NEVER if vitals.ticked_seconds_ago is None else vitals.ticked_seconds_ago)
        if seen is not None:
            self._tables(seen)
        return generate_latest(self._registry)

    def _tables(self, seen: Pulse) -> None:
        self._inbox_lag.set(seen.inbox_lag)
        self._outbox_lag.set(seen.outbox_lag)
        self._late.set(seen.lateness_p99)
        self._ambiguous.set(seen.outbox.get("ambiguous", 0))
        for box, counts in (("inbox", seen.inbox), ("outbox", seen.outbox)):
            for status in STATUSES[box]:
                self._rows.labels(box, status).set(counts.get(status, 0))
            self._dead.labels(box).set(seen.dead[box])
