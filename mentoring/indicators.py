"""The official figures: how each is made of integers, what state it is in, how a municipality's are summed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from mentoring.mentorships import Side
from mentoring.people import school_year
from mentoring.presets import Basis, IndicatorRule, Measure, Of, Where

SATISFIED = (Measure.SATISFIED_MENTEES, Measure.SATISFIED_MENTORS)
"""Figures of surveys: "n of N who answered"; they ask for no headcount."""
TENTH = Decimal("0.1")


class LeftOut(StrEnum):
    """Why somebody who takes part is not counted in a figure."""

    NO_BIRTH_DATE = "no_birth_date"
    TOO_YOUNG = "too_young"
    TOO_OLD = "too_old"
    ADULT = "adult"
    NO_WORK_DATE = "no_work_date"
    WORKS_LONGER = "works_longer"
    NOT_YET_AT_WORK = "not_yet_at_work"
    NOT_BEGUN = "not_begun"
    ENDED = "ended"
    NO_AGREEMENT = "no_agreement"
    NO_MENTOR = "no_mentor"


class State(StrEnum):
    """What can be said of a figure."""

    OK = "ok"
    NO_DATA = "no_data"
    """Nobody has told how many there are in all, or nobody has answered: never shown as 0 %."""
    NOBODY = "nobody"
    """There is nobody of that kind: zero of zero."""
    ABOVE = "above"
    """More are counted than there are said to be: an error for the curator to put right."""
    UNREPRESENTATIVE = "unrepresentative"
    """Fewer than half of those asked have answered."""
    HIDDEN = "hidden"
    """So few have answered that the figure would tell who said what."""


class TargetFrom(StrEnum):
    """Whose target it is: the organisation's plan (000 §1.2, 002 §2.2), the municipality's, the document's."""

    ORGANISATION = "organisation"
    MUNICIPALITY = "municipality"
    PRESET = "preset"


@dataclass(frozen=True, slots=True)
class AsOf:
    """A date of monitoring. Ages are those on the date; what happened counts up to the moment `until`.

    A report "as of 1 October" says how things stand as the day begins, so that it comes out the same at any hour of
    that day and years later. A year runs to the last whole day: as of 1 January it is the year that has just ended.
    """

    on: date
    until: datetime
    since: datetime
    """1 September of the school year."""
    since_day: date
    last_day: date

    @classmethod
    def beginning(cls, on: date, zone: ZoneInfo) -> "AsOf":
        """As the day begins in the municipality."""
        return cls.at(datetime(on.year, on.month, on.day, tzinfo=zone), zone, on)

    @classmethod
    def at(cls, moment: datetime, zone: ZoneInfo, on: date | None = None) -> "AsOf":
        """As things stand at a moment."""
        last_day = (moment - timedelta(microseconds=1)).astimezone(zone).date()
        september = date(school_year(last_day), 9, 1)
        since = datetime(september.year, 9, 1, tzinfo=zone)
        return cls(on or moment.astimezone(zone).date(), moment, since, september, last_day)


