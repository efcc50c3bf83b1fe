"""School facts: table and queries. Numbers are kept as whole hundredths."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, String, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, insert_once
from mentoring.school_facts import CENT, BeforeAfter, SchoolFact

HUNDRED = 100


class SchoolFactRow(Base):
    """A fact of an organisation and a school year, in hundredths."""

    __tablename__ = "school_facts"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), primary_key=True)
    school_year: Mapped[int] = mapped_column(primary_key=True)
    fact: Mapped[str] = mapped_column(String(30), primary_key=True)
    before: Mapped[int | None]
    after: Mapped[int | None]
    entered_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    entered_at: Mapped[datetime]


_OF_YEAR = select(SchoolFactRow.fact, SchoolFactRow.before, SchoolFactRow.after).where(
    SchoolFactRow.organisation_id == bindparam("organisation"), SchoolFactRow.school_year == bindparam("year")
)


class SchoolFacts:
    """Queries about school facts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_year(self, organisation_id: int, school_year: int) -> dict[SchoolFact, BeforeAfter]:
        """What was entered for a school year."""
        rows = await self._connection.execute(_OF_YEAR, {"organisation": organisation_id, "year": school_year})
        found = [BeforeAfter(SchoolFact(row.fact), _number(row.before), _number(row.after)) for row in rows]
        return {each.fact: each for each in found}

    async def put(
        self, organisation_id: int, school_year: int, fact: BeforeAfter, *, entered_by: int, now: datetime
    ) -> None:
        """Enter a fact; entering again replaces it."""
        key = {"organisation_id": organisation_id, "school_year": school_year, "fact": fact.fact.value}
        values = {
            "before": _hundredths(fact.before),
            "after": _hundredths(fact.after),
            "entered_by": entered_by,
            "entered_at": now,
        }
        if not await insert_once(self._connection, SchoolFactRow, [{**key, **values}]):
            await self._connection.execute(update(SchoolFactRow).filter_by(**key).values(**values))


def _number(hundredths: int | None) -> Decimal | None:
    return None if hundredths is None else Decimal(hundredths) * CENT


def _hundredths(number: Decimal | None) -> int | None:
    return None if number is None else int(number * HUNDRED)
