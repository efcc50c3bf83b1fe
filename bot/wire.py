"""JSON as it comes over the wire, without what no text can hold: the one place where texts of people are cleaned."""

import json
import re
from typing import Any

import orjson

LARGEST_ID = 2**52
"""Numbers of accounts and chats are below it, says Telegram; whatever is not belongs to nobody."""
_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of a pair: half an emoji, cut by a client. UTF-8 has no place for them."""
_NUL = b"\\u0000"


def from_wire(data: bytes) -> Any:
    """What the bytes say. NUL, which PostgreSQL refuses, is dropped; half a pair and wrong bytes become �.

    Raises orjson.JSONDecodeError for what isn't JSON.
    """
    try:
        found = orjson.loads(data)
    except orjson.JSONDecodeError:
        found = _mended(data)
    return _without_nul(found) if _NUL in data else found


def _mended(data: bytes) -> Any:
    """One text that is none would stop a whole batch for ever."""
    try:
        found = json.loads(data.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return orjson.loads(data)
    return orjson.loads(_HALVES.sub("�", json.dumps(found, ensure_ascii=False)))


def _without_nul(found: Any) -> Any:
    if isinstance(found, str):
        return found.replace("\0", "")
    if isinstance(found, list):
        return [_without_nul(each) for each in found]
    if isinstance(found, dict):
        return {_without_nul(key): _without_nul(value) for key, value in found.items()}
    return found
