"""The demo town: everything the demo wants to show is there, lived through in order, and the same each time."""

import asyncio
import itertools
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from bot.town import START, Town, build_town
from bot.town.tale import read_tale
from db.database import Database
from db.feedback import FeedbackRow
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow
from db.outbox import OutboxRow
from db.people import PersonRow
from db.store import SqlStore
from locales.names import name_text
from mentoring.actions.digests import open_digest
from mentoring.invitations import InvitationKeys
from mentoring.mentorships import Mentorship, Side, Stage, Status
from mentoring.people import Person, Role
from tests.tables import make_tables

KEYS = InvitationKeys(b"a key for the tests of the town")
CURATORS = {"Гаджиева", "Абдуллаев", "Мамаева"}
WORRIES = {
    "школа № 2": [
        ("Ибрагимова", ["wish-to-part"]),
        ("Петрова", ["low-mood"]),
        ("Юсупов", ["consent", "feedback"]),
        ("Гасанова", ["no-meeting"]),
        ("Хасанова", ["unlogged"]),
        ("Ахмедов", ["feedback"]),
    ],
    "школа № 5": [("Тагирова", ["wish-to-part"]), ("Белова", ["low-mood"])],
    "«Горизонт»": [("Шапиева", ["no-meeting"]), ("Галимова", ["unlogged"])],
}
"""Of the first mentee of each pair that needs attention: why."""


async def build_at(place: Path) -> Town:
    database = Database(f"sqlite+aiosqlite:///{place}")
    await make_tables(database)
    town = await build_town(database, KEYS)
    await database.close()
    return town


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Town]:
    place = tmp_path_factory.mktemp("town") / "town.db"
    return place, asyncio.run(build_at(place))


@pytest.fixture
async def town_store(built: tuple[Path, Town]) -> AsyncIterator[SqlStore]:
    database = Database(f"sqlite+aiosqlite:///{built[0]}")
    async with database.reading() as connection:
        yield SqlStore(connection)
    await database.close()


async def everyone(store: SqlStore) -> list[Person]:
    ids = (await store._connection.scalars(select(PersonRow.id).order_by(PersonRow.id))).all()
    return list((await store.people.by_ids(ids)).values())


async def mentorships(store: SqlStore, town: Town) -> list[Mentorship]:
    organisations = await store.organisations.of_municipality(town.municipality_id)
    return [each for o in organisations for each in await store.mentorships.of_organisation(o.id, *Status)]


async def test_there_is_a_mentorship_at_every_stage(built: tuple[Path, Town], town_store: SqlStore) -> None:
    found = await mentorships(town_store, built[1])

    assert {each.stage for each in found if each.status is Status.ACTIVE} == set(Stage)
    assert {each.status for each in found} >= {Status.PROPOSED, Status.ACTIVE, Status.PAUSED, Status.COMPLETED}
    assert {each.form for each in found} >= {"pupil_pupil", "teacher_teacher", "head_teacher", "student_pupil"}
    assert [len(each.mentees) for each in found if each.kind == "group"] == [4]


async def test_its_people_are_as_many_and_as_different_as_a_demo_wants(
    built: tuple[Path, Town], town_store: SqlStore
) -> None:
    people = await everyone(town_store)
    found = await mentorships(town_store, built[1])

    assert 40 <= len(people) <= 50
    sides = Counter((p.person.id, p.side) for each in found for p in each.participants)
    assert max(count for (_, side), count in sides.items() if side is Side.MENTOR) == 3
    assert {person for person, side in sides if side is Side.MENTOR} & {p for p, side in sides if side is Side.MENTEE}
    assert [p.surname for p in people if p.has_no_phone] == ["Омарова"]
    assert [p.surname for p in people if p.chat_id is None and not p.has_no_phone] == ["Лукин"]
    assert {p.surname for p in people if p.holds(Role.CURATOR)} == CURATORS
    assert [p.surname for p in people if len(p.organisations_as(Role.CURATOR)) == 2] == ["Мамаева"]
    assert {role for p in people for role in Role if p.holds(role)} == set(Role) - {Role.COUNCIL}


async def test_every_name_can_be_declined(town_store: SqlStore) -> None:
    for person in await everyone(town_store):
        assert name_text(person, "full", "ins") != name_text(person, "full")


