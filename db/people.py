"""People, their roles and accounts: tables and queries."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, aliased, mapped_column

from db.base import Base, Numbered, table
from db.profiles import ProfileRow
from db.ready import Ready
from mentoring.people import Membership, NewPerson, Person, Role


class PersonRow(Numbered, Base):
    """A person of the registers."""

    __tablename__ = "people"
    __table_args__ = (Index(None, "organisation_id", "identity"),)

    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    identity: Mapped[str] = mapped_column(String(400))
    surname: Mapped[str] = mapped_column(String(300))
    given: Mapped[str] = mapped_column(String(300))
    patronymic: Mapped[str] = mapped_column(String(300))
    sex: Mapped[str] = mapped_column(String(1))
    is_pupil: Mapped[bool]
    birth_date: Mapped[date | None]
    birth_year: Mapped[int | None]
    grade: Mapped[str] = mapped_column(String(60))
    place: Mapped[str] = mapped_column(String(300))
    contact: Mapped[str] = mapped_column(String(300))
    residence: Mapped[str] = mapped_column(String(300))
    study_place: Mapped[str] = mapped_column(String(300))
    work_started_on: Mapped[date | None]
    representative: Mapped[str] = mapped_column(String(300))
    language: Mapped[str] = mapped_column(String(8))
    has_no_phone: Mapped[bool]
    unreachable_since: Mapped[datetime | None]
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]


class RoleRow(Numbered, Base):
    """A role somebody holds, in an organisation or (a coordinator) in the municipality."""

    __tablename__ = "roles"
    __table_args__ = (Index(None, "organisation_id", "role"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    role: Mapped[str] = mapped_column(String(20))
    scope: Mapped[str] = mapped_column(String(60), default="")
    since: Mapped[datetime]
    until: Mapped[datetime | None]


class AccountRow(Numbered, Base):
    """An account in a messenger that speaks for a person."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("messenger", "external_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    messenger: Mapped[str] = mapped_column(String(20))
    external_id: Mapped[str] = mapped_column(String(40))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    linked_at: Mapped[datetime]


_FIELDS = (
    PersonRow.id,
    PersonRow.municipality_id,
    PersonRow.organisation_id,
    PersonRow.surname,
    PersonRow.given,
    PersonRow.patronymic,
    PersonRow.is_pupil,
    PersonRow.language,
    PersonRow.birth_date,
    PersonRow.birth_year,
    PersonRow.grade,
    PersonRow.place,
    PersonRow.contact,
    PersonRow.representative,
    PersonRow.work_started_on,
    PersonRow.has_no_phone,
    PersonRow.unreachable_since,
    AccountRow.chat_id,
    RoleRow.role,
    RoleRow.organisation_id.label("role_organisation_id"),
    RoleRow.scope,
)
_ROLES_NOW = and_(RoleRow.person_id == PersonRow.id, RoleRow.until.is_(None))
PERSON = (
    select(*_FIELDS)
    .outerjoin(AccountRow, AccountRow.person_id == PersonRow.id)
    .outerjoin(RoleRow, _ROLES_NOW)
    .order_by(PersonRow.surname, PersonRow.given, PersonRow.id)
)
_SAME = aliased(PersonRow)
_KEPT = select(_SAME.merged_into_id).where(_SAME.id == bindparam("person")).scalar_subquery()
_BY_ID = Ready(PERSON.where(PersonRow.id == func.coalesce(_KEPT, bindparam("person"))))
_BY_IDS = PERSON.where(PersonRow.id.in_(bindparam("people", expanding=True)))
_BY_ACCOUNT = Ready(
    PERSON.where(AccountRow.messenger == bindparam("messenger"), AccountRow.external_id == bindparam("external_id"))
)
_PLAIN = len(_FIELDS) - 3


def people_of(rows: Iterable[Sequence[Any]]) -> list[Person]:
    """One Person for the several rows that a person's roles make, in the rows' order."""
    plain: dict[int, tuple[Any, ...]] = {}
    held: dict[int, set[Membership]] = {}
    for row in rows:
        plain.setdefault(row[0], tuple(row[:_PLAIN]))
        role, organisation_id, scope = row[_PLAIN : len(_FIELDS)]
        if role is not None:
            held.setdefault(row[0], set()).add(Membership(Role(role), organisation_id, scope))
    return [Person(*(*fields, frozenset(held.get(person_id, ())))) for person_id, fields in plain.items()]


