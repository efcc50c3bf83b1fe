"""The papers are true: every setting, command, folder and term is there, and what they name exists."""

import re
import shlex
from pathlib import Path

import pytest
import typer

from bot.__main__ import app
from bot.settings import Settings, read_settings

ROOT = Path(__file__).parents[1]
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
SETTINGS = [name.upper() for name in Settings.model_fields]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS_PAPER = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a paper, without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    heads = {number - 1 for number, row in enumerate(cells) if set("".join(row)) <= set("-: ")}
    return [row for number, row in enumerate(cells) if number not in heads and number - 1 not in heads]


def in_ticks(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def example() -> dict[str, str]:
    """What `.env.example` sets."""
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def commands() -> dict[str, set[str]]:
    """Every command of the operator with its options."""
    group = typer.main.get_command(app)
    found = getattr(group, "commands")  # noqa: B009 typer's own type does not show it
    return {
        name: {option for each in command.params for option in each.opts if option.startswith("--")} - {"--help"}
        for name, command in found.items()
    }


def test_every_setting_is_documented_and_no_other() -> None:
    assert [in_ticks(row[0])[0] for row in rows(SETTINGS_PAPER) if in_ticks(row[0])[0].isupper()] == SETTINGS


def test_the_example_names_every_setting_and_no_other() -> None:
    assert list(example()) == SETTINGS


def test_the_example_is_what_holds_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    plain = read_settings()
    for name, value in example().items():
        monkeypatch.setenv(name, value)

    assert read_settings() == plain


def test_every_command_is_documented_with_its_options() -> None:
    documented = {
        shlex.split(in_ticks(row[0])[0])[3]: " ".join(row)
        for row in rows(SETTINGS_PAPER)
        if row[0].startswith("`python -m bot ")
    }

    assert set(documented) == set(commands())
    missing = {name: {each for each in asked if each not in documented[name]} for name, asked in commands().items()}
    assert {name: options for name, options in missing.items() if options} == {}


@pytest.mark.parametrize(
    "paper", [*PAPERS, ROOT / "Makefile", *(ROOT / "bot").glob("*.py")], ids=lambda path: path.name
)
def test_every_command_that_is_named_exists(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    named = set(re.findall(r"python -m bot (\w+)", text))
    made = set(re.findall(r"`make (\w+)|^make (\w+)", text, re.MULTILINE))
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert named - set(commands()) == set()
    assert {one or other for one, other in made} - targets == set()


def test_the_map_of_folders_is_whole() -> None:
    mapped = {in_ticks(row[0])[0].rstrip("/") for row in rows(README) if row[0].startswith("`")}
    there = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith((".", "_"))}

    assert mapped == there - {"data", "build"} - {name for name in there if name.endswith(".egg-info")}


@pytest.mark.parametrize(
    "row", rows((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")), ids=lambda row: row[0]
)
def test_each_term_is_found_in_the_code(row: list[str]) -> None:
    term, russian, meaning, where = row
    file, name = in_ticks(where)

    assert all((term, russian, meaning))
    text = (ROOT / file).read_text(encoding="utf-8")
    assert re.search(rf"\b{re.escape(name.rpartition('.')[2])}\b", text), f"{name} is not in {file}"


def test_no_term_stands_twice() -> None:
    terms = [row[0] for row in rows((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))]

    assert len(terms) == len(set(terms))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_paper_points_to_is_there(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", text) + re.findall(r'src="([^"]+)"', text)
    local = [link for link in links if "://" not in link]

    assert [link for link in local if not (paper.parent / link).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_named_in_a_paper_are_there(paper: Path) -> None:
    rooms = "bot|handlers|mentoring|db|reports|sandbox|locales|tests|docs"
    named = [each for each in in_ticks(paper.read_text(encoding="utf-8")) if re.match(rf"({rooms})/", each)]
    paths = [each.partition(" ")[0].rstrip("/") for each in named if "<" not in each]
    gone = [each for each in paths if not any(ROOT.glob(each)) and not any(ROOT.glob(f"{each}.py"))]

    assert gone == []


def test_every_decision_is_numbered_in_turn_and_says_what_was_decided() -> None:
    papers = sorted((ROOT / "docs" / "decisions").glob("*.md"))

    assert [int(paper.name[:4]) for paper in papers] == list(range(1, len(papers) + 1))
    for paper in papers:
        text = paper.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(paper.name[:4])}. ")
        assert "**Decided.**" in text
        assert "**So**" in text


def buttons() -> set[str]:
    """What the Russian buttons (and all other one-line texts) say, up to the first thing filled in."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "locales" / "ru").glob("*.ftl")]
    lines = [re.match(r"[a-z0-9_-]+ = (.+)", line) for text in texts for line in text.splitlines()]
    return {re.split(r"[({]", found[1])[0].strip(" :") for found in lines if found}


@pytest.mark.parametrize("guide", sorted((ROOT / "docs" / "guides").glob("*.md")), ids=lambda path: path.name)
def test_a_guide_names_buttons_that_there_are(guide: Path) -> None:
    known = buttons()
    named = re.findall(r"\*\*\[([^\]]+)\]\*\*", " ".join(guide.read_text(encoding="utf-8").split()))

    assert named
    begun = [one for one in known if one]
    assert [each for each in named if not any(each == one or each.startswith(f"{one} ") for one in begun)] == []
