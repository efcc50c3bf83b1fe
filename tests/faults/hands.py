"""People of the real programme with a phone each: they press what leads where they want to, and press again."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from sandbox.chats import Message
from sandbox.keyboards import inline_buttons, plain
from sandbox.person import Person

LOOKS_AT = 6
"""How many of the newest messages somebody has before their eyes."""
PATIENCE_SECONDS = 2.0
PLANNED = ("Предложение отправлено", "Предложена встреча", "назначена:", "Следующая встреча: ")
MOODS = ("😕", "😐", "🙂", "😀", "🤩")


@dataclass(frozen=True, slots=True)
class Wish:
    """A button to press: what its label begins with, what its message speaks of, and what the press is noted as."""

    label: str
    about: str = ""
    deed: tuple[str, str] | None = None
    """What the press does, and to the meeting of which date."""
    types: str = ""
    """What is typed instead, when the button is there."""


@dataclass
class Hand:
    """One person: what they have done, and when they last did something."""

    person: Person
    person_id: int
    machine: Callable[[], float]
    random: Random
    deeds: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often a button was pressed that does something: (deed, date)."""
    _acted_at: float = 0.0
    _pressed_at: dict[tuple[int, str], float] = field(default_factory=dict)

    def saw(self, *words: str) -> bool:
        """Whether a message of the bot has, or once had, all these words."""
        texts = (text for each in self.person.messages if each.by_bot for text in (each.text, *each.past_texts))
        return any(all(word in plain(text) for word in words) for text in texts)

    async def act(self, wishes: Sequence[Wish]) -> None:
        """Press the first thing that is wished for and in sight; when nothing is for too long, begin at the home."""
        for wish in wishes:
            for message in self.person.chat.by_touch()[:LOOKS_AT]:
                if wish.about in plain(message.text) and await self._follow(wish, message):
                    self._acted_at = self.machine()
                    return
        if wishes and self.machine() - self._acted_at > PATIENCE_SECONDS * self.random.uniform(0.5, 1.5):
            self._acted_at = self.machine()
            await self.person.types("/start", settle=False)

    async def _follow(self, wish: Wish, message: Message) -> bool:
        place = (message.message_id, wish.label or wish.types)
        if self.machine() - self._pressed_at.get(place, -PATIENCE_SECONDS) < PATIENCE_SECONDS:
            return False
        labels = (each for each in inline_buttons(message.markup) if plain(each["text"]).startswith(wish.label))
        button = next(labels, None)
        if button is None:
            return False
        self._pressed_at[place] = self.machine()
        if wish.deed:
            self.deeds[wish.deed] += 1
        if wish.types:
            await self.person.types(wish.types, settle=False)
        else:
            await self.person.presses_button(message, button, settle=False)
        return True


def mentor_wishes(hand: Hand, date: str, tomorrow: str) -> list[Wish]:
    """Log today's meeting, rate it, plan the next one."""
    if not hand.saw("Встреча записана", date):
        return [
            Wish("45 минут", date, ("logged", date)),
            Wish("Состоялась", "Сегодня"),
            Wish(f"Отметить встречу {date}"),
            Wish("Сегодня"),
            Wish("✏️ Записать встречу", "Этап"),
        ]
    if not hand.saw(f"Отзыв о встрече {date} записан"):
        return [Wish("Нет, всё хорошо", "помощь", ("rated", date)), Wish(engagement_of(hand), date),
                Wish(f"Отзыв о встрече {date}")]  # fmt: skip
    if tomorrow and not any(hand.saw(words, tomorrow) for words in PLANNED):
        return [
            Wish("Да, предложить", tomorrow, ("proposed", tomorrow)),
            Wish("Другой день", "Новая встреча", types="завтра в 15:00"),
            Wish("📅 Назначить встречу", "не назначена"),
        ]
    return []


def mentee_wishes(hand: Hand, dates: Sequence[str], tomorrow: str) -> list[Wish]:
    """Agree to tomorrow's meeting when it is proposed, and say of these days' meetings how they were."""
    for date in dates:
        if not hand.saw(f"Отзыв о встрече {date} записан"):
            return [Wish(useful_of(hand), "полезно", ("rated", date)), Wish(MOODS[mood_of(hand) - 1], date),
                    Wish(f"Отзыв о встрече {date}")]  # fmt: skip
    if not tomorrow or hand.saw("Все подтвердили", tomorrow):
        return []
    return [Wish("Буду", tomorrow, ("agreed", tomorrow)), Wish(f"Ответить: встреча {tomorrow}")]


def curator_wishes(hand: Hand, once: str, pair: str) -> list[Wish]:
    """Open the journal of a pair, noted as read under a word."""
    if hand.deeds[("read", once)]:
        return []
    return [Wish("📖 Дневник встреч", pair, ("read", once)), Wish(pair, "Совместная работа"), Wish("Совместная работа"),
            Wish("Пары", "Куратор")]  # fmt: skip


def engagement_of(hand: Hand) -> str:
    """What this mentor always says."""
    return str(1 + hand.person_id % 5)


def mood_of(hand: Hand) -> int:
    """How this mentee always feels, from 1 to 5."""
    return 1 + hand.person_id % 5


def useful_of(hand: Hand) -> str:
    """What this mentee always says of the use."""
    return str(1 + hand.person_id * 3 % 5)
