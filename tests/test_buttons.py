"""Every button of the programme: its own verb, short enough for Telegram, and somebody who answers it."""

import importlib
import pkgutil
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import pytest

import handlers
from handlers.all import all_routes
from handlers.buttons import MOST_DATA_BYTES, Press
from handlers.consents import LONGEST_NUMBER_IN_BUTTON
from mentoring.mentorships import Stage
from mentoring.people import Role
from mentoring.reminders import RULES

LARGE_ID = 2_147_483_647
SIX_IDS = ".".join(["zzzz"] * 6)
"""Six ids in base 36, each up to 1.6 million."""
NUMBERS: dict[str, int] = {
    "at": 99_999_999,  # minutes since the epoch
    "planned": 0,  # a planned meeting belongs to one pair: then there is one id, not six
    **dict.fromkeys(("day", "days", "meetings", "page"), 999_999),
    "minutes": 999,
    **dict.fromkeys(("known", "place", "score", "value", "count", "more", "number", "form", "kind"), 99),
}
"""Numbers that are no ids, by name: the largest there may be."""
TEXTS: dict[str, str] = {
    "who": max([*(role.value for role in Role), "waiting"], key=len),
    "role": max(Role, key=len).value,
    "stage": max(Stage, key=len).value,
    "rule": max((rule.name for rule in RULES), key=len),
    "day": "2026-10-12",
    "number": "ж" * LONGEST_NUMBER_IN_BUTTON,
    "ids": SIX_IDS,
    "mentees": SIX_IDS,
}
"""Texts by name: the longest there may be; others get `OTHER_TEXT`."""
OTHER_TEXT = "x" * 16


def presses() -> dict[str, type[Press]]:
    """Every press class of `handlers/` by its full name."""
    for module in pkgutil.iter_modules(handlers.__path__, "handlers."):
        importlib.import_module(module.name)
    waiting, found = list(Press.__subclasses__()), {}
    while waiting:
        press = waiting.pop()
        waiting += press.__subclasses__()
        if press.__module__.startswith("handlers."):
            found[f"{press.__module__}.{press.__name__}"] = press
    return found


PRESSES = presses()


def largest(name: str, kind: Any) -> object:
    """The value of a field that takes the most letters."""
    if get_origin(kind) in (Union, UnionType):
        kind = next(each for each in get_args(kind) if each is not NoneType)
    if kind is bool:
        return True
    if kind is int:
        return NUMBERS.get(name, LARGE_ID)
    if isinstance(kind, type) and hasattr(kind, "__members__"):
        return max(kind, key=lambda member: len(str(member.value)))  # type: ignore[call-overload]
    if kind is str:
        return TEXTS.get(name, OTHER_TEXT)
    raise AssertionError(f"tests/test_buttons.py must learn how long {name}: {kind} may be")


@pytest.mark.parametrize("name", sorted(PRESSES))
def test_a_button_fits_with_the_largest_ids(name: str) -> None:
    press = PRESSES[name]
    data = press(**{field: largest(field, info.annotation) for field, info in press.model_fields.items()}).pack()

    assert len(data.encode()) <= MOST_DATA_BYTES, data
    assert press.unpack(data).pack() == data


def test_every_verb_is_one_buttons_own() -> None:
    by_verb: dict[str, list[str]] = {}
    for name, press in PRESSES.items():
        by_verb.setdefault(press.__prefix__, []).append(name)

    assert {verb: names for verb, names in by_verb.items() if len(names) > 1} == {}


def test_every_button_is_answered() -> None:
    answered = all_routes().presses

    assert {name for name, press in PRESSES.items() if press.__prefix__ not in answered} == set()
