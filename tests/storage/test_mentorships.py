"""A pair from the proposal to the end, on a real database: who may, who is told, what is kept."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.mentorships import (
    answer_proposal,
    begin_final,
    close_mentorship,
    end_mentorship,
    explain_answer,
    extend_plan,
    pause_mentorship,
    propose_mentorship,
    record_order,
    resume_mentorship,
    undo_mentorship,
)
from mentoring.actions.pairs import open_pairs, open_waiting_mentees, review_pair, suggest_mentors
from mentoring.actions.pauses import ask_curator, hand_over
from mentoring.actions.reflections import draft_final_report, open_ending, send_final_report, write_reflection
from mentoring.actions.surveys import answer_survey, open_survey
from mentoring.consents import REPRESENTATIVE, SELF, ConsentMissing, NewConsent
from mentoring.errors import AlreadyDone, NotFound
from mentoring.meetings import MeetingStatus, NewMeeting
from mentoring.mentorships import Mentorship, Stage, Status
from mentoring.pairs import MeetingsLeft, NotDoneYet, NotEveryoneAgreed, PairExists
from mentoring.people import NewPerson, Person, Role
from mentoring.presets import SurveyName
from mentoring.surveys import ScoreOutOfRange
from mentoring.wishes import WishKind
from tests.school import School, school
from tests.surveys import surveyed

DAY = date(2026, 10, 1)


async def with_consents(store: SqlStore, at: School, *people: Person) -> None:
    for person in people:
        papers = [(kind, SELF) for kind in ("participation", "personal_data")] + [("participation", REPRESENTATIVE)]
        rows = [(person.id, NewConsent(kind, giver, "1", DAY)) for kind, giver in papers]
        await store.consents.add(
            rows, at.organisation.id, recorded_by=at.curator.id, now=datetime.fromisoformat("2026-10-01T10:00+03:00")
        )


async def proposed(store: SqlStore, at: School, now: datetime) -> Mentorship:
    await with_consents(store, at, at.mentor, at.mentee)
    return await propose_mentorship(
        store,
        at.curator,
        mentor_ids=[at.mentor.id],
        mentee_ids=[at.mentee.id],
        form="employer_pupil",
        kind="traditional",
        now=now,
    )


async def running(store: SqlStore, at: School, now: datetime, stage: Stage = Stage.ACQUAINTANCE) -> Mentorship:
    pair = await proposed(store, at, now)
    for person in (at.mentor, at.mentee):
        await answer_proposal(store, person, pair.id, True, now=now)
    started = await record_order(store, at.curator, pair.id, "47", DAY, now=now)
    return await store.mentorships.change(started, stage=stage.value)


async def told(store: SqlStore, person: Person) -> list[str]:
    rows = await store._connection.scalars(
        select(OutboxRow.kind).where(OutboxRow.recipient_id == person.id).order_by(OutboxRow.id)
    )
    return list(rows.all())


async def another_mentor(store: SqlStore, at: School, now: datetime) -> Person:
    new = NewPerson(at.municipality.id, at.organisation.id, "Алиева", "Марьям", "Ахмедовна", identity="алиева")
    person = await store.people.add(new, entered_by=None, now=now)
    await store.people.add_role(person.id, Role.MENTOR, at.organisation.id, now=now)
    return (await store.people.by_ids([person.id]))[person.id]


async def test_without_consents_nobody_is_paired(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    await with_consents(store, at, at.mentor)

    with pytest.raises(ConsentMissing) as refused:
        await propose_mentorship(
            store,
            at.curator,
            mentor_ids=[at.mentor.id],
            mentee_ids=[at.mentee.id],
            form="employer_pupil",
            kind="traditional",
            now=now,
        )

    assert refused.value.who.id == at.mentee.id
    review = await review_pair(store, at.curator, at.organisation.id, at.mentor.id, [at.mentee.id], now=now)
    assert [(who.id, len(rules)) for who, rules in review.missing] == [(at.mentee.id, 3)]


async def test_both_agree_the_order_is_written_and_the_work_begins(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await proposed(store, at, now)
    await answer_proposal(store, at.mentor, pair.id, True, now=now)
    with pytest.raises(NotEveryoneAgreed):
        await record_order(store, at.curator, pair.id, "47", DAY, now=now)
    await answer_proposal(store, at.mentee, pair.id, True, now=now)

    started = await record_order(store, at.curator, pair.id, "47", DAY, now=now)

    assert (started.status, started.order_number, started.order_on) == (Status.ACTIVE, "47", DAY)
    assert await told(store, at.mentee) == ["pairing-asked", "mentorship-started"]
    assert await told(store, at.curator) == ["pairing-agreed"]


async def test_a_no_goes_to_the_curator_only(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await proposed(store, at, now)

    await answer_proposal(store, at.mentee, pair.id, False, now=now)
    explained = await explain_answer(store, at.mentee, pair.id, "уже занимаюсь с другим", now=now)

    assert await told(store, at.mentor) == ["pairing-asked"]
    assert await told(store, at.curator) == ["pairing-declined"]
    assert [p.reason for p in explained.participants if p.person.id == at.mentee.id] == ["уже занимаюсь с другим"]
    with pytest.raises(AlreadyDone):
        await answer_proposal(store, at.mentee, pair.id, False, now=now)


async def test_the_curator_answers_for_someone_without_a_phone_nobody_else_does(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await proposed(store, at, now)

    with pytest.raises(NotFound):
        await answer_proposal(store, at.mentor, pair.id, True, now=now, on_behalf_of=at.mentee.id)
    with pytest.raises(NotFound):
        await answer_proposal(store, at.stranger, pair.id, True, now=now, on_behalf_of=at.mentee.id)
    answered = await answer_proposal(store, at.curator, pair.id, True, now=now, on_behalf_of=at.mentee.id)

    assert answered.answer_of(at.mentee.id) == "agreed"


async def test_the_same_pair_is_not_made_twice(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    await proposed(store, at, now)

    with pytest.raises(PairExists):
        await proposed(store, at, now)


async def test_an_undone_pair_is_over_and_its_meetings_with_it(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await running(store, at, now)
    meeting = await store.meetings.add(
        NewMeeting(
            pair.id,
            pair.organisation_id,
            2026,
            pair.stage,
            MeetingStatus.AGREED,
            now + timedelta(days=1),
            "Europe/Moscow",
        ),
        now=now,
    )

    await undo_mentorship(store, at.curator, pair.id, now=now)

    again = await store.meetings.by_id(meeting.id)
    assert again is not None
    assert again.status is MeetingStatus.CANCELLED
    assert await store.mentorships.of_person(at.mentee.id) == []
    assert (await told(store, at.mentee))[-1] == "mentorship-undone"
    with pytest.raises(AlreadyDone):
        await undo_mentorship(store, at.curator, pair.id, now=now)


async def test_a_pause_is_asked_in_private_and_lifted(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await running(store, at, now)

    await ask_curator(store, at.mentee, pair.id, WishKind.PAUSE, "много контрольных", now=now)
    await ask_curator(store, at.mentee, pair.id, WishKind.PAUSE, now=now)

    assert await told(store, at.curator) == ["pairing-agreed", "pause-asked"]
    assert await told(store, at.mentor) == ["pairing-asked", "mentorship-started"]
    assert [wish.text for wish in await store.wishes.open_of(pair.id)] == ["много контрольных"]
    paused = await pause_mentorship(store, at.curator, pair.id, "контрольные", now=now)
    assert paused.status is Status.PAUSED
    assert await store.wishes.open_of(pair.id) == []
    assert (await resume_mentorship(store, at.curator, pair.id, now=now)).status is Status.ACTIVE


async def test_parting_early_blames_nobody(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await running(store, at, now)

    ended = await end_mentorship(store, at.curator, pair.id, "переезд", now=now)

    assert (ended.status, ended.end_reason) == (Status.ENDED, "переезд")
    assert (await told(store, at.mentor))[-1] == "mentorship-ended"


async def test_another_mentor_takes_over_and_the_stage_is_kept(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await running(store, at, now, Stage.JOINT_WORK)
    coming = await another_mentor(store, at, now)
    with pytest.raises(ConsentMissing):
        await hand_over(store, at.curator, pair.id, at.mentor.id, coming.id, now=now)
    await with_consents(store, at, coming)

    later = now + timedelta(days=2)
    handed = await hand_over(store, at.curator, pair.id, at.mentor.id, coming.id, now=later)
    assert handed.status is Status.PROPOSED
    await answer_proposal(store, coming, pair.id, True, now=later)
    started = await record_order(store, at.curator, pair.id, "51", DAY, now=later)

    assert started.stage is Stage.JOINT_WORK
    assert started.started_at == now
    assert [mentor.id for mentor in started.mentors] == [coming.id]
    with pytest.raises(NotFound):
        await ask_curator(store, at.mentor, pair.id, WishKind.END, now=later)


async def test_the_final_waits_for_the_planned_meetings_unless_shortened(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await running(store, at, now, Stage.JOINT_WORK)
    pair = await store.mentorships.change(pair, planned_meetings=2, rhythm_days=7)
    new = NewMeeting(pair.id, pair.organisation_id, 2026, Stage.JOINT_WORK, MeetingStatus.HELD, now, "Europe/Moscow")
    await store.meetings.add(new, now=now)

    with pytest.raises(MeetingsLeft) as refused:
        await begin_final(store, at.mentor, pair.id, now=now)
    assert refused.value.args_for_text == {"left": 1}
    assert (await extend_plan(store, at.mentor, pair.id, 3, now=now)).planned_meetings == 5
    shortened = await begin_final(store, at.mentor, pair.id, now=now, early=True)

    assert shortened.planned_meetings == 1
    assert shortened.final_begun_at == now
    with pytest.raises(NotFound):
        await begin_final(store, at.mentee, pair.id, now=now)


async def test_completion_is_written_surveyed_and_closed(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    pair = await running(store, at, now, Stage.COMPLETION)
    with pytest.raises(NotDoneYet):
        await close_mentorship(store, at.curator, pair.id, now=now)
    await write_reflection(store, at.mentor, pair.id, "Артём стал увереннее.", now=now)
    await write_reflection(store, at.curator, pair.id, "Стало интереснее.", now=now, on_behalf_of=at.mentee.id)
    with pytest.raises(NotFound):
        await write_reflection(store, at.mentor, pair.id, "чужое", now=now, on_behalf_of=at.mentee.id)

    _, draft, sent = await draft_final_report(store, at.mentor, pair.id)
    assert (draft.meetings, sent) == (0, None)
    await send_final_report(store, at.mentor, pair.id, "Провели встречи.", now=now)
    begun = (await open_survey(store, at.mentor, pair.id, SurveyName.EXIT, now=now)).sheet
    assert begun is not None
    with pytest.raises(ScoreOutOfRange):
        await answer_survey(store, at.mentor, begun.id, 0, 11, seen=begun.version, now=now)
    for person in (at.mentor, at.mentee):
        done = await surveyed(store, person, pair.id, SurveyName.EXIT, now=now)
        assert done.sheet is not None
        assert done.sheet.completed_at == now
    with pytest.raises(AlreadyDone):
        await answer_survey(store, at.mentor, begun.id, 0, 1, seen=begun.version, now=now)
    _, missing, seen = await open_ending(store, at.mentor, pair.id)

    assert [blocker.reason.value for blocker in missing] == ["group-reflection-missing", "closing-missing"]
    assert {each.person_id for each in seen} == {at.mentor.id}
    assert not (await open_survey(store, at.mentee, pair.id, SurveyName.EXIT, now=now)).is_open


async def test_suggestions_say_who_is_free_and_what_is_shared(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    other = await another_mentor(store, at, now)
    await store.profiles.change(other.id, competences="Робототехника, программирование", capacity=1)
    await store.profiles.change(at.mentor.id, competences="Биология", capacity=1)

    suggestions = await suggest_mentors(store, at.curator, at.organisation.id, at.mentee, "проект по робототехнике")
    assert [(s.offer.mentor.id, s.shared) for s in suggestions] == [
        (other.id, ("робототехника",)),
        (at.mentor.id, ()),
    ]

    await proposed(store, at, now)
    waiting = await open_waiting_mentees(store, at.curator, at.organisation.id)
    counts, pairs = await open_pairs(store, at.curator, at.organisation.id, "proposed")
    assert [each.pairs for each in waiting] == [1]
    assert (counts["proposed"], len(pairs)) == (1, 1)
    with pytest.raises(NotFound):
        await open_pairs(store, at.stranger, at.organisation.id)
