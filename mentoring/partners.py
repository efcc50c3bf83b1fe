"""Partner enterprises: who gives mentors, under which agreement, and which of them count in the figure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.indicators import AsOf, Counted, Explained, LeftOut, TakingPart
from mentoring.indicators_counted import absent
from mentoring.mentorships import Side
from mentoring.presets import Basis

EXPIRES_SOON_DAYS = 30
_ENTERPRISE = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_PERSON = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_PERSON_LAST = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)


class InnWrong(Refusal):
    """An ИНН has 10 digits (an enterprise) or 12 (an entrepreneur), the last of which check the others."""


class AgreementDatesWrong(Refusal):
    """The agreement ends before it begins."""


class PartnerNameUnclear(Refusal):
    """An enterprise needs a name, and not a page of it."""


class PartnerKnown(Refusal):
    """The organisation has a partner with this ИНН already."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement with an enterprise: its number, first and last day, both inclusive; without a last day it lasts."""

    number: str = ""
    since: date | None = None
    until: date | None = None

    def overlaps(self, first: date, last: date) -> bool:
        """Whether it was in force on some day from the first to the last. Without a first day it isn't signed yet."""
        return self.since is not None and self.since <= last and (self.until is None or self.until >= first)

    def expires_soon(self, today: date) -> bool:
        """Whether it ends within a month."""
        return self.until is not None and 0 <= (self.until - today).days <= EXPIRES_SOON_DAYS


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner enterprise of an organisation, and the mentors it has given."""

    id: int
    organisation_id: int
    name: str
    inn: str
    agreement: Agreement
    form: str
    mentors: tuple[int, ...] = ()
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewPartner:
    """What is needed to enter an enterprise."""

    organisation_id: int
    name: str
    inn: str = ""
    agreement: Agreement = Agreement()
    form: str = "employer_pupil"


def checked_inn(text: str) -> str:
    """The ИНН in digits alone, "" when there is none. Raises InnWrong.

    >>> checked_inn("7707083893")
    '7707083893'
    """
    digits = "".join(text.split())
    if not digits:
        return ""
    if not (digits.isascii() and digits.isdigit()):
        raise InnWrong
    numbers = [int(each) for each in digits]
    match len(numbers):
        case 10:
            is_right = _check(numbers, _ENTERPRISE) == numbers[9]
        case 12:
            is_right = _check(numbers, _PERSON) == numbers[10] and _check(numbers, _PERSON_LAST) == numbers[11]
        case _:
            is_right = False
    if not is_right or not any(numbers):
        raise InnWrong
    return digits


def _check(numbers: Sequence[int], weights: Sequence[int]) -> int:
    return sum(number * weight for number, weight in zip(numbers, weights, strict=False)) % 11 % 10


def checked_agreement(number: str, since: date | None, until: date | None) -> Agreement:
    """The agreement when its dates fit. Raises AgreementDatesWrong."""
    if until is not None and (since is None or until < since):
        raise AgreementDatesWrong
    return Agreement(number, since, until)


def explain_enterprises(
    partners: Iterable[Partner], parts: Iterable[TakingPart], as_of: AsOf, basis: Basis
) -> Explained:
    """Which enterprises gave mentors: an agreement in force, and a mentor of theirs who takes part (000 §5.1).

    Ids of partners. Since 1 September: an agreement in force on some day of that time.
    """
    mentors = (part for part in parts if part.side is Side.MENTOR)
    taking_part = {(each.organisation_id, each.person_id) for each in mentors if absent(each, as_of, basis) is None}
    first = as_of.on if basis is Basis.ON_DATE else as_of.since_day
    counted, left_out = [], []
    for partner in partners:
        if not partner.agreement.overlaps(min(first, as_of.on), as_of.on):
            left_out.append((partner.id, LeftOut.NO_AGREEMENT))
        elif not any((partner.organisation_id, mentor) in taking_part for mentor in partner.mentors):
            left_out.append((partner.id, LeftOut.NO_MENTOR))
        else:
            counted.append(partner.id)
    return Explained(tuple(sorted(counted)), tuple(sorted(left_out)))


def enterprises_of(partners: Sequence[Partner], parts: Sequence[TakingPart], as_of: AsOf) -> Counted:
    """How many enterprises, each once: two partners with one ИНН are the same enterprise."""
    same = {partner.id: partner.inn or f"#{partner.id}" for partner in partners}
    on_date, since = (
        len({same[each] for each in explain_enterprises(partners, parts, as_of, basis).counted}) for basis in Basis
    )
    return Counted(on_date, since)


class Partners(Protocol):
    """What is asked of storage about partner enterprises."""

    async def by_id(self, partner_id: int) -> Partner | None:
        """A partner, or None."""

    async def of_organisations(self, organisation_ids: Sequence[int], *, archived: bool = False) -> list[Partner]:
        """The partners of these organisations by name: those at work, or those put away."""

    async def add(self, partner: NewPartner, *, entered_by: int, now: datetime) -> Partner:
        """Enter an enterprise."""

    async def change(self, partner_id: int, **changes: object) -> Partner:
        """Set facts about an enterprise and return it."""

    async def link_mentor(self, partner_id: int, person_id: int, *, now: datetime) -> None:
        """The enterprise has given this mentor; again changes nothing."""

    async def unlink_mentor(self, partner_id: int, person_id: int) -> None:
        """The mentor is not of the enterprise."""
