"""The one sender: what is due goes out, most urgent first, in order within a chat, no faster than Telegram allows."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.lanes import Lane, Lanes
from bot.leases import Lease
from bot.outcomes import Outcome, again_after_doubt, outcome_of, pause_after
from bot.pace import Pacer
from bot.polling import TokenRefused
from bot.rendering import Call, Rendered, Renderer, Verdict, plain_text, sent_anew
from bot.signals import Signals
from bot.tasks import begin, until_back
from bot.telegram import Answer, Telegram
from db.database import Database
from db.leases import LeaseLost
from db.outbox import Outbox, Outgoing
from db.store import SqlStore
from mentoring.actions.people_unreachable import note_unreachable
from mentoring.notices import Urgency
from mentoring.quiet_hours import next_allowed

log = structlog.get_logger()
MOST_ATTEMPTS = 12
NARROW, WIDE = 32, 200
"""How many rows of a class are looked at first, and when nothing of them can begin."""


class Sender:
    """Claims rows, renders them, sends them, and writes down how it went."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        signals: Signals,
        telegram: Telegram,
        renderer: Renderer,
        pacer: Pacer,
        lease: Lease,
    ) -> None:
        self._database = database
        self._clock = clock
        self._signals = signals
        self._telegram = telegram
        self._renderer = renderer
        self._pacer = pacer
        self._lease = lease
        self._lanes = Lanes()
        self._under_way: set[asyncio.Task[None]] = set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Send until the bot stops; what has begun is finished."""
        try:
            await self.recover()
            while not stopping.is_set():
                started = await self._start_due()
                if not started and not self._under_way:
                    await self._signals.changed()
                self._raise_fallen()
                await self._signals.outbox.wait(stopping, most=0.02 if started else 1.0)
        finally:
            await asyncio.gather(*self._under_way, return_exceptions=True)
            self._under_way.clear()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being sent."""
        return not self._under_way

    async def recover(self) -> None:
        """Rows whose sending was cut off by a death may have been sent: treat them as in doubt."""
        async with self._unit("sender.recover") as connection:
            outbox = Outbox(connection)
            for row in await outbox.interrupted():
                await self._doubt(outbox, row, is_edit=row.kind == "answer" or "edits" in row.args)

    async def _start_due(self) -> int:
        """Begin sending what is due to chats that are not being served; how many chats were begun."""
        if self._lanes.are_full:
            return 0
        now = self._clock.now()
        chosen = await self._chosen(now)
        if not chosen:
            return 0
        async with self._unit("sender.claim") as connection:
            claimed = {lane: await self._claim(connection, row, now) for lane, row in chosen.items()}
        for lane, rows in claimed.items():
            if rows:
                self._begin(lane, rows, now)
        return len(chosen)

    async def _chosen(self, now: datetime) -> dict[Lane, Outgoing]:
        """The next row of each free chat; looked for further back when all in front belong to chats being served."""
        machine, hurried = self._clock.machine(), self._lanes.are_for_hurried
        async with self._database.reading() as connection:
            for most in (NARROW, WIDE):
                due = await Outbox(connection).due(now=now, machine=machine, most=most, hurried=hurried)
                chosen = self._lanes.chosen(due)
                if chosen or len(due) < most:
                    return chosen
        return {}

    def _begin(self, lane: Lane, rows: list[Outgoing], now: datetime) -> None:
        self._lanes.take(lane, rows[0])
        task = begin(self._serve(rows, now), "send")
        self._under_way.add(task)
        task.add_done_callback(partial(self._served, lane))

    def _served(self, lane: Lane, task: asyncio.Task[None]) -> None:
        self._lanes.leave(lane)
        if not task.cancelled() and task.exception() is None:
            self._under_way.discard(task)
        self._signals.outbox.set()

    @asynccontextmanager
    async def _unit(self, name: str) -> AsyncIterator[AsyncConnection]:
        """A unit of work that writes only while this process is the one sender. Raises LeaseLost."""
        async with self._signals.unit(self._database, name) as connection:
            await self._lease.fence(connection)
            yield connection

    def _raise_fallen(self) -> None:
        for task in [each for each in self._under_way if each.done()]:
            self._under_way.discard(task)
            task.result()

    async def _serve(self, rows: list[Outgoing], now: datetime) -> None:
        """Send what was claimed: one row, with the reminders of the same person that may travel along."""
        first = rows[0]
        if first.expires_at is not None and first.expires_at < self._clock.machine():
            await self._finish(rows, "cancelled", error="too late")
            return
        try:
            rendered = await self._renderer.render(rows, now)
        except Exception as error:
            log.error("notice.failed", row=first.id, kind=first.kind, error=type(error).__name__)
            await self._postpone_broken(rows, type(error).__name__)
            return
        by_verdict: dict[Verdict, list[Outgoing]] = {verdict: [] for verdict in Verdict}
        for row, each in zip(rows, rendered, strict=True):
            by_verdict[each.verdict].append(row)
            if each.verdict is Verdict.BROKEN:
                log.error("notice.failed", row=row.id, kind=row.kind, error=each.words)
        await self._finish(by_verdict[Verdict.GONE], "cancelled", error="reason gone")
        await self._finish(by_verdict[Verdict.LATER], "waiting")
        await self._postpone_broken(by_verdict[Verdict.BROKEN], "not rendered")
        carrier = next((each for each in rendered if each.call is not None), None)
        if carrier is not None and carrier.call is not None:
            await self._send(by_verdict[Verdict.SEND], carrier, carrier.call)

    async def _claim(self, connection: AsyncConnection, first: Outgoing, now: datetime) -> list[Outgoing]:
        """Claim a row and what may travel with it; reminders in quiet hours are put off instead."""
        outbox = Outbox(connection)
        rows = [first]
        if first.urgency is Urgency.REMINDER and first.recipient_id is not None:
            rows = await outbox.waiting_for(first.recipient_id, Urgency.REMINDER, now=now)
            if later := await self._allowed_at(SqlStore(connection), first.recipient_id, now):
                await outbox.finish(*[row.id for row in rows], status="waiting", due_at=later)
                return []
        claimed = await outbox.claim([row.id for row in rows])
        return [row._replace(attempts=row.attempts + 1) for row in rows if row.id in claimed]

    async def _allowed_at(self, store: SqlStore, person_id: int, now: datetime) -> datetime | None:
        """When quiet hours end for a person, None when there are none now."""
        person = await store.people.by_id(person_id)
        if person is None:
            return None
        preset = await store.organisations.preset(person.municipality_id)
        allowed = next_allowed(now, ZoneInfo(preset.zone), preset.quiet_hours, preset.holidays)
        return allowed if allowed > now else None

    async def _send(self, rows: list[Outgoing], rendered: Rendered, call: Call) -> None:
        first = rows[0]
        machine = self._clock.machine()
        if first.kind != "answer" and rendered.chat_id is not None:
            slot = self._pacer.slot(rendered.chat_id, first.urgency, machine)
        else:
            slot = self._pacer.open_from(None)
        await asyncio.sleep(max(0.0, slot - machine))
        if not self._lease.is_held:
            raise LeaseLost
        self._signals.passing("sender.before-call")
        answer = await self._telegram.call(call.method, call.params, call.upload)
        outcome = outcome_of(answer)
        if outcome is Outcome.SEND_ANEW:
            call = sent_anew(call)
            answer = await self._telegram.call(call.method, call.params)
            outcome = outcome_of(answer)
        if outcome is Outcome.PLAIN:
            log.error("text.broken", row=first.id, kind=first.kind)
            self._signals.alarm("broken-markup")
            call = plain_text(call)
            answer = await self._telegram.call(call.method, call.params, call.upload)
            outcome = outcome_of(answer)
        self._signals.passing("sender.answered")
        await until_back(partial(self._write_down, rows, call, answer, outcome, rendered.chat_id))
        self._signals.passing("sender.written")

    async def _write_down(
        self, rows: list[Outgoing], call: Call, answer: Answer, outcome: Outcome, chat_id: int | None
    ) -> None:
        """Only this process knows how the call went: tried again while the database is away."""
        first = rows[0]
        match outcome:
            case Outcome.SENT:
                found = answer.result.get("message_id") if isinstance(answer.result, dict) else None
                await self._finish(rows, "sent", sent_at=self._clock.now(), message_id=found)
            case Outcome.RETRY if first.attempts < MOST_ATTEMPTS or answer.status == 429:
                pause = pause_after(answer, first.attempts)
                if answer.status == 429:
                    machine = self._clock.machine()
                    self._pacer.refused(None if first.kind == "answer" else chat_id, machine + pause, machine)
                await self._finish(rows, "waiting", not_before=self._clock.machine() + pause)
            case Outcome.AMBIGUOUS:
                async with self._unit("sender.doubt") as connection:
                    for row in rows:
                        await self._doubt(Outbox(connection), row, is_edit=call.is_edit)
            case Outcome.MIGRATED:
                await self._migrated(rows, int(answer.parameters["migrate_to_chat_id"]))
            case Outcome.UNREACHABLE:
                await self._unreachable(rows, chat_id)
            case Outcome.TOKEN_REFUSED:
                await self._finish(rows, "waiting", not_before=self._clock.machine() + 60)
                raise TokenRefused
            case _:
                log.error("send.failed", row=first.id, kind=first.kind, status=answer.status)
                await self._finish(rows, "failed", error=answer.description[:300])

    async def _doubt(self, outbox: Outbox, row: Outgoing, *, is_edit: bool) -> None:
        """It may have been sent: by class, send it again or leave it as ambiguous."""
        if row.kind == "answer":
            await outbox.finish(row.id, status="cancelled", error="in doubt")
        elif again_after_doubt(row.urgency, is_edit=is_edit, attempts=row.attempts):
            marked = {**row.args, "again": True} if not is_edit and row.urgency is not Urgency.REMINDER else row.args
            await outbox.finish(row.id, status="waiting", not_before=self._clock.machine() + 1.0, args=marked)
        else:
            await outbox.finish(row.id, status="ambiguous", error="in doubt")

    async def _migrated(self, rows: list[Outgoing], chat_id: int) -> None:
        """The chat has a new number: remember it and send there."""
        async with self._unit("sender.migrated") as connection:
            if rows[0].recipient_id is not None:
                await SqlStore(connection).people.move_chat(rows[0].recipient_id, chat_id)
            await Outbox(connection).finish(*[row.id for row in rows], status="waiting", chat_id=chat_id)

    async def _unreachable(self, rows: list[Outgoing], chat_id: int | None) -> None:
        """The person blocked the bot: cancel what waits for them and tell their curators, once."""
        now = self._clock.now()
        await self._finish(rows, "cancelled", error="unreachable")
        person_id = rows[0].recipient_id
        if person_id is None:
            return
        async with self._unit("sender.unreachable") as connection:
            await note_unreachable(SqlStore(connection), person_id, now=now)

    async def _finish(self, rows: list[Outgoing], status: str, **changes: object) -> None:
        if not rows:
            return
        async with self._unit(f"sender.{status}") as connection:
            outbox = Outbox(connection)
            first, *others = [row.id for row in rows]
            carried = {"sent_with": first} if status == "sent" else {}
            await outbox.finish(first, status=status, **changes)
            await outbox.finish(*others, status=status, **changes, **carried)

    async def _postpone_broken(self, rows: list[Outgoing], error: str) -> None:
        """A notice that can't be rendered is tried a few times more, alone, then kept as failed for the operator."""
        if not rows:
            return
        machine = self._clock.machine()
        async with self._unit("sender.broken") as connection:
            outbox = Outbox(connection)
            for row in rows:
                if row.attempts >= 3:
                    await outbox.finish(row.id, status="failed", error=error)
                else:
                    again_at = machine + 5.0 * row.attempts
                    await outbox.finish(row.id, status="waiting", not_before=again_at, error=error)
