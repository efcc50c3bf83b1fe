"""Making one person of two entered twice: every row that names the one is given to the other."""

from sqlalchemy import Column, Table, UniqueConstraint, and_, delete, exists, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db.base import table
from db.people import AccountRow, PersonRow, RoleRow
from db.tables import METADATA

LEFT_ALONE = {"audit", "monitoring_reports"}
"""Who did what, and who signed what, stays as it was recorded."""


async def give_rows(connection: AsyncConnection, old_id: int, kept_id: int) -> None:
    """Give everything of one person to another; where both have a row only one may have, the kept person's stays."""
    await _settle_accounts(connection, old_id, kept_id)
    await _drop_double_roles(connection, old_id, kept_id)
    people = table(PersonRow)
    for target in METADATA.sorted_tables:
        if target.name in LEFT_ALONE:
            continue
        for column in target.columns:
            if any(key.column is people.c.id for key in column.foreign_keys):
                await _give(connection, target, column, old_id, kept_id)
    await connection.execute(update(people).where(people.c.id == old_id).values(merged_into_id=kept_id))


async def _give(connection: AsyncConnection, target: Table, column: "Column[int]", old_id: int, kept_id: int) -> None:
    wanted = column == old_id
    sole = [names for names in _sole(target) if column.name in names]
    for names in sole:
        other = target.alias()
        same = and_(true(), *(other.c[name] == target.c[name] for name in names if name != column.name))
        wanted = and_(wanted, ~exists(select(1).select_from(other).where(other.c[column.name] == kept_id, same)))
    await connection.execute(update(target).where(wanted).values({column.name: kept_id}))
    if sole:
        await connection.execute(delete(target).where(column == old_id))


def _sole(target: Table) -> list[list[str]]:
    """The sets of columns that may stand in a table only once."""
    keys = [[column.name for column in target.primary_key.columns]]
    keys += [[c.name for c in each.columns] for each in target.constraints if isinstance(each, UniqueConstraint)]
    return keys


async def _settle_accounts(connection: AsyncConnection, old_id: int, kept_id: int) -> None:
    """The kept person's account speaks on; the other's only where there is none."""
    accounts = table(AccountRow)
    kept = select(accounts.c.messenger).where(accounts.c.person_id == kept_id)
    await connection.execute(
        delete(accounts).where(accounts.c.person_id == old_id, accounts.c.messenger.in_(kept.scalar_subquery()))
    )


async def _drop_double_roles(connection: AsyncConnection, old_id: int, kept_id: int) -> None:
    roles, other = table(RoleRow), table(RoleRow).alias()
    double = exists(
        select(1).where(
            other.c.person_id == kept_id,
            other.c.role == roles.c.role,
            other.c.organisation_id.is_not_distinct_from(roles.c.organisation_id),
            other.c.until.is_(None),
        )
    )
    await connection.execute(delete(roles).where(roles.c.person_id == old_id, roles.c.until.is_(None), double))
