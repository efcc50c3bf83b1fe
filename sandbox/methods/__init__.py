"""The methods of the Bot API by name, one file a noun; a name that is not here is "Not Found"."""

from collections.abc import Callable
from typing import Any

from sandbox.methods import commands, edits, files, messages, presses, updates

METHODS: dict[str, Callable[..., Any]] = {
    name.lower(): method
    for table in (updates, messages, edits, files, presses, commands)
    for name, method in table.METHODS.items()
}
