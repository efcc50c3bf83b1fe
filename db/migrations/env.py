"""How Alembic reaches the database: through the connection it is given."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from db.base import Json, Moment
from db.tables import METADATA


def as_written(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """Types of our own as plain ones: a migration stays what it was when the code moves on."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, type(Json)):
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=False,
    render_item=as_written,
)
with context.begin_transaction():
    context.run_migrations()
