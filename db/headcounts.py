"""Headcounts as organisations gave them: table and queries. A correction is a new row."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, bindparam, insert, select
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
_KNOWN = (
    select(HeadcountRow.organisation_id, HeadcountRow.key, HeadcountRow.count)
    .where(
        HeadcountRow.organisation_id.in_(bindparam("organisations", expanding=True)),
        HeadcountRow.on_date.between(bindparam("since"), bindparam("until")),
    )
    .order_by(HeadcountRow.on_date, HeadcountRow.id)
)
_SAID = (
    select(*_FIELDS)
    .where(
        HeadcountRow.organisation_id.in_(bindparam("organisations", expanding=True)),
        HeadcountRow.on_date.between(bindparam("since"), bindparam("until")),
    )
    .order_by(HeadcountRow.on_date, HeadcountRow.id)
)


class Headcounts:
    """Queries about headcounts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def known(self, organisation_ids: Sequence[int], since: date, until: date) -> dict[int, dict[str, int]]:
        """By organisation and key the last count given for a date from the one to the other, both inclusive."""
        values = {"organisations": list(organisation_ids), "since": since, "until": until}
        found: dict[int, dict[str, int]] = {each: {} for each in organisation_ids}
        for where, key, count in await self._connection.execute(_KNOWN, values):
            found[where][key] = count
        return found

    async def add(self, headcounts: Sequence[Headcount]) -> None:
        """Keep what was said; what was said before stays as it was."""
        rows = [{column.key: getattr(each, column.key) for column in _FIELDS} for each in headcounts]
        if rows:
            await self._connection.execute(insert(HeadcountRow), rows)

    async def said(self, organisation_ids: Sequence[int], since: date, until: date) -> list[Headcount]:
        """Everything these organisations said for these dates, by date, corrections in the order they were made."""
        values = {"organisations": list(organisation_ids), "since": since, "until": until}
        return [Headcount(*row) for row in await self._connection.execute(_SAID, values)]
