"""A quarter's reports in the page, by clicks: the clock goes to 1 October, two schools hand in, and all is summed."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.town.tale import ZONE
from tests.browser.chats import Chat, Town

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
CURATOR, HEAD = 103, 104


@pytest.fixture
def start() -> datetime:
    """Monday of the week in which October's figures are frozen."""
    return datetime(2026, 9, 28, 10, 0, tzinfo=ZONE)


async def test_october_is_frozen_asked_for_signed_and_summed(town: Town, pictures: Path) -> None:
    coordinator_id = await town.newcomer("Зарема Шахбанова")
    await town.opens(CURATOR, HEAD, coordinator_id)
    curator, head, coordinator = town.chat(CURATOR), town.chat(HEAD), town.chat(coordinator_id)
    await curator.sees("В четверг, 1 октября, зафиксирую цифры для отчёта")
    assert "1 октября 2026" in await goes_to(town, "2026-10-01")

    await curator.sees("Отчёт на 1 октября · школа № 2: цифры зафиксированы")
    await the_curator_completes(curator)
    await signs(head)
    await curator.sees("Отчёт на 1 октября · школа № 2 подписан: Алиев Шамиль Гасанович")
    await another_school_hands_in(town)

    await town.opens(coordinator_id)
    coordinator = await town.phone(coordinator_id)
    await coordinator.types("/reports")
    await coordinator.presses("Показатели на 1 октября")
    await coordinator.sees("Сдали 2 организации из 3, подписано: 2")
    await coordinator.sees("8,0 % (12 из 150)")
    await coordinator.snapshot(pictures / "quarter.png")
    await coordinator.presses("Кто не сдал (1)")
    await coordinator.sees("«Горизонт»: у куратора")
    await coordinator.presses("Напомнить им")


async def goes_to(town: Town, day: str) -> str:
    """Choose a date beside the clock and go there; what the clock says then."""
    await town.page.get_by_test_id("jump-date").fill(day)
    await town.clock("jump-to-date")
    return await town.page.get_by_test_id("clock").inner_text()


async def the_curator_completes(curator: Chat) -> None:
    """One headcount is missing; then the report goes to the head."""
    await curator.types("/start")
    await curator.presses("Отчёт на 1 октября — 10 дней")
    await curator.sees("Нет численности: у 2 показателей")
    await curator.presses("Численность")
    await curator.presses("Ответить на вопросы (1)")
    await curator.types("4")
    await curator.types("/start")
    await curator.presses("Отчёт на 1 октября — 10 дней")
    await curator.presses("Отправить руководителю")
    await curator.sees("Отправлен руководителю 1 октября")


async def signs(head: Chat) -> None:
    """The head looks at the figures and signs."""
    await head.sees("Куратор подготовил отчёт, вам на подпись")
    await head.presses("Подписать")
    await head.presses("Да, подписать")
    await head.sees("✅ Подписан 1 октября")


async def another_school_hands_in(town: Town) -> None:
    """Its headcounts are there already."""
    curator_id, head_id = await town.newcomer("Гаджи Абдуллаев"), await town.newcomer("Рамазан Султанов")
    await town.opens(curator_id, head_id)
    curator = town.chat(curator_id)
    await curator.types("/start")
    await curator.presses("Отчёт на 1 октября — 10 дней")
    await curator.presses("Отправить руководителю")
    await signs(town.chat(head_id))
