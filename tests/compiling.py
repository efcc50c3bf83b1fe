"""Statements are compiled once a test process: each test has a database of its own, and would compile them all anew."""

from collections import UserDict
from typing import Any

import sqlalchemy
from sqlalchemy.engine import Engine

Key = tuple[Any, ...]


class Compiled(UserDict[Key, Any]):
    """What was compiled for one dialect serves all engines of its kind."""

    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and _of_kind(key) in self.data

    def __getitem__(self, key: Key) -> Any:
        return self.data[_of_kind(key)]

    def __setitem__(self, key: Key, compiled: Any) -> None:
        self.data[_of_kind(key)] = compiled

    def get(self, key: Key, default: Any = None) -> Any:
        """What was compiled, if anything was."""
        return self.data.get(_of_kind(key), default)


def _of_kind(key: Key) -> Key:
    """The dialect comes first; each engine has one of its own."""
    return type(key[0]), *key[1:]


COMPILED = Compiled()


@sqlalchemy.event.listens_for(Engine, "engine_connect")
def share(connection: sqlalchemy.Connection) -> None:
    """Every connection of this process looks here first."""
    connection.execution_options(compiled_cache=COMPILED)
