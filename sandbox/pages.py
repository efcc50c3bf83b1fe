"""The page of the box."""

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from sandbox.telegram import Telegram


def page_routes(telegram: "Telegram") -> list[web.RouteDef]:
    """Where the page is served."""
    return []
