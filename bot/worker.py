"""Applies stored updates: one transaction holds the effect, the dialogue, the replies and "this update is done"."""

import asyncio
import time
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from aiogram.types import Update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answers import answer_rows, editable, speech_for
from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.downloads import Downloads
from bot.files_in import FilesIn
from bot.logs import place_of
from bot.profile import Presence
from bot.signals import Signals
from bot.turns import (
    HOPELESS,
    Room,
    account_of,
    brings_file,
    counted,
    has_left,
    is_suspected,
    parsed,
    pause_before_retry,
    ready,
    together,
)
from db.database import Database, is_away
from db.inbox import MOST_ATTEMPTS, Dialogues, Inbox, Incoming
from db.outbox import Outbox, waiting_row
from db.store import SqlStore
from handlers.accounts import Account
from handlers.reply import Reply
from locales import speak
from mentoring.actions.people_unreachable import note_back, note_unreachable
from mentoring.notices import Urgency
from mentoring.people import Person

log = structlog.get_logger()
MOST_SECONDS_TOGETHER = 0.03
"""How long a group may hold the writer before its commit."""


class Worker:
    """Takes updates from the inbox, in order for one person."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        signals: Signals,
        dispatch: Dispatch,
        files: FilesIn,
        presence: Presence,
    ) -> None:
        self._database = database
        self._clock = clock
        self._signals = signals
        self._dispatch = dispatch
        self._presence = presence
        self._room = Room()
        self.downloads = Downloads(files, self._apply_fetched, self._give_back)

    async def run(self, stopping: asyncio.Event) -> None:
        """Apply updates until the bot stops; a unit of work that has begun is finished."""
        while not stopping.is_set():
            if not await self.apply_waiting(stopping):
                await self._signals.changed()
                await self._signals.inbox.wait(stopping, most=1.0)
        await self.downloads.stop()

    async def apply_waiting(self, stopping: asyncio.Event | None = None) -> int:
        """Apply what is next in turn; how many updates were tried."""
        if not self._database.is_sqlite:
            return await self._apply_next()
        machine = self._clock.machine()
        async with self._signals.unit(self._database, "worker.claim") as connection:
            inbox = Inbox(connection)
            group = together(await ready(inbox, machine=machine))
            await inbox.begin(counted(group, machine=machine))
            if group and self._is_fetched(group[0]):
                return 1
        tried, held = 0, set[str]()
        while tried < len(group):
            tried += await self._apply_some(group[tried:], held)
        return tried

    async def _apply_some(self, group: Sequence[Incoming], held: set[str]) -> int:
        """Apply the first of a group in one commit; how many were tried.

        `held` are the persons of whom an update failed: their later ones have to wait.
        """
        first = parsed(group[0])
        if len(group) == 1:
            await self._apply_alone(group[0], held)
            return 1
        try:
            return await self._apply_together(group, first, held)
        except Exception as error:  # of the commit: nothing of the group was done
            log.error("group.failed", error=type(error).__name__)
            await self._apply_alone(group[0], held)
            return 1
        finally:
            self._signals.outbox.set()

    async def _apply_alone(self, incoming: Incoming, held: set[str]) -> None:
        if incoming.person_key in held:
            async with self._signals.unit(self._database, "worker.spare") as connection:
                await Inbox(connection).spare(incoming)
        elif not await self._apply(incoming):
            held.add(incoming.person_key)

    def _is_fetched(self, incoming: Incoming) -> bool:
        """Whether the file of an update that was begun is being fetched now; it is applied when the file is there."""
        update = parsed(incoming) if brings_file(incoming) else None
        if not isinstance(update, Update):
            return False
        self.downloads.start(incoming, update)
        return True

    async def _apply_together(self, group: Sequence[Incoming], first: Update | Exception, held: set[str]) -> int:
        """Several updates, a savepoint each, one commit for all: under load the disk is waited for once."""
        failed: set[str] = set()
        done: list[Incoming] = []
        spared: list[Incoming] = []
        tried = 0
        until = time.monotonic() + MOST_SECONDS_TOGETHER
        self._signals.passing("worker.before-unit")
        async with self._signals.unit(self._database, "worker.apply") as connection:
            for incoming in group:
                update = parsed(incoming) if tried else first
                if tried and time.monotonic() > until:
                    break
                tried += 1
                if incoming.person_key in held | failed:
                    spared.append(incoming)
                    continue
                try:
                    if isinstance(update, Exception):
                        raise update
                    async with connection.begin_nested():
                        await self._unit(connection, update, None)
                    done.append(incoming)
                except Exception as error:
                    if not await self._failed(connection, incoming, error):
                        failed.add(incoming.person_key)
            await Inbox(connection).done(*done, machine=self._clock.machine())
            await Inbox(connection).spare(*spared)
        held |= failed
        return tried

    async def _apply(self, incoming: Incoming) -> bool:
        """Apply one update; False when it failed and its person's later updates must wait."""
        try:
            update = self._to_try(incoming)
            async with self._signals.unit(self._database, "worker.apply") as connection:
                await self._unit(connection, update, None)
                await Inbox(connection).done(incoming, machine=self._clock.machine())
        except Exception as error:
            async with self._signals.unit(self._database, "worker.failed") as connection:
                return await self._failed(connection, incoming, error)
        finally:
            self._signals.outbox.set()
        return True

    async def _apply_next(self) -> int:
        """Apply the earliest update of a person whom no other worker serves; the person is held until the commit."""
        async with self._signals.unit(self._database, "worker.apply") as connection:
            incoming = await Inbox(connection).claim(machine=self._clock.machine())
            if incoming is None:
                return 0
            self._signals.inbox.set()  # more may wait: the next worker looks
            tries = counted([incoming], machine=self._clock.machine())
            if brings_file(incoming):
                await Inbox(connection).begin(tries)
                if self._is_fetched(incoming):
                    return 1
                await self._try(connection, incoming)
            else:
                async with self._room.entered(alone=is_suspected(incoming)):
                    async with self._signals.unit(self._database, "worker.count") as beside:
                        await Inbox(beside).begin_apart(tries)
                    await self._try(connection, incoming)
        self._signals.outbox.set()
        return 1

    async def _apply_fetched(self, incoming: Incoming, file: object) -> None:
        """Apply an update that waited for its file, unless another process has done so."""
        async with self._signals.unit(self._database, "worker.apply") as connection:
            if await Inbox(connection).hold(incoming):
                async with self._room.entered(alone=is_suspected(incoming)):
                    await self._try(connection, incoming, file)
        self._signals.outbox.set()
        self._signals.inbox.set()

    async def _give_back(self, incoming: Incoming) -> None:
        """An update whose file was not fetched to the end was not tried after all."""
        async with self._signals.unit(self._database, "worker.spare") as connection:
            await Inbox(connection).spare(incoming)
        self._signals.inbox.set()

    async def _try(self, connection: AsyncConnection, incoming: Incoming, file: object = None) -> None:
        """Apply an update of a person who is held, or write down how it failed."""
        try:
            async with connection.begin_nested():
                update = self._to_try(incoming)
                if isinstance(file, Exception):
                    raise file
                await self._unit(connection, update, file)
                await Inbox(connection).done(incoming, machine=self._clock.machine())
        except Exception as error:
            if is_away(error):
                raise
            await self._failed(connection, incoming, error)

    def _to_try(self, incoming: Incoming) -> Update:
        """The update. Raises ValidationError, DiedTooOften."""
        update = parsed(incoming)
        if isinstance(update, Exception):
            raise update
        self._signals.passing("worker.before-unit")
        return update

    async def _unit(self, connection: AsyncConnection, update: Update, file: object) -> None:
        now = self._clock.now()
        account = account_of(update)
        if account is None:
            return
        store = SqlStore(connection)
        actor = await store.people.by_account(account.messenger, account.external_id)
        if actor is not None and (left := has_left(update, actor)) is not None:
            await (note_unreachable if left else note_back)(store, actor.id, now=now)
        if update.my_chat_member is not None:
            return
        dialogues = Dialogues(connection)
        awaits, awaited = await dialogues.awaited(account.messenger, account.external_id)
        data = await self._data(store, account, actor, now)
        reply: Reply = data["reply"]
        press = update.callback_query
        if press is not None:
            reply.pressed_message = editable(press)
        await self._dispatch.feed(update, {**data, "awaits": awaits, "awaited": awaited, "file": file})
        machine = self._clock.machine()
        rows = answer_rows(reply, account, actor, press.id if press else None, now=now, machine=machine)
        await Outbox(connection).add(rows)
        if (reply.awaits, reply.awaited_args) != (awaits, awaited):
            await dialogues.expect(account.messenger, account.external_id, reply.awaits, reply.awaited_args, now=now)

    async def _data(self, store: SqlStore, account: Account, actor: Person | None, now: datetime) -> dict[str, Any]:
        preset = None
        if actor is not None:
            preset = await store.organisations.preset(actor.municipality_id)
        elif known := await store.organisations.municipalities():
            preset = await store.organisations.preset(known[0].id)
        zone = ZoneInfo(preset.zone if preset else "Europe/Moscow")
        t = speech_for(actor, account, zone, self._presence.language)
        return {
            "store": store,
            "actor": actor,
            "account": account,
            "now": now,
            "t": t,
            "reply": Reply(t),
            "preset": preset,
            "zone": zone,
            "bot_name": self._presence.bot_name,
            "keys": self._presence.keys,
            "commands": self._dispatch.routes.commands,
        }

    async def _failed(self, connection: AsyncConnection, incoming: Incoming, error: Exception) -> bool:
        """Try again later (False); after the last attempt keep it for the operator and tell the person (True)."""
        hopeless = isinstance(error, HOPELESS) or incoming.attempts >= MOST_ATTEMPTS
        about = {"update": incoming.update_id, "error": type(error).__name__, "where": place_of(error)}
        log.error("update.failed", **about, dead=hopeless)
        machine = self._clock.machine()
        inbox = Inbox(connection)
        if not hopeless:
            until = machine + pause_before_retry(incoming)
            await inbox.postpone(incoming, until=until, error=type(error).__name__)
            return False
        await inbox.bury(incoming, machine=machine, error=type(error).__name__)
        if incoming.person_key.isdigit():
            args = {"text": str(speak(self._presence.language)("update-failed")), "keyboard": [], "protect": False}
            chat = int(incoming.person_key)
            row = waiting_row("screen", args, urgency=Urgency.REPLY, now=self._clock.now(), chat_id=chat)
            await Outbox(connection).add([row])
        return True
