"""Updates pushed to the bot one by one, again and again until it answers 2xx."""

import re
from collections.abc import Callable
from typing import Any

import aiohttp

from sandbox.changed import Changed
from sandbox.refusals import bad_request
from sandbox.updates import Updates

FIRST_PAUSE = 0.1
LONGEST_PAUSE = 10.0
LOOPBACK = re.compile(r"http://(?:127\.0\.0\.1|localhost|\[::1\])[:/]")


class Webhook:
    """Where updates are pushed to, and how it went."""

    def __init__(self, updates: Updates, unix_time: Callable[[], int]) -> None:
        self.url = ""
        self.secret = ""
        self.last_error: tuple[int, str] | None = None
        self._updates = updates
        self._unix_time = unix_time
        self._set = Changed()

    def set(self, url: str, secret: str) -> None:
        """Push to this address from now on; to none when it is empty. Plain http is taken for loopback only."""
        if url and not url.startswith("https://") and not LOOPBACK.match(url):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
            raise bad_request("secret token contains unallowed characters")
        self.url, self.secret, self.last_error = url, secret, None
        self._set.mark()
        self._updates.arrived.mark()

    def info(self) -> dict[str, Any]:
        """A WebhookInfo of the Bot API."""
        told: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        }
        if self.last_error is not None:
            told["last_error_date"], told["last_error_message"] = self.last_error
        if self.url:
            told["max_connections"] = 1
        if self._updates.allowed:
            told["allowed_updates"] = list(self._updates.allowed)
        return told

    async def push_for_ever(self) -> None:
        """Push what comes until cancelled."""
        pause = FIRST_PAUSE
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            while True:
                seen = self._updates.arrived.count
                update = self._updates.first() if self.url else None
                if update is None:
                    await self._updates.arrived.wait(seen=seen)
                elif await self._push(session, update.as_json()):
                    self._updates.done(update)
                    pause = FIRST_PAUSE
                else:
                    await self._set.wait(timeout=pause)
                    pause = min(pause * 2, LONGEST_PAUSE)

    async def _push(self, session: aiohttp.ClientSession, update: dict[str, Any]) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            async with session.post(self.url, json=update, headers=headers) as response:
                await response.read()
                if response.ok:
                    return True
                problem = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            problem = (
                "Connection refused" if isinstance(error, aiohttp.ClientConnectorError) else "Read timeout expired"
            )
        self.last_error = (self._unix_time(), problem)
        return False
