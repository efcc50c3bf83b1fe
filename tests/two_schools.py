"""Two schools with a living pair each, made by the programme's own actions, for tests of who may do what to whom."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from db.store import SqlStore
from handlers.accounts import Account
from mentoring.actions.consents import Paper, record_needed_consents
from mentoring.actions.goals import add_goal
from mentoring.actions.help_requests import ask_for_help
from mentoring.actions.letters import send_letter, write_letter
from mentoring.actions.meetings import propose_meeting
from mentoring.actions.meetings_log import log_meeting
from mentoring.actions.mentorships import answer_proposal, propose_mentorship, record_order
from mentoring.actions.monitoring import correct_report, send_report, sign_report
from mentoring.actions.newcomers import Accepted, accept_invitation
from mentoring.actions.partners import add_partner, archive_partner, link_mentor
from mentoring.actions.people import add_person
from mentoring.actions.roadmaps import begin_roadmap
from mentoring.actions.surveys import open_survey
from mentoring.help_requests import HelpKind
from mentoring.invitations import InvitationKeys
from mentoring.mentorships import Mentorship, Stage
from mentoring.monitoring import NewRound, Snapshot
from mentoring.people import NewPerson, Person, Role
from mentoring.presets import SurveyName, preset_text
from mentoring.self_audits import AuditFacts, AuditItem, AuditStatus
from tests.school import School, school

KEYS = InvitationKeys(b"a key of the tests, long enough")
SIGNED = date(2026, 9, 1)


@dataclass
class Standing:
    """A school with a pair at work, and everything an action can be done to, by the names of actions' parameters."""

    curator: Person
    mentor: Person
    mentee: Person
    ids: dict[str, int] = field(default_factory=dict)


@dataclass
class TwoSchools:
    """What the matrix of rights is tried on."""

    at: School
    own: Standing
    foreign: Standing
    """The same in another school of the municipality."""
    strangers: dict[str, Person]
    """People who have nothing to do with the pair at `own`, by who they are."""


@dataclass
class Entering:
    """Enters people, each with a number of their own."""

    store: SqlStore
    now: datetime
    entered: int = 0

    async def person(
        self, municipality_id: int, organisation_id: int | None, role: Role | None, *, is_pupil: bool = False
    ) -> Person:
        """Somebody with a role and an account."""
        self.entered += 1
        surname = f"Тестов{'абвгдежзиклмнопрстуфхцчшэюя'[self.entered]}"
        new = NewPerson(
            municipality_id,
            organisation_id,
            surname,
            "Али",
            "Магомедович",
            is_pupil=is_pupil,
            birth_date=date(2012, 3, 1) if is_pupil else date(1988, 5, 1),
            grade="8А" if is_pupil else "",
            identity=surname.lower(),
        )
        person = await self.store.people.add(new, entered_by=None, now=self.now)
        if role is not None:
            await self.store.people.add_role(person.id, role, organisation_id, now=self.now)
        number = 5000 + person.id
        await self.store.people.link_account(person.id, "telegram", str(number), number, now=self.now)
        return await self.again(person)

    async def again(self, person: Person) -> Person:
        """The person as they are now."""
        return (await self.store.people.by_ids([person.id]))[person.id]


async def pair(store: SqlStore, curator: Person, mentor: Person, mentee: Person, now: datetime) -> Mentorship:
    """A pair before its trial meeting, by all the steps that lead to it."""
    for person in (mentor, mentee):
        await record_needed_consents(store, curator, person.id, Paper("1", SIGNED), now=now)
    proposed = await propose_mentorship(
        store,
        curator,
        mentor_ids=[mentor.id],
        mentee_ids=[mentee.id],
        form="employer_pupil",
        kind="traditional",
        now=now,
    )
    for person in (mentor, mentee):
        await answer_proposal(store, person, proposed.id, True, now=now)
    started = await record_order(store, curator, proposed.id, "47", SIGNED, now=now)
    return await store.mentorships.change(started, stage=Stage.TRIAL.value)


