"""Updates that a process dies of, and those that were merely there: the one is buried, the others take effect once."""

import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.clock import Clock
from bot.inbox import Intake
from bot.settings import Settings
from bot.signals import Signals
from db.database import Database
from db.inbox import MOST_DEATHS, InboxRow
from sandbox.telegram import Telegram
from tests.bot.counts import KILLS, applied, count, counting, ends, message
from tests.faults.processes import DiesAt, ended, start_bot, until
from tests.living import TOKEN, settings_for
from tests.postgres import own_database
from tests.tables import make_tables

USERS = range(1, 9)
POISONED, LATER = 5, 30
"""The person who sends what kills, and the number of what they send afterwards."""


@dataclass
class Deaths:
    """Bots that live and die on one database."""

    telegram: Telegram
    settings: Settings
    database: Database
    now: datetime

    async def comes(self, *updates: dict[str, object]) -> None:
        """Updates that are stored already when the first bot starts."""
        intake = Intake(self.database, Clock(self.now), Signals(), self.settings.bot_id)
        await intake.store(list(updates))

    async def lives(self, dies_at: DiesAt | None = None, *, over: Callable[[], Awaitable[bool]]) -> int | None:
        """Let a bot live until it dies, or it has begun to work and it is over; its exit code."""
        bot = start_bot(self.settings, self.now, counting, dies_at)

        async def dead_or_over() -> bool:
            return not bot.is_alive() or (self.has_called(bot.name) and await over())

        try:
            await until(dead_or_over, self.telegram.changed)
            bot.terminate()
            return await ended(bot)
        finally:
            bot.kill()

    def has_called(self, bot: str) -> bool:
        """Whether a bot has come so far that it asks Telegram for something; by then it hears SIGTERM."""
        return any(call.caller == bot for call in self.telegram.history)

    async def nothing_waits(self) -> bool:
        """Whether each update has come to its end."""
        return all(status != "new" for status, *_ in (await ends(self.database)).values())

    async def never(self) -> bool:
        """A bot that is to die lives on until it does."""
        return False


@pytest.fixture(params=["sqlite", "postgres"])
async def deaths(
    request: pytest.FixtureRequest, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Deaths]:
    """Bots are forked, so they inherit that nobody waits after a death."""
    monkeypatch.setattr("bot.turns.DEATH_SECONDS", (0.0,))
    telegram = Telegram(lambda: now, token=TOKEN)
    await telegram.start()
    for user in USERS:
        telegram.add_person(user, "A").chat.started = True
    more = {}
    if request.param == "postgres":
        more["database_url"] = await own_database(request.getfixturevalue("postgres"))
    settings = settings_for(telegram, tmp_path, lease_seconds=0.2, **more)
    database = Database(settings.database_url)
    if database.is_sqlite:
        await make_tables(database)
    yield Deaths(telegram, settings, database, now)
    await telegram.stop()
    await database.close()


async def test_only_what_kills_is_buried(deaths: Deaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.turns.MOST_DEATHS", 4)
    updates = [count(user, KILLS if user == POISONED else 1) for user in USERS]
    await deaths.comes(*updates, message(POISONED, LATER, text="/count 1"))

    died = 0
    while await deaths.lives(over=deaths.nothing_waits) == -signal.SIGKILL:
        died += 1

    found = await ends(deaths.database)
    assert died == 5
    assert found.pop(POISONED) == ("dead", 1, 5, "DiedTooOften")
    assert {(status, attempts, error) for status, attempts, _, error in found.values()} == {("done", 1, "")}
    assert max(there for _, _, there, _ in found.values()) <= 1
    assert sorted(await applied(deaths.database)) == [f"{user}:1" for user in USERS]


async def test_what_was_merely_there_survives_thirty_kills(deaths: Deaths) -> None:
    """Twenty-seven of them are entered, the last three happen."""
    await deaths.comes(count(1, 1))
    async with deaths.database.unit() as connection:
        await connection.execute(update(InboxRow).values(deaths=MOST_DEATHS - 3))

    for _ in range(3):
        assert await deaths.lives(DiesAt("worker.before-unit"), over=deaths.never) == -signal.SIGKILL
    assert await ends(deaths.database) == {1: ("new", 0, MOST_DEATHS, "")}
    assert await deaths.lives(over=deaths.nothing_waits) == 0

    assert await ends(deaths.database) == {1: ("done", 1, MOST_DEATHS, "")}
    assert await applied(deaths.database) == ["1:1"]


@pytest.mark.parametrize(("step", "left"), [("worker.apply.before-commit", 8), ("worker.apply.committed", 0)])
@pytest.mark.parametrize("deaths", ["sqlite"], indirect=True)
async def test_a_kill_in_a_group_of_updates(
    step: str, left: int, deaths: Deaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.worker.MOST_SECONDS_TOGETHER", 60.0)
    await deaths.comes(*(count(user, 1) for user in USERS))

    assert await deaths.lives(DiesAt(step), over=deaths.never) == -signal.SIGKILL
    assert len(await applied(deaths.database)) == len(USERS) - left
    assert await deaths.lives(over=deaths.nothing_waits) == 0

    assert await applied(deaths.database) == [f"{user}:1" for user in USERS]
    assert await ends(deaths.database) == dict.fromkeys(USERS, ("done", 1, int(left > 0), ""))
