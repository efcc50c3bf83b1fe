"""What a preset says of monitoring: indicators with their targets, and the calendar of reports."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mentoring.presets.years import Year, day_of_year, name_of_year


class Measure(StrEnum):
    """What an indicator counts."""

    CHILD_MENTEES = "child_mentees"
    CHILD_MENTORS = "child_mentors"
    SPECIALIST_MENTEES = "specialist_mentees"
    SPECIALIST_MENTORS = "specialist_mentors"
    ENTERPRISES = "enterprises"
    SATISFIED_MENTEES = "satisfied_mentees"
    SATISFIED_MENTORS = "satisfied_mentors"
    ORGANISATIONS = "organisations"


CHILDREN = frozenset({Measure.CHILD_MENTEES, Measure.CHILD_MENTORS})
SPECIALISTS = frozenset({Measure.SPECIALIST_MENTEES, Measure.SPECIALIST_MENTORS})


class Of(StrEnum):
    """Whom the denominator counts: children of the same ages, or all children; printed in the report."""

    SAME_AGE = "same_age"
    ALL = "all"


class Where(StrEnum):
    """Children living in the municipality (002 §7.7) or studying there (004)."""

    LIVING = "living"
    STUDYING = "studying"


class Basis(StrEnum):
    """Which numerator is the official one; both are always shown, labelled."""

    ON_DATE = "on_date"
    SINCE_SEPTEMBER = "since_september"


@dataclass(frozen=True, slots=True)
class IndicatorRule:
    """An indicator: what is counted, by which clause, of whom, and the targets by year."""

    measure: Measure
    clause: str
    ages: tuple[int, ...] = ()
    """Full years, from and to, both inclusive."""
    years_of_work: tuple[int, ...] = ()
    """Full years of work of a young specialist, from and to, both inclusive."""
    of: Of = Of.SAME_AGE
    where: Where = Where.STUDYING
    basis: Basis = Basis.SINCE_SEPTEMBER
    targets: Mapping[str, float] = field(default_factory=dict)
    """Year ("2024", or "2020/21") → per cent that the document sets."""
    guide: Mapping[str, float] = field(default_factory=dict)
    """Year → per cent of the general methodology: a line to look at, never a target."""
    target_year: Year = Year.CALENDAR

    def target(self, on: date) -> tuple[str, float] | None:
        """The document's target on a day and the year it was set for: of that year, or the last one before."""
        return _of_year(self.targets, name_of_year(self.target_year, on))

    def guide_line(self, on: date) -> tuple[str, float] | None:
        """The general methodology's value for a day, with its year; None where there is none."""
        return _of_year(self.guide, name_of_year(Year.CALENDAR, on))


def _of_year(values: Mapping[str, float], year: str) -> tuple[str, float] | None:
    known = [each for each in sorted(values) if each <= year]
    return (known[-1], values[known[-1]]) if known else None


class ReportKind(StrEnum):
    """What a report of the calendar holds."""

    INDICATORS = "indicators"
    SELF_AUDIT = "self_audit"
    SUMMARY_TABLES = "summary_tables"
    ANALYTIC_NOTE = "analytic_note"
    PRACTICES = "practices"
    FEDERAL_COUNTS = "federal_counts"


class By(StrEnum):
    """Who makes a report: each organisation, or the municipality from what the organisations gave."""

    ORGANISATION = "organisation"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class ReportRule:
    """A report that comes every year: as of which days, when it opens, and how many days there are to sign it."""

    key: str
    title: str
    kind: ReportKind
    clause: str
    as_of: tuple[str, ...]
    """Days like "10-01": the data are as of the beginning of that day."""
    opens_days: int = 14
    """So many days before the day it is opened to the curator."""
    remind_days: tuple[int, ...] = (14, 3, 0)
    due_days: int = 10
    """So many days after the day it is to be signed."""
    year: Year = Year.CALENDAR
    by: By = By.ORGANISATION

    def dates(self, first: date, last: date) -> list[date]:
        """The days from the first to the last, both inclusive, that the report is as of, in order."""
        found = [day_of_year(text, year) for year in range(first.year, last.year + 1) for text in self.as_of]
        return sorted(day for day in found if first <= day <= last)
