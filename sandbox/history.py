"""What the bot asked for and how it went, for tests to look at."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API. `outcome` is "ok", Telegram's refusal ("400 Bad Request: …"), or the fault's name."""

    method: str
    params: dict[str, Any]
    outcome: str
    at: float
    """Machine time."""
    result: Any = None
    fault: str = ""
    """The fault that hit the call, if one did; the outcome is then what would have been said without it."""
    caller: str = ""
    """Who called, where the address says so: http://HOST/as/NAME/bot…"""
