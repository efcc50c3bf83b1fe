"""A kill between any two steps of an update: nothing is lost, no effect comes twice."""

import re
import signal
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.audit import AuditRow
from db.database import Database
from db.inbox import InboxRow
from db.outbox import OutboxRow
from db.store import SqlStore
from db.tables import METADATA
from sandbox.telegram import Telegram
from tests.bot.door import door
from tests.faults.processes import DiesAt, ended, start_bot, until
from tests.living import TOKEN, settings_for
from tests.school import school

BOT = Path(__file__).parents[2] / "bot"
STEPS = sorted(set(re.findall(r'passing\("([\w.-]+)"\)', "".join(f.read_text("utf-8") for f in BOT.glob("*.py")))))
ON_THE_WIRE = "sender."
"""While messages are on the wire nobody can know whether they were sent: one may come once more, with its mark."""


async def count(database: Database, *where: object) -> int:
    async with database.reading() as connection:
        return int(await connection.scalar(select(func.count()).where(*where)) or 0)  # type: ignore[arg-type]


@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("step", STEPS)
async def test_a_kill_at_a_step_changes_nothing_for_people(
    step: str, nth: int, tmp_path: Path, now: datetime
) -> None:
    telegram = Telegram(lambda: now, token=TOKEN)
    await telegram.start()
    settings = settings_for(telegram, tmp_path, send_lease_seconds=0.2)
    database = Database(settings.database_url)
    async with database.unit() as connection:
        await connection.run_sync(METADATA.create_all)
        mentor = (await school(SqlStore(connection), now)).mentor
    phone = telegram.add_person(1000 + mentor.id, "Ольга")
    await phone.types("/door")
    doomed = start_bot(settings, now, door, DiesAt(step, nth))
    pressed = False

    async def done() -> bool:
        nonlocal pressed
        if not pressed and "Постучать" in phone.labels:
            pressed = True
            await phone.presses("Постучать")
        open_rows = OutboxRow.status.in_(["waiting", "sending"])
        return (
            pressed
            and not telegram.unread_updates
            and not await count(database, InboxRow.status == "new")
            and not await count(database, open_rows)
        )

    async def dead_or_done() -> bool:
        return not doomed.is_alive() or await done()

    try:
        await until(dead_or_done, telegram.changed)
        doomed.terminate()
        died = await ended(doomed)
        heir = start_bot(settings, now, door)
        await until(done, telegram.changed)
        heir.terminate()
        assert await ended(heir) == 0
    finally:
        await telegram.stop()

    assert died == -signal.SIGKILL or nth > 1
    assert await count(database, AuditRow.action == "knock") == 1
    assert await count(database, InboxRow.status != "done") == 0
    told = [message.text for message in phone.messages if "Был стук 1" in message.text]
    assert len(told) == 1 or (len(told) == 2 and step.startswith(ON_THE_WIRE) and told[1].startswith("↻"))
    assert [m.text for m in phone.messages if "Постучали 1" in m.text]
    await database.close()
