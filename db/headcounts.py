"""Headcounts as organisations gave them: table and queries. A correction is a new row."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, bindparam, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered
from mentoring.headcounts import Headcount


class HeadcountRow(Numbered, Base):
    """How many there were in all on a date, as somebody said."""

    __tablename__ = "headcounts"
    __table_args__ = (Index(None, "organisation_id", "on_date"),)

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    key: Mapped[str] = mapped_column(String(60))
    on_date: Mapped[date]
    count: Mapped[int]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]


_FIELDS = (
    HeadcountRow.organisation_id,
    HeadcountRow.key,
    HeadcountRow.on_date,
    HeadcountRow.count,
    HeadcountRow.entered_by,
    HeadcountRow.at,
)
_NEWEST = (
    func.row_number()
    .over(
        partition_by=(HeadcountRow.organisation_id, HeadcountRow.key),
        order_by=(HeadcountRow.on_date.desc(), HeadcountRow.id.desc()),
    )
    .label("place")
)
_RANKED = (
    select(*_FIELDS, _NEWEST)
    .where(
        HeadcountRow.organisation_id.in_(bindparam("organisations", expanding=True)),
        HeadcountRow.on_date.between(bindparam("since"), bindparam("until")),
    )
    .subquery()
)
_KNOWN = select(*(_RANKED.c[column.key] for column in _FIELDS)).where(_RANKED.c.place == 1)
_SAID = (
    select(*_FIELDS)
    .where(HeadcountRow.organisation_id == bindparam("organisation"), HeadcountRow.on_date == bindparam("on"))
    .order_by(HeadcountRow.id)
)


class Headcounts:
    """Queries about headcounts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def known(
        self, organisation_ids: Sequence[int], *, until: date, since: date | None = None
    ) -> dict[int, dict[str, Headcount]]:
        """By organisation and key the last headcount for a date not later than `until` (nor earlier than `since`)."""
        values = {"organisations": list(organisation_ids), "since": since or date.min, "until": until}
        found: dict[int, dict[str, Headcount]] = {each: {} for each in organisation_ids}
        for row in await self._connection.execute(_KNOWN, values):
            found[row.organisation_id][row.key] = Headcount(*row)
        return found

    async def add(self, headcounts: Sequence[Headcount]) -> None:
        """Keep what was said; what was said before stays as it was."""
        rows = [{column.key: getattr(each, column.key) for column in _FIELDS} for each in headcounts]
        if rows:
            await self._connection.execute(insert(HeadcountRow), rows)

    async def said(self, organisation_id: int, on_date: date) -> list[Headcount]:
        """Everything that was said for a date, corrections in the order they were made."""
        values = {"organisation": organisation_id, "on": on_date}
        return [Headcount(*row) for row in await self._connection.execute(_SAID, values)]
