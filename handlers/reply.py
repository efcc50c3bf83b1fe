"""What will be said once the transaction has committed; a handler never calls Telegram."""

from dataclasses import dataclass, field
from typing import Any

from handlers.buttons import Screen
from locales import Speech

MOST_TOAST = 200


@dataclass(slots=True)
class Said:
    """One thing to be said in the chat: a new message, or (with `edits`) an edit of the pressed one."""

    screen: Screen
    edits: int | None = None


@dataclass(slots=True)
class Reply:
    """Collects what to say; the worker writes it into the outbox with the effects of the update."""

    t: Speech
    pressed_message: int | None = None
    """The message whose button was pressed, when it can still be edited."""
    said: list[Said] = field(default_factory=list)
    toast_text: str = ""
    toast_is_alert: bool = False
    awaits: str = ""
    awaited_args: dict[str, Any] = field(default_factory=dict)

    def show(self, screen: Screen) -> None:
        """A press edits the pressed message (once); a typed text gets a new one."""
        edits = None if screen.file or any(said.edits for said in self.said) else self.pressed_message
        self.said.append(Said(screen, edits))

    def say(self, screen: Screen) -> None:
        """A new message, whatever was pressed."""
        self.said.append(Said(screen))

    def toast(self, key: str, **args: Any) -> None:
        """A short line over the chat, in answer to a press."""
        self.toast_text = self.t.plain(key, **args)[:MOST_TOAST]

    def alert(self, key: str, **args: Any) -> None:
        """A line that has to be closed, in answer to a press."""
        self.toast(key, **args)
        self.toast_is_alert = True

    def expects(self, awaits: str, **args: int | str | bool | None) -> None:
        """The next text the person types goes to the handler registered for `awaits`, with these arguments."""
        self.awaits = awaits
        self.awaited_args = dict(args)

    def forget(self) -> None:
        """Take everything back: what was to be said belonged to something that is undone."""
        self.said.clear()
        self.toast_text, self.toast_is_alert = "", False
        self.awaits, self.awaited_args = "", {}
