"""A conversation of pairs that count: each press and each word carries a number that can be found again everywhere."""

import asyncio
from datetime import datetime
from typing import cast

from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import Conversation
from bot.worker import MOST_SECONDS_TOGETHER
from db.store import SqlStore
from handlers.buttons import Button, Press, Screen
from handlers.notices import Occasion, Render
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
"""Totals that are read, added to and written back: what a lost update would spoil. `pair:N` belongs to two.

`mended` is 0 as long as whoever stumbles or mumbles does so in vain.
"""
MENDED = "mended"


class StillBroken(Exception):
    """An error that goes away by itself, in time."""


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
        ids.append(await _enter_one(store, town.id, home.id, number, now))
        await store.profiles.change(ids[-1], agreed_at=now, completed_at=now)
    keys = [MENDED] + [f"steps:{each}" for each in ids] + [f"pair:{number}" for number in range(persons // 2)]
    await connection.execute(insert(COUNTERS), [{"key": key, "total": 0} for key in keys])
    return ids


async def _enter_one(store: SqlStore, town: int, home: int, number: int, now: datetime) -> int:
    new = NewPerson(town, home, f"Счётов{number}", "Иван", "", is_pupil=False, birth_date=None, grade="",
                    identity=f"counter {number}")  # fmt: skip
    person = await store.people.add(new, entered_by=None, now=now)
    await store.people.add_role(person.id, Role.MENTOR, home, now=now)
    await store.people.link_account(person.id, "telegram", str(1000 + person.id), 1000 + person.id, now=now)
    return person.id


async def enter_newcomer(connection: AsyncConnection, beside: int, came: datetime) -> int:
    """Enter somebody whose profile is unfinished, of the same school as another person; the id."""
    store = SqlStore(connection)
    neighbour = await store.people.by_id(beside)
    assert neighbour is not None
    assert neighbour.organisation_id is not None
    return await _enter_one(store, neighbour.municipality_id, neighbour.organisation_id, -1, came)


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

    async def on_stumbled(self, argument: str, store: SqlStore, actor: Person, now: datetime, reply: Reply) -> None:
        """A word that takes so long that no other is tried in the same commit, and fails until it is mended."""
        await asyncio.sleep(2 * MOST_SECONDS_TOGETHER)
        if not await total_of(store, MENDED):
            raise StillBroken
        await self.on_said(argument, store, actor, now, reply)

    async def on_mumbled(self, argument: str, store: SqlStore, actor: Person, now: datetime, reply: Reply) -> None:
        """A word of which the partner hears nothing until it is mended."""
        await self._count(store, actor, "say", int(argument), now, kind="mumbled")
        reply.show(Screen(Html(f"[s{actor.id}.{int(argument)}]")))

    async def on_unsaid(self, argument: str, store: SqlStore, actor: Person, now: datetime, reply: Reply) -> None:
        """A word that has another notice queued, whose reason is gone before it is sent."""
        await self.on_said(argument, store, actor, now, reply)
        told: dict[str, int | str | bool | None] = {"by": actor.id, "number": int(argument)}
        await store.notices.add(Notice("gone", self._partner_of(actor), told), now=now)

    def _partner_of(self, actor: Person) -> int:
        return self._first + ((actor.id - self._first) ^ 1)

    async def _count(
        self, store: SqlStore, actor: Person, act: str, number: int, now: datetime, *, kind: str = "counted"
    ) -> None:
        """Load, add, save, and tell the partner."""
        place = actor.id - self._first
        together = await total_of(store, f"pair:{place // 2}", held=True)
        await store.audit.add(act, f"{act}:{number}", actor_id=actor.id, organisation_id=None, now=now)
        await set_total(store, f"pair:{place // 2}", together + 1)
        urgencies = [Urgency.REPLY] + [Urgency.REMINDER] * (number % 5 == 3) + [Urgency.BULK] * (number % 5 == 4)
        for each in urgencies:
            told: dict[str, int | str | bool | None] = {"by": actor.id, "act": act, "number": number, "how": each.value}
            what = kind if each is Urgency.REPLY else "counted"
            await store.notices.add(Notice(what, self._partner_of(actor), told, urgency=each), now=now)


async def counted(occasion: Occasion) -> Screen | None:
    """What the partner hears."""
    args = occasion.args
    return Screen(Html(f"[{args['how']}.{args['by']}.{args['act']}.{args['number']}]"))


async def mumbled(occasion: Occasion) -> Screen | None:
    """What the partner hears once it is mended."""
    if not await total_of(cast("SqlStore", occasion.store), MENDED):
        raise StillBroken
    return await counted(occasion)


async def gone(occasion: Occasion) -> Screen | None:
    """A notice without a reason."""
    return None


async def reminded(occasion: Occasion) -> Screen | None:
    """What the programme's own rule says to somebody with an unfinished profile."""
    return Screen(Html(f"[reminder.profile.{occasion.reader.id}]"))


NOTICES: dict[str, Render] = {"counted": counted, "mumbled": mumbled, "gone": gone, "reminder-profile": reminded}


def counting(first: int) -> Conversation:
    """The conversation."""
    handlers, routes = Counting(first), Routes("counting")
    routes.command("begin", handlers.on_begun)
    routes.command("say", handlers.on_said)
    routes.command("stumble", handlers.on_stumbled)
    routes.command("mumble", handlers.on_mumbled)
    routes.command("unsay", handlers.on_unsaid)
    routes.press(Step, handlers.on_step, fresh=handlers.on_begun)
    return Conversation(AllRoutes([routes]), NOTICES, {})
