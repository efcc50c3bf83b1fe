"""The tale of the demo town as it is written down in this folder: who lives there and what has happened."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from mentoring.people import Role

PLACES = ("yasnaya", "rodnik", "gorizont")
ZONE = ZoneInfo("Europe/Moscow")
"""All moments of the tale are local ones."""
FIRST_DAY = datetime(2026, 8, 31, 10, 0, tzinfo=ZONE)
"""The registers are entered on the last day of the summer."""


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody of the town, with what they say of themselves."""

    key: str
    place_key: str
    name: str
    roles: tuple[Role, ...]
    born: date | None = None
    grade: str = ""
    place: str = ""
    representative: str = ""
    requests: tuple[str, ...] = ()
    request_text: str = ""
    competences: str = ""
    capacity: int | None = None
    interests: str = ""
    times: tuple[str, ...] = ("afternoon",)
    phone: bool = True
    comes: bool = True
    entered: datetime = FIRST_DAY
    works_since: date | None = None
    """When a young specialist began to work."""
    consents: str = "all"
    """`all` papers are there, or only the person's `own`."""
    curates_too: str = ""
    corrected: "Correction | None" = None


@dataclass(frozen=True, slots=True)
class Correction:
    """When the curator found a wrong birth date in the register, and what is right."""

    born: date
    on: datetime


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting of a story. State: held, unlogged (its time passed, nobody says), ahead (agreed), proposed."""

    on: datetime
    state: str = "held"
    said: datetime | None = None
    """When it was proposed; worked out when left out."""
    place: str = ""
    minutes: int = 45
    topic: str = ""
    done: str = ""
    next: str = ""
    marks: dict[str, list[int]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    """Who would rather not go on after the trial meeting."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """A goal of a story."""

    title: str
    due: date
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """What was written at the end; `closed` is when the curator completed the mentorship, None: not yet."""

    on: datetime
    reflections: dict[str, str] = field(default_factory=dict)
    report: str = ""
    surveys: dict[str, list[int]] = field(default_factory=dict)
    group: str = ""
    closed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A pause, or a consent withdrawn by somebody: when and why."""

    on: datetime
    reason: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A mentorship from its proposal on."""

    key: str
    place_key: str
    mentors: tuple[str, ...]
    mentees: tuple[str, ...]
    proposed: datetime
    order: str = ""
    kind: str = "traditional"
    waits: tuple[str, ...] = ()
    """Who has not answered the proposal."""
    unsurveyed: tuple[str, ...] = ()
    """Who answers no surveys on the way."""
    rhythm: tuple[int, ...] = ()
    """How many meetings, and how many days between them."""
    final: datetime | None = None
    meetings: tuple[Encounter, ...] = ()
    goals: tuple[Purpose, ...] = ()
    ending: Ending | None = None
    paused: Turn | None = None
    withdrawn: Turn | None = None

    @property
    def everyone(self) -> tuple[str, ...]:
        """All who take part."""
        return (*self.mentors, *self.mentees)


@dataclass(frozen=True, slots=True)
class Call:
    """A call for help, and what the curator answered."""

    by: str
    place_key: str
    kind: str
    on: datetime
    text: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A letter of the curator to somebody of a story."""

    story: str
    to: str
    place_key: str
    on: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Tale:
    """Everything that is written down."""

    organisations: dict[str, tuple[str, str]]
    """Key → name and short name."""
    residents: dict[str, Resident]
    stories: tuple[Story, ...]
    calls: tuple[Call, ...]
    letters: tuple[Note, ...]

    def curator_of(self, place_key: str) -> Resident:
        """Who keeps an organisation's registers."""
        found = (each for each in self.residents.values() if each.place_key == place_key)
        return next(each for each in found if Role.CURATOR in each.roles)

    @property
    def coordinator(self) -> Resident:
        """Who looks after the whole municipality."""
        return next(each for each in self.residents.values() if Role.COORDINATOR in each.roles)


def read_tale() -> Tale:
    """Read the tale from this folder."""
    people = {place: _file(f"{place}_people.toml") for place in (*PLACES, "district")}
    told = {place: _file(f"{place}_stories.toml") for place in PLACES}
    return Tale(
        {place: (people[place]["organisation"]["name"], people[place]["organisation"]["short"]) for place in PLACES},
        {key: _resident(key, place, row) for place in people for key, row in people[place]["people"].items()},
        tuple(_story(key, place, row) for place in PLACES for key, row in told[place]["stories"].items()),
        tuple(Call(place_key=place, **row) for place in PLACES for row in told[place].get("calls", ())),
        tuple(Note(place_key=place, **row) for place in PLACES for row in told[place].get("letters", ())),
    )


def _file(name: str) -> dict[str, Any]:
    data: dict[str, Any] = _local(tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8")))
    return data


def _local(value: Any) -> Any:
    """The data with every moment in it made a local one."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=ZONE)
    if isinstance(value, dict):
        return {key: _local(each) for key, each in value.items()}
    return [_local(each) for each in value] if isinstance(value, list) else value


def _tuples(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {**row, **{name: tuple(row[name]) for name in names if name in row}}


def _resident(key: str, place: str, row: dict[str, Any]) -> Resident:
    roles = tuple(Role(role) for role in row["roles"])
    parts = {"roles": roles, "corrected": Correction(**row["corrected"]) if "corrected" in row else None}
    return Resident(key, place, **{**_tuples(row, "requests", "times"), **parts})


def _story(key: str, place: str, row: dict[str, Any]) -> Story:
    parts = {
        "meetings": tuple(Encounter(**_tuples(each, "silent", "no")) for each in row.get("meetings", ())),
        "goals": tuple(Purpose(**each) for each in row.get("goals", ())),
        "ending": Ending(**row["ending"]) if "ending" in row else None,
        "paused": Turn(**row["paused"]) if "paused" in row else None,
        "withdrawn": Turn(**row["withdrawn"]) if "withdrawn" in row else None,
    }
    return Story(key, place, **{**_tuples(row, "mentors", "mentees", "waits", "unsurveyed", "rhythm"), **parts})