class People:
    """Queries about people."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_id(self, person_id: int) -> Person | None:
        """The person with roles and account, or None; one merged into another is found as the other."""
        found = people_of(await _BY_ID.rows(self._connection, {"person": person_id}))
        return found[0] if found else None

    async def by_ids(self, person_ids: Sequence[int]) -> dict[int, Person]:
        """Several people at once, by id."""
        if not person_ids:
            return {}
        found = people_of(await self._connection.execute(_BY_IDS, {"people": list(set(person_ids))}))
        return {person.id: person for person in found}

    async def by_account(self, messenger: str, external_id: str) -> Person | None:
        """Whoever uses this messenger account now."""
        found = people_of(
            await _BY_ACCOUNT.rows(self._connection, {"messenger": messenger, "external_id": external_id})
        )
        return found[0] if found else None

    async def by_identity(self, organisation_id: int, identity: str) -> Person | None:
        """The person of an organisation with this register identity."""
        statement = PERSON.where(
            PersonRow.organisation_id == organisation_id,
            PersonRow.identity == identity,
            PersonRow.merged_into_id.is_(None),
        )
        found = people_of(await self._connection.execute(statement))
        return found[0] if found else None

    async def add(self, person: NewPerson, *, entered_by: int | None, now: datetime) -> Person:
        """Enter a person."""
        added = await self._connection.execute(
            insert(PersonRow).returning(PersonRow.id), {**asdict(person), "entered_by": entered_by, "created_at": now}
        )
        found = await self.by_id(added.scalar_one())
        assert found is not None
        return found

    async def add_role(
        self, person_id: int, role: Role, organisation_id: int | None, *, now: datetime, scope: str = ""
    ) -> None:
        """Give a role; giving it again changes nothing."""
        person = await self.by_id(person_id)
        if person and Membership(role, organisation_id) not in person.memberships:
            values = {"person_id": person_id, "organisation_id": organisation_id, "role": role.value, "scope": scope}
            await self._connection.execute(insert(RoleRow), {**values, "since": now})

    async def end_role(self, person_id: int, role: Role, organisation_id: int | None, *, now: datetime) -> None:
        """Take a role away from the moment on."""
        statement = update(RoleRow).where(
            RoleRow.person_id == person_id,
            RoleRow.role == role.value,
            RoleRow.organisation_id.is_not_distinct_from(organisation_id),
            RoleRow.until.is_(None),
        )
        await self._connection.execute(statement.values(until=now))

    async def with_role(self, role: Role, organisation_id: int) -> list[Person]:
        """Everyone who holds the role in the organisation now, by surname."""
        holders = select(RoleRow.person_id).where(
            RoleRow.role == role.value, RoleRow.organisation_id == organisation_id, RoleRow.until.is_(None)
        )
        return people_of(await self._connection.execute(PERSON.where(PersonRow.id.in_(holders))))

    async def coordinators(self, municipality_id: int) -> list[Person]:
        """The coordinators of a municipality."""
        statement = PERSON.where(PersonRow.municipality_id == municipality_id, RoleRow.role == Role.COORDINATOR.value)
        return people_of(await self._connection.execute(statement))

    async def link_account(
        self, person_id: int, messenger: str, external_id: str, chat_id: int, *, now: datetime
    ) -> None:
        """From now on this account speaks for the person; an earlier account of the same person is unlinked."""
        same_account = and_(AccountRow.messenger == messenger, AccountRow.external_id == external_id)
        same_person = and_(AccountRow.messenger == messenger, AccountRow.person_id == person_id)
        await self._connection.execute(delete(table(AccountRow)).where(same_account | same_person))
        await self._connection.execute(
            insert(AccountRow),
            {
                "person_id": person_id,
                "messenger": messenger,
                "external_id": external_id,
                "chat_id": chat_id,
                "linked_at": now,
            },
        )

    async def move_chat(self, person_id: int, chat_id: int) -> None:
        """The person's chat has a new number."""
        statement = update(AccountRow).where(AccountRow.person_id == person_id).values(chat_id=chat_id)
        await self._connection.execute(statement)

    async def set_language(self, person_id: int, language: str) -> None:
        """The language the person reads."""
        await self._connection.execute(update(PersonRow).where(PersonRow.id == person_id).values(language=language))

    async def set_unreachable(self, person_id: int, since: datetime | None) -> bool:
        """Note that the person blocked the bot (or came back, None); True when that is news."""
        was = PersonRow.unreachable_since.is_not(None) if since is None else PersonRow.unreachable_since.is_(None)
        statement = update(PersonRow).where(PersonRow.id == person_id, was).values(unreachable_since=since)
        return (await self._connection.execute(statement)).rowcount > 0

    async def unlink_account(self, person_id: int) -> None:
        """No account speaks for the person any more."""
        await self._connection.execute(delete(table(AccountRow)).where(AccountRow.person_id == person_id))

    async def add_many(self, people: Sequence[NewPerson], *, entered_by: int | None, now: datetime) -> list[int]:
        """Enter many people at once; their ids, in order."""
        if not people:
            return []
        rows = [{**asdict(person), "entered_by": entered_by, "created_at": now} for person in people]
        added = await self._connection.execute(
            insert(PersonRow).returning(PersonRow.id, sort_by_parameter_order=True), rows
        )
        return list(added.scalars())

    async def add_roles(self, new: Sequence[tuple[int, Role]], organisation_id: int, *, now: datetime) -> None:
        """Give roles in an organisation to people who do not hold them yet."""
        rows = [
            {"person_id": person_id, "organisation_id": organisation_id, "role": role.value, "since": now}
            for person_id, role in new
        ]
        if rows:
            await self._connection.execute(insert(RoleRow), rows)

    async def change(self, person_id: int, **changes: object) -> Person:
        """Set facts about a person and return them."""
        if changes:
            await self._connection.execute(update(PersonRow).where(PersonRow.id == person_id).values(**changes))
        found = await self.by_id(person_id)
        assert found is not None
        return found

    async def profile_unfinished(self, before: datetime) -> list[Person]:
        """People who came earlier than the moment, hold a role that is asked for a profile, and have not ended it."""
        ended = select(ProfileRow.person_id).where(ProfileRow.completed_at.is_not(None))
        began = select(AccountRow.person_id).where(AccountRow.linked_at < before)
        asked = select(RoleRow.person_id).where(
            RoleRow.role.in_((Role.MENTEE.value, Role.MENTOR.value)), RoleRow.until.is_(None)
        )
        chosen = PersonRow.id.in_(began) & PersonRow.id.in_(asked) & PersonRow.id.not_in(ended)
        return people_of(await self._connection.execute(PERSON.where(chosen)))

    async def merge(self, old_id: int, kept_id: int) -> None:
        """Everything of the one person becomes the kept one's; the old number leads to the kept person."""
        from db.merges import give_rows

        await give_rows(self._connection, old_id, kept_id)
