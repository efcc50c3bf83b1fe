"""Pairs and groups of the small school, ready to meet."""

from datetime import date, datetime

from mentoring.mentorships import Mentorship, NewMentorship, Stage, Status
from mentoring.people import NewPerson, Person, Role
from mentoring.store import Store
from tests.school import School


async def pair(
    store: Store,
    at: School,
    now: datetime,
    *mentees: Person,
    stage: Stage = Stage.JOINT_WORK,
    status: Status = Status.ACTIVE,
    mentor: Person | None = None,
) -> Mentorship:
    """The school's mentor and mentee (or other ones) at a stage, their profiles finished."""
    taught = mentees or (at.mentee,)
    guide = mentor or at.mentor
    for person in (guide, *taught):
        await store.profiles.change(person.id, agreed_at=now, completed_at=now)
    new = NewMentorship(
        organisation_id=at.organisation.id,
        municipality_id=at.municipality.id,
        school_year=2026,
        programme="",
        form="employer_pupil",
        kind="traditional",
        track="traditional",
        stage=stage,
        mentors=(guide.id,),
        mentees=tuple(person.id for person in taught),
    )
    proposed = await store.mentorships.add(new, created_by=at.curator.id, now=now)
    if status is Status.PROPOSED:
        return proposed
    plan = {"planned_meetings": 8, "rhythm_days": 7, "planned_at": now} if stage is Stage.JOINT_WORK else {}
    return await store.mentorships.change(proposed, status=status.value, started_at=now, **plan)


async def pupil(
    store: Store, at: School, now: datetime, surname: str, given: str, patronymic: str = "", *, has_phone: bool = True
) -> Person:
    """Another mentee of the school."""
    new = NewPerson(
        at.municipality.id,
        at.organisation.id,
        surname,
        given,
        patronymic,
        is_pupil=True,
        birth_date=date(2012, 5, 5),
        grade="8Б",
        identity=f"{surname} {given}".lower(),
        has_no_phone=not has_phone,
    )
    person = await store.people.add(new, entered_by=None, now=now)
    await store.people.add_role(person.id, Role.MENTEE, at.organisation.id, now=now)
    if has_phone:
        await store.people.link_account(person.id, "telegram", str(1000 + person.id), 1000 + person.id, now=now)
    found = await store.people.by_id(person.id)
    assert found is not None
    return found
