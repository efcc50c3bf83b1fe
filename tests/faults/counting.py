"""A conversation of pairs that count: each press and each word carries a number that can be found again everywhere."""

from datetime import datetime

from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import Conversation
from db.store import SqlStore
from handlers.buttons import Button, Press, Screen
from handlers.notices import Occasion
from handlers.reply import Reply
from handlers.routes import AllRoutes, Routes
from locales import Html
from mentoring.errors import AlreadyDone
from mentoring.notices import Notice, Urgency
from mentoring.people import NewPerson, Person, Role
from mentoring.presets import preset_text

COUNTERS = Table(
    "faults_counters", MetaData(), Column("key", String(40), primary_key=True), Column("total", Integer, nullable=False)
)
"""Totals that are read, added to and written back: what a lost update would spoil. `pair:N` belongs to two."""


class Step(Press, prefix="step"):
    """The next step of one person; the number is its business key."""

    number: int


async def enter(connection: AsyncConnection, persons: int, now: datetime) -> list[int]:
    """Enter people who are each other's partners two by two; their ids."""
    await connection.run_sync(COUNTERS.metadata.create_all)
    store = SqlStore(connection)
    preset = preset_text("kumtorkala")
    town = await store.organisations.add_municipality("Счётный район", "c", preset, "Europe/Moscow", now=now)
    home = await store.organisations.add(town.id, "Школа № 1", "школа № 1", now=now)
    ids = []
    for number in range(persons):
        new = NewPerson(town.id, home.id, f"Счётов{number}", "Иван", "", is_pupil=False, birth_date=None, grade="",
                        identity=f"counter {number}")  # fmt: skip
        person = await store.people.add(new, entered_by=None, now=now)
        await store.people.add_role(person.id, Role.MENTOR, home.id, now=now)
        await store.people.link_account(person.id, "telegram", str(1000 + person.id), 1000 + person.id, now=now)
        await store.profiles.change(person.id, agreed_at=now, completed_at=now)
        ids.append(person.id)
    keys = [f"steps:{each}" for each in ids] + [f"pair:{number}" for number in range(persons // 2)]
    await connection.execute(insert(COUNTERS), [{"key": key, "total": 0} for key in keys])
    return ids


async def total_of(store: SqlStore, key: str, *, held: bool = False) -> int:
    """A counter's total; `held` keeps others from changing it until the unit ends."""
    statement = select(COUNTERS.c.total).where(COUNTERS.c.key == key)
    return int(await store._connection.scalar(statement.with_for_update() if held else statement))  # type: ignore[arg-type]


async def set_total(store: SqlStore, key: str, total: int) -> None:
    """Write a counter back."""
    await store._connection.execute(update(COUNTERS).where(COUNTERS.c.key == key).values(total=total))


def step_screen(person: Person, total: int) -> Screen:
    """Where somebody stands, and the one button that leads on."""
    return Screen(Html(f"[c{person.id}.{total}]"), [[Button(f"Шаг {total + 1}", Step(number=total + 1))]])


class Counting:
    """The handlers; `first` is the lowest id of the people who were entered."""

    def __init__(self, first: int) -> None:
        self._first = first

    async def on_begun(self, store: SqlStore, actor: Person, reply: Reply) -> None:
        reply.show(step_screen(actor, await total_of(store, f"steps:{actor.id}")))

    async def on_step(self, data: Step, store: SqlStore, actor: Person, now: datetime, reply: Reply) -> None:
        steps = await total_of(store, f"steps:{actor.id}")
        if data.number != steps + 1:
            raise AlreadyDone
        await self._count(store, actor, "step", data.number, now)
        await set_total(store, f"steps:{actor.id}", steps + 1)
        reply.toast_text = f"{data.number}"
        reply.show(step_screen(actor, steps + 1))

    async def on_said(self, argument: str, store: SqlStore, actor: Person, now: datetime, reply: Reply) -> None:
        await self._count(store, actor, "say", int(argument), now)
        reply.show(Screen(Html(f"[s{actor.id}.{int(argument)}]")))

    async def _count(self, store: SqlStore, actor: Person, act: str, number: int, now: datetime) -> None:
        """Load, add, save, and tell the partner."""
        place = actor.id - self._first
        together = await total_of(store, f"pair:{place // 2}", held=True)
        await store.audit.add(act, f"{act}:{number}", actor_id=actor.id, organisation_id=None, now=now)
        await set_total(store, f"pair:{place // 2}", together + 1)
        urgencies = [Urgency.REPLY] + [Urgency.REMINDER] * (number % 5 == 3) + [Urgency.BULK] * (number % 5 == 4)
        partner = self._first + (place ^ 1)
        for each in urgencies:
            told: dict[str, int | str | bool | None] = {"by": actor.id, "act": act, "number": number, "how": each.value}
            await store.notices.add(Notice("counted", partner, told, urgency=each), now=now)


async def counted(occasion: Occasion) -> Screen | None:
    """What the partner hears."""
    args = occasion.args
    return Screen(Html(f"[{args['how']}.{args['by']}.{args['act']}.{args['number']}]"))


def counting(first: int) -> Conversation:
    """The conversation."""
    handlers, routes = Counting(first), Routes("counting")
    routes.command("begin", handlers.on_begun)
    routes.command("say", handlers.on_said)
    routes.press(Step, handlers.on_step, fresh=handlers.on_begun)
    return Conversation(AllRoutes([routes]), {"counted": counted}, {})
