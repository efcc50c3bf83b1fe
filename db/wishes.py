"""What participants ask of the curator in private: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered
from mentoring.wishes import Wish, WishKind


class WishRow(Numbered, Base):
    """A wish for a pause, an end or a next cycle; open until the curator settles it."""

    __tablename__ = "wishes"

    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    kind: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(String(1000))
    created_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))


_OPEN = (
    select(WishRow.mentorship_id, WishRow.person_id, WishRow.kind, WishRow.text, WishRow.created_at)
    .where(WishRow.mentorship_id == bindparam("mentorship"), WishRow.settled_at.is_(None))
    .order_by(WishRow.id)
)
_AGAIN = update(WishRow).where(
    WishRow.mentorship_id == bindparam("mentorship"),
    WishRow.person_id == bindparam("person"),
    WishRow.kind == bindparam("about"),
    WishRow.settled_at.is_(None),
)
_SETTLE = update(WishRow).where(WishRow.mentorship_id == bindparam("mentorship"), WishRow.settled_at.is_(None))


class Wishes:
    """Queries about wishes."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def open_of(self, mentorship_id: int) -> list[Wish]:
        """The wishes about a mentorship that nobody has settled, oldest first."""
        rows = await self._connection.execute(_OPEN, {"mentorship": mentorship_id})
        return [Wish(row.mentorship_id, row.person_id, WishKind(row.kind), row.text, row.created_at) for row in rows]

    async def add(self, wish: Wish, organisation_id: int) -> bool:
        """Keep a wish; one that is open already only gets the newer words. True when it is new."""
        mine = {"mentorship": wish.mentorship_id, "person": wish.person_id, "about": wish.kind.value}
        newer = {"created_at": wish.created_at} | ({"text": wish.text} if wish.text else {})
        if (await self._connection.execute(_AGAIN.values(**newer), mine)).rowcount:
            return False
        row = {
            "mentorship_id": wish.mentorship_id,
            "organisation_id": organisation_id,
            "person_id": wish.person_id,
            "kind": wish.kind.value,
            "text": wish.text,
            "created_at": wish.created_at,
        }
        await self._connection.execute(insert(WishRow), row)
        return True

    async def settle(self, mentorship_id: int, *, by: int, now: datetime) -> None:
        """All open wishes about the mentorship have been dealt with."""
        await self._connection.execute(_SETTLE.values(settled_at=now, settled_by=by), {"mentorship": mentorship_id})
