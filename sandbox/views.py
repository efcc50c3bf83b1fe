"""What the page is told of persons and chats."""

from typing import TYPE_CHECKING, Any

from sandbox.chats import Chat, Message
from sandbox.town import Resident

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]

WITHOUT_TEXT = (("photo", "Фотография"), ("document", "Файл"), ("voice", "Голосовое сообщение"), ("sticker", "Стикер"))


def person_views(telegram: "Telegram") -> list[Json]:
    """The residents in their order, then others who have a phone."""
    residents = {resident.user_id: resident for resident in telegram.residents()}
    for user_id, person in telegram.persons.items():
        residents.setdefault(user_id, Resident(user_id, person.name, ""))
    return [_person_view(resident, telegram.chats.get(user_id)) for user_id, resident in residents.items()]


def _person_view(resident: Resident, chat: Chat | None) -> Json:
    last = next((message for message in reversed((chat or _NOBODY).messages.values()) if not message.deleted), None)
    return {
        "id": resident.user_id,
        "name": resident.name,
        "role": resident.role,
        "group": resident.group,
        "payload": resident.payload,
        "started": chat is not None and chat.started,
        "blocked": chat is not None and chat.blocked,
        "unread": chat.unread if chat is not None else 0,
        "last": None if last is None else {"text": _snippet(last), "at": last.sent_at.isoformat(), "bot": last.by_bot},
    }


def _snippet(message: Message) -> str:
    if message.text:
        return " ".join(message.text.split())[:80]
    return next((word for kind, word in WITHOUT_TEXT if kind in message.content), "")


def chat_view(telegram: "Telegram", chat: Chat, after: int) -> Json:
    """One chat; of messages and answers only what was touched after the number."""
    language = chat.user.get("language_code", "")
    touched = [message for message in chat.messages.values() if message.touched > after]
    pinned = chat.message(chat.pinned[-1]) if chat.pinned else None
    answers = [answer for answer in chat.answers if answer.touched > after] if after else []
    return {
        "id": chat.chat_id,
        "after": telegram.touches,
        "messages": [_message_view(chat, message) for message in touched],
        "keyboard": chat.keyboard,
        "commands": telegram.profile.commands_for(chat.chat_id, language),
        "description": telegram.profile.described(language),
        "action": chat.action if telegram.machine() < chat.action_until else "",
        "action_seconds": max(0.0, chat.action_until - telegram.machine()) if chat.action else 0.0,
        "answers": [{"query_id": a.query_id, "text": a.text, "alert": a.alert} for a in answers],
        "pinned": None if pinned is None else {"message_id": pinned.message_id, "text": _snippet(pinned)},
        "started": chat.started,
        "blocked": chat.blocked,
        "read_up_to": chat.read_up_to,
    }


def _message_view(chat: Chat, message: Message) -> Json:
    if message.deleted:
        return {"message_id": message.message_id, "deleted": True}
    return {
        **chat.message_json(message),
        "at": message.sent_at.isoformat(),
        "edited": message.edited_at is not None,
        "bot": message.by_bot,
    }


_NOBODY = Chat({"id": 0, "is_bot": False, "first_name": ""})
