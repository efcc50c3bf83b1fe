"""The sizes Telegram allows, and the refusals when they are passed."""

from datetime import timedelta

from sandbox.refusals import bad_request

TEXT_LENGTH = 4096
CAPTION_LENGTH = 1024
BUTTON_DATA_BYTES = 64
TOAST_LENGTH = 200
UPLOAD_BYTES = 50 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
COMMANDS = 100
MESSAGE_IS_OLD = timedelta(hours=48)
PRESS_EXPIRES = 15.0
"""Seconds of machine time in which a press can be answered."""
ACTION_LASTS = 5.0
"""Seconds of machine time a chat action stays on the screen."""


def utf16_length(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units ("😀" is two)."""
    return len(text) + sum(character > "\uffff" for character in text)


def check_text(text: str) -> None:
    """Refuse a message text that is empty or too long, after its entities were taken out."""
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > TEXT_LENGTH:
        raise bad_request("message is too long")


def check_caption(caption: str) -> None:
    """Refuse a caption that is too long, after its entities were taken out."""
    if utf16_length(caption) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
