"""What the bot says of itself: its commands, name, descriptions and menu button."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sandbox.params import Params
from sandbox.profile import SCOPES, Scope, checked_commands
from sandbox.refusals import bad_request

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]


def _place(telegram: "Telegram", params: Params) -> tuple[Scope, str]:
    scope = params.json("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    number = 0
    if kind == "chat":
        number = int(scope.get("chat_id", 0))
        if number not in telegram.chats:
            raise bad_request("chat not found")
    return (kind, number), _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and (len(language) != 2 or not language.isalpha() or not language.islower()):
        raise bad_request("invalid language code specified")
    return language


def set_my_commands(telegram: "Telegram", params: Params) -> bool:
    """Commands for a scope and a language."""
    telegram.profile.commands[_place(telegram, params)] = checked_commands(params.json("commands"))
    telegram.touch()
    return True


def get_my_commands(telegram: "Telegram", params: Params) -> list[Json]:
    """Commands of exactly this scope and language."""
    return telegram.profile.commands.get(_place(telegram, params), [])


def delete_my_commands(telegram: "Telegram", params: Params) -> bool:
    """No commands of its own for this scope and language."""
    telegram.profile.commands.pop(_place(telegram, params), None)
    telegram.touch()
    return True


def set_chat_menu_button(telegram: "Telegram", params: Params) -> bool:
    """What the button beside the text field does."""
    if "chat_id" in params:
        telegram.open_chat(params.text("chat_id")).menu_button = params.json("menu_button") or {"type": "default"}
    telegram.touch()
    return True


def get_chat_menu_button(telegram: "Telegram", params: Params) -> Json:
    """What it does now."""
    return telegram.open_chat(params.text("chat_id")).menu_button if "chat_id" in params else {"type": "commands"}


def _setter(field: str, texts: str, longest: int) -> Callable[["Telegram", Params], bool]:
    def set_text(telegram: "Telegram", params: Params) -> bool:
        text = params.text(field)
        if len(text) > longest:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        by_language = getattr(telegram.profile, texts)
        by_language[_language(params)] = text
        telegram.touch()
        return True

    return set_text


def _getter(field: str, texts: str) -> Callable[["Telegram", Params], Json]:
    def get_text(telegram: "Telegram", params: Params) -> Json:
        return {field: getattr(telegram.profile, texts).get(_language(params), "")}

    return get_text


METHODS: dict[str, Callable[["Telegram", Params], Any]] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name", "names", 64),
    "getMyName": _getter("name", "names"),
    "setMyDescription": _setter("description", "descriptions", 512),
    "getMyDescription": _getter("description", "descriptions"),
    "setMyShortDescription": _setter("short_description", "short_descriptions", 120),
    "getMyShortDescription": _getter("short_description", "short_descriptions"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
