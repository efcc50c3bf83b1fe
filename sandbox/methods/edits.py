"""Changing what was said, in place."""

from typing import TYPE_CHECKING, Any

from sandbox.chats import Chat, Message
from sandbox.keyboards import checked_markup
from sandbox.methods.messages import caption_content, text_content
from sandbox.params import Params
from sandbox.refusals import bad_request

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def _found(telegram: "Telegram", params: Params) -> tuple[Chat, Message]:
    chat = telegram.open_chat(params.text("chat_id"))
    message = chat.message(params.message_id())
    if message is None:
        raise bad_request("message to edit not found")
    if not message.by_bot:
        raise bad_request("message can't be edited")
    return chat, message


def _change(telegram: "Telegram", params: Params, chat: Chat, message: Message, content: Json) -> Json:
    markup = checked_markup(params.json("reply_markup"))
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    if message.markup is not None and message.markup != markup:
        message.past_markups.append(message.markup)
    if content != message.content:
        message.past_texts.append(message.text)
        message.edited_at = telegram.now()
    message.content = content
    message.markup = markup
    message.touched = telegram.touch()
    return chat.message_json(message)


def edit_message_text(telegram: "Telegram", params: Params) -> Json:
    """Another text in place of the old one."""
    content = text_content(params)
    chat, message = _found(telegram, params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(telegram, params, chat, message, content)


def edit_message_caption(telegram: "Telegram", params: Params) -> Json:
    """Another caption under the same file."""
    caption = caption_content(params)
    chat, message = _found(telegram, params)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    kept = {key: value for key, value in message.content.items() if not key.startswith("caption")}
    return _change(telegram, params, chat, message, {**kept, **caption})


def edit_message_reply_markup(telegram: "Telegram", params: Params) -> Json:
    """Other buttons under the same message."""
    chat, message = _found(telegram, params)
    return _change(telegram, params, chat, message, message.content)


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
}
