"""The demo town behind a page in Chromium; where there is no Chromium the tests say so and are skipped."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

from bot.clock import Clock
from bot.demo import greet
from bot.town import START
from sandbox.telegram import Telegram
from tests.browser.chats import CHROMIUM, DESK, SWITCHES, Town
from tests.demo_town import open_built_town

PATIENCE = 20_000
"""Milliseconds: the machine may be busy with other tests."""
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


@pytest.fixture
def pictures(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where pictures go: into the docs when asked for by --pictures, else beside the test's own files."""
    return PICTURES if request.config.getoption("--pictures") else tmp_path


@pytest.fixture
def start() -> datetime:
    """When the demo begins; a module of tests may begin elsewhere by a fixture of its own."""
    return START


@pytest.fixture
async def town(tmp_path: Path, start: datetime) -> AsyncIterator[Town]:
    """The town as `make demo` opens it, with a clock that stands until it is moved."""
    if not CHROMIUM.exists():
        pytest.skip(f"not tried in a browser: there is no {CHROMIUM}")
    clock = Clock(start, stands=True)
    telegram = Telegram(clock.now)
    await telegram.start()
    app = await open_built_town(clock, telegram, tmp_path)
    await app.start(ticking=False)
    await greet(telegram)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        page = await (await browser.new_context(viewport=DESK, reduced_motion="reduce")).new_page()
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        await page.goto(telegram.url)
        yield Town(page, telegram, app)
        await browser.close()
    await app.stop()
    await telegram.stop()
    assert problems == []
