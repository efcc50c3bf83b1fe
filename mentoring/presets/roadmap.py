"""A roadmap's template as a preset gives it: dated and recurring items, who is responsible, what results."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mentoring.presets.years import Window, day_of_year, yearly_windows

REGISTERS = "registers"
"""What an item is `about` when it is the yearly refresh of the registers."""

HERE = ("head", "curator", "organisation")
"""Who may be responsible inside an organisation; the others are the preset's `bodies`."""


@dataclass(frozen=True, slots=True)
class RoadmapWhen:
    """When an item is done: a day, a window, a yearly window, yearly days, constantly, or by a plan of its own.

    With `since`, what is yearly or constant begins on that day; a constant item with `until` has a first stretch.
    """

    until: date | None = None
    since: date | None = None
    yearly: str = ""
    dates: tuple[str, ...] = ()
    constantly: bool = False
    by_plan: str = ""

    def windows(self, first: date, last: date) -> Iterator[Window]:
        """The windows that end from the first day to the last, both inclusive, in order."""
        if self.until and first <= self.until <= last:
            yield Window(self.since, self.until)
        begin = max(first, self.since) if self.since else first
        if self.yearly:
            yield from yearly_windows(self.yearly, begin, last)
        found = [day_of_year(text, year) for year in range(begin.year, last.year + 1) for text in self.dates]
        for day in sorted(found):
            if begin <= day <= last:
                yield Window(None, day)


@dataclass(frozen=True, slots=True)
class RoadmapItem:
    """An item of the template, under its number in the document."""

    number: str
    title: str
    when: RoadmapWhen
    responsible: tuple[str, ...]
    result: str = ""
    about: str = ""
    """The key of the report that this item asks for, or "registers"."""

    @property
    def section(self) -> str:
        """The number of its section: "4" of "4.1" and of "4 а"."""
        return re.split("[. ]", self.number)[0]

    @property
    def is_for_organisations(self) -> bool:
        """Whether an organisation has something to do here, and so takes the item into its own roadmap."""
        return any(each in HERE for each in self.responsible)
