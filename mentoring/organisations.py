"""Organisations and the municipality they belong to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mentoring.presets import Preset


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality with its preset (the TOML text it was set up from, kept so that it can be changed)."""

    id: int
    name: str
    preset_name: str
    preset_text: str
    zone: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A school, college or other organisation that runs a programme."""

    id: int
    municipality_id: int
    name: str
    short_name: str


class Organisations(Protocol):
    """What is asked of storage about organisations and municipalities."""

    async def municipality(self, municipality_id: int) -> Municipality:
        """The municipality by id."""

    async def preset(self, municipality_id: int) -> Preset:
        """The preset a municipality runs by."""

    async def municipalities(self) -> list[Municipality]:
        """All municipalities of this bot, by id."""

    async def add_municipality(
        self, name: str, preset_name: str, preset_text: str, zone: str, *, now: datetime
    ) -> Municipality:
        """Set up a municipality."""

    async def by_id(self, organisation_id: int) -> Organisation | None:
        """An organisation, or None."""

    async def of_municipality(self, municipality_id: int) -> list[Organisation]:
        """The municipality's organisations, by name."""

    async def add(self, municipality_id: int, name: str, short_name: str, *, now: datetime) -> Organisation:
        """Enter an organisation."""
