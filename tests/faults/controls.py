"""Negative controls: bots made the usual way, each with one mistake the harness has to find."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from functools import partial
from typing import Any

import orjson
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import TelegramObject, Update
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.app import App
from bot.inbox import KINDS
from bot.tasks import begin
from bot.turns import in_turn
from db.database import Database
from db.inbox import Inbox, Incoming
from db.store import SqlStore
from tests.faults.processes import Kind
from tests.faults.runs import Plan

WORKERS = 4


async def stock_polling(app: App) -> None:
    """aiogram's own polling: the offset is confirmed while handlers are still at work."""
    app.lead("sender", app.sender.run)
    bot = Bot(app.settings.bot_token, session=AiohttpSession(api=TelegramAPIServer.from_base(app.settings.bot_api_url)))
    dispatcher = Dispatcher()

    async def on_event(event: TelegramObject, event_update: Update) -> None:
        async with app.database.unit() as connection:
            await app.worker._unit(connection, event_update, None)
        app.signals.outbox.set()

    async def poll(stopping: asyncio.Event) -> None:
        polling = begin(dispatcher.start_polling(bot, handle_signals=False), "stock")
        await stopping.wait()
        await dispatcher.stop_polling()
        await polling

    dispatcher.message.register(on_event)
    dispatcher.callback_query.register(on_event)
    app.tasks.start("polling", poll)


async def offset_first(app: App) -> None:
    """The inbox is there, but a batch is stored only after the next call has confirmed it."""

    async def poll(stopping: asyncio.Event) -> None:
        pending: list[dict[str, Any]] = []
        params: dict[str, Any] = {"timeout": 1, "limit": 100, "allowed_updates": list(KINDS)}
        while not stopping.is_set():
            answer = await app.telegram.call("getUpdates", params)
            if pending:
                await app.intake.store(pending)
            pending = answer.result if answer.ok else []
            if pending:
                params["offset"] = pending[-1]["update_id"] + 1

    app.lead("sender", app.sender.run)
    app.tasks.start("worker", app.worker.run)
    app.tasks.start("polling", poll)


class Deferred(Database):
    """SQLite as the driver and SQLAlchemy open it by default: a transaction begins with its first write."""

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[AsyncConnection]:
        """A transaction without BEGIN IMMEDIATE and without a turn."""
        if not hasattr(self, "_default"):
            self._default = create_async_engine(self.url, connect_args={"timeout": 30})
        async with self._default.begin() as connection:
            yield connection


async def deferred_begin(app: App) -> None:
    """Workers beside each other, each with persons of its own, on transactions that begin too late."""
    SqlStore.attempt = lambda self: nullcontext()  # type: ignore[method-assign]  # in this process alone

    async def work(part: int, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            async with app.database.reading() as connection:
                waiting = in_turn(await Inbox(connection).waiting(), machine=app.clock.machine())
            mine = [each for each in waiting if int(each.person_key) % WORKERS == part]
            for incoming in mine:
                async with app.database.unit() as connection:
                    await Inbox(connection).begin([(incoming, 0.0)])
                await app.worker._apply(incoming)
            if not mine:
                await asyncio.sleep(0.01)

    await _with_workers(app, work)


async def naive_skip_locked(app: App) -> None:
    """PostgreSQL: each worker takes any update that is not locked, whoever it is from."""
    statement = text(
        "SELECT bot_id, update_id, person_key, raw, attempts, deaths, not_before FROM inbox WHERE status = 'new'"
        " ORDER BY received_at, place LIMIT 1 FOR UPDATE SKIP LOCKED"
    )

    async def work(part: int, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            async with app.database.unit() as connection:
                row = (await connection.execute(statement)).one_or_none()
                if row is not None:
                    incoming = Incoming(*row)
                    await app.worker._unit(connection, Update.model_validate(orjson.loads(incoming.raw)), None)
                    await Inbox(connection).done(incoming, machine=app.clock.machine())
            app.signals.outbox.set()
            if row is None:
                await asyncio.sleep(0.01)

    await _with_workers(app, work)


async def _with_workers(app: App, work: Callable[[int, asyncio.Event], Awaitable[None]]) -> None:
    await app.start(ticking=False)
    for name in [name for name in app.tasks._tasks if name.startswith("worker")]:
        app.tasks._tasks.pop(name).cancel()
    for part in range(WORKERS):
        app.tasks.start(f"worker-{part}", partial(work, part))


CONTROLS: dict[str, Plan] = {
    "stock-polling": Plan(kills=6, kind=Kind(start=stock_polling), faults=(), lives=(0.15, 0.4), every=0.003),
    "offset-first": Plan(kills=6, kind=Kind(start=offset_first), faults=(), lives=(0.15, 0.4), every=0.003),
    "deferred-begin": Plan(kills=0, kind=Kind(database=Deferred, start=deferred_begin), faults=(), duration=1,
                           every=0.002, persons=4),
    "naive-skip-locked": Plan(kills=0, kind=Kind(start=naive_skip_locked), faults=(), duration=1.5, every=0.004,
                              persons=4, database="postgres"),
}  # fmt: skip
"""Each control and the run in which it must be caught; people act so fast that a kill always finds somebody at it."""
