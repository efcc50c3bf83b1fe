"""The page in a real Chromium: people talk to a bot, the clock jumps, files go both ways."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import FilePayload, Page, async_playwright, expect

from sandbox import Telegram
from tests.sandbox.conftest import PIXEL
from tests.sandbox.echo import RESIDENTS, Clock, EchoBot

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"the page was not looked at: there is no {CHROMIUM}"),
]


@asynccontextmanager
async def town() -> AsyncIterator[tuple[Telegram, EchoBot]]:
    clock = Clock()
    telegram = Telegram(clock.now)
    telegram.residents, telegram.open_first, telegram.clock_controls = (lambda: RESIDENTS), (101, 103), clock
    await telegram.start()
    async with aiohttp.ClientSession() as session:
        clock.bot = EchoBot(telegram, session)
        async with asyncio.TaskGroup() as group:
            polling = group.create_task(clock.bot.run())
            yield telegram, clock.bot
            polling.cancel()
            with suppress(asyncio.CancelledError):
                await polling
    await telegram.stop()


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        page = await browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(10_000)
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
        yield page
        await browser.close()
        assert problems == []


async def test_a_day_in_the_page(page: Page) -> None:
    async with town() as (telegram, bot):
        await page.goto(telegram.url)
        await a_pupil_begins(page, telegram)
        await a_press_edits_in_place(page)
        await a_text_is_never_html(page)
        await a_question_in_a_dialog(page)
        await files_go_both_ways(page, telegram, bot)
        await the_clock_jumps(page)
        await somebody_else_is_opened(page)
        await one_chat_on_a_phone(page, telegram)


async def a_pupil_begins(page: Page, telegram: Telegram) -> None:
    chat = page.get_by_test_id("chat-101")
    await expect(page.get_by_test_id("clock")).to_contain_text("среда, 14 октября 2026")
    await expect(chat).to_contain_text("Что умеет этот бот?")

    await chat.get_by_role("button", name="Запустить").click()

    await expect(chat).to_contain_text("/start invite-101")
    await expect(chat).to_contain_text("14 октября, среда")
    await expect(chat.locator(".text b")).to_have_text("Этап 3 из 6 · Встреча-планирование")
    assert telegram.persons[101].sees("Этап 3 из 6")


async def a_press_edits_in_place(page: Page) -> None:
    chat = page.get_by_test_id("chat-101")

    await chat.get_by_role("button", name="Мои цели").click()

    await expect(chat).to_contain_text("Нажато: Мои цели")
    await expect(chat).to_contain_text("изменено")
    await expect(chat.get_by_role("status")).to_have_text("«Мои цели»")
    await expect(chat.locator(".message")).to_have_count(2)


async def a_text_is_never_html(page: Page) -> None:
    chat = page.get_by_test_id("chat-101")
    field = chat.get_by_role("textbox", name="Сообщение боту")

    await field.fill("<img src=x onerror=alert(1)> & <b>да</b>")
    await field.press("Enter")

    await expect(chat.locator(".theirs").last).to_contain_text('Вы сказали: "<img src=x onerror=alert(1)> & <b>да</b>"')
    await expect(chat.locator("img")).to_have_count(0)
    await chat.get_by_role("button", name="Команды бота").click()
    await chat.get_by_role("button", name="/start Главный экран").click()
    await expect(chat.get_by_role("button", name="Нужна помощь")).to_be_visible()


async def a_question_in_a_dialog(page: Page) -> None:
    await page.get_by_test_id("chat-101").get_by_role("button", name="Нужна помощь").click()

    dialog = page.get_by_role("dialog", name="Сообщение бота")
    await expect(dialog).to_contain_text("«Нужна помощь»")
    await dialog.get_by_role("button", name="Понятно").click()
    await expect(dialog).to_be_hidden()


async def files_go_both_ways(page: Page, telegram: Telegram, bot: EchoBot) -> None:
    chat = page.get_by_test_id("chat-103")
    await chat.get_by_role("button", name="Запустить").click()
    await expect(chat.get_by_role("button", name="Мои цели")).to_be_visible()

    table = FilePayload(name="список.csv", mimeType="text/csv", buffer="ФИО\n".encode())
    await chat.locator("input[type=file]").set_input_files(table)
    await expect(chat).to_contain_text("Получил файл «список.csv».")
    await bot.send_file(103, "sendDocument", "document", "Сводка № 2.xlsx", b"PK" * 1000, "За октябрь")
    await bot.send_file(103, "sendPhoto", "photo", "chart.png", PIXEL, "График")

    async with page.expect_download() as downloading:
        await chat.get_by_role("link", name="Сводка № 2.xlsx").click()
    download = await downloading.value
    assert download.suggested_filename == "Сводка № 2.xlsx"
    assert len(telegram.persons[103].files[0][1]) == 2000
    await expect(chat).to_contain_text("2 КБ")
    await chat.get_by_role("button", name="График: увеличить").click()
    await expect(page.get_by_role("dialog", name="Изображение")).to_be_visible()
    await page.keyboard.press("Escape")


async def the_clock_jumps(page: Page) -> None:
    await page.get_by_test_id("person-102").click()
    await page.get_by_test_id("chat-102").get_by_role("button", name="Запустить").click()
    await expect(page.get_by_test_id("chat-102").get_by_role("button", name="Ещё")).to_be_visible()
    await page.get_by_test_id("person-104").click()
    await expect(page.get_by_test_id("chat-102")).to_have_count(0)

    await page.get_by_test_id("jump-reminder").click()

    await expect(page.get_by_test_id("happened")).to_have_text("15:30 → 09:00: 1 напоминание")
    await expect(page.get_by_test_id("clock")).to_contain_text("четверг, 15 октября 2026")
    await expect(page.get_by_test_id("person-102").locator(".unread")).to_have_text("1")


async def somebody_else_is_opened(page: Page) -> None:
    await page.get_by_role("searchbox").fill("физик")
    await expect(page.get_by_test_id("person-101")).to_be_hidden()
    await page.get_by_test_id("person-102").click()

    await expect(page.get_by_test_id("chat-102")).to_contain_text("Напоминание: завтра встреча с Артёмом.")
    await expect(page.get_by_test_id("person-102").locator(".unread")).to_be_hidden()
    assert "102" in page.url.partition("open=")[2]


async def one_chat_on_a_phone(page: Page, telegram: Telegram) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.goto(f"{telegram.url}/?open=101&phone=1")

    box = await page.get_by_test_id("chat-101").bounding_box()
    assert box is not None
    assert (box["x"], box["width"], box["height"]) == (0, 390, 844)
    await expect(page.get_by_test_id("clock")).to_be_hidden()

    await page.goto(f"{telegram.url}/")
    await page.get_by_test_id("person-101").click()
    await expect(page.get_by_test_id("person-102")).to_be_hidden()
    await page.get_by_role("button", name="К списку людей").click()
    await expect(page.get_by_test_id("person-102")).to_be_visible()
