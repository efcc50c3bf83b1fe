"""The plan in conversation: goals with dates, number and rhythm, marks at the end."""

import pytest

from mentoring.goals import GoalMark
from mentoring.mentorships import Stage
from tests.living import Living
from tests.pairs import pair


async def test_a_mentor_sets_a_goal_its_date_and_the_rhythm(world: Living) -> None:
    async with world.store() as store:
        mentorship = await pair(store, world.school, world.clock.now(), stage=Stage.PLANNING)
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    await mentor.types("/home")
    await mentor.presses("Цели")
    assert mentor.sees("Целей пока нет")
    await mentor.presses("Добавить цель")
    await mentor.types("Выбрать тему <проекта>")
    assert mentor.sees("К какому дню?")
    await mentor.types("15 декабря")
    assert mentor.sees("К дате: вторник, 15 декабря")
    assert await mentee.hears("Новая цель: «Выбрать тему <проекта>»")
    await mentor.presses("Сколько встреч")
    await mentor.presses("8 встреч")
    await mentor.presses("Раз в неделю")

    assert mentor.sees("8 встреч совместной работы, раз в неделю")
    async with world.store() as store:
        fresh = await store.mentorships.by_id(mentorship.id)
    assert fresh is not None
    assert (fresh.planned_meetings, fresh.rhythm_days) == (8, 7)


async def test_a_mentee_proposes_a_goal_and_takes_it_back(world: Living) -> None:
    async with world.store() as store:
        mentorship = await pair(store, world.school, world.clock.now(), stage=Stage.PLANNING)
    mentee = world.phone(world.school.mentee)
    await mentee.types("/home")
    await mentee.presses("Цели")
    assert "Нужна помощь" in mentee.labels
    await mentee.presses("Добавить цель")
    await mentee.types("Сдать ГТО")
    await mentee.presses("До 31 мая")
    await mentee.presses("Убрать")
    assert mentee.sees("Убрать из плана цель «Сдать ГТО»?")
    await mentee.presses("Да, убрать")

    async with world.store() as store:
        assert await store.goals.of_mentorship(mentorship.id) == []


async def test_goals_are_marked_at_the_end(world: Living) -> None:
    async with world.store() as store:
        mentorship = await pair(store, world.school, world.clock.now(), stage=Stage.FINAL_MEETING)
    mentor = world.phone(world.school.mentor)
    await mentor.types("/home")
    await mentor.presses("Цели")
    await mentor.presses("Добавить цель")
    await mentor.types("Выступить на конференции")
    await mentor.presses("До 31 мая")
    await mentor.presses("◐ Частично")
    assert mentor.sees("Достигнута частично")
    await mentor.presses("Что получилось")
    await mentor.types("Доклад готов")

    async with world.store() as store:
        goals = await store.goals.of_mentorship(mentorship.id)
    assert [(goal.mark, goal.actual) for goal in goals] == [(GoalMark.PARTLY, "Доклад готов")]


async def test_an_unclear_date_is_asked_again(world: Living) -> None:
    async with world.store() as store:
        await pair(store, world.school, world.clock.now(), stage=Stage.PLANNING)
    mentor = world.phone(world.school.mentor)
    await mentor.types("/home")
    await mentor.presses("Цели")
    await mentor.presses("Добавить цель")
    await mentor.types("Выбрать тему")
    await mentor.types("когда-нибудь")
    assert mentor.sees("Не получилось прочитать день")
    await mentor.types("до конца мая")

    assert mentor.sees("31 мая")


@pytest.mark.parametrize("blank", [" ", "\u200b", "\u2060 \u200d", "\u00a0\u2028"])
async def test_a_goal_of_nothing_is_asked_for_in_words(world: Living, blank: str) -> None:
    async with world.store() as store:
        await pair(store, world.school, world.clock.now(), stage=Stage.PLANNING)
    mentor = world.phone(world.school.mentor)
    await mentor.types("/home")
    await mentor.presses("Цели")
    await mentor.presses("Добавить цель")
    await mentor.types(blank)
    assert mentor.sees("словами")
    await mentor.types("Собрать робота")

    assert mentor.sees("К какому дню?")
