"""What an update costs: the whole write against a bare echo, waiting under a steady load, routing, the stock shape."""

import asyncio
import time
from itertools import count
from pathlib import Path
from typing import Any

from aiogram.types import Update

from bot.dispatch import Dispatch
from bot.tasks import begin
from handlers.all import all_routes
from handlers.routes import AllRoutes, Routes
from tests.bench.bot_under_test import Count, counting, measured, on_count, press
from tests.bench.echo import Echo, messages
from tests.bench.rows import Figures, Rounds, Size, percentile, rate
from tests.living import TOKEN

PLACES = count(1)


def place(size: Size) -> Path:
    """A folder of its own for each database."""
    folder = size.folder / str(next(PLACES))
    folder.mkdir(parents=True)
    return folder


async def whole_write(size: Size) -> Figures:
    """Writing presses through inbox, worker and outbox (SQLite, synchronous=FULL) against a bare echo."""
    rounds, echo = Rounds(), Echo()
    async with measured(place(size)) as bot:
        for turn in range(size.of(8, 2)):
            heard, pressed = messages(size.of(2000, 50)), bot.presses(size.of(600, 20))

            async def write(presses: list[dict[str, Any]] = pressed) -> None:
                await bot.take_in(presses)
                await bot.apply()

            echoed, written = await rate(len(heard), echo.hears(heard)), await rate(len(pressed), write())
            if turn:  # the first round warms both
                rounds.add("echo a second", echoed)
                rounds.add("writes a second", written)
    return {
        "ratio": rounds.ratio("writes a second", "echo a second"),
        "writes a second": rounds.median("writes a second"),
        "echo a second": rounds.median("echo a second"),
    }


async def steady_load(size: Size) -> Figures:
    """Writing presses offered at 100 a second: from stored to the reply in the outbox."""
    number = size.of(1500, 30)
    stored: list[float] = []
    done: list[float] = []
    async with measured(place(size)) as bot:
        await bot.take_in(bot.presses(50))
        await bot.apply()
        before = await _count_done(bot.database)
        stopping = asyncio.Event()
        worker = begin(bot.app.worker.run(stopping), "worker")
        watching = begin(_watch(bot, before, number, done), "watch")
        started = time.perf_counter()
        for place_in_line, update in enumerate(bot.presses(number)):
            await asyncio.sleep(max(0.0, started + place_in_line / 100 - time.perf_counter()))
            await bot.app.intake.store([update])
            stored.append(time.perf_counter())
        await asyncio.wait_for(watching, 60)
        stopping.set()
        await worker
    waited = [1000 * (late - early) for early, late in zip(stored, done, strict=True)]
    return {"p99 ms": percentile(waited, 0.99), "median ms": percentile(waited, 0.5)}


async def _count_done(database: Any) -> int:
    async with database.reading() as connection:
        found = await connection.exec_driver_sql("SELECT count(*) FROM inbox WHERE status = 'done'")
        return int(found.scalar_one())


async def _watch(bot: Any, before: int, number: int, done: list[float]) -> None:
    """Note when the nth update was seen as done; they are applied in the order they came."""
    while len(done) < number:
        seen = await _count_done(bot.database) - before
        done += [time.perf_counter()] * (seen - len(done))
        await asyncio.sleep(0.001)


async def routing(size: Size) -> Figures:
    """Finding the handler among all of the bot's against a bot that has one."""
    rounds = Rounds()
    one = Dispatch(counting().routes, TOKEN)
    routes = all_routes()
    everything = Routes("everything")
    for mine, theirs in zip(everything.tables, routes.tables, strict=True):
        mine.update(theirs)
    everything.press(Count, on_count)
    every = Dispatch(AllRoutes([everything]), TOKEN)
    async with measured(place(size)) as bot:
        update = Update.model_validate(press(bot.people[0], Count(times=1).pack()))
        for turn in range(size.of(12, 2)):
            number = size.of(2000, 20)
            for name, dispatch in (("one", one), ("all", every))[:: 1 if turn % 2 else -1]:
                rounds.add(name, await rate(number, _route(dispatch, update, number)))
    return {
        "ratio": rounds.ratio("all", "one"),
        "handlers": sum(map(len, every.routes.tables)),
        "routed a second": rounds.median("all"),
    }


async def _route(dispatch: Dispatch, update: Update, number: int) -> None:
    """Up to the handler: what it would do is left out, so that nothing hides the routing."""
    reached = 0

    class NoStore:
        """Refuses the handler's transaction, so that it is not entered."""

        def attempt(self) -> Any:
            nonlocal reached
            reached += 1
            raise _Reached

    for _ in range(number):
        try:
            await dispatch.feed(update, {"actor": object(), "store": NoStore(), "awaits": "", "awaited": {}})
        except _Reached:
            continue
    assert reached == number


class _Reached(Exception):
    """The route was found."""
