"""The ground of all tables: naming of constraints, moments in UTC, JSON, and the guarded update of a version."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import JSON, DateTime, Integer, MetaData, Table, bindparam, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from db.ready import Ready
from mentoring.errors import AlreadyDone


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; a naive datetime is refused on its way in."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> datetime | None:
        """Aware datetimes only, turned to UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if getattr(dialect, "name", "") == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: object) -> datetime | None:
        """Aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Json = JSON().with_variant(JSONB(), "postgresql")

CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables of the project."""

    metadata = MetaData(naming_convention=CONVENTION)
    type_annotation_map = {datetime: Moment, dict[str, Any]: Json}


class Numbered:
    """A table whose rows have a number of their own."""

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)


def table(model: type[Base]) -> Table:
    """The Core table of a typed model."""
    found = model.__table__
    assert isinstance(found, Table)
    return found


@cache
def _once(model: type[Base], dialect: str) -> Ready:
    dialect_insert = postgresql_insert if dialect == "postgresql" else sqlite_insert
    return Ready(dialect_insert(table(model)).on_conflict_do_nothing())


async def insert_once(connection: AsyncConnection, model: type[Base], rows: list[dict[str, Any]]) -> int:
    """Insert rows, passing over those that a unique key knows already; how many are new."""
    if not rows:
        return 0
    statement = _once(model, connection.dialect.name)
    if connection.dialect.name == "sqlite":  # counts rows over many executions; asyncpg does not
        return max(await statement.run_each(connection, rows), 0)
    return sum([max(await statement.run(connection, row), 0) for row in rows])


async def change_version(
    connection: AsyncConnection, model: type[Base], row_id: int, version: int, changes: Mapping[str, object]
) -> None:
    """`UPDATE … WHERE id = ? AND version = ?`; raises AlreadyDone when another was faster."""
    target = table(model)
    statement = (
        update(target)
        .where(target.c.id == bindparam("row_id"), target.c.version == bindparam("seen_version"))
        .values(**changes, version=version + 1)
    )
    result = await connection.execute(statement, {"row_id": row_id, "seen_version": version})
    if result.rowcount == 0:
        raise AlreadyDone
