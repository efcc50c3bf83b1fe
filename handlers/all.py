"""The table of contents of the conversation: every noun's routes, notices and files."""

from handlers.files import FileOf
from handlers.notices import Render
from handlers.routes import AllRoutes


def all_routes() -> AllRoutes:
    """All routes, in the order of reading."""
    return AllRoutes([])


def all_notices() -> dict[str, Render]:
    """Every kind of notice and how it is rendered."""
    return {}


def all_files() -> dict[str, FileOf]:
    """Every kind of file and how it is made."""
    return {}
