"""What several dialogues do first: papers, a pair, meetings with their feedback."""

from collections.abc import Sequence
from datetime import date

from mentoring.consents import REPRESENTATIVE, SELF, NewConsent
from mentoring.mentorships import Mentorship, NewMentorship, Stage, Status
from mentoring.people import NewPerson, Person, Role
from tests.living import Living

PAPERS = (("participation", SELF), ("personal_data", SELF), ("participation", REPRESENTATIVE))


async def ready(world: Living, *people: Person) -> None:
    """Profiles filled and papers noted (of everyone who could be in a pair unless named)."""
    at, now = world.school, world.clock.now()
    async with world.store() as store:
        for person in (at.mentor, at.mentee, at.curator, *people):
            await store.profiles.change(person.id, agreed_at=now, completed_at=now)
        for person in people:
            papers = [(person.id, NewConsent(kind, giver, "1", date(2026, 10, 1))) for kind, giver in PAPERS]
            await store.consents.add(papers, at.organisation.id, recorded_by=at.curator.id, now=now)


async def comes(
    world: Living, role: Role, surname: str, given: str, patronymic: str = "", *, grade: str = "", phone: bool = True
) -> Person:
    """One more person of the school, with papers."""
    at, now = world.school, world.clock.now()
    async with world.store() as store:
        new = NewPerson(
            at.municipality.id,
            at.organisation.id,
            surname,
            given,
            patronymic,
            is_pupil=bool(grade),
            birth_date=date(2012, 5, 5) if grade else date(1990, 5, 5),
            grade=grade,
            identity=f"{surname} {given}".lower(),
            has_no_phone=not phone,
        )
        person = await store.people.add(new, entered_by=at.curator.id, now=now)
        await store.people.add_role(person.id, role, at.organisation.id, now=now)
        if phone:
            await store.people.link_account(person.id, "telegram", str(1000 + person.id), 1000 + person.id, now=now)
    await ready(world, person)
    async with world.store() as store:
        return (await store.people.by_ids([person.id]))[person.id]


async def at_work(
    world: Living, stage: Stage, mentor: Person | None = None, mentees: Sequence[Person] = ()
) -> Mentorship:
    """A mentorship at a stage, its order written."""
    at, now = world.school, world.clock.now()
    chosen = list(mentees) or [at.mentee]
    leading = mentor or at.mentor
    await ready(world, leading, *chosen)
    async with world.store() as store:
        new = NewMentorship(
            at.organisation.id,
            at.municipality.id,
            2026,
            "",
            "employer_pupil",
            "group" if len(chosen) > 1 else "traditional",
            "traditional",
            stage,
            (leading.id,),
            tuple(mentee.id for mentee in chosen),
        )
        proposed = await store.mentorships.add(new, created_by=at.curator.id, now=now)
        for person in (leading, *chosen):
            await store.mentorships.answer(proposed.id, person.id, "agreed", now=now)
        proposed = await store.mentorships.change(
            proposed, status=Status.ACTIVE.value, started_at=now, order_number="47", order_on=date(2026, 10, 12)
        )
        if stage in (Stage.JOINT_WORK, Stage.FINAL_MEETING, Stage.COMPLETION):
            return await store.mentorships.change(proposed, planned_meetings=1, rhythm_days=7, planned_at=now)
        return proposed


async def meets(world: Living, *, go_on: tuple[str, str] | None = None) -> None:
    """Mentor and mentee meet; the mentor logs, both say how it was (and whether to go on); a week passes."""
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    await mentor.types("/log")
    await mentor.presses("Сегодня")
    await mentor.presses("45 минут")
    for place, (person, taps) in enumerate(((mentee, ("🙂", "5")), (mentor, ("5", "Нет, всё хорошо")))):
        await person.types("/home")
        await person.presses("Отзыв о встрече")
        for tap in taps:
            await person.presses(tap)
        if go_on is not None:
            await person.presses(go_on[place])
    await world.passes(days=7)
