"""What stands in the operator's papers is so: metrics, alarms, units, the image, the compose file."""

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from bot.alarms import CAUSES
from bot.health import Metrics
from bot.settings import Settings
from bot.vitals import Vitals
from db.backups import DATA, MANIFEST
from db.backups_postgres import PUT_ASIDE
from db.health import Pulse
from tests.test_architecture import ROOMS
from tests.test_docs import commands, in_ticks, rows

ROOT = Path(__file__).parents[1]
PAPER = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
UNITS = sorted((ROOT / "docs" / "deploy").iterdir())
IMAGE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
SET_BY_OTHERS = {"PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "MPLCONFIGDIR",
                 "POSTGRES_PASSWORD", "POSTGRES_USER", "POSTGRES_DB"}  # fmt: skip


def section(title: str) -> str:
    return PAPER.split(f"\n## {title}\n")[1].split("\n## ")[0]


def unit(name: str) -> ConfigParser:
    found = ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    found.optionxform = str  # type: ignore[method-assign,assignment]
    found.read(ROOT / "docs" / "deploy" / name, encoding="utf-8")
    return found


def test_every_metric_is_explained_and_no_other() -> None:
    shown = Metrics().shown(Pulse({}, {}, 0, 0, 0), Vitals()).decode()
    explained = {in_ticks(row[0])[0] for row in rows(section("Health")) if "mentoring_" in row[0]}

    assert explained == set(re.findall(r"^# TYPE (\w+) gauge", shown, re.MULTILINE))


def test_every_alarm_is_explained_and_no_other() -> None:
    assert [in_ticks(row[0])[0] for row in rows(section("Alarms"))] == list(CAUSES)


def test_what_a_backup_is_called_is_what_it_is() -> None:
    assert all(f"`{name}`" in section("Backup") for name in (DATA, MANIFEST))
    assert PUT_ASIDE in section("Restore")


@pytest.mark.parametrize("text", [PAPER, IMAGE, COMPOSE], ids=["paper", "image", "compose"])
def test_settings_that_are_named_exist(text: str) -> None:
    named = set(re.findall(r"(?:^|[\s`])([A-Z][A-Z_]{3,})(?:=|: )", text, re.MULTILINE)) - SET_BY_OTHERS

    assert named - {name.upper() for name in Settings.model_fields} == set()


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_units_call_commands_there_are(path: Path) -> None:
    called = re.findall(r"python -m bot (\w+)", path.read_text(encoding="utf-8"))

    assert set(called) <= set(commands())
    assert bool(called) == path.name.endswith(".service")


def test_a_unit_lets_the_bot_finish_and_reads_the_settings_the_paper_names() -> None:
    service = unit("mentoring-bot.service")["Service"]

    assert int(service["TimeoutStopSec"]) > 15
    assert service["EnvironmentFile"] in PAPER
    assert service["WorkingDirectory"] in PAPER
    assert service["NoNewPrivileges"] == "yes"


def test_the_image_holds_every_room_that_runs_and_is_nobodys_root() -> None:
    copied = set(re.findall(r"^COPY (\w+)/ \1/$", IMAGE, re.MULTILINE))
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}

    assert copied == ROOMS - {"tests", "docs"}
    assert copied <= let_in
    assert re.search(r"^USER (?!root)", IMAGE, re.MULTILINE)


def test_the_compose_file_runs_two_bots_on_the_postgresql_whose_tools_the_image_has() -> None:
    (server,), (tools,) = re.findall(r"image: postgres:(\d+)", COMPOSE), re.findall(r"postgresql-client-(\d+)", IMAGE)

    assert server == tools
    assert "replicas: 2" in COMPOSE
    assert int(re.findall(r"stop_grace_period: (\d+)s", COMPOSE)[0]) > 15


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_understands_the_units(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\n")
    python.chmod(0o755)
    for path in UNITS:
        text = path.read_text(encoding="utf-8").replace("/opt/mentoring-bot/.venv/bin/python", str(python))
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    verified = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *[str(tmp_path / path.name) for path in UNITS]],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert [line for line in verified.stderr.splitlines() if "mentoring-bot" in line] == []
