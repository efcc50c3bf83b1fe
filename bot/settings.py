"""Settings: environment or `.env`, read once; a wrong one is one line that says what to do."""

import hashlib
import re
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError


class SettingsWrong(Exception):
    """A setting is missing or wrong; the message is the one line that says what to do."""


class Settings(BaseSettings):
    """Everything that can be set; `.env.example` describes each."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    bot_token: str = ""
    bot_api_url: str = "https://api.telegram.org"
    bot_proxy: str = ""
    database_url: str = "sqlite+aiosqlite:///data/mentoring.db"
    webhook_url: str = ""
    webhook_secret: str = Field(default="", validate_default=True)
    listen: str = "127.0.0.1:8080"
    workers: int = 4
    lease_seconds: float = 15.0
    default_language: Literal["ru", "en"] = "ru"
    invitation_key: str = ""
    demo_port: int = 8088
    send_rate: float = 30.0
    alert_chat_id: int | None = None
    metrics_listen: str = "127.0.0.1:9100"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: str) -> str:
        if value and not re.fullmatch(r"\d+:[\w-]{10,}", value):
            raise ValueError("must look like 123456:ABC… as @BotFather gave it")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        try:
            driver = make_url(value).drivername
        except ArgumentError:
            raise ValueError("must be an address like sqlite+aiosqlite:///data/mentoring.db") from None
        if driver not in ("sqlite+aiosqlite", "postgresql+asyncpg"):
            raise ValueError("must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://")
        return value

    @field_validator("alert_chat_id", mode="before")
    @classmethod
    def _chat(cls, value: object) -> object:
        if value in ("", None):
            return None
        if not re.fullmatch(r"-?\d+", str(value)):
            raise ValueError("must be the number of a chat, like 123456789 or -1001234567890")
        return value

    @field_validator("metrics_listen")
    @classmethod
    def _metrics_listen(cls, value: str) -> str:
        host, _, port = value.rpartition(":")
        if value and not (host and port.isdecimal() and int(port) < 65536):
            raise ValueError("must be an address like 127.0.0.1:9100, or empty for none")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _api(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str) -> str:
        if value and not re.match(r"https://[^/]|http://(127\.0\.0\.1|localhost|\[::1\])[:/]", value):
            raise ValueError("must begin with https://")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("webhook_url") and not value:
            raise ValueError("must be set together with WEBHOOK_URL: make one with: openssl rand -hex 32")
        if not re.fullmatch(r"[\w-]{0,256}", value, re.ASCII):
            raise ValueError("may have up to 256 letters, digits, _ and -")
        return value

    @field_validator("listen")
    @classmethod
    def _way_in(cls, value: str) -> str:
        if not re.fullmatch(r"[^\s/]+:\d{1,5}", value) or int(value.rpartition(":")[2]) > 65535:
            raise ValueError("must look like 127.0.0.1:8080")
        return value

    @field_validator("workers")
    @classmethod
    def _workers(cls, value: int) -> int:
        if not 1 <= value <= 8:
            raise ValueError("must be from 1 to 8")
        return value

    @field_validator("send_rate", "lease_seconds")
    @classmethod
    def _positive(cls, value: float) -> float:
        if value <= 0:
            raise ValueError("must be above 0")
        return value

    @property
    def bot_id(self) -> int:
        """The bot's number, the first part of its token."""
        return int(self.bot_token.partition(":")[0] or 0)

    def invitation_secret(self) -> bytes:
        """What links and codes are derived from: INVITATION_KEY, or the token when there is none."""
        return hashlib.sha256(b"invitations:" + (self.invitation_key or self.bot_token).encode()).digest()

    def require_token(self) -> None:
        """Raises SettingsWrong when there is no token."""
        if not self.bot_token:
            raise SettingsWrong("BOT_TOKEN is not set: ask @BotFather for one and write BOT_TOKEN=… into .env")


def read_settings(**given: object) -> Settings:
    """Read the settings; raises SettingsWrong that names the first wrong one."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as wrong:
        first = wrong.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "a setting"
        raise SettingsWrong(f"{name}: {str(first['msg']).removeprefix('Value error, ')}") from None


def database_folder(url: str) -> Path | None:
    """The folder a SQLite file lies in, None for another database or one in memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    return Path(parsed.database).parent
