"""What Telegram refuses is refused, in Telegram's words."""

from typing import Any

import pytest

from sandbox import Person, Telegram
from tests.sandbox.conftest import PIXEL, Bot, Clock

ROW = [[{"text": "Да", "callback_data": "yes"}]]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<b>а", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>а</b></i>", 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
        ("<x>а</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("да <div>", 'Unsupported start tag "div" at byte offset 5'),
        ("2 < 3", 'Unsupported start tag "" at byte offset 2'),
        ("а</b>", "Unexpected end tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>а</b", "Unclosed end tag at byte offset 5"),
        ("<a href>а</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a href=х>а</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="х>а</a>', "Unclosed start tag at byte offset 0"),
        ("<span>а</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_bad_html(bot: Bot, anna: Person, html: str, said: str) -> None:
    answer = await bot.call("sendMessage", chat_id=101, text=html, parse_mode="HTML")

    assert answer == f"Bad Request: can't parse entities: {said}"
    assert anna.said_nothing_new


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "а" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "а", "parse_mode": "Fancy"}, "unsupported parse_mode"),
        ({"text": "а", "chat_id": 999}, "chat not found"),
        ({"text": "а", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "а", "chat_id": ""}, "chat_id is empty"),
        ({"text": "а", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        (
            {"text": "а", "reply_markup": {"inline_keyboard": [[{"text": "Да", "callback_data": "я" * 33}]]}},
            "BUTTON_DATA_INVALID",
        ),
        (
            {"text": "а", "reply_markup": {"inline_keyboard": [[{"text": "Да"}]]}},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "а", "reply_markup": {"inline_keyboard": [[{"text": "Да", "url": "no link"}]]}},
            "inline keyboard button URL 'no link' is invalid: Wrong HTTP URL",
        ),
        ({"text": "а", "reply_markup": "{"}, "can't parse reply markup JSON object"),
    ],
)
async def test_bad_messages(bot: Bot, anna: Person, params: dict[str, Any], said: str) -> None:
    assert await bot.call("sendMessage", **{"chat_id": 101, **params}) == f"Bad Request: {said}"
    assert anna.said_nothing_new


@pytest.mark.parametrize("text", ["а" * 4096, "😀" * 2048, "&lt;" * 4096])
async def test_the_longest_text_is_counted_after_the_entities(bot: Bot, anna: Person, text: str) -> None:
    sent = await bot.call("sendMessage", chat_id=101, text=text, parse_mode="HTML")

    assert sent["text"] == anna.screen


