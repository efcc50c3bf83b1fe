"""The demo town in a browser: chats that are clicked and typed into, a clock that is moved by its buttons."""

from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from bot.app import App
from sandbox.telegram import Telegram

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}


@dataclass
class Town:
    """The page, and the bot behind it (only to know when it is quiet)."""

    page: Page
    telegram: Telegram
    app: App

    async def opens(self, *user_ids: int) -> None:
        """Open chats side by side."""
        await self.page.goto(f"{self.telegram.url}/?open={','.join(map(str, user_ids))}")

    def chat(self, user_id: int) -> "Chat":
        """The chat of somebody that stands open."""
        return Chat(self, user_id, self.page.get_by_test_id(f"chat-{user_id}"))

    async def clock(self, button: str) -> str:
        """Press a button of the clock (jump-hour, jump-day, jump-reminder); the line of what happened."""
        happened = self.page.get_by_test_id("happened")
        before = await self.page.get_by_test_id("clock").inner_text()
        await self.page.get_by_test_id(button).click()
        await expect(self.page.get_by_test_id("clock")).not_to_have_text(before, timeout=60_000)
        await expect(self.page.get_by_test_id(button)).to_be_enabled(timeout=60_000)
        await self.app.settled()
        return await happened.inner_text()

    async def picture(self, path: Path, *user_ids: int, phone: bool = False) -> None:
        """A picture of the page: one chat at a phone's width, or the desk with these chats."""
        await self.page.set_viewport_size(PHONE if phone else DESK)  # type: ignore[arg-type]
        await self.page.goto(f"{self.telegram.url}/?open={','.join(map(str, user_ids))}{'&phone=1' if phone else ''}")
        for user_id in user_ids:
            await expect(self.page.get_by_test_id(f"chat-{user_id}").locator(".message").last).to_be_visible()
        path.parent.mkdir(parents=True, exist_ok=True)
        await self.page.screenshot(path=path)
        await self.page.set_viewport_size(DESK)  # type: ignore[arg-type]


@dataclass
class Chat:
    """One open chat."""

    town: Town
    user_id: int
    root: Locator

    async def starts(self) -> None:
        """Press the START button of somebody who has not begun."""
        await self.root.get_by_role("button", name="Запустить").click()
        await self.town.app.settled()

    async def presses(self, label: str) -> None:
        """Press the newest button with this label."""
        key = self.root.locator(".key", has_text=label)
        exact = key.filter(has=self.town.page.get_by_text(label, exact=True))
        await expect(key.last).to_be_visible()
        await (exact if await exact.count() else key).last.click()
        await self.town.app.settled()

    async def types(self, text: str) -> None:
        """Type a text and send it."""
        field = self.root.get_by_role("textbox", name="Сообщение боту")
        await field.fill(text)
        await field.press("Enter")
        await expect(field).to_have_value("")
        await expect(self.root.locator(".mine .text").last).to_have_text(text)
        await self.town.app.settled()

    async def sees(self, text: str) -> None:
        """Expect a text in the newest messages of the chat."""
        await expect(self.root.locator(".theirs").filter(has_text=text).last).to_be_visible()

    async def labels(self) -> list[str]:
        """The labels of all buttons that stand in the chat."""
        return await self.root.locator(".key").all_inner_texts()
