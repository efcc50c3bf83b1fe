"""People of the programme: who they are, which roles they hold, and what storage is asked about them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

ADULT_AGE = 18


class Role(StrEnum):
    """A role in the programme; one person may hold several at once (002 §5.2)."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    CURATOR = "curator"
    HEAD = "head"
    COORDINATOR = "coordinator"
    COUNCIL = "council"


@dataclass(frozen=True, slots=True)
class Membership:
    """A role held in an organisation; a coordinator's spans the municipality and has no organisation."""

    role: Role
    organisation_id: int | None
    scope: str = field(default="", compare=False)
    """What of the preset's scopes a coordinator is limited to; empty: nothing."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the rules see them. Whoever acts is one too, with their roles loaded."""

    id: int
    municipality_id: int
    organisation_id: int | None
    surname: str
    given: str
    patronymic: str
    is_pupil: bool
    language: str = "ru"
    birth_date: date | None = None
    birth_year: int | None = None
    grade: str = ""
    place: str = ""
    contact: str = ""
    representative: str = ""
    work_started_on: date | None = None
    has_no_phone: bool = False
    unreachable_since: datetime | None = None
    chat_id: int | None = None
    memberships: frozenset[Membership] = field(default_factory=frozenset)

    def holds(self, role: Role, organisation_id: int | None = None) -> bool:
        """Whether the person has the role, in the given organisation or (None) in any."""
        return any(
            held.role is role and organisation_id in (None, held.organisation_id) for held in self.memberships
        )

    def organisations_as(self, role: Role) -> list[int]:
        """Ids of the organisations where the person holds the role, in order."""
        return sorted(m.organisation_id for m in self.memberships if m.role is role and m.organisation_id is not None)

    @property
    def scopes(self) -> frozenset[str]:
        """The keys of the scopes a coordinator is limited to; empty for one who sees to everything."""
        held = {each.scope for each in self.memberships if each.role is Role.COORDINATOR}
        return frozenset() if "" in held else frozenset(held)

    @property
    def is_reachable(self) -> bool:
        """Whether the bot can write to the person now."""
        return self.chat_id is not None and self.unreachable_since is None

    def is_minor(self, on: date) -> bool:
        """Whether the person is under 18 on the date; a pupil with no known birth date counts as a minor."""
        if self.birth_date is not None:
            return full_years(self.birth_date, on) < ADULT_AGE
        if self.birth_year is not None:
            return on.year - self.birth_year <= ADULT_AGE
        return self.is_pupil


def full_years(born: date, on: date) -> int:
    """Age in full years on a date."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def school_year(on: date) -> int:
    """The year in which the school year of the date began: it starts on 1 September."""
    return on.year if on.month >= 9 else on.year - 1


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What is needed to enter a person into the registers."""

    municipality_id: int
    organisation_id: int | None
    surname: str
    given: str
    patronymic: str = ""
    is_pupil: bool = False
    birth_date: date | None = None
    birth_year: int | None = None
    sex: str = ""
    grade: str = ""
    place: str = ""
    contact: str = ""
    residence: str = ""
    study_place: str = ""
    work_started_on: date | None = None
    representative: str = ""
    has_no_phone: bool = False
    language: str = "ru"
    identity: str = ""


class People(Protocol):
    """What is asked of storage about people."""

    async def by_id(self, person_id: int) -> Person | None:
        """The person with roles and account, or None; one merged into another is found as the other."""

    async def by_ids(self, person_ids: Sequence[int]) -> dict[int, Person]:
        """Several people at once, by id."""

    async def by_account(self, messenger: str, external_id: str) -> Person | None:
        """Whoever uses this messenger account now."""

    async def by_identity(self, organisation_id: int, identity: str) -> Person | None:
        """The person of an organisation with this register identity."""

    async def add(self, person: NewPerson, *, entered_by: int | None, now: datetime) -> Person:
        """Enter a person."""

    async def add_role(
        self, person_id: int, role: Role, organisation_id: int | None, *, now: datetime, scope: str = ""
    ) -> None:
        """Give a role; giving it again changes nothing."""

    async def end_role(self, person_id: int, role: Role, organisation_id: int | None, *, now: datetime) -> None:
        """Take a role away from the moment on."""

    async def with_role(self, role: Role, organisation_id: int) -> list[Person]:
        """Everyone who holds the role in the organisation now, by surname."""

    async def coordinators(self, municipality_id: int) -> list[Person]:
        """The coordinators of a municipality."""

    async def link_account(
        self, person_id: int, messenger: str, external_id: str, chat_id: int, *, now: datetime
    ) -> None:
        """From now on this account speaks for the person; an earlier account of the same person is unlinked."""

    async def set_language(self, person_id: int, language: str) -> None:
        """The language the person reads."""

    async def set_unreachable(self, person_id: int, since: datetime | None) -> bool:
        """Note that the person blocked the bot (or came back, None); True when that is news."""

    async def unlink_account(self, person_id: int) -> None:
        """No account speaks for the person any more."""

    async def add_many(self, people: Sequence[NewPerson], *, entered_by: int | None, now: datetime) -> list[int]:
        """Enter many people at once; their ids, in order."""

    async def add_roles(self, new: Sequence[tuple[int, Role]], organisation_id: int, *, now: datetime) -> None:
        """Give roles in an organisation to people who do not hold them yet."""

    async def change(self, person_id: int, **changes: object) -> Person:
        """Set facts about a person and return them."""

    async def profile_unfinished(self, before: datetime) -> list[Person]:
        """People who came earlier than the moment, hold a role that is asked for a profile, and have not ended it."""

    async def merge(self, old_id: int, kept_id: int) -> None:
        """Everything of the one person becomes the kept one's; the old number leads to the kept person."""
