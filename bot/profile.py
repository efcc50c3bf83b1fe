"""How the bot presents itself in Telegram: its name is asked for, its commands and description are set."""

from dataclasses import dataclass

from bot.polling import TokenRefused
from bot.settings import SettingsWrong
from bot.telegram import Telegram
from locales import LANGUAGES, speak
from mentoring.invitations import InvitationKeys

STRANGER_COMMANDS = ("start", "help", "language", "privacy")


@dataclass(frozen=True, slots=True)
class Presence:
    """Who the bot is to people: its name, the secret of its links, its language for those it does not know."""

    bot_name: str
    keys: InvitationKeys
    language: str


async def introduce(telegram: Telegram) -> str:
    """The bot's user name; sets commands and description for everyone. Raises TokenRefused, SettingsWrong."""
    bot_name = await bot_name_of(telegram)
    for language in LANGUAGES:
        t = speak(language)
        commands = [{"command": name, "description": t.plain(f"command-{name}")} for name in STRANGER_COMMANDS]
        code = {} if language == "ru" else {"language_code": language}
        await telegram.call("setMyCommands", {"commands": commands, **code})
        await telegram.call("setMyShortDescription", {"short_description": t.plain("bot-short-description"), **code})
        await telegram.call("setMyDescription", {"description": t.plain("bot-description"), **code})
    return bot_name


async def bot_name_of(telegram: Telegram) -> str:
    """The bot's user name, as Telegram knows it. Raises TokenRefused, SettingsWrong."""
    answer = await telegram.call("getMe", {}, within=15)
    if answer.status in (401, 404):
        raise TokenRefused
    if not answer.ok:
        raise SettingsWrong("BOT_API_URL: nobody answers there; check the address, BOT_PROXY and the network")
    return str(answer.result["username"])
