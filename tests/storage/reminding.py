"""A pair with its meetings, and time that is planned through as the ticks would."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.feedback import FeedbackRow
from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.reminders import plan_reminders
from mentoring.meetings import Meeting, MeetingStatus, NewMeeting
from mentoring.mentorships import Mentorship, NewMentorship, Stage, Status
from mentoring.people import Person
from tests.school import School, school

MOSCOW = ZoneInfo("Europe/Moscow")
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
Planned = tuple[str, int, datetime]


async def finished(store: SqlStore, now: datetime) -> School:
    """The school, its mentor and mentee with finished profiles."""
    entered = await school(store, now)
    for person in (entered.mentor, entered.mentee):
        await store.profiles.change(person.id, completed_at=now)
    return entered


async def pair(store: SqlStore, at: School, now: datetime, status: Status = Status.ACTIVE) -> Mentorship:
    new = NewMentorship(
        at.organisation.id,
        at.municipality.id,
        2026,
        "",
        "employer_pupil",
        "traditional",
        "traditional",
        Stage.JOINT_WORK,
        (at.mentor.id,),
        (at.mentee.id,),
    )
    proposed = await store.mentorships.add(new, created_by=at.curator.id, now=now)
    if status is Status.PROPOSED:
        return proposed
    return await store.mentorships.change(proposed, status=status.value, started_at=now)


async def meeting(
    store: SqlStore, of: Mentorship, starts_at: datetime, status: MeetingStatus, known_at: datetime | None = None
) -> Meeting:
    logged_at = starts_at if status is MeetingStatus.HELD else None
    new = NewMeeting(
        of.id, of.organisation_id, 2026, of.stage, status, starts_at, "Europe/Moscow", logged_at=logged_at
    )
    return await store.meetings.add(new, now=known_at or starts_at - 7 * DAY)


async def says(store: SqlStore, at: Meeting, *people: Person, now: datetime) -> None:
    for person in people:
        row = {"meeting_id": at.id, "mentorship_id": at.mentorship_id, "organisation_id": at.organisation_id}
        values = {"person_id": person.id, "note": "", "shared": False, "given_at": now, "waiver_reason": ""}
        await store._connection.execute(FeedbackRow.__table__.insert(), {**row, **values})  # type: ignore[attr-defined]


async def planned(store: SqlStore, *kinds: str) -> list[Planned]:
    """What is queued by now, by moment and person."""
    columns = select(OutboxRow.kind, OutboxRow.recipient_id, OutboxRow.due_at)
    rows = await store._connection.execute(columns.order_by(OutboxRow.due_at, OutboxRow.recipient_id))
    wanted = [row for row in rows if row.kind in kinds or (not kinds and row.kind != "digest-weekly")]
    return [(row.kind, row.recipient_id, row.due_at) for row in wanted]


async def lives(store: SqlStore, start: datetime, end: datetime, step: timedelta = HOUR) -> None:
    """Plan as the ticks would from one moment to another."""
    while start <= end:
        await plan_reminders(store, now=start)
        start += step


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MOSCOW)
