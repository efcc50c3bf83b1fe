"""Files that went through the box: kept in memory, known by file_id, fetched by path."""

import hashlib
import mimetypes
import secrets
import struct
from dataclasses import dataclass
from typing import Any

from sandbox.limits import DOWNLOAD_BYTES
from sandbox.refusals import bad_request


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Bytes with the name and type they came under."""

    file_id: str
    name: str
    mime_type: str
    data: bytes
    folder: str

    @property
    def unique_id(self) -> str:
        """The same for the same bytes, as Telegram has it."""
        return "Ag" + hashlib.sha256(self.data).hexdigest()[:14]

    @property
    def path(self) -> str:
        """Where getFile says the bytes are."""
        extension = self.name.rpartition(".")[2] if "." in self.name else "bin"
        return f"{self.folder}/file_{self.file_id[4:12]}.{extension}"

    def as_json(self) -> dict[str, Any]:
        """What every kind of file has in common."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.data)}

    def as_document(self) -> dict[str, Any]:
        """A Document of the Bot API."""
        return {**self.as_json(), "file_name": self.name, "mime_type": self.mime_type}

    def as_photo(self) -> list[dict[str, Any]]:
        """Sizes of a picture: here only its own."""
        width, height = picture_size(self.data) or (0, 0)
        return [{**self.as_json(), "width": width, "height": height}]


class Files:
    """All files of the box."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, data: bytes, name: str, mime_type: str = "", *, folder: str = "documents") -> StoredFile:
        """Store the bytes under a new file_id."""
        name = name.replace("\\", "/").rpartition("/")[2] or "file"
        mime_type = mime_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        prefix = {"photos": "AgAC", "documents": "BQAC", "voice": "AwAC", "stickers": "CAAC"}[folder]
        file = StoredFile(prefix + secrets.token_hex(16), name, mime_type, data, folder)
        self._by_id[file.file_id] = file
        self._by_path[file.path] = file
        return file

    def get(self, file_id: str) -> StoredFile | None:
        """The file of this id, if there is one."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file at this path, if there is one."""
        return self._by_path.get(path)

    def described(self, file_id: str) -> dict[str, Any]:
        """The answer to getFile; Refused for an unknown file or one above the download limit."""
        file = self.get(file_id)
        if file is None:
            raise bad_request("invalid file_id")
        if len(file.data) > DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return {**file.as_json(), "file_path": file.path}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG or GIF in pixels; None when the bytes are no picture."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None
