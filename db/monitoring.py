"""Rounds of reports and the reports of organisations: tables and queries. No statement here changes a signed row."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, and_, bindparam, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import Select

from db.base import Base, Numbered, insert_once
from db.mentorships import MentorshipRow
from db.organisations import OrganisationRow
from db.people import RoleRow
from mentoring.errors import AlreadyDone
from mentoring.monitoring import OPEN, NewRound, Report, ReportStatus, Round, Snapshot
from mentoring.people import Role


class MonitoringRoundRow(Numbered, Base):
    """A date on which the organisations of a municipality report; `rule` is empty for an interim collection."""

    __tablename__ = "monitoring_rounds"
    __table_args__ = (UniqueConstraint("municipality_id", "rule", "as_of", "title"),)

    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    rule: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(300))
    as_of: Mapped[date]
    due_on: Mapped[date]
    asked_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    frozen_at: Mapped[datetime | None]


class MonitoringReportRow(Numbered, Base):
    """An edition of an organisation's report in a round; its snapshot holds raw integers and the facts of the rules."""

    __tablename__ = "monitoring_reports"
    __table_args__ = (
        UniqueConstraint("round_id", "organisation_id", "edition"),
        Index(None, "organisation_id"),
        Index(None, "status", "round_id"),
    )

    round_id: Mapped[int] = mapped_column(ForeignKey("monitoring_rounds.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    edition: Mapped[int]
    status: Mapped[str] = mapped_column(String(12))
    snapshot: Mapped[dict[str, Any]]
    remark: Mapped[str] = mapped_column(String(1000))
    reason: Mapped[str] = mapped_column(String(1000))
    created_at: Mapped[datetime]
    completed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    completed_at: Mapped[datetime | None]
    signed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    signed_at: Mapped[datetime | None]
    signature: Mapped[str] = mapped_column(String(300))
    returned_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    returned_at: Mapped[datetime | None]
    version: Mapped[int]


_ROUND_COLUMNS = (
    MonitoringRoundRow.id,
    MonitoringRoundRow.municipality_id,
    MonitoringRoundRow.rule,
    MonitoringRoundRow.title,
    MonitoringRoundRow.as_of,
    MonitoringRoundRow.due_on,
    MonitoringRoundRow.asked_by,
    MonitoringRoundRow.frozen_at,
)
_ROUND = select(*_ROUND_COLUMNS).order_by(MonitoringRoundRow.as_of.desc(), MonitoringRoundRow.id.desc())
_REPORT = select(
    MonitoringReportRow.id,
    MonitoringReportRow.organisation_id,
    MonitoringReportRow.edition,
    MonitoringReportRow.status,
    MonitoringReportRow.snapshot,
    MonitoringReportRow.remark,
    MonitoringReportRow.reason,
    MonitoringReportRow.created_at,
    MonitoringReportRow.completed_by,
    MonitoringReportRow.completed_at,
    MonitoringReportRow.signed_by,
    MonitoringReportRow.signed_at,
    MonitoringReportRow.signature,
    MonitoringReportRow.returned_by,
    MonitoringReportRow.returned_at,
    MonitoringReportRow.version,
    *(column.label(f"round_{column.key}") for column in _ROUND_COLUMNS),
).join(MonitoringRoundRow, MonitoringRoundRow.id == MonitoringReportRow.round_id)
_OPEN = MonitoringReportRow.status.in_([status.value for status in sorted(OPEN)])
_LATEST = (MonitoringRoundRow.as_of.desc(), MonitoringRoundRow.id.desc(), MonitoringReportRow.edition.desc())
_BEFORE = bindparam("before", type_=MonitoringRoundRow.created_at.type)
_CURATED = exists().where(
    RoleRow.organisation_id == OrganisationRow.id,
    RoleRow.role == Role.CURATOR.value,
    RoleRow.since < _BEFORE,
    or_(RoleRow.until.is_(None), RoleRow.until >= _BEFORE),
)
_MENTORING = exists().where(MentorshipRow.organisation_id == OrganisationRow.id, MentorshipRow.created_at < _BEFORE)
_TAKING_PART = (
    select(OrganisationRow.id)
    .where(
        OrganisationRow.municipality_id == bindparam("municipality"),
        OrganisationRow.created_at < _BEFORE,
        or_(_CURATED, _MENTORING),
    )
    .order_by(OrganisationRow.id)
)


class Monitoring:
    """Queries about rounds and reports."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def _rounds(self, statement: Select[*tuple[Any, ...]]) -> list[Round]:
        return [Round(*row) for row in await self._connection.execute(statement)]

    async def _reports(self, statement: Select[*tuple[Any, ...]]) -> list[Report]:
        return [_report(row._asdict()) for row in await self._connection.execute(statement)]

    async def rounds(self, municipality_id: int, *, since: date) -> list[Round]:
        """The rounds as of the day or later, the latest first."""
        here = and_(MonitoringRoundRow.municipality_id == municipality_id, MonitoringRoundRow.as_of >= since)
        return await self._rounds(_ROUND.where(here))

    async def round(self, round_id: int) -> Round | None:
        """A round, or None."""
        found = await self._rounds(_ROUND.where(MonitoringRoundRow.id == round_id))
        return found[0] if found else None

    async def open_round(self, new: NewRound, *, now: datetime) -> Round:
        """Open a round; the same one again is the one that is there."""
        key = {
            "municipality_id": new.municipality_id,
            "rule": new.rule,
            "as_of": new.as_of,
            "title": new.title,
        }
        row = {**key, "due_on": new.due_on, "asked_by": new.asked_by, "created_at": now, "frozen_at": None}
        await insert_once(self._connection, MonitoringRoundRow, [row])
        same = [getattr(MonitoringRoundRow, name) == value for name, value in key.items()]
        found = await self._rounds(_ROUND.where(*same))
        return found[0]

    async def taking_part(self, municipality_id: int, before: datetime) -> list[int]:
        """Organisations that were in the bot before the moment, with a curator or a mentorship by then."""
        values = {"municipality": municipality_id, "before": before}
        return list(await self._connection.scalars(_TAKING_PART, values))

    async def freeze(self, round_id: int, snapshots: Mapping[int, Snapshot], *, now: datetime) -> int:
        """Keep the first edition of each organisation and close the round to more; doing it again adds nothing."""
        closing = update(MonitoringRoundRow).where(
            MonitoringRoundRow.id == round_id, MonitoringRoundRow.frozen_at.is_(None)
        )
        if not (await self._connection.execute(closing.values(frozen_at=now))).rowcount:
            return 0
        rows = [_row(round_id, each, 1, snapshot, now) for each, snapshot in snapshots.items()]
        return await insert_once(self._connection, MonitoringReportRow, rows)

    async def report(self, report_id: int) -> Report | None:
        """A report, or None."""
        found = await self._reports(_REPORT.where(MonitoringReportRow.id == report_id))
        return found[0] if found else None

    async def of_round(self, round_id: int) -> list[Report]:
        """All editions of a round, by organisation."""
        statement = _REPORT.where(MonitoringReportRow.round_id == round_id)
        return await self._reports(statement.order_by(MonitoringReportRow.organisation_id, MonitoringReportRow.edition))

    async def of_organisation(self, organisation_id: int, round_id: int | None = None) -> list[Report]:
        """All editions of an organisation (in a round), the latest round and edition first."""
        statement = _REPORT.where(MonitoringReportRow.organisation_id == organisation_id)
        if round_id is not None:
            statement = statement.where(MonitoringReportRow.round_id == round_id)
        return await self._reports(statement.order_by(*_LATEST))

    async def open_of(self, *, municipality_id: int = 0, organisation_id: int = 0) -> list[Report]:
        """The reports of a municipality, or of an organisation, that somebody has still to act on."""
        here = MonitoringReportRow.organisation_id == organisation_id
        if municipality_id:
            here = MonitoringRoundRow.municipality_id == municipality_id
        return await self._reports(_REPORT.where(here, _OPEN).order_by(MonitoringReportRow.id))

    async def add_edition(self, report: Report, snapshot: Snapshot, *, now: datetime) -> Report:
        """The next edition of a report. Raises AlreadyDone when somebody opened it first."""
        last = (await self.of_organisation(report.organisation_id, report.round.id))[0]
        row = _row(report.round.id, report.organisation_id, last.edition + 1, snapshot, now)
        if not await insert_once(self._connection, MonitoringReportRow, [row]):
            raise AlreadyDone
        editions = await self.of_organisation(report.organisation_id, report.round.id)
        return editions[0]

    async def change(self, report: Report, **changes: object) -> Report:
        """Change columns of an open report of the version that was read.

        Raises AlreadyDone when another was faster, and for a report that is signed or superseded: those stay.
        """
        statement = (
            update(MonitoringReportRow)
            .where(
                MonitoringReportRow.id == bindparam("row_id"),
                MonitoringReportRow.version == bindparam("seen_version"),
                _OPEN,
            )
            .values(**changes, version=report.version + 1)
        )
        result = await self._connection.execute(statement, {"row_id": report.id, "seen_version": report.version})
        if not result.rowcount:
            raise AlreadyDone
        found = await self.report(report.id)
        assert found is not None
        return found


def _row(round_id: int, organisation_id: int, edition: int, snapshot: Snapshot, now: datetime) -> dict[str, Any]:
    return {
        "round_id": round_id,
        "organisation_id": organisation_id,
        "edition": edition,
        "status": ReportStatus.FROZEN.value,
        "snapshot": snapshot.kept(),
        "remark": "",
        "reason": "",
        "created_at": now,
        "signature": "",
        "version": 1,
    }


def _report(row: dict[str, Any]) -> Report:
    about = {name.removeprefix("round_"): row.pop(name) for name in list(row) if name.startswith("round_")}
    read = {"status": ReportStatus(row["status"]), "snapshot": Snapshot.from_kept(row["snapshot"])}
    return Report(round=Round(**about), **{**row, **read})
