"""What only the school knows: exams, marks, olympiads, projects, before and after the programme (002 §7.4)."""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Protocol

from mentoring.errors import Refusal

CENT = Decimal("0.01")
_SEPARATORS = re.compile(r"\s*(?:;|→|->|—|–|\bи\b|\s)\s*")


class SchoolFact(StrEnum):
    """What may be entered; the key of its words is `school-fact-<fact>`."""

    EXAMS_PASSED = "exams_passed"
    MEAN_MARK = "mean_mark"
    OLYMPIADS = "olympiads"
    CONTESTS = "contests"
    PROJECTS = "projects"
    STAYED = "stayed"


LIMITS: dict[SchoolFact, tuple[int, int]] = {
    SchoolFact.EXAMS_PASSED: (0, 100),
    SchoolFact.MEAN_MARK: (2, 5),
    SchoolFact.OLYMPIADS: (0, 10_000),
    SchoolFact.CONTESTS: (0, 10_000),
    SchoolFact.PROJECTS: (0, 10_000),
    SchoolFact.STAYED: (0, 100),
}
"""From what to what it may be: per cent, a mark of five, so many pupils or projects."""
WHOLE = frozenset({SchoolFact.OLYMPIADS, SchoolFact.CONTESTS, SchoolFact.PROJECTS})


class SchoolFactUnclear(Refusal):
    """Two numbers are needed, before and after, within what is possible; says the least and the most."""


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """A fact of a school year, before the programme and after it; two decimals at most."""

    fact: SchoolFact
    before: Decimal | None
    after: Decimal | None

    @property
    def change(self) -> Decimal | None:
        """How much more it is after; None while one of them is missing."""
        return self.after - self.before if self.before is not None and self.after is not None else None


def read_fact(fact: SchoolFact, text: str) -> BeforeAfter:
    """«3,8 4,1», or one number for «before» alone. Raises SchoolFactUnclear."""
    parts = [part for part in _SEPARATORS.split(text.strip().replace("%", "")) if part]
    least, most = LIMITS[fact]
    try:
        numbers = [Decimal(part.replace(",", ".")) for part in parts]
    except InvalidOperation:
        raise SchoolFactUnclear(least=least, most=most) from None
    step = Decimal(1) if fact in WHOLE else CENT
    fits = all(each.is_finite() and least <= each <= most and each == each.quantize(step) for each in numbers)
    if not 1 <= len(numbers) <= 2 or not fits:
        raise SchoolFactUnclear(least=least, most=most)
    return BeforeAfter(fact, numbers[0], numbers[1] if len(numbers) > 1 else None)


class SchoolFacts(Protocol):
    """What is asked of storage about school facts."""

    async def of_year(self, organisation_id: int, school_year: int) -> dict[SchoolFact, BeforeAfter]:
        """What was entered for a school year."""

    async def put(
        self, organisation_id: int, school_year: int, fact: BeforeAfter, *, entered_by: int, now: datetime
    ) -> None:
        """Enter a fact; entering again replaces it."""
