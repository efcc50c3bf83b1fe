"""The aiogram side: parses, routes and filters; nothing can leave from inside."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message, TelegramObject, Update

from handlers.refusals import answer_refusal
from handlers.routes import AllRoutes
from handlers.unknown import answer_unknown
from mentoring.errors import Refusal

Next = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class NothingLeaves(BaseSession):
    """The session of the one Bot that aiogram needs; any call is a mistake in a handler."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        """Refuse."""
        raise RuntimeError(f"a handler called {type(method).__name__}; it must say things through reply")

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """Refuse."""
        raise RuntimeError("a handler tried to fetch a file; the worker does")
        yield b""

    async def close(self) -> None:
        """Nothing to close."""


class Dispatch:
    """Feeds updates to the handlers."""

    def __init__(self, routes: AllRoutes, token: str) -> None:
        self.routes = routes
        self._bot = Bot(token, session=NothingLeaves())
        self._router = routes.router()
        self._router.callback_query.middleware(guard)
        self._router.message.middleware(guard)

    async def feed(self, update: Update, data: dict[str, Any]) -> None:
        """Apply one parsed update; what no handler takes is answered too."""
        event = update.callback_query or update.message
        if event is None:
            return
        kind = "callback_query" if isinstance(event, CallbackQuery) else "message"
        result = await self._router.propagate_event(kind, event.as_(self._bot), **data)
        if result is UNHANDLED:
            await _unknown(event, data)


async def guard(handler: Next, event: TelegramObject, data: dict[str, Any]) -> None:
    """Roll back what a refused handler wrote, keep the refusal's own answer; strangers get no further than they may."""
    route = data.get("route")
    if data["actor"] is None and route is not None and not route.for_strangers:
        await _unknown(event, data)
        return
    try:
        async with data["store"].attempt():
            await handler(event, data)
    except Refusal as refusal:
        await answer_refusal(refusal, event, route, data)


async def _unknown(event: TelegramObject, data: dict[str, Any]) -> None:
    message = event if isinstance(event, Message) else None
    press = event if isinstance(event, CallbackQuery) else None
    await answer_unknown(message, press, data)
