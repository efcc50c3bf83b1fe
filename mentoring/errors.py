"""Why something is not done: each refusal's kebab-case class name is the key of its text."""

import re


class Refusal(Exception):
    """Why something is not done; its kebab-case name is the key of its text."""

    def __init__(self, **args: object) -> None:
        super().__init__()
        self.args_for_text = args

    @classmethod
    def key(cls) -> str:
        """The key of the text in `locales/`: `NotYourMeeting` is `not-your-meeting`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


class NotFound(Refusal):
    """The thing is not there, or is not the actor's to see: to a stranger both read the same."""


class AlreadyDone(Refusal):
    """Somebody else (or an earlier press) did it; the screen is refreshed."""
