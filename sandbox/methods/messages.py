"""Saying something: text, copies, pins, and the signs of being at work."""

import copy
from typing import TYPE_CHECKING, Any

from sandbox import entities
from sandbox.chats import Chat
from sandbox.keyboards import checked_markup
from sandbox.limits import ACTION_LASTS, check_caption, check_text
from sandbox.params import Params
from sandbox.refusals import bad_request

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]

ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def text_content(params: Params) -> Json:
    """Text and entities, checked."""
    text, found = _formatted(params, "text", "entities")
    check_text(text)
    return {"text": text, "entities": found} if found else {"text": text}


def caption_content(params: Params) -> Json:
    """Caption and its entities, checked; nothing when there is none."""
    caption, found = _formatted(params, "caption", "caption_entities")
    check_caption(caption)
    if not caption:
        return {}
    return {"caption": caption, "caption_entities": found} if found else {"caption": caption}


def _formatted(params: Params, name: str, entities_name: str) -> tuple[str, list[entities.Entity]]:
    text = params.text(name)
    given = params.json(entities_name)
    if given and not params.text("parse_mode"):
        return entities.trimmed(text, given)
    return entities.parse(text, params.text("parse_mode"))


def say(telegram: "Telegram", params: Params, chat: Chat, content: Json) -> Json:
    """Put the bot's message into the chat, with all that may go with any message."""
    replied = params.json("reply_parameters") or {}
    reply_to = replied.get("message_id") or params.values.get("reply_to_message_id")
    if reply_to is not None and chat.message(int(reply_to)) is None:
        if not replied.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        reply_to = None
    message = telegram.add_message(
        chat,
        telegram.bot,
        content,
        checked_markup(params.json("reply_markup")),
        protected=params.flag("protect_content"),
        reply_to=None if reply_to is None else int(reply_to),
    )
    return chat.message_json(message)


def send_message(telegram: "Telegram", params: Params) -> Json:
    """Say a text."""
    content = text_content(params)
    return say(telegram, params, telegram.open_chat(params.text("chat_id")), content)


def copy_message(telegram: "Telegram", params: Params) -> Json:
    """Say again, here or to another, what stands in a chat."""
    chat = telegram.open_chat(params.text("chat_id"))
    original = telegram.open_chat(params.text("from_chat_id")).message(params.message_id())
    if original is None:
        raise bad_request("message to copy not found")
    if original.protected:
        raise bad_request("message can't be copied")
    content = copy.deepcopy(original.content)
    if "caption" in params:
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content.update(caption_content(params))
    return {"message_id": say(telegram, params, chat, content)["message_id"]}


def delete_message(telegram: "Telegram", params: Params) -> bool:
    """Take a message out of the chat, within two days of it."""
    chat = telegram.open_chat(params.text("chat_id"))
    message = chat.message(params.message_id())
    if message is None:
        raise bad_request("message to delete not found")
    if chat.is_old(message, telegram.now()):
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    message.touched = telegram.touch()
    return True


def pin_chat_message(telegram: "Telegram", params: Params) -> bool:
    """Keep a message on top."""
    chat = telegram.open_chat(params.text("chat_id"))
    message = chat.message(params.message_id())
    if message is None:
        raise bad_request("message to pin not found")
    if message.message_id not in chat.pinned:
        chat.pinned.append(message.message_id)
        telegram.touch()
    return True


def unpin_chat_message(telegram: "Telegram", params: Params) -> bool:
    """Let one pinned message go, the last when none is named."""
    chat = telegram.open_chat(params.text("chat_id"))
    number = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    telegram.touch()
    return True


def unpin_all_chat_messages(telegram: "Telegram", params: Params) -> bool:
    """Let all pinned messages go."""
    telegram.open_chat(params.text("chat_id")).pinned.clear()
    telegram.touch()
    return True


def send_chat_action(telegram: "Telegram", params: Params) -> bool:
    """Show for some seconds that the bot is at work."""
    chat = telegram.open_chat(params.text("chat_id"))
    if params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = params.text("action")
    chat.action_until = telegram.machine() + ACTION_LASTS
    telegram.touch()
    return True


def get_chat(telegram: "Telegram", params: Params) -> Json:
    """What can be known of a chat."""
    chat = telegram.open_chat(params.text("chat_id"))
    accepted = {"unlimited_gifts": False, "limited_gifts": False, "unique_gifts": False, "premium_subscription": False}
    gifts = {**accepted, "gifts_from_channels": False}
    told: Json = {**chat.as_json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
    pinned = chat.message(chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        told["pinned_message"] = chat.message_json(pinned)
    return told


METHODS = {
    "sendMessage": send_message,
    "copyMessage": copy_message,
    "deleteMessage": delete_message,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "sendChatAction": send_chat_action,
    "getChat": get_chat,
}
