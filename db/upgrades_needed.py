"""Whether a database is as this code needs it, found without the tool that would change it."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from db.database import Database

VERSIONS = Path(__file__).parent / "migrations" / "versions"


def newest_by_name() -> str:
    """The version this code needs: migrations are numbered, and a file's name begins with its number."""
    return max(path.name.partition("_")[0] for path in VERSIONS.glob("[0-9]*.py"))


async def is_up_to_date(database: Database) -> bool:
    """Whether nothing is to be upgraded."""
    async with database.reading() as connection:
        return await connection.run_sync(_version) == newest_by_name()


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
