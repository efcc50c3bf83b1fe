"""The real programme under fire: pairs meet, rate and plan day after day while their bot is killed at random."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from bot.app import Conversation
from bot.tasks import begin
from db.database import Database
from db.store import SqlStore
from locales import LANGUAGES, speak
from mentoring.people import NewPerson, Person, Role
from sandbox.person import Person as Phone
from sandbox.telegram import Telegram
from tests.faults.checker import Verdict, read
from tests.faults.crowd import Crowd
from tests.faults.hands import (
    Hand,
    Wish,
    curator_wishes,
    engagement_of,
    mentee_wishes,
    mentor_wishes,
    mood_of,
    useful_of,
)
from tests.faults.processes import DiesAt, Passed, ended, start_bot
from tests.faults.runs import NOW, QUIET_WITHIN, Plan, Process, Run, arm, settings_of
from tests.faults.storage import fresh_url
from tests.faults.town_checker import Shown, Told, check_town
from tests.living import TOKEN
from tests.pairs import pair, pupil
from tests.school import School, school
from tests.tables import make_tables

LUNCH, AFTERNOON, EVENING = (timedelta(hours=hours) for hours in (3.5, 6.5, 7))
"""Moments of a day, counted from 10:00: after the reminder of the meeting at 15:00, after the meeting, and later."""
MOMENTS = (LUNCH, AFTERNOON, EVENING)
REACHED_WITHIN = 300.0
WHO = ("Анна", "Борис", "Вера", "Глеб", "Дина", "Егор", "Жанна", "Захар")


def date_of(day: int) -> str:
    """A day of the run in the bot's words: the first is 12 October, a Monday."""
    return f"{12 + day} октября"


@dataclass
class Pair:
    """A mentor and a mentee; a quiet mentee says nothing of a meeting before the next day's reminder."""

    mentorship_id: int
    label: str
    mentor: Hand
    mentee: Hand
    is_quiet: bool


