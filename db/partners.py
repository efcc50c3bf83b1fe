"""Partner enterprises and the mentors they have given: tables and queries."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, bindparam, delete, insert, select, update
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, insert_once, table
from mentoring.partners import Agreement, NewPartner, Partner


class PartnerRow(Numbered, Base):
    """An enterprise that an organisation has an agreement with."""

    __tablename__ = "partners"
    __table_args__ = (Index(None, "organisation_id", "inn"),)

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    name: Mapped[str] = mapped_column(String(300))
    inn: Mapped[str] = mapped_column(String(12))
    agreement_number: Mapped[str] = mapped_column(String(60))
    agreement_since: Mapped[date | None]
    agreement_until: Mapped[date | None]
    form: Mapped[str] = mapped_column(String(30))
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    archived_at: Mapped[datetime | None]


class PartnerMentorRow(Base):
    """A mentor whom an enterprise has given."""

    __tablename__ = "partner_mentors"

    partner_id: Mapped[int] = mapped_column(ForeignKey("partners.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    linked_at: Mapped[datetime]


_PARTNER = (
    select(
        PartnerRow.id,
        PartnerRow.organisation_id,
        PartnerRow.name,
        PartnerRow.inn,
        PartnerRow.agreement_number,
        PartnerRow.agreement_since,
        PartnerRow.agreement_until,
        PartnerRow.form,
        PartnerRow.archived_at,
        PartnerMentorRow.person_id,
    )
    .outerjoin(PartnerMentorRow, PartnerMentorRow.partner_id == PartnerRow.id)
    .order_by(PartnerRow.name, PartnerRow.id, PartnerMentorRow.linked_at, PartnerMentorRow.person_id)
)
_BY_ID = _PARTNER.where(PartnerRow.id == bindparam("partner"))
_HERE = _PARTNER.where(PartnerRow.organisation_id.in_(bindparam("organisations", expanding=True)))
_AT_WORK = _HERE.where(PartnerRow.archived_at.is_(None))
_ARCHIVED = _HERE.where(PartnerRow.archived_at.is_not(None))


class Partners:
    """Queries about partner enterprises."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_id(self, partner_id: int) -> Partner | None:
        """A partner, or None."""
        found = _partners(await self._connection.execute(_BY_ID, {"partner": partner_id}))
        return found[0] if found else None

    async def of_organisations(self, organisation_ids: Sequence[int], *, archived: bool = False) -> list[Partner]:
        """The partners of these organisations by name: those at work, or those put away."""
        statement = _ARCHIVED if archived else _AT_WORK
        return _partners(await self._connection.execute(statement, {"organisations": list(organisation_ids)}))

    async def add(self, partner: NewPartner, *, entered_by: int, now: datetime) -> Partner:
        """Enter an enterprise."""
        added = await self._connection.execute(
            insert(PartnerRow).returning(PartnerRow.id),
            {
                "organisation_id": partner.organisation_id,
                "name": partner.name,
                "inn": partner.inn,
                "agreement_number": partner.agreement.number,
                "agreement_since": partner.agreement.since,
                "agreement_until": partner.agreement.until,
                "form": partner.form,
                "entered_by": entered_by,
                "created_at": now,
            },
        )
        return await self._now(added.scalar_one())

    async def change(self, partner_id: int, **changes: object) -> Partner:
        """Set facts about an enterprise and return it."""
        await self._connection.execute(update(PartnerRow).where(PartnerRow.id == partner_id).values(**changes))
        return await self._now(partner_id)

    async def link_mentor(self, partner_id: int, person_id: int, *, now: datetime) -> None:
        """The enterprise has given this mentor; again changes nothing."""
        row = {"partner_id": partner_id, "person_id": person_id, "linked_at": now}
        await insert_once(self._connection, PartnerMentorRow, [row])

    async def unlink_mentor(self, partner_id: int, person_id: int) -> None:
        """The mentor is not of the enterprise."""
        links = table(PartnerMentorRow)
        await self._connection.execute(
            delete(links).where(links.c.partner_id == partner_id, links.c.person_id == person_id)
        )

    async def _now(self, partner_id: int) -> Partner:
        found = await self.by_id(partner_id)
        assert found is not None
        return found


def _partners(rows: Iterable[Row[Any]]) -> list[Partner]:
    """One partner for the several rows that its mentors make."""
    mentors: dict[int, list[int]] = {}
    plain: dict[int, Row[Any]] = {}
    for row in rows:
        plain[row.id] = row
        mentors.setdefault(row.id, []).extend([] if row.person_id is None else [row.person_id])
    return [
        Partner(
            row.id,
            row.organisation_id,
            row.name,
            row.inn,
            Agreement(row.agreement_number, row.agreement_since, row.agreement_until),
            row.form,
            tuple(mentors[row.id]),
            row.archived_at,
        )
        for row in plain.values()
    ]
