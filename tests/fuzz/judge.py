"""Judges what came of updates: rows written, words said, buttons shown, notices queued, and whether anybody waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from bot.clock import Clock
from bot.rendering import Renderer, Verdict
from bot.wire import LARGEST_ID
from db.outbox import Outgoing
from handlers.accounts import Account
from handlers.reply import Reply
from mentoring.notices import Urgency
from tests.fuzz.ground import Ground
from tests.fuzz.oracle import Oracle, unfit

Json = dict[str, Any]
LAST_ROW = "SELECT coalesce(max(id), 0) FROM outbox"
NEW_ROWS = "SELECT id, recipient_id, chat_id, urgency, kind, args, attempts FROM outbox WHERE id > :last ORDER BY id"
WRONG_CODES = "SELECT count(*) FROM wrong_codes WHERE external_id = :account"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that must not be: its kind (unhandled, unanswered, foreign) and where."""

    kind: str
    where: str


class Judge:
    """Judges a group of updates: each when its handler is through, all of them at the end."""

    def __init__(self, ground: Ground, renderer: Renderer, clock: Clock) -> None:
        self._ground, self._oracle = ground, Oracle(ground)
        self._renderer, self._clock = renderer, clock
        self._first = self._last = 0
        self.problems: list[Problem] = []
        self.shown: list[tuple[int, list[list[Json]]]] = []
        self.awaits: dict[int, bool] = {}
        """Account → whether it was asked to type something."""

    async def begins(self) -> None:
        """A group begins."""
        self._first = self._last = (await self._ground.rows(LAST_ROW))[0][0]
        self.problems, self.shown, self.awaits = [], [], {}

    async def after(self, account: Account, reply: Reply) -> None:
        """One update's handler is through: what it wrote and said, on the database as it left it."""
        me = await self._oracle.person_of(int(account.external_id))
        self.awaits[account.chat_id] = bool(reply.awaits)
        self._foreign("wrote", await self._oracle.foreign_rows(me))
        self._foreign("toast", [each[0] for each in await self._oracle.foreign_words(me, reply.toast_text)])
        for said in reply.said:
            await self._look(me, account.chat_id, str(said.screen.text), said.screen.keyboard(), "screen")
        for row in await self._ground.rows(NEW_ROWS, last=self._last):
            self._last = row[0]
            await self._look_at_notice(row)

    def _foreign(self, what: str, found: Sequence[str]) -> None:
        self.problems += [Problem("foreign", f"{what} {each}") for each in found]

    async def _look(self, me: int | None, account: int, words: str, keyboard: list[list[Json]], what: str) -> None:
        self.shown.append((account, keyboard))
        if reason := unfit(words, keyboard):
            self.problems.append(Problem("unhandled", f"{what}: {reason}"))
        labels = " ".join(str(button.get("text", "")) for row in keyboard for button in row)
        found = await self._oracle.foreign_words(me, f"{words} {labels}")
        self._foreign(f"{what} says", [each[0] for each in found])

    async def _look_at_notice(self, row: tuple[Any, ...]) -> None:
        number, recipient, chat, urgency, kind, args, attempts = row
        now = self._clock.now()
        outgoing = Outgoing(number, recipient, chat, Urgency(urgency), kind, orjson.loads(args), now, None, attempts)
        rendered = (await self._renderer.render([outgoing], now))[0]
        if rendered.verdict is Verdict.BROKEN:
            self.problems.append(Problem("unhandled", f"notice {kind}: {rendered.words}"))
        if rendered.call is None or "text" not in rendered.call.params:
            return
        params = rendered.call.params
        keyboard = params.get("reply_markup", {}).get("inline_keyboard", [])
        await self._look(recipient, rendered.chat_id or 0, params["text"], keyboard, f"notice {kind}")

    async def at_end(self, first: Json, done: Sequence[Json]) -> list[Problem]:
        """All of a group are through: nothing else was written, and each that asked was answered.

        What no handler gets (that a person blocks the bot) comes alone and may write too.
        """
        me = await self._oracle.person_of(sender_of(first))
        self._foreign("wrote", await self._oracle.foreign_rows(me))
        answered = set()
        for _, _, chat, _, kind, args, _ in await self._ground.rows(NEW_ROWS, last=self._first):
            if kind == "screen" or (kind == "answer" and orjson.loads(args)["text"]):
                answered.add(chat)
        for update in done:
            account = sender_of(update)
            if asks_for_answer(update) and account not in answered and not await self._is_silenced(account):
                self.problems.append(Problem("unanswered", kind_of(update)))
        return self.problems

    async def _is_silenced(self, account: int) -> bool:
        """Whoever typed too many wrong codes is answered no more for an hour."""
        return bool((await self._ground.rows(WRONG_CODES, account=str(account)))[0][0] > 5)


def sender_of(update: Json) -> int:
    """The account an update comes from; 0 when it can't be told."""
    for body in update.values():
        sender = body.get("from") if isinstance(body, dict) else None
        found = sender.get("id") if isinstance(sender, dict) else None
        if isinstance(found, int | float) or (isinstance(found, str) and found.isdecimal()):
            return int(found)  # pydantic reads a number's text too
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
    if abs(sender_of(update)) >= LARGEST_ID:
        return False
    return press is not None or body.get("chat", {}).get("type") == "private"
