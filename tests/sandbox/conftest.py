"""A Telegram with a clock on the table, and a raw client for it."""

import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from sandbox import Person, Telegram

Json = dict[str, Any]
START = datetime(2026, 10, 14, 12, 30, tzinfo=UTC)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


class Clock:
    """Two times moved by hand."""

    def __init__(self) -> None:
        self.moment = START
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.moment

    def machine(self) -> float:
        return self.seconds

    def pass_hours(self, hours: float) -> None:
        self.moment += timedelta(hours=hours)


class Bot:
    """The bot's side, raw."""

    def __init__(self, telegram: Telegram, session: aiohttp.ClientSession) -> None:
        self.telegram = telegram
        self.session = session

    async def call(self, method: str, **params: Any) -> Any:
        """The result, or the description of the refusal."""
        answer = await self.ask(method, **params)
        return answer["result"] if answer["ok"] else answer["description"]

    async def ask(self, method: str, **params: Any) -> Json:
        """The whole answer."""
        async with self.session.post(self.address(method), json=params) as response:
            answer: Json = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def upload(self, method: str, field: str, name: str, data: bytes, **params: str) -> Any:
        """The same with a file."""
        form = aiohttp.FormData(quote_fields=False)
        for key, value in params.items():
            form.add_field(key, value)
        form.add_field(field, io.BytesIO(data), filename=name, content_type="application/octet-stream")
        async with self.session.post(self.address(method), data=form) as response:
            answer = await response.json()
            return answer["result"] if answer["ok"] else answer["description"]

    async def download(self, file_id: str) -> bytes:
        """Bytes by file_id."""
        path = (await self.call("getFile", file_id=file_id))["file_path"]
        async with self.session.get(f"{self.telegram.url}/file/bot{self.telegram.token}/{path}") as response:
            return await response.read()

    def address(self, method: str) -> str:
        return f"{self.telegram.url}/bot{self.telegram.token}/{method}"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[Telegram]:
    box = Telegram(clock.now, machine=clock.machine)
    await box.start()
    yield box
    await box.stop()


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with aiohttp.ClientSession() as session:
        yield Bot(telegram, session)


@pytest.fixture
async def anna(telegram: Telegram) -> Person:
    """Somebody who has begun; her /start is confirmed already."""
    person = telegram.add_person(101, "Анна", "Соколова", username="anna")
    await person.starts()
    telegram.updates.drop_all()
    return person
