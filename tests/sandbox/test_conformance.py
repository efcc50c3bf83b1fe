"""aiogram, pointed at the box, reads every answer as Telegram's."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from sandbox import Person, Telegram
from tests.sandbox.conftest import PIXEL, Clock

YES = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    async with Bot(telegram.token, session=session) as bot:
        yield bot


async def test_a_conversation(bot: Bot, telegram: Telegram, anna: Person, clock: Clock) -> None:
    me = await bot.get_me()
    sent = await bot.send_message(
        101, '<b>Да</b> & <a href="https://t.me/x">нет</a>', parse_mode="HTML", reply_markup=YES
    )
    await anna.presses("Да")
    clock.pass_hours(72)
    await anna.presses("Да")
    await anna.sends_voice()
    await anna.sends_sticker()
    await anna.sends_photo(PIXEL)
    await anna.blocks()
    updates = await bot.get_updates(timeout=1)

    assert me.username == telegram.username
    assert sent.html_text == '<b>Да</b> &amp; <a href="https://t.me/x">нет</a>'
    assert [update.event_type for update in updates] == [
        "callback_query", "callback_query", "message", "message", "message", "my_chat_member",
    ]  # fmt: skip
    presses = [update.event for update in updates[:2]]
    assert isinstance(presses[0], CallbackQuery)
    assert isinstance(presses[0].message, Message)
    assert isinstance(presses[1], CallbackQuery)
    assert isinstance(presses[1].message, InaccessibleMessage)
    assert await bot.answer_callback_query(presses[0].id, "Есть", show_alert=True)


async def test_files_and_edits(bot: Bot, anna: Person) -> None:
    document = await bot.send_document(101, BufferedInputFile(b"PK", "Сводка.xlsx"), caption="<i>вот</i>",
                                       parse_mode="HTML")  # fmt: skip
    photo = await bot.send_photo(101, BufferedInputFile(PIXEL, "a.png"), reply_markup=YES)
    text = await bot.send_message(101, "а")

    assert document.document is not None
    assert photo.photo is not None
    content = await bot.download(document.document)
    assert content is not None
    assert content.read() == b"PK"
    await bot.edit_message_caption(chat_id=101, message_id=photo.message_id, caption="б", reply_markup=YES)
    await bot.edit_message_reply_markup(chat_id=101, message_id=photo.message_id)
    await bot.edit_message_text("в", chat_id=101, message_id=text.message_id)
    await bot.delete_message(101, document.message_id)
    assert [message.text for message in anna.messages if message.by_bot] == ["б", "в"]


async def test_profile(bot: Bot, anna: Person) -> None:
    command, scope = BotCommand(command="digest", description="Сводка"), BotCommandScopeChat(chat_id=101)

    await bot.set_my_commands([command], scope=scope, language_code="ru")
    await bot.set_my_description("Про наставничество")
    await bot.set_my_name("Наставник")
    await bot.set_my_short_description("Наставник")
    await bot.set_chat_menu_button(101)

    assert [kept.command for kept in await bot.get_my_commands(scope, "ru")] == ["digest"]
    assert (await bot.get_my_description()).description == "Про наставничество"
    assert (await bot.get_chat(101)).first_name == "Анна"
    assert (await bot.get_webhook_info()).url == ""


async def test_refusals(bot: Bot, telegram: Telegram, anna: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.send_message(101, "<b>", parse_mode="HTML")
    telegram.faults.arm("429", retry_after=3)
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.send_message(101, "а")
    assert flood.value.retry_after == 3
    await anna.blocks()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(101, "а")