@dataclass
class Town(Run):
    """A run of the real programme; its clock moves between the lives of bots."""

    pairs: list[Pair] = field(default_factory=list)
    now: datetime = NOW
    told: Told = field(default_factory=Told)
    curator: Hand = field(init=False)

    def start_one(self, dies_at: DiesAt | None = None) -> Process:
        """Fork another bot, which lives in the moment of the town."""
        bot = start_bot(self.settings, self.now, Conversation.whole, dies_at, self.plan.kind)
        self.bots.append(bot)
        return bot

    async def _on_its_way(self) -> tuple[int, ...]:
        """What is still to be done at this moment: reminders of later are none of it."""
        waiting = await read(
            self.settings.database_url, "SELECT due_at FROM outbox WHERE status IN ('waiting', 'sending')"
        )
        due = sum(datetime.fromisoformat(str(row[0])).replace(tzinfo=None) <= self.now.replace(tzinfo=None)
                  for row in waiting)  # fmt: skip
        inbox = await read(self.settings.database_url, "SELECT count(*) FROM inbox WHERE status = 'new'")
        return (len(self.telegram.updates), inbox[0][0], due)

    async def live_days(self, days: int) -> Told:
        """Live so many days, and at last quietly; what people did and saw."""
        kills = -(-self.plan.kills // (days * len(MOMENTS)))
        for day in range(days):
            for moment in MOMENTS:
                await self.live(day, days - 1, moment, kills)
        self.telegram.faults.disarm()
        bot = self.start_one()
        await self.read_journals(days)
        await self._until_quiet_or_stuck()
        bot.terminate()
        if (code := await ended(bot)) != 0:
            self.told.unreached.append(f"the last bot ended with {code}")
        self.bots.remove(bot)
        return self.tell(days)

    async def live(self, day: int, last: int, moment: timedelta, kills: int) -> None:
        """Live a moment of a day: bots die so often, and then people reach what they want."""
        self.now = NOW + timedelta(days=day) + moment
        acting = begin(self._act(day, last, moment), "people")
        for _ in range(kills):
            self.fill()
            doomed = self.random.choice(self.bots)
            await self.at_work(doomed)
            await asyncio.sleep(self.random.uniform(*self.plan.lives))
            await self.kill(doomed)
        planned = Passed("ticks.planned")
        self.start_one(planned)
        await acting
        while not planned.by_then.is_set():
            await self.telegram.changed.wait(timeout=0.05)
        await self._until_quiet_or_stuck()
        for bot in list(self.bots):
            await self.kill(bot)

    async def _act(self, day: int, last: int, moment: timedelta) -> None:
        """Somebody does something, again and again, until nobody wishes for anything more."""
        until = self.telegram.machine() + REACHED_WITHIN
        while self.telegram.machine() < until:
            await asyncio.sleep(self.random.uniform(0.2, 1.8) * self.plan.every)
            wishing = [(hand, wishes) for hand, wishes in self._wishes(day, last, moment) if wishes]
            if not wishing:
                return
            hand, wishes = self.random.choice(wishing)
            await hand.act(wishes)
        self.told.unreached += [f"{hand.person_id} could not on {date_of(day)}: {wishes}" for hand, wishes in wishing]

    def _wishes(self, day: int, last: int, moment: timedelta) -> Iterator[tuple[Hand, Sequence[Wish]]]:
        """What people want at a moment; those who are quiet speak in the evening, of the day before."""
        today, tomorrow = date_of(day), date_of(day + 1) if day < last else ""
        if moment is AFTERNOON:
            yield self.curator, curator_wishes(self.curator, today, self.pairs[day % len(self.pairs)].label)
            for each in self.pairs:
                yield each.mentor, mentor_wishes(each.mentor, today, tomorrow)
                if each.mentor.saw("Встреча записана", today):
                    yield each.mentee, mentee_wishes(each.mentee, [] if each.is_quiet else [today], tomorrow)
        if moment is EVENING:
            for each in self.pairs:
                spoken_of = [date_of(number) for number in range(day + (day == last))] if each.is_quiet else []
                yield each.mentee, mentee_wishes(each.mentee, spoken_of, "")

    async def read_journals(self, days: int) -> None:
        """At the end the curator opens the journal of each pair and finds every meeting in it."""
        hand = self.curator
        for each in self.pairs:
            before = hand.deeds[("read", each.label)]
            until = self.telegram.machine() + QUIET_WITHIN
            while hand.deeds[("read", each.label)] == before and self.telegram.machine() < until:
                await hand.act(curator_wishes(hand, each.label, each.label))
                await self.telegram.changed.wait(timeout=0.05)
            while not (journal := _journal(hand.person)) and self.telegram.machine() < until:
                await self.telegram.changed.wait(timeout=0.05)
            found = sum("45 минут" in label for label in journal)
            if found != days:
                self.told.unreached.append(f"the curator found {found} of {days} meetings of {each.label}")

    def tell(self, days: int) -> Told:
        """All that people did and saw."""
        told = self.told
        told.deaths = self.crowd.seen.deaths
        for each in self.pairs:
            for (deed, date), times in each.mentor.deeds.items():
                if deed in ("logged", "proposed"):
                    getattr(told, deed)[(each.mentorship_id, date)] += times
                else:
                    marks = (None, None, int(engagement_of(each.mentor)))
                    told.rated[(each.mentorship_id, date, each.mentor.person_id)] = marks
            for (deed, date), times in each.mentee.deeds.items():
                if deed == "agreed":
                    told.agreed[(each.mentorship_id, date, each.mentee.person_id)] = times
                else:
                    given = (mood_of(each.mentee), int(useful_of(each.mentee)), None)
                    told.rated[(each.mentorship_id, date, each.mentee.person_id)] = given
            if each.is_quiet:
                told.to_remind[each.mentee.person_id] = {date_of(day) for day in range(1, days)}
        told.shown = [
            Shown(
                int(call.params["chat_id"]),
                int(call.result["message_id"]),
                str(call.params["text"]),
                call.at,
                call.fault,
                call.caller,
            )
            for call in self.telegram.history
            if call.method == "sendMessage" and call.outcome == "ok"
        ]
        return told


def _journal(person: Phone) -> list[str]:
    """The buttons of the journal that has come since somebody pressed for it."""
    return next((each.labels for each in person.news if each.text.startswith("Дневник")), [])


async def lived_through(plan: Plan, address: str, *, days: int = 2, pairs: int = 2) -> Verdict:
    """Live some days of a small town; its bots are killed as often as the plan says."""
    async with town(plan, address, pairs) as living:
        told = await living.live_days(days)
        return await check_town(living.settings.database_url, told)


@asynccontextmanager
async def town(plan: Plan, address: str, pairs: int) -> AsyncIterator[Town]:
    """The small school with its curator and so many pairs at work; no bot yet, but what bots read at first is warm."""
    for language in LANGUAGES:
        speak(language).plain("bot-description")
    Conversation.whole()
    with tempfile.TemporaryDirectory(prefix="mentoring-faults-") as folder:
        telegram = Telegram(lambda: found.now, token=TOKEN, history_limit=2_000_000)
        await telegram.start()
        url = await fresh_url(plan.database, Path(folder), address)
        settings = settings_of(plan, telegram, url)
        random = Random(plan.seed)
        found = Town(plan, telegram, settings, Crowd(telegram, [], plan.seed), 0, random)
        database = Database(url)
        await make_tables(database)
        async with database.unit() as connection:
            await _settle(found, SqlStore(connection), pairs)
        await database.close()
        arm(telegram, plan.faults, plan.seed)
        try:
            yield found
        finally:
            for bot in list(found.bots):
                await found.kill(bot)
            await telegram.stop()


async def _settle(found: Town, store: SqlStore, pairs: int) -> None:
    """Enter the people and give each a phone."""
    at = await school(store, NOW)

    def hand(person: Person) -> Hand:
        phone = found.telegram.add_person(1000 + person.id, person.given)
        phone.chat.started = True
        return Hand(phone, person.id, found.telegram.machine, found.random)

    found.curator = hand(at.curator)
    for number in range(pairs):
        mentor = await _mentor(store, at, number)
        mentee = await pupil(store, at, NOW, f"Учеников{number}", WHO[number])
        mentorship = await pair(store, at, NOW, mentee, mentor=mentor)
        label = f"{mentee.given} У. и {mentor.given} Н."
        found.pairs.append(Pair(mentorship.id, label, hand(mentor), hand(mentee), number % 2 == 1))


async def _mentor(store: SqlStore, at: School, number: int) -> Person:
    new = NewPerson(at.municipality.id, at.organisation.id, f"Наставников{number}", WHO[-1 - number], "",
                    is_pupil=False, birth_date=None, grade="", identity=f"mentor {number}")  # fmt: skip
    person = await store.people.add(new, entered_by=None, now=NOW)
    await store.people.add_role(person.id, Role.MENTOR, at.organisation.id, now=NOW)
    await store.people.link_account(person.id, "telegram", str(1000 + person.id), 1000 + person.id, now=NOW)
    found = await store.people.by_id(person.id)
    assert found is not None
    return found
