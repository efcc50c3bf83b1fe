"""Bringing a database to the version this code needs, and noticing one that is newer."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from db.database import Database

FOLDER = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):
    """The database was made by a newer version of the bot."""


class EmptyDatabase(Exception):
    """Nothing was set up in this database yet."""


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def version_of(connection: Connection) -> str | None:
    """The version of the database, None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def newest_version() -> str | None:
    """The version this code needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def known_versions() -> set[str]:
    """Every version this code can bring up to date."""
    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the database to a version; raises NewerDatabase."""
    present = version_of(connection)
    if present is not None and present not in known_versions():
        raise NewerDatabase
    command.upgrade(_config(connection), to)


def downgrade(connection: Connection, to: str) -> None:
    """Bring the database back to an earlier version."""
    command.downgrade(_config(connection), to)


async def bring_up_to_date(database: Database, *, create: bool = False) -> None:
    """Upgrade the database; an empty one is filled only by `create`. Raises NewerDatabase, EmptyDatabase."""
    async with database.unit() as connection:
        if not database.is_sqlite:
            await connection.execute(text("SELECT pg_advisory_xact_lock(20261012)"))  # several processes start at once
        present = await connection.run_sync(version_of)
        if present is None and not create:
            raise EmptyDatabase
        await connection.run_sync(upgrade)
