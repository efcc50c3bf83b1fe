"""PostgreSQL's own tools for backups: pg_dump on one snapshot, pg_restore beside what is there until all is checked."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import URL

from db.backups import BackupWrong
from db.tables import METADATA

VERSION_DATA = "TABLE DATA public alembic_version"
"""Restored last, with the doubtful rows marked: a bot that starts too early finds the database empty and goes."""
PUT_ASIDE = "public_before_restore"
UNSENT = """
    UPDATE public.outbox SET status = 'ambiguous', error = 'restored'
    WHERE status = 'sending' OR (status = 'waiting' AND due_at <= now())
"""
"""See `db.backups.UNSENT`."""


OTHERS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""


def _plain(url: URL) -> str:
    """The address as asyncpg takes it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def _environment(url: URL) -> dict[str, str]:
    """The address as the tools take it: nothing secret on a command line."""
    query = {key: value if isinstance(value, str) else value[0] for key, value in url.query.items()}
    told = {
        "PGHOST": url.host or query.get("host"),
        "PGPORT": str(url.port or query.get("port") or ""),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": query.get("ssl") or query.get("sslmode"),
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {name: value for name, value in told.items() if value}


async def _tool(name: str, *args: str, url: URL | None = None) -> str:
    """Run one of PostgreSQL's tools; raises BackupWrong with the first line it said, which names no rows."""
    found = shutil.which(name)
    if found is None:
        raise BackupWrong(f"{name} is not installed; install PostgreSQL's client tools (Debian: postgresql-client)")
    environment = _environment(url) if url is not None else None
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(found, *args, env=environment, stdout=pipe, stderr=pipe)
    said, complained = await process.communicate()
    if process.returncode:
        lines = [line for line in complained.decode(errors="replace").splitlines() if "error:" in line]
        reason = lines[0][:200] if lines else f"{name} ended with {process.returncode}"
        hint = "; install the tools of the server's version" if "version mismatch" in reason else ""
        raise BackupWrong(f"{reason}{hint}")
    return said.decode()


async def save_postgres(url: URL, data: Path) -> tuple[str, dict[str, int]]:
    """Write a PostgreSQL database, also beside running bots; its version and rows, from the same snapshot."""
    async with connected(url) as connection, connection.transaction(isolation="repeatable_read", readonly=True):
        snapshot = await connection.fetchval("SELECT pg_export_snapshot()")
        version = await _version(connection)
        if version is None:
            raise BackupWrong("the database is empty; there is nothing to take")
        counts = await _counts(connection)
        asked = ("--format=custom", f"--snapshot={snapshot}", "--no-owner", "--no-privileges", "--schema=public")
        await _tool("pg_dump", *asked, f"--file={data}", url=url)
    await _tool("pg_restore", "--list", str(data))
    return version, counts


@asynccontextmanager
async def connected(url: URL) -> AsyncIterator[Any]:
    """A connection of its own."""
    try:
        connection = await asyncpg.connect(_plain(url), timeout=10)
    except (OSError, TimeoutError, asyncpg.PostgresError) as error:
        raise BackupWrong(f"DATABASE_URL: the database can't be reached ({type(error).__name__})") from None
    try:
        yield connection
    except asyncpg.PostgresError as error:
        raise BackupWrong(f"the database refused: {type(error).__name__}; nothing was changed") from None
    finally:
        await connection.close()


async def _version(connection: Any) -> str | None:
    if await connection.fetchval("SELECT to_regclass('public.alembic_version')") is None:
        return None
    found = await connection.fetchval("SELECT version_num FROM alembic_version")
    return None if found is None else str(found)


async def _counts(connection: Any) -> dict[str, int]:
    rows = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    there = {row["tablename"] for row in rows}
    queries = {name: f'SELECT count(*) FROM public."{name}"' for name in METADATA.tables if name in there}
    return {name: int(await connection.fetchval(query)) for name, query in queries.items()}


async def is_in_use(connection: Any) -> bool:
    """Whether anybody else is connected to the database; who has just left is given a second to be gone."""
    for _ in range(10):
        if not await connection.fetchval(OTHERS):
            return False
        await asyncio.sleep(0.1)
    return True


async def is_empty(connection: Any) -> bool:
    """Whether there is no table."""
    return not await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")


async def put_postgres(url: URL, data: Path, version: str, rows: dict[str, int]) -> int:
    """Restore a dump; what is there is put aside, and comes back when anything fails. How many rows are in doubt."""
    async with connected(url) as connection:
        if await connection.fetchval("SELECT count(*) FROM pg_namespace WHERE nspname = $1", PUT_ASIDE):
            raise BackupWrong(f"an earlier restore was cut off; look at the schema {PUT_ASIDE}, and rename or drop it")
        async with connection.transaction():
            await connection.execute(f"ALTER SCHEMA public RENAME TO {PUT_ASIDE}")
            await connection.execute("CREATE SCHEMA public")
        try:
            await _fill(url, data)
            if await _counts(connection) != rows:
                raise BackupWrong("what was restored is not what the backup's manifest counts; take another one")
            async with connection.transaction():
                marked = await connection.execute(UNSENT)
                await connection.execute("INSERT INTO public.alembic_version VALUES ($1)", version)
                await connection.execute(f"DROP SCHEMA {PUT_ASIDE} CASCADE")
        except BaseException:
            async with connection.transaction():
                await connection.execute("DROP SCHEMA public CASCADE")
                await connection.execute(f"ALTER SCHEMA {PUT_ASIDE} RENAME TO public")
            raise
        return int(str(marked).rpartition(" ")[2])


async def _fill(url: URL, data: Path) -> None:
    listed = (await _tool("pg_restore", "--list", str(data))).splitlines()
    wanted = data.with_name("wanted.txt")
    # "SCHEMA - public" stands in the list of a database whose schema was made anew; it is there already.
    kept = [line for line in listed if VERSION_DATA not in line and " SCHEMA - public " not in line]
    wanted.write_text("\n".join(kept), encoding="utf-8")
    asked = ("--single-transaction", "--no-owner", "--no-privileges", "--exit-on-error", f"--use-list={wanted}")
    await _tool("pg_restore", *asked, f"--dbname={url.database}", str(data), url=url)
