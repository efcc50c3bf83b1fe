"""What a call brings, whether as a query, a form, JSON or multipart: read by type, refused when it is not of it."""

import json
from dataclasses import dataclass, field
from typing import Any

from sandbox.refusals import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file inside a multipart call."""

    name: str
    mime_type: str
    data: bytes


@dataclass(slots=True)
class Params:
    """Values by name, and uploads by the name of their part."""

    values: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self.values or name in self.uploads

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers are taken as they are written."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; Telegram takes a word for 0."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """A truth value in any of the spellings Telegram takes."""
        return str(self.values.get(name, "")).lower() in {"1", "true", "yes", "y", "t"}

    def json(self, name: str) -> Any:
        """An object or list, which a form carries as JSON text; None when it is not there."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def message_id(self, name: str = "message_id") -> int:
        """The number of a message in this chat."""
        if name not in self.values:
            raise bad_request("message identifier is not specified")
        return self.integer(name)

    def upload(self, name: str) -> Upload | None:
        """The file given as this field: in it directly, or attached by name ("attach://…")."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)

    def told(self) -> dict[str, Any]:
        """For the history: values as they came, files as name and size."""
        files = {name: f"<{upload.name}, {len(upload.data)} bytes>" for name, upload in self.uploads.items()}
        return {**self.values, **files}
