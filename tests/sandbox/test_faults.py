"""Each named fault does to the bot what its name says, as often as it was armed."""

import asyncio
from typing import Any

import aiohttp
import pytest

from sandbox import Person, Telegram
from tests.sandbox.conftest import Bot


async def texts(bot: Bot, **params: Any) -> list[str]:
    return [update["message"]["text"] for update in await bot.call("getUpdates", **params)]


async def test_server_errors_and_flood_control(bot: Bot, telegram: Telegram, anna: Person) -> None:
    telegram.faults.arm("5xx", times=1, methods={"sendMessage"})
    telegram.faults.arm("429", times=2, methods={"sendMessage"}, retry_after=7)

    answers = [await bot.ask("sendMessage", chat_id=101, text="а") for _ in range(4)]

    assert answers[0] == {"ok": False, "error_code": 500, "description": "Internal Server Error"}
    assert answers[1] == answers[2]
    assert answers[2]["parameters"] == {"retry_after": 7}
    assert answers[2]["description"] == "Too Many Requests: retry after 7"
    assert answers[3]["ok"]
    assert len(anna.news) == 1
    assert [call.outcome for call in telegram.history] == ["not done", "not done", "not done", "ok"]
    assert telegram.faults.struck == {"5xx": 1, "429": 2}


async def test_a_proxy_speaks_html(bot: Bot, telegram: Telegram, anna: Person) -> None:
    telegram.faults.arm("html502", done=True)

    async with bot.session.post(bot.address("sendMessage"), json={"chat_id": 101, "text": "а"}) as response:
        assert (response.status, response.content_type) == (502, "text/html")
    assert anna.sees("а")


@pytest.mark.parametrize(("name", "arrived"), [("drop-before", 0), ("drop-after", 1), ("cut-answer", 1)])
async def test_the_line_breaks(bot: Bot, telegram: Telegram, anna: Person, name: str, arrived: int) -> None:
    telegram.faults.arm(name)

    with pytest.raises(aiohttp.ClientPayloadError if name == "cut-answer" else aiohttp.ClientConnectionError):
        await bot.call("sendMessage", chat_id=101, text="а")

    assert len(anna.news) == arrived
    assert telegram.history[-1].fault == name
    assert (await bot.ask("sendMessage", chat_id=101, text="а"))["ok"]


async def test_a_chat_is_gone_or_has_moved(bot: Bot, telegram: Telegram, anna: Person) -> None:
    telegram.faults.arm("blocked", methods={"sendMessage"})
    telegram.faults.arm("migrated", methods={"sendMessage"}, to=-1005)

    answers = [await bot.ask("sendMessage", chat_id=101, text="а") for _ in range(3)]

    assert answers[0] == {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    assert (answers[1]["error_code"], answers[1]["parameters"]) == (400, {"migrate_to_chat_id": -1005})
    assert answers[2]["ok"]
    assert len(anna.news) == 1


async def test_a_chat_moves_and_its_person_reads_on(bot: Bot, telegram: Telegram, anna: Person) -> None:
    said = await bot.call("sendMessage", chat_id=101, text="а")
    telegram.move_chat(anna, -1005)

    refused = await bot.ask("sendMessage", chat_id=101, text="б")
    await bot.call("editMessageText", chat_id=-1005, message_id=said["message_id"], text="в")
    await bot.call("sendMessage", chat_id=-1005, text="г")

    assert (refused["error_code"], refused["parameters"]) == (400, {"migrate_to_chat_id": -1005})
    assert [message.text for message in anna.news] == ["г", "в"]


async def test_slow(bot: Bot, telegram: Telegram, anna: Person) -> None:
    telegram.faults.arm("slow", seconds=30, methods={"sendMessage"})

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await bot.call("sendMessage", chat_id=101, text="а")

    assert anna.said_nothing_new


async def test_a_probability_has_its_seed(bot: Bot, telegram: Telegram) -> None:
    async def outcomes() -> list[bool]:
        telegram.faults.arm("5xx", probability=0.5, seed=7)
        answers = [(await bot.ask("getMe"))["ok"] for _ in range(20)]
        telegram.faults.disarm()
        return answers

    first = await outcomes()
    assert first == await outcomes()
    assert 3 < sum(first) < 17
    with pytest.raises(ValueError, match="no fault is named"):
        telegram.faults.arm("rain")


async def test_an_update_comes_twice_under_one_id(bot: Bot, telegram: Telegram, anna: Person) -> None:
    telegram.faults.arm("duplicate")
    await anna.types("раз")

    first = (await bot.call("getUpdates"))[0]["update_id"]
    assert (await bot.call("getUpdates", offset=first + 1))[0]["update_id"] == first
    assert await bot.call("getUpdates", offset=first + 1) == []
    assert not telegram.unread_updates


async def test_a_press_comes_twice_under_two_ids(bot: Bot, telegram: Telegram, anna: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
    await bot.call("sendMessage", chat_id=101, text="а", reply_markup=keyboard)
    telegram.faults.arm("repress-new-id", methods={"callback_query"})

    await anna.presses("Да")

    one, other = await bot.call("getUpdates")
    assert other["update_id"] == one["update_id"] + 1
    assert other["callback_query"]["id"] != one["callback_query"]["id"]
    assert await bot.call("answerCallbackQuery", callback_query_id=one["callback_query"]["id"]) is True
    assert await bot.call("answerCallbackQuery", callback_query_id=other["callback_query"]["id"]) is True


async def test_a_press_overtakes_a_text(bot: Bot, telegram: Telegram, anna: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
    await bot.call("sendMessage", chat_id=101, text="а", reply_markup=keyboard)
    telegram.faults.arm("swap-queues", times=2)

    await anna.types("раз")
    assert len(telegram.unread_updates) == 1
    telegram.faults.disarm()
    await anna.presses("Да")
    assert ["message" in update for update in await bot.call("getUpdates")] == [False, True]

    telegram.updates.drop_all()
    telegram.faults.arm("swap-queues")
    await anna.types("одна")
    assert await texts(bot, timeout=5) == ["одна"]


async def test_numbers_begin_anew(bot: Bot, telegram: Telegram, anna: Person) -> None:
    await anna.types("раз")
    first = (await bot.call("getUpdates"))[0]["update_id"]
    telegram.faults.arm("restart-ids")
    await anna.types("два")

    second = (await bot.call("getUpdates", offset=first + 1))[0]
    await bot.call("getUpdates", offset=second["update_id"] + 1)
    telegram.faults.arm("restart-ids")
    await anna.types("три")
    third = (await bot.call("getUpdates", offset=second["update_id"] + 1))[0]

    assert [update["message"]["text"] for update in (second, third)] == ["два", "три"]
    assert second["update_id"] - first > 1000
    assert abs(third["update_id"] - second["update_id"]) > 1000
