"""The way in when Telegram pushes: one path, one secret; an empty 200 only after the commit."""

import asyncio
import hmac
from typing import Any
from urllib.parse import urlsplit

import orjson
import structlog
from aiohttp import web

from bot.inbox import KINDS, Intake, is_update
from bot.polling import BACK_OFF_SECONDS, TokenRefused
from bot.settings import Settings, SettingsWrong
from bot.signals import Signals
from bot.tasks import rest
from bot.telegram import Telegram
from bot.wire import from_wire
from db.database import is_away

log = structlog.get_logger()
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES = 1024 * 1024
BODY_SECONDS = 30.0
AT_ONCE = 20
"""How many updates Telegram may push at the same time."""


class Webhook:
    """A small server on loopback; TLS and the outer address are the proxy's."""

    def __init__(self, settings: Settings, telegram: Telegram, intake: Intake, signals: Signals) -> None:
        self._url = settings.webhook_url
        self._path = urlsplit(self._url).path or "/"
        self._secret = settings.webhook_secret
        self._host, _, port = settings.listen.rpartition(":")
        self._port = int(port)
        self._telegram = telegram
        self._intake = intake
        self._signals = signals

    async def run(self, stopping: asyncio.Event) -> None:
        """Serve until the bot stops; what is being stored then is stored."""
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_route("*", "/{tail:.*}", self._on_request)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=10.0)
        await runner.setup()
        try:
            await self._open(runner)
            await self._tell_telegram(stopping)
            await stopping.wait()
        finally:
            await runner.cleanup()

    async def _open(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, self._host.strip("[]"), self._port).start()
        except OSError as error:
            why = f"can't listen on {self._host}:{self._port} ({error.strerror or error})"
            raise SettingsWrong(f"LISTEN: {why}; choose another") from None

    async def _tell_telegram(self, stopping: asyncio.Event) -> None:
        """Ask for updates to be pushed here, until Telegram agrees. Raises TokenRefused, SettingsWrong."""
        params = {
            "url": self._url,
            "secret_token": self._secret,
            "allowed_updates": list(KINDS),
            "max_connections": AT_ONCE,
        }
        failures = 0
        while not stopping.is_set():
            answer = await self._telegram.call("setWebhook", params, within=15)
            if answer.ok:
                return
            if answer.status == 401:
                raise TokenRefused
            if answer.status == 400:
                raise SettingsWrong(f"WEBHOOK_URL: Telegram can't use it: {answer.description}")
            log.warning("webhook.not-set", status=answer.status)
            pause = answer.parameters.get("retry_after", BACK_OFF_SECONDS[min(failures, len(BACK_OFF_SECONDS) - 1)])
            failures += 1
            await rest(stopping, float(pause))

    async def _on_request(self, request: web.Request) -> web.Response:
        if request.rel_url.raw_path != self._path:
            return web.Response(status=404)
        if request.method != "POST":
            return web.Response(status=405, headers={"Allow": "POST"})
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret.encode()):
            return web.Response(status=403)
        body = await _body(request)
        if body is None:
            return web.Response(status=413)
        update = _update(body)
        if update is None:
            return web.Response(status=400)
        return await self._store(update)

    async def _store(self, update: dict[str, Any]) -> web.Response:
        """Store an update; Telegram pushes it again unless it was committed."""
        self._signals.passing("webhook.received")
        try:
            await self._intake.store([update])
        except Exception as error:
            log.error("webhook.failed", error=type(error).__name__)
            return web.Response(status=503 if is_away(error) else 500)
        self._signals.vitals.heard()
        self._signals.passing("webhook.before-answer")
        return web.Response()


async def _body(request: web.Request) -> bytes | None:
    """What was posted; None when it is more than is taken or takes too long to come."""
    if (request.content_length or 0) > MOST_BYTES:
        return None
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for part in request.content.iter_chunked(64 * 1024):
                body += part
                if len(body) > MOST_BYTES:
                    return None
    except TimeoutError:
        return None
    return bytes(body)


def _update(body: bytes) -> dict[str, Any] | None:
    """The update that was posted, None when it is none. Nothing of it is logged."""
    try:
        found = from_wire(body)
    except orjson.JSONDecodeError:
        return None
    return found if is_update(found) else None
