"""People in the database: registers taken in, two made one, who has not answered or finished."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from db.base import insert_once
from db.invitations import InvitationRow
from db.mentorships import ParticipantRow
from db.profiles import ProfileRow, _values
from db.store import SqlStore
from handlers.accounts import Account
from mentoring.actions.newcomers import Accepted, accept_invitation
from mentoring.actions.people import MergeOfPartners, add_person, merge_people
from mentoring.actions.profiles import rename_oneself
from mentoring.actions.registers import import_register
from mentoring.errors import NotFound
from mentoring.invitations import InvitationKeys
from mentoring.mentorships import NewMentorship, Stage
from mentoring.people import NewPerson, Role
from mentoring.profiles import NameUnclear, Profile
from mentoring.registers import RegisterRow, Registers
from tests.school import School, school

KEYS = InvitationKeys(b"a key of the tests, long enough")


@pytest.fixture
async def town(store: SqlStore, now: datetime) -> School:
    return await school(store, now)


def row(number: int, role: Role = Role.MENTEE, **facts: object) -> RegisterRow:
    plain = RegisterRow(
        number, role, f"Ученик{number}", "Имя", "", date(2012, 1, 1 + number % 28), 2012, "", "", "7Б", "", "", "", ""
    )
    return replace(plain, **facts)  # type: ignore[arg-type]


def of_pair(town: School, mentor: int, mentee: int) -> NewMentorship:
    return NewMentorship(
        town.organisation.id, town.municipality.id, 2026, "", "teacher_pupil", "traditional", "traditional",
        Stage.ACQUAINTANCE, (mentor,), (mentee,),
    )  # fmt: skip


async def test_a_register_is_taken_once_with_an_invitation_each(store: SqlStore, town: School, now: datetime) -> None:
    rows = [row(number) for number in range(30)] + [row(3, Role.MENTOR)]
    registers = Registers(rows, [])

    first = await import_register(store, town.curator, town.organisation.id, registers, keys=KEYS, now=now)
    second = await import_register(store, town.curator, town.organisation.id, registers, keys=KEYS, now=now)

    assert (first.new, first.known, second.new, second.known, second.roles_given) == (30, 0, 0, 31, 0)
    invitations = await store._connection.scalar(select(func.count()).select_from(InvitationRow))
    assert invitations == 30
    both = (await store.registers.named(town.organisation.id, "ученик3", limit=1))[0]
    assert {held.role for held in both.memberships} == {Role.MENTEE, Role.MENTOR}


async def test_a_year_in_the_file_and_a_date_in_the_list_are_one_person(
    store: SqlStore, town: School, now: datetime
) -> None:
    known = row(1, surname="Соколов", given="Артем", patronymic="Дмитриевич", birth_date=None, birth_year=2012)
    registers = Registers([known], [])

    taken = await import_register(store, town.curator, town.organisation.id, registers, keys=KEYS, now=now)

    assert (taken.new, taken.known) == (0, 1)


async def test_nobody_else_takes_a_register_in(store: SqlStore, town: School, now: datetime) -> None:
    for other in (town.stranger, town.coordinator, town.mentor):
        with pytest.raises(NotFound):
            await import_register(
                store, other, town.organisation.id, Registers([row(1)], []), keys=KEYS, now=now
            )


async def test_pairs_go_to_the_kept_one(store: SqlStore, town: School, now: datetime) -> None:
    new = NewPerson(town.municipality.id, town.organisation.id, "Соколов", "Тёма", is_pupil=True)
    double = (await add_person(store, town.curator, new, Role.MENTEE, keys=KEYS, now=now)).person
    theirs = await store.mentorships.add(of_pair(town, town.mentor.id, double.id), created_by=1, now=now)
    mine = await store.mentorships.add(of_pair(town, town.mentor.id, town.mentee.id), created_by=1, now=now)

    await merge_people(store, town.curator, double.id, town.mentee.id, now=now)

    assert {each.id for each in await store.mentorships.of_person(town.mentee.id)} == {theirs.id, mine.id}
    left = select(func.count()).where(ParticipantRow.person_id == double.id)
    assert await store._connection.scalar(left) == 0


async def test_partners_are_two_people(store: SqlStore, town: School, now: datetime) -> None:
    await store.mentorships.add(of_pair(town, town.mentor.id, town.mentee.id), created_by=1, now=now)

    with pytest.raises(MergeOfPartners):
        await merge_people(store, town.curator, town.mentor.id, town.mentee.id, now=now)


async def test_who_has_not_answered_and_who_has_not_finished(store: SqlStore, town: School, now: datetime) -> None:
    new = NewPerson(town.municipality.id, town.organisation.id, "Алиев", "Ибрагим", is_pupil=True)
    added = await add_person(store, town.curator, new, Role.MENTEE, keys=KEYS, now=now)
    assert added.issued
    later = now + timedelta(days=1)

    assert [each.person_id for each in await store.invitations.unanswered(later)] == [added.person.id]
    assert await store.invitations.unanswered(now) == []
    came = await accept_invitation(
        store, Account("9", 9), added.issued.token, opened_by=None, keys=KEYS, wrong_an_hour=5, now=now
    )

    assert isinstance(came, Accepted)
    assert await store.invitations.unanswered(later) == []
    assert [each.id for each in await store.people.profile_unfinished(later)] == [added.person.id]
    await store.profiles.change(added.person.id, completed_at=now)
    assert await store.people.profile_unfinished(later) == []


async def test_profiles_known_already_are_passed_over(store: SqlStore, town: School) -> None:
    await store.profiles.change(town.mentor.id, interests="химия")

    await store.profiles.add_many([Profile(town.mentor.id, interests="горы"), Profile(town.curator.id)])

    assert (await store.profiles.of(town.mentor.id)).interests == "химия"
    assert (await store.profiles.of(town.curator.id)).interests == ""
    known = await insert_once(store._connection, ProfileRow, [_values(Profile(town.mentor.id))] * 3)
    assert known == 0


async def test_numbers_of_accounts_are_longer_than_32_bits(store: SqlStore, town: School, now: datetime) -> None:
    await store.people.link_account(town.mentor.id, "telegram", str(2**52 - 1), 2**52 - 1, now=now)

    found = await store.people.by_account("telegram", str(2**52 - 1))
    assert found is not None
    assert found.chat_id == 2**52 - 1


@pytest.mark.parametrize("name", ["Алиева Марьям " + "й" * 1000, "й" * 101 + " Марьям", "Алиева " + "ΐ" * 101])
async def test_a_name_nobody_has_is_refused(store: SqlStore, town: School, now: datetime, name: str) -> None:
    with pytest.raises(NameUnclear):
        await rename_oneself(store, town.mentee, name, now=now)


async def test_letters_that_grow_when_compared_are_kept(store: SqlStore, town: School, now: datetime) -> None:
    part = "ΐ" * 100
    named = await rename_oneself(store, town.mentee, f"{part} {part} {part}", now=now)

    assert (named.surname, named.given, named.patronymic) == (part, part, part)
