"""The one client that talks to the Bot API: posts what it is given, adds nothing, and never shows the token."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import orjson

from bot.wire import from_wire

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes along with a call."""

    field: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `status` 0: certainly never reached the server; -1: nobody knows whether it did."""

    status: int
    body: Json

    @property
    def ok(self) -> bool:
        """Whether the call was done."""
        return self.status == 200 and self.body.get("ok") is True

    @property
    def result(self) -> Any:
        """What the server returned."""
        return self.body.get("result")

    @property
    def description(self) -> str:
        """The server's words for a refusal."""
        return str(self.body.get("description", ""))

    @property
    def parameters(self) -> Json:
        """`retry_after`, `migrate_to_chat_id`."""
        found = self.body.get("parameters")
        return found if isinstance(found, dict) else {}


NEVER_SENT, UNKNOWN = 0, -1


class Telegram:
    """Calls methods of the Bot API at any address."""

    def __init__(
        self, api_url: str, token: str, *, proxy: str = "", passing: Callable[[str], None] = lambda _: None
    ) -> None:
        """`passing` is told each call's two steps: METHOD.asked just before, METHOD.answered after."""
        self._passing = passing
        self._base = f"{api_url}/bot{token}/"
        self._files = f"{api_url}/file/bot{token}/"
        self._proxy = proxy or None
        self._session: aiohttp.ClientSession | None = None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=100), json_serialize=lambda value: orjson.dumps(value).decode()
            )
        return self._session

    async def call(self, method: str, params: Json, upload: Upload | None = None, *, within: float = 60.0) -> Answer:
        """Call a method; every fault of the line becomes an Answer, none an exception."""
        self._passing(f"{method}.asked")
        answer = await self._post(method, params, upload, within)
        self._passing(f"{method}.answered")
        return answer

    async def _post(self, method: str, params: Json, upload: Upload | None, within: float) -> Answer:
        body: dict[str, Any]
        if upload is None:
            body = {"data": orjson.dumps(params), "headers": {"Content-Type": "application/json"}}
        else:
            form = aiohttp.FormData(quote_fields=False)
            for name, value in params.items():
                form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
            form.add_field(upload.field, upload.data, filename=upload.name)
            body = {"data": form}
        try:
            async with self._open().post(
                self._base + method, proxy=self._proxy, timeout=aiohttp.ClientTimeout(total=within), **body
            ) as response:
                return Answer(response.status, _json(await response.read()))
        except (aiohttp.ClientConnectorError, aiohttp.ClientConnectionResetError):
            return Answer(NEVER_SENT, {"description": "no connection"})
        except (aiohttp.ClientError, TimeoutError, OSError):
            return Answer(UNKNOWN, {"description": "the answer was lost"})

    async def download(self, file_id: str, *, most_bytes: int) -> bytes | None:
        """A file somebody sent; None when it is too large or can't be had now, which takes 75 seconds at most."""
        answer = await self.call("getFile", {"file_id": file_id}, within=15)
        path = answer.result.get("file_path") if answer.ok and isinstance(answer.result, dict) else None
        if not path or int(answer.result.get("file_size") or 0) > most_bytes:
            return None
        try:
            async with self._open().get(
                self._files + path, proxy=self._proxy, timeout=aiohttp.ClientTimeout(total=60)
            ) as response:
                data = await response.content.read(most_bytes + 1)
                return data if response.status == 200 and len(data) <= most_bytes else None
        except (aiohttp.ClientError, TimeoutError, OSError):
            return None

    async def close(self) -> None:
        """Let the connections go."""
        if self._session is not None:
            await self._session.close()
            self._session = None
            await asyncio.sleep(0)


def _json(data: bytes) -> Json:
    try:
        found = from_wire(data)
    except orjson.JSONDecodeError:
        return {"description": "not JSON"}
    return found if isinstance(found, dict) else {}
