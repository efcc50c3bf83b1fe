"""A person does what one does with a phone, and sees what one sees on it."""

import pytest

from sandbox import Person, Telegram
from tests.sandbox.conftest import PIXEL, Bot, Clock


def keyboard(*rows: list[str]) -> dict[str, list[list[dict[str, str]]]]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label[:20]} for label in row] for row in rows]}


async def test_a_link_starts_the_bot_with_its_payload(telegram: Telegram) -> None:
    person = telegram.add_person(5, "Дина")

    await person.opens(telegram.link("abc_1"))

    message = telegram.unread_updates[0]["message"]
    assert message["text"] == "/start abc_1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    with pytest.raises(AssertionError, match="no link to @nastavnik_demo_bot"):
        await person.opens("https://t.me/another_bot?start=1")


async def test_every_act_waits_for_the_bot(bot: Bot, telegram: Telegram, anna: Person) -> None:
    async def echo() -> None:
        for update in telegram.unread_updates:
            await bot.call("sendMessage", chat_id=101, text=f"Вы сказали: <b>{update['message']['text']}</b>",
                           parse_mode="HTML")  # fmt: skip
        telegram.updates.drop_all()

    telegram.settled = echo
    await anna.types("привет", settle=False)
    assert anna.said_nothing_new
    assert await anna.hears("Вы сказали: привет")
    await anna.types("ещё")
    assert anna.screen == "Вы сказали: ещё"
    assert not anna.sees("привет")


async def test_the_newest_button_is_pressed_by_label_or_part_of_it(bot: Bot, telegram: Telegram, anna: Person) -> None:
    old = await bot.call("sendMessage", chat_id=101, text="а", reply_markup=keyboard(["Домой"], ["Ещё"]))
    await bot.call("sendMessage", chat_id=101, text="б", reply_markup=keyboard(["🏠 Домой", "Ещё два", "Ещё три"]))

    await anna.presses("Домой")
    assert telegram.unread_updates[-1]["callback_query"]["data"] == "🏠 Домой"
    with pytest.raises(AssertionError, match="several buttons contain"):
        await anna.presses("Ещё")
    with pytest.raises(AssertionError, match="there are .*Ещё три"):
        await anna.presses("Завтра")

    await bot.call(
        "editMessageText", chat_id=101, message_id=old["message_id"], text="в", reply_markup=keyboard(["Да"])
    )
    assert anna.screen == "в"
    assert anna.labels == ["Да"]
    await anna.presses_old("Домой", old["message_id"])
    assert telegram.unread_updates[-1]["callback_query"]["data"] == "Домой"


async def test_the_pressed_message_stays_before_the_eyes(bot: Bot, anna: Person) -> None:
    sent = await bot.call("sendMessage", chat_id=101, text="а", reply_markup=keyboard(["Да"]))
    await anna.presses("Да")
    await bot.call("editMessageText", chat_id=101, message_id=sent["message_id"], text="Записано")
    await bot.call("sendMessage", chat_id=101, text="Напоминание")

    assert anna.sees("Записано")
    assert anna.sees("Напоминание")
    assert not anna.said_nothing_new


async def test_files_go_both_ways(bot: Bot, telegram: Telegram, anna: Person) -> None:
    await anna.sends_document("список.csv", "ФИО\n".encode(), "text/csv", caption="вот")
    document = telegram.unread_updates[-1]["message"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("список.csv", "text/csv")
    assert await bot.download(document["file_id"]) == "ФИО\n".encode()

    await bot.upload("sendDocument", "document", "Сводка 1.xlsx", b"PK\0", chat_id="101", caption="<i>Сводка</i>",
                     parse_mode="HTML")  # fmt: skip
    sent = await bot.upload("sendPhoto", "photo", "график.png", PIXEL, chat_id="101")
    again = await bot.call("sendPhoto", chat_id=101, photo=sent["photo"][-1]["file_id"])

    assert (sent["photo"][-1]["width"], sent["photo"][-1]["height"]) == (1, 1)
    assert again["photo"] == sent["photo"]
    assert anna.files == [("Сводка 1.xlsx", b"PK\0"), ("график.png", PIXEL), ("график.png", PIXEL)]
    assert await anna.hears("Сводка")


async def test_voice_sticker_and_photo(telegram: Telegram, anna: Person) -> None:
    await anna.sends_voice()
    await anna.sends_sticker()
    await anna.sends_photo(PIXEL)

    kinds = [set(update["message"]) & {"voice", "sticker", "photo"} for update in telegram.unread_updates]
    assert kinds == [{"voice"}, {"sticker"}, {"photo"}]


async def test_blocking_and_coming_back(telegram: Telegram, anna: Person) -> None:
    await anna.blocks()
    with pytest.raises(AssertionError, match="has blocked the bot"):
        await anna.types("а")
    await anna.starts()

    kinds = [next(key for key in update if key != "update_id") for update in telegram.unread_updates]
    assert kinds == ["my_chat_member", "my_chat_member", "message"]


async def test_keyboards_under_the_text_field(bot: Bot, anna: Person) -> None:
    keys = {"keyboard": [["Меню"], [{"text": "Помощь"}]]}

    sent = await bot.call("sendMessage", chat_id=101, text="а", reply_markup=keys)
    assert anna.keys == ["Меню", "Помощь"]
    assert "reply_markup" not in sent
    await bot.call("sendMessage", chat_id=101, text="б", reply_markup={"remove_keyboard": True})
    assert anna.keys == []


async def test_protected_pinned_copied_and_at_work(bot: Bot, anna: Person, clock: Clock) -> None:
    card = await bot.call("sendMessage", chat_id=101, text="Карточка", protect_content=True)
    note = await bot.call("sendMessage", chat_id=101, text="<u>Да</u>", parse_mode="HTML")

    assert card["has_protected_content"] is True
    refused = await bot.call("copyMessage", chat_id=101, from_chat_id=101, message_id=card["message_id"])
    assert refused == "Bad Request: message can't be copied"
    copied = await bot.call("copyMessage", chat_id=101, from_chat_id=101, message_id=note["message_id"])
    assert anna.messages[-1].message_id == copied["message_id"]
    assert await bot.call("pinChatMessage", chat_id=101, message_id=note["message_id"]) is True
    assert (await bot.call("getChat", chat_id=101))["pinned_message"]["text"] == "Да"
    assert await bot.call("sendChatAction", chat_id=101, action="typing") is True
    assert await bot.call("sendChatAction", chat_id=101, action="nap") == (
        "Bad Request: wrong parameter action in request"
    )
