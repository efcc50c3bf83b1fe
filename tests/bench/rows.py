"""A row of the bench: what is measured, against which peer, what is to be reached."""

import statistics
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure and its bound."""

    figure: str
    bound: float
    at_least: bool = False

    def holds(self, figures: Figures) -> bool:
        """Whether the figure keeps the bound."""
        figure = figures[self.figure]
        return figure >= self.bound if self.at_least else figure <= self.bound

    def __str__(self) -> str:
        return f"{self.figure} {'≥' if self.at_least else '≤'} {self.bound:g}"


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: the whole, or a tiny form that only shows that the bench runs."""

    folder: Path
    tiny: bool = False

    def of(self, whole: int, tiny: int) -> int:
        """A count."""
        return tiny if self.tiny else whole


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    name: str
    what: str
    measure: Callable[[Size], Coroutine[Any, Any, Figures]]
    goals: tuple[Goal, ...] = ()
    stretch: tuple[Goal, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a row came out as."""

    row: Row
    figures: Figures
    seconds: float

    @property
    def reached(self) -> bool:
        """Whether all of its goals hold."""
        return all(goal.holds(self.figures) for goal in self.row.goals)

    @property
    def stretched(self) -> bool:
        """Whether what was to be tried for holds too."""
        return bool(self.row.stretch) and all(goal.holds(self.figures) for goal in self.row.stretch)

    @property
    def line(self) -> str:
        """The figures on one line."""
        return " · ".join(f"{name} {value:,.4g}" for name, value in self.figures.items())


@dataclass(slots=True)
class Rounds:
    """Samples of several peers taken in turn; what counts is the median, and the median of each round's ratio."""

    samples: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        """One sample."""
        self.samples.setdefault(name, []).append(value)

    def median(self, name: str) -> float:
        """The middle one."""
        return statistics.median(self.samples[name])

    def ratio(self, of: str, to: str) -> float:
        """The middle one of the rounds' ratios."""
        pairs = zip(self.samples[of], self.samples[to], strict=True)
        return statistics.median(mine / theirs for mine, theirs in pairs)


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


async def rate(count: int, work: Awaitable[object]) -> float:
    """How many a second a piece of work does."""
    started = time.perf_counter()
    await work
    return count / (time.perf_counter() - started)
