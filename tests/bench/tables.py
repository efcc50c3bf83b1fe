"""Fills tables by SQL alone: many rows in seconds, with something in every column that must have it."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection


async def fill(connection: AsyncConnection, table: str, number: int, **chosen: str) -> None:
    """Add rows; `chosen` gives SQL expressions over `n` (1 … number) by column, the rest is zero or empty."""
    described = (await connection.exec_driver_sql(f"PRAGMA table_info({table})")).all()
    columns: dict[str, str] = {}
    for column in described:
        _, name, kind, needed, _, key = tuple[Any, ...](column)
        if name in chosen:
            columns[name] = chosen[name]
        elif needed and not key:
            columns[name] = "0" if "INT" in kind.upper() or kind.upper() in ("FLOAT", "BOOLEAN") else "''"
            if kind.upper() in ("DATETIME", "TIMESTAMP"):
                columns[name] = "'2026-10-01 07:00:00.000000'"
            if kind.upper() == "JSON":
                columns[name] = "'{}'"
    await connection.exec_driver_sql(
        f"WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {number})"
        f" INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(columns.values())} FROM counted"
    )


LATER = "'2027-05-01 07:00:00.000000'"


async def fill_outbox(connection: AsyncConnection, number: int, *, due_at: str, chat: str = "1000 + n % 500") -> None:
    """Reminders that wait."""
    await fill(
        connection, "outbox", number, due_at=due_at, chat_id=chat, urgency="'reminder'", kind="'counted'",
        args="'{\"times\": 1}'", status="'waiting'",
    )  # fmt: skip
