"""The queue of updates: numbered from a random start, kept until an offset above them confirms them."""

import asyncio
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.changed import Changed
from sandbox.faults import Faults

Json = dict[str, Any]

TOO_FAR_AHEAD = 10
"""An offset further ahead of the last update than this is not believed: the numbers have begun anew since."""
HELD_SECONDS = 0.3


@dataclass(slots=True)
class Update:
    """One update on its way to the bot."""

    update_id: int
    kind: str
    body: Json
    deliveries: int = 1
    handed_over: bool = False
    again: bool = False

    def as_json(self) -> Json:
        """The Update of the Bot API."""
        return {"update_id": self.update_id, self.kind: self.body}


class Poll:
    """One getUpdates that is being answered; a newer one or a webhook ends it."""

    def __init__(self) -> None:
        self.ended_by = ""


class Updates:
    """All updates not yet confirmed, the oldest first."""

    def __init__(self, faults: Faults, on_change: Callable[[], None]) -> None:
        self.allowed: Sequence[str] = ()
        self.arrived = Changed()
        self.on_delivery: Callable[[str, Json], None] = lambda kind, body: None
        """Told of each update in the order the bot will get them."""
        self._waiting: list[Update] = []
        self._held: list[tuple[int, str, Json]] = []
        self._faults = faults
        self._on_change = on_change
        self._next_id = _random_start()
        self._poll: Poll | None = None

    def put(self, kind: str, body: Json, user_id: int) -> None:
        """Take an update in, as the armed faults would have it."""
        if self.allowed and kind not in self.allowed:
            return
        if self._faults.strikes("swap-queues", kind):
            self._held.append((user_id, kind, body))
            asyncio.get_running_loop().call_later(HELD_SECONDS, self._release, user_id)
            self._on_change()
            return
        self._append(kind, body)
        self._release(user_id)

    def _release(self, user_id: int) -> None:
        """Let go what another queue of this person has overtaken."""
        for held in [held for held in self._held if held[0] == user_id]:
            self._held.remove(held)
            self._append(held[1], held[2])

    def _append(self, kind: str, body: Json) -> None:
        if self._faults.strikes("restart-ids", kind):
            self._next_id = self._next_id + 1_000_000 if self._waiting else _random_start(other_than=self._next_id)
        self.on_delivery(kind, body)
        deliveries = 2 if self._faults.strikes("duplicate", kind) else 1
        self._waiting.append(Update(self._next_id, kind, body, deliveries))
        self._next_id += 1
        self.arrived.mark()
        self._on_change()

    def confirm(self, offset: int) -> None:
        """Forget everything below the offset; from the end when it is negative."""
        if offset < 0:
            keep = self._waiting[offset:]
            dropped = [update for update in self._waiting if update not in keep]
        elif offset > self._next_id + TOO_FAR_AHEAD - 1:
            return
        else:
            dropped = [update for update in self._waiting if update.update_id < offset]
        for update in dropped:
            self.done(update)

    def done(self, update: Update) -> None:
        """The bot says it has this update; a duplicate fault delivers it once more all the same."""
        if update not in self._waiting or (update.again and not update.handed_over):
            return
        update.deliveries -= 1
        update.handed_over = False
        update.again = update.deliveries > 0
        if not update.again:
            self._waiting.remove(update)
        self._on_change()

    def batch(self, limit: int) -> list[Update]:
        """The oldest ones, marked as handed over."""
        batch = self._waiting[:limit]
        for update in batch:
            update.handed_over = True
        return batch

    def first(self) -> Update | None:
        """The oldest one, for a webhook."""
        return next(iter(self.batch(1)), None)

    def drop_all(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()
        self._held.clear()
        self._on_change()

    def unread(self) -> tuple[Json, ...]:
        """All that is on the way and not confirmed."""
        return (
            *(update.as_json() for update in self._waiting),
            *({"update_id": 0, kind: body} for _, kind, body in self._held),
        )

    def __len__(self) -> int:
        return len(self._waiting) + len(self._held)

    def begin_poll(self) -> Poll:
        """A new getUpdates takes over; the one that waits is told so."""
        self.end_poll("terminated by other getUpdates request; make sure that only one bot instance is running")
        self._poll = Poll()
        self._on_change()
        return self._poll

    @property
    def polling(self) -> bool:
        """Whether a getUpdates waits now."""
        return self._poll is not None

    def end_poll(self, reason: str) -> None:
        """The getUpdates that waits ends with a conflict."""
        if self._poll is not None:
            self._poll.ended_by = reason
            self._poll = None
            self.arrived.mark()

    def finish_poll(self, poll: Poll) -> None:
        """This getUpdates has its answer."""
        if self._poll is poll:
            self._poll = None


def _random_start(other_than: int = 0) -> int:
    while True:
        start = 100_000_000 + secrets.randbelow(800_000_000)
        if abs(start - other_than) > 10_000:
            return start
