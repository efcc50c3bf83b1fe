"""The demo town in a browser: chats that are clicked and typed into, a clock that is moved by its buttons."""

from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, Page, ViewportSize, expect

from bot.app import App
from sandbox.telegram import Telegram

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1440, "height": 900}
TAKEN = "() => !Number(document.body.dataset.underWay)"
PASSED = """([button, before]) => {
    const part = (name) => document.querySelector(`[data-testid='${name}']`);
    return part("clock").innerText !== before && !part(button).disabled;
}"""
DRAWN = "([id, last]) => Number(document.querySelector(`[data-testid='chat-${id}']`)?.dataset.drawn) >= last"


@dataclass
class Town:
    """The page on a desk and on a phone, and the bot behind it (only to know when it is quiet)."""

    page: Page
    telegram: Telegram
    app: App
    small: Page | None = None

    async def opens(self, *user_ids: int) -> None:
        """Open chats side by side."""
        await self.page.goto(f"{self.telegram.url}/?open={','.join(map(str, user_ids))}")

    def chat(self, user_id: int) -> "Chat":
        """The chat of somebody that stands open on the desk."""
        return Chat(self, user_id, self.page.get_by_test_id(f"chat-{user_id}"))

    async def phone(self, user_id: int) -> "Chat":
        """Somebody's chat alone, as a phone shows it; a window of its own, for the page behind another one sleeps."""
        if self.small is None:
            browser = self.page.context.browser
            assert browser is not None
            self.small = await browser.new_page(viewport=PHONE, reduced_motion="reduce")
        await self.small.goto(f"{self.telegram.url}/?open={user_id}&phone=1")
        return Chat(self, user_id, self.small.get_by_test_id(f"chat-{user_id}"))

    async def newcomer(self, name: str) -> int:
        """The number of somebody the page's list has just got."""
        row = self.page.locator(".person", has=self.page.get_by_text(name, exact=True))
        test_id = await row.get_attribute("data-testid")
        return int(str(test_id).removeprefix("person-"))

    async def clock(self, button: str) -> str:
        """Press a button of the clock (jump-hour, jump-day, jump-reminder); the line of what happened."""
        before = await self.page.get_by_test_id("clock").inner_text()
        await self.page.get_by_test_id(button).click()
        await self.page.wait_for_function(PASSED, arg=[button, before], timeout=60_000)
        await self.app.settled()
        return await self.page.get_by_test_id("happened").inner_text()

    async def snapshot(self, path: Path) -> None:
        """A picture of the desk."""
        await _snapshot(self.page, path)


async def _snapshot(page: Page, path: Path) -> None:
    await expect(page.locator(".message").last).to_be_in_viewport()
    await expect(page.locator(".toast:not([hidden])")).to_have_count(0)
    await page.evaluate("document.fonts.ready")
    path.parent.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=path, animations="disabled", caret="hide")


@dataclass
class Chat:
    """One open chat."""

    town: Town
    user_id: int
    root: Locator

    async def starts(self) -> None:
        """Press the START button of somebody who has not begun."""
        await self.root.get_by_role("button", name="Запустить").click()
        await self._settles()

    async def presses(self, label: str) -> None:
        """Press the newest button with this label."""
        await self._settles()
        key = self.root.locator(".key", has_text=label)
        exact = key.filter(has=self.root.page.get_by_text(label, exact=True))
        await expect(key.last).to_be_visible()
        await (exact if await exact.count() else key).last.click()
        await self._settles()

    async def types(self, text: str) -> None:
        """Type a text and send it."""
        field = self.root.get_by_role("textbox", name="Сообщение боту")
        await field.fill(text)
        await field.press("Enter")
        await expect(field).to_have_value("")
        await expect(self.root.locator(".mine .text").last).to_have_text(text)
        await self._settles()

    async def _settles(self) -> None:
        """Until what was done here has been taken, the bot is quiet, and the page shows the last it said."""
        await self.root.page.wait_for_function(TAKEN)
        await self.town.app.settled()
        messages = self.town.telegram.chats[self.user_id].messages.values()
        last = max((message.touched for message in messages), default=0)
        await self.root.page.wait_for_function(DRAWN, arg=[self.user_id, last])

    async def sees(self, text: str) -> None:
        """Expect a text in the newest messages of the chat."""
        await expect(self.root.locator(".theirs").filter(has_text=text).last).to_be_visible()

    async def labels(self) -> list[str]:
        """The labels of all buttons that stand in the chat."""
        return await self.root.locator(".key").all_inner_texts()

    async def has(self, text: str) -> bool:
        """Whether a message of the bot says this now."""
        return await self.root.locator(".theirs").filter(has_text=text).count() > 0

    async def snapshot(self, path: Path) -> None:
        """A picture of the page this chat stands on, at its newest message."""
        await _snapshot(self.root.page, path)
