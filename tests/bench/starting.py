"""From the start of the process to its first getUpdates, against `import aiogram` alone."""

import asyncio
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from sandbox.telegram import Telegram
from tests.bench.rows import Figures, Rounds, Size
from tests.bench.updates import place
from tests.living import TOKEN


async def start(size: Size) -> Figures:
    """Both in fresh processes, in turn."""
    rounds = Rounds()
    folder = place(size)
    telegram = Telegram(lambda: datetime(2026, 10, 12, 7, 0, tzinfo=UTC), token=TOKEN)
    await telegram.start()
    someone = telegram.add_person(1, "Аня")
    environment = {
        **os.environ, "BOT_TOKEN": TOKEN, "BOT_API_URL": telegram.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'bot.db'}", "METRICS_LISTEN": "", "PYTHONPATH": os.getcwd(),
    }  # fmt: skip
    await _run("-m", "bot", "init", environment=environment)
    for _ in range(size.of(3, 1)):
        started = time.perf_counter()
        await _run("-c", "import aiogram", environment=environment)
        rounds.add("import", time.perf_counter() - started)
        telegram.updates.end_poll("the bot of the last round has gone")
        telegram.history.clear()
        started = time.perf_counter()
        bot = await _process("-m", "bot", "run", environment=environment)
        await _until(telegram, lambda: telegram.updates.polling)
        rounds.add("bot", time.perf_counter() - started)
        await someone.types("/start", settle=False)
        await _until(telegram, lambda: any(call.method.lower() == "sendmessage" for call in telegram.history))
        rounds.add("answer", time.perf_counter() - started)
        bot.terminate()
        await bot.wait()
    await telegram.stop()
    return {
        "ratio": rounds.ratio("bot", "import"),
        "seconds": rounds.median("bot"),
        "seconds to the first answer": rounds.median("answer"),
    }


async def _until(telegram: Telegram, happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not happened():
            await telegram.changed.wait(timeout=0.005)


async def _process(*arguments: str, environment: dict[str, str]) -> asyncio.subprocess.Process:
    quiet = asyncio.subprocess.DEVNULL
    return await asyncio.create_subprocess_exec(sys.executable, *arguments, env=environment, stdout=quiet, stderr=quiet)


async def _run(*arguments: str, environment: dict[str, str]) -> None:
    process = await _process(*arguments, environment=environment)
    assert await process.wait() == 0
