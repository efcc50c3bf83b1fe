"""Coming by an invitation: once, by the right one, and nothing learned by guessing."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from db.store import SqlStore
from handlers.accounts import Account
from mentoring.actions.invitations import invite, prolong_invitations, renew_invitation, revoke_invitation
from mentoring.actions.newcomers import (
    Accepted,
    NotAccepted,
    accept_invitation,
    confirm_newcomer,
    reject_newcomer,
)
from mentoring.actions.organisations import invite_curator
from mentoring.actions.people import Added, add_person, give_role, merge_people, open_person, relink_account
from mentoring.actions.setup import invite_coordinator
from mentoring.errors import AlreadyDone, NotFound
from mentoring.invitations import InvitationKeys, PersonHasNoPhone
from mentoring.people import NewPerson, Person, Role
from tests.school import School, school

KEYS = InvitationKeys(b"a key of the tests, long enough")
STRANGER = Account("777", 777, "Тёма", "Соколов")


@pytest.fixture
async def town(store: SqlStore, now: datetime) -> School:
    return await school(store, now)


def pupil(town: School, surname: str = "Алиев", given: str = "Ибрагим") -> NewPerson:
    return NewPerson(town.municipality.id, town.organisation.id, surname, given, is_pupil=True, grade="7Б")


async def entered(store: SqlStore, town: School, now: datetime, role: Role = Role.MENTEE) -> Added:
    return await add_person(store, town.curator, pupil(town), role, keys=KEYS, now=now)


async def come(
    store: SqlStore, secret: str, now: datetime, *, by: Person | None = None, account: Account = STRANGER
) -> Accepted | NotAccepted:
    return await accept_invitation(
        store, account, secret, opened_by=by, keys=KEYS, wrong_an_hour=5, now=now
    )


async def test_a_link_brings_its_person_in_once(store: SqlStore, town: School, now: datetime) -> None:
    added = await entered(store, town, now)
    assert added.issued

    came = await come(store, added.issued.token, now)
    again = await come(store, added.issued.token, now, account=Account("778", 778, "Другой"))

    assert isinstance(came, Accepted)
    assert came.person.id == added.person.id
    assert came.person.chat_id == 777
    assert again is NotAccepted.WRONG


@pytest.mark.parametrize("spelling", ["{}", " {} ", "lower", "bare", "russian"])
async def test_a_code_may_be_typed_on_any_keyboard(
    store: SqlStore, town: School, now: datetime, spelling: str
) -> None:
    added = await entered(store, town, now)
    assert added.issued
    code = added.issued.code
    spelled = {"lower": code.lower(), "bare": code.replace("-", ""), "russian": russian(code)}

    came = await come(store, spelled.get(spelling, spelling.format(code)), now)

    assert isinstance(came, Accepted)


def russian(code: str) -> str:
    return code.translate(str.maketrans("ABCEHKMPTXY", "АВСЕНКМРТХУ")).lower()


async def test_a_link_is_over_after_its_time_and_lives_again_when_shown(
    store: SqlStore, town: School, now: datetime
) -> None:
    added = await entered(store, town, now)
    assert added.issued
    later = now + timedelta(hours=73)

    late = await come(store, added.issued.token, later)
    shown = await invite(store, town.curator, added.person.id, keys=KEYS, now=later)
    came = await come(store, shown.token, later)

    assert late is NotAccepted.WRONG
    assert shown.token == added.issued.token
    assert isinstance(came, Accepted)


async def test_renewed_and_revoked_links_do_not_work(store: SqlStore, town: School, now: datetime) -> None:
    added = await entered(store, town, now)
    assert added.issued

    renewed = await renew_invitation(store, town.curator, added.person.id, keys=KEYS, now=now)
    old = await come(store, added.issued.token, now)
    await revoke_invitation(store, town.curator, added.person.id, now=now)
    revoked = await come(store, renewed.token, now)

    assert (old, revoked) == (NotAccepted.WRONG, NotAccepted.WRONG)


async def test_after_five_wrong_codes_one_calm_line_then_silence(
    store: SqlStore, town: School, now: datetime
) -> None:
    added = await entered(store, town, now)
    assert added.issued

    answers = [await come(store, "AAAA-BBBB", now) for _ in range(7)]
    right = await come(store, added.issued.code, now)
    an_hour_later = await come(store, added.issued.code, now + timedelta(minutes=61))

    assert answers == [NotAccepted.WRONG] * 5 + [NotAccepted.TOO_MANY, NotAccepted.SILENCE]
    assert right is NotAccepted.SILENCE
    assert isinstance(an_hour_later, Accepted)


async def test_the_curator_says_it_was_the_wrong_one(store: SqlStore, town: School, now: datetime) -> None:
    added = await entered(store, town, now)
    assert added.issued
    came = await come(store, added.issued.token, now)
    assert isinstance(came, Accepted)

    person, again = await reject_newcomer(store, town.curator, came.invitation.id, keys=KEYS, now=now)

    assert (await store.people.by_id(person.id)).chat_id is None  # type: ignore[union-attr]
    assert isinstance(await come(store, again.token, now), Accepted)
    with pytest.raises(AlreadyDone):
        await confirm_newcomer(store, town.curator, came.invitation.id, now=now)


async def test_nobody_else_confirms(store: SqlStore, town: School, now: datetime) -> None:
    added = await entered(store, town, now)
    assert added.issued
    came = await come(store, added.issued.token, now)
    assert isinstance(came, Accepted)

    for other in (town.stranger, town.mentor, town.mentee, came.person):
        with pytest.raises(NotFound):
            await confirm_newcomer(store, other, came.invitation.id, now=now)
    await confirm_newcomer(store, town.curator, came.invitation.id, now=now)


async def test_a_mentor_named_curator_elsewhere_opens_the_link_and_is_both(
    store: SqlStore, town: School, now: datetime
) -> None:
    other = (await store.organisations.of_municipality(town.municipality.id))[1]
    name = "Исаева Ольга Викторовна"
    invited = await invite_curator(store, town.coordinator, other.id, name, keys=KEYS, now=now)
    assert invited.issued

    account = Account(str(1000 + town.mentor.id), 1000 + town.mentor.id, "Ольга")
    came = await come(store, invited.issued.token, now, by=town.mentor, account=account)

    assert isinstance(came, Accepted)
    assert came.person.id == town.mentor.id
    assert came.person.holds(Role.CURATOR, other.id)
    assert came.person.holds(Role.MENTOR, town.organisation.id)
    merged = await store.people.by_id(invited.person.id)
    assert merged is not None
    assert merged.id == town.mentor.id


async def test_a_pupil_s_link_opened_by_the_mentor_stays_whole(
    store: SqlStore, town: School, now: datetime
) -> None:
    added = await entered(store, town, now)
    assert added.issued

    peeped = await come(store, added.issued.token, now, by=town.mentor)
    came = await come(store, added.issued.token, now)

    assert peeped is NotAccepted.WRONG
    assert isinstance(came, Accepted)


async def test_a_coordinator_comes_unnamed(store: SqlStore, town: School, now: datetime) -> None:
    invitation = await invite_coordinator(store, town.municipality.id, KEYS, now)

    came = await come(store, invitation.token, now)

    assert isinstance(came, Accepted)
    assert came.person.holds(Role.COORDINATOR)
    assert (came.person.surname, came.person.given) == ("", "Тёма")


async def test_a_new_phone_takes_over_from_the_old(store: SqlStore, town: School, now: datetime) -> None:
    invitation = await relink_account(store, town.curator, town.mentee.id, keys=KEYS, now=now)

    came = await come(store, invitation.token, now)

    assert isinstance(came, Accepted)
    assert came.person.id == town.mentee.id
    assert await store.people.by_account("telegram", str(1000 + town.mentee.id)) is None


async def test_the_sheet_is_made_whole(store: SqlStore, town: School, now: datetime) -> None:
    added = await entered(store, town, now)
    silent = await add_person(
        store, town.curator, replace(pupil(town), surname="Без", given="Телефона"), Role.MENTEE, keys=KEYS, now=now
    )
    await store.people.change(silent.person.id, has_no_phone=True)
    later = now + timedelta(days=30)

    sheet = await prolong_invitations(store, town.curator, town.organisation.id, keys=KEYS, now=later)

    assert [each.person.id for each in sheet] == [added.person.id]
    assert all(each.invitation and each.invitation.is_open(later) for each in sheet)
    with pytest.raises(PersonHasNoPhone):
        await invite(store, town.curator, silent.person.id, keys=KEYS, now=now)


async def test_entering_somebody_again_only_adds_the_role(store: SqlStore, town: School, now: datetime) -> None:
    first = await entered(store, town, now)

    again = await entered(store, town, now, Role.MENTOR)

    assert again.was_known
    assert again.person.id == first.person.id
    assert again.person.holds(Role.MENTEE)
    assert again.person.holds(Role.MENTOR)


async def test_merging_keeps_roles_account_and_consents(store: SqlStore, town: School, now: datetime) -> None:
    double = await entered(store, town, now, Role.MENTOR)
    await store.people.link_account(double.person.id, "telegram", "555", 555, now=now)
    kept = (
        await add_person(store, town.curator, pupil(town, "Алиев", "Ибрагимбек"), Role.MENTEE, keys=KEYS, now=now)
    ).person

    merged = await merge_people(store, town.curator, double.person.id, kept.id, now=now)

    assert merged.id == kept.id
    assert merged.chat_id == 555
    assert {held.role for held in merged.memberships} == {Role.MENTEE, Role.MENTOR}
    assert (await store.people.by_id(double.person.id)) == merged
    with pytest.raises(NotFound):
        await merge_people(store, town.stranger, merged.id, town.mentee.id, now=now)


async def test_both_had_everything_and_the_kept_one_s_stays(
    store: SqlStore, town: School, now: datetime
) -> None:
    await give_role(store, town.curator, town.mentee.id, Role.MENTOR, now=now)
    await store.profiles.change(town.mentee.id, interests="шахматы")
    await store.profiles.change(town.mentor.id, interests="химия")

    merged = await merge_people(store, town.curator, town.mentee.id, town.mentor.id, now=now)

    assert merged.chat_id == 1000 + town.mentor.id
    assert sorted(held.role for held in merged.memberships) == [Role.MENTEE, Role.MENTOR]
    assert (await store.profiles.of(merged.id)).interests == "химия"


async def test_a_coordinator_reaches_curators_but_no_child(store: SqlStore, town: School, now: datetime) -> None:
    added = await entered(store, town, now)

    with pytest.raises(NotFound):
        await invite(store, town.coordinator, added.person.id, keys=KEYS, now=now)
    with pytest.raises(NotFound):
        await open_person(store, town.coordinator, added.person.id, now=now)
    assert (await open_person(store, town.coordinator, town.curator.id, now=now)).by_staff
    assert not (await open_person(store, town.mentee, town.mentee.id, now=now)).by_staff


async def test_wrong_tries_are_forgotten_once_they_are_long_past(store: SqlStore, now: datetime) -> None:
    await store.invitations.add_wrong_try("777", now=now - timedelta(hours=73))
    await store.invitations.add_wrong_try("777", now=now)

    await store.invitations.forget_wrong_tries(before=now - timedelta(hours=72))

    assert await store.invitations.wrong_tries("777", now - timedelta(days=9)) == 1
