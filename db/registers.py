"""The people of an organisation as a whole: lists, counts, search."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, or_, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from db.people import PERSON, AccountRow, PersonRow, RoleRow, people_of
from mentoring.full_names import identity
from mentoring.known_people import WAITING, KnownPerson
from mentoring.people import Person, Role

_HOLDS_NOW = and_(RoleRow.person_id == PersonRow.id, RoleRow.until.is_(None))
_HAS_ACCOUNT = select(AccountRow.id).where(AccountRow.person_id == PersonRow.id).exists()
_NOT_COME = and_(PersonRow.has_no_phone.is_(False), ~_HAS_ACCOUNT)
_KNOWN = (
    select(
        PersonRow.id,
        PersonRow.surname,
        PersonRow.given,
        PersonRow.patronymic,
        PersonRow.birth_date,
        PersonRow.birth_year,
        RoleRow.role,
        RoleRow.organisation_id.label("role_organisation_id"),
    )
    .outerjoin(RoleRow, _HOLDS_NOW)
    .where(
        or_(PersonRow.organisation_id == bindparam("there"), RoleRow.organisation_id == bindparam("there")),
        PersonRow.merged_into_id.is_(None),
    )
    .order_by(PersonRow.id)
)
_BY_ROLE = (
    select(RoleRow.role, func.count(RoleRow.person_id.distinct()))
    .where(RoleRow.organisation_id == bindparam("there"), RoleRow.until.is_(None))
    .group_by(RoleRow.role)
)


def _ids(organisation_id: int, who: str) -> Select[int, str, str]:
    chosen = _NOT_COME if who == WAITING else RoleRow.role == who
    return (
        select(PersonRow.id, PersonRow.surname, PersonRow.given)
        .join(RoleRow, _HOLDS_NOW)
        .where(RoleRow.organisation_id == organisation_id, PersonRow.merged_into_id.is_(None), chosen)
        .distinct()
    )


class Registers:
    """Queries about the people of an organisation."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def known(self, organisation_id: int) -> list[KnownPerson]:
        """Everyone of the organisation, as finding them again needs."""
        facts: dict[int, tuple[Any, ...]] = {}
        roles: dict[int, set[Role]] = {}
        for row in await self._connection.execute(_KNOWN, {"there": organisation_id}):
            facts.setdefault(row.id, tuple(row[:6]))
            held = roles.setdefault(row.id, set())
            if row.role and row.role_organisation_id == organisation_id:
                held.add(Role(row.role))
        return [KnownPerson(*(*each, frozenset(roles[key]))) for key, each in facts.items()]

    async def page(self, organisation_id: int, who: str, *, offset: int, limit: int) -> list[Person]:
        """A page of those who hold a role (or wait for their first coming), by surname."""
        ids = _ids(organisation_id, who).order_by(PersonRow.surname, PersonRow.given, PersonRow.id)
        chosen = list(await self._connection.scalars(ids.offset(offset).limit(limit)))
        return people_of(await self._connection.execute(PERSON.where(PersonRow.id.in_(chosen))))

    async def counts(self, organisation_id: int) -> dict[str, int]:
        """How many hold each role, and how many have not come yet (`waiting`)."""
        counted = {row[0]: row[1] for row in await self._connection.execute(_BY_ROLE, {"there": organisation_id})}
        waiting = select(func.count()).select_from(_ids(organisation_id, WAITING).subquery())
        return {**counted, WAITING: int(await self._connection.scalar(waiting) or 0)}

    async def named(self, organisation_id: int, beginning: str, *, limit: int) -> list[Person]:
        """People whose surname or given name begins so, by surname; those too who have lost their role there."""
        folded = identity(beginning, "", "", None, None).partition("|")[0]
        at_work = select(RoleRow.person_id).where(RoleRow.organisation_id == organisation_id, RoleRow.until.is_(None))
        entered = select(PersonRow.id).where(PersonRow.organisation_id == organisation_id)
        statement = (
            select(PersonRow.id)
            .where(PersonRow.id.in_(union(at_work, entered)), PersonRow.merged_into_id.is_(None))
            .where(
                or_(
                    PersonRow.identity.startswith(folded, autoescape=True),
                    PersonRow.identity.contains(f"|{folded}", autoescape=True),
                )
            )
            .limit(limit)
        )
        chosen = list(await self._connection.scalars(statement))
        return people_of(await self._connection.execute(PERSON.where(PersonRow.id.in_(chosen))))

    async def all_of(self, organisation_id: int, roles: Sequence[Role]) -> list[Person]:
        """Everyone who holds one of the roles, by surname."""
        holders = select(RoleRow.person_id).where(
            RoleRow.role.in_([role.value for role in roles]),
            RoleRow.organisation_id == organisation_id,
            RoleRow.until.is_(None),
        )
        return people_of(await self._connection.execute(PERSON.where(PersonRow.id.in_(holders))))
