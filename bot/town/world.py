"""What the town's days work with: the store, and where everybody and everything of the tale is found in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.town.tale import Resident, Tale
from db.outbox import Outbox
from mentoring.invitations import InvitationKeys
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.store import Store


@dataclass(slots=True)
class World:
    """The town while its days are lived; keys are those of the tale."""

    store: Store
    outbox: Outbox
    tale: Tale
    keys: InvitationKeys
    municipality: int
    accounts: dict[str, int]
    """Whose messenger account has which number."""
    people: dict[str, int] = field(default_factory=dict)
    organisations: dict[str, int] = field(default_factory=dict)
    mentorships: dict[str, int] = field(default_factory=dict)
    meetings: dict[tuple[str, int], int] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    """What the links of the invitations carry."""

    async def person(self, key: str) -> Person:
        """Somebody as they are now."""
        found = await self.store.people.by_id(self.people[key])
        assert found is not None
        return found

    async def curator(self, place_key: str) -> Person:
        """The curator of an organisation."""
        return await self.person(self.tale.curator_of(place_key).key)

    async def mentorship(self, key: str) -> Mentorship:
        """A story's mentorship as it is now."""
        found = await self.store.mentorships.by_id(self.mentorships[key])
        assert found is not None
        return found

    async def voice(self, resident: Resident) -> tuple[Person, int | None]:
        """Who acts when this resident speaks: themself, or the curator on behalf of one without a phone."""
        if resident.phone:
            return await self.person(resident.key), None
        return await self.curator(resident.place_key), self.people[resident.key]


Deed = Callable[..., Awaitable[None]]
"""Something that happens: it is given the world, the moment in UTC, and its own arguments."""


@dataclass(frozen=True, slots=True)
class Act:
    """A deed and its local moment."""

    at: datetime
    deed: Deed
    args: tuple[Any, ...] = ()


class Pace:
    """How much later people do things: by chance, but always the same chance, and never at night."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)

    def later(self, moment: datetime, least: int, most: int) -> datetime:
        """So many minutes later, or the next morning when that is in the evening or at night."""
        then = moment + timedelta(minutes=self.random.randint(least, most))
        if 8 <= then.hour < 20:
            return then
        morning = then.replace(hour=8, minute=0) + timedelta(days=then.hour >= 20)
        return morning + timedelta(minutes=self.random.randint(5, 55))
