"""Which chats are being served: one message at a time in each, and room kept for what is hurried."""

from collections.abc import Sequence

from db.outbox import HURRIED, Outgoing

AT_ONCE = 30
"""Chats served at the same time; reminders and bulk take no more than a few places, so that replies never queue."""
AT_ONCE_UNHURRIED = 6
Lane = tuple[str, int]
"""A chat, in which one thing is sent after the other; or a press, whose answer waits for nothing."""


class Lanes:
    """The lanes that are taken."""

    def __init__(self) -> None:
        self._taken: dict[Lane, bool] = {}

    @property
    def are_full(self) -> bool:
        """Whether nothing more can begin."""
        return len(self._taken) >= AT_ONCE

    @property
    def are_for_hurried(self) -> bool:
        """Whether only something hurried can begin."""
        return sum(self._taken.values()) >= AT_ONCE_UNHURRIED

    def chosen(self, due: Sequence[Outgoing]) -> dict[Lane, Outgoing]:
        """The first row of each free chat, as many as may be served now."""
        chosen: dict[Lane, Outgoing] = {}
        unhurried = sum(self._taken.values())
        for row in due:
            lane = ("press", row.id) if row.kind == "answer" else ("chat", row.recipient_id or row.chat_id or 0)
            may_wait = row.urgency not in HURRIED
            if lane in self._taken or lane in chosen or (may_wait and unhurried >= AT_ONCE_UNHURRIED):
                continue
            if len(self._taken) + len(chosen) >= AT_ONCE:
                break
            chosen[lane] = row
            unhurried += may_wait
        return chosen

    def take(self, lane: Lane, row: Outgoing) -> None:
        """A row begins to be sent."""
        self._taken[lane] = row.urgency not in HURRIED

    def leave(self, lane: Lane) -> None:
        """It has ended."""
        del self._taken[lane]
