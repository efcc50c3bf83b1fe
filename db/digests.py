"""Digest subscriptions: tables and queries."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class DigestSubscriptionRow(Base):
    """A curator's digest of an organisation: weekly on a day (1 Monday … 7 Sunday) and hour of local time, or only on request."""

    __tablename__ = "digest_subscriptions"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), primary_key=True)
    weekday: Mapped[int | None]
    hour: Mapped[int | None]
    last_sent_at: Mapped[datetime | None]
