"""Statements that are built once: on SQLite their text and values are handed to the driver itself."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, cast

import aiosqlite
from sqlalchemy import Dialect, Executable, SelectBase
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from db.sqlite import WritingConnection

Values = Mapping[str, Any]
Change = Callable[[Any], Any] | None
NOTHING: Values = {}


class Ready:
    """A statement on the way of every update; its parameters are given by name."""

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._plans: dict[tuple[str, ...], _Plan] = {}

    async def rows(self, connection: AsyncConnection, values: Values = NOTHING) -> Sequence[Sequence[Any]]:
        """The rows a statement returns."""
        if not isinstance(connection, AsyncConnection) or connection.dialect.name != "sqlite":
            return (await connection.execute(self._statement, values)).all()
        plan = self._plan_for(connection, values)
        try:
            if isinstance(connection, WritingConnection):
                return plan.read(connection.driver.execute(plan.text, plan.given(values)).fetchall())
            reader = cast(aiosqlite.Connection, (await connection.get_raw_connection()).driver_connection)
            return plan.read(list(await reader.execute_fetchall(plan.text, plan.given(values))))
        except sqlite3.Error as error:
            raise _as_always(error, plan) from error

    async def run(self, connection: AsyncConnection, values: Values = NOTHING) -> int:
        """Run a statement that returns no rows; how many rows it changed."""
        if not isinstance(connection, WritingConnection):
            return (await connection.execute(self._statement, values)).rowcount
        plan = self._plan_for(connection, values)
        try:
            return connection.driver.execute(plan.text, plan.given(values)).rowcount
        except sqlite3.Error as error:
            raise _as_always(error, plan) from error

    async def run_each(self, connection: AsyncConnection, several: Sequence[Values]) -> int:
        """Run it for each of several values of the same names; how many rows it changed in all (on SQLite)."""
        if not several:
            return 0
        if not isinstance(connection, WritingConnection):
            return (await connection.execute(self._statement, several)).rowcount
        plan = self._plan_for(connection, several[0])
        try:
            return connection.driver.executemany(plan.text, map(plan.given, several)).rowcount
        except sqlite3.Error as error:
            raise _as_always(error, plan) from error

    async def run_alike(self, connection: AsyncConnection, name: str, each: Sequence[Any], alike: Values) -> int:
        """Run it for each of several values of one name; the others are alike. How many rows it changed."""
        if not each:
            return 0
        first = {**alike, name: each[0]}
        if not isinstance(connection, WritingConnection):
            return await self.run_each(connection, [{**alike, name: value} for value in each])
        plan = self._plan_for(connection, first)
        given, place = plan.given(first), plan.names.index(name)
        before, after = given[:place], given[place + 1 :]
        try:
            return connection.driver.executemany(plan.text, [(*before, value, *after) for value in each]).rowcount
        except sqlite3.Error as error:
            raise _as_always(error, plan) from error

    def _plan_for(self, connection: AsyncConnection, values: Values) -> "_Plan":
        names = tuple(values)
        if names not in self._plans:
            self._plans[names] = _planned(self._statement, connection.dialect, values)
        return self._plans[names]


@dataclass(frozen=True, slots=True)
class _Plan:
    """A text with question marks, what stands for each, and what becomes of the columns."""

    text: str
    names: tuple[str, ...]
    given: Callable[[Values], tuple[Any, ...]]
    columns: tuple[tuple[int, Callable[[Any], Any]], ...]

    def read(self, rows: list[Any]) -> Sequence[Sequence[Any]]:
        """The rows as Python knows them."""
        if not self.columns:
            return rows
        return [self._read(row) for row in rows]

    def _read(self, row: tuple[Any, ...]) -> Sequence[Any]:
        read = list(row)
        for place, change in self.columns:
            read[place] = change(read[place])
        return read


def _planned(statement: Executable, dialect: Dialect, values: Values) -> _Plan:
    compiled = statement.compile(dialect=dialect, column_keys=list(values), for_executemany=True)  # type: ignore[attr-defined]
    assert isinstance(compiled, SQLCompiler)
    columns = enumerate(statement.selected_columns) if isinstance(statement, SelectBase) else ()
    changes = [(place, _result(column.type, dialect)) for place, column in columns]
    return _Plan(
        str(compiled),
        tuple(compiled.binds[name].key for name in compiled.positiontup or ()),
        _giving(compiled, dialect, values),
        tuple((place, change) for place, change in changes if change is not None),
    )


def _giving(compiled: SQLCompiler, dialect: Dialect, values: Values) -> Callable[[Values], tuple[Any, ...]]:
    """What turns values by name into the driver's tuple; what the statement itself says is worked out once."""
    slots: list[tuple[str | None, Any]] = []
    for name in compiled.positiontup or ():
        bound = compiled.binds[name]
        change = bound.type.dialect_impl(dialect).bind_processor(dialect)
        if bound.key in values:
            slots.append((bound.key, change))
        else:
            value = bound.effective_value
            slots.append((None, value if change is None else change(value)))
    names = [name for name, _ in slots]
    if all(name is not None and change is None for name, change in slots) and len(names) > 1:
        return itemgetter(*names)

    def given(of: Values) -> tuple[Any, ...]:
        return tuple(
            [change if name is None else of[name] if change is None else change(of[name]) for name, change in slots]
        )

    return given


def _result(kind: TypeEngine[Any], dialect: Dialect) -> Change:
    return kind.dialect_impl(dialect).result_processor(dialect, None)


def _as_always(error: sqlite3.Error, plan: _Plan) -> Exception:
    """The error as SQLAlchemy would have raised it; values are left out, they may be a person's."""
    made: Exception = DBAPIError.instance(plan.text, None, error, sqlite3.Error)
    return made
