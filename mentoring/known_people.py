"""Who is in the registers already: finding a person again however their birth was written, and lists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from mentoring.full_names import identity
from mentoring.people import Person, Role

WAITING = "waiting"
"""In lists of people: those who have not come yet, whatever their role."""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """As much of a person as finding them again needs."""

    id: int
    surname: str
    given: str
    patronymic: str
    birth_date: date | None
    birth_year: int | None
    roles: frozenset[Role] = frozenset()

    @property
    def name(self) -> str:
        """The name as spelling does not matter."""
        return identity(self.surname, self.given, self.patronymic, None, None)

    def may_be(self, birth_date: date | None, birth_year: int | None) -> bool:
        """Whether the births do not contradict each other."""
        if self.birth_date and birth_date:
            return self.birth_date == birth_date
        mine = self.birth_date.year if self.birth_date else self.birth_year
        theirs = birth_date.year if birth_date else birth_year
        return mine is None or theirs is None or mine == theirs


class KnownPeople:
    """The people of one organisation, found by name and birth."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        self._by_name: dict[str, list[KnownPerson]] = {}
        for person in people:
            self.add(person)

    def add(self, person: KnownPerson) -> None:
        """Know one more."""
        self._by_name.setdefault(person.name, []).append(person)

    def find(
        self, surname: str, given: str, patronymic: str, birth_date: date | None, birth_year: int | None
    ) -> KnownPerson | None:
        """The one person this may be; None when there is nobody, or several and no birth to tell them apart."""
        named = self._by_name.get(identity(surname, given, patronymic, None, None), [])
        fitting = [person for person in named if person.may_be(birth_date, birth_year)]
        exact = [person for person in fitting if (person.birth_date, person.birth_year) == (birth_date, birth_year)]
        return next(iter(exact or fitting), None)


def likeness(one: Person, other: Person) -> int:
    """How much two people look like one person entered twice: equal parts of the name weigh, equal births too."""
    parts = [(one.surname, other.surname, 3), (one.given, other.given, 2), (one.patronymic, other.patronymic, 1)]
    alike = sum(weight for mine, theirs, weight in parts if mine and _same(mine, theirs))
    return alike + (2 if one.birth_date is not None and one.birth_date == other.birth_date else 0)


def _same(one: str, other: str) -> bool:
    return identity(one, "", "", None, None) == identity(other, "", "", None, None)


class Registers(Protocol):
    """What is asked of storage about the people of an organisation as a whole."""

    async def known(self, organisation_id: int) -> list[KnownPerson]:
        """Everyone of the organisation, as finding them again needs."""

    async def page(self, organisation_id: int, who: str, *, offset: int, limit: int) -> list[Person]:
        """A page of those who hold a role (or wait for their first coming), by surname."""

    async def counts(self, organisation_id: int) -> dict[str, int]:
        """How many hold each role, and how many have not come yet (`waiting`)."""

    async def named(self, organisation_id: int, beginning: str, *, limit: int) -> list[Person]:
        """People whose surname or given name begins so, by surname."""

    async def all_of(self, organisation_id: int, roles: Sequence[Role]) -> list[Person]:
        """Everyone who holds one of the roles, by surname."""
