"""The pictures of the guides, taken from the living demo; without `--pictures` they go beside the test's own files."""

from pathlib import Path

import pytest

from tests.browser.chats import Town

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
CURATOR = 103


async def test_the_pictures_of_the_guides(town: Town, pictures: Path) -> None:
    islam, karim = await town.newcomer("Ислам Ахмедов"), await town.newcomer("Карим Юсупов")
    await town.opens(islam, karim, CURATOR)
    mentee = await town.phone(islam)
    await mentee.types("/start")
    await mentee.presses("Отзыв о встрече")
    await mentee.sees("Как прошла встреча")
    await mentee.snapshot(pictures / "mentee-feedback.png")

    mentee = await town.phone(karim)
    await mentee.types("/start")
    await mentee.presses("Начальный опрос")
    await mentee.sees("Опрос анонимный")
    await mentee.snapshot(pictures / "mentee-survey.png")

    curator = await town.phone(CURATOR)
    await curator.types("/digest")
    await curator.presses("Ход программы")
    await curator.sees("Программа сейчас")
    await curator.snapshot(pictures / "curator-process.png")
    await curator.types("/start")
    await curator.presses("Показатели")
    await curator.sees("Показатели · школа № 2")
    await curator.snapshot(pictures / "curator-indicators.png")
