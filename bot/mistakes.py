"""What can go wrong in the operator's world, each in one line that says what to do."""

from sqlalchemy.exc import DBAPIError

from bot.lock import AlreadyRunning
from bot.logs import place_of
from bot.polling import TokenRefused
from bot.settings import SettingsWrong
from db.backups import BackupWrong
from db.upgrades import EmptyDatabase, NewerDatabase
from mentoring.presets import PresetMistake


def line_for(error: Exception) -> str:
    """The line."""
    match error:
        case SettingsWrong() | BackupWrong():
            return str(error)
        case PresetMistake():
            return f"The preset can't be used. {error}"
        case TokenRefused():
            return (
                "BOT_TOKEN: Telegram does not know this token; get the right one from @BotFather and write it into .env"
            )
        case NewerDatabase():
            return (
                "DATABASE_URL: the database is from a newer version of the bot;"
                " install that version or restore a backup"
            )
        case EmptyDatabase():
            return "DATABASE_URL: the database is empty; set it up with: python -m bot init --preset kumtorkala"
        case AlreadyRunning():
            return "DATABASE_URL: another bot already runs on this database; stop it first"
        case DBAPIError() | ConnectionError():
            kind = type(error.__cause__ or error).__name__
            return f"DATABASE_URL: the database can't be used ({kind}); check the address"
        case OSError():
            return f"{error.strerror or error}: choose another port with DEMO_PORT or stop what uses it"
        case _:  # its words may be a person's: only what and where
            return f"Unexpected {type(error).__name__} at {place_of(error)}; please tell the makers of the bot"
