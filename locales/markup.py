"""Text that is safe to send as Telegram's HTML, and the way any text becomes it."""

import re
from collections.abc import Iterable

ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}
TAG = re.compile(r"</?[a-z][^>]*>")
ENTITY = re.compile("|".join(ENTITIES))


class Html(str):
    """Markup whose user strings have been escaped; joined with a plain string, it escapes that string."""

    __slots__ = ()

    def __add__(self, other: str) -> "Html":
        return Html(str.__add__(self, escape(other)))

    def __radd__(self, other: str) -> "Html":
        return Html(str.__add__(escape(other), self))

    def join(self, parts: Iterable[str], /) -> "Html":
        """Parts in one markup, the plain ones escaped."""
        return Html(str.join(self, [escape(part) for part in parts]))

    @property
    def text(self) -> str:
        """What a person reads: tags gone, entities turned back."""
        return ENTITY.sub(lambda entity: ENTITIES[entity[0]], TAG.sub("", self))


def escape(text: str) -> Html:
    """The text as markup; markup stays as it is."""
    if isinstance(text, Html):
        return text
    return Html(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;"))
