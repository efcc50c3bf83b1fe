"""The table of contents of the conversation: every noun's routes, notices and files."""

from handlers import (
    help_requests,
    help_requests_answers,
    help_requests_notices,
    letters,
    reminders,
    reminders_curators,
    reminders_notices,
    unknown,
)
from handlers.files import FileOf
from handlers.notices import Render
from handlers.routes import AllRoutes

NOUNS = (
    help_requests,
    help_requests_answers,
    letters,
    reminders,
    unknown,
)
"""Modules with `routes()`."""
NOTICES: tuple[dict[str, Render], ...] = (
    help_requests_notices.NOTICES,
    letters.NOTICES,
    reminders_curators.NOTICES,
    reminders_notices.NOTICES,
)
FILES: tuple[dict[str, FileOf], ...] = ()


def all_routes() -> AllRoutes:
    """All routes, in the order of reading."""
    return AllRoutes([noun.routes() for noun in NOUNS])


def all_notices() -> dict[str, Render]:
    """Every kind of notice and how it is rendered."""
    return {kind: render for notices in NOTICES for kind, render in notices.items()}


def all_files() -> dict[str, FileOf]:
    """Every kind of file and how it is made."""
    return {kind: make for files in FILES for kind, make in files.items()}
