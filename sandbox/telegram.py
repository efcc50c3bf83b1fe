"""A small Telegram in a box: a Bot API server on loopback, persons who use the bot, and faults on demand."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any

from aiohttp import web

from sandbox.bot_api import api_routes
from sandbox.changed import Changed
from sandbox.chats import Answer, Chat, Message, Press
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.history import Call
from sandbox.limits import UPLOAD_BYTES
from sandbox.pages import page_routes
from sandbox.person import Person
from sandbox.profile import Profile
from sandbox.refusals import bad_request, forbidden, upgraded
from sandbox.town import ClockControls, Resident
from sandbox.updates import Updates
from sandbox.webhook import Webhook

Json = dict[str, Any]


class Telegram:
    """Everything the box knows. `now` is programme time, `machine` counts real seconds."""

    def __init__(
        self,
        now: Callable[[], datetime],
        token: str = "123456:sandbox-token",  # noqa: S107 no secret: the box knows no other
        username: str = "nastavnik_demo_bot",
        machine: Callable[[], float] = time.monotonic,
        *,
        history_limit: int = 20_000,
    ) -> None:
        self.now = now
        self.token = token
        self.machine = machine
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Наставник",
            "username": username,
        }
        self.changed = Changed()
        self.faults = Faults()
        self.files = Files()
        self.profile = Profile()
        self.updates = Updates(self.faults, self.changed.mark)
        self.webhook = Webhook(self.updates, self.unix_time)
        self.history: deque[Call] = deque(maxlen=history_limit)
        self.chats: dict[int, Chat] = {}
        self.persons: dict[int, Person] = {}
        self.presses: dict[str, Press] = {}
        self.settled: Callable[[], Awaitable[None]] | None = None
        self.residents: Callable[[], Sequence[Resident]] = tuple
        self.open_first: Sequence[int] = ()
        self.clock_controls: ClockControls | None = None
        self.stopping = False
        self.touches = 0
        self._last_message_id = 0
        self._runner: web.AppRunner | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._port = 0
        self._host = ""

    @property
    def url(self) -> str:
        """The address of the server: what a bot takes as its BOT_API_URL, and where the page is."""
        return f"http://{self._host}:{self._port}"

    @property
    def username(self) -> str:
        """The bot's name without the @."""
        return str(self.bot["username"])

    @property
    def unread_updates(self) -> tuple[Json, ...]:
        """Updates the bot has not confirmed yet."""
        return self.updates.unread()

    def link(self, payload: str) -> str:
        """The link that starts the bot with this payload."""
        return f"https://t.me/{self.username}?start={payload}"

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes any free one."""
        app = web.Application(client_max_size=UPLOAD_BYTES + 1024 * 1024)
        app.add_routes(api_routes(self))
        app.add_routes(page_routes(self))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        self._host, self._port = self._runner.addresses[0][:2]
        self.stopping = False
        self._spawn(self.webhook.push_for_ever())

    async def stop(self) -> None:
        """Let go of everybody who waits, and stop listening."""
        self.stopping = True
        self.updates.arrived.mark()
        self.changed.mark()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)  # noqa: TID251 the box is the one owner of its tasks
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait until the bot has nothing left to do, if it has told how to know."""
        if self.settled is not None:
            await self.settled()

    def add_person(
        self,
        user_id: int,
        first_name: str,
        last_name: str = "",
        username: str | None = None,
        language_code: str = "ru",
    ) -> Person:
        """A new person with a phone; the same one when the id is known already."""
        if user_id in self.persons:
            return self.persons[user_id]
        user: Json = {"id": user_id, "is_bot": False, "first_name": first_name}
        if last_name:
            user["last_name"] = last_name
        if username:
            user["username"] = username
        user["language_code"] = language_code
        self.chats[user_id] = Chat(user)
        self.persons[user_id] = Person(self, self.chats[user_id])
        self.changed.mark()
        return self.persons[user_id]

    def move_chat(self, person: Person, to: int) -> None:
        """Give a chat another number, as Telegram does to a group that grows; the old one is refused from now on."""
        person.chat.moved_to = to
        self.chats[to] = person.chat
        self.changed.mark()

    def unix_time(self) -> int:
        """Programme time as Telegram writes it."""
        return int(self.now().timestamp())

    def touch(self) -> int:
        """The number of this change to any chat; wakes all who watch."""
        self.touches += 1
        self.changed.mark()
        return self.touches

    def open_chat(self, chat_id: str | int) -> Chat:
        """The chat the bot may write to; Refused when there is none or the person does not wish it."""
        if chat_id == "":
            raise bad_request("chat_id is empty")
        number = str(chat_id)
        chat = self.chats.get(int(number)) if number.lstrip("-").isdigit() else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.moved_to not in (None, int(number)):
            raise upgraded(chat.moved_to)
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def add_message(self, chat: Chat, sender: Json, content: Json, markup: Json | None = None, **more: Any) -> Message:
        """Put a message into the chat. A keyboard that is not inline goes under the text field instead."""
        self._last_message_id += 1
        if markup is not None and "inline_keyboard" not in markup:
            chat.keyboard = markup if "keyboard" in markup else None
            markup = None
        message = Message(
            self._last_message_id, chat.chat_id, sender, self.now(), content, self.touch(), markup, **more
        )
        chat.messages[message.message_id] = message
        if message.by_bot:
            chat.action = ""
        return message

    def add_answer(self, press: Press, text: str, *, alert: bool) -> None:
        """Show the person what the bot answers to a press."""
        self.chats[press.user_id].answers.append(Answer(press.query_id, text, alert, self.touch()))
