"""Turns rows of the outbox into calls of the Bot API; notices are checked again and rendered with today's facts."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from html import escape, unescape
from typing import Any
from zoneinfo import ZoneInfo

from bot.answers import speech_for
from bot.profile import Presence
from bot.telegram import Upload
from db.database import Database
from db.outbox import Outgoing
from db.store import SqlStore
from handlers.buttons import AskHelp, FileWanted, Screen
from handlers.commands import commands_for
from handlers.files import FileOf
from handlers.notices import Occasion, Render
from handlers.rows import help_button
from locales import Html, Speech
from locales.typography import glued
from mentoring.people import Person

MOST_ROWS = 12
MOST_TEXT = 4000
MOST_CAPTION = 1000
TAGS = re.compile(r"<[^>]*>")
SHORT_LABEL = 18
"""A button that leaves room for another beside it on a phone."""
AGAIN = "↻ "
"""The visible mark of something that may come a second time."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API."""

    method: str
    params: dict[str, Any]
    upload: Upload | None = None

    @property
    def is_edit(self) -> bool:
        """Whether doing it twice is the same as once."""
        return self.method in ("editMessageText", "answerCallbackQuery", "setMyCommands")


class Verdict(Enum):
    """What rendering says of a row: it goes out, its reason has gone, it travels later, or its text can't be made."""

    SEND = auto()
    GONE = auto()
    LATER = auto()
    BROKEN = auto()


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a row becomes: a call to a chat, or none and why; `words` is the type of the error of a broken one."""

    call: Call | None
    chat_id: int | None = None
    verdict: Verdict = Verdict.SEND
    words: str = ""


GONE = Rendered(None, verdict=Verdict.GONE)
LATER = Rendered(None, verdict=Verdict.LATER)


@dataclass(slots=True)
class Renderer:
    """Renders rows with facts read at that moment."""

    database: Database
    notices: dict[str, Render]
    files: dict[str, FileOf]
    presence: Presence

    async def render(self, rows: list[Outgoing], now: datetime) -> list[Rendered]:
        """Render rows of one recipient that may travel together; the first live one carries the others."""
        first = rows[0]
        if first.kind == "answer":
            return [Rendered(_answer_call(first), first.chat_id)]
        if first.kind == "screen":
            return [await self._screen_row(first, now)]
        if first.kind == "commands-changed":
            return [await self._commands(first, now)]
        return await self._notices(rows, now)

    async def _screen_row(self, row: Outgoing, now: datetime) -> Rendered:
        args = row.args
        if row.chat_id is None:
            return GONE
        made = None
        if wanted := args.get("file"):
            made = await self._file(FileWanted(wanted["kind"], wanted["args"]), row, now)
            if made is None:
                return GONE
        text = (AGAIN if args.get("again") else "") + str(args["text"])
        call = message_call(row.chat_id, text, args["keyboard"], protect=bool(args["protect"]), upload=made)
        if args.get("edits") and made is None:
            params = {key: value for key, value in call.params.items() if key != "protect_content"}
            call = Call("editMessageText", {**params, "message_id": args["edits"]})
        return Rendered(call, row.chat_id)

    async def _notices(self, rows: list[Outgoing], now: datetime) -> list[Rendered]:
        recipient = rows[0].recipient_id
        async with self.database.reading() as connection:
            store = SqlStore(connection)
            reader = await store.people.by_id(recipient) if recipient is not None else None
            if reader is None or reader.chat_id is None or not reader.is_reachable:
                return [GONE for _ in rows]
            screens = [await self._notice(store, reader, row, now) for row in rows]
            t = (await self._occasion(store, reader, {}, now)).t
        travelling = fitting_together(screens)
        carrier = GONE
        if travelling:
            whole = with_help(merged(travelling), t, reader)
            upload = await self._file(whole.file, rows[0], now) if whole.file is not None else None
            text = (AGAIN if rows[0].args.get("again") else "") + whole.text
            call = message_call(reader.chat_id, text, whole.keyboard(), protect=whole.protect, upload=upload)
            carrier = Rendered(call, reader.chat_id)
        return [
            screen if isinstance(screen, Rendered) else carrier if screen in travelling else LATER for screen in screens
        ]

    async def _commands(self, row: Outgoing, now: datetime) -> Rendered:
        """The commands of a person's roles, for their chat alone."""
        async with self.database.reading() as connection:
            store = SqlStore(connection)
            reader = await store.people.by_id(row.recipient_id) if row.recipient_id is not None else None
            if reader is None or reader.chat_id is None:
                return GONE
            t = (await self._occasion(store, reader, {}, now)).t
        commands = [{"command": name, "description": words} for name, words in commands_for(reader, t)]
        scope = {"type": "chat", "chat_id": reader.chat_id}
        return Rendered(Call("setMyCommands", {"commands": commands, "scope": scope}), reader.chat_id)

    async def _notice(self, store: SqlStore, reader: Person, row: Outgoing, now: datetime) -> Screen | Rendered:
        try:
            screen = await self.notices[row.kind](await self._occasion(store, reader, row.args, now))
        except Exception as error:
            return Rendered(None, verdict=Verdict.BROKEN, words=type(error).__name__)
        return GONE if screen is None else screen

    async def _occasion(self, store: SqlStore, reader: Person, args: dict[str, Any], now: datetime) -> Occasion:
        preset = await store.organisations.preset(reader.municipality_id)
        t = speech_for(reader, None, ZoneInfo(preset.zone), self.presence.language)
        return Occasion(store, reader, args, now, t, preset, self.presence.bot_name, self.presence.keys)

    async def _file(self, wanted: FileWanted, row: Outgoing, now: datetime) -> Upload | None:
        async with self.database.reading() as connection:
            store = SqlStore(connection)
            reader = await store.people.by_id(row.recipient_id) if row.recipient_id is not None else None
            if reader is None:
                return None
            made = await self.files[wanted.kind](await self._occasion(store, reader, wanted.args, now))
        if made is None:
            return None
        data = await asyncio.to_thread(made.make)
        return Upload("photo" if made.is_picture else "document", made.name, data)


