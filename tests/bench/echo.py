"""The yardstick: a bare aiogram echo in process; all of aiogram's work but the wire."""

from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from tests.bench.bot_under_test import NUMBERS, Json
from tests.living import TOKEN

SAID = '{"ok": true, "result": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "раз"}}'
DONE = '{"ok": true, "result": true}'


class AnsweredAtOnce(AiohttpSession):
    """A session without a wire: the call's form is built and its answer is parsed, as always."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        self.build_form_data(bot, method)
        content = DONE if method.__api_method__ == "answerCallbackQuery" else SAID
        return self.check_response(bot, method, 200, content).result

    async def close(self) -> None:
        return None


async def on_message(message: Message) -> None:
    await message.answer(message.text or "")


class Echo:
    """Says back what it hears."""

    def __init__(self) -> None:
        self._bot = Bot(TOKEN, session=AnsweredAtOnce())
        self._dispatcher = Dispatcher(disable_fsm=True)
        self._dispatcher.message.register(on_message)

    async def hears(self, updates: list[Json]) -> None:
        """Feed raw updates."""
        for update in updates:
            await self._dispatcher.feed_raw_update(self._bot, update)


def messages(number: int) -> list[Json]:
    """Plain texts."""
    who = {"id": 1, "is_bot": False, "first_name": "Аня"}
    chat = {"id": 1, "type": "private", "first_name": "Аня"}
    return [
        {"update_id": next(NUMBERS), "message": {"message_id": n, "date": 1, "chat": chat, "from": who, "text": "раз"}}
        for n in range(number)
    ]
