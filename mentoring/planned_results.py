"""Planned results: the per cent an organisation or a municipality sets itself for a year (000 §1.2, 002 §2.2, §7.7)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.presets import Measure

_WRITTEN = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]))?\s*%?")


class PlanNotPerCent(Refusal):
    """A planned result is from 0 to 100 per cent, with at most one digit after the comma."""


@dataclass(frozen=True, slots=True)
class PlannedResult:
    """What is to be reached in a year ("2026" or "2026/27"). A correction is a new row; the last one counts."""

    measure: Measure
    year: str
    per_cent: Decimal


Plans = Mapping[Measure, Sequence[PlannedResult]]


def planned_for(plans: Plans, measure: Measure, year: str) -> PlannedResult | None:
    """The plan of a year, or of the last one before it that has one."""
    known = [plan for plan in plans.get(measure, ()) if plan.year <= year]
    return max(known, key=lambda plan: plan.year, default=None)


def read_per_cent(text: str) -> Decimal:
    """«37,5 %» as a number. Raises PlanNotPerCent."""
    found = _WRITTEN.fullmatch(text.strip())
    value = Decimal(f"{found[1]}.{found[2] or 0}") if found else None
    if value is None or value > 100:
        raise PlanNotPerCent
    return value


class PlannedResults(Protocol):
    """What is asked of storage about planned results."""

    async def of_municipality(self, municipality_id: int) -> dict[int | None, dict[Measure, list[PlannedResult]]]:
        """The last plan of each year, by organisation; under None those of the municipality itself."""

    async def add(
        self, municipality_id: int, organisation_id: int | None, plan: PlannedResult, *, entered_by: int, now: datetime
    ) -> None:
        """Keep a plan of an organisation, or (None) of the municipality."""
