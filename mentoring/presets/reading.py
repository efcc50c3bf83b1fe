"""Turns the data of a TOML file into typed values; a mistake is named by its path."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from mentoring.errors import Refusal


class PresetMistake(Refusal):
    """A preset can't be read; `path` names the place (`tracks.traditional[2].needs`), `what` says what is wrong."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(path=path, what=what)
        self.path, self.what = path, what

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


def read(wanted: Any, value: Any, path: str) -> Any:
    """Turn TOML data into the wanted type, naming the path of what doesn't fit."""
    origin = get_origin(wanted)
    if is_dataclass(wanted):
        return _read_fields(wanted, value, path)
    if origin is tuple:
        if not isinstance(value, list):
            raise PresetMistake(path, "must be a list")
        return tuple(read(get_args(wanted)[0], each, f"{path}[{place}]") for place, each in enumerate(value))
    if origin is not None and issubclass(origin, Mapping) if isinstance(origin, type) else False:
        if not isinstance(value, dict):
            raise PresetMistake(path, "must be a table")
        return {key: read(get_args(wanted)[1], each, f"{path}.{key}") for key, each in value.items()}
    if origin in (Union, UnionType):
        return read(next(each for each in get_args(wanted) if each is not type(None)), value, path)
    return _read_plain(wanted, value, path)


def _read_fields(wanted: Any, value: Any, path: str) -> Any:
    if not isinstance(value, dict):
        raise PresetMistake(path, "must be a table")
    hints = get_type_hints(wanted)
    known = {each.name: each for each in fields(wanted)}
    here = f"{path}." if path else ""
    for name in value:
        if name not in known:
            raise PresetMistake(f"{here}{name}", f"is unknown here, known: {', '.join(known)}")
    missing = [n for n, f in known.items() if n not in value and f.default is MISSING and f.default_factory is MISSING]
    if missing:
        raise PresetMistake(f"{here}{missing[0]}", "is missing")
    return wanted(**{name: read(hints[name], each, f"{here}{name}") for name, each in value.items()})


_SAID = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a date like 2026-11-04",
}


def _read_plain(wanted: Any, value: Any, path: str) -> Any:
    if isinstance(wanted, type) and issubclass(wanted, str) and wanted is not str:
        try:
            return wanted(value)
        except ValueError:
            raise PresetMistake(path, f"{value!r} is unknown, known: {', '.join(wanted)}") from None  # type: ignore[arg-type]
    if wanted is float and type(value) is int:
        return float(value)
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)) or isinstance(value, datetime):
        raise PresetMistake(path, f"must be {_SAID.get(wanted, wanted)}, not {value!r}")
    return value
