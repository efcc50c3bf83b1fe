"""A person with a phone: what they do to the bot, and what they see of it.

What is "newest" is what the bot sent or edited last, for that is where the eye goes.
"""

import secrets
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from sandbox.chats import Chat, Message, Press
from sandbox.entities import found_in
from sandbox.keyboards import Button, button_labelled, inline_buttons, plain

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]


class Person:
    """Verbs end when the bot is quiet again, unless told `settle=False`."""

    def __init__(self, telegram: "Telegram", chat: Chat) -> None:
        self._telegram = telegram
        self.chat = chat
        self._acted_at = 0
        self._finger_on: int | None = None

    def __repr__(self) -> str:
        return f"Person({self.user_id}, {self.name!r})"

    @property
    def user_id(self) -> int:
        """The account's number."""
        return self.chat.chat_id

    @property
    def name(self) -> str:
        """First and last name of the account."""
        return f"{self.chat.user['first_name']} {self.chat.user.get('last_name', '')}".strip()

    # --- what they do

    async def starts(self, payload: str | None = None, *, settle: bool = True) -> None:
        """Press Start, with what the link carried; a bot that was blocked is unblocked by it."""
        if self.chat.blocked:
            await self.unblocks(settle=False)
        self.chat.started = True
        await self._says({"text": f"/start {payload}" if payload else "/start"}, settle)

    async def opens(self, link: str, *, settle: bool = True) -> None:
        """Follow a link to the bot and press Start."""
        parts = urlsplit(link if "://" in link else f"https://{link}")
        if parts.path.strip("/").lower() != self._telegram.username.lower():
            raise AssertionError(f"{link} is no link to @{self._telegram.username}")
        await self.starts(next(iter(parse_qs(parts.query).get("start", ())), None), settle=settle)

    async def types(self, text: str, *, settle: bool = True) -> None:
        """Send a text or a command."""
        await self._says({"text": text}, settle)

    async def presses(self, label: str, *, message: Message | int | None = None, settle: bool = True) -> str:
        """Press the button with this label (or the only one that contains it) on the newest message that has it.

        Returns the id of the press. AssertionError lists the labels there are.
        """
        if message is not None:
            number = message if isinstance(message, int) else message.message_id
            candidates = [found for found in self._visible() if found.message_id == number]
        else:
            candidates = self._visible()
        for candidate in candidates:
            button = button_labelled(candidate.markup, label)
            if button is not None:
                return await self.presses_button(candidate, button, settle=settle)
        seen = [candidate.labels for candidate in candidates if candidate.labels]
        raise AssertionError(f"{self.name} sees no button {label!r}; there are {seen[:5]}")

    async def presses_old(self, label: str, message_id: int, *, settle: bool = True) -> str:
        """Press a button that this message has or once had, as a screen that was not refreshed still shows it."""
        message = self.chat.messages[message_id]
        for markup in [message.markup, *reversed(message.past_markups)]:
            button = button_labelled(markup, label)
            if button is not None:
                return await self.presses_button(message, button, settle=settle)
        labels = [[button["text"] for button in inline_buttons(past)] for past in message.past_markups]
        raise AssertionError(f"message {message_id} never had a button {label!r}; it had {[*labels, message.labels]}")

    async def presses_button(self, message: Message, button: Button, *, settle: bool = True) -> str:
        """Press exactly this button; one with a link to the bot follows it. Returns the id of the press."""
        if "callback_data" not in button:
            if f"t.me/{self._telegram.username}" in button.get("url", ""):
                await self.opens(button["url"], settle=settle)
            return ""
        self._begin_act()
        self._finger_on = message.message_id
        query_id = self._press(message, button)
        if self._telegram.faults.strikes("repress-new-id", "callback_query"):
            self._press(message, button)
        await self._end_act(settle)
        return query_id

    def _press(self, message: Message, button: Button) -> str:
        query_id = str(secrets.randbelow(1 << 62) + (1 << 61))
        self._telegram.presses[query_id] = Press(query_id, self.user_id, self._telegram.machine())
        body = {
            "id": query_id,
            "from": self.chat.user,
            "message": self.chat.pressed_json(message, self._telegram.now()),
            "chat_instance": str(self.user_id * 7_919),
            "data": button["callback_data"],
        }
        self._telegram.updates.put("callback_query", body, self.user_id)
        return query_id

    async def sends_document(
        self, file_name: str, data: bytes, mime: str = "", *, caption: str = "", settle: bool = True
    ) -> None:
        """Send a file."""
        file = self._telegram.files.keep(data, file_name, mime)
        await self._says({"document": file.as_document()} | ({"caption": caption} if caption else {}), settle)

    async def sends_photo(self, data: bytes, *, caption: str = "", settle: bool = True) -> None:
        """Send a picture."""
        file = self._telegram.files.keep(data, "photo.jpg", "image/jpeg", folder="photos")
        await self._says({"photo": file.as_photo()} | ({"caption": caption} if caption else {}), settle)

    async def sends_voice(self, seconds: int = 3, *, settle: bool = True) -> None:
        """Say something aloud."""
        file = self._telegram.files.keep(b"OggS" + bytes(60), "voice.ogg", "audio/ogg", folder="voice")
        await self._says({"voice": {**file.as_json(), "duration": seconds, "mime_type": "audio/ogg"}}, settle)

    async def sends_sticker(self, emoji: str = "🙂", *, settle: bool = True) -> None:
        """Send a sticker."""
        file = self._telegram.files.keep(b"RIFF" + bytes(60), "sticker.webp", "image/webp", folder="stickers")
        shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        await self._says({"sticker": {**file.as_json(), **shape, "emoji": emoji}}, settle)

    async def blocks(self, *, settle: bool = True) -> None:
        """Block the bot."""
        await self._turns(blocked=True, settle=settle)

    async def unblocks(self, *, settle: bool = True) -> None:
        """Let the bot write again."""
        await self._turns(blocked=False, settle=settle)

    async def _turns(self, *, blocked: bool, settle: bool) -> None:
        self._begin_act()
        bot = self._telegram.bot
        member: Json = {"user": bot, "status": "member"}
        kicked: Json = {"user": bot, "status": "kicked", "until_date": 0}
        self.chat.blocked = blocked
        self._telegram.touch()
        body = {
            "chat": self.chat.as_json(),
            "from": self.chat.user,
            "date": self._telegram.unix_time(),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        self._telegram.updates.put("my_chat_member", body, self.user_id)
        await self._end_act(settle)

    async def _says(self, content: Json, settle: bool) -> None:
        if self.chat.blocked:
            raise AssertionError(f"{self.name} has blocked the bot and can't write to it")
        self._begin_act()
        self._finger_on = None
        self.chat.started = True
        text = content.get("text")
        if text is not None and (found := found_in(text)):
            content = {**content, "entities": found}
        message = self._telegram.add_message(self.chat, self.chat.user, content)
        if self.chat.keyboard is not None and self.chat.keyboard.get("one_time_keyboard"):
            self.chat.keyboard = None
        self._telegram.updates.put("message", self.chat.message_json(message), self.user_id)
        await self._end_act(settle)

    def _begin_act(self) -> None:
        self.chat.answers_heard = len(self.chat.answers)
        self._acted_at = self._telegram.touch()

    async def _end_act(self, settle: bool) -> None:
        if settle:
            await self._telegram.settle()

    # --- what they see

    @property
    def messages(self) -> list[Message]:
        """The whole chat, both sides, in its order."""
        return [message for message in self.chat.messages.values() if not message.deleted]

    def _visible(self) -> list[Message]:
        return self.chat.by_touch()

    @property
    def screen(self) -> str:
        """The newest message of the bot, without tags."""
        return next((message.text for message in self._visible()), "")

    @property
    def labels(self) -> list[str]:
        """The buttons of the newest message that has any."""
        return next((message.labels for message in self._visible() if message.labels), [])

    @property
    def keys(self) -> list[str]:
        """The keyboard under the text field."""
        rows = (self.chat.keyboard or {}).get("keyboard", ())
        return [key["text"] for row in rows for key in row]

    def sees(self, text: str) -> bool:
        """Whether the newest message, or the one just pressed, has this text."""
        finger = self.chat.message(self._finger_on) if self._finger_on is not None else None
        shown = [self.screen, finger.text if finger is not None else ""]
        return any(plain(text) in plain(screen) for screen in shown)

    async def hears(self, text: str) -> bool:
        """Whether any message sent or edited since this person's last own act has this text, now or once settled."""
        if not self._heard(text):
            await self._telegram.settle()
        return self._heard(text)

    def _heard(self, text: str) -> bool:
        return any(plain(text) in plain(message.text) for message in self.news)

    @property
    def news(self) -> list[Message]:
        """What the bot sent or edited since this person's last own act, the newest first."""
        return [message for message in self._visible() if message.touched > self._acted_at]

    @property
    def said_nothing_new(self) -> bool:
        """Whether the bot has been silent since this person's last own act."""
        return not self.news

    @property
    def toast(self) -> str | None:
        """What the last press was answered with: "" for a silent answer, None for none yet."""
        heard = self.chat.answers[self.chat.answers_heard :]
        return heard[-1].text if heard else None

    @property
    def files(self) -> list[tuple[str, bytes]]:
        """Names and bytes of the bot's documents and pictures, the oldest first."""
        ids = [message.file_id for message in self.messages if message.by_bot and message.file_id]
        found = [self._telegram.files.get(file_id) for file_id in ids]
        return [(file.name, file.data) for file in found if file is not None]

    @property
    def commands(self) -> list[str]:
        """The menu of commands in this chat."""
        language = self.chat.user.get("language_code", "")
        return ["/" + c["command"] for c in self._telegram.profile.commands_for(self.user_id, language)]
