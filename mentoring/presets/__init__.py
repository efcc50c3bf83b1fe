"""A preset: the data file that sets a municipality up. Nothing about a place is in code."""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from functools import lru_cache
from importlib import resources
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from mentoring.errors import Refusal
from mentoring.mentorships import Side, Stage
from mentoring.stages import Need


class PresetMistake(Refusal):
    """A preset can't be read; `path` names the place (`tracks.traditional[2].needs`), `what` says what is wrong."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(path=path, what=what)
        self.path, self.what = path, what

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


@dataclass(frozen=True, slots=True)
class StageRule:
    """One stage of a track and what it needs before a mentorship leaves it."""

    stage: Stage
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class ConsentRule:
    """A written consent that pairing asks for: of which side, what kind, from a minor's representative or oneself."""

    side: Side
    kind: str
    by_representative: bool = False


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local hours in which reminders rest: from `start` in the evening to `end` in the morning."""

    start: int = 21
    end: int = 8


@dataclass(frozen=True, slots=True)
class Reminders:
    """When the bot speaks up: whole days and hours after the moment each rule counts from."""

    invitation_unanswered_days: int = 14
    profile_unfinished_days: int = 7
    first_meeting_unplanned_days: int = 10
    next_meeting_unplanned_days: int = 14
    before_meeting_hours: tuple[int, ...] = (24, 2)
    feedback_days: tuple[int, ...] = (1, 2)
    feedback_to_curator_days: int = 3
    unlogged_meeting_hours: int = 20
    idle_days: int = 60
    propose_closing_days: int = 90
    help_escalation_hours: int = 24
    pairing_unanswered_days: int = 3
    daily_cap: int = 3
    curator_daily_cap: int = 5
    ladder_days: tuple[int, ...] = (0, 3, 7)
    """The usual ladder: both at once, then the mentor, then the curator, so many days after the first step."""
    completion_days: tuple[int, ...] = (3, 7)
    completion_to_curator_days: int = 14
    dispute_days: int = 2


@dataclass(frozen=True, slots=True)
class Risks:
    """When a mentorship counts as at risk: days without a meeting, low marks, days in one stage."""

    without_meeting_days: int = 14
    low_mood: int = 2
    stage_days: int = 30
    missed_in_row: int = 2


@dataclass(frozen=True, slots=True)
class Invitations:
    """How long links and codes live."""

    pupil_hours: int = 72
    staff_days: int = 7
    wrong_an_hour: int = 5


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """Where a child is helped at once."""

    title: str
    number: str


@dataclass(frozen=True, slots=True)
class SurveyItem:
    """An item of a survey: its key in `locales/` is `survey-<key>`; the answer is a score of 1–10 or yes/no."""

    key: str
    answer: str = "score"


@dataclass(frozen=True, slots=True)
class Preset:
    """All that a municipality may set for itself."""

    title: str
    zone: str
    forms: tuple[str, ...]
    requests: tuple[str, ...]
    kinds: Mapping[str, str]
    """Kind of mentoring → track."""
    tracks: Mapping[str, tuple[StageRule, ...]]
    consents: tuple[ConsentRule, ...]
    emergency: tuple[EmergencyNumber, ...]
    exit_survey: tuple[SurveyItem, ...]
    entry_survey: tuple[SurveyItem, ...] = ()
    satisfied_from: int = 7
    usual_matching_days: int = 7
    dispute_hours: int = 48
    meeting_minutes: tuple[int, ...] = (30, 45, 60, 90)
    planned_meetings: tuple[int, ...] = (6, 8, 10, 12)
    rhythm_days: tuple[int, ...] = (7, 14, 30)
    holidays: tuple[date, ...] = ()
    quiet_hours: QuietHours = QuietHours()
    reminders: Reminders = Reminders()
    risks: Risks = Risks()
    invitations: Invitations = Invitations()

    def stage_rule(self, track: str, stage: Stage) -> StageRule:
        """The rule of a stage in a track."""
        return next(rule for rule in self.tracks[track] if rule.stage is stage)

    def stage_number(self, track: str, stage: Stage) -> tuple[int, int]:
        """Which stage of how many: (3, 6)."""
        stages = [rule.stage for rule in self.tracks[track]]
        return stages.index(stage) + 1, len(stages)

    def stage_after(self, track: str, stage: Stage) -> Stage | None:
        """The next stage of a track, None after the last."""
        stages = [rule.stage for rule in self.tracks[track]]
        place = stages.index(stage) + 1
        return stages[place] if place < len(stages) else None


@lru_cache(maxsize=64)
def parse_preset(text: str) -> Preset:
    """Read a preset; raises PresetMistake that names the path of the first mistake."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as mistake:
        raise PresetMistake("preset", f"is not TOML: {mistake}") from None
    preset: Preset = _read(Preset, data, "")
    try:
        ZoneInfo(preset.zone)
    except (KeyError, ValueError):
        raise PresetMistake("zone", f"{preset.zone!r} is not an IANA time zone like Europe/Moscow") from None
    for kind, track in preset.kinds.items():
        if track not in preset.tracks:
            raise PresetMistake(f"kinds.{kind}", f"names the track {track!r}, known: {', '.join(preset.tracks)}")
    for track, rules in preset.tracks.items():
        if len({rule.stage for rule in rules}) != len(rules) or not rules:
            raise PresetMistake(f"tracks.{track}", "needs at least one stage, each once")
    return preset


def preset_names() -> list[str]:
    """The presets that come with the bot."""
    return sorted(file.name[:-5] for file in resources.files(__name__).iterdir() if file.name.endswith(".toml"))


def preset_text(name: str) -> str:
    """The text of a preset that comes with the bot; raises PresetMistake for an unknown name."""
    if name not in preset_names():
        raise PresetMistake("preset", f"{name!r} is unknown, there are: {', '.join(preset_names())}")
    return resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")


def _read(wanted: Any, value: Any, path: str) -> Any:
    """Turn TOML data into the wanted type, naming the path of what doesn't fit."""
    origin = get_origin(wanted)
    if is_dataclass(wanted):
        return _read_fields(wanted, value, path)
    if origin is tuple:
        if not isinstance(value, list):
            raise PresetMistake(path, "must be a list")
        return tuple(_read(get_args(wanted)[0], each, f"{path}[{place}]") for place, each in enumerate(value))
    if origin is not None and issubclass(origin, Mapping) if isinstance(origin, type) else False:
        if not isinstance(value, dict):
            raise PresetMistake(path, "must be a table")
        return {key: _read(get_args(wanted)[1], each, f"{path}.{key}") for key, each in value.items()}
    if origin in (Union, UnionType):
        return _read(next(each for each in get_args(wanted) if each is not type(None)), value, path)
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
    return wanted(**{name: _read(hints[name], each, f"{here}{name}") for name, each in value.items()})


def _read_plain(wanted: Any, value: Any, path: str) -> Any:
    if isinstance(wanted, type) and issubclass(wanted, str) and wanted is not str:
        try:
            return wanted(value)
        except ValueError:
            raise PresetMistake(path, f"{value!r} is unknown, known: {', '.join(wanted)}") from None  # type: ignore[arg-type]
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        names = {str: "text", int: "a whole number", bool: "true or false", date: "a date like 2026-11-04"}
        raise PresetMistake(path, f"must be {names.get(wanted, wanted)}, not {value!r}")
    return value
