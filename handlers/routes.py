"""Which handler answers what: presses by verb, typed texts by what is awaited, commands by name."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.handler import CallableObject
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Press
from mentoring.full_names import visible

Handler = Callable[..., Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Route:
    """A handler, whether somebody the bot doesn't know may reach it, and what shows the fresh screen instead."""

    call: CallableObject
    for_strangers: bool = False
    fresh: CallableObject | None = None
    press: type[Press] | None = None


class Routes:
    """A noun's table of contents."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.presses: dict[str, Route] = {}
        self.texts: dict[str, Route] = {}
        self.commands: dict[str, Route] = {}
        self.documents: dict[str, Route] = {}

    @property
    def tables(self) -> tuple[dict[str, Route], ...]:
        """The four look-ups, in one order."""
        return self.presses, self.texts, self.commands, self.documents

    def press(
        self, press: type[Press], handler: Handler, *, fresh: Handler | None = None, for_strangers: bool = False
    ) -> None:
        """A button. `fresh` gets the same press and shows the screen as it is now when the press came too late."""
        route = Route(CallableObject(handler), for_strangers, CallableObject(fresh) if fresh else None, press)
        _add(self.presses, press.__prefix__, route)

    def typed(self, awaits: str, handler: Handler, *, for_strangers: bool = False) -> None:
        """A text that was asked for by `reply.expects(awaits, ...)`; its arguments arrive as `awaited`."""
        _add(self.texts, awaits, Route(CallableObject(handler), for_strangers))

    def command(self, name: str, handler: Handler, *, for_strangers: bool = False) -> None:
        """A /command; what stands behind it arrives as `argument`."""
        _add(self.commands, name, Route(CallableObject(handler), for_strangers))

    def document(self, awaits: str, handler: Handler) -> None:
        """A file: one that was asked for, or ("") any that comes unasked; it arrives as `file`."""
        _add(self.documents, awaits, Route(CallableObject(handler)))


def _add(table: dict[str, Route], key: str, route: Route) -> None:
    if key in table:
        raise ValueError(f"two handlers for {key!r}")
    table[key] = route


class AllRoutes(Routes):
    """All nouns' tables in one; an aiogram router that looks things up in it."""

    def __init__(self, parts: Iterable[Routes]) -> None:
        super().__init__("all")
        for part in parts:
            for mine, theirs in zip(self.tables, part.tables, strict=True):
                for key, route in theirs.items():
                    _add(mine, key, route)

    async def find_press(self, event: CallbackQuery) -> dict[str, Any] | bool:
        """The route of a press and what it carries; False for one no button of ours has."""
        data = event.data or ""
        route = self.presses.get(data.partition(":")[0])
        if route is None or route.press is None:
            return False
        try:
            carried = route.press.unpack(data)
        except (TypeError, ValueError):
            return False
        return {"route": route, "data": carried} if carried.is_possible else False

    async def find_message(self, event: Message, awaits: str, awaited: dict[str, Any]) -> dict[str, Any] | bool:
        """The route of a command, of an awaited text, or of a file."""
        if event.document is not None or event.photo:
            route = self.documents.get(awaits) or (self.documents.get("") if event.document else None)
            return {"route": route} if route else False
        text = written(event)
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            route = self.commands.get(name.partition("@")[0].lower())
            return {"route": route, "argument": argument.strip()} if route else False
        route = self.texts.get(awaits) if text else None
        return {"route": route, "text": text} if route else False

    def router(self) -> Router:
        """The one router the dispatcher needs."""
        router = Router(name=self.name)
        router.callback_query.register(_follow, self.find_press)
        router.message.register(_follow, self.find_message)
        return router


def written(message: Message | None) -> str:
    """What somebody wrote, its ends trimmed; nothing where nothing could be seen."""
    text = ((message.text if message else None) or "").strip()
    return text if visible(text) else ""


async def _follow(event: CallbackQuery | Message, route: Route, **data: Any) -> None:
    name = "press" if isinstance(event, CallbackQuery) else "message"
    await route.call.call(**{**data, name: event})
