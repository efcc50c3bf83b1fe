"""A fixed base of people for the golden tests of figures: who takes part, since when, and which enterprise gave whom.

The same lines are read as the rules see them (`parts`, `partners`) and written into a database (`enter`).
"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from db.base import table
from db.mentorships import MentorshipRow, ParticipantRow
from db.partners import PartnerMentorRow, PartnerRow
from db.people import PersonRow
from mentoring.indicators import TakingPart
from mentoring.mentorships import Side, Status
from mentoring.partners import Agreement, Partner

MOSCOW = ZoneInfo("Europe/Moscow")
SEPTEMBER = datetime(2026, 9, 5, 10, tzinfo=MOSCOW)


@dataclass(frozen=True)
class Line:
    """A person in one mentorship. `since` None: the pair is only proposed."""

    person: int
    side: Side
    form: str
    is_pupil: bool
    born: str = ""
    """A date, a year alone, or nothing."""
    works_since: str = ""
    since: datetime | None = SEPTEMBER
    until: datetime | None = None

    @property
    def birth_date(self) -> date | None:
        """The date of birth, when it is known to the day."""
        return date.fromisoformat(self.born) if len(self.born) > 4 else None

    @property
    def birth_year(self) -> int | None:
        """The year of birth, when anything is known."""
        return int(self.born[:4]) if self.born else None

    @property
    def work_started_on(self) -> date | None:
        """When work began, when it is known."""
        return date.fromisoformat(self.works_since) if self.works_since else None


def at(moment: str) -> datetime:
    """A moment of Moscow's clock."""
    return datetime.fromisoformat(moment).replace(tzinfo=MOSCOW)


def mentee(person: int, born: str, *, since: datetime | None = SEPTEMBER, until: datetime | None = None) -> Line:
    """A pupil who has a mentor."""
    return Line(person, Side.MENTEE, "pupil_pupil", True, born, since=since, until=until)


def mentor(person: int, born: str, form: str = "pupil_pupil") -> Line:
    """A pupil, or in another form a student, who is a mentor."""
    return Line(person, Side.MENTOR, form, form == "pupil_pupil", born)


def teacher(person: int, works_since: str, side: Side = Side.MENTEE) -> Line:
    """A teacher in the form teacher–teacher."""
    return Line(person, side, "teacher_teacher", False, "", works_since)


def employee(person: int, *, until: datetime | None = None) -> Line:
    """A mentor from an enterprise."""
    return Line(person, Side.MENTOR, "employer_pupil", False, "1985-05-05", "2010-01-01", until=until)


LINES: tuple[Line, ...] = (
    mentee(1, "2016-10-01"),
    mentee(2, "2016-10-02"),
    mentee(3, "2006-10-01"),
    mentee(4, "2006-10-02"),
    mentee(5, "2012-02-29"),
    mentee(6, "2012"),
    mentee(7, "2016"),
    mentee(8, ""),
    mentee(9, "2010-05-05"),
    mentee(9, "2010-05-05"),  # in two pairs
    mentee(10, "2010-05-05", since=None),
    mentee(11, "2011-06-06", until=at("2026-09-20T12:00")),
    mentee(12, "2011-06-06", since=at("2026-02-01T12:00"), until=at("2026-08-20T12:00")),
    mentee(13, "2010-01-01", since=at("2026-10-01T10:00")),
    mentor(14, "2011-10-01"),
    mentor(15, "2011-10-02"),
    mentor(16, "2007-03-03", "student_pupil"),
    mentor(17, "2006-03-03", "student_pupil"),
    mentor(18, "2010-02-02"),
    mentee(18, "2010-02-02"),  # a mentor in one pair and a mentee in another
    teacher(20, "2023-10-01"),
    teacher(21, "2022-10-01"),
    teacher(22, "2022-10-02"),
    teacher(23, ""),
    teacher(24, "2026-10-01"),
    teacher(25, "2026-10-02"),
    teacher(26, "2024-09-01", Side.MENTOR),
    teacher(27, "2000-09-01", Side.MENTOR),
    employee(30),
    employee(31),
    employee(32),
    employee(33, until=at("2026-08-20T12:00")),
)

