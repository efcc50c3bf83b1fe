"""People who press all the while, whatever becomes of the bot; the sandbox keeps what they did and what they saw."""

import asyncio
import re
from collections import defaultdict
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sandbox.chats import Message
from sandbox.keyboards import inline_buttons
from sandbox.person import Person
from sandbox.telegram import Telegram

MOST_WAITING = 80
"""The crowd holds its breath when so many updates wait, as the bot is dead more often than alive."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One send that took effect in Telegram."""

    chat_id: int
    text: str
    at: float
    fault: str
    caller: str = ""
    """The process that sent it."""


@dataclass
class Seen:
    """What the oracle knows: acts in the order they were delivered, every text ever shown, every send, every death."""

    delivered: dict[int, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    shown: dict[int, str] = field(default_factory=dict)
    sends: list[Sent] = field(default_factory=list)
    deaths: dict[str, float] = field(default_factory=dict)
    """The processes that were killed, by their names, and when."""
    pids: dict[str, int] = field(default_factory=dict)
    doubts: list[float] = field(default_factory=list)
    """Moments at which whatever was on the wire came into doubt, whoever had sent it."""
    fallen: list[str] = field(default_factory=list)
    """Processes that ended though nobody had killed them."""
    blocked: set[int] = field(default_factory=set)
    """Persons who blocked the bot for a while: what waited for them may be cancelled."""
    unsaid: list[tuple[int, int]] = field(default_factory=list)
    """Words (whose, which) of which one more notice was queued that has no reason any more."""
    unreadable: int = 0
    """Updates nobody can parse."""
    to_remind: set[int] = field(default_factory=set)
    """Persons whom the programme reminds by itself, once."""


class Crowd:
    """The persons, their hands and their memory."""

    def __init__(self, telegram: Telegram, ids: list[int], seed: int) -> None:
        self._telegram = telegram
        self._random = Random(seed)
        self.people = [telegram.add_person(1000 + each, f"Иван {each}") for each in ids]
        self.seen = Seen()
        self.blocking = 0.0
        """How likely it is that somebody blocks the bot instead of doing something."""
        self.away: list[Person] = []
        """Those who do nothing by themselves just now."""
        self._said: dict[int, int] = defaultdict(int)
        self._stepped: dict[int, int] = defaultdict(int)
        telegram.updates.on_delivery = self._delivered

    def _delivered(self, kind: str, body: dict[str, Any]) -> None:
        words = str(body.get("data") or body.get("text") or "")
        found = re.fullmatch(r"(?:/(say|stumble|mumble|unsay) |(step):)(\d+)", words)
        if found is not None:
            person, number = int(body["from"]["id"]) - 1000, int(found[3])
            self.seen.delivered[person].append(("say" if found[1] else "step", number))
            self.seen.unsaid += [(person, number)] * (found[1] == "unsay")

    async def begin(self) -> None:
        """Everybody asks for the first button."""
        for person in self.people:
            await person.types("/begin", settle=False)

    async def act_on(self, over: asyncio.Event, *, every: float) -> None:
        """Somebody does something every so many seconds until it is over."""
        while not over.is_set():
            await asyncio.sleep(self._random.uniform(0.2, 1.8) * every)
            if len(self._telegram.updates) < MOST_WAITING:
                await self.act(self._random.choice([each for each in self.people if each not in self.away]))
        for person in self.people:
            if person.chat.blocked:
                await person.unblocks(settle=False)

    async def act(self, person: Person) -> None:
        """Press the next step, press an old button again, or say a number."""
        if person.chat.blocked:
            await person.unblocks(settle=False)
            await person.types("/begin", settle=False)
            return
        if self.blocking and self._random.random() < self.blocking:
            self.seen.blocked.add(person.user_id - 1000)
            await person.blocks(settle=False)
            return
        chance = self._random.random()
        fresh = self._button(person, self._stepped[person.user_id] + 1)
        if fresh is not None and chance < 0.6:
            self._stepped[person.user_id] += 1
            await person.presses_button(*fresh, settle=False)
        elif chance > 0.95 and (old := self._button(person, self._stepped[person.user_id])) is not None:
            await person.presses_button(*old, settle=False)
        else:
            await self.say(person)

    async def say(self, person: Person, how: str = "say") -> None:
        """Say the next number, one way or another."""
        self._said[person.user_id] += 1
        await person.types(f"/{how} {self._said[person.user_id]}", settle=False)

    def _button(self, person: Person, number: int) -> tuple[Message, Any] | None:
        """The button of a step, wherever it is or once was."""
        for message in reversed(person.chat.messages.values()):
            for markup in [message.markup, *message.past_markups]:
                for button in inline_buttons(markup):
                    if button.get("callback_data") == f"step:{number}":
                        return message, button
        return None

    def remember(self) -> Seen:
        """All that was seen by now."""
        for person in self._telegram.persons.values():
            texts = [text for each in person.messages if each.by_bot for text in (each.text, *each.past_texts)]
            self.seen.shown[person.user_id] = "\n".join(texts)
        self.seen.sends = [
            Sent(
                self._number_of(call.params["chat_id"]),
                str(call.params.get("text", "")),
                call.at,
                call.fault,
                call.caller,
            )
            for call in self._telegram.history
            if call.method == "sendMessage" and call.outcome == "ok"
        ]
        return self.seen

    def _number_of(self, chat_id: object) -> int:
        """The number a chat began with, wherever it has moved."""
        return self._telegram.chats[int(str(chat_id))].chat_id
