"""A notice → text and buttons: checked again and rendered when it is sent, with that moment's facts."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.buttons import Screen
from locales import Speech
from mentoring.invitations import InvitationKeys
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store


@dataclass(frozen=True, slots=True)
class Occasion:
    """All that a notice is rendered from: who reads it, when, in which words."""

    store: Store
    reader: Person
    args: dict[str, Any]
    now: datetime
    t: Speech
    preset: Preset
    bot_name: str
    keys: InvitationKeys


Render = Callable[[Occasion], Awaitable[Screen | None]]
"""Renders a notice; None when its reason has gone (it is then cancelled)."""
