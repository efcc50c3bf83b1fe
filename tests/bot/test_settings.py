"""Settings: what is wrong is one line that names it and says what to do."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsWrong, database_folder, read_settings

TOKEN = "123456:a-token-of-the-test"


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without `.env`, and no settings around."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_any_setting_all_have_a_value() -> None:
    settings = read_settings()

    assert settings.default_language == "ru"
    assert settings.bot_id == 0


def test_the_env_file_is_read(empty_place: Path) -> None:
    (empty_place / ".env").write_text(f"BOT_TOKEN={TOKEN}\nDEFAULT_LANGUAGE=en\nUNKNOWN=1\n")

    settings = read_settings()

    assert (settings.bot_id, settings.default_language) == (123456, "en")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("BOT_TOKEN", "nonsense", "BOT_TOKEN: must look like 123456:ABC… as @BotFather gave it"),
        ("BOT_API_URL", "telegram", "BOT_API_URL: must begin with http:// or https://"),
        ("DATABASE_URL", "mentoring.db", "DATABASE_URL: must be an address like"),
        ("DATABASE_URL", "mysql://here/db", "DATABASE_URL: must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://"),
        ("DEFAULT_LANGUAGE", "tt", "DEFAULT_LANGUAGE: "),
        ("DEMO_PORT", "many", "DEMO_PORT: "),
        ("SEND_RATE", "0", "SEND_RATE: must be above 0"),
        ("LEASE_SECONDS", "-1", "LEASE_SECONDS: must be above 0"),
        ("WEBHOOK_URL", "http://bot.example/way", "WEBHOOK_URL: must begin with https://"),
        ("WEBHOOK_URL", "https://bot.example/way", "WEBHOOK_SECRET: must be set together with WEBHOOK_URL"),
        ("WEBHOOK_SECRET", "with spaces", "WEBHOOK_SECRET: may have up to 256 letters"),
        ("LISTEN", "8080", "LISTEN: must look like 127.0.0.1:8080"),
        ("WORKERS", "0", "WORKERS: must be from 1 to 8"),
        ("ALERT_CHAT_ID", "@me", "ALERT_CHAT_ID: must be the number of a chat"),
        ("METRICS_LISTEN", "9100", "METRICS_LISTEN: must be an address like"),
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL: "),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsWrong) as wrong:
        read_settings()

    line = str(wrong.value)
    assert line.startswith(says)
    assert "\n" not in line


def test_a_wrong_token_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "mistyped-but-secret")

    with pytest.raises(SettingsWrong) as wrong:
        read_settings()

    assert "secret" not in str(wrong.value)


def test_a_slash_at_the_end_of_an_address_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:8081/")

    assert read_settings().bot_api_url == "http://127.0.0.1:8081"


def test_links_stay_the_same_when_the_token_changes_but_the_key_does_not() -> None:
    first = read_settings(bot_token=TOKEN, invitation_key="long and random")
    second = read_settings(bot_token="7:another-token", invitation_key="long and random")
    without = read_settings(bot_token=TOKEN)

    assert first.invitation_secret() == second.invitation_secret()
    assert without.invitation_secret() != first.invitation_secret()


@pytest.mark.parametrize(
    ("address", "folder"),
    [
        ("sqlite+aiosqlite:///data/mentoring.db", Path("data")),
        ("sqlite+aiosqlite:////var/lib/bot/mentoring.db", Path("/var/lib/bot")),
        ("sqlite+aiosqlite://", None),
        ("postgresql+asyncpg://bot@localhost/mentoring", None),
    ],
)
def test_the_folder_of_the_database(address: str, folder: Path | None) -> None:
    assert database_folder(address) == folder
