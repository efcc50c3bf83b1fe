"""Fetches a file somebody sent, outside any transaction: only from those who may, and only up to a size."""

from aiogram.types import Update

from bot.telegram import Telegram
from db.database import Database
from db.inbox import Dialogues
from db.store import SqlStore
from handlers.accounts import TELEGRAM, FileIn
from mentoring.people import Role

MOST_BYTES = 5 * 1024 * 1024
ENDINGS = (".xlsx", ".csv", ".xls", ".txt", ".tsv")


class FilesIn:
    """Tables that curators and coordinators send."""

    def __init__(self, telegram: Telegram, database: Database) -> None:
        self._telegram = telegram
        self._database = database

    async def fetch(self, update: Update) -> FileIn | None:
        """The file of an update; None when there is none or its sender may not send tables."""
        message = update.message
        if message is None or message.document is None or message.from_user is None:
            return None
        name = message.document.file_name or "file"
        if not name.lower().endswith(ENDINGS) or not await self._may_send(str(message.from_user.id)):
            return None
        if (message.document.file_size or 0) > MOST_BYTES:
            return FileIn(name, problem="file-too-large")
        data = await self._telegram.download(message.document.file_id, most_bytes=MOST_BYTES)
        return FileIn(name, data) if data is not None else FileIn(name, problem="file-not-fetched")

    async def _may_send(self, external_id: str) -> bool:
        async with self._database.reading() as connection:
            sender = await SqlStore(connection).people.by_account(TELEGRAM, external_id)
            awaits, _ = await Dialogues(connection).awaited(TELEGRAM, external_id)
        return sender is not None and (bool(awaits) or sender.holds(Role.CURATOR) or sender.holds(Role.COORDINATOR))
