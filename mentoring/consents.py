"""Consents: which a person needs before being paired, and which are there (002 §2.3–2.4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.mentorships import Side
from mentoring.people import Person, Role
from mentoring.presets import ConsentRule

SELF = "self"
REPRESENTATIVE = "representative"


class ConsentMissing(Refusal):
    """Pairing is refused until somebody's written consents are noted; says whose and how many."""

    def __init__(self, who: Person, missing: Sequence[ConsentRule] = ()) -> None:
        super().__init__(who=who, count=len(missing))
        self.who, self.missing = who, tuple(missing)


class ConsentPaperUnclear(Refusal):
    """No date (perhaps with a number) could be read of the consent's paper."""


class ConsentNumberTooLong(Refusal):
    """The paper's number has more letters than are kept; says how many fit."""


class ConsentDateInFuture(Refusal):
    """A paper can't be signed tomorrow."""


class ReasonMissing(Refusal):
    """A reason is asked for, in a few words."""


@dataclass(frozen=True, slots=True)
class Consent:
    """A written consent: what it allows, who gave it, the paper it stands on."""

    id: int
    person_id: int
    kind: str
    given_by: str
    giver_name: str
    number: str
    signed_on: date
    evidence_file_id: str
    recorded_by: int | None
    recorded_at: datetime
    withdrawn_at: datetime | None

    def meets(self, rule: ConsentRule, on: date) -> bool:
        """Whether the consent is what the rule asks for, on the date."""
        return (
            self.withdrawn_at is None
            and self.signed_on <= on
            and (self.kind, self.given_by) == (rule.kind, giver_of(rule))
        )


@dataclass(frozen=True, slots=True)
class NewConsent:
    """What a curator notes of a paper."""

    kind: str
    given_by: str
    number: str
    signed_on: date
    giver_name: str = ""
    evidence_file_id: str = ""


def giver_of(rule: ConsentRule) -> str:
    """Who gives the consent: the person or the legal representative."""
    return REPRESENTATIVE if rule.by_representative else SELF


def may_withdraw(actor: Person, person: Person, consent: Consent) -> bool:
    """People withdraw what they gave themselves; for a representative's consent the curator is asked."""
    return actor.id != person.id or consent.given_by == SELF


def needed_consents(rules: Iterable[ConsentRule], sides: Iterable[Side], person: Person, on: date) -> list[ConsentRule]:
    """What the person needs on these sides, each paper once; a representative's only for a minor (002 §2.4)."""
    minor, wanted, found = person.is_minor(on), set(sides), dict[tuple[str, bool], ConsentRule]()
    for rule in rules:
        if rule.side in wanted and (minor or not rule.by_representative):
            found.setdefault((rule.kind, rule.by_representative), rule)
    return list(found.values())


def missing_consents(
    rules: Iterable[ConsentRule], side: Side, person: Person, consents: Iterable[Consent], on: date
) -> list[ConsentRule]:
    """Which consents the person still lacks to stand on a side; an empty list opens the way to a pair."""
    given = list(consents)
    return [rule for rule in needed_consents(rules, [side], person, on) if not any(c.meets(rule, on) for c in given)]


def sides_of(person: Person, organisation_id: int | None = None) -> list[Side]:
    """The sides a person may stand on, by their roles."""
    sides = {Role.MENTEE: Side.MENTEE, Role.MENTOR: Side.MENTOR}
    return [side for role, side in sides.items() if person.holds(role, organisation_id)]


@dataclass(frozen=True, slots=True)
class ConsentsOf:
    """A person's consents beside what is needed."""

    person: Person
    needed: tuple[ConsentRule, ...]
    consents: tuple[Consent, ...]
    on: date

    def meeting(self, rule: ConsentRule) -> Consent | None:
        """The consent that meets a rule, the newest, or None."""
        return next((consent for consent in reversed(self.consents) if consent.meets(rule, self.on)), None)

    @property
    def missing(self) -> tuple[ConsentRule, ...]:
        """What is needed and not there."""
        return tuple(rule for rule in self.needed if self.meeting(rule) is None)


class Consents(Protocol):
    """What is asked of storage about consents."""

    async def of_person(self, person_id: int) -> list[Consent]:
        """All consents of a person, withdrawn ones too, oldest first."""

    async def of_people(self, person_ids: Sequence[int]) -> dict[int, list[Consent]]:
        """Consents of several people at once, by person."""

    async def by_id(self, consent_id: int) -> Consent | None:
        """A consent, or None."""

    async def add(
        self,
        consents: Sequence[tuple[int, NewConsent]],
        organisation_id: int | None,
        *,
        recorded_by: int,
        now: datetime,
    ) -> list[int]:
        """Note consents by person, in order; their ids."""

    async def attach(self, consent_ids: Sequence[int], evidence_file_id: str) -> None:
        """Keep the picture of the paper."""

    async def withdraw(self, consent: Consent, reason: str, *, by: int, now: datetime) -> None:
        """Note that a consent was withdrawn; raises AlreadyDone when it was before."""

    async def last_recorded_by(self, person_id: int) -> Consent | None:
        """The consent the person noted last, or None."""
