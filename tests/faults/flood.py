"""A flood: thousands of messages while Telegram refuses many of them; none is lost, none comes too early."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

from db.database import Database
from db.store import SqlStore
from mentoring.notices import Notice
from tests.faults.runs import NOW, Plan, Run, opened

RETRY_AFTER = 1


@dataclass(frozen=True)
class Flooded:
    """How a flood went."""

    messages: int
    refused: int
    lost: int
    twice: int
    early: int

    @property
    def is_clean(self) -> bool:
        """Whether all came, once, and none before Telegram allowed it."""
        return not (self.lost or self.twice or self.early)

    @property
    def line(self) -> str:
        """The last line."""
        return " ".join(f"{name}={value}" for name, value in vars(self).items())


async def flood(messages: int, rate: float, seed: int) -> Flooded:
    """Queue the messages, let the sender at them, count."""
    plan = Plan(persons=min(400, messages // 5 // 2 * 2), seed=seed, faults=())
    with tempfile.TemporaryDirectory(prefix="mentoring-faults-") as folder:
        run = await opened(plan, Path(folder), "")
        await _queue(run, messages)
        run.telegram.faults.arm("429", probability=rate, seed=seed, methods=("sendMessage",), retry_after=RETRY_AFTER)
        bot = run.start_one()
        try:
            async with asyncio.timeout(30 + messages / 5):
                while not await run.is_quiet():
                    await run.telegram.changed.wait(timeout=0.1)
        finally:
            await run.kill(bot)
            await run.telegram.stop()
    return _counted(run, messages)


async def _queue(run: Run, messages: int) -> None:
    """Each person's chat is open, and as many notices wait as were asked for."""
    people = run.crowd.people
    for person in people:
        person.chat.started = True
    database = Database(run.settings.database_url)
    async with database.unit() as connection:
        for number in range(messages):
            told = {"by": 0, "act": "flood", "number": number, "how": "reply"}
            to = people[number % len(people)].user_id - 1000
            await SqlStore(connection).notices.add(Notice("counted", to, told), now=NOW)  # type: ignore[arg-type]
    await database.close()


def _counted(run: Run, messages: int) -> Flooded:
    calls = [call for call in run.telegram.history if call.method == "sendMessage"]
    closed: dict[int, float] = {}
    early = refused = 0
    seen: list[str] = []
    for call in calls:
        chat = int(call.params["chat_id"])
        early += call.at < closed.get(chat, 0.0)
        if call.fault == "429":
            refused += 1
            closed[chat] = call.at + RETRY_AFTER
        elif call.outcome == "ok":
            seen.append(str(call.params["text"]))
    return Flooded(messages, refused, messages - len(set(seen)), len(seen) - len(set(seen)), early)
