"""What tests of reports need: a school that has worked since September, its head, headcounts, ticks of the bot."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.base import table
from db.monitoring import MonitoringReportRow
from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.monitoring import send_report, sign_report
from mentoring.actions.monitoring_freezing import due_rounds, keep_rounds
from mentoring.actions.reminders import plan_reminders
from mentoring.headcounts import Headcount
from mentoring.mentorships import NewMentorship, Stage, Status
from mentoring.monitoring import Report, ReportStatus
from mentoring.people import NewPerson, Person, Role
from mentoring.presets import Measure
from tests.school import School, school

OCTOBER = date(2026, 10, 1)
SEPTEMBER = datetime(2026, 9, 2, 7, 0, tzinfo=UTC)
"""When the school begins to work with the bot."""
CHILDREN, YOUNG_MENTORS, SPECIALISTS = "children:10-19:living", "children:15-19:living", "specialists:0-3"
DAY = timedelta(days=1)


@dataclass
class Reporting:
    """A school and what happens in it, through one store."""

    store: SqlStore
    at: School

    async def person(self, role: Role, born: date | None, *, where: int = 0, now: datetime = SEPTEMBER) -> Person:
        """One more person of the school, or of another organisation, with an account."""
        place = where or self.at.organisation.id
        new = NewPerson(self.at.municipality.id, place, f"Новиков{role.value}", "Али", "Ахмедович", birth_date=born)
        added = await self.store.people.add(new, entered_by=None, now=now)
        await self.store.people.add_role(added.id, role, place, now=now)
        number = 1000 + added.id
        await self.store.people.link_account(added.id, "telegram", str(number), number, now=now)
        await self.store.profiles.change(added.id, agreed_at=now, completed_at=now)
        return (await self.store.people.by_ids([added.id]))[added.id]

    async def pair(self, mentee: Person, *, since: datetime = SEPTEMBER) -> None:
        """A mentorship of the school's mentor, at work since a moment."""
        new = NewMentorship(
            self.at.organisation.id,
            self.at.municipality.id,
            2026,
            "",
            "employer_pupil",
            "traditional",
            "traditional",
            Stage.JOINT_WORK,
            (self.at.mentor.id,),
            (mentee.id,),
        )
        proposed = await self.store.mentorships.add(new, created_by=self.at.curator.id, now=since)
        for one in (self.at.mentor, mentee):
            await self.store.mentorships.answer(proposed.id, one.id, "agreed", now=since)
        await self.store.mentorships.change(proposed, status=Status.ACTIVE.value, started_at=since)

    async def says(self, key: str, count: int, *, on: date = OCTOBER, where: int = 0) -> None:
        """The curator gives a headcount."""
        said = Headcount(where or self.at.organisation.id, key, on, count, self.at.curator.id, SEPTEMBER)
        await self.store.headcounts.add([said])

    async def ticks(self, now: datetime) -> int:
        """What a tick does; how many notices are new."""
        await keep_rounds(self.store, await due_rounds(self.store, now=now), now=now)
        return await plan_reminders(self.store, now=now)

    async def report(self, where: int = 0) -> Report:
        """The newest edition of the organisation's latest report."""
        reports = await self.store.monitoring.of_organisation(where or self.at.organisation.id)
        return next(each for each in reports if each.status is not ReportStatus.SUPERSEDED)

    async def said(self, *kinds: str) -> list[tuple[str, int | None, str]]:
        """What was planned of these kinds, in order: the kind, to whom, on which local day and hour."""
        zone = ZoneInfo(self.at.municipality.zone)
        wanted = select(OutboxRow.kind, OutboxRow.recipient_id, OutboxRow.due_at).where(OutboxRow.kind.in_(kinds))
        rows = await self.store._connection.execute(wanted.order_by(OutboxRow.due_at, OutboxRow.id))
        return [(kind, person_id, f"{due.astimezone(zone):%m-%d %H}") for kind, person_id, due in rows]


async def reporting(store: SqlStore, *, zone: str = "Europe/Moscow") -> tuple[Reporting, Person]:
    """The small school since September with a pair at work, and its head."""
    of = Reporting(store, await school(store, SEPTEMBER, zone=zone))
    head = await of.person(Role.HEAD, date(1972, 11, 20))
    await of.pair(of.at.mentee)
    return of, head


async def all_reports(store: SqlStore) -> list[tuple[object, ...]]:
    """All rows of reports as they are stored."""
    wanted = select(table(MonitoringReportRow)).order_by(MonitoringReportRow.id)
    return [tuple(row) for row in await store._connection.execute(wanted)]


async def signed_report(of: Reporting, head: Person) -> int:
    """The October report, signed a day after it was frozen; its id."""
    await of.ticks(MORNING)
    await of.says(CHILDREN, 40)
    sent = await send_report(of.store, of.at.curator, (await of.report()).id, now=MORNING)
    return (await sign_report(of.store, head, sent.id, sent.version, now=MORNING + DAY)).id


def local(text: str, zone: str = "Europe/Moscow") -> datetime:
    """A local wall time as a moment."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def counts(report: Report, measure: Measure = Measure.CHILD_MENTEES) -> tuple[int, int | None]:
    """Numerator and denominator of a figure of a report."""
    figure = next(each for each in report.snapshot.figures if each.measure is measure)
    return figure.numerator, figure.denominator


MORNING = local("2026-10-01T09:30")
"""When October's reports have just been frozen."""
