"""Raw long polling: a batch is stored and committed, and only the next call confirms it."""

import asyncio
import time

import structlog

from bot.inbox import KINDS, Intake, is_update
from bot.leases import Lease
from bot.signals import Signals
from bot.tasks import begin, rest
from bot.telegram import Answer, Telegram

log = structlog.get_logger()
LONG_POLL_SECONDS = 25
CONFLICT_SECONDS = 60.0
BACK_OFF_SECONDS = (1.0, 2.0, 5.0, 10.0, 30.0)


class TokenRefused(Exception):
    """Telegram does not know the token."""


class Polling:
    """Asks for updates; the offset lives in memory only and is never compared with a maximum."""

    def __init__(self, telegram: Telegram, intake: Intake, signals: Signals, lease: Lease) -> None:
        self._telegram = telegram
        self._intake = intake
        self._signals = signals
        self._lease = lease
        self._offset: int | None = None
        self._conflict_at: float | None = None

    async def run(self, stopping: asyncio.Event) -> None:
        """Poll until the bot stops. What is in flight when it stops stays unconfirmed and comes again.

        Raises LeaseLost when another polls: it has what this one was late to store.
        """
        self._signals.vitals.asking()
        try:
            await self._clear_webhook(stopping)
            await self._poll(stopping)
        finally:
            self._signals.vitals.standing_by()

    async def _poll(self, stopping: asyncio.Event) -> None:
        failures = 0
        while not stopping.is_set():
            asked, stopped = begin(self._ask(), "ask"), begin(stopping.wait(), "wait")
            await asyncio.wait([asked, stopped], return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            if not asked.done():
                asked.cancel()
                return
            answer = asked.result()
            if not answer.ok or not isinstance(answer.result, list):
                self._signals.passing("polling.backing-off")
                await rest(stopping, self._pause(answer, failures))
                failures += 1
                continue
            failures = 0
            self._signals.vitals.heard()
            if answer.result:
                await self._intake.store([update for update in answer.result if is_update(update)], self._lease)
                self._signals.passing("polling.stored")
                self._offset = answer.result[-1]["update_id"] + 1

    async def _ask(self) -> Answer:
        params: dict[str, object] = {"timeout": LONG_POLL_SECONDS, "limit": 100, "allowed_updates": list(KINDS)}
        if self._offset is not None:
            params["offset"] = self._offset
        self._signals.passing("polling.before-ask")
        answer = await self._telegram.call("getUpdates", params, within=LONG_POLL_SECONDS + 10)
        self._signals.passing("polling.answered")
        if answer.status == 401:
            raise TokenRefused
        return answer

    def _pause(self, answer: Answer, failures: int) -> float:
        """Seconds before it is asked again: what Telegram wishes, or longer each time."""
        if answer.status == 409:
            self._conflict(answer)
        else:
            log.warning("polling.failed", status=answer.status)
        wished = answer.parameters.get("retry_after")
        if isinstance(wished, int | float):
            return float(wished)
        return BACK_OFF_SECONDS[min(failures, len(BACK_OFF_SECONDS) - 1)]

    def _conflict(self, answer: Answer) -> None:
        """Another asks for this bot's updates. Once is a process that has just died; again is a second poller."""
        webhook = "webhook" in answer.description.lower()
        log.warning("polling.conflict", reason="a webhook is set" if webhook else "another poller uses this token")
        now, before = time.monotonic(), self._conflict_at
        self._conflict_at = now
        if webhook or (before is not None and now - before <= CONFLICT_SECONDS):
            self._signals.alarm("second-poller")

    async def _clear_webhook(self, stopping: asyncio.Event) -> None:
        """Telegram gives no updates to whoever asks while they are pushed elsewhere."""
        failures = 0
        while not stopping.is_set():
            answer = await self._telegram.call("deleteWebhook", {"drop_pending_updates": False}, within=15)
            if answer.ok:
                return
            if answer.status == 401:
                raise TokenRefused
            await rest(stopping, self._pause(answer, failures))
            failures += 1
