"""A tiny bot for looking at the page: it answers what it is told, and owns a town of six."""

import asyncio
import json
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp

from sandbox import Resident, Telegram

Json = dict[str, Any]

ZONE = ZoneInfo("Europe/Moscow")
RESIDENTS = (
    Resident(101, "Артём Соколов", "наставляемый, 8 «Б»", "invite-101", "Школа № 2"),
    Resident(102, "Ольга Викторовна Белова", "наставник, учитель физики", None, "Школа № 2"),
    Resident(103, "Патимат Магомедовна Гаджиева", "куратор", None, "Школа № 2"),
    Resident(104, "Дина Ахметова", "наставляемая, 9 «А»", None, "Лицей «Перспектива»"),
    Resident(105, "Иван Петрович Н.", "наставник, инженер", None, "Лицей «Перспектива»"),
    Resident(106, "Расул Алиев", "координатор", None, "Управление образования"),
)
STAGE = (
    "<b>Этап 3 из 6 · Встреча-планирование</b>\n●●●○○○\n\nНаставник: Ольга Викторовна\n"
    "📅 Встреча в среду, 14 октября, в 15:30, кабинет 214\n\n<i>Цели появятся после этой встречи.</i>"
)
KEYS = [["Перенести встречу"], ["Мои цели", "Дневник встреч"], ["Нужна помощь", "Ещё"]]


def keyboard(rows: list[list[str]]) -> Json:
    """Buttons whose data is their label."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label[:30]} for label in row] for row in rows]}


class Clock:
    """Programme time that a page may move; each jump tells one person so."""

    zone = ZONE

    def __init__(self) -> None:
        self.moment = datetime(2026, 10, 14, 15, 30, tzinfo=ZONE)
        self.bot: EchoBot | None = None

    def now(self) -> datetime:
        return self.moment

    async def jump(self, delta: timedelta) -> str:
        before, self.moment = self.moment, self.moment + delta
        assert self.bot is not None
        await self.bot.call("sendMessage", chat_id=102, text="⏰ Напоминание: завтра встреча с Артёмом.")
        return f"{before:%H:%M} → {self.moment:%H:%M}: 1 напоминание"

    async def jump_to_next_reminder(self) -> str:
        return await self.jump(timedelta(hours=17, minutes=30))


class EchoBot:
    """Polls the box and answers."""

    def __init__(self, telegram: Telegram, session: aiohttp.ClientSession) -> None:
        self.telegram = telegram
        self.session = session

    async def call(self, method: str, **params: Any) -> Any:
        async with self.session.post(f"{self.telegram.url}/bot{self.telegram.token}/{method}", json=params) as answer:
            return (await answer.json()).get("result")

    async def send_file(self, chat_id: int, method: str, field: str, name: str, data: bytes, caption: str) -> None:
        form = aiohttp.FormData({"chat_id": str(chat_id), "caption": caption}, quote_fields=False)
        form.add_field(field, data, filename=name)
        url = f"{self.telegram.url}/bot{self.telegram.token}/{method}"
        async with self.session.post(url, data=form) as answer:
            assert answer.ok

    async def run(self) -> None:
        commands = [{"command": "start", "description": "Главный экран"}, {"command": "help", "description": "Помощь"}]
        await self.call("setMyCommands", commands=commands)
        await self.call(
            "setMyDescription", description="Помогает школьным парам наставничества: встречи, цели, отзывы."
        )
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=30) or []:
                offset = update["update_id"] + 1
                if "message" in update:
                    await self.on_message(update["message"])
                elif "callback_query" in update:
                    await self.on_press(update["callback_query"])

    async def on_message(self, message: Json) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        if text.startswith("/start"):
            await self.call("sendMessage", chat_id=chat, text=STAGE, parse_mode="HTML", reply_markup=keyboard(KEYS))
        elif "document" in message:
            name = message["document"]["file_name"]
            await self.call("sendMessage", chat_id=chat, text=f"Получил файл «{name}».")
        else:
            said = json.dumps(text, ensure_ascii=False)
            await self.call("sendMessage", chat_id=chat, text=f"Вы сказали: {said}", reply_markup=keyboard([["Домой"]]))

    async def on_press(self, press: Json) -> None:
        alert = press["data"] == "Нужна помощь"
        await self.call(
            "answerCallbackQuery", callback_query_id=press["id"], text=f"«{press['data']}»", show_alert=alert
        )
        message = press["message"]
        await self.call(
            "editMessageText", chat_id=message["chat"]["id"], message_id=message["message_id"], parse_mode="HTML",
            text=f"Нажато: <b>{press['data']}</b>", reply_markup=keyboard([["Назад", "Домой"]]),
        )  # fmt: skip


async def main(port: int) -> None:
    """Stay, so that one may look at the page by hand."""
    clock = Clock()
    telegram = Telegram(clock.now)
    telegram.residents, telegram.open_first, telegram.clock_controls = (lambda: RESIDENTS), (101, 102, 103), clock
    await telegram.start(port=port)
    async with aiohttp.ClientSession() as session:
        clock.bot = EchoBot(telegram, session)
        await clock.bot.run()


if __name__ == "__main__":
    asyncio.run(main(8081))
