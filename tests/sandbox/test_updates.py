"""Updates are kept until confirmed, and reach the bot by asking or by a webhook."""

import asyncio
from typing import Any

from aiohttp import web

from sandbox import Person, Telegram
from tests.sandbox.conftest import START, Bot


async def test_an_offset_confirms_everything_below_it(bot: Bot, telegram: Telegram, anna: Person) -> None:
    for text in ("раз", "два", "три"):
        await anna.types(text)

    first = await bot.call("getUpdates", limit=2)
    again = await bot.call("getUpdates")
    ids = [update["update_id"] for update in again]
    rest = await bot.call("getUpdates", offset=ids[1] + 1)

    assert [update["message"]["text"] for update in first] == ["раз", "два"]
    assert [update["message"]["text"] for update in again] == ["раз", "два", "три"]
    assert ids == list(range(ids[0], ids[0] + 3))
    assert [update["message"]["text"] for update in rest] == ["три"]
    assert len(telegram.unread_updates) == 1
    assert await bot.call("getUpdates", offset=ids[2] + 1) == []
    assert not telegram.unread_updates


async def test_a_negative_offset_keeps_the_last_ones_only(bot: Bot, anna: Person) -> None:
    for text in ("раз", "два", "три"):
        await anna.types(text)

    assert [update["message"]["text"] for update in await bot.call("getUpdates", offset=-1)] == ["три"]
    assert len(await bot.call("getUpdates")) == 1


async def test_a_poll_waits_for_the_first_update(bot: Bot, anna: Person) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(bot.call("getUpdates", timeout=30))
        await anna.types("привет")

    message = poll.result()[0]["message"]
    assert message["text"] == "привет"
    assert message["date"] == int(START.timestamp())
    assert message["from"]["language_code"] == "ru"


async def test_a_second_poll_ends_the_first(bot: Bot, telegram: Telegram, anna: Person) -> None:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(bot.ask("getUpdates", timeout=30))
        while not telegram.updates.polling:
            await telegram.changed.wait(timeout=5)
        second = group.create_task(bot.ask("getUpdates", timeout=30))
        await first
        await anna.types("привет")

    assert first.result()["error_code"] == 409
    assert first.result()["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert second.result()["ok"]


async def test_only_the_kinds_wished_for_are_kept(bot: Bot, telegram: Telegram, anna: Person) -> None:
    await bot.call("getUpdates", allowed_updates=["my_chat_member"])

    await anna.types("привет")
    await anna.blocks()

    assert ["my_chat_member" in update for update in telegram.unread_updates] == [True]


async def test_a_webhook_is_told_again_until_it_answers(bot: Bot, telegram: Telegram, anna: Person) -> None:
    told: list[tuple[str, Any]] = []

    async def on_update(request: web.Request) -> web.Response:
        told.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], await request.json()))
        return web.Response(status=500 if len(told) == 1 else 200)

    app = web.Application()
    app.add_routes([web.post("/hook", on_update)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"

    assert await bot.call("setWebhook", url=url, secret_token="s3cret", allowed_updates=["message"]) is True
    await anna.types("раз")
    await anna.types("два")
    while telegram.unread_updates:
        await telegram.changed.wait(timeout=5)
    info = await bot.call("getWebhookInfo")
    conflict = await bot.call("getUpdates")
    await bot.call("deleteWebhook")
    await runner.cleanup()

    assert [secret for secret, _ in told] == ["s3cret"] * 3
    assert [update["message"]["text"] for _, update in told] == ["раз", "раз", "два"]
    assert info["url"] == url
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert conflict.startswith("Conflict: can't use getUpdates method while webhook is active")
    assert await bot.call("getUpdates") == []


async def test_a_webhook_must_be_https_beyond_loopback(bot: Bot) -> None:
    plain = await bot.call("setWebhook", url="http://school.invalid/hook")
    secret = await bot.call("setWebhook", url="https://school.invalid/hook", secret_token="нет")

    assert plain == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    assert secret == "Bad Request: secret token contains unallowed characters"


async def test_calls_may_come_in_any_form(bot: Bot, telegram: Telegram, anna: Person) -> None:
    markup = '{"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}'
    query = {"chat_id": "101", "text": "из строки", "reply_markup": markup}

    async with bot.session.get(bot.address("sendmessage"), params=query) as response:
        assert (await response.json())["ok"]
    assert anna.labels == ["Да"]
    async with bot.session.post(bot.address("sendMessage"), data={**query, "text": "из формы"}) as response:
        assert (await response.json())["ok"]
    assert anna.sees("из формы")
    assert [(call.method, call.outcome) for call in telegram.history] == [("sendmessage", "ok"), ("sendMessage", "ok")]
