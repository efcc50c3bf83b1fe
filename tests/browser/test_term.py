"""A pair's whole way in the page, by clicks: from the curator's first press to the certificate."""

import pytest
from playwright.async_api import expect

from tests.browser.chats import Chat, Town
from tests.dialogues.steps import (
    EXIT_OF_MENTEE,
    EXIT_OF_MENTOR,
    Hands,
    adds,
    both_surveyed_before,
    final_begun,
    goals_marked,
    goals_set,
    logged,
    mentee_introduces,
    mentee_rates,
    mentor_introduces,
    mentor_rates,
    planned,
    survey_answered,
    words_written,
)

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]
CURATOR = 103


async def test_a_pair_lives_a_term_in_the_page(town: Town) -> None:
    await town.opens(CURATOR)
    curator = town.chat(CURATOR)
    await two_are_entered(curator)
    mentee_id, mentor_id = await town.newcomer("Шамиль Тагиров"), await town.newcomer("Вера Зайцева")
    await town.opens(CURATOR, mentee_id, mentor_id)
    mentee, mentor = town.chat(mentee_id), town.chat(mentor_id)
    await mentee.starts()
    await mentee_introduces(mentee)
    await mentor.starts()
    await mentor_introduces(mentor)
    await a_pair_is_made(curator, mentor, mentee)

    await both_surveyed_before(mentor, mentee)
    await all_stages_are_lived(town, mentor, mentee)
    await everything_is_written(mentor, mentee)
    await curator.presses("Завершение: что осталось")
    await curator.presses("Рефлексия прошла")
    await curator.types("Показали робота всей школе")
    await curator.presses("Закрыть программу с благодарностью")
    await curator.sees("Программа пройдена")
    for chat in (mentee, mentor):
        await chat.sees("Программа пройдена")
        await expect(chat.root.locator(".message img").last).to_be_visible()


async def two_are_entered(curator: Chat) -> None:
    for label, lines, papers in (
        ("Наставляемый, школьник", ("Тагиров Шамиль Русланович", "8Б 05.05.2012", "Тагирова Асият, мать"), 3),
        ("Наставник, взрослый", ("Зайцева Вера Андреевна", "03.06.1988"), 2),
    ):
        await adds(curator, label, *lines)
        await curator.presses("Согласия")
        await curator.presses(f"Отметить все ({papers})")
        await curator.types("12 от 01.09.2026")
        await curator.sees("Всё на месте")


async def all_stages_are_lived(town: Town, mentor: Chat, mentee: Chat) -> None:
    await meets(town, mentor, mentee)
    await mentee.sees("Этап 2 из 6: пробная встреча")
    await meets(town, mentor, mentee, "Да, продолжаем")
    await meets(town, mentor, mentee)
    await goals_set(mentor, meetings=1)
    await mentee.sees("Этап 4 из 6: совместная работа")
    await meets(town, mentor, mentee)
    await final_begun(mentor)
    await meets(town, mentor, mentee)
    await goals_marked(mentor)
    await mentee.sees("Этап 6 из 6: завершение")


async def a_pair_is_made(curator: Chat, mentor: Chat, mentee: Chat) -> None:
    await curator.presses("Да, это Шамиль Т.")
    await curator.presses("Да, это Вера З.")
    await curator.types("/start")
    await curator.presses("Создать пару")
    await curator.presses("Шамиль Т. · 8Б · Проект")
    await curator.presses("Вера З. · свободное место")
    await curator.presses("Предложить эту пару")
    await mentee.presses("Да, хочу")
    await mentor.presses("Да, хочу")
    await curator.presses("Записать приказ")
    await curator.types("47")
    await mentee.sees("у тебя есть наставник")


async def meets(town: Town, mentor: Hands, mentee: Hands, *go_on: str) -> None:
    """Planned for tomorrow morning, held, logged and rated."""
    await planned(mentor, mentee, "завтра в 9:30")
    await town.clock("jump-day")
    await logged(mentor)
    await mentee_rates(mentee, *go_on)
    await mentor_rates(mentor, *go_on)


async def everything_is_written(mentor: Chat, mentee: Chat) -> None:
    await survey_answered(mentee, "Итоговый опрос", EXIT_OF_MENTEE)
    await words_written(mentee, "Робот поехал!")
    await survey_answered(mentor, "Итоговый опрос", EXIT_OF_MENTOR)
    await mentor.types("/start")
    await mentor.presses("Отчёт наставника")
    await mentor.sees("Проведено 5 встреч")
    await mentor.presses("Отправить как есть")
    await words_written(mentor, "Шамиль стал увереннее")
