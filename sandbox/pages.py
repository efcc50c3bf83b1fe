"""The page of the box: what it asks for (`/page/…`), what rings it (server-sent events), and its own files."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, web

from sandbox.chats import Chat
from sandbox.keyboards import inline_buttons
from sandbox.person import Person
from sandbox.views import chat_view, person_views

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

FOLDER = Path(__file__).parent / "page"
OWN_THINGS_ONLY = "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'none'; base-uri 'none'"
RING_EVERY = 10.0
RINGS_GATHER = 0.04
"""Seconds in which many changes become one ring."""
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
MORNING = time(10)


def page_routes(telegram: "Telegram") -> list[web.AbstractRouteDef]:
    """Where everything of the page is served."""
    page = Page(telegram)
    return [
        web.get("/", page.index),
        web.get("/page/changes", page.changes),
        web.get("/page/events", page.events),
        web.get("/page/files/{file_id}", page.file),
        web.post("/page/clock", page.own(page.clock)),
        web.post("/page/persons/{user_id}/start", page.own(page.start)),
        web.post("/page/persons/{user_id}/text", page.own(page.text)),
        web.post("/page/persons/{user_id}/press", page.own(page.press)),
        web.post("/page/persons/{user_id}/file", page.own(page.send_file)),
        web.post("/page/persons/{user_id}/read", page.own(page.read)),
        web.post("/page/persons/{user_id}/block", page.own(page.block)),
        web.static("/page/assets", FOLDER),
    ]


def jump_to(wished: str, now: datetime) -> timedelta:
    """How far a button of the clock moves it: an hour, a day, or to the morning of a later date (2026-10-01)."""
    if wished in STEPS:
        return STEPS[wished]
    return datetime.combine(date.fromisoformat(wished), MORNING, now.tzinfo) - now


class Page:
    """Answers the page's requests; acts of a person are done at once and never wait for the bot."""

    def __init__(self, telegram: "Telegram") -> None:
        self.telegram = telegram
        self.jumping = False
        self.happened = ""

    def own(self, handler: Handler) -> Handler:
        """Only the page itself may act: another site's request is turned away."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
                raise web.HTTPForbidden
            return await handler(request)

        return guarded

    async def index(self, request: web.Request) -> web.StreamResponse:
        """The page itself."""
        return web.FileResponse(
            FOLDER / "index.html", headers={"Content-Security-Policy": OWN_THINGS_ONLY, "Cache-Control": "no-cache"}
        )

    async def changes(self, request: web.Request) -> web.StreamResponse:
        """Everything the page shows; of each open chat (`open=101.0,102.57`) what was touched after the number."""
        telegram = self.telegram
        controls = telegram.clock_controls
        chats = []
        for part in filter(None, request.query.get("open", "").split(",")):
            number, _, after = part.partition(".")
            chats.append(chat_view(telegram, self._chat(number), int(after or 0)))
        return web.json_response(
            {
                "bot": {"name": telegram.bot["first_name"], "username": telegram.username},
                "now": (controls.now() if controls else telegram.now()).isoformat(),
                "zone": str(controls.zone) if controls else "UTC",
                "clock": controls is not None,
                "jumping": self.jumping,
                "happened": self.happened,
                "persons": person_views(telegram),
                "open_first": list(telegram.open_first),
                "touch": telegram.touches,
                "chats": chats,
            }
        )

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Rings at every change, and now and then for the clock's sake."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        try:
            while not self.telegram.stopping:
                seen = self.telegram.changed.count
                await response.write(b"data: ring\n\n")
                await self.telegram.changed.wait(seen=seen, timeout=RING_EVERY)
                await asyncio.sleep(RINGS_GATHER)
        except ConnectionError:
            pass
        return response

    async def file(self, request: web.Request) -> web.StreamResponse:
        """A document to save or a picture to look at."""
        file = self.telegram.files.get(request.match_info["file_id"])
        if file is None:
            raise web.HTTPNotFound
        picture = file.folder == "photos"
        return web.Response(
            body=file.data,
            content_type="image/png" if picture else "application/octet-stream",
            headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "max-age=86400"},
        )

    async def clock(self, request: web.Request) -> web.StreamResponse:
        """Move programme time; the answer comes when the bot is quiet again."""
        controls = self.telegram.clock_controls
        if controls is None or self.jumping:
            raise web.HTTPConflict
        wished = str((await request.json())["jump"])
        try:
            length = timedelta() if wished == "reminder" else jump_to(wished, controls.now())
        except ValueError:
            raise web.HTTPBadRequest from None
        self.jumping = True
        self.telegram.changed.mark()
        try:
            if wished == "reminder":
                self.happened = await controls.jump_to_next_reminder()
            else:
                self.happened = await controls.jump(length)
        finally:
            self.jumping = False
            self.telegram.changed.mark()
        return web.json_response({"happened": self.happened})

    async def start(self, request: web.Request) -> web.StreamResponse:
        """Press Start, with a payload if a link carried one."""
        payload = (await request.json()).get("payload")
        await self._person(request).starts(payload or None, settle=False)
        return web.json_response({})

    async def text(self, request: web.Request) -> web.StreamResponse:
        """Send a text."""
        text = str((await request.json())["text"]).strip()
        if text:
            await self._person(request).types(text[:4096], settle=False)
        return web.json_response({})

    async def press(self, request: web.Request) -> web.StreamResponse:
        """Press a button, also one that has gone from its message since the page drew it."""
        wished = await request.json()
        person = self._person(request)
        message = person.chat.message(int(wished["message_id"]))
        if message is None:
            raise web.HTTPNotFound
        for markup in [message.markup, *reversed(message.past_markups)]:
            for button in inline_buttons(markup):
                if button.get("callback_data") == wished["data"]:
                    query_id = await person.presses_button(message, button, settle=False)
                    return web.json_response({"query_id": query_id})
        raise web.HTTPNotFound

    async def send_file(self, request: web.Request) -> web.StreamResponse:
        """Send a document or (field "photo") a picture."""
        person = self._person(request)
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.filename:
                data = bytes(await part.read())
                if part.name == "photo":
                    await person.sends_photo(data, settle=False)
                else:
                    mime_type = part.headers.get("Content-Type", "")
                    await person.sends_document(part.filename, data, mime_type, settle=False)
        return web.json_response({})

    async def read(self, request: web.Request) -> web.StreamResponse:
        """The person has had everything up to this message before the eyes."""
        up_to = int((await request.json())["up_to"])
        chat = self._person(request).chat
        if up_to > chat.read_up_to:
            chat.read_up_to = up_to
            self.telegram.changed.mark()
        return web.json_response({})

    async def block(self, request: web.Request) -> web.StreamResponse:
        """Block the bot, or let it write again."""
        person = self._person(request)
        if (await request.json())["blocked"]:
            await person.blocks(settle=False)
        else:
            await person.unblocks(settle=False)
        return web.json_response({})

    def _person(self, request: web.Request) -> Person:
        number = int(request.match_info["user_id"])
        if number not in self.telegram.persons:
            self._chat(str(number))
        return self.telegram.persons[number]

    def _chat(self, number: str) -> Chat:
        """The chat of a person, who gets a phone now if they live in the town."""
        user_id = int(number) if number.isdigit() else 0
        if user_id not in self.telegram.chats:
            for resident in self.telegram.residents():
                if resident.user_id == user_id:
                    return self.telegram.add_person(user_id, resident.name).chat
            raise web.HTTPNotFound(text=json.dumps({"unknown": number}))
        return self.telegram.chats[user_id]
