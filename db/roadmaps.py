"""Roadmaps of organisations: tables and queries."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, and_, bindparam, case, func, insert, select
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, change_version, insert_once
from db.organisations import OrganisationRow
from mentoring.roadmaps import Item, NewItem, Responsible, Roadmap, RoadmapStatus, Standing


class RoadmapRow(Numbered, Base):
    """An organisation's roadmap: one, that lives on from year to year."""

    __tablename__ = "roadmaps"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), unique=True)
    status: Mapped[str] = mapped_column(String(20))
    remark: Mapped[str] = mapped_column(String(1000))
    sent_at: Mapped[datetime | None]
    sent_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    version: Mapped[int]


class RoadmapItemRow(Numbered, Base):
    """An item of a roadmap; of what comes again, `due_on` is the next time."""

    __tablename__ = "roadmap_items"
    __table_args__ = (Index(None, "organisation_id", "due_at"),)

    roadmap_id: Mapped[int] = mapped_column(ForeignKey("roadmaps.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    number: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(1000))
    result: Mapped[str] = mapped_column(String(1000))
    responsible: Mapped[str] = mapped_column(String(20))
    since_on: Mapped[date | None]
    due_on: Mapped[date | None]
    due_at: Mapped[datetime | None]
    """The morning of `due_on` where the organisation is; empty while there is nothing to remind of."""
    dated_at: Mapped[datetime]
    document_until: Mapped[date | None]
    repeats: Mapped[str] = mapped_column(Text)
    turn_on: Mapped[date | None]
    plan: Mapped[str] = mapped_column(String(1000))
    constantly: Mapped[bool]
    report: Mapped[str] = mapped_column(Text)
    done_on: Mapped[date | None]
    done_due_on: Mapped[date | None]
    done_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    document: Mapped[str] = mapped_column(String(1000))
    created_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
    version: Mapped[int]


_ROADMAP = select(
    RoadmapRow.id,
    RoadmapRow.organisation_id,
    RoadmapRow.status,
    RoadmapRow.remark,
    RoadmapRow.sent_at,
    RoadmapRow.decided_at,
    RoadmapRow.version,
)
_ITEM = select(
    RoadmapItemRow.id,
    RoadmapItemRow.roadmap_id,
    RoadmapItemRow.organisation_id,
    RoadmapItemRow.number,
    RoadmapItemRow.title,
    RoadmapItemRow.result,
    RoadmapItemRow.responsible,
    RoadmapItemRow.since_on,
    RoadmapItemRow.due_on,
    RoadmapItemRow.document_until,
    RoadmapItemRow.repeats,
    RoadmapItemRow.turn_on,
    RoadmapItemRow.plan,
    RoadmapItemRow.constantly,
    RoadmapItemRow.report,
    RoadmapItemRow.done_on,
    RoadmapItemRow.done_due_on,
    RoadmapItemRow.document,
    RoadmapItemRow.version,
).where(RoadmapItemRow.removed_at.is_(None))
_ITEMS = _ITEM.where(RoadmapItemRow.roadmap_id == bindparam("roadmap")).order_by(RoadmapItemRow.id)
_OVERDUE = and_(
    RoadmapItemRow.due_at.is_not(None),
    RoadmapItemRow.due_on < bindparam("today"),
)
_STANDINGS = (
    select(
        OrganisationRow.id,
        OrganisationRow.short_name,
        RoadmapRow.status,
        func.count(RoadmapItemRow.id).label("items"),
        func.sum(case((_OVERDUE, 1), else_=0)).label("overdue"),
    )
    .outerjoin(RoadmapRow, RoadmapRow.organisation_id == OrganisationRow.id)
    .outerjoin(RoadmapItemRow, and_(RoadmapItemRow.roadmap_id == RoadmapRow.id, RoadmapItemRow.removed_at.is_(None)))
    .where(OrganisationRow.municipality_id == bindparam("municipality"))
    .group_by(OrganisationRow.id, OrganisationRow.short_name, OrganisationRow.name, RoadmapRow.status)
    .order_by(OrganisationRow.name)
)


class Roadmaps:
    """Queries about roadmaps."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_organisation(self, organisation_id: int) -> Roadmap | None:
        """The roadmap of an organisation, or None."""
        found = await self._connection.execute(_ROADMAP.where(RoadmapRow.organisation_id == organisation_id))
        row = found.one_or_none()
        return _roadmap(row) if row else None

    async def begin(self, organisation_id: int, items: Sequence[NewItem], *, created_by: int, now: datetime) -> Roadmap:
        """Make an organisation's roadmap with its items; one that is there already stays as it is."""
        values = {"organisation_id": organisation_id, "status": RoadmapStatus.DRAFT.value, "remark": ""}
        begun = {**values, "created_by": created_by, "created_at": now, "version": 1}
        is_new = await insert_once(self._connection, RoadmapRow, [begun])
        roadmap = await self.of_organisation(organisation_id)
        assert roadmap is not None
        if is_new and items:
            rows = [_values(roadmap, item, created_by, now) for item in items]
            await self._connection.execute(insert(RoadmapItemRow), rows)
        return roadmap

    async def change(self, roadmap: Roadmap, **changes: object) -> Roadmap:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""
        await change_version(self._connection, RoadmapRow, roadmap.id, roadmap.version, changes)
        found = await self.of_organisation(roadmap.organisation_id)
        assert found is not None
        return found

    async def items(self, roadmap_id: int) -> list[Item]:
        """The items that were not removed, as entered."""
        return [_item(row) for row in await self._connection.execute(_ITEMS, {"roadmap": roadmap_id})]

    async def item(self, item_id: int) -> Item | None:
        """An item that was not removed, or None."""
        row = (await self._connection.execute(_ITEM.where(RoadmapItemRow.id == item_id))).one_or_none()
        return _item(row) if row else None

    async def add_item(self, roadmap: Roadmap, item: NewItem, *, created_by: int, now: datetime) -> Item:
        """Enter an item."""
        added = await self._connection.execute(
            insert(RoadmapItemRow).returning(RoadmapItemRow.id), _values(roadmap, item, created_by, now)
        )
        found = await self.item(added.scalar_one())
        assert found is not None
        return found

    async def change_item(self, item: Item, **changes: object) -> Item:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""
        await change_version(self._connection, RoadmapItemRow, item.id, item.version, changes)
        found = await self.item(item.id)
        assert found is not None
        return found

    async def remove_item(self, item: Item, *, now: datetime) -> None:
        """Take an item out; raises AlreadyDone when it was changed meanwhile."""
        changes = {"removed_at": now, "due_at": None}
        await change_version(self._connection, RoadmapItemRow, item.id, item.version, changes)

    async def standings(self, municipality_id: int, today: date) -> list[Standing]:
        """How each organisation's roadmap stands on a day, by name."""
        values = {"municipality": municipality_id, "today": today}
        return [
            Standing(row.id, row.short_name, RoadmapStatus(row.status) if row.status else None, row.items, row.overdue)
            for row in await self._connection.execute(_STANDINGS, values)
        ]


def _values(roadmap: Roadmap, item: NewItem, created_by: int, now: datetime) -> dict[str, Any]:
    where = {"roadmap_id": roadmap.id, "organisation_id": roadmap.organisation_id}
    entered = {"dated_at": now, "created_by": created_by, "created_at": now, "version": 1, "document": ""}
    return {**asdict(item), "responsible": item.responsible.value, **where, **entered}


def _roadmap(row: Row[*tuple[Any, ...]]) -> Roadmap:
    values = row._asdict()
    return Roadmap(**{**values, "status": RoadmapStatus(values["status"])})


def _item(row: Row[*tuple[Any, ...]]) -> Item:
    values = row._asdict()
    return Item(**{**values, "responsible": Responsible(values["responsible"])})
