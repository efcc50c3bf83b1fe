"""The bot's own way of an update, without a network: stored, applied, and what came of it."""

import json
import signal
from dataclasses import dataclass, field
from random import Random
from typing import Any

import orjson
import structlog

from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.files_in import FilesIn
from bot.inbox import Intake
from bot.profile import Presence
from bot.rendering import Renderer, Verdict
from bot.signals import Signals
from bot.telegram import Telegram
from bot.town import START
from bot.worker import Worker
from db.outbox import Outgoing
from handlers.all import all_files, all_notices, all_routes
from mentoring.notices import Urgency
from tests.fuzz.ground import KEYS, Ground
from tests.fuzz.oracle import Oracle, unfit
from tests.fuzz.texts import MARK, text

Json = dict[str, Any]
NEW_ROWS = "SELECT id, recipient_id, chat_id, urgency, kind, args, attempts FROM outbox WHERE id > ? ORDER BY id"
TOKEN = "123456:fuzz-token"
BOT_ID = 123456
LONGEST_SECONDS = 10
"""An update that takes longer is one that hangs."""


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


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that must not be: its kind (unhandled, unanswered, foreign) and where."""

    kind: str
    where: str


@dataclass
class Outcome:
    """What came of one update."""

    problems: list[Problem] = field(default_factory=list)
    is_update: bool = True
    shown: list[tuple[int, list[list[Json]]]] = field(default_factory=list)
    """Account → the buttons it was shown."""


class Way:
    """A worker on the ground."""

    def __init__(self, ground: Ground) -> None:
        self.clock = Clock(START, stands=True)
        self.routes = all_routes()
        self._ground, self._oracle = ground, Oracle(ground.raw)
        signals, presence = Signals(), Presence("town_bot", KEYS, "ru")
        files_in = FilesIn(Downloads("http://127.0.0.1:9", TOKEN), ground)
        self._intake = Intake(ground, self.clock, signals, BOT_ID)
        self._worker = Worker(ground, self.clock, signals, Dispatch(self.routes, TOKEN), files_in, presence)
        self._renderer = Renderer(ground, all_notices(), all_files(), presence)
        self._logged: list[Json] = []
        signal.signal(signal.SIGALRM, _hangs)
        structlog.configure(processors=[self._hear], cache_logger_on_first_use=False)

    def _hear(self, _logger: object, _method: str, event: Any) -> Any:
        self._logged.append(dict(event))
        raise structlog.DropEvent

    async def apply(self, update: Json) -> Outcome:
        """Store an update as it came over the wire, apply it, and judge."""
        outcome = Outcome()
        last = self._ground.raw.execute("SELECT coalesce(max(id), 0) FROM outbox").fetchone()[0]
        self._logged.clear()
        account = sender_of(update)
        await self._intake.store([orjson.loads(json.dumps(update))])
        signal.alarm(LONGEST_SECONDS)
        try:
            await self._worker.apply_waiting()
        finally:
            signal.alarm(0)
        status, error = self._ground.raw.execute(
            "SELECT status, error FROM inbox WHERE update_id = ?", (update["update_id"],)
        ).fetchone()
        self._ground.raw.execute("DELETE FROM inbox")
        outcome.is_update = error != "ValidationError"
        if MARK in repr(self._logged):
            outcome.problems.append(Problem("unhandled", "words in the log"))
        if not outcome.is_update:
            if status != "dead":
                outcome.problems.append(Problem("unhandled", "not an update, yet not dead"))
        elif status != "done":
            places = [str(event.get("where")) for event in self._logged if event.get("where")]
            outcome.problems.append(Problem("unhandled", f"{error} at {' '.join(places)}"))
        await self._judge(update, account, last, outcome)
        return outcome

    async def _judge(self, update: Json, account: int, last: int, outcome: Outcome) -> None:
        me = self._oracle.person_of(account)
        rows = self._ground.raw.execute(NEW_ROWS, (last,)).fetchall()
        wrong = [f"wrote {place}" for place in self._oracle.foreign_rows(me)]
        answers = 0
        for row in rows:
            args = orjson.loads(row[5])
            if row[4] == "answer":
                answers += bool(args["text"])
                wrong += [f"toast {each[0]}" for each in self._oracle.foreign_words(me, args["text"])]
            elif row[4] == "screen":
                answers += 1
                self._look(me, account, str(args["text"]), args["keyboard"], "screen", outcome)
            else:
                await self._look_at_notice(row, args, outcome)
        outcome.problems += [Problem("foreign", each) for each in wrong]
        owed = outcome.is_update and not outcome.problems and asks_for_answer(update)
        if owed and not answers and not self._is_silenced(account):
            outcome.problems.append(Problem("unanswered", kind_of(update)))

    def _is_silenced(self, account: int) -> bool:
        """Whoever typed too many wrong codes is answered no more for an hour."""
        count = "SELECT count(*) FROM wrong_codes WHERE external_id = ?"
        return bool(self._ground.raw.execute(count, (str(account),)).fetchone()[0] > 5)

    def _look(
        self, me: int | None, account: int, words: str, keyboard: list[list[Json]], what: str, outcome: Outcome
    ) -> None:
        outcome.shown.append((account, keyboard))
        if reason := unfit(words, keyboard):
            outcome.problems.append(Problem("unhandled", f"{what}: {reason}"))
        labels = " ".join(str(button.get("text", "")) for row in keyboard for button in row)
        outcome.problems += [
            Problem("foreign", f"{what} says {each[0]}") for each in self._oracle.foreign_words(me, f"{words} {labels}")
        ]

    async def _look_at_notice(self, row: tuple[Any, ...], args: Json, outcome: Outcome) -> None:
        number, recipient, chat, urgency, kind, _, attempts = row
        now = self.clock.now()
        outgoing = Outgoing(number, recipient, chat, Urgency(urgency), kind, args, now, None, attempts)
        rendered = (await self._renderer.render([outgoing], now))[0]
        if rendered.verdict is Verdict.BROKEN:
            outcome.problems.append(Problem("unhandled", f"notice {kind}: {rendered.words}"))
        if rendered.call is None or "text" not in rendered.call.params:
            return
        params = rendered.call.params
        keyboard = params.get("reply_markup", {}).get("inline_keyboard", [])
        self._look(recipient, rendered.chat_id or 0, params["text"], keyboard, f"notice {kind}", outcome)


def sender_of(update: Json) -> int:
    """The account an update comes from; 0 when it can't be told."""
    for body in update.values():
        sender = body.get("from") if isinstance(body, dict) else None
        if isinstance(sender, dict) and isinstance(sender.get("id"), int):
            return int(sender["id"])
    return 0


def kind_of(update: Json) -> str:
    """Its kind."""
    return next((name for name in update if name != "update_id"), "nothing")


def asks_for_answer(update: Json) -> bool:
    """A message or press of a person in a private chat."""
    press, message = update.get("callback_query"), update.get("message")
    body = press or message
    if not isinstance(body, dict) or not isinstance(body.get("from"), dict) or body["from"].get("is_bot") is not False:
        return False
    return press is not None or body.get("chat", {}).get("type") == "private"
