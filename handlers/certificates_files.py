"""The certificate as a picture: its facts are gathered from the journal, its words are the reader's."""

from datetime import datetime

from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from locales import Speech
from mentoring.access import Subject, may
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.mentorships import Mentorship, Status
from mentoring.organisations import Organisation
from mentoring.people import Person, Role
from mentoring.reflections import GoalResult
from reports.certificates import CertificateFacts, certificate

REACHED = "reached"


async def certificate_file(o: Occasion) -> FileMade | None:
    """The certificate of the reader, or (for a curator) of somebody of the mentorship; only of a completed one."""
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"]))
    if mentorship is None or mentorship.status is not Status.COMPLETED:
        return None
    person_id = int(o.args.get("person") or o.reader.id)
    person = next((place.person for place in mentorship.participants if place.person.id == person_id), None)
    if person is None or not may(o.reader, "open_mentorship", Subject.of(mentorship)):
        return None
    if person.id != o.reader.id and not o.reader.holds(Role.CURATOR, mentorship.organisation_id):
        return None
    held = await o.store.meetings.of_mentorship(mentorship.id, MeetingStatus.HELD)
    goals = await o.store.reflections.goal_results(mentorship.id)
    organisation = await o.store.organisations.by_id(mentorship.organisation_id)
    municipality = await o.store.organisations.municipality(mentorship.municipality_id)
    curators = await o.store.people.with_role(Role.CURATOR, mentorship.organisation_id)
    facts = certificate_facts(
        o.t, mentorship, person, held, goals, organisation, municipality.name, curators[0] if curators else None, o.now
    )
    name = o.t.plain("certificate-file", who=person)
    return FileMade(f"{name}.png", lambda: certificate(facts), is_picture=True)


def certificate_facts(
    t: Speech,
    mentorship: Mentorship,
    person: Person,
    held: list[Meeting],
    goals: list[GoalResult],
    organisation: Organisation | None,
    municipality: str,
    curator: Person | None,
    now: datetime,
) -> CertificateFacts:
    """Every line of the certificate, ready to be drawn."""
    side = mentorship.side_of(person.id)
    reached = sum(goal.mark == REACHED for goal in goals)
    minutes = sum(meeting.minutes for meeting in held)
    first = held[0].starts_at if held else mentorship.started_at or mentorship.created_at
    last = mentorship.ended_at or now
    return CertificateFacts(
        heading=t.plain("certificate-heading"),
        number=t.plain("certificate-number", number=f"{mentorship.school_year}-{mentorship.id}-{person.id}"),
        opening=t.plain("certificate-opening"),
        name=t.plain("name-full", who=person),
        role=t.plain("certificate-role", side=side.value if side else ""),
        organisation=organisation.name if organisation else "",
        period=t.plain("certificate-period", first=first, last=last),
        meetings=t.plain("certificate-meetings", count=len(held)) if held else "",
        hours=t.plain("certificate-hours", count=max(1, round(minutes / 60))) if minutes else "",
        goals=goals_line(t, reached, len(goals)),
        thanks=t.plain("certificate-thanks"),
        signer_post=t.plain("certificate-signer"),
        signer_name=t.plain("name-full", who=curator) if curator else "",
        place=municipality,
        date=t.plain("certificate-date", day=last),
    )


def goals_line(t: Speech, reached: int, count: int) -> str:
    """How many goals were reached; nothing when none was."""
    if not reached:
        return ""
    if reached == count:
        return t.plain("certificate-all-goals", count=count)
    return t.plain("certificate-goals", reached=reached, count=count)


FILES: dict[str, FileOf] = {"certificate": certificate_file}