async def test_the_first_chats_are_of_a_mentee_their_mentor_and_their_curator(
    built: tuple[Path, Town], town_store: SqlStore
) -> None:
    first = [await town_store.people.by_account("telegram", str(number)) for number in built[1].open_first]

    assert [person.surname for person in first if person] == ["Соколов", "Исаева", "Гаджиева"]
    assert first[0] is not None
    pair = (await town_store.mentorships.of_person(first[0].id))[0]
    assert (pair.stage, pair.mentors) == (Stage.PLANNING, [first[1]])
    ahead = await town_store.meetings.next_of([pair.id], after=START)
    assert (ahead[pair.id].place, ahead[pair.id].starts_at) == (
        "кабинет 214",
        datetime(2026, 10, 14, 12, 30, tzinfo=UTC),
    )


async def test_only_the_news_of_the_morning_are_unread(town_store: SqlStore) -> None:
    statement = select(OutboxRow).where(OutboxRow.status == "waiting", OutboxRow.due_at <= START)
    rows = (await town_store._connection.execute(statement)).all()

    assert 2 <= len(rows) <= 8
    assert {"help-asked", "letter", "meeting-proposed"} <= {row.kind for row in rows}
    assert all(row.due_at > START - timedelta(hours=2) for row in rows)


async def test_each_curator_reads_the_worries_that_were_meant(town_store: SqlStore) -> None:
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for surname in CURATORS:
        curator = next(each for each in await everyone(town_store) if each.surname == surname)
        for organisation_id in curator.organisations_as(Role.CURATOR):
            digest = await open_digest(town_store, curator, organisation_id, now=START)
            found[digest.organisation.short_name] = [
                (digest.mentorships[each[0].mentorship_id].mentees[0].surname, [why.worry.value for why in each])
                for each in digest.attention
            ]

    assert found == WORRIES


async def test_calls_for_help_wait_for_the_curator(town_store: SqlStore) -> None:
    curator = next(each for each in await everyone(town_store) if each.surname == "Гаджиева")
    assert curator.organisation_id is not None
    calls = await town_store.help_requests.open_of(curator.organisation_id)

    assert [call.seen_at for call in calls].count(None) == 1


async def test_a_link_waits_for_the_one_who_has_not_come(town_store: SqlStore) -> None:
    place = read_tale().residents["lukin"].place_key
    organisations = await town_store.organisations.of_municipality(1)
    school = next(each for each in organisations if each.name == read_tale().organisations[place][0])
    waiting = await town_store.invitations.not_come(school.id)

    invitations = [each.invitation for each in waiting]
    assert [each.person.surname for each in waiting] == ["Лукин"]
    assert invitations[0] is not None
    assert invitations[0].is_open(START)
    found = await town_store.invitations.by_fingerprint(KEYS.fingerprint(KEYS.token(invitations[0].nonce)))
    assert found == invitations[0]


async def test_everything_happened_in_order_and_by_daylight(town_store: SqlStore) -> None:
    query = (
        select(MeetingRow.starts_at, MeetingRow.logged_at, FeedbackRow.given_at)
        .join(FeedbackRow, FeedbackRow.meeting_id == MeetingRow.id)
        .where(MeetingRow.status == "held")
    )
    rows = (await town_store._connection.execute(query)).all()

    assert len(rows) > 150
    for starts_at, logged_at, given_at in rows:
        assert logged_at is not None
        assert given_at is not None
        assert starts_at < logged_at < given_at < START
        assert 7 <= given_at.astimezone(START.tzinfo).hour < 21


async def test_the_same_town_is_built_each_time(built: tuple[Path, Town], tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    await build_at(again)

    assert await facts(built[0]) == await facts(again)


async def facts(place: Path) -> list[tuple[object, ...]]:
    """What is in the town, row by row."""
    database = Database(f"sqlite+aiosqlite:///{place}")
    columns: list[list[InstrumentedAttribute[Any]]] = [
        [MentorshipRow.id, MentorshipRow.stage, MentorshipRow.status, MentorshipRow.stage_since],
        [MeetingRow.id, MeetingRow.starts_at, MeetingRow.logged_at, MeetingRow.topic],
        [FeedbackRow.id, FeedbackRow.person_id, FeedbackRow.mood, FeedbackRow.given_at],
        [OutboxRow.id, OutboxRow.kind, OutboxRow.status, OutboxRow.due_at],
    ]
    async with database.reading() as connection:
        tables = [(await connection.execute(select(*each).order_by(each[0]))).all() for each in columns]
    await database.close()
    return [tuple(row) for row in itertools.chain.from_iterable(tables)]
