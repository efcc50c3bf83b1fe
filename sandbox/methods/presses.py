"""Answering a press."""

from typing import TYPE_CHECKING

from sandbox.limits import PRESS_EXPIRES, TOAST_LENGTH, utf16_length
from sandbox.params import Params
from sandbox.refusals import bad_request

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(telegram: "Telegram", params: Params) -> bool:
    """Say that the press was heard, once and soon."""
    text = params.text("text")
    if utf16_length(text) > TOAST_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    press = telegram.presses.pop(params.text("callback_query_id"), None)
    if press is None or telegram.machine() - press.made_at > PRESS_EXPIRES:
        raise bad_request(TOO_OLD)
    telegram.add_answer(press, text, alert=params.flag("show_alert"))
    return True


METHODS = {"answerCallbackQuery": answer_callback_query}
