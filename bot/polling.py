"""Raw long polling: a batch is stored and committed, and only the next call confirms it."""

import asyncio
from typing import Any

import structlog

from bot.inbox import KINDS, Intake
from bot.signals import Signals
from bot.telegram import Telegram

log = structlog.get_logger()
LONG_POLL_SECONDS = 25
BACK_OFF_SECONDS = (1.0, 2.0, 5.0, 10.0, 30.0)


class TokenRefused(Exception):
    """Telegram does not know the token."""


class Polling:
    """Asks for updates; the offset lives in memory only and is never compared with a maximum."""

    def __init__(self, telegram: Telegram, intake: Intake, signals: Signals) -> None:
        self._telegram = telegram
        self._intake = intake
        self._signals = signals
        self._offset: int | None = None

    async def run(self, stopping: asyncio.Event) -> None:
        """Poll until the bot stops. What is in flight when it stops stays unconfirmed and comes again."""
        failures = 0
        while not stopping.is_set():
            asked = asyncio.ensure_future(self._ask())
            stopped = asyncio.ensure_future(stopping.wait())
            await asyncio.wait([asked, stopped], return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            if not asked.done():
                asked.cancel()
                return
            updates = asked.result()
            if updates is None:
                self._signals.passing("polling.backing-off")
                pause = BACK_OFF_SECONDS[min(failures, len(BACK_OFF_SECONDS) - 1)]
                failures += 1
                await _rest(stopping, pause)
                continue
            failures = 0
            if updates:
                await self._intake.store(updates)
                self._signals.passing("polling.stored")
                self._offset = updates[-1]["update_id"] + 1

    async def _ask(self) -> list[dict[str, Any]] | None:
        params: dict[str, object] = {"timeout": LONG_POLL_SECONDS, "limit": 100, "allowed_updates": list(KINDS)}
        if self._offset is not None:
            params["offset"] = self._offset
        self._signals.passing("polling.before-ask")
        answer = await self._telegram.call("getUpdates", params, within=LONG_POLL_SECONDS + 10)
        self._signals.passing("polling.answered")
        if answer.ok and isinstance(answer.result, list):
            return answer.result
        if answer.status == 401:
            raise TokenRefused
        if answer.status == 409:
            log.warning("polling.conflict", reason="another poller or a webhook uses this token")
        else:
            log.warning("polling.failed", status=answer.status)
        return None


async def _rest(stopping: asyncio.Event, seconds: float) -> None:
    waiter = asyncio.ensure_future(stopping.wait())
    await asyncio.wait([waiter], timeout=seconds)
    waiter.cancel()
