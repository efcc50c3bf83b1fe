"""Statements that are built once say and read the same as those built each time, on both databases."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.expression import bindparam

from db.base import table
from db.database import Database
from db.outbox import OutboxRow, waiting_row
from db.ready import Ready
from db.store import SqlStore
from mentoring.notices import Urgency

NOW = datetime(2026, 10, 12, 7, 0, 0, 123456, tzinfo=UTC)
ADD = Ready(insert(table(OutboxRow)))
COLUMNS = (OutboxRow.kind, OutboxRow.args, OutboxRow.due_at, OutboxRow.expires_at, OutboxRow.recipient_id)
READ = select(*COLUMNS).where(OutboxRow.kind == bindparam("kind")).order_by(OutboxRow.id)
MARK = Ready(
    update(table(OutboxRow)).where(table(OutboxRow).c.kind == bindparam("which")).values(status="sent", error="-")
)
ARGS: dict[str, Any] = {"слово": "ещё «раз»", "none": None, "list": [1, 2.5, True], "more": {"1": "\u2028"}}


def row(kind: str, **changed: Any) -> dict[str, Any]:
    """A row with something in every kind of column."""
    return waiting_row(kind, ARGS, urgency=Urgency.REPLY, now=NOW, **changed)


async def test_what_is_written_at_once_reads_the_same_both_ways(store: SqlStore) -> None:
    connection = store._connection

    await ADD.run(connection, row("one", expires_at=7.5))
    await ADD.run_each(connection, [row("one"), row("one")])

    seen = [tuple(each) for each in await Ready(READ).rows(connection, {"kind": "one"})]
    assert seen == [("one", ARGS, NOW, expires_at, None) for expires_at in (7.5, None, None)]
    assert seen == [tuple(each) for each in (await connection.execute(READ, {"kind": "one"})).all()]


async def test_how_many_rows_were_changed_is_said(store: SqlStore) -> None:
    connection = store._connection
    await ADD.run_each(connection, [row("one"), row("one"), row("two")])

    assert await MARK.run(connection, {"which": "one"}) == 2
    assert await MARK.run(connection, {"which": "three"}) == 0
    assert await ADD.run_each(connection, []) == 0


async def test_one_statement_takes_different_columns(store: SqlStore) -> None:
    connection = store._connection
    without = {name: value for name, value in row("two").items() if name != "expires_at"}

    await ADD.run(connection, row("one", expires_at=7.5))
    await ADD.run(connection, without)

    assert [each[3] for each in await Ready(READ).rows(connection, {"kind": "two"})] == [None]


async def test_an_error_is_the_one_that_is_always_raised_and_says_no_values(database: Database) -> None:
    async with database.unit() as connection:
        await ADD.run(connection, row("one", dedupe_key="known"))

    with pytest.raises(IntegrityError, match="(?i)unique") as raised:
        async with database.unit() as connection:
            await ADD.run(connection, row("one", dedupe_key="known"))
    if database.is_sqlite:
        assert "слово" not in str(raised.value)
