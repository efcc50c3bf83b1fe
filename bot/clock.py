"""Programme time (what the programme lives by, and can be moved) and machine time (leases, back-off, pacing)."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """The only place that asks what time it is. Programme time is the machine's, unless the clock was set or moved."""

    def __init__(self, start: datetime | None = None, *, stands: bool = False) -> None:
        self._started = time.monotonic()
        self._start = start
        self._stands = stands

    def now(self) -> datetime:
        """Programme time, aware, in UTC."""
        if self._start is None:
            return datetime.now(UTC)
        passed = 0.0 if self._stands else time.monotonic() - self._started
        return self._start + timedelta(seconds=passed)

    def move_to(self, moment: datetime) -> None:
        """Set programme time; it goes on from there."""
        self._start = moment.astimezone(UTC)
        self._started = time.monotonic()

    def machine(self) -> float:
        """Machine time, seconds since the epoch; never moved."""
        return time.time()
