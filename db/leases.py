"""Leases: who of several processes sends, ticks and polls; kept by the database's clock, fenced by a token."""

from sqlalchemy import BigInteger, Float, String, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, insert_once


class LeaseLost(Exception):
    """Another process holds the lease now: what was begun under it may not be written any more."""


class LeaseRow(Base):
    """One lease. `until` is epoch seconds of the database's clock; the token grows with every new holder."""

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    holder: Mapped[str] = mapped_column(String(60))
    until: Mapped[float] = mapped_column(Float)
    token: Mapped[int] = mapped_column(BigInteger)


SECONDS = func.extract("epoch", func.clock_timestamp())
"""The database's clock on PostgreSQL, not the transaction's beginning."""


class Leases:
    """Taking, renewing, checking and letting go (PostgreSQL only)."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def take(self, name: str, holder: str, seconds: float) -> int | None:
        """Take a lease that is over, or one's own anew; its new token, or None while another holds it.

        The row is locked as a whole, so that what its last holder is just committing is seen afterwards.
        """
        empty = {"name": name, "holder": "", "until": 0.0, "token": 0}
        await insert_once(self._connection, LeaseRow, [empty])
        free = or_(LeaseRow.until < SECONDS, LeaseRow.holder == holder)
        over = select(LeaseRow.token).where(LeaseRow.name == name, free)
        token = await self._connection.scalar(over)
        if token is not None:
            token = await self._connection.scalar(over.with_for_update(skip_locked=True))
        if token is None:
            return None
        changes = {"holder": holder, "until": SECONDS + seconds, "token": token + 1}
        await self._connection.execute(update(LeaseRow).where(LeaseRow.name == name).values(**changes))
        return token + 1

    async def renew(self, name: str, token: int, seconds: float) -> bool:
        """Hold a lease longer; False when another has taken it."""
        mine = (LeaseRow.name == name, LeaseRow.token == token)
        changed = await self._connection.execute(update(LeaseRow).where(*mine).values(until=SECONDS + seconds))
        return changed.rowcount == 1

    async def release(self, name: str, token: int) -> None:
        """Let a lease go before its time."""
        mine = (LeaseRow.name == name, LeaseRow.token == token)
        await self._connection.execute(update(LeaseRow).where(*mine).values(holder="", until=0.0))

    async def fence(self, name: str, token: int) -> None:
        """Let this transaction write only while the token is the newest; nobody takes the lease before it ends.

        A renewal doesn't wait for it, a new holder does. Raises LeaseLost.
        """
        mine = select(LeaseRow.token).where(LeaseRow.name == name, LeaseRow.token == token)
        if await self._connection.scalar(mine.with_for_update(key_share=True, read=True)) is None:
            raise LeaseLost

    async def holder(self, name: str) -> str:
        """Who holds a lease now, "" when nobody does."""
        held = select(LeaseRow.holder).where(LeaseRow.name == name, LeaseRow.until >= SECONDS)
        return str(await self._connection.scalar(held) or "")
