"""The operator's commands: what each says when all is well, and the one line when something is wrong."""

import asyncio
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from typer.testing import CliRunner, Result

from bot.__main__ import app
from db.database import Database
from db.store import SqlStore
from db.upgrades import newest_version
from mentoring.people import NewPerson, Role
from mentoring.presets import preset_names, preset_text
from tests.school import own_preset


@pytest.fixture
def operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An operator's shell in an empty folder, with a database set for it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'mentoring.db'}")
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    return tmp_path


def says(*command: str) -> Result:
    return CliRunner().invoke(app, list(command))


def fails_with_one_line(result: Result, *parts: str) -> None:
    """One line on stderr that holds all the parts, and no traceback."""
    assert result.exit_code == 1, result.output
    assert len(result.stderr.strip().splitlines()) == 1, result.stderr
    assert all(part in result.stderr for part in parts), result.stderr


def test_init_sets_a_municipality_up_and_says_what_comes_next(operator: Path) -> None:
    result = says("init", "--preset", "kumtorkala")

    assert result.exit_code == 0, result.stderr
    assert "Кумторкалинский район" in result.output
    assert "invite coordinator" in result.output


def test_init_makes_the_folder_of_the_default_database(operator: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL")

    assert says("init").exit_code == 0
    assert (operator / "data" / "mentoring.db").is_file()


def test_init_again_doubles_nothing(operator: Path) -> None:
    says("init")

    fails_with_one_line(says("init"), "already", "invite coordinator")


def test_an_own_preset_is_read_from_a_file(operator: Path) -> None:
    own = operator / "own.toml"
    own.write_text('base = "kumtorkala"\ntitle = "Наш район"', encoding="utf-8")

    assert "Наш район" in says("init", "--preset", str(own)).output


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("idle_days", "idel_days", "reminders.idel_days"),
        ('"plan"]', '"plann"]', "tracks.traditional[2].needs[2]"),
        ("Europe/Moscow", "Europe/Moskau", "zone"),
        ("[kinds]", "[kinds", "not TOML"),
    ],
)
def test_a_mistake_in_a_preset_is_named_by_its_path(operator: Path, was: str, becomes: str, said: str) -> None:
    own = operator / "own.toml"
    own.write_text(own_preset().replace(was, becomes), encoding="utf-8")

    result = says("init", "--preset", str(own))

    assert result.exit_code == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_an_unknown_preset_is_answered_with_those_there_are(operator: Path) -> None:
    fails_with_one_line(says("init", "--preset", "atlantis"), "atlantis", "kumtorkala")


def test_a_preset_that_is_fine_is_said_to_be_in_one_line(operator: Path) -> None:
    own = operator / "own.toml"
    own.write_text('base = "irbit"\ntitle = "Наш район"', encoding="utf-8")

    result = says("preset", "check", str(own))

    assert result.exit_code == 0, result.stderr
    assert result.output.strip() == f"Fine: {own} is a preset, «Наш район», Asia/Yekaterinburg."


def test_a_preset_with_a_mistake_is_checked_without_a_database(operator: Path) -> None:
    own = operator / "own.toml"
    own.write_text(preset_text("irbit").replace("ages = [11, 18]", "ages = [18, 11]"), encoding="utf-8")

    fails_with_one_line(says("preset", "check", str(own)), "indicators[0].ages", "[18, 11]")
    assert list(operator.iterdir()) == [own]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("preset", "check", "nowhere.toml"), "nowhere.toml"),
        (("preset", "show", "atlantis"), "atlantis"),
        (("preset", "sell", "irbit"), "check"),
        (("preset", "show"), "show"),
        (("preset", "show", "irbit", "--year", "26"), "--year"),
    ],
)
def test_a_wrong_word_about_a_preset_is_one_line(operator: Path, command: tuple[str, ...], said: str) -> None:
    fails_with_one_line(says(*command), said)


