"""JSON over the wire: what no text can hold is taken out, and one text that is none stops nothing."""

import orjson
import pytest
from aiogram.types import Update

from bot.inbox import person_key
from bot.telegram import Telegram
from bot.turns import account_of
from bot.wire import from_wire


@pytest.mark.parametrize(
    ("came", "kept"),
    [
        (b'{"text":"a\\u0000b"}', {"text": "ab"}),
        (b'[{"\\u0000k":["\\u0000"]}]', [{"k": [""]}]),
        (b'{"text":"\\\\u0000"}', {"text": "\\u0000"}),
        (b'{"text":"\\ud83d"}', {"text": "�"}),
        (b'{"text":"\\udc00 \\ud83d\\ude00"}', {"text": "� 😀"}),
        (b'{"text":"\\ud83d","id":1180591620717411303424}', {"text": "�", "id": 2.0**70}),
        (b'{"text":"\xff"}', {"text": "�"}),
        (b'{"text":"\\u202e<b>"}', {"text": "\u202e<b>"}),
    ],
)
def test_what_no_text_can_hold_is_taken_out(came: bytes, kept: object) -> None:
    assert from_wire(came) == kept


@pytest.mark.parametrize("came", [b"", b"{", b"<html>", b'{"a":NaN}', b"[" * 100_000])
def test_what_is_no_json_is_said_to_be_none(came: bytes) -> None:
    with pytest.raises(orjson.JSONDecodeError):
        from_wire(came)


@pytest.mark.parametrize(("number", "known"), [(2**52 - 1, True), (2**52, False), (2**63, False), (-(2**52), False)])
def test_a_number_no_account_has_is_nobody_s(number: int, known: bool) -> None:
    sender = {"id": number, "is_bot": False, "first_name": "A"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": sender, "text": "да"}
    update = {"update_id": 1, "message": message}

    assert (person_key(update) == str(number)) is known
    assert (account_of(Update.model_validate(update)) is not None) is known


async def test_half_an_emoji_does_not_stop_the_batch() -> None:
    from aiohttp import web

    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=b'{"ok":true,"result":[{"update_id":1,"x":"\\ud83d"},{"update_id":2}]}')

    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    telegram = Telegram(f"http://127.0.0.1:{port}", "1:a")

    asked = await telegram.call("getUpdates", {})

    assert [each["update_id"] for each in asked.result] == [1, 2]
    await telegram.close()
    await runner.cleanup()