def fitting_together(screens: Sequence[Screen | Rendered]) -> list[Screen]:
    """Those that fit into one message, in order; the first always does."""
    fitting: list[Screen] = []
    length = rows = 0
    for screen in screens:
        if isinstance(screen, Rendered):
            continue
        length, rows = length + len(screen.text), rows + len(screen.rows)
        if fitting and (length > MOST_TEXT or rows > MOST_ROWS or screen.file is not None):
            break
        fitting.append(screen)
    return fitting


def shortened(text: str, most: int) -> str:
    """A text that Telegram takes: what is too long loses its marks and its end. An emoji counts twice there."""
    if len(text) * 2 <= most or len(text.encode("utf-16-le")) <= most * 2:
        return text
    kept = unescape(TAGS.sub("", text)).encode("utf-16-le")[: (most - 500) * 2]
    return escape(kept.decode("utf-16-le", "ignore")) + "…"


def merged(screens: list[Screen]) -> Screen:
    """Several notices of one person as one message; a file travels only with the first."""
    if len(screens) == 1:
        return screens[0].by_itself()
    text, rows = Html("\n\n".join(screen.text for screen in screens)), [row for s in screens for row in s.rows]
    return replace(screens[0], text=text, rows=rows, protect=any(screen.protect for screen in screens))


def with_help(screen: Screen, t: Speech, reader: Person) -> Screen:
    """A mentee may ask for help from every message: beside a last button that leaves room, else below."""
    wanted = help_button(t, reader)
    if not wanted or any(isinstance(each.press, AskHelp) for row in screen.rows for each in row):
        return screen
    rows = [list(row) for row in screen.rows if row][: MOST_ROWS - 1]
    if rows and len(rows[-1]) == 1 and len(rows[-1][0].label) <= SHORT_LABEL:
        rows[-1] += wanted
    else:
        rows.append(wanted)
    return replace(screen, rows=rows)


def message_call(
    chat_id: int, text: str, keyboard: list[list[dict[str, str]]], *, protect: bool, upload: Upload | None = None
) -> Call:
    """A new message; with a file, the text is its caption."""
    params: dict[str, Any] = {"chat_id": chat_id, "parse_mode": "HTML"}
    text = glued(text)
    if keyboard:
        params["reply_markup"] = {"inline_keyboard": keyboard}
    if protect:
        params["protect_content"] = True
    if upload is not None:
        method = "sendPhoto" if upload.field == "photo" else "sendDocument"
        return Call(method, {**params, "caption": shortened(text, MOST_CAPTION)}, upload)
    quietly = {"link_preview_options": {"is_disabled": True}}
    return Call("sendMessage", {**params, "text": shortened(text, MOST_TEXT), **quietly})


def plain_text(call: Call) -> Call:
    """The same message without markup, for when ours is broken."""
    params = {key: value for key, value in call.params.items() if key != "parse_mode"}
    return replace(call, params=params)


def sent_anew(call: Call) -> Call:
    """An edit turned into a new message."""
    params = {key: value for key, value in call.params.items() if key != "message_id"}
    return Call("sendMessage", params)


def _answer_call(row: Outgoing) -> Call:
    params: dict[str, Any] = {"callback_query_id": row.args["press"]}
    if row.args["text"]:
        params |= {"text": row.args["text"], "show_alert": row.args["alert"]}
    return Call("answerCallbackQuery", params)
