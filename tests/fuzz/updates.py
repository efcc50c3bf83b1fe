"""One update after another, out of what people saw, what they might try, and what Telegram may send."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from random import Random
from typing import Any, get_args

from aiogram.types import Message
from aiogram.types import Update as TelegramUpdate

from bot.answers import INACCESSIBLE
from handlers.routes import AllRoutes, Route
from tests.fuzz.recordings import mutated
from tests.fuzz.shapes import KINDS, shape_of
from tests.fuzz.texts import text

Json = dict[str, Any]
HUGE = (0, -1, 2**31 - 1, 2**31, 2**63 - 1, 2**63, 10**25, -(2**63) - 1)
NAMES = ("Артём", "<b>", "\u202eеня", "", "a\x00b", "👩‍👩‍👧", "=1+1")
FILES = ("register.xlsx", "a.csv", "=x.csv", "b.XLS", "photo.png", "\u202excod.csv", "x" * 250 + ".csv", "")
LANGUAGES = ("ru", "en", "en-US", "xx", "", "zh-hans")


@dataclass
class Making:
    """What updates are made from; everything by chance of one seed."""

    random: Random
    routes: AllRoutes
    accounts: Sequence[int]
    recorded: Sequence[Json]
    shown: dict[int, list[str]] = field(default_factory=dict)
    """Account → what the buttons carry that it saw lately."""
    awaits: dict[int, bool] = field(default_factory=dict)
    """Account → whether it was asked to type something."""
    highest: int = 60
    number: int = 0
    made: Counter[str] = field(default_factory=Counter)
    kept: Json | None = None
    """An update that was made and could not go along with the others."""

    def next(self, now: datetime, *, but: Container[int] = ()) -> Json:
        """An update, its number set; of none of these accounts where one is chosen."""
        self.number += 1
        ways = (self.press_shown, self.press_of_another, self.press_any, self.typed, self.command, self.document,
                self.any_message, self.any_kind, self.left_or_came, self.recording)  # fmt: skip
        way = self.random.choices(ways, weights=(34, 8, 14, 18, 6, 4, 5, 3, 1, 7))[0]
        self.made[way.__name__] += 1
        free = [each for each in self.accounts if each not in but] or self.accounts
        asked = [each for each in free if self.awaits.get(each)] if way in (self.typed, self.document) else []
        account = self.random.choice(asked if asked and self.random.random() < 0.8 else free)
        return {"update_id": self.number, **way(account, int(now.timestamp()))}

    def press_shown(self, account: int, at: int) -> Json:
        """A button the person sees (or saw a while ago)."""
        seen = self.shown.get(account)
        if not seen:
            return self.command(account, at)
        return self.press(account, at, self.random.choice(seen[-8:] if self.random.random() < 0.8 else seen))

    def press_of_another(self, account: int, at: int) -> Json:
        """A button somebody else saw."""
        others = [data for who, seen in self.shown.items() if who != account for data in seen]
        return self.press(account, at, self.random.choice(others)) if others else self.press_any(account, at)

    def press_any(self, account: int, at: int) -> Json:
        """Any verb with any numbers, sometimes bent."""
        verb, route = self.random.choice(list(self.routes.presses.items()))
        data = ":".join([verb, *self.values(route)])
        if self.random.random() < 0.15:
            place = self.random.randrange(len(data) + 1)
            data = data[:place] + self.random.choice((":", "\x00", "9", "é", "-", "", ":1:2", " ")) + data[place + 1 :]
        return self.press(account, at, data.encode()[:64].decode(errors="ignore"))

    def values(self, route: Route) -> list[str]:
        """A value for each field of a press."""
        assert route.press is not None
        return [self.value(each.annotation) for each in route.press.model_fields.values()]

    def value(self, kind: Any) -> str:
        """A value that a button might carry."""
        chance = self.random.random()
        kinds = get_args(kind) or (kind,)
        if isinstance(kinds[0], type) and issubclass(kinds[0], Enum) and chance < 0.9:
            return str(self.random.choice(list(kinds[0])).value)
        if chance < 0.75 and int in kinds:
            return str(self.random.randint(0, self.highest))
        if chance < 0.85 and bool in kinds:
            return self.random.choice("01")
        if chance < 0.9:
            return str(self.random.choice(HUGE))
        return self.random.choice(("", "mentee", "m12", "mt7", "2026-11-12", "202611121530", "trial", "ж", "x", "day"))

    def press(self, account: int, at: int, data: str) -> Json:
        """A press, on a message as Telegram gives it, or on one it no longer gives."""
        body: Json = {"id": str(self.number), "from": self.sender(account), "chat_instance": "1", "data": data}
        chance = self.random.random()
        if chance < 0.03:
            return {"callback_query": {**body, "inline_message_id": "x"}}
        message: Json = {"message_id": self.random.randint(1, 99), "chat": self.chat(account)}
        message |= {"date": INACCESSIBLE} if chance < 0.1 else {"date": at, "text": "…"}
        return {"callback_query": {**body, "message": message}}

    def sender(self, account: int) -> Json:
        """An account as Telegram shows it."""
        more = {"last_name": text(self.random)[:64]} if self.random.random() < 0.05 else {}
        code = self.random.choice(LANGUAGES)
        return {"id": account, "is_bot": False, "first_name": self.random.choice(NAMES), "language_code": code, **more}

    def chat(self, account: int) -> Json:
        """Mostly the private one."""
        if self.random.random() < 0.03:
            return {"id": -account, "type": self.random.choice(("group", "supergroup", "channel")), "title": "<i>"}
        return {"id": account, "type": "private", "first_name": ""}

    def message(self, account: int, at: int, content: Json) -> Json:
        """A message, now and then edited or forwarded."""
        body = {"message_id": self.number, "date": at, "chat": self.chat(account), "from": self.sender(account)}
        if self.random.random() < 0.04:
            body["forward_origin"] = {"type": "hidden_user", "date": at, "sender_user_name": text(self.random)}
        kind = "edited_message" if self.random.random() < 0.02 else "message"
        return {kind: {**body, **content}}

    def typed(self, account: int, at: int) -> Json:
        """A text."""
        return self.message(account, at, {"text": text(self.random)})

    def command(self, account: int, at: int) -> Json:
        """A command, with or without something behind it."""
        name = self.random.choice([*self.routes.commands, "start", "START@bot", "nothing", ""])
        behind = f" {text(self.random)}" if self.random.random() < 0.3 else ""
        return self.message(account, at, {"text": f"/{name}{behind}"})

    def document(self, account: int, at: int) -> Json:
        """A file or a picture."""
        size = self.random.choice((0, 100, 6 * 2**20, 2**40))
        file: Json = {"file_id": str(self.random.randint(1, 50)), "file_unique_id": "u", "file_size": size}
        if self.random.random() < 0.3:
            return self.message(account, at, {"photo": [{**file, "width": 1, "height": 1}]})
        return self.message(account, at, {"document": {**file, "file_name": self.random.choice(FILES)}, "caption": "="})

    def any_message(self, account: int, at: int) -> Json:
        """A message of any kind aiogram knows."""
        shape = shape_of(Message, self.random)
        sent = {"chat": self.chat(account), "from": self.sender(account), "date": at, "message_id": self.number}
        return {"message": {**shape, **sent}}

    def any_kind(self, account: int, at: int) -> Json:
        """An update of any kind aiogram knows."""
        kind = self.random.choice(KINDS)
        annotation = TelegramUpdate.model_fields[kind].annotation
        shape = shape_of(get_args(annotation)[0], self.random)
        if "from" in shape and self.random.random() < 0.5:
            shape["from"] = self.sender(account)
        return {kind: shape}

    def left_or_came(self, account: int, at: int) -> Json:
        """The bot is blocked or let in again."""
        states = ("kicked", "member") if self.random.random() < 0.5 else ("member", "kicked")
        bot = {"id": 1, "is_bot": True, "first_name": "bot"}
        old, new = ({"status": state, "user": bot, "until_date": 0} for state in states)
        body = {"chat": self.chat(account), "from": self.sender(account), "date": at}
        return {"my_chat_member": {**body, "old_chat_member": old, "new_chat_member": new}}

    def recording(self, account: int, at: int) -> Json:
        """Something that was really sent, bent."""
        if not self.recorded:
            return self.typed(account, at)
        update = deepcopy(self.random.choice(self.recorded))
        for body in update.values():
            body["from"] = {**body["from"], "id": account}
            if "chat" in body:
                body["chat"] = {**body["chat"], "id": account}
        return mutated(update, self.random)

    def saw(self, account: int, buttons: Sequence[Sequence[Mapping[str, Any]]]) -> None:
        """Remember what an account was shown."""
        seen = self.shown.setdefault(account, [])
        seen += [button["callback_data"] for row in buttons for button in row if "callback_data" in button]
        del seen[:-40]
