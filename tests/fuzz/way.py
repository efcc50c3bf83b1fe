"""The bot's own way of updates, without a network: stored, applied together, and what came of each."""

import json
import signal
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

import structlog
from aiogram.types import Update

from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.files_in import FilesIn
from bot.inbox import Intake
from bot.profile import Presence
from bot.rendering import Renderer
from bot.signals import Signals
from bot.telegram import Telegram
from bot.town import START
from bot.wire import from_wire
from bot.worker import Worker
from handlers.all import all_files, all_notices, all_routes
from handlers.routes import AllRoutes
from tests.fuzz.ground import KEYS, Ground
from tests.fuzz.judge import Judge, Problem
from tests.fuzz.texts import MARK, text

Json = dict[str, Any]
TOKEN = "123456:fuzz-token"
BOT_ID = 123456
LONGEST_SECONDS = 10
"""A group of updates that takes longer is one that hangs."""
STATES = "SELECT update_id, status, error FROM inbox"


class Hangs(Exception):
    """An update has not come to an end."""


def _hangs(_signal: int, _frame: object) -> None:
    raise Hangs


class Downloads(Telegram):
    """Files of every sort, by their number."""

    async def download(self, file_id: str, *, most_bytes: int) -> bytes | None:
        """Garbage, an empty file, a table of odd texts, or nothing."""
        random = Random(file_id)
        rows = ["Фамилия;Имя;Отчество;Класс", *(";".join(text(random) for _ in range(4)) for _ in range(8))]
        table = "\n".join(rows).encode("utf-8", "replace")
        return random.choice((None, b"", random.randbytes(200), b"PK\x03\x04" + random.randbytes(90), table, table))


class CountedRoutes(AllRoutes):
    """The bot's routes, and how many updates found one: these got as far as a handler."""

    def __init__(self) -> None:
        super().__init__([all_routes()])
        self.found: Counter[str] = Counter()

    async def find_press(self, event: Any) -> dict[str, Any] | bool:
        """Count a press that a button of ours carries."""
        found = await super().find_press(event)
        self.found["press"] += bool(found)
        return found

    async def find_message(self, event: Any, awaits: str, awaited: dict[str, Any]) -> dict[str, Any] | bool:
        """Count a command, a text that was asked for, a file."""
        found = await super().find_message(event, awaits, awaited)
        if isinstance(found, dict):
            self.found["command" if "argument" in found else "text" if "text" in found else "file"] += 1
        return found


class JudgedDispatch(Dispatch):
    """Judges each update when its handler is through, before the next one of its group is begun."""

    def __init__(self, routes: AllRoutes, judge: Judge) -> None:
        super().__init__(routes, TOKEN)
        self._judge = judge

    async def feed(self, update: Update, data: dict[str, Any]) -> None:
        """Apply, and look at what was written and said."""
        await super().feed(update, data)
        await self._judge.after(data["account"], data["reply"])


@dataclass
class Outcome:
    """What came of a group of updates."""

    problems: list[Problem] = field(default_factory=list)
    not_updates: int = 0
    shown: list[tuple[int, list[list[Json]]]] = field(default_factory=list)
    """Account → the buttons it was shown."""
    awaits: dict[int, bool] = field(default_factory=dict)
    """Account → whether it was asked to type something."""


class Way:
    """A worker on the ground."""

    def __init__(self, ground: Ground) -> None:
        self.clock = Clock(START, stands=True)
        self.routes = CountedRoutes()
        self._ground = ground
        signals, presence = Signals(), Presence("town_bot", KEYS, "ru")
        renderer = Renderer(ground, all_notices(), all_files(), presence)
        self._judge = Judge(ground, renderer, self.clock)
        files_in = FilesIn(Downloads("http://127.0.0.1:9", TOKEN), ground)
        dispatch = JudgedDispatch(self.routes, self._judge)
        self._intake = Intake(ground, self.clock, signals, BOT_ID)
        self._worker = Worker(ground, self.clock, signals, dispatch, files_in, presence)
        self._logged: list[Json] = []
        signal.signal(signal.SIGALRM, _hangs)
        structlog.configure(processors=[self._hear], cache_logger_on_first_use=False)

    def _hear(self, _logger: object, _method: str, event: Any) -> Any:
        self._logged.append(dict(event))
        raise structlog.DropEvent

    async def apply(self, updates: Sequence[Json]) -> Outcome:
        """Store updates as they came over the wire, apply them, and judge. Each is of another account."""
        self._logged.clear()
        await self._judge.begins()
        await self._intake.store([from_wire(json.dumps(update).encode()) for update in updates])
        signal.alarm(LONGEST_SECONDS)
        try:
            while await self._worker.apply_waiting() or not self._worker.downloads.is_idle:
                await self._worker.downloads.finish()
        finally:
            signal.alarm(0)
        states = {row[0]: (row[1], row[2]) for row in await self._ground.rows(STATES)}
        await self._ground.rows("DELETE FROM inbox")
        outcome = Outcome()
        done = [each for each in updates if self._is_done(each, *states[each["update_id"]], outcome)]
        outcome.problems += await self._judge.at_end(updates[0], done)
        outcome.shown, outcome.awaits = self._judge.shown, self._judge.awaits
        if MARK in repr(self._logged):
            outcome.problems.append(Problem("unhandled", "words in the log"))
        outcome.problems += [
            Problem("unhandled", f"group failed: {event['error']}")
            for event in self._logged
            if event["event"] == "group.failed"
        ]
        return outcome

    def _is_done(self, update: Json, status: str, error: str, outcome: Outcome) -> bool:
        if error == "ValidationError":
            outcome.not_updates += 1
            if status != "dead":
                outcome.problems.append(Problem("unhandled", "not an update, yet not dead"))
        elif status != "done":
            events = [event for event in self._logged if event.get("update") == update["update_id"]]
            where = " ".join(str(event["where"]) for event in events)
            outcome.problems.append(Problem("unhandled", f"{error} at {where}"))
        return status == "done"
