"""Reads our sources for the keys they say: which key, with which arguments, and every string that may be a key."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAYING = frozenset({"t", "plain", "toast", "alert", "button", "Say"})
ARGS_OF_THE_CALL = {"button": frozenset({"t", "key", "press", "alone"})}
KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
PREFIX = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\Z")


@dataclass(frozen=True)
class Saying:
    """A place in the code that says a key; `args` is None where they can't be seen (`**facts`)."""

    key: str
    args: frozenset[str] | None
    where: str


@dataclass
class Raising:
    """A place that makes an exception by name with named arguments."""

    name: str
    args: frozenset[str]
    where: str


@dataclass
class Sources:
    """What a set of modules says."""

    sayings: list[Saying] = field(default_factory=list)
    raisings: list[Raising] = field(default_factory=list)
    strings: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)

    def mentions(self, key: str) -> bool:
        """Whether a key stands in the sources, or is computed there: f"stage-{...}" mentions all that begin so."""
        return key in self.strings or any(key.startswith(prefix) for prefix in self.prefixes)


def read_sources(packages: Iterable[str]) -> Sources:
    """Read all Python files, and the strings of presets, of the packages."""
    sources = Sources()
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            read_module(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)), sources)
        for path in sorted((ROOT / package).rglob("*.toml")):
            sources.strings.update(re.findall(r'"([^"\n]*)"', path.read_text(encoding="utf-8")))
    return sources


def read_module(text: str, name: str, sources: Sources) -> None:
    """Add what one module says."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            sources.sayings.extend(_sayings(node, name))
            sources.raisings.extend(_raisings(node, name))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            sources.strings.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            first = node.values[0] if node.values else None
            if isinstance(first, ast.Constant) and PREFIX.match(str(first.value)):
                sources.prefixes.add(str(first.value))


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _sayings(node: ast.Call, module: str) -> Iterator[Saying]:
    called = _called(node)
    if called not in SAYING:
        return
    given = [*node.args[:2], *(keyword.value for keyword in node.keywords if keyword.arg == "key")]
    keys = next((keys for argument in given if (keys := list(_literal_keys(argument)))), [])
    own = ARGS_OF_THE_CALL.get(called, frozenset({"key"}))
    hidden = any(keyword.arg is None for keyword in node.keywords)
    args = frozenset(keyword.arg for keyword in node.keywords if keyword.arg and keyword.arg not in own) - {"you"}
    for key in keys:
        yield Saying(key, None if hidden else args, f"{module}:{node.lineno}")


def _literal_keys(node: ast.expr) -> Iterator[str]:
    """A key written out, or both sides of `"one" if ... else "other"`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.match(node.value):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literal_keys(node.body)
        yield from _literal_keys(node.orelse)


def _raisings(node: ast.Call, module: str) -> Iterator[Raising]:
    if _called(node)[:1].isupper() and all(keyword.arg for keyword in node.keywords):
        args = frozenset(str(keyword.arg) for keyword in node.keywords)
        yield Raising(_called(node), args, f"{module}:{node.lineno}")