async def test_a_button_may_carry_64_bytes(bot: Bot, anna: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Да", "callback_data": "я" * 32}]]}

    assert (await bot.call("sendMessage", chat_id=101, text="а", reply_markup=keyboard))["reply_markup"] == keyboard


async def test_who_has_not_begun_or_has_blocked_hears_nothing(bot: Bot, telegram: Telegram, anna: Person) -> None:
    telegram.add_person(102, "Пётр")
    await anna.blocks()

    shy = await bot.call("sendMessage", chat_id=102, text="а")
    blocked = await bot.call("sendMessage", chat_id=101, text="а")

    assert shy == "Forbidden: bot can't initiate conversation with a user"
    assert blocked == "Forbidden: bot was blocked by the user"
    assert [update["my_chat_member"]["new_chat_member"]["status"] for update in telegram.unread_updates] == ["kicked"]


async def test_a_wrong_token_and_an_unknown_method(bot: Bot, telegram: Telegram) -> None:
    async with bot.session.get(f"{telegram.url}/bot123456:wrong/getMe") as response:
        unauthorized = await response.json()

    assert unauthorized == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert await bot.ask("makeTea") == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_edits(bot: Bot, anna: Person) -> None:
    mine = (await bot.call("sendMessage", chat_id=101, text="а", reply_markup={"inline_keyboard": ROW}))["message_id"]
    hers = anna.messages[0].message_id
    photo = (await bot.upload("sendPhoto", "photo", "a.png", PIXEL, chat_id="101"))["message_id"]

    async def edit(number: int, **params: Any) -> Any:
        return await bot.call("editMessageText", chat_id=101, message_id=number, **params)

    same = await edit(mine, text=" а ", reply_markup={"inline_keyboard": ROW})
    assert same == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    assert await edit(999, text="б") == "Bad Request: message to edit not found"
    assert await edit(hers, text="б") == "Bad Request: message can't be edited"
    assert await edit(photo, text="б") == "Bad Request: there is no text in the message to edit"
    assert (await edit(mine, text="а"))["message_id"] == mine
    assert anna.labels == []


async def test_captions(bot: Bot, anna: Person) -> None:
    text = (await bot.call("sendMessage", chat_id=101, text="а"))["message_id"]
    photo = (await bot.upload("sendPhoto", "photo", "a.png", PIXEL, chat_id="101"))["message_id"]

    async def edit(number: int, caption: str) -> Any:
        return await bot.call("editMessageCaption", chat_id=101, message_id=number, caption=caption, parse_mode="HTML")

    assert await edit(photo, "а" * 1025) == "Bad Request: message caption is too long"
    assert await edit(text, "а") == "Bad Request: there is no caption in the message to edit"
    assert (await edit(photo, "<b>да</b>"))["caption_entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert (
        await bot.upload("sendPhoto", "photo", "a.png", b"text", chat_id="101") == "Bad Request: IMAGE_PROCESS_FAILED"
    )


async def test_deleting(bot: Bot, anna: Person, clock: Clock) -> None:
    number = (await bot.call("sendMessage", chat_id=101, text="а"))["message_id"]
    old = (await bot.call("sendMessage", chat_id=101, text="б"))["message_id"]

    assert await bot.call("deleteMessage", chat_id=101, message_id=number) is True
    gone = await bot.call("deleteMessage", chat_id=101, message_id=number)
    assert gone == "Bad Request: message to delete not found"
    clock.pass_hours(49)
    late = await bot.call("deleteMessage", chat_id=101, message_id=old)
    assert late == "Bad Request: message can't be deleted for everyone"


async def test_a_press_is_answered_once_and_soon(bot: Bot, anna: Person, clock: Clock) -> None:
    await bot.call("sendMessage", chat_id=101, text="а", reply_markup={"inline_keyboard": ROW})
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"

    first, second = await anna.presses("Да"), await anna.presses("Да")
    assert anna.toast is None
    assert await bot.call("answerCallbackQuery", callback_query_id=second, text="Есть") is True
    assert anna.toast == "Есть"
    assert await bot.call("answerCallbackQuery", callback_query_id=second) == too_old
    clock.seconds += 16
    assert await bot.call("answerCallbackQuery", callback_query_id=first) == too_old
    assert await bot.call("answerCallbackQuery", callback_query_id="7") == too_old


async def test_an_old_message_comes_back_with_its_number_only(
    bot: Bot, telegram: Telegram, anna: Person, clock: Clock
) -> None:
    await bot.call("sendMessage", chat_id=101, text="а", reply_markup={"inline_keyboard": ROW})

    await anna.presses("Да")
    clock.pass_hours(48.1)
    await anna.presses("Да")

    fresh, old = (update["callback_query"]["message"] for update in telegram.unread_updates)
    assert fresh["text"] == "а"
    assert old == {"chat": fresh["chat"], "message_id": fresh["message_id"], "date": 0}


async def test_commands(bot: Bot, anna: Person) -> None:
    async def commands(*named: str, description: str = "а", **params: Any) -> Any:
        wished = [{"command": name, "description": description} for name in named]
        return await bot.call("setMyCommands", commands=wished, **params)

    assert await commands("Start") == "Bad Request: BOT_COMMAND_INVALID"
    assert await commands("start", description="") == "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"
    assert await commands("start", scope={"type": "chat", "chat_id": 7}) == "Bad Request: chat not found"
    assert await commands("start")
    assert anna.commands == ["/start"]
    assert await commands("help", language_code="ru")
    assert anna.commands == ["/help"]
    assert await commands("digest", scope={"type": "chat", "chat_id": 101})
    assert anna.commands == ["/digest"]
    assert await bot.call("deleteMyCommands", scope={"type": "chat", "chat_id": 101})
    assert anna.commands == ["/help"]


async def test_files_that_are_not_there_or_too_big(bot: Bot, telegram: Telegram, anna: Person) -> None:
    await anna.sends_document("большой.bin", bytes(20 * 1024 * 1024 + 1), settle=False)
    big = telegram.unread_updates[-1]["message"]["document"]["file_id"]

    assert await bot.call("getFile", file_id=big) == "Bad Request: file is too big"
    assert await bot.call("getFile", file_id="x") == "Bad Request: invalid file_id"
    unknown = await bot.call("sendDocument", chat_id=101, document="x")
    assert unknown == "Bad Request: wrong file identifier/HTTP URL specified"
    nothing = await bot.call("sendDocument", chat_id=101)
    assert nothing == "Bad Request: there is no document in the request"
    empty = await bot.upload("sendDocument", "document", "a.txt", b"", chat_id="101")
    assert empty == "Bad Request: file must be non-empty"
    huge = await bot.upload("sendDocument", "document", "a.bin", bytes(50 * 1024 * 1024 + 1), chat_id="101")
    assert huge == "Request Entity Too Large"
