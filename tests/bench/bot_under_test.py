"""The bot that is measured: its real parts on a fresh database, with a conversation of one writing press."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from bot.app import App, Conversation, build
from bot.clock import Clock
from db.database import Database
from db.store import SqlStore
from db.tables import METADATA
from handlers.buttons import Button, Press, Screen
from handlers.notices import Occasion
from handlers.reply import Reply
from handlers.routes import AllRoutes, Routes
from locales import Html
from mentoring.notices import Notice
from mentoring.people import Person
from mentoring.store import Store
from sandbox.telegram import Telegram
from tests.bench.tables import fill
from tests.living import TOKEN, settings_for
from tests.school import School, school

NOW = datetime(2026, 10, 12, 7, 0, tzinfo=UTC)
Json = dict[str, Any]
NUMBERS = count(1_000)
"""Update ids, never the same twice in a run."""


class Count(Press, prefix="count"):
    """A press that writes: an effect, two notices, what is awaited, and the reply."""

    times: int


async def on_count(data: Count, store: Store, actor: Person, now: datetime, reply: Reply) -> None:
    await store.audit.add("count", f"count:{data.times}", actor_id=actor.id, organisation_id=None, now=now)
    await store.notices.add(
        Notice("counted", actor.id, {"times": data.times}), Notice("counted", actor.id, {"times": -data.times}), now=now
    )
    reply.expects("count", times=data.times)
    reply.show(Screen(Html(f"Уже {data.times}"), [[Button("Ещё", Count(times=data.times + 1))]]))


async def on_typed(reply: Reply) -> None:
    reply.show(Screen(Html("Считаем кнопкой")))


async def counted(occasion: Occasion) -> Screen | None:
    return Screen(Html(f"Насчитано {occasion.args['times']}"))


def counting() -> Conversation:
    """The conversation."""
    routes = Routes("counting")
    routes.press(Count, on_count)
    routes.typed("count", on_typed)
    return Conversation(AllRoutes([routes]), {"counted": counted}, {})


def press(person: Person, data: str) -> Json:
    """An update as Telegram gives it: somebody presses a button."""
    number = next(NUMBERS)
    user_id = 1000 + person.id
    who = {"id": user_id, "is_bot": False, "first_name": person.given, "language_code": "ru"}
    chat = {"id": user_id, "type": "private", "first_name": person.given}
    message = {"message_id": 5, "date": 1_790_000_000, "chat": chat, "text": "Считаем", "from": BOT}
    query = {"id": str(number), "from": who, "chat_instance": "1", "data": data, "message": message}
    return {"update_id": number, "callback_query": query}


BOT = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Наставник"}


@dataclass
class Measured:
    """A bot put together, not started; its Telegram; and who uses it."""

    app: App
    telegram: Telegram
    database: Database
    school: School
    people: list[Person]

    def presses(self, number: int) -> list[Json]:
        """Writing presses of everybody in turn."""
        return [press(self.people[n % len(self.people)], Count(times=n).pack()) for n in range(number)]

    async def take_in(self, updates: list[Json]) -> None:
        """Store updates as the poller does, a hundred at once."""
        for start in range(0, len(updates), 100):
            await self.app.intake.store(updates[start : start + 100])

    async def apply(self) -> None:
        """Apply all that waits."""
        while await self.app.worker.apply_waiting():
            pass

    async def remind(self, number: int) -> None:
        """Reminders that are due now, each for somebody else."""
        async with self.database.unit() as connection:
            first = max(person.id for person in self.people)
            who, town = f"{first} + n", str(self.school.municipality.id)
            await fill(connection, "people", number, municipality_id=town, organisation_id="NULL", language="'ru'")
            await fill(
                connection, "accounts", number, person_id=who, messenger="'telegram'", external_id=f"1000 + {who}",
                chat_id=f"1000 + {who}",
            )  # fmt: skip
            await fill(
                connection, "outbox", number, recipient_id=who, chat_id="NULL", urgency="'reminder'",
                kind="'counted'", args="'{\"times\": 1}'", status="'waiting'", due_at="'2026-10-12 07:00:00.000000'",
            )  # fmt: skip
        for person in range(first + 1, first + number + 1):
            self.telegram.add_person(1000 + person, "Аня").chat.started = True


@asynccontextmanager
async def measured(
    folder: Path, conversation: Conversation | None = None, **settings: object
) -> AsyncIterator[Measured]:
    """Put a bot together on a fresh SQLite file (synchronous=FULL) with a small school."""
    clock = Clock(NOW, stands=True)
    telegram = Telegram(clock.now, token=TOKEN)
    await telegram.start()
    chosen = settings_for(telegram, folder, **settings)
    database = Database(chosen.database_url)
    try:
        async with database.unit() as connection:
            await connection.run_sync(METADATA.create_all)
            entered = await school(SqlStore(connection), NOW)
        app = await build(chosen, clock, database, conversation=conversation or counting())
        people = [entered.coordinator, entered.curator, entered.mentor, entered.mentee, entered.stranger]
        for person in people:
            telegram.add_person(1000 + person.id, person.given, person.surname).chat.started = True
        try:
            yield Measured(app, telegram, database, entered, people)
        finally:
            await app.stop()
    finally:
        await database.close()
        await telegram.stop()
