"""Self-audits: the table, and the counts behind the items."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint, and_, bindparam, case, func, or_, select
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, change_version, insert_once
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow
from mentoring.errors import AlreadyDone
from mentoring.meetings import MeetingStatus
from mentoring.mentorships import Status
from mentoring.self_audits import AuditFacts, AuditItem, AuditStatus, SelfAudit


class SelfAuditRow(Numbered, Base):
    """A self-audit of an organisation and a school year."""

    __tablename__ = "self_audits"
    __table_args__ = (UniqueConstraint("organisation_id", "school_year"),)

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"), index=True)
    school_year: Mapped[int]
    status: Mapped[str] = mapped_column(String(20))
    marks: Mapped[dict[str, Any]]
    notes: Mapped[dict[str, Any]]
    facts: Mapped[dict[str, Any] | None]
    remark: Mapped[str] = mapped_column(String(1000))
    begun_at: Mapped[datetime]
    sent_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    sent_at: Mapped[datetime | None]
    signed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    signed_at: Mapped[datetime | None]
    version: Mapped[int]


_AUDIT = select(
    SelfAuditRow.id,
    SelfAuditRow.organisation_id,
    SelfAuditRow.municipality_id,
    SelfAuditRow.school_year,
    SelfAuditRow.status,
    SelfAuditRow.marks,
    SelfAuditRow.notes,
    SelfAuditRow.facts,
    SelfAuditRow.remark,
    SelfAuditRow.sent_by,
    SelfAuditRow.sent_at,
    SelfAuditRow.signed_by,
    SelfAuditRow.signed_at,
    SelfAuditRow.version,
)
_OF_YEAR = _AUDIT.where(
    SelfAuditRow.organisation_id == bindparam("organisation"), SelfAuditRow.school_year == bindparam("year")
)
_BY_ID = _AUDIT.where(SelfAuditRow.id == bindparam("audit"))
_OF_MUNICIPALITY = _AUDIT.where(
    SelfAuditRow.municipality_id == bindparam("municipality"), SelfAuditRow.school_year == bindparam("year")
).order_by(SelfAuditRow.organisation_id)
_WORKED = and_(
    MentorshipRow.organisation_id == bindparam("organisation"),
    MentorshipRow.started_at <= bindparam("until"),
    or_(MentorshipRow.ended_at.is_(None), MentorshipRow.ended_at > bindparam("since")),
    MentorshipRow.status.in_([Status.ACTIVE.value, Status.PAUSED.value, Status.COMPLETED.value]),
)
_IS_COMPLETED = MentorshipRow.status == Status.COMPLETED.value
_MENTORSHIPS = select(
    func.count().label("worked"),
    func.coalesce(func.sum(case((_IS_COMPLETED, 1), else_=0)), 0).label("completed"),
    func.count(MentorshipRow.planned_at).label("with_plan"),
    func.coalesce(func.sum(case((MentorshipRow.order_number != "", 1), else_=0)), 0).label("with_order"),
    func.count(MentorshipRow.form.distinct()).label("forms"),
).where(_WORKED)
_MEETINGS = select(
    func.coalesce(func.sum(case((MeetingRow.format != "in_person", 1), else_=0)), 0).label("remote"),
    func.coalesce(func.sum(case((MeetingRow.next_step != "", 1), else_=0)), 0).label("next_steps"),
).where(
    MeetingRow.organisation_id == bindparam("organisation"),
    MeetingRow.status == MeetingStatus.HELD.value,
    MeetingRow.starts_at > bindparam("since"),
    MeetingRow.starts_at <= bindparam("until"),
)


class SelfAudits:
    """Queries about self-audits."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_year(self, organisation_id: int, school_year: int) -> SelfAudit | None:
        """An organisation's self-audit of a school year, or None."""
        about = {"organisation": organisation_id, "year": school_year}
        row = (await self._connection.execute(_OF_YEAR, about)).one_or_none()
        return _audit(row) if row else None

    async def by_id(self, audit_id: int) -> SelfAudit | None:
        """A self-audit, or None."""
        row = (await self._connection.execute(_BY_ID, {"audit": audit_id})).one_or_none()
        return _audit(row) if row else None

    async def of_municipality(self, municipality_id: int, school_year: int) -> list[SelfAudit]:
        """All self-audits of a municipality of a school year."""
        about = {"municipality": municipality_id, "year": school_year}
        return [_audit(row) for row in await self._connection.execute(_OF_MUNICIPALITY, about)]

    async def begin(self, organisation_id: int, municipality_id: int, school_year: int, *, now: datetime) -> SelfAudit:
        """The organisation's self-audit of the year; begun now if there is none."""
        row = {
            "organisation_id": organisation_id,
            "municipality_id": municipality_id,
            "school_year": school_year,
            "status": AuditStatus.OPEN.value,
            "marks": {},
            "notes": {},
            "facts": None,
            "remark": "",
            "begun_at": now,
            "version": 1,
        }
        await insert_once(self._connection, SelfAuditRow, [row])
        found = await self.of_year(organisation_id, school_year)
        assert found is not None
        return found

    async def change(self, audit: SelfAudit, **changes: object) -> SelfAudit:
        """Change columns of the version that was read; raises AlreadyDone when another was faster, or it is signed."""
        if audit.status is AuditStatus.SIGNED:
            raise AlreadyDone
        await change_version(self._connection, SelfAuditRow, audit.id, audit.version, changes)
        found = await self.by_id(audit.id)
        assert found is not None
        return found

    async def facts(self, organisation_id: int, since: datetime, until: datetime) -> AuditFacts:
        """The counts behind the items between two moments, without surveys, partners and consents."""
        span = {"organisation": organisation_id, "since": since, "until": until}
        pairs = (await self._connection.execute(_MENTORSHIPS, span)).one()
        meetings = (await self._connection.execute(_MEETINGS, span)).one()
        return AuditFacts(
            running=pairs.worked - pairs.completed,
            completed=pairs.completed,
            with_plan=pairs.with_plan,
            with_order=pairs.with_order,
            forms=pairs.forms,
            remote=meetings.remote,
            next_steps=meetings.next_steps,
        )


def _audit(row: Row[*tuple[Any, ...]]) -> SelfAudit:
    return SelfAudit(
        **{
            **row._asdict(),
            "status": AuditStatus(row.status),
            "marks": {AuditItem(item): mark for item, mark in row.marks.items()},
            "notes": {AuditItem(item): note for item, note in row.notes.items()},
            "facts": AuditFacts.from_kept(row.facts) if row.facts else None,
        }
    )
