"""Steps of a pair's way that several dialogues take, each as the people themselves would press it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol

from sandbox.person import Person
from tests.living import ZONE, Living

ENTRY_OF_MENTEE = ("8", "7", "6", "9", "5", "7", "Да", "Пропустить")
ENTRY_OF_MENTOR = ("8", "7", "6", "9", "5", "7", "8", "6", "Да", "Пропустить")
EXIT_OF_MENTEE = ("9", "10", "9", "8", "10", "9", "8", "10", "9", "9", "Да", "Да", "Нет", "Пропустить")
EXIT_OF_MENTOR = ("8", "9", "9", "8", "10", "9", "8", "7", "9", "9", "8", "Да", "Да", "Пропустить")
"""What is tapped, item after item, by a pair of an employee and a pupil."""


class Hands(Protocol):
    """Whoever presses and types: a person of the sandbox, or a chat in the browser."""

    async def presses(self, label: str, /) -> object:
        """Press the newest button with this label."""

    async def types(self, text: str, /) -> object:
        """Send a text."""


def link_in(screen: str) -> str:
    """The link of an invitation."""
    return next(word for word in screen.split() if "?start=" in word)


async def a_new_school(world: Living, coordinator: Person, *, curator: str, number: int) -> Person:
    """The coordinator adds an organisation and invites its curator, who comes."""
    await coordinator.types("/start")
    await coordinator.presses("Организации")
    await coordinator.presses("Добавить организацию")
    await coordinator.types("Дом творчества «Горизонт» / Горизонт")
    await coordinator.presses("Пригласить куратора")
    await coordinator.types(curator)
    coming = world.telegram.add_person(number, curator.split()[1])
    await coming.opens(link_in(coordinator.screen))
    await coming.presses("Принимаю")
    return coming


async def added(curator: Person, label: str, *lines: str) -> str:
    """The curator adds somebody; the link to hand over."""
    await adds(curator, label, *lines)
    return link_in(curator.screen)


async def adds(curator: Hands, label: str, *lines: str) -> None:
    """The curator enters somebody one line after another."""
    await curator.types("/start")
    await curator.presses("Добавить людей")
    await curator.presses(label)
    for line in lines:
        await curator.types(line)


async def a_mentee_comes(world: Living, link: str, *, number: int, name: str) -> Person:
    """The mentee opens the link, reads, agrees and fills the profile."""
    mentee = world.telegram.add_person(number, name)
    await mentee.opens(link)
    await mentee_introduces(mentee)
    return mentee


async def mentee_introduces(mentee: Hands) -> None:
    """Agree to who sees what, and fill the profile."""
    await mentee.presses("Принимаю")
    await mentee.presses("Проект")
    await mentee.presses("Дальше →")
    await mentee.types("Хочу собрать робота")
    await mentee.types("шахматы, футбол")
    await mentee.presses("После уроков")
    await mentee.presses("Дальше →")


async def a_mentor_comes(world: Living, link: str, *, number: int, name: str) -> Person:
    """The mentor opens the link, reads, agrees and fills the profile."""
    mentor = world.telegram.add_person(number, name)
    await mentor.opens(link)
    await mentor_introduces(mentor)
    return mentor


async def mentor_introduces(mentor: Hands) -> None:
    """The same for a mentor."""
    await mentor.presses("Принимаю")
    await mentor.types("математика, робототехника")
    await mentor.presses("2")
    await mentor.presses("Пропустить")
    await mentor.presses("После уроков")
    await mentor.presses("Дальше →")


async def consents_noted(curator: Person, who: str, *, among: str, missing: int) -> None:
    """The curator opens a person's card and marks all papers at once."""
    await curator.types("/start")
    await curator.presses("Люди")
    if among not in curator.screen:
        await curator.presses(among)
    await curator.presses(who)
    await curator.presses(f"Согласия: не хватает {missing}")
    await curator.presses(f"Отметить все ({missing})")
    await curator.types("12 от 01.09.2026")


async def evening(world: Living, *, days: int) -> None:
    """Live through all that comes due until six in the evening so many days later."""
    local = world.clock.now().astimezone(ZONE)
    then = (local + timedelta(days=days)).replace(hour=18, minute=0, second=0)
    await world.passes(seconds=(then - local).total_seconds())


async def planned(mentor: Hands, mentee: Hands, when: str) -> None:
    """The mentor proposes a time in their own words, the mentee agrees."""
    await mentor.types("/start")
    await mentor.presses("Назначить встречу")
    await mentor.types(when)
    await mentor.presses("Да, предложить")
    await mentee.presses("Буду")


async def logged(mentor: Hands, length: str = "45 минут") -> None:
    """The mentor says that the planned meeting was."""
    await mentor.types("/start")
    await mentor.presses("Отметить встречу")
    await mentor.presses("Состоялась")
    await mentor.presses(length)


async def mentee_rates(mentee: Hands, *more: str, mood: str = "😀", useful: str = "5") -> None:
    """Three taps: open, mood, useful; and what else is asked."""
    await mentee.types("/start")
    for label in ("Отзыв о встрече", mood, useful, *more):
        await mentee.presses(label)


async def mentor_rates(mentor: Hands, *more: str, engagement: str = "4") -> None:
    """Three taps: open, engagement, no help wanted; and what else is asked."""
    await mentor.types("/start")
    for label in ("Отзыв о встрече", engagement, "Нет, всё хорошо", *more):
        await mentor.presses(label)


async def meets(world: Living, mentor: Person, mentee: Person, *, in_days: int = 1) -> None:
    """A whole meeting: planned, held, logged, rated by both."""
    await planned(mentor, mentee, f"через {in_days} дн. в 15:30")
    await evening(world, days=in_days)
    await logged(mentor)
    await mentee_rates(mentee)
    await mentor_rates(mentor)


async def goals_set(mentor: Hands, *, meetings: int) -> None:
    """At the planning stage: a goal with its date, how many meetings and how often."""
    await mentor.types("/start")
    await mentor.presses("Поставить цели")
    await mentor.presses("Добавить цель")
    await mentor.types("Собрать робота")
    await mentor.types("15 декабря")
    await mentor.types("/start")
    await mentor.presses("Решить, как часто видеться")
    await mentor.presses("Сколько встреч")
    await mentor.types(str(meetings))
    await mentor.presses("Раз в неделю")


async def final_begun(mentor: Hands) -> None:
    """The planned meetings are held: the mentor goes on to the final one."""
    await mentor.types("/start")
    await mentor.presses("Перейти к итоговой встрече")
    await mentor.presses("Перейти к итоговой встрече")


async def goals_marked(mentor: Hands) -> None:
    """The mentor says that the goal is reached."""
    await mentor.types("/start")
    await mentor.presses("Отметить цели")
    await mentor.presses("Собрать робота")
    await mentor.presses("✅ Достигнута")


async def survey_answered(person: Hands, label: str, taps: Sequence[str]) -> None:
    """A tap an item."""
    await person.types("/start")
    await person.presses(label)
    for tap in taps:
        await person.presses(tap)


async def both_surveyed_before(mentor: Hands, mentee: Hands) -> None:
    """A pair of an employee and a pupil answers before it meets."""
    await survey_answered(mentee, "Начальный опрос", ENTRY_OF_MENTEE)
    await survey_answered(mentor, "Начальный опрос", ENTRY_OF_MENTOR)


async def words_written(person: Hands, text: str) -> None:
    """One's own words about the way."""
    await person.types("/start")
    await person.presses("Написать, как это было")
    await person.types(text)
