"""Consents: tables and queries."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered
from mentoring.consents import Consent, NewConsent
from mentoring.errors import AlreadyDone


class ConsentRow(Numbered, Base):
    """A consent: what it allows, who gave it, the paper it stands on (002 §2.3–2.4)."""

    __tablename__ = "consents"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    kind: Mapped[str] = mapped_column(String(30))
    given_by: Mapped[str] = mapped_column(String(20))
    giver_name: Mapped[str] = mapped_column(String(300))
    number: Mapped[str] = mapped_column(String(60))
    signed_on: Mapped[date]
    evidence_file_id: Mapped[str] = mapped_column(String(300))
    recorded_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    withdrawal_reason: Mapped[str] = mapped_column(String(1000))


_CONSENT = select(
    ConsentRow.id,
    ConsentRow.person_id,
    ConsentRow.kind,
    ConsentRow.given_by,
    ConsentRow.giver_name,
    ConsentRow.number,
    ConsentRow.signed_on,
    ConsentRow.evidence_file_id,
    ConsentRow.recorded_by,
    ConsentRow.recorded_at,
    ConsentRow.withdrawn_at,
)


class Consents:
    """Queries about consents."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_person(self, person_id: int) -> list[Consent]:
        """All consents of a person, withdrawn ones too, oldest first."""
        return (await self.of_people([person_id])).get(person_id, [])

    async def of_people(self, person_ids: Sequence[int]) -> dict[int, list[Consent]]:
        """Consents of several people at once, by person."""
        found: dict[int, list[Consent]] = {}
        if not person_ids:
            return found
        statement = _CONSENT.where(ConsentRow.person_id.in_(set(person_ids))).order_by(ConsentRow.id)
        for row in await self._connection.execute(statement):
            found.setdefault(row.person_id, []).append(Consent(*row))
        return found

    async def by_id(self, consent_id: int) -> Consent | None:
        """A consent, or None."""
        row = (await self._connection.execute(_CONSENT.where(ConsentRow.id == consent_id))).one_or_none()
        return Consent(*row) if row else None

    async def add(
        self,
        consents: Sequence[tuple[int, NewConsent]],
        organisation_id: int | None,
        *,
        recorded_by: int,
        now: datetime,
    ) -> list[int]:
        """Note consents by person, in order; their ids."""
        if not consents:
            return []
        rows = [
            {
                "person_id": person_id,
                "organisation_id": organisation_id,
                "kind": new.kind,
                "given_by": new.given_by,
                "giver_name": new.giver_name,
                "number": new.number,
                "signed_on": new.signed_on,
                "evidence_file_id": new.evidence_file_id,
                "recorded_by": recorded_by,
                "recorded_at": now,
                "withdrawal_reason": "",
            }
            for person_id, new in consents
        ]
        added = await self._connection.execute(
            insert(ConsentRow).returning(ConsentRow.id, sort_by_parameter_order=True), rows
        )
        return list(added.scalars())

    async def attach(self, consent_ids: Sequence[int], evidence_file_id: str) -> None:
        """Keep the picture of the paper."""
        statement = update(ConsentRow).where(ConsentRow.id.in_(consent_ids))
        await self._connection.execute(statement.values(evidence_file_id=evidence_file_id))

    async def withdraw(self, consent: Consent, reason: str, *, by: int, now: datetime) -> None:
        """Note that a consent was withdrawn; raises AlreadyDone when it was before."""
        statement = update(ConsentRow).where(ConsentRow.id == consent.id, ConsentRow.withdrawn_at.is_(None))
        values = {"withdrawn_at": now, "withdrawn_by": by, "withdrawal_reason": reason}
        if (await self._connection.execute(statement.values(**values))).rowcount == 0:
            raise AlreadyDone

    async def last_recorded_by(self, person_id: int) -> Consent | None:
        """The consent the person noted last, or None."""
        statement = _CONSENT.where(ConsentRow.recorded_by == person_id, ConsentRow.withdrawn_at.is_(None))
        row = (await self._connection.execute(statement.order_by(ConsentRow.id.desc()).limit(1))).one_or_none()
        return Consent(*row) if row else None
