"""Telling the operator's chat of trouble: once each cause and day, through the outbox like everything else."""

import asyncio
from datetime import UTC, date, datetime

import structlog

from bot.clock import Clock
from bot.signals import Signals
from bot.tasks import rest
from db.base import insert_once
from db.database import Database
from db.dead import ALARM_KEYS, Dead
from db.outbox import OutboxRow, waiting_row
from locales import speak
from mentoring.notices import Urgency

log = structlog.get_logger()
EVERY_SECONDS = 5.0
LIST = {"command": "python -m bot dead list"}
CAUSES: dict[str, dict[str, str]] = {
    "dead-update": LIST,
    "failed-notice": LIST,
    "broken-markup": {"event": "text.broken"},
    "deaf": {},
    "second-poller": {},
    "tick-failed": {"event": "tick.failed"},
}
"""What is told (`alarm-…` in the words) and what it points to. A refused token is only logged: nothing can be sent."""


class Alarms:
    """Looks every few seconds for trouble, in the tables and in what the loops noted."""

    def __init__(self, database: Database, clock: Clock, signals: Signals, chat_id: int, language: str) -> None:
        self._database = database
        self._clock = clock
        self._signals = signals
        self._chat_id = chat_id
        self._language = language
        self._told: set[str] = set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Look until the bot stops; a look that fails is logged and made again."""
        while not stopping.is_set():
            try:
                await self.look()
            except Exception as error:
                log.error("alarms.failed", error=type(error).__name__)
            await rest(stopping, EVERY_SECONDS)

    async def look(self) -> int:
        """Look once; how many alarms are new."""
        troubles = await self._found()
        fresh = {key: counts for key, counts in troubles.items() if key not in self._told}
        if not fresh:
            return 0
        try:
            raised = await self._raise(fresh)
        except BaseException:
            for cause, _, _ in (key.partition(":") for key in fresh):
                self._signals.vitals.trouble(cause)
            raise
        self._told = (self._told if len(self._told) < 1000 else set()) | set(fresh)
        return raised

    async def _found(self) -> dict[str, int]:
        """Causes with the day each belongs to, and how many there are."""
        async with self._database.reading() as connection:
            dead = Dead(connection)
            updates, died_at = await dead.last_update()
            sends, due_at = await dead.last_send()
        today = self._clock.now().date()
        found = {f"{cause}:{today}": 1 for cause in self._signals.vitals.troubles() if cause in CAUSES}
        if died_at is not None:
            found[f"dead-update:{_day(died_at)}"] = updates
        if due_at is not None:
            found[f"failed-notice:{due_at.date()}"] = sends
        if self._signals.vitals.is_deaf:
            found[f"deaf:{today}"] = 1
        return found

    async def _raise(self, troubles: dict[str, int]) -> int:
        t = speak(self._language)
        rows = []
        for key, count in troubles.items():
            cause = key.partition(":")[0]
            text = str(t(f"alarm-{cause}", count=count, **CAUSES[cause]))
            args = {"text": text, "keyboard": [], "protect": False}
            row = waiting_row("screen", args, urgency=Urgency.SAFETY, now=self._clock.now(), chat_id=self._chat_id)
            rows.append(row | {"dedupe_key": f"{ALARM_KEYS}{key}"})
        async with self._database.unit() as connection:
            raised = await insert_once(connection, OutboxRow, rows)
        for key in troubles:
            log.warning("alarm", cause=key.partition(":")[0])
        if raised:
            self._signals.outbox.set()
        return raised


def _day(machine: float) -> date:
    return datetime.fromtimestamp(machine, UTC).date()
