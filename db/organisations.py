"""Municipalities and organisations: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered
from db.ready import Ready
from mentoring.organisations import Municipality, Organisation
from mentoring.presets import Preset, parse_preset


class MunicipalityRow(Numbered, Base):
    """A municipality and the preset it runs by."""

    __tablename__ = "municipalities"

    name: Mapped[str] = mapped_column(String(300))
    preset_name: Mapped[str] = mapped_column(String(60))
    preset_text: Mapped[str] = mapped_column(Text)
    zone: Mapped[str] = mapped_column(String(60))
    created_at: Mapped[datetime]


class OrganisationRow(Numbered, Base):
    """A school or another organisation."""

    __tablename__ = "organisations"
    __table_args__ = (UniqueConstraint("municipality_id", "name"),)

    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    name: Mapped[str] = mapped_column(String(300))
    short_name: Mapped[str] = mapped_column(String(100))
    created_at: Mapped[datetime]


_MUNICIPALITY = select(
    MunicipalityRow.id,
    MunicipalityRow.name,
    MunicipalityRow.preset_name,
    MunicipalityRow.preset_text,
    MunicipalityRow.zone,
).order_by(MunicipalityRow.id)
_BY_ID = Ready(_MUNICIPALITY.where(MunicipalityRow.id == bindparam("municipality")))
_ORGANISATION = select(
    OrganisationRow.id, OrganisationRow.municipality_id, OrganisationRow.name, OrganisationRow.short_name
).order_by(OrganisationRow.name)


class Organisations:
    """Queries about organisations and municipalities."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def municipality(self, municipality_id: int) -> Municipality:
        """The municipality by id."""
        (found,) = await _BY_ID.rows(self._connection, {"municipality": municipality_id})
        return Municipality(*found)

    async def preset(self, municipality_id: int) -> Preset:
        """The preset a municipality runs by."""
        return parse_preset((await self.municipality(municipality_id)).preset_text)

    async def municipalities(self) -> list[Municipality]:
        """All municipalities of this bot, by id."""
        return [Municipality(*row) for row in await self._connection.execute(_MUNICIPALITY)]

    async def add_municipality(
        self, name: str, preset_name: str, preset_text: str, zone: str, *, now: datetime
    ) -> Municipality:
        """Set up a municipality."""
        added = await self._connection.execute(
            insert(MunicipalityRow).returning(MunicipalityRow.id),
            {"name": name, "preset_name": preset_name, "preset_text": preset_text, "zone": zone, "created_at": now},
        )
        return Municipality(added.scalar_one(), name, preset_name, preset_text, zone)

    async def by_id(self, organisation_id: int) -> Organisation | None:
        """An organisation, or None."""
        found = await self._connection.execute(_ORGANISATION.where(OrganisationRow.id == organisation_id))
        row = found.one_or_none()
        return Organisation(*row) if row else None

    async def of_municipality(self, municipality_id: int) -> list[Organisation]:
        """The municipality's organisations, by name."""
        statement = _ORGANISATION.where(OrganisationRow.municipality_id == municipality_id)
        return [Organisation(*row) for row in await self._connection.execute(statement)]

    async def add(self, municipality_id: int, name: str, short_name: str, *, now: datetime) -> Organisation:
        """Enter an organisation."""
        added = await self._connection.execute(
            insert(OrganisationRow).returning(OrganisationRow.id),
            {"municipality_id": municipality_id, "name": name, "short_name": short_name, "created_at": now},
        )
        return Organisation(added.scalar_one(), municipality_id, name, short_name)