@dataclass(frozen=True, slots=True)
class TakingPart:
    """A person's part in one mentorship, as far as figures go. `since`: from when they took part, None: not yet."""

    person_id: int
    organisation_id: int
    side: Side
    form: str
    is_pupil: bool
    birth_date: date | None
    birth_year: int | None
    work_started_on: date | None
    since: datetime | None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """What surveys say of one side: distinct people asked, those who answered, and those who are satisfied."""

    asked: int = 0
    answered: int = 0
    satisfied: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are on the date, and since 1 September."""

    on_date: int = 0
    since_september: int = 0


@dataclass(frozen=True, slots=True)
class Explained:
    """Who is counted (ids, in order) and who isn't, each with the reason."""

    counted: tuple[int, ...]
    left_out: tuple[tuple[int, LeftOut], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator with its raw integers; per cents are only ever worked out from them."""

    measure: Measure
    clause: str
    on: date
    on_date: int
    since_september: int
    denominator: int | None
    ages: tuple[int, ...] = ()
    years_of_work: tuple[int, ...] = ()
    of: Of = Of.SAME_AGE
    where: Where = Where.STUDYING
    basis: Basis = Basis.SINCE_SEPTEMBER
    target: Decimal | None = None
    target_from: TargetFrom | None = None
    target_year: str = ""
    """The year the target was set for: of the date, or the last one before it."""
    guide: Decimal | None = None
    """The general methodology's value: a line to look at, never a target."""
    guide_year: str = ""
    asked: int | None = None
    """Satisfaction only: how many were asked; the denominator is those who answered."""
    awaited: int = 0
    """A municipality's: how many organisations have not told how many there are in all."""
    least_answers: int = 5
    representative_from: int = 50
    is_masked: bool = False
    """Whether it is kept from the reader although it is known: a small cell, or one that would reveal it."""

    @property
    def numerator(self) -> int:
        """The official one of the two counts."""
        return self.on_date if self.basis is Basis.ON_DATE else self.since_september

    @property
    def state(self) -> State:
        """What can be said of it."""
        if self.is_masked:
            return State.HIDDEN
        if self.denominator is None or self.awaited:
            return State.NO_DATA
        if self.measure in SATISFIED:
            return self._state_of_answers(self.denominator)
        if self.numerator > self.denominator:
            return State.ABOVE
        return State.OK if self.denominator else State.NOBODY

    def _state_of_answers(self, answered: int) -> State:
        if not answered:
            return State.NO_DATA
        if answered < self.least_answers:
            return State.HIDDEN
        enough = answered * 100 >= self.representative_from * (self.asked or 0)
        return State.OK if enough else State.UNREPRESENTATIVE

    @property
    def per_cent(self) -> Decimal | None:
        """With one decimal, half up; None when there is nothing to say."""
        if self.denominator is None or self.state not in (State.OK, State.UNREPRESENTATIVE):
            return None
        return (Decimal(100 * self.numerator) / self.denominator).quantize(TENTH, ROUND_HALF_UP)

    @property
    def missing(self) -> int | None:
        """How many more it takes to reach the target: people, enterprises, organisations; None without a target."""
        if self.target is None or self.per_cent is None or self.denominator is None:
            return None
        wanted = (self.target * self.denominator / 100).to_integral_value(ROUND_CEILING)
        return max(0, int(wanted) - self.numerator)

    def kept(self) -> dict[str, Any]:
        """As a frozen report holds it: whole numbers and words that JSON knows."""
        return {
            "measure": self.measure.value,
            "clause": self.clause,
            "on": self.on.isoformat(),
            "on_date": self.on_date,
            "since_september": self.since_september,
            "denominator": self.denominator,
            "ages": list(self.ages),
            "years_of_work": list(self.years_of_work),
            "of": self.of.value,
            "where": self.where.value,
            "basis": self.basis.value,
            "target": None if self.target is None else str(self.target),
            "target_from": self.target_from and self.target_from.value,
            "target_year": self.target_year,
            "guide": None if self.guide is None else str(self.guide),
            "guide_year": self.guide_year,
            "asked": self.asked,
            "awaited": self.awaited,
            "least_answers": self.least_answers,
            "representative_from": self.representative_from,
            "is_masked": self.is_masked,
        }

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> "Figure":
        """What `kept` wrote."""
        return cls(
            **{
                **kept,
                "measure": Measure(kept["measure"]),
                "on": date.fromisoformat(kept["on"]),
                "ages": tuple(kept["ages"]),
                "years_of_work": tuple(kept["years_of_work"]),
                "of": Of(kept["of"]),
                "where": Where(kept["where"]),
                "basis": Basis(kept["basis"]),
                "target": None if kept["target"] is None else Decimal(kept["target"]),
                "target_from": TargetFrom(kept["target_from"]) if kept["target_from"] else None,
                "guide": None if kept["guide"] is None else Decimal(kept["guide"]),
            }
        )


def rolled_up(
    organisations: Sequence[Sequence[Figure]], together: Mapping[Measure, Counted] | None = None
) -> list[Figure]:
    """A municipality's figures: the sum of numerators over the sum of denominators, never a mean of per cents.

    `together` has the counts in which somebody of two organisations is counted once; without it numerators are
    summed. Where an organisation has no denominator there is no per cent: `awaited` says how many are waited for.
    """
    of_measure: dict[Measure, list[Figure]] = {}
    for figures in organisations:
        for figure in figures:
            of_measure.setdefault(figure.measure, []).append(figure)
    return [_sum(figures, (together or {}).get(measure)) for measure, figures in of_measure.items()]


def _sum(figures: Sequence[Figure], once: Counted | None) -> Figure:
    known = [figure.denominator for figure in figures if figure.denominator is not None]
    asked = [figure.asked for figure in figures if figure.asked is not None]
    of_place = next((figure for figure in figures if figure.target_from is not TargetFrom.ORGANISATION), None)
    return replace(
        figures[0],
        on_date=once.on_date if once else sum(figure.on_date for figure in figures),
        since_september=once.since_september if once else sum(figure.since_september for figure in figures),
        denominator=sum(known) if known else None,
        asked=sum(asked) if asked else None,
        awaited=sum(figure.denominator is None for figure in figures),
        target=of_place.target if of_place else None,
        target_from=of_place.target_from if of_place else None,
        target_year=of_place.target_year if of_place else "",
        is_masked=False,
    )


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted by organisation, and all of them together with everybody counted once."""

    by_organisation: Mapping[int, Mapping[Measure, Counted]]
    together: Mapping[Measure, Counted]


class Indicators(Protocol):
    """What is asked of storage for the official figures."""

    async def counts(self, organisation_ids: Sequence[int], rules: Sequence[IndicatorRule], as_of: AsOf) -> Counts:
        """Both counts of people, enterprises and organisations at work, by organisation and together."""

    async def taking_part(self, organisation_id: int, as_of: AsOf) -> list[TakingPart]:
        """Everyone's part in the organisation's mentorships of the school year, those only proposed among them."""
