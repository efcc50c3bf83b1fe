"""One running bot a SQLite file: a lock beside it, let go of by the system however the process ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url


class AlreadyRunning(Exception):
    """Another bot runs on this database."""


@contextmanager
def one_bot(database_url: str) -> Iterator[None]:
    """Hold the lock of a SQLite database; raises AlreadyRunning. Other databases need none."""
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        yield
        return
    with Path(f"{url.database}.lock").open("w", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning from None
        yield
