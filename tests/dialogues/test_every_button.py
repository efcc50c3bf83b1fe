"""People of the demo town press every button they can find: each is answered, each screen is legible."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.demo import greet
from bot.town import START
from sandbox.telegram import Telegram
from tests.demo_town import open_built_town
from tests.dialogues.crawling import Crawler

MOST = 270
PEOPLE = ("Патимат Гаджиева", "Артём Соколов", "Ольга Исаева", "Зарема Шахбанова", "Шамиль Алиев")


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    """The demo town at its beginning."""
    clock = Clock(START, stands=True)
    telegram = Telegram(clock.now)
    await telegram.start()
    app = await open_built_town(clock, telegram, tmp_path)
    await app.start(ticking=False)
    await greet(telegram)
    yield telegram
    await app.stop()
    await telegram.stop()


@pytest.mark.timeout(240)
@pytest.mark.parametrize("name", PEOPLE)
async def test_every_button_is_answered_with_a_legible_screen(telegram: Telegram, name: str) -> None:
    person = next(person for person in telegram.persons.values() if person.name == name)

    assert list(dict.fromkeys(await Crawler(person).walks(most=MOST))) == []
