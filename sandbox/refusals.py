"""How the Bot API says no: an error code and the words Telegram uses."""

from typing import Any


class Refused(Exception):
    """The call is answered with `{"ok": false}`, this code and this description."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(text: str, **parameters: Any) -> Refused:
    """400, the caller's mistake."""
    return Refused(400, f"Bad Request: {text}", **parameters)


def forbidden(text: str) -> Refused:
    """403, the person does not wish to hear the bot."""
    return Refused(403, f"Forbidden: {text}")


def upgraded(to: int) -> Refused:
    """400, the chat has another number now, which is told."""
    return bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=to)


def conflict(text: str) -> Refused:
    """409, two ways of getting updates at once."""
    return Refused(409, f"Conflict: {text}")
