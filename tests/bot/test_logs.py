"""Logs: one JSON line an event, without a token and without anybody's words."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from bot.__main__ import app
from bot.logs import set_up_logs

TOKEN = "123456789:AAHfictional-token-of-the-test_0123"
CANARY = "Канарейка Канарейкина"


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """Leave logging as other tests expect it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_an_event_is_one_json_line(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs()
    structlog.get_logger().info("bot.started", bot=5)

    (line,) = lines(capsys)
    assert (line["event"], line["level"], line["bot"]) == ("bot.started", "info", 5)
    assert "timestamp" in line


@pytest.mark.parametrize("text", [TOKEN, f"https://example.org/bot{TOKEN}/getMe", f"/file/bot{TOKEN}/photo.jpg"])
def test_a_token_never_reaches_a_log(capsys: pytest.CaptureFixture[str], text: str) -> None:
    set_up_logs()
    structlog.get_logger().error("call.failed", address=text)

    said = capsys.readouterr().err
    assert "AAHfictional" not in said
    assert "[token]" in said


def test_a_library_may_not_repeat_what_people_said(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs()
    try:
        raise ValueError(CANARY)
    except ValueError:
        logging.getLogger("aiogram.event").exception("cannot parse %s", CANARY)

    said = capsys.readouterr().err
    assert CANARY not in said
    assert "Канарейк" not in said
    line = json.loads(said)
    assert (line["logger"], line["severity"], line["error"]) == ("aiogram.event", "ERROR", "ValueError")


def test_below_the_level_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("ERROR")
    structlog.get_logger().warning("polling.failed")

    assert lines(capsys) == []


def test_an_unexpected_error_of_a_command_is_named_without_its_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def broken(*_: object) -> None:
        raise LookupError(f"{CANARY} {TOKEN}")

    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'mentoring.db'}")
    monkeypatch.setattr("bot.operator.deal_with_dead", broken)
    result = CliRunner().invoke(app, ["dead", "list"])

    assert result.exit_code == 1
    assert result.stderr.startswith("Unexpected LookupError at test_logs.py:")
    assert len(result.stderr.splitlines()) == 1
    assert CANARY not in result.output
