"""What the bot says of itself: name, descriptions, and commands by scope and language."""

import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.limits import COMMANDS
from sandbox.refusals import bad_request

Json = dict[str, Any]
Scope = tuple[str, int]

SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat"}


@dataclass
class Profile:
    """Texts by language ("" is for everybody), commands by scope and language."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)

    def commands_for(self, chat_id: int, language: str) -> list[Json]:
        """What the menu of this chat shows: the narrowest scope that has commands wins, then the language."""
        for scope in (("chat", chat_id), ("all_private_chats", 0), ("default", 0)):
            for spoken in (language, ""):
                if commands := self.commands.get((scope, spoken)):
                    return commands
        return []

    def described(self, language: str) -> str:
        """What stands in an empty chat."""
        return self.descriptions.get(language) or self.descriptions.get("", "")


def checked_commands(commands: Any) -> list[Json]:
    """Commands as Telegram would keep them; Refused when it would not."""
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for command in commands:
        name = str(command.get("command", "")).removeprefix("/")
        description = str(command.get("description", "")).strip()
        if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": description})
    return kept
