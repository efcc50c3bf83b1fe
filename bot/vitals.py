"""What this process has seen of itself: when it last heard from Telegram, when it last ticked, what went wrong."""

import time

SILENT_SECONDS = 90.0
"""A press waits 150 s in Telegram's queue: that long without updates means presses will soon be lost."""


class Vitals:
    """Written by the loops, read by health and alarms. `machine` is seconds that only go forward."""

    def __init__(self) -> None:
        self._asking_since: float | None = None
        self._heard_at: float | None = None
        self._ticked_at: float | None = None
        self._troubles: set[str] = set()

    def asking(self) -> None:
        """This process polls (again): from now on silence counts."""
        self._asking_since = time.monotonic()

    def standing_by(self) -> None:
        """Another process polls: silence here says nothing."""
        self._asking_since = None

    def heard(self) -> None:
        """Telegram answered getUpdates, or called the webhook."""
        self._heard_at = time.monotonic()

    def ticked(self) -> None:
        """A tick went well."""
        self._ticked_at = time.monotonic()

    def trouble(self, cause: str) -> None:
        """Something an operator wants to hear of; `bot.alarms.CAUSES` names what there is."""
        self._troubles.add(cause)

    def troubles(self) -> set[str]:
        """What went wrong since it was last asked."""
        found, self._troubles = self._troubles, set()
        return found

    @property
    def heard_seconds_ago(self) -> float | None:
        """Since Telegram was last heard; None when it never was."""
        return None if self._heard_at is None else time.monotonic() - self._heard_at

    @property
    def ticked_seconds_ago(self) -> float | None:
        """Since the last tick; None when this process has not ticked."""
        return None if self._ticked_at is None else time.monotonic() - self._ticked_at

    @property
    def silent_seconds(self) -> float:
        """For how long a process that polls has heard nothing; 0 for one that does not poll."""
        if self._asking_since is None:
            return 0.0
        return time.monotonic() - max(self._asking_since, self._heard_at or 0.0)

    @property
    def is_deaf(self) -> bool:
        """Whether updates have not been heard for too long."""
        return self.silent_seconds > SILENT_SECONDS
