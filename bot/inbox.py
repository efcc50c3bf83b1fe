"""Storing updates: raw JSON into the inbox in one commit, and only then may it be confirmed."""

from typing import Any, TypeGuard

import orjson

from bot.clock import Clock
from bot.leases import Lease
from bot.signals import Signals
from bot.wire import LARGEST_ID
from db.database import Database
from db.inbox import Inbox

KINDS = ("message", "callback_query", "my_chat_member")
"""What the bot asks Telegram for (`allowed_updates`)."""


def person_key(update: dict[str, Any]) -> str:
    """Whose update it is: the account's number; updates of one account are applied in order."""
    for kind in KINDS:
        content = update.get(kind)
        if isinstance(content, dict):
            sender = content.get("from") or content.get("chat") or {}
            found = sender.get("id") if isinstance(sender, dict) else None
            return str(found) if isinstance(found, int) and abs(found) < LARGEST_ID else ""
    return ""


def is_update(found: object) -> TypeGuard[dict[str, Any]]:
    """Whether this is an update that can be stored: an object with a number of its own."""
    number = found.get("update_id") if isinstance(found, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**63


class Intake:
    """Takes updates in, from polling and webhook alike."""

    def __init__(self, database: Database, clock: Clock, signals: Signals, bot_id: int) -> None:
        self._database = database
        self._clock = clock
        self._signals = signals
        self._bot_id = bot_id

    async def store(self, updates: list[dict[str, Any]], lease: Lease | None = None) -> int:
        """Store updates in one commit; those known already are passed over. How many are new.

        With a lease, only as its newest holder: of two who ask for updates, the later one's order counts.
        Raises LeaseLost.
        """
        received_at = self._clock.machine()
        rows = [
            {
                "bot_id": self._bot_id,
                "update_id": update["update_id"],
                "place": place,
                "person_key": person_key(update),
                "kind": next((kind for kind in KINDS if kind in update), "other"),
                "raw": orjson.dumps(update).decode(),
                "status": "new",
                "attempts": 0,
                "deaths": 0,
                "not_before": 0.0,
                "received_at": received_at,
                "error": "",
            }
            for place, update in enumerate(updates)
        ]
        self._signals.passing("inbox.received")
        async with self._signals.unit(self._database, "inbox.store") as connection:
            added = await Inbox(connection).add(rows)
            if lease is not None:
                await lease.fence(connection)
        if added:
            self._signals.inbox.set()
        return added
