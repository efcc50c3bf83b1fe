"""All tables at once: for SQLite they are made once and copied, since making them takes longer than most tests."""

from functools import cache
from pathlib import Path

import sqlalchemy
from sqlalchemy.pool import StaticPool

from db.database import Database
from db.tables import METADATA


@cache
def image() -> bytes:
    """An empty SQLite database with all tables, as the bytes of its file."""
    engine = sqlalchemy.create_engine("sqlite://", poolclass=StaticPool)
    with engine.begin() as connection:
        METADATA.create_all(connection)
    bare = engine.raw_connection()
    found: bytes = bare.driver_connection.serialize()  # type: ignore[union-attr]
    bare.close()
    engine.dispose()
    return found


async def make_tables(database: Database) -> None:
    """Make all tables in a database that nobody has opened yet."""
    if database.is_sqlite:
        _copy(Path(str(database.url.database)))
        return
    async with database.unit() as connection:
        await connection.run_sync(METADATA.create_all)


def _copy(place: Path) -> None:
    place.write_bytes(image())
