"""Invitations: tables and queries; only fingerprints of links and codes are kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered, insert_once
from db.people import AccountRow, People, PersonRow, RoleRow
from mentoring.invitations import Invitation, InvitationKeys, NewInvitation, Waiting
from mentoring.people import Role


class InvitationRow(Numbered, Base):
    """An invitation, bound to a role, a place and (if known) a person; one use."""

    __tablename__ = "invitations"
    __table_args__ = (Index(None, "organisation_id", "used_at"),)

    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    scope: Mapped[str] = mapped_column(String(60), default="")
    nonce: Mapped[str] = mapped_column(String(32), unique=True)
    token_fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    code_fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    created_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    revoked_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))


class WrongCodeRow(Numbered, Base):
    """A wrong link or code somebody tried: five an hour, then silence."""

    __tablename__ = "wrong_codes"
    __table_args__ = (Index(None, "external_id", "tried_at"),)

    external_id: Mapped[str] = mapped_column(String(40))
    tried_at: Mapped[datetime]


_FIELDS = (
    InvitationRow.id,
    InvitationRow.municipality_id,
    InvitationRow.organisation_id,
    InvitationRow.person_id,
    InvitationRow.role,
    InvitationRow.nonce,
    InvitationRow.expires_at,
    InvitationRow.created_at,
    InvitationRow.created_by,
    InvitationRow.used_at,
    InvitationRow.used_by,
    InvitationRow.revoked_at,
    InvitationRow.confirmed_at,
    InvitationRow.scope,
)
_INVITATION = select(*_FIELDS)
_UNUSED = and_(InvitationRow.used_at.is_(None), InvitationRow.revoked_at.is_(None))
_BY_FINGERPRINT = _INVITATION.where(
    (InvitationRow.token_fingerprint == bindparam("seen")) | (InvitationRow.code_fingerprint == bindparam("seen"))
)
_NOBODY_CAME = ~select(AccountRow.id).where(AccountRow.person_id == InvitationRow.person_id).exists()
_WITHOUT_ACCOUNT = (
    select(PersonRow.id)
    .join(RoleRow, and_(RoleRow.person_id == PersonRow.id, RoleRow.until.is_(None)))
    .where(
        RoleRow.organisation_id == bindparam("organisation_id"),
        PersonRow.has_no_phone.is_(False),
        PersonRow.merged_into_id.is_(None),
        ~select(AccountRow.id).where(AccountRow.person_id == PersonRow.id).exists(),
    )
)
_WRONG_TRIES = select(func.count()).where(
    WrongCodeRow.external_id == bindparam("external_id"), WrongCodeRow.tried_at > bindparam("since")
)


def invitation_of(row: Row[*tuple[Any, ...]]) -> Invitation:
    """The invitation that a row of the fields holds."""
    values = row._asdict()
    return Invitation(**{**values, "role": Role(values["role"])})


class Invitations:
    """Queries about invitations."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, new: Sequence[tuple[NewInvitation, str]], keys: InvitationKeys, *, now: datetime) -> int:
        """Keep invitations made with these nonces; those whose code is taken are passed over. How many were kept."""
        rows = [
            {
                "municipality_id": each.municipality_id,
                "organisation_id": each.organisation_id,
                "person_id": each.person_id,
                "role": each.role.value,
                "scope": each.scope,
                "nonce": nonce,
                "token_fingerprint": keys.fingerprint(keys.token(nonce)),
                "code_fingerprint": keys.fingerprint(keys.code(nonce)),
                "expires_at": each.expires_at,
                "created_at": now,
                "created_by": each.created_by,
            }
            for each, nonce in new
        ]
        return await insert_once(self._connection, InvitationRow, rows)

    async def by_id(self, invitation_id: int) -> Invitation | None:
        """An invitation, or None."""
        return await self._one(_INVITATION.where(InvitationRow.id == invitation_id))

    async def by_fingerprint(self, fingerprint: str) -> Invitation | None:
        """The invitation of a link or a code, or None."""
        return await self._one(_BY_FINGERPRINT, {"seen": fingerprint})

    async def by_nonce(self, nonce: str) -> Invitation | None:
        """The invitation made with the nonce, or None."""
        return await self._one(_INVITATION.where(InvitationRow.nonce == nonce))

    async def newest_of(self, person_id: int) -> Invitation | None:
        """The person's newest invitation that was not taken back, or None."""
        kept = _INVITATION.where(InvitationRow.person_id == person_id, InvitationRow.revoked_at.is_(None))
        return await self._one(kept.order_by(InvitationRow.id.desc()).limit(1))

    async def _one(self, statement: Any, values: dict[str, Any] | None = None) -> Invitation | None:
        row = (await self._connection.execute(statement, values or {})).one_or_none()
        return invitation_of(row) if row else None

    async def use(self, invitation: Invitation, person_id: int, *, now: datetime) -> bool:
        """Mark it used by the person; False when another was faster or its time is over."""
        statement = update(InvitationRow).where(
            InvitationRow.id == invitation.id, _UNUSED, InvitationRow.expires_at > now
        )
        used = await self._connection.execute(statement.values(used_at=now, used_by=person_id, person_id=person_id))
        return used.rowcount > 0

    async def revoke(self, person_id: int, *, now: datetime) -> int:
        """Take back all unused invitations of a person; how many there were."""
        statement = update(InvitationRow).where(InvitationRow.person_id == person_id, _UNUSED)
        return (await self._connection.execute(statement.values(revoked_at=now))).rowcount

    async def prolong(self, invitation_ids: Sequence[int], until: datetime) -> None:
        """Give unused invitations a new end."""
        statement = update(InvitationRow).where(InvitationRow.id.in_(invitation_ids), _UNUSED)
        await self._connection.execute(statement.values(expires_at=until))

    async def confirm(self, invitation_id: int, confirmed_by: int, *, now: datetime) -> bool:
        """Note that the right person came; False when that was noted already, or the opposite."""
        statement = update(InvitationRow).where(
            InvitationRow.id == invitation_id,
            InvitationRow.used_at.is_not(None),
            InvitationRow.confirmed_at.is_(None),
            InvitationRow.revoked_at.is_(None),
        )
        done = await self._connection.execute(statement.values(confirmed_at=now, confirmed_by=confirmed_by))
        return done.rowcount > 0

    async def not_come(self, organisation_id: int) -> list[Waiting]:
        """Everyone of an organisation with a phone but without an account, with their open invitation, by surname."""
        ids = list(await self._connection.scalars(_WITHOUT_ACCOUNT.distinct(), {"organisation_id": organisation_id}))
        people = await People(self._connection).by_ids(ids)
        sent = _INVITATION.where(InvitationRow.person_id.in_(ids), _UNUSED).order_by(InvitationRow.id)
        newest = {row.person_id: invitation_of(row) for row in await self._connection.execute(sent)}
        return [Waiting(person, newest.get(person.id)) for person in people.values()]

    async def unanswered(self, before: datetime) -> list[Invitation]:
        """Invitations sent before the moment that nobody answered, whose person has not come otherwise."""
        statement = _INVITATION.where(_UNUSED, InvitationRow.created_at < before, _NOBODY_CAME)
        return [invitation_of(row) for row in await self._connection.execute(statement.order_by(InvitationRow.id))]

    async def unconfirmed(self, organisation_id: int) -> list[Invitation]:
        """Used invitations whose newcomer no one has confirmed yet, oldest first."""
        statement = _INVITATION.where(
            InvitationRow.organisation_id == organisation_id,
            InvitationRow.used_at.is_not(None),
            InvitationRow.revoked_at.is_(None),
            InvitationRow.confirmed_at.is_(None),
        )
        return [invitation_of(row) for row in await self._connection.execute(statement.order_by(InvitationRow.id))]

    async def disown(self, invitation_id: int, *, now: datetime) -> bool:
        """Take a used invitation back: the wrong person came by it. False when that was noted, or the opposite."""
        statement = update(InvitationRow).where(
            InvitationRow.id == invitation_id, InvitationRow.confirmed_at.is_(None), InvitationRow.revoked_at.is_(None)
        )
        return (await self._connection.execute(statement.values(revoked_at=now))).rowcount > 0

    async def wrong_tries(self, external_id: str, since: datetime) -> int:
        """How many wrong links or codes an account has tried since the moment."""
        found = await self._connection.scalar(_WRONG_TRIES, {"external_id": external_id, "since": since})
        return int(found or 0)

    async def forget_wrong_tries(self, *, before: datetime) -> None:
        """Drop wrong tries that are long past."""
        await self._connection.execute(delete(WrongCodeRow).where(WrongCodeRow.tried_at < before))

    async def add_wrong_try(self, external_id: str, *, now: datetime) -> None:
        """Note a wrong try."""
        await self._connection.execute(insert(WrongCodeRow), {"external_id": external_id, "tried_at": now})