PARTNERS: tuple[Partner, ...] = (
    Partner(1, 1, "Заря", "7707083893", Agreement("1", date(2026, 9, 1), date(2027, 8, 31)), "employer_pupil", (30,)),
    Partner(2, 1, "Маяк", "", Agreement("2", date(2025, 9, 16), date(2026, 9, 15)), "employer_pupil", (31,)),
    Partner(3, 1, "Ферма", "", Agreement(), "employer_pupil", (32,)),
    Partner(4, 1, "Завод", "", Agreement("4", date(2026, 9, 1)), "employer_pupil", (33,)),
)
"""In force; ended in September; not signed; in force, but its mentor has left."""


def parts(organisation_id: int = 1) -> list[TakingPart]:
    """The base as the rules see it."""
    return [
        TakingPart(
            line.person,
            organisation_id,
            line.side,
            line.form,
            line.is_pupil,
            line.birth_date,
            line.birth_year,
            line.work_started_on,
            line.since,
            line.until,
        )
        for line in LINES
    ]


async def enter(connection: AsyncConnection, municipality_id: int, organisation_id: int, now: datetime) -> None:
    """The base as rows of a database; people get numbers a thousand higher, so that they are nobody else's."""
    known: set[int] = set()
    for number, line in enumerate(LINES, start=1):
        if line.person not in known:
            known.add(line.person)
            facts = (line.is_pupil, line.birth_date, line.birth_year, line.work_started_on)
            row = person_row(1000 + line.person, municipality_id, organisation_id, *facts, now=now)
            await connection.execute(insert(PersonRow), row)
        status = Status.PROPOSED if line.since is None else Status.ACTIVE if line.until is None else Status.ENDED
        row = mentorship_row(1000 + number, municipality_id, organisation_id, line.form, status.value, now=now)
        await connection.execute(insert(MentorshipRow), {**row, "started_at": line.since, "ended_at": line.until})
        place = {"mentorship_id": 1000 + number, "person_id": 1000 + line.person, "side": line.side.value}
        answered = {"answer": "agreed", "answered_at": line.since, "joined_at": line.since or now}
        await connection.execute(insert(ParticipantRow), {**place, **answered})
    await _enter_partners(connection, organisation_id, now)


async def _enter_partners(connection: AsyncConnection, organisation_id: int, now: datetime) -> None:
    for partner in PARTNERS:
        row = {
            "id": 1000 + partner.id,
            "organisation_id": organisation_id,
            "name": partner.name,
            "inn": partner.inn,
            "agreement_number": partner.agreement.number,
            "agreement_since": partner.agreement.since,
            "agreement_until": partner.agreement.until,
            "form": partner.form,
            "created_at": now,
        }
        await connection.execute(insert(PartnerRow), row)
        links = [
            {"partner_id": 1000 + partner.id, "person_id": 1000 + each, "linked_at": now} for each in partner.mentors
        ]
        await connection.execute(insert(table(PartnerMentorRow)), links)


def person_row(
    number: int,
    municipality_id: int,
    organisation_id: int,
    is_pupil: bool,
    birth_date: date | None,
    birth_year: int | None,
    work_started_on: date | None,
    *,
    now: datetime,
) -> dict[str, object]:
    """A row of the table of people."""
    words = ("identity", "patronymic", "sex", "grade", "place", "contact", "residence", "study_place", "representative")
    return {
        **dict.fromkeys(words, ""),
        "surname": "Базов",
        "given": "Иван",
        "id": number,
        "municipality_id": municipality_id,
        "organisation_id": organisation_id,
        "is_pupil": is_pupil,
        "birth_date": birth_date,
        "birth_year": birth_year,
        "work_started_on": work_started_on,
        "language": "ru",
        "has_no_phone": False,
        "created_at": now,
    }


def mentorship_row(
    number: int, municipality_id: int, organisation_id: int, form: str, status: str, *, now: datetime
) -> dict[str, object]:
    """A row of the table of mentorships, but for when it began and ended."""
    return {
        **dict.fromkeys(("programme", "role_model", "order_number", "end_reason", "resources"), ""),
        "id": number,
        "municipality_id": municipality_id,
        "organisation_id": organisation_id,
        "school_year": 2026,
        "form": form,
        "kind": "traditional",
        "track": "traditional",
        "stage": "joint_work",
        "stage_since": now,
        "status": status,
        "created_at": now,
        "version": 1,
    }
