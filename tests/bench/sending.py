"""What sending costs: the rate, claiming and marking, polls with much pending, memory, replies beside reminders."""

import asyncio
import gc
import resource
import time
from pathlib import Path

import orjson

import db.outbox as outbox_module
from db.outbox import Outbox, waiting_row
from db.sqlite import WritingConnection
from mentoring.notices import Urgency
from sandbox.history import Call
from tests.bench.bot_under_test import NOW, Count, Measured, measured, press
from tests.bench.rows import Figures, Rounds, Size, percentile
from tests.bench.tables import LATER, fill_outbox
from tests.bench.updates import place

DUE = "'2026-10-12 06:00:00.000000'"
FAR = float(2**40)


async def send_rate(size: Size) -> Figures:
    """Replies to a hundred chats go out over HTTP as fast as the bot may: mean and worst second against the limit."""
    number, limit = size.of(400, 20), 30 if not size.tiny else 300
    async with measured(place(size), send_rate=float(limit)) as bot:
        for chat in range(100):
            bot.telegram.add_person(5000 + chat, "Аня").chat.started = True
        async with bot.database.unit() as connection:
            args = {"text": "раз", "keyboard": [], "protect": False}
            await Outbox(connection).add(
                [
                    waiting_row("screen", args, urgency=Urgency.REPLY, now=NOW, chat_id=5000 + n % 100)
                    for n in range(number)
                ]
            )
        bot.telegram.history.clear()
        await bot.app.start(ticking=False)
        sent: list[float] = []
        async with asyncio.timeout(60):
            while len(sent) < number:
                await bot.telegram.changed.wait(timeout=0.05)
                sent = [call.at for call in bot.telegram.history if call.method.lower() == "sendmessage"]
    worst = max(sum(begun <= at < begun + 1 for at in sent) for begun in sent)
    return {"rate": (number - 1) / (sent[-1] - sent[0]) / limit, "worst second": worst / limit}


async def claim_and_mark(size: Size) -> Figures:
    """The outbox's look, claim and mark, 200 rows at once, against the same statements by the driver alone."""
    rounds, batch = Rounds(), 200
    async with measured(place(size)) as bot:
        async with bot.database.unit() as connection:
            await fill_outbox(connection, size.of(20_000, 2_000), due_at=DUE)
        for _ in range(size.of(40, 2)):
            started = time.perf_counter()
            async with bot.database.unit() as connection:
                outbox = Outbox(connection)
                rows = await outbox.due(now=NOW, machine=FAR, most=batch)
                await outbox.claim([row.id for row in rows])
                await outbox.finish(*[row.id for row in rows], status="sent", sent_at=NOW, message_id=1)
            rounds.add("ours", batch / (time.perf_counter() - started))
            rounds.add("bare", batch / await _bare_claim(bot, batch))
    return {"ratio": rounds.ratio("ours", "bare"), "rows a second": rounds.median("ours")}


async def _bare_claim(bot: Measured, batch: int) -> float:
    """The same texts and values, handed to sqlite3 without anything around them."""
    started = time.perf_counter()
    async with bot.database.unit() as connection:
        assert isinstance(connection, WritingConnection)
        values = {"now": NOW, "machine": FAR, "most": batch}
        look = outbox_module._DUE._plan_for(connection, values)
        ids = [row[0] for row in connection.driver.execute(look.text, look.given(values)).fetchall()]
        these = {"ids": orjson.dumps(ids).decode()}
        claim = outbox_module._CLAIM["sqlite"]._plan_for(connection, these)
        claimed = connection.driver.execute(claim.text, claim.given(these)).fetchall()
        connection.driver.executemany(
            "UPDATE outbox SET status = 'sent', sent_at = ?, message_id = 1 WHERE id = ?",
            [("2026-10-12 07:00:00.000000", number) for (number,) in claimed],
        )
    return time.perf_counter() - started


async def poll(size: Size) -> Figures:
    """Looking for what is due when nothing is: a million pending against a thousand."""
    rounds = Rounds()
    async with measured(place(size)) as small, measured(place(size)) as large:
        for bot, number in ((small, 1000), (large, size.of(1_000_000, 3_000))):
            async with bot.database.unit() as connection:
                await fill_outbox(connection, number, due_at=LATER)
        for turn in range(size.of(30, 3)):
            for name, bot in (("1k", small), ("1M", large))[:: 1 if turn % 2 else -1]:
                async with bot.database.reading() as connection:
                    started = time.perf_counter()
                    for _ in range(20):
                        await Outbox(connection).due(now=NOW, machine=FAR)
                    rounds.add(name, (time.perf_counter() - started) / 20 * 1e6)
    return {"ratio": rounds.ratio("1M", "1k"), "poll µs": rounds.median("1M")}


async def memory(size: Size) -> Figures:
    """What 100,000 pending reminders take of the process, found waiting by polls of the sender."""
    async with measured(place(size)) as bot:
        async with bot.database.unit() as connection:
            await fill_outbox(connection, 1000, due_at=LATER)
        await _polls(bot)
        before = _resident_mb()
        number = size.of(500_000, 2_000)
        async with bot.database.unit() as connection:
            await fill_outbox(connection, number, due_at=LATER)
        await _polls(bot)
        grown = _resident_mb() - before
    return {"MB": grown * 100_000 / number}


def _resident_mb() -> float:
    """What the process holds now; its highest mark would hide a growth below that of an earlier row."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() / 2**20


async def _polls(bot: Measured) -> None:
    for _ in range(20):
        async with bot.database.reading() as connection:
            await Outbox(connection).due(now=NOW, machine=FAR)


async def replies_beside_reminders(size: Size) -> Figures:
    """From a stored press to its answer at Telegram's door, while 10,000 reminders fall due and when idle."""
    figures: Figures = {}
    for name, due in (("idle p99 ms", 0), ("busy p99 ms", size.of(10_000, 50))):
        async with measured(place(size), send_rate=30.0) as bot:
            await bot.app.start(ticking=False)
            await _press_and_wait(bot, size.of(20, 2))
            await bot.remind(due)
            gc.collect()
            gc.freeze()  # as the running bot does when it has loaded; here the small Telegram is in the same process
            bot.app.signals.outbox.set()
            waits = await _press_and_wait(bot, size.of(400, 5))
        gc.unfreeze()
        figures[name] = percentile(waits, 0.99)
    return {"ratio": figures["busy p99 ms"] / figures["idle p99 ms"], **figures}


async def _press_and_wait(bot: Measured, number: int) -> list[float]:
    """Press one after another, waiting each time until the press is answered."""
    waits: list[float] = []
    for n in range(number):
        update = press(bot.people[n % len(bot.people)], Count(times=n).pack())
        wanted = update["callback_query"]["id"]
        started = time.perf_counter()
        await bot.app.intake.store([update])
        async with asyncio.timeout(30):
            while not any(_answers(call, wanted) for call in list(bot.telegram.history)[-40:]):
                await bot.telegram.changed.wait(timeout=0.005)
        waits.append(1000 * (time.perf_counter() - started))
    return waits


def _answers(call: Call, wanted: str) -> bool:
    return call.method.lower() == "answercallbackquery" and str(call.params.get("callback_query_id")) == wanted