async def stand(
    store: SqlStore, enter: Entering, organisation_id: int, curator: Person, mentor: Person, mentee: Person
) -> Standing:
    """Everything an action can be done to, in one school."""
    now = enter.now
    mentorship = await pair(store, curator, mentor, mentee, now)
    opened = await open_survey(store, mentee, mentorship.id, SurveyName.ACQUAINTANCE, now=now)
    assert opened.sheet is not None
    goal = await add_goal(store, mentor, mentorship.id, "Выбрать тему проекта", due_on=date(2026, 12, 1), now=now)
    call = await ask_for_help(store, mentee, HelpKind.QUESTION, "Можно спросить?", now=now)
    letter = await write_letter(store, curator, mentorship.id, mentee.id, "Как дела?", now=now)
    await send_letter(store, curator, letter.id, now=now)
    draft = await write_letter(store, curator, mentorship.id, mentee.id, "Ещё не отправлено", now=now)
    consents = await store.consents.of_person(mentee.id)
    roadmap = await begin_roadmap(store, curator, organisation_id, now=now)
    newcomer, invitation_id = await come(store, enter, organisation_id, curator)
    free = await enter.person(curator.municipality_id, organisation_id, Role.MENTOR)
    ids = {
        "organisation_id": organisation_id,
        "mentorship_id": mentorship.id,
        "goal_id": goal.id,
        "sheet_id": opened.sheet.id,
        "request_id": call.id,
        "letter_id": letter.id,
        "draft_id": draft.id,
        "consent_id": consents[0].id,
        "person_id": mentee.id,
        "mentor_id": mentor.id,
        "item_id": roadmap.items[0].id,
        "newcomer_id": newcomer.id,
        "invitation_id": invitation_id,
        "free_mentor_id": free.id,
        **await partners(store, enter, organisation_id, curator),
        **await reports(store, enter, organisation_id, curator),
        **await meetings(store, mentor, mentorship, now),
        **await self_audits(store, curator, organisation_id, now),
    }
    return Standing(curator, mentor, mentee, ids)


async def partners(store: SqlStore, enter: Entering, organisation_id: int, curator: Person) -> dict[str, int]:
    """An enterprise with a mentor it gave, and one that is put away."""
    linked = await enter.person(curator.municipality_id, organisation_id, Role.MENTOR)
    at_work = await add_partner(store, curator, organisation_id, "АО «Маяк»", "", now=enter.now)
    await link_mentor(store, curator, at_work.partner.id, linked.id, now=enter.now)
    archived = await add_partner(store, curator, organisation_id, "Ферма", "", now=enter.now)
    await archive_partner(store, curator, archived.partner.id, now=enter.now)
    return {
        "linked_mentor_id": linked.id,
        "partner_id": at_work.partner.id,
        "archived_partner_id": archived.partner.id,
    }


async def meetings(store: SqlStore, mentor: Person, pair: Mentorship, now: datetime) -> dict[str, int]:
    """A trial meeting, one of joint work, and one that is planned; the pair is in joint work then."""
    earlier, lately, ahead = now - timedelta(days=9), now - timedelta(days=2), now + timedelta(days=2)
    trial = await log_meeting(store, mentor, pair.id, starts_at=earlier, minutes=45, now=earlier)
    fresh = await store.mentorships.by_id(pair.id)
    assert fresh is not None
    await store.mentorships.change(fresh, stage=Stage.JOINT_WORK.value)
    held = await log_meeting(store, mentor, pair.id, starts_at=lately, minutes=45, now=now)
    planned = await propose_meeting(store, mentor, pair.id, starts_at=ahead, now=now)
    return {"meeting_id": planned.id, "held_meeting_id": held.id, "trial_meeting_id": trial.id}


