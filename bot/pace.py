"""How fast may be sent: 30 a second in all, one a second to a chat for reminders, a burst of three for replies."""

from bisect import bisect_left, insort

from mentoring.notices import Urgency

CHAT_GAP = {Urgency.REMINDER: 1.0, Urgency.BULK: 1.0}
BURST = 3
SHARE = 0.99
"""Of the rate: what leaves late arrives together with what leaves on time, and Telegram counts what arrives."""


class Pacer:
    """Gives the next free slot. Machine time in seconds."""

    def __init__(self, rate: float, *, chat_gap: float = 1.0) -> None:
        self._gap = 1.0 / (rate * SHARE)
        self._chat_gap = chat_gap
        self._booked: list[float] = []
        self._chats: dict[int, float] = {}
        self._closed_until: dict[int | None, float] = {}
        self._refusals: dict[int, tuple[float, float]] = {}

    def slot(self, chat_id: int, urgency: Urgency, machine: float) -> float:
        """Take the next slot for a chat; the machine time from which it may be sent."""
        wanted = max(machine, self.open_from(chat_id))
        earliest = self._chats.get(chat_id, 0.0)
        slot = self._book(max(wanted, earliest if urgency in CHAT_GAP else earliest - BURST * self._chat_gap), machine)
        self._chats[chat_id] = max(slot, earliest) + self._chat_gap
        if len(self._chats) > 10_000:
            self._chats = {chat: moment for chat, moment in self._chats.items() if moment > machine}
        return slot

    def _book(self, wanted: float, machine: float) -> float:
        """The first free moment from the wanted one; a chat that has to wait leaves the moments before to others."""
        del self._booked[: bisect_left(self._booked, machine - self._gap)]
        for taken in self._booked[bisect_left(self._booked, wanted - self._gap) :]:
            if taken - wanted >= self._gap:
                break
            wanted = max(wanted, taken + self._gap)
        insort(self._booked, wanted)
        return wanted

    def close(self, chat_id: int | None, until: float) -> None:
        """Send nothing to a chat (None: to anyone) before the moment: Telegram said so."""
        self._closed_until[chat_id] = max(until, self._closed_until.get(chat_id, 0.0))

    def refused(self, chat_id: int | None, until: float, machine: float) -> None:
        """Telegram asked for patience: with one chat, or with all when it says so of several within a second."""
        self.close(chat_id, until)
        self._refusals = {chat: moment for chat, moment in self._refusals.items() if machine - moment[0] <= 1.0}
        if chat_id is not None:
            self._refusals[chat_id] = (machine, until)
            if len(self._refusals) > 1:
                self.close(None, max(until for _, until in self._refusals.values()))

    def open_from(self, chat_id: int | None) -> float:
        """The machine time from which a chat (None: anyone) may be sent to again; 0 when nothing is closed."""
        return max(self._closed_until.get(None, 0.0), self._closed_until.get(chat_id, 0.0))
