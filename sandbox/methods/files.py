"""Pictures and documents to a chat, and files from it."""

from typing import TYPE_CHECKING, Any

from sandbox.files import StoredFile, picture_size
from sandbox.limits import PHOTO_BYTES
from sandbox.methods.messages import caption_content, say
from sandbox.params import Params
from sandbox.refusals import bad_request

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]


def _file(telegram: "Telegram", params: Params, field: str, folder: str) -> StoredFile:
    upload = params.upload(field)
    if upload is None:
        given = params.text(field)
        if not given:
            raise bad_request(f"there is no {field} in the request")
        known = telegram.files.get(given)
        if known is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return known
    if not upload.data:
        raise bad_request("file must be non-empty")
    return telegram.files.keep(upload.data, upload.name, upload.mime_type, folder=folder)


def send_document(telegram: "Telegram", params: Params) -> Json:
    """A file with its name."""
    caption = caption_content(params)
    chat = telegram.open_chat(params.text("chat_id"))
    file = _file(telegram, params, "document", "documents")
    return say(telegram, params, chat, {"document": file.as_document(), **caption})


def send_photo(telegram: "Telegram", params: Params) -> Json:
    """A picture that is seen in the chat."""
    caption = caption_content(params)
    chat = telegram.open_chat(params.text("chat_id"))
    file = _file(telegram, params, "photo", "photos")
    if len(file.data) > PHOTO_BYTES:
        raise bad_request(
            f"file of size {len(file.data)} bytes is too big for a photo; the maximum size is 10485760 bytes"
        )
    size = picture_size(file.data)
    if size is None or not all(size):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return say(telegram, params, chat, {"photo": file.as_photo(), **caption})


def get_file(telegram: "Telegram", params: Params) -> Json:
    """Where the bytes of a file are."""
    return telegram.files.described(params.text("file_id"))


METHODS = {"sendDocument": send_document, "sendPhoto": send_photo, "getFile": get_file}
