"""Who may do what: the whole matrix of actions and people, made from the table of rights and the actions' signatures.

Everybody but those whom the table names is refused with "not found", and nothing is written.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from db.database import Database
from db.store import SqlStore
from db.tables import METADATA
from mentoring.access import Subject, may
from mentoring.errors import AlreadyDone, NotFound, Refusal
from mentoring.mentorships import Side
from mentoring.people import Person
from mentoring.rights import RIGHTS, Relation
from tests.action_calls import ACTIONS, Case, signature_of
from tests.conftest import NOW
from tests.tables import make_tables
from tests.two_schools import TwoSchools, two_schools

OWNERS: dict[str, str] = {
    "open_person": "mentee",
    "open_consents": "mentee",
    "withdraw_consent": "mentee",
    "add_to_help": "mentee",
    "open_letter": "mentee",
    "answer_letter": "mentee",
    "recipients_of_answer": "mentee",
    "send_letter": "curator",
    "ask_for_help": "actor",
    "put_off": "actor",
    "agree_to_privacy": "actor",
    "answer_step": "actor",
    "pass_over_step": "actor",
    "rename_oneself": "actor",
    "choose_language": "actor",
}
"""Who "oneself" is, for actions one does to what is one's own; `actor`: it can only be done to oneself."""

AT_HOME = (
    "add_organisation",
    "list_organisations",
    "open_municipality_digest",
    "open_municipality_roadmaps",
    "open_municipality_surveys",
    "open_municipality_indicators",
    "plan_municipal_result",
    "open_rounds",
    "open_collection", "open_trend")
"""Actions that can only be done to one's own municipality: nothing in them names another."""


def is_right(action: str, actor: Person, at: TwoSchools) -> bool:
    """Whether the table gives the action on the first school's pair to the actor."""
    pair = at.own
    owner = None
    if any(relation is Relation.SELF for _, relation in RIGHTS[action]):
        assert action in OWNERS, f"tests/test_access.py must say in OWNERS who is oneself for {action}"
        owner = actor if OWNERS[action] == "actor" else getattr(pair, OWNERS[action])
    subject = Subject(
        actor.municipality_id if action in AT_HOME else at.at.municipality.id,
        pair.ids["organisation_id"],
        owner.id if owner else None,
        {pair.mentor.id: Side.MENTOR, pair.mentee.id: Side.MENTEE},
    )
    return may(actor, action, subject)


async def everything(store: SqlStore) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables."""
    run = store._connection.exec_driver_sql
    names = [table.name for table in METADATA.sorted_tables]
    return {name: [tuple(row) for row in await run(f"SELECT * FROM {name} ORDER BY rowid")] for name in names}


async def writes(store: SqlStore) -> int:
    """How many rows this connection has ever written, also those undone since."""
    return int(await store._connection.scalar(text("SELECT total_changes()")) or 0)


def people_of(at: TwoSchools) -> dict[str, Person]:
    """Everyone of the matrix, by who they are to the pair."""
    return {
        "the mentee": at.own.mentee,
        "the mentor": at.own.mentor,
        "the curator": at.own.curator,
        "the coordinator": at.at.coordinator,
        **at.strangers,
    }


async def called(store: SqlStore, case: Case, actor: Person, **changed: object) -> Refusal | None:
    """Call the action and undo it; the refusal if there was one."""
    try:
        async with store.attempt() as savepoint:
            await ACTIONS[case.name](store, actor, **{**case.arguments(), **changed})
            await savepoint.rollback()  # type: ignore[attr-defined]
    except Refusal as refusal:
        return refusal
    return None


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, TwoSchools]:
    """A database with two schools at work, made once; each test gets a copy."""
    file = tmp_path_factory.mktemp("two-schools") / "entered.db"

    async def enter() -> TwoSchools:
        database = Database(f"sqlite+aiosqlite:///{file}")
        await make_tables(database)
        async with database.unit() as connection:
            at = await two_schools(SqlStore(connection), NOW)
        await database.close()
        return at

    return file, asyncio.run(enter())


@pytest.fixture
def at(entered: tuple[Path, TwoSchools]) -> TwoSchools:
    """Two schools at work."""
    return entered[1]


@pytest.fixture
async def store(entered: tuple[Path, TwoSchools], tmp_path: Path) -> AsyncIterator[SqlStore]:
    """A store on a database of one's own with both schools."""
    shutil.copy(entered[0], tmp_path / "own.db")
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'own.db'}")
    async with database.unit() as connection:
        yield SqlStore(connection)
    await database.close()


@pytest.mark.parametrize("name", sorted(ACTIONS))
async def test_whoever_may_not_finds_nothing_and_changes_nothing(
    store: SqlStore, at: TwoSchools, now: datetime, name: str
) -> None:
    before, written = await everything(store), await writes(store)

    for who, actor in people_of(at).items():
        if is_right(name, actor, at):
            continue
        refusal = await called(store, Case(name, at.own, now), actor)
        assert type(refusal) is NotFound, f"{who}: {refusal!r}"
        assert await writes(store) == written, f"{who} wrote something"
    assert await everything(store) == before


@pytest.mark.parametrize("name", sorted(ACTIONS))
async def test_whoever_may_is_let_through(store: SqlStore, at: TwoSchools, now: datetime, name: str) -> None:
    """Else the matrix above would prove nothing: a wrong id reads like "not found" to everyone."""
    allowed = {who: actor for who, actor in people_of(at).items() if is_right(name, actor, at)}
    refusals = {who: await called(store, Case(name, at.own, now), actor) for who, actor in allowed.items()}

    assert any(type(refusal) is not NotFound for refusal in refusals.values()), refusals


@pytest.mark.parametrize("name", sorted(ACTIONS))
async def test_one_foreign_thing_among_ones_own_is_not_found(
    store: SqlStore, at: TwoSchools, now: datetime, name: str
) -> None:
    own, foreign = Case(name, at.own, now).arguments(), Case(name, at.foreign, now).arguments()
    ids = [each for each in own if each.endswith(("_id", "_ids")) and not isinstance(own[each], str)]
    before = await everything(store)

    for parameter in ids:
        for who in ("the curator", "the mentor", "the mentee"):
            refusal = await called(
                store, Case(name, at.own, now), people_of(at)[who], **{parameter: foreign[parameter]}
            )
            assert type(refusal) in (NotFound, AlreadyDone), f"{who} with a foreign {parameter}: {refusal!r}"
    assert await everything(store) == before


@pytest.mark.parametrize("name", [each for each in sorted(ACTIONS) if "on_behalf_of" in signature_of(each)])
async def test_nobody_speaks_for_another_but_the_curator(
    store: SqlStore, at: TwoSchools, now: datetime, name: str
) -> None:
    case, own = Case(name, at.own, now), at.own
    tries = [
        (own.mentor, own.mentee),
        (own.mentee, own.mentor),
        (at.foreign.curator, own.mentee),
        (own.curator, at.foreign.mentee),
        (own.curator, at.strangers["the mentee of another pair"]),
    ]
    before = await everything(store)

    for actor, spoken_for in tries:
        refusal = await called(store, case, actor, on_behalf_of=spoken_for.id)
        assert type(refusal) is NotFound, f"{actor.surname} for {spoken_for.surname}: {refusal!r}"
    assert await everything(store) == before


def test_every_action_has_its_row_and_every_row_its_action() -> None:
    assert set(ACTIONS) == set(RIGHTS)


def test_every_oneself_is_still_an_action() -> None:
    assert set(OWNERS) <= {name for name, rights in RIGHTS.items() if any(r is Relation.SELF for _, r in rights)}
