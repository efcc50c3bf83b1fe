"""What the machine stands on: a real database with a small school, the model beside it, and what always holds."""

import asyncio
import atexit
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import assume
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant
from sqlalchemy import text

from db.database import Database
from db.store import SqlStore
from mentoring.actions.consents import Paper, record_needed_consents
from mentoring.errors import Refusal
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from tests.machine.model import STAGES, Pair
from tests.school import school
from tests.tables import make_tables

NOW = datetime(2026, 10, 12, 7, 0, tzinfo=UTC)
Deed = Callable[[SqlStore], Awaitable[Any]]


def refused(kind: type[Refusal], act: Callable[[], object]) -> None:
    try:
        act()
    except kind:
        return
    raise AssertionError(f"expected {kind.__name__}")


@cache
def a_school() -> Path:
    """A database with the small school, made once and copied for each run of the machine."""
    place = Path(tempfile.mkdtemp(prefix="mentoring-machine-")) / "school.db"
    atexit.register(shutil.rmtree, place.parent)

    async def make() -> None:
        database = Database(f"sqlite+aiosqlite:///{place}")
        await make_tables(database)
        async with database.unit() as connection:
            store = SqlStore(connection)
            at = await school(store, NOW)
            for person in (at.mentor, at.mentee):
                await record_needed_consents(store, at.curator, person.id, Paper("1", date(2026, 9, 1)), now=NOW)
        await database.close()

    asyncio.run(make())
    return place


async def everybody(store: SqlStore) -> dict[str, Person]:
    """Who acts."""
    entered = {"Гаджиева": "curator", "Исаева": "mentor", "Соколов": "mentee"}
    people = [person for number in range(1, 6) if (person := await store.people.by_id(number)) is not None]
    return {entered[person.surname]: person for person in people if person.surname in entered}


class Ground(RuleBasedStateMachine):
    """The database, who acts, and the model."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp(prefix="mentoring-machine-"))
        shutil.copy(a_school(), self.folder / "machine.db")
        self.url = f"sqlite+aiosqlite:///{self.folder / 'machine.db'}"
        self.database = Database(self.url)
        self.now = NOW
        self.pair: Pair | None = None
        self.pair_id = 0
        self.people: dict[str, Person] = {}
        self.seen: Mentorship | None = None
        self.highest = 0
        self.acts = 0
        self.surveyed: set[str] = set()

    def teardown(self) -> None:
        self.loop.run_until_complete(self.database.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    def does(self, deed: Deed) -> Any:
        """One unit of work, as an update is: all of it or nothing."""

        async def unit() -> Any:
            async with self.database.unit() as connection:
                return await deed(SqlStore(connection))

        return self.loop.run_until_complete(unit())

    def acts_once(self, deed: Deed) -> Any:
        """An act that succeeds; it is in the record."""
        done = self.does(deed)
        self.acts += 1
        return done

    def asks(self, query: str, **values: object) -> list[Any]:
        async def read() -> list[Any]:
            async with self.database.reading() as connection:
                return list((await connection.execute(text(query), values)).all())

        return self.loop.run_until_complete(read())

    @property
    def at_work(self) -> Pair:
        assume(self.pair is not None and self.pair.status in ("active", "paused"))
        assert self.pair is not None
        return self.pair

    @initialize()
    def there_is_a_school(self) -> None:
        self.people = self.does(everybody)

    @invariant()
    def as_the_model_says(self) -> None:
        if self.pair is None:
            return
        found = self.asks("SELECT stage, status FROM mentorships WHERE id = :id", id=self.pair_id)[0]
        assert tuple(found) == (self.pair.stage, self.pair.status)
        held = self.asks("SELECT id FROM meetings WHERE mentorship_id = :id AND status = 'held'", id=self.pair_id)
        assert {row.id for row in held} == {number for number, each in self.pair.meetings.items() if each.counts}
        assert STAGES.index(self.pair.stage) >= self.highest
        self.highest = STAGES.index(self.pair.stage)

    @invariant()
    def nothing_is_there_twice(self) -> None:
        if self.pair is None:
            return
        opened = "SELECT count(*) FROM mentorships WHERE status IN ('proposed', 'active', 'paused')"
        assert self.asks(opened)[0][0] <= 1
        spoken = "SELECT meeting_id, person_id, count(*) FROM feedback WHERE given_at IS NOT NULL GROUP BY 1, 2"
        given = self.asks(spoken)
        assert all(row[2] == 1 for row in given)
        assert len(given) == sum(len(each.given) for each in self.pair.meetings.values())
        recorded = "SELECT count(*) FROM audit WHERE action <> 'advance' AND action NOT LIKE '%consent%'"
        assert self.asks(recorded)[0][0] == self.acts
