"""A kill between any two steps of an update: nothing is lost, no effect comes twice."""

import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.audit import AuditRow
from db.database import Database
from db.inbox import InboxRow
from db.outbox import OutboxRow
from db.store import SqlStore
from sandbox.person import Person
from sandbox.telegram import Telegram
from tests.bot.door import door
from tests.faults.processes import DiesAt, ended, start_bot, until
from tests.living import TOKEN, settings_for
from tests.school import school
from tests.tables import make_tables

STEPS = (
    "polling.answered", "inbox.store.before-commit", "inbox.store.committed", "polling.stored",
    "worker.claim.before-commit", "worker.claim.committed", "worker.before-unit",
    "worker.apply.before-commit", "worker.apply.committed",
    "sender.claim.before-commit", "sender.claim.committed", "sender.before-call", "sender.answered",
    "sender.sent.before-commit", "sender.sent.committed",
)  # fmt: skip
ON_THE_WIRE = "sender."
"""While messages are on the wire nobody can know whether they were sent: one may come once more, with its mark."""


async def count(database: Database, *where: object) -> int:
    async with database.reading() as connection:
        return int(await connection.scalar(select(func.count()).where(*where)) or 0)  # type: ignore[arg-type]


@dataclass
class Knocking:
    """Somebody who asks for the door and knocks once, whatever happens to the bot meanwhile."""

    telegram: Telegram
    database: Database
    phone: Person
    knocked: bool = False

    @property
    def introductions(self) -> int:
        """How many bots have asked who they are: by then they listen for SIGTERM."""
        return sum(call.method == "getMe" for call in self.telegram.history)

    async def is_over(self) -> bool:
        """Whether the knock was made and nothing waits any more."""
        if not self.knocked and "Постучать" in self.phone.labels:
            self.knocked = True
            await self.phone.presses("Постучать")
        return (
            self.knocked
            and not self.telegram.unread_updates
            and not await count(self.database, InboxRow.status == "new")
            and not await count(self.database, OutboxRow.status.in_(["waiting", "sending"]))
        )


@pytest.fixture
async def knocking(tmp_path: Path, now: datetime) -> AsyncIterator[Knocking]:
    telegram = Telegram(lambda: now, token=TOKEN)
    await telegram.start()
    database = Database(settings_for(telegram, tmp_path).database_url)
    await make_tables(database)
    async with database.unit() as connection:
        mentor = (await school(SqlStore(connection), now)).mentor
    phone = telegram.add_person(1000 + mentor.id, "Ольга")
    await phone.types("/door")
    yield Knocking(telegram, database, phone)
    await telegram.stop()
    await database.close()


@pytest.mark.parametrize("nth", [1, 3])
@pytest.mark.parametrize("step", STEPS)
async def test_a_kill_at_a_step_changes_nothing_for_people(
    step: str, nth: int, knocking: Knocking, tmp_path: Path, now: datetime
) -> None:
    settings = settings_for(knocking.telegram, tmp_path, send_lease_seconds=0.2)
    doomed = start_bot(settings, now, door, DiesAt(step, nth))

    async def dead_or_over() -> bool:
        return not doomed.is_alive() or await knocking.is_over()

    await until(dead_or_over, knocking.telegram.changed)
    doomed.terminate()
    died = await ended(doomed)
    introduced = knocking.introductions
    heir = start_bot(settings, now, door)

    async def heir_is_done() -> bool:
        return knocking.introductions > introduced and await knocking.is_over()

    await until(heir_is_done, knocking.telegram.changed)
    heir.terminate()

    assert await ended(heir) == 0
    assert died == -signal.SIGKILL or nth > 1
    assert await count(knocking.database, AuditRow.action == "knock") == 1
    assert await count(knocking.database, InboxRow.status != "done") == 0
    said = [message.text for message in knocking.phone.messages]
    told = [text for text in said if "Был стук 1" in text]
    assert len(told) == 1 or (len(told) == 2 and step.startswith(ON_THE_WIRE) and told[1].startswith("↻"))
    assert [text for text in said if "Постучали 1" in text]
