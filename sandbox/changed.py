"""A bell that many may wait for: it rings at every change and forgets nobody who listens."""

import asyncio


class Changed:
    """Counts changes; `wait` returns at the next one, or at once when one was missed since `seen`."""

    def __init__(self) -> None:
        self.count = 0
        self._bell = asyncio.Event()

    def mark(self) -> None:
        """Something has changed: wake all who wait now."""
        self.count += 1
        bell, self._bell = self._bell, asyncio.Event()
        bell.set()

    async def wait(self, *, seen: int | None = None, timeout: float | None = None) -> bool:
        """Wait for a change (after the count `seen`, or after now); False when `timeout` seconds passed without one."""
        if seen is not None and seen != self.count:
            return True
        try:
            async with asyncio.timeout(timeout):
                await self._bell.wait()
        except TimeoutError:
            return False
        return True
