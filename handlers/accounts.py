"""Who presses and types, as the messenger knows them, and the files they send."""

from dataclasses import dataclass

TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True)
class Account:
    """An account in a messenger; whose person it speaks for is another matter."""

    external_id: str
    chat_id: int
    first_name: str = ""
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    messenger: str = TELEGRAM


@dataclass(frozen=True, slots=True)
class FileIn:
    """A file somebody sent, fetched outside any transaction; `problem` is a key of words when it could not be."""

    name: str
    data: bytes = b""
    problem: str = ""
