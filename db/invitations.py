"""Invitations: tables and queries; only fingerprints of links and codes are kept."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered


class InvitationRow(Numbered, Base):
    """An invitation, bound to a role, a place and (if known) a person; one use."""

    __tablename__ = "invitations"
    __table_args__ = (Index(None, "organisation_id", "used_at"),)

    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    token_fingerprint: Mapped[str | None] = mapped_column(String(64), unique=True)
    code_fingerprint: Mapped[str | None] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    created_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    revoked_at: Mapped[datetime | None]


class WrongCodeRow(Numbered, Base):
    """A wrong link or code somebody tried: five an hour, then silence."""

    __tablename__ = "wrong_codes"
    __table_args__ = (Index(None, "external_id", "tried_at"),)

    external_id: Mapped[str] = mapped_column(String(40))
    tried_at: Mapped[datetime]
