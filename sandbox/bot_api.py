"""The Bot API over HTTP: reads a call in any of its forms, lets faults at it, answers as Telegram does."""

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, web

from sandbox.faults import STRIKES
from sandbox.history import Call
from sandbox.limits import UPLOAD_BYTES
from sandbox.methods import METHODS
from sandbox.params import Params, Upload
from sandbox.refusals import Refused, bad_request

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def api_routes(telegram: "Telegram") -> list[web.RouteDef]:
    """Calls, and files to download; under /as/NAME for those who want to be told apart in the history."""

    async def on_call(request: web.Request) -> web.StreamResponse:
        return await answer(telegram, request)

    async def on_download(request: web.Request) -> web.StreamResponse:
        return download(telegram, request)

    return [
        route
        for who in ("", r"/as/{caller:[\w-]+}")
        for route in (
            web.route("*", who + "/bot{token:[^/]+}/{method}", on_call),
            web.get(who + "/file/bot{token:[^/]+}/{path:.+}", on_download),
        )
    ]


async def answer(telegram: "Telegram", request: web.Request) -> web.StreamResponse:
    """One call from its bytes to its answer, through the fault that is armed for it."""
    method = request.match_info["method"]
    if request.match_info["token"] != telegram.token:
        return _refuse(Refused(401, "Unauthorized"))
    try:
        params = await read_params(request)
    except Refused as refusal:
        return _refuse(refusal)
    fault = telegram.faults.on_call(method)
    caller = request.match_info.get("caller", "")
    if fault is None:
        return await do(telegram, method, params, caller=caller)
    done = False

    async def do_after_all() -> web.StreamResponse:
        nonlocal done
        done = True
        return await do(telegram, method, params, fault.name, caller)

    response = await STRIKES[fault.name](fault, request, do_after_all)
    if not done:
        told = params.told()
        telegram.history.append(Call(method, told, "not done", telegram.machine(), fault=fault.name, caller=caller))
        telegram.changed.mark()
    return response


async def do(
    telegram: "Telegram", method: str, params: Params, fault: str = "", caller: str = ""
) -> web.StreamResponse:
    """Let the call take effect, and write it into the history."""
    known = METHODS.get(method.lower())
    outcome, result = "ok", None
    try:
        if known is None:
            raise Refused(404, "Not Found")
        result = known(telegram, params)
        if isinstance(result, Awaitable):
            result = await result
        response: web.StreamResponse = web.json_response({"ok": True, "result": result})
    except Refused as refusal:
        outcome = f"{refusal.code} {refusal.description}"
        response = _refuse(refusal)
    telegram.history.append(Call(method, params.told(), outcome, telegram.machine(), result, fault, caller))
    telegram.changed.mark()
    return response


def _refuse(refusal: Refused) -> web.Response:
    return web.json_response(refusal.as_json(), status=refusal.code)


def download(telegram: "Telegram", request: web.Request) -> web.StreamResponse:
    """The bytes of a file, where getFile said they are."""
    if request.match_info["token"] != telegram.token:
        return _refuse(Refused(401, "Unauthorized"))
    file = telegram.files.at(request.match_info["path"])
    if file is None:
        return _refuse(Refused(404, "Not Found"))
    return web.Response(body=file.data, content_type="application/octet-stream")


async def read_params(request: web.Request) -> Params:
    """Values and files of a call: query, form, JSON and multipart are all the same to Telegram."""
    values: dict[str, Any] = dict(request.query)
    if not request.body_exists:
        return Params(values)
    if request.content_type == "multipart/form-data":
        return await _read_multipart(request, values)
    try:
        body = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise Refused(413, "Request Entity Too Large") from None
    if request.content_type == "application/json":
        try:
            sent = json.loads(body) if body else {}
        except ValueError:
            raise bad_request("can't parse request: invalid JSON") from None
        if not isinstance(sent, dict):
            raise bad_request("object expected")
        return Params({**values, **{name: value for name, value in sent.items() if value is not None}})
    return Params({**values, **dict(await request.post())})


async def _read_multipart(request: web.Request, values: dict[str, Any]) -> Params:
    params = Params(values)
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        data = bytearray()
        while chunk := await part.read_chunk(1 << 16):
            data += chunk
            size += len(chunk)
            if size > UPLOAD_BYTES:
                await _drain(request)
                raise Refused(413, "Request Entity Too Large")
        name = part.name or ""
        if part.filename is None:
            params.values[name] = data.decode()
        else:
            mime_type = part.headers.get("Content-Type", "")
            params.uploads[name] = Upload(part.filename, mime_type, bytes(data))
    return params


async def _drain(request: web.Request) -> None:
    """Read the rest, so that the refusal reaches a client that is still sending."""
    try:
        async for _ in request.content.iter_any():
            continue
    except (ConnectionError, web.HTTPException):
        return
