"""Recordings of what people really send, and how they are bent: dropped, doubled, of another type, nested."""

import tempfile
from collections.abc import Iterable
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from bot.clock import Clock
from bot.demo import open_town
from bot.settings import Settings
from sandbox.person import Person
from sandbox.telegram import Telegram
from tests.living import TOKEN, living

Json = dict[str, Any]
NOW = datetime(2026, 10, 12, 7, 0, tzinfo=UTC)
ANYTHING: tuple[Any, ...] = (
    None, 0, -1, 2**70, 2**63, "", "x", "7", True, 1.5, [], {}, [[]], {"id": 1}, [None],
)  # fmt: skip
TYPED = ("/start", "/help", "12.11.2026", "Спасибо!", "15:30")


async def record(steps: int, random: Random, *, town: bool) -> list[Json]:
    """Let the living school (and the demo town) walk, and keep what Telegram was sent."""
    kept: list[Json] = []
    with tempfile.TemporaryDirectory(prefix="mentoring-walk-") as folder:
        async with living(Path(folder), NOW) as world:
            _listen(world.telegram, kept)
            await _walk(world.persons.values(), steps, random)
    if town:
        await _walk_town(kept, steps, random)
    return kept


async def _walk_town(kept: list[Json], steps: int, random: Random) -> None:
    clock = Clock(NOW)
    telegram = Telegram(clock.now)
    await telegram.start()
    settings = Settings(_env_file=None, bot_token=TOKEN)  # type: ignore[call-arg]
    with tempfile.TemporaryDirectory(prefix="mentoring-walk-") as folder:
        app = await open_town(settings, clock, telegram, Path(folder))
        await app.start(ticking=False)
        try:
            _listen(telegram, kept)
            await _walk(list(telegram.persons.values())[:12], steps, random)
        finally:
            await app.stop()
            await telegram.stop()


def _listen(telegram: Telegram, kept: list[Json]) -> None:
    put = telegram.updates.put

    def heard(kind: str, body: Json, user_id: int) -> None:
        kept.append({kind: deepcopy(body)})
        put(kind, body, user_id)

    telegram.updates.put = heard  # type: ignore[method-assign]


async def _walk(persons: Iterable[Person], steps: int, random: Random) -> None:
    for person in persons:
        await person.types("/start")
        for _ in range(steps):
            buttons = [(m, b) for m in person.messages[-3:] for row in _rows(m.markup) for b in row if m.by_bot]
            buttons = [(message, each) for message, each in buttons if "callback_data" in each]
            if buttons and random.random() < 0.8:
                await person.presses_button(*random.choice(buttons))
            else:
                await person.types(random.choice(TYPED))


def _rows(markup: Json | None) -> list[list[Json]]:
    rows: list[list[Json]] = (markup or {}).get("inline_keyboard", [])
    return rows


def mutated(update: Json, random: Random) -> Json:
    """The same update, bent in one to three places."""
    for _ in range(random.choice((1, 1, 2, 3))):
        if places := list(_places(update)):
            _bend(*random.choice(places), random)
    return update


def _places(thing: Any) -> Iterable[tuple[Any, Any]]:
    items: Iterable[tuple[Any, Any]] = ()
    if isinstance(thing, dict):
        items = thing.items()
    elif isinstance(thing, list):
        items = enumerate(thing)
    for key, value in items:
        yield thing, key
        yield from _places(value)


def _bend(holder: Any, key: Any, random: Random) -> None:
    value = holder[key] if not isinstance(holder, dict) else holder.get(key)
    match random.randrange(5):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, list):
            holder.append(deepcopy(value))
        case 1:
            holder[f"{key}_again"] = deepcopy(value)
            if isinstance(value, list):
                holder[key] = value + value
        case 2:
            holder[key] = deepcopy(random.choice(ANYTHING))  # else what is bent later would be bent for all
        case 3:
            holder[key] = {str(key): value}
        case _:
            holder[key] = [value]
