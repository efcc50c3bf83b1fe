"""Two people act on one thing at the same moment, in two processes: it happens once, and nothing is lost."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from db.database import Database
from db.store import SqlStore
from handlers.accounts import Account
from mentoring.actions.consents import Paper, record_needed_consents, withdraw_consent
from mentoring.actions.feedback import give_feedback
from mentoring.actions.goals import add_goal
from mentoring.actions.help_requests import answer_help_request, ask_for_help, take_help_request
from mentoring.actions.invitations import invite, issue
from mentoring.actions.meetings import agree_meeting, propose_meeting
from mentoring.actions.meetings_log import log_meeting
from mentoring.actions.mentorships import answer_proposal, propose_mentorship, record_order
from mentoring.actions.newcomers import Accepted, NotAccepted, accept_invitation, confirm_newcomer, reject_newcomer
from mentoring.actions.people import add_person, give_role, merge_people
from mentoring.actions.people_roles import RoleNeeded, take_role
from mentoring.consents import ConsentMissing
from mentoring.errors import AlreadyDone, Refusal
from mentoring.feedback import ASKED, Ask
from mentoring.help_requests import HelpKind
from mentoring.invitations import InvitationKeys
from mentoring.meetings import MeetingStatus
from mentoring.meetings_life import MeetingAlreadyLogged
from mentoring.mentorships import Mentorship, Side, Stage, Status
from mentoring.pairs import PairExists
from mentoring.people import NewPerson, Person, Role
from tests.pairs import pair, pupil
from tests.postgres import own_database
from tests.school import School, school
from tests.storage.racing import Race

NOW = datetime(2026, 10, 12, 7, 0, tzinfo=UTC)
KEYS = InvitationKeys(b"a key of the tests, long enough")
PAPER = Paper("1", date(2026, 9, 1))
OPEN_PAIRS = "SELECT count(*) FROM mentorships WHERE status IN ('proposed', 'active', 'paused')"


@pytest.fixture
async def race(postgres: str) -> AsyncIterator[Race]:
    database = Database(await own_database(postgres))
    yield Race(database)
    await database.close()


@pytest.fixture
async def at(race: Race) -> School:
    entered: School = await race.does(lambda store: school(store, NOW))
    for person in (entered.mentor, entered.mentee):
        await race.does(partial(consents_of, at=entered, person=person))
    return entered


async def consents_of(store: SqlStore, at: School, person: Person) -> None:
    await record_needed_consents(store, at.curator, person.id, PAPER, now=NOW)


async def proposed(store: SqlStore, at: School) -> Mentorship:
    return await propose_mentorship(
        store, at.curator, mentor_ids=[at.mentor.id], mentee_ids=[at.mentee.id],
        form="employer_pupil", kind="traditional", now=NOW,
    )  # fmt: skip


async def agreed(race: Race, at: School) -> Mentorship:
    found: Mentorship = await race.does(lambda store: proposed(store, at))
    for person in (at.mentor, at.mentee):
        await race.does(partial(answer_proposal, actor=person, mentorship_id=found.id, agrees=True, now=NOW))
    return found


async def test_two_curators_make_the_same_pair(race: Race, at: School) -> None:
    _, second = await race.both(lambda store: proposed(store, at), lambda store: proposed(store, at))

    assert isinstance(second, PairExists)
    assert await race.count(OPEN_PAIRS) == 1


async def test_both_agree_to_be_a_pair(race: Race, at: School) -> None:
    found = await race.does(lambda store: proposed(store, at))
    says = partial(answer_proposal, mentorship_id=found.id, agrees=True, now=NOW)

    first, second = await race.both(partial(says, actor=at.mentor), partial(says, actor=at.mentee))

    assert not first.is_agreed
    assert second.is_agreed


async def test_a_consent_is_withdrawn_while_the_work_begins(race: Race, at: School) -> None:
    found = await agreed(race, at)
    given = (await race.does(lambda store: store.consents.of_person(at.mentor.id)))[0]
    begins = partial(record_order, actor=at.curator, mentorship_id=found.id, number="47", day=None, now=NOW)
    withdraws = partial(withdraw_consent, actor=at.mentor, consent_id=given.id, reason="так решил", now=NOW)

    await race.both(begins, withdraws)

    assert (await race.does(lambda store: store.mentorships.by_id(found.id))).status is Status.PAUSED


async def test_the_work_begins_while_a_consent_is_withdrawn(race: Race, at: School) -> None:
    found = await agreed(race, at)
    given = (await race.does(lambda store: store.consents.of_person(at.mentor.id)))[0]
    begins = partial(record_order, actor=at.curator, mentorship_id=found.id, number="47", day=None, now=NOW)
    withdraws = partial(withdraw_consent, actor=at.mentor, consent_id=given.id, reason="так решил", now=NOW)

    _, second = await race.both(withdraws, begins)

    assert isinstance(second, ConsentMissing)


async def test_the_same_papers_are_noted_twice(race: Race, at: School) -> None:
    other = await race.does(lambda store: pupil(store, at, NOW, "Алиева", "Марьям"))

    await race.both(partial(consents_of, at=at, person=other), partial(consents_of, at=at, person=other))

    assert len(await race.does(lambda store: store.consents.of_person(other.id))) == 3


async def test_both_log_the_meeting(race: Race, at: School) -> None:
    found = await race.does(lambda store: pair(store, at, NOW))
    logs = partial(log_meeting, mentorship_id=found.id, starts_at=NOW - timedelta(hours=1), minutes=45, now=NOW)

    _, second = await race.both(partial(logs, actor=at.mentor), partial(logs, actor=at.mentee))

    assert isinstance(second, MeetingAlreadyLogged)
    assert await race.count("SELECT count(*) FROM meetings") == 1


async def test_both_say_the_last_word_that_the_stage_waits_for(race: Race, at: School) -> None:
    found = await race.does(lambda store: pair(store, at, NOW, stage=Stage.TRIAL))
    before = NOW - timedelta(hours=1)
    held = await race.does(partial(
        log_meeting, actor=at.mentor, mentorship_id=found.id, starts_at=before, minutes=45, now=NOW
    ))  # fmt: skip
    says = partial(give_feedback, meeting_id=held.id, now=NOW)

    await race.both(
        partial(says, actor=at.mentor, answers=dict.fromkeys((*ASKED[Side.MENTOR], Ask.GO_ON), 1)),
        partial(says, actor=at.mentee, answers=dict.fromkeys((*ASKED[Side.MENTEE], Ask.GO_ON), 1)),
    )

    assert (await race.does(lambda store: store.mentorships.by_id(found.id))).stage is Stage.PLANNING


async def test_two_of_a_group_agree_to_a_meeting(race: Race, at: School) -> None:
    other = await race.does(lambda store: pupil(store, at, NOW, "Алиева", "Марьям"))
    group = await race.does(lambda store: pair(store, at, NOW, at.mentee, other))
    ahead = NOW + timedelta(days=2)
    planned = await race.does(partial(
        propose_meeting, actor=at.mentor, mentorship_id=group.id, starts_at=ahead, now=NOW
    ))  # fmt: skip
    comes = partial(agree_meeting, meeting_id=planned.id, now=NOW)

    await race.both(partial(comes, actor=at.mentee), partial(comes, actor=other))

    assert (await race.does(lambda store: store.meetings.by_id(planned.id))).status is MeetingStatus.AGREED


async def test_both_enter_the_same_goal(race: Race, at: School) -> None:
    found = await race.does(lambda store: pair(store, at, NOW))
    enters = partial(add_goal, mentorship_id=found.id, title="Выбрать тему", now=NOW)

    first, second = await race.both(partial(enters, actor=at.mentor), partial(enters, actor=at.mentee))

    assert first.id == second.id


async def called(store: SqlStore, at: School) -> int:
    return (await ask_for_help(store, at.mentee, HelpKind.QUESTION, "Можно спросить?", now=NOW)).id


async def test_two_curators_take_the_same_call(race: Race, at: School) -> None:
    call = await race.does(lambda store: called(store, at))
    takes = partial(take_help_request, actor=at.curator, request_id=call, now=NOW)

    _, second = await race.both(takes, takes)

    assert isinstance(second, AlreadyDone)


async def test_two_curators_answer_the_same_call_and_both_are_heard(race: Race, at: School) -> None:
    call = await race.does(lambda store: called(store, at))
    answers = partial(answer_help_request, actor=at.curator, request_id=call, now=NOW)

    await race.both(partial(answers, text="Конечно"), partial(answers, text="Зайди после уроков"))

    said = [line.text for line in await race.does(lambda store: store.help_requests.lines_of(call))]
    assert said == ["Можно спросить?", "Конечно", "Зайди после уроков"]


async def test_the_same_person_is_entered_twice(race: Race, at: School) -> None:
    new = NewPerson(at.municipality.id, at.organisation.id, "Алиев", "Ибрагим", is_pupil=True, grade="7Б")
    enters = partial(add_person, actor=at.curator, new=new, role=Role.MENTEE, keys=KEYS, now=NOW)

    first, second = await race.both(enters, enters)

    assert second.was_known
    assert first.person.id == second.person.id


async def test_the_same_role_is_given_twice(race: Race, at: School) -> None:
    gives = partial(give_role, actor=at.curator, person_id=at.mentee.id, role=Role.MENTOR, now=NOW)

    await race.both(gives, gives)

    assert await race.count(f"SELECT count(*) FROM roles WHERE person_id = {at.mentee.id} AND role = 'mentor'") == 1


async def test_one_is_made_one_with_two_others(race: Race, at: School) -> None:
    double, other = [await race.does(partial(pupil, at=at, now=NOW, surname="Алиева", given=g)) for g in ("М", "Л")]
    merges = partial(merge_people, actor=at.curator, old_id=double.id, now=NOW)

    _, second = await race.both(partial(merges, kept_id=at.mentee.id), partial(merges, kept_id=other.id))

    assert isinstance(second, AlreadyDone)
    assert await race.count("SELECT count(*) FROM people WHERE merged_into_id IS NOT NULL") == 1


async def comes(store: SqlStore, secret: str, number: int) -> Accepted | NotAccepted:
    account = Account(str(number), number, "Ибрагим")
    return await accept_invitation(store, account, secret, opened_by=None, keys=KEYS, wrong_an_hour=5, now=NOW)


async def test_one_invitation_on_two_phones(race: Race, at: School) -> None:
    issued = await race.does(partial(invite, actor=at.curator, person_id=at.mentee.id, keys=KEYS, now=NOW))

    opens = partial(comes, secret=issued.token)

    first, second = await race.both(partial(opens, number=7), partial(opens, number=8))

    assert isinstance(first, Accepted)
    assert second is NotAccepted.WRONG


async def test_two_invitations_of_one_person_on_two_phones(race: Race, at: School) -> None:
    secrets = []
    for role in (Role.MENTEE, Role.MENTOR):
        await race.does(partial(give_role, actor=at.curator, person_id=at.mentee.id, role=role, now=NOW))
        secrets.append(await race.does(partial(issued_for, at=at, role=role)))

    await race.both(partial(comes, secret=secrets[0], number=7), partial(comes, secret=secrets[1], number=8))

    assert await race.count(f"SELECT count(*) FROM accounts WHERE person_id = {at.mentee.id}") == 1


async def issued_for(store: SqlStore, at: School, role: Role) -> str:
    given = await issue(store, at.mentee, role, at.organisation.id, keys=KEYS, created_by=at.curator.id, now=NOW)
    return given.token


async def test_the_right_one_and_the_wrong_one_came(race: Race, at: School) -> None:
    secret = await race.does(partial(issued_for, at=at, role=Role.MENTEE))
    came = await race.does(partial(comes, secret=secret, number=7))
    about = {"actor": at.curator, "invitation_id": came.invitation.id, "now": NOW}

    _, second = await race.both(partial(confirm_newcomer, **about), partial(reject_newcomer, **about, keys=KEYS))

    assert isinstance(second, AlreadyDone)
    assert await race.count(f"SELECT count(*) FROM accounts WHERE person_id = {at.mentee.id}") == 1


async def test_a_role_is_not_taken_from_somebody_who_gets_a_pair(race: Race, at: School) -> None:
    _, second = await race.both(
        lambda store: proposed(store, at),
        lambda store: take_role(store, at.curator, at.mentor.id, Role.MENTOR, now=NOW),
    )

    assert isinstance(second, RoleNeeded)


async def test_a_pair_is_not_made_with_somebody_who_loses_the_role(race: Race, at: School) -> None:
    _, second = await race.both(
        lambda store: take_role(store, at.curator, at.mentor.id, Role.MENTOR, now=NOW),
        lambda store: proposed(store, at),
    )

    assert isinstance(second, Refusal)
    assert await race.count(OPEN_PAIRS) == 0
