"""What people are told about meetings: who, and how soon."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from mentoring.meetings import Meeting
from mentoring.mentorships import Mentorship
from mentoring.notices import Notice, Urgency
from mentoring.people import Person

CANT_WAIT = timedelta(hours=12)


def how_urgent(meeting: Meeting, now: datetime) -> Urgency:
    """News of a meeting that is near go at once, others rest in quiet hours."""
    return Urgency.REPLY if meeting.starts_at - now < CANT_WAIT else Urgency.REMINDER


def about_meeting(
    kind: str, meeting: Meeting, people: Iterable[Person], *, urgency: Urgency, step: str = ""
) -> list[Notice]:
    """The same news for several people; once for each version of the meeting, or for the step."""
    mark = step or str(meeting.version)
    return [
        Notice(
            kind,
            to=person.id,
            args={"meeting": meeting.id},
            urgency=urgency,
            dedupe_key=f"{kind}:{meeting.id}:{person.id}:{mark}",
        )
        for person in people
    ]


def others(mentorship: Mentorship, but: int | None) -> list[Person]:
    """Everyone of the mentorship but one."""
    return [place.person for place in mentorship.participants if place.person.id != but]


def feedback_asked(meeting: Meeting, people: Iterable[Person]) -> list[Notice]:
    """«Как прошла встреча?», once each."""
    return about_meeting("feedback-asked", meeting, people, urgency=Urgency.REMINDER, step="asked")


def feedback_postponed(meeting: Meeting, person_id: int, due_at: datetime) -> Notice:
    """«Отвечу дома»: asked again at that time."""
    return Notice(
        "feedback-asked",
        to=person_id,
        args={"meeting": meeting.id},
        urgency=Urgency.REMINDER,
        due_at=due_at,
        dedupe_key=f"feedback-asked:{meeting.id}:{person_id}:{due_at:%Y-%m-%d}",
    )
