"""Somebody who presses every button they can find, nearest first, and looks closely at each screen."""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.chats import Message
from sandbox.keyboards import Button, inline_buttons
from sandbox.person import Person
from tests.dialogues.legible import faults, layout_faults

MOST_OF_A_KIND = 4
"""Buttons that differ only in what they are about: so many of them are pressed."""
FINAL = ("Да, ", "Отозвать", "Отвязать", "Убрать", "Снять", "Закрыть", "Завершить", "Без ")
"""Buttons that end something are pressed last: with them, much of what could be seen is gone."""
SKIPPED = ("English",)
FAILED = ("Не получилось выполнить это действие", "Здесь такого нет")
TYPED = "Проба пера & «слово»"


@dataclass
class Crawler:
    """Walks one person's chat."""

    person: Person
    found: list[str] = field(default_factory=list)
    presses: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    waiting: deque[tuple[Message, Button]] = field(default_factory=deque)
    last: deque[tuple[Message, Button]] = field(default_factory=deque)
    known: set[str] = field(default_factory=set)

    async def walks(self, *, most: int) -> list[str]:
        """Press until nothing new is seen or `most` buttons are pressed; what was wrong."""
        await self.person.types("/start")
        self._looks("/start")
        while (self.waiting or self.last) and self.presses < most:
            message, button = (self.waiting or self.last).popleft()
            await self._presses(message, button)
        return self.found

    async def _presses(self, message: Message, button: Button) -> None:
        label = button["text"]
        self.presses += 1
        await self.person.presses_button(message, button)
        if "callback_data" in button and self.person.toast is None:
            self.found.append(f"{label!r} was not answered")
        self._looks(label)
        if self.kinds[kind_of(button)] == 1 and any(" напиши" in f" {new.text.lower()}" for new in self.person.news):
            await self.person.types(TYPED)
            self._looks(f"{label} → {TYPED}")

    def _looks(self, after: str) -> None:
        for message in self.person.news:
            problems = [*faults(message.text, message.labels), *layout_faults(message)]
            problems += [f"failed: {message.text[:60]!r}" for failed in FAILED if failed in message.text]
            self.found += [f"after {after!r}: {problem}" for problem in problems]
            self._collects(message)
        if self.person.toast:
            self.found += [f"after {after!r}: {problem}" for problem in faults(self.person.toast)]

    def _collects(self, message: Message) -> None:
        for button in unseen(inline_buttons(message.markup), self.known):
            kind = kind_of(button)
            self.kinds[kind] += 1
            if self.kinds[kind] <= MOST_OF_A_KIND and button["text"] not in SKIPPED:
                ends = any(word in button["text"] for word in FINAL)
                (self.last if ends else self.waiting).append((message, button))


def unseen(buttons: Iterator[Button], known: set[str]) -> Iterator[Button]:
    """Buttons that carry what none before carried."""
    for button in buttons:
        data = button.get("callback_data", "")
        if data and data not in known:
            known.add(data)
            yield button


def kind_of(button: Button) -> str:
    """What a button does, whatever it is about."""
    return str(button.get("callback_data", "")).partition(":")[0]