async def reports(store: SqlStore, enter: Entering, organisation_id: int, curator: Person) -> dict[str, int]:
    """A round with a report that lies with the curator, and one with a correction of a signed report."""
    head = await enter.person(curator.municipality_id, organisation_id, Role.HEAD)
    ids: dict[str, int] = {}
    for name in ("report_id", "correction_id"):
        new = NewRound(curator.municipality_id, "", f"{name} {organisation_id}", SIGNED, SIGNED.replace(month=12))
        opened = await store.monitoring.open_round(new, now=enter.now)
        await store.monitoring.freeze(opened.id, {organisation_id: Snapshot()}, now=enter.now)
        [report] = await store.monitoring.of_round(opened.id)
        ids |= {name: report.id, "round_id": opened.id}
    sent = await send_report(store, curator, ids["correction_id"], now=enter.now)
    signed = await sign_report(store, head, sent.id, sent.version, now=enter.now)
    correction = await correct_report(store, curator, signed.id, now=enter.now)
    return {**ids, "correction_id": correction.id}
async def self_audits(store: SqlStore, curator: Person, organisation_id: int, now: datetime) -> dict[str, int]:
    """This year's self-audit with all its marks, and one of an earlier year that waits for the head."""
    audit = await store.self_audits.begin(organisation_id, curator.municipality_id, 2026, now=now)
    audit = await store.self_audits.change(audit, marks={item.value: 1 for item in AuditItem})
    sent = await store.self_audits.begin(organisation_id, curator.municipality_id, 2025, now=now)
    sent = await store.self_audits.change(sent, status=AuditStatus.SENT.value, facts=AuditFacts().kept())
    return {"audit_id": audit.id, "sent_audit_id": sent.id}


async def come(store: SqlStore, enter: Entering, organisation_id: int, curator: Person) -> tuple[Person, int]:
    """A pupil who has come by an invitation and whom nobody has confirmed yet."""
    enter.entered += 1
    new = NewPerson(
        curator.municipality_id,
        organisation_id,
        "Новеньк" + "абвгдежзиклмнопрстуфхцчшэюя"[enter.entered],
        "Заур",
        is_pupil=True,
        grade="7Б",
    )
    added = await add_person(store, curator, new, Role.MENTEE, keys=KEYS, now=enter.now)
    assert added.issued is not None
    number = 9000 + added.person.id
    came = await accept_invitation(
        store,
        Account(str(number), number, "Заур"),
        added.issued.token,
        opened_by=None,
        keys=KEYS,
        wrong_an_hour=5,
        now=enter.now,
    )
    assert isinstance(came, Accepted)
    return came.person, added.issued.invitation.id


async def two_schools(store: SqlStore, now: datetime) -> TwoSchools:
    """Enter both schools, another pair in the first, and people from elsewhere."""
    at = await school(store, now)
    enter = Entering(store, now)
    here, there = at.organisation.id, at.stranger.organisation_id
    town = at.municipality.id
    assert there is not None
    own = await stand(store, enter, here, at.curator, at.mentor, at.mentee)
    foreign = await stand(
        store,
        enter,
        there,
        at.stranger,
        await enter.person(town, there, Role.MENTOR),
        await enter.person(town, there, Role.MENTEE, is_pupil=True),
    )
    other_mentor = await enter.person(town, here, Role.MENTOR)
    other_mentee = await enter.person(town, here, Role.MENTEE, is_pupil=True)
    await pair(store, at.curator, other_mentor, other_mentee, now)
    elsewhere = await store.organisations.add_municipality(
        "Другой район", "kumtorkala", preset_text("kumtorkala"), "Europe/Moscow", now=now
    )
    school_elsewhere = await store.organisations.add(elsewhere.id, "Школа в другом районе", "школа", now=now)
    return TwoSchools(
        at,
        own,
        foreign,
        {
            "the curator of another school": at.stranger,
            "the mentor of another pair": other_mentor,
            "the mentee of another pair": other_mentee,
            "the mentor of another school": foreign.mentor,
            "the mentee of another school": foreign.mentee,
            "the head of the school": await enter.person(town, here, Role.HEAD),
            "somebody without a role": await enter.person(town, here, None),
            "the coordinator of another municipality": await enter.person(elsewhere.id, None, Role.COORDINATOR),
            "a curator of another municipality": await enter.person(elsewhere.id, school_elsewhere.id, Role.CURATOR),
        },
    )
