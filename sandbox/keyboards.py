"""Keyboards under a message and under the text field: read, checked, and looked through by label."""

import re
from collections.abc import Iterator
from typing import Any

from sandbox.limits import BUTTON_DATA_BYTES
from sandbox.refusals import Refused, bad_request

Json = dict[str, Any]
Button = dict[str, Any]

ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


def checked_markup(markup: Any) -> Json | None:
    """The keyboard as Telegram would keep it; Refused when it would not."""
    if markup is None or markup == "" or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = [[checked_button(button) for button in row] for row in _rows(markup["inline_keyboard"])]
        rows = [row for row in rows if row]
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        keys = [[_key(button) for button in row] for row in _rows(markup["keyboard"])]
        return {**markup, "keyboard": [row for row in keys if row]}
    if "remove_keyboard" in markup or "force_reply" in markup:
        return markup
    return None


def _rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse reply keyboard markup JSON object")
    return rows


def _key(button: Any) -> Button:
    key: Button = {"text": button} if isinstance(button, str) else button
    if not isinstance(key, dict) or not str(key.get("text", "")).strip():
        raise bad_request("can't parse keyboard button: Text buttons must be non-empty")
    return key


def checked_button(button: Any) -> Button:
    """An inline button that has a label and does exactly one thing."""
    if not isinstance(button, dict):
        raise _wrong("Inline keyboard button must be an Object")
    label = button.get("text")
    if not isinstance(label, str) or not label.strip():
        raise bad_request("BUTTON_TEXT_EMPTY" if label == "" else "text buttons must be non-empty")
    if not any(button.get(action) for action in ACTIONS):
        raise _wrong("Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data and (not isinstance(data, str) or len(data.encode()) > BUTTON_DATA_BYTES):
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url and not re.match(r"(?:https?|tg)://\S+$|[\w-]+(?:\.[\w-]+)+(?:/\S*)?$", url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return button


def _wrong(text: str) -> Refused:
    return bad_request(f"can't parse inline keyboard button: {text}")


def inline_buttons(markup: Json | None) -> Iterator[Button]:
    """Buttons under the message, row by row."""
    for row in (markup or {}).get("inline_keyboard", ()):
        yield from row


def labels_of(markup: Json | None) -> list[str]:
    """What is written on the buttons under the message."""
    return [button["text"] for button in inline_buttons(markup)]


def button_labelled(markup: Json | None, label: str) -> Button | None:
    """The button with this label, else the only one whose label contains it; AssertionError when several do."""
    buttons = list(inline_buttons(markup))
    for button in buttons:
        if plain(button["text"]) == plain(label):
            return button
    near = [button for button in buttons if plain(label) in plain(button["text"])]
    if len(near) > 1:
        raise AssertionError(f"several buttons contain {label!r}: {[button['text'] for button in near]}")
    return near[0] if near else None


def plain(text: str) -> str:
    """For comparing: every kind of space is one space."""
    return " ".join(text.split())
