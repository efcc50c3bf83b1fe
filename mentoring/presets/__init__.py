"""A preset: the data file that sets a municipality up. Nothing about a place is in code."""

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any

from mentoring.presets.checks import check
from mentoring.presets.monitoring import Basis, By, IndicatorRule, Measure, Of, ReportKind, ReportRule, Where
from mentoring.presets.parts import (
    ConsentRule,
    EmergencyNumber,
    Invitations,
    QuietHours,
    Reminders,
    Risks,
    StageRule,
)
from mentoring.presets.places import Letterhead, Scope, Terms
from mentoring.presets.preset import Preset
from mentoring.presets.reading import PresetMistake, read
from mentoring.presets.roadmap import RoadmapItem, RoadmapWhen
from mentoring.presets.surveys import AnswerKind, SurveyItem, SurveyName
from mentoring.presets.years import Window, Year, name_of_year, school_year

__all__ = [
    "AnswerKind",
    "Basis",
    "By",
    "ConsentRule",
    "EmergencyNumber",
    "IndicatorRule",
    "Invitations",
    "Letterhead",
    "Measure",
    "Of",
    "Preset",
    "PresetMistake",
    "QuietHours",
    "Reminders",
    "ReportKind",
    "ReportRule",
    "Risks",
    "RoadmapItem",
    "RoadmapWhen",
    "Scope",
    "StageRule",
    "SurveyItem",
    "SurveyName",
    "Terms",
    "Where",
    "Window",
    "Year",
    "base_text",
    "name_of_year",
    "parse_preset",
    "preset_names",
    "preset_text",
    "school_year",
]


@lru_cache(maxsize=64)
def parse_preset(text: str) -> Preset:
    """Read a preset; raises PresetMistake that names the path of the first mistake.

    What it doesn't set itself comes from its `base`, if it names one: `base = "methodology"`, or another preset.
    """
    preset: Preset = read(Preset, _with_base(_toml(text)), "")
    check(preset)
    return preset


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as mistake:
        raise PresetMistake("preset", f"is not TOML: {mistake}") from None


def _with_base(data: dict[str, Any]) -> dict[str, Any]:
    """The data, and whatever they don't name from their base; what they name takes the base's place whole."""
    base = data.pop("base", None)
    return data if base is None else {**_with_base(_toml(base_text(base))), **data}


_FILES = resources.files(__name__)


def preset_names() -> list[str]:
    """The presets that come with the bot."""
    return sorted(file.name[:-5] for file in _FILES.iterdir() if file.name.endswith(".toml"))


def preset_text(name: str) -> str:
    """The text of a preset that comes with the bot; raises PresetMistake for an unknown name."""
    if name not in preset_names():
        raise PresetMistake("preset", f"{name!r} is unknown, there are: {', '.join(preset_names())}")
    return _FILES.joinpath(f"{name}.toml").read_text(encoding="utf-8")


def base_text(name: object) -> str:
    """The text of what a preset may build on: the methodology, or another preset; raises PresetMistake."""
    bases = [file.name[:-5] for file in _FILES.joinpath("bases").iterdir()]
    if name in bases:
        return _FILES.joinpath("bases", f"{name}.toml").read_text(encoding="utf-8")
    if not isinstance(name, str) or name not in preset_names():
        raise PresetMistake("base", f"{name!r} is unknown, known: {', '.join([*bases, *preset_names()])}")
    return preset_text(name)
