"""Updates that are pushed: who may push, what is taken, and that nothing is confirmed before it is stored."""

import socket
from collections.abc import AsyncIterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import structlog
from sqlalchemy import select, text

from bot.settings import SettingsWrong
from bot.webhook import MOST_BYTES, SECRET_HEADER, Webhook
from db.inbox import InboxRow
from tests.bot.door import door
from tests.living import Living, living

SECRET = "a-secret_of-the-test"


def free_port() -> int:
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return int(each.getsockname()[1])


@pytest.fixture
async def world(tmp_path: Path, now: datetime) -> AsyncIterator[Living]:
    port = free_port()
    more: dict[str, Any] = {"webhook_url": f"http://127.0.0.1:{port}/way-in", "listen": f"127.0.0.1:{port}"}
    async with living(tmp_path, now, conversation=door(), webhook_secret=SECRET, **more) as world:
        while not world.telegram.webhook.url:
            await world.telegram.changed.wait(timeout=0.02)
        yield world


async def post(world: Living, body: object, **more: Any) -> int:
    """Push something as a stranger on the network could; the status of the answer, which never has a body."""
    headers = {SECRET_HEADER: SECRET} | more.pop("headers", {})
    url = more.pop("url", world.app.settings.webhook_url)
    async with (
        aiohttp.ClientSession() as session,
        session.request(more.pop("method", "POST"), url, data=body, headers=headers) as response,
    ):
        if response.status == 200:
            assert await response.read() == b""
        return response.status


async def stored(world: Living) -> list[int]:
    async with world.database.reading() as connection:
        return list(await connection.scalars(select(InboxRow.update_id)))


async def test_a_pushed_press_takes_effect(world: Living) -> None:
    mentor = world.phone(world.school.mentor)

    await mentor.types("/door")
    await mentor.presses("Постучать")

    assert [message.text for message in mentor.messages if message.by_bot] == ["Постучали 1", "Был стук 1"]
    assert world.telegram.webhook.secret == SECRET
    assert set(world.telegram.updates.allowed) == {"message", "callback_query", "my_chat_member"}


async def test_an_update_pushed_twice_takes_effect_once(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/door")
    world.telegram.faults.arm("duplicate", times=1)
    await mentor.presses("Постучать")

    assert [message.text for message in mentor.messages].count("Был стук 1") == 1


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], SECRET + "x", "сек\udcff"])
async def test_whoever_does_not_know_the_secret_is_turned_away(world: Living, secret: str) -> None:
    headers = {SECRET_HEADER: secret, "X-Forwarded-For": "149.154.167.220"}

    assert await post(world, b'{"update_id": 1}', headers=headers) == 403
    assert await stored(world) == []


async def test_only_posts_to_the_one_path_are_taken(world: Living) -> None:
    url = world.app.settings.webhook_url

    assert await post(world, b'{"update_id": 1}', url=url.replace("/way-in", "/")) == 404
    assert await post(world, b'{"update_id": 1}', url=f"{url}/more") == 404
    assert await post(world, b'{"update_id": 1}', method="GET") == 405
    assert await stored(world) == []


async def test_what_is_too_large_is_not_read(world: Living) -> None:
    async def without_length() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b" " * 100_000

    assert await post(world, BytesIO(b" " * (MOST_BYTES + 1))) == 413
    assert await post(world, without_length()) == 413
    assert await post(world, BytesIO(b'{"update_id": 7}'.ljust(MOST_BYTES))) == 200
    assert await stored(world) == [7]


@pytest.mark.parametrize(
    "body", [b"", b"nonsense Olga", b"[1]", b"{}", b'{"update_id": "1"}', b'{"update_id": true}', b'{"update_id": -1}',
             b'{"update_id": 99999999999999999999}', b'{"update_id": 1', b"\xff\xfe"]
)  # fmt: skip
async def test_what_is_no_update_is_refused_and_not_logged(world: Living, body: bytes) -> None:
    with structlog.testing.capture_logs() as logs:
        assert await post(world, body) == 400

    assert logs == []


async def test_while_the_database_is_away_telegram_is_asked_to_come_again(world: Living) -> None:
    async with world.database.unit() as connection:
        await connection.execute(text("ALTER TABLE inbox RENAME TO away"))

    assert await post(world, b'{"update_id": 1}') == 503

    async with world.database.unit() as connection:
        await connection.execute(text("ALTER TABLE away RENAME TO inbox"))
    assert await post(world, b'{"update_id": 1}') == 200


async def test_polling_takes_the_webhook_back(world: Living) -> None:
    world.app.settings.webhook_url = ""
    await world.restarts()
    mentor = world.phone(world.school.mentor)

    await mentor.types("/help")

    assert world.telegram.webhook.url == ""
    assert [message for message in mentor.messages if message.by_bot]


async def test_an_address_that_telegram_refuses_is_one_line(world: Living) -> None:
    wrong = world.app.settings.model_copy(update={"webhook_url": "http://bot.example/", "listen": "127.0.0.1:0"})
    webhook = Webhook(wrong, world.app.telegram, world.app.intake, world.app.signals)

    with pytest.raises(SettingsWrong, match="^WEBHOOK_URL: Telegram can't use it: [^\n]*HTTPS"):
        await webhook.run(world.app.tasks.stopping)


async def test_a_port_that_is_taken_is_one_line(world: Living) -> None:
    webhook = Webhook(world.app.settings, world.app.telegram, world.app.intake, world.app.signals)

    with pytest.raises(SettingsWrong, match="^LISTEN: can't listen on 127"):
        await webhook.run(world.app.tasks.stopping)
