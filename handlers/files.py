"""Files that the bot sends: made when they are sent, outside any transaction that writes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from handlers.notices import Occasion


@dataclass(frozen=True, slots=True)
class FileMade:
    """How to make a file: `make` runs in a thread; `name` is what the person sees; pictures are shown as pictures."""

    name: str
    make: Callable[[], bytes]
    is_picture: bool = False


FileOf = Callable[[Occasion], Awaitable[FileMade | None]]
"""Gathers a file's facts from the store (reading only) and says how to make it; None when there is nothing to make."""