def test_a_preset_is_shown_as_a_calendar(operator: Path) -> None:
    lines = says("preset", "show", "volgodonsk", "--year", "2026").output.splitlines()

    assert lines[0] == "Волгодонск · учебный год 2026/27"
    january = lines.index("Январь 2027")
    report = "  01.01  отчёт  Сводные таблицы · п. 4.1 дорожной карты · открыт с 01.12, подписать до 31.01"
    assert lines[january + 1] == report
    assert lines[january + 3] == "Февраль 2027 — ничего с датой"


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_is_shown_in_columns_that_fit(operator: Path, name: str) -> None:
    result = says("preset", "show", name, "--year", "2026")
    lines = result.output.splitlines()

    assert result.exit_code == 0, result.stderr
    assert {"Показатели", "Формы наставничества", "Кто за что отвечает", "Для документов"} <= set(lines)
    assert [line for line in lines if len(line) > 110] == []
    assert [line for line in lines if "  отчёт  " in line]


@pytest.mark.parametrize("command", [("run",), ("invite", "coordinator")])
def test_without_a_token_the_operator_is_told_where_to_get_one(operator: Path, command: tuple[str, ...]) -> None:
    fails_with_one_line(says(*command), "BOT_TOKEN", "@BotFather")


def test_a_token_that_is_none_is_refused(operator: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "hello")

    fails_with_one_line(says("run"), "BOT_TOKEN")


def test_a_missing_folder_is_named(operator: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{operator / 'nowhere' / 'mentoring.db'}")

    fails_with_one_line(says("init"), "nowhere", "mkdir -p")


def test_a_wrong_address_of_the_database_is_refused(operator: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://somewhere")

    fails_with_one_line(says("init"), "DATABASE_URL", "sqlite+aiosqlite")


@pytest.mark.parametrize("command", [("run",), ("invite", "coordinator"), ("init",)])
def test_a_database_from_a_newer_version_is_left_alone(
    operator: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123456:sandbox-token")
    says("init")
    engine = create_engine(f"sqlite:///{operator / 'mentoring.db'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from_the_future'"))
    engine.dispose()

    fails_with_one_line(says(*command), "newer version")


def test_an_empty_database_is_not_served(operator: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123456:sandbox-token")

    fails_with_one_line(says("run"), "empty", "init")


def test_a_taken_port_is_one_line(operator: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        fails_with_one_line(says("demo", "--port", str(taken.getsockname()[1])), "port", "DEMO_PORT")


def test_only_a_coordinator_is_invited_from_outside(operator: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123456:sandbox-token")

    fails_with_one_line(says("invite", "mentor"), "mentor", "in the bot")


def test_a_version_is_known() -> None:
    assert newest_version() is not None


def test_the_demo_begins_within_the_towns_school_year(operator: Path) -> None:
    fails_with_one_line(says("demo", "--start", "2026-08-01T10:00"), "--start", "2026-08-31T10:00")
    fails_with_one_line(says("demo", "--start", "2031-01-01T10:00"), "--start", "2027-06-30T18:00")


async def enter_coordinator(folder: Path) -> int:
    database = Database(f"sqlite+aiosqlite:///{folder / 'mentoring.db'}")
    now = datetime(2026, 10, 12, tzinfo=UTC)
    async with database.unit() as connection:
        store = SqlStore(connection)
        town = (await store.organisations.municipalities())[0]
        person = await store.people.add(NewPerson(town.id, None, "Алиева", "Аминат"), entered_by=None, now=now)
        await store.people.add_role(person.id, Role.COORDINATOR, None, now=now)
    await database.close()
    return person.id


def test_a_coordinator_who_has_left_is_dismissed(operator: Path) -> None:
    says("init")
    assert "Nobody is a coordinator yet" in says("coordinators").output
    number = asyncio.run(enter_coordinator(operator))
    assert f"{number}  Алиева Аминат" in says("coordinators", "list").output

    assert "no coordinator any more" in says("coordinators", "dismiss", str(number)).output

    assert "Nobody is a coordinator yet" in says("coordinators").output
    fails_with_one_line(says("coordinators", "dismiss", str(number)), "coordinators list")
    fails_with_one_line(says("coordinators", "dismiss", "всех"), "coordinators dismiss N")
