"""Planned results of organisations and municipalities: table and queries. A correction is a new row."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered
from mentoring.planned_results import PlannedResult
from mentoring.presets import Measure


class PlannedResultRow(Numbered, Base):
    """The per cent planned for a year, in tenths, of an organisation or (none) of the municipality."""

    __tablename__ = "planned_results"
    __table_args__ = (Index(None, "municipality_id", "organisation_id"),)

    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    measure: Mapped[str] = mapped_column(String(30))
    year: Mapped[str] = mapped_column(String(7))
    tenths: Mapped[int]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]


_PLANS = (
    select(PlannedResultRow.organisation_id, PlannedResultRow.measure, PlannedResultRow.year, PlannedResultRow.tenths)
    .where(PlannedResultRow.municipality_id == bindparam("municipality"))
    .order_by(PlannedResultRow.id)
)


class PlannedResults:
    """Queries about planned results."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_municipality(self, municipality_id: int) -> dict[int | None, dict[Measure, list[PlannedResult]]]:
        """The last plan of each year, by organisation; under None those of the municipality itself."""
        last: dict[tuple[int | None, str, str], int] = {}
        for row in await self._connection.execute(_PLANS, {"municipality": municipality_id}):
            last[row.organisation_id, row.measure, row.year] = row.tenths
        found: dict[int | None, dict[Measure, list[PlannedResult]]] = {}
        for (where, name, year), tenths in last.items():
            measure = Measure(name)
            plan = PlannedResult(measure, year, Decimal(tenths) / 10)
            found.setdefault(where, {}).setdefault(measure, []).append(plan)
        return found

    async def add(
        self, municipality_id: int, organisation_id: int | None, plan: PlannedResult, *, entered_by: int, now: datetime
    ) -> None:
        """Keep a plan of an organisation, or (None) of the municipality."""
        row = {
            "municipality_id": municipality_id,
            "organisation_id": organisation_id,
            "measure": plan.measure.value,
            "year": plan.year,
            "tenths": int(plan.per_cent * 10),
            "entered_by": entered_by,
            "at": now,
        }
        await self._connection.execute(insert(PlannedResultRow), row)
