"""A conversation that writes down what it is told, for tests of many updates; some words break, some words kill."""

import os
import signal
from datetime import datetime

from sqlalchemy import select

from bot.app import Conversation
from db.audit import AuditRow
from db.database import Database
from db.inbox import InboxRow
from handlers.accounts import Account, FileIn
from handlers.buttons import Screen
from handlers.reply import Reply
from handlers.routes import AllRoutes, Routes
from locales import Html
from mentoring.store import Store

BREAKS, KILLS = "broken", "poison"


async def on_count(argument: str, store: Store, account: Account, now: datetime, reply: Reply) -> None:
    await store.audit.add("count", f"{account.external_id}:{argument}", actor_id=None, organisation_id=None, now=now)
    reply.show(Screen(Html(argument)))
    if argument == BREAKS:
        raise RuntimeError("broken by the test")
    if argument == KILLS:
        os.kill(os.getpid(), signal.SIGKILL)


async def on_file(file: FileIn, store: Store, account: Account, now: datetime, reply: Reply) -> None:
    await on_count(file.problem or f"{len(file.data)} bytes", store, account, now, reply)


def counting() -> Conversation:
    routes = Routes("counting")
    routes.command("count", on_count, for_strangers=True)
    routes.document("", on_file)
    return Conversation(AllRoutes([routes]), {}, {})


def message(user: int, update_id: int, **content: object) -> dict[str, object]:
    """A message as it comes."""
    someone = {"id": user, "is_bot": False, "first_name": "A"}
    chat = {"id": user, "type": "private", "first_name": "A"}
    return {
        "update_id": update_id,
        "message": {"message_id": update_id, "date": 1, "chat": chat, "from": someone, **content},
    }


def count(user: int, words: object) -> dict[str, object]:
    """A command whose update has its sender's number."""
    return message(user, user, text=f"/count {words}")


async def applied(database: Database) -> list[str]:
    """What took effect, in its order."""
    async with database.reading() as connection:
        return list(await connection.scalars(select(AuditRow.subject).order_by(AuditRow.id)))


async def ends(database: Database) -> dict[int, tuple[str, int, int, str]]:
    """What became of each update: its status, attempts, deaths and error."""
    columns = (InboxRow.update_id, InboxRow.status, InboxRow.attempts, InboxRow.deaths, InboxRow.error)
    async with database.reading() as connection:
        found = await connection.execute(select(*columns))
        return {number: (status, attempts, died, error) for number, status, attempts, died, error in found}
