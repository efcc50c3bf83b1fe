"""Chats and the messages in them, kept the way a messenger keeps them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox.keyboards import labels_of
from sandbox.limits import MESSAGE_IS_OLD

Json = dict[str, Any]


@dataclass(slots=True)
class Message:
    """One message. `content` has the Bot API's own fields (text and entities, photo, document, ...)."""

    message_id: int
    chat_id: int
    sender: Json
    sent_at: datetime
    content: Json
    touched: int
    """The number of the last change to it: who was touched later stands nearer to the eye."""
    markup: Json | None = None
    past_markups: list[Json] = field(default_factory=list)
    past_texts: list[str] = field(default_factory=list)
    protected: bool = False
    reply_to: int | None = None
    edited_at: datetime | None = None
    deleted: bool = False

    @property
    def by_bot(self) -> bool:
        """Whether the bot said it."""
        return bool(self.sender["is_bot"])

    @property
    def text(self) -> str:
        """Text or caption as the eye has it: without tags, every space alike."""
        return str(self.content.get("text") or self.content.get("caption") or "").replace("\u00a0", " ")

    @property
    def labels(self) -> list[str]:
        """What its buttons say."""
        return labels_of(self.markup)

    @property
    def file_id(self) -> str | None:
        """Of its document or its largest picture."""
        document = self.content.get("document") or self.content.get("voice")
        if document:
            return str(document["file_id"])
        photo = self.content.get("photo")
        return str(photo[-1]["file_id"]) if photo else None


@dataclass(slots=True)
class Answer:
    """What the bot said to a press: a toast, an alert, or just "heard"."""

    query_id: str
    text: str
    alert: bool
    touched: int


@dataclass(slots=True)
class Press:
    """A press that waits to be answered, with the machine time it was made at."""

    query_id: str
    user_id: int
    made_at: float


@dataclass(slots=True)
class Chat:
    """The private chat of one person with the bot."""

    user: Json
    started: bool = False
    blocked: bool = False
    moved_to: int | None = None
    """The number the bot has to write to since the chat moved; the person notices nothing."""
    messages: dict[int, Message] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    answers_heard: int = 0
    """How many of the answers came before the person's last act."""
    keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    action: str = ""
    action_until: float = 0.0
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    read_up_to: int = 0
    """The last message the person has had before the eyes in the page."""

    @property
    def chat_id(self) -> int:
        """A private chat has its person's id."""
        return int(self.user["id"])

    def as_json(self) -> Json:
        """The Chat of the Bot API."""
        names: Json = {key: self.user[key] for key in ("first_name", "last_name", "username") if key in self.user}
        return {"id": self.chat_id, **names, "type": "private"}

    def message(self, message_id: int) -> Message | None:
        """The message, unless it is unknown or deleted."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message

    def by_touch(self) -> list[Message]:
        """The bot's messages that can be seen, the last sent or edited first."""
        seen = [message for message in self.messages.values() if message.by_bot and not message.deleted]
        return sorted(seen, key=lambda message: message.touched, reverse=True)

    def message_json(self, message: Message) -> Json:
        """The Message of the Bot API."""
        body: Json = {
            "message_id": message.message_id,
            "from": message.sender,
            "chat": self.as_json(),
            "date": int(message.sent_at.timestamp()),
        }
        if message.edited_at is not None:
            body["edit_date"] = int(message.edited_at.timestamp())
        replied = self.messages.get(message.reply_to) if message.reply_to is not None else None
        if replied is not None:
            body["reply_to_message"] = {**self.message_json(replied), "reply_to_message": None}
            del body["reply_to_message"]["reply_to_message"]
        body.update(message.content)
        if message.protected:
            body["has_protected_content"] = True
        if message.markup is not None and "inline_keyboard" in message.markup:
            body["reply_markup"] = message.markup
        return body

    @staticmethod
    def is_old(message: Message, now: datetime) -> bool:
        """Whether Telegram will not speak of it any more, nor delete it."""
        return now - message.sent_at > MESSAGE_IS_OLD

    def pressed_json(self, message: Message, now: datetime) -> Json:
        """The message inside a press: of an old or deleted one only its number is left (InaccessibleMessage)."""
        if message.deleted or self.is_old(message, now):
            return {"chat": self.as_json(), "message_id": message.message_id, "date": 0}
        return self.message_json(message)

    @property
    def unread(self) -> int:
        """How many of the bot's messages have not been before the eyes."""
        return sum(
            message.by_bot and not message.deleted and number > self.read_up_to
            for number, message in self.messages.items()
        )
