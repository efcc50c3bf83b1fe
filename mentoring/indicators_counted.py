"""Who is counted in a figure, and why somebody isn't: distinct people, never pairs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mentoring.indicators import AsOf, Counted, Explained, LeftOut, TakingPart
from mentoring.mentorships import Side
from mentoring.presets import Basis, IndicatorRule, Measure

SIDE: Mapping[Measure, Side] = {
    Measure.CHILD_MENTEES: Side.MENTEE,
    Measure.CHILD_MENTORS: Side.MENTOR,
    Measure.SPECIALIST_MENTEES: Side.MENTEE,
    Measure.SPECIALIST_MENTORS: Side.MENTOR,
    Measure.SATISFIED_MENTEES: Side.MENTEE,
    Measure.SATISFIED_MENTORS: Side.MENTOR,
}
"""On which side of a mentorship those stand whom a measure counts."""

LEARNERS: Mapping[Side, frozenset[str]] = {
    Side.MENTEE: frozenset({"pupil_pupil", "student_pupil", "employer_pupil"}),
    Side.MENTOR: frozenset({"pupil_pupil", "student_pupil"}),
}
"""Forms in which the side is taken by children and youth who learn, whatever else is known of them (002 §4)."""
TEACHERS = frozenset({"teacher_teacher", "head_teacher"})
"""Forms in which both sides are teachers: young specialists are looked for there."""
OF_CHILDREN = (Measure.CHILD_MENTEES, Measure.CHILD_MENTORS)
OF_SPECIALISTS = (Measure.SPECIALIST_MENTEES, Measure.SPECIALIST_MENTORS)
OF_PEOPLE = (*OF_CHILDREN, *OF_SPECIALISTS)


@dataclass(frozen=True, slots=True)
class Band:
    """Full years from and to, both inclusive, as the days on which somebody was born or began to work."""

    earliest: date
    """The day after those who have one year too many."""
    latest: date

    @classmethod
    def of(cls, years: Sequence[int], on: date) -> "Band":
        """The band of full years on a date."""
        first, last = years
        return cls(date.fromordinal(years_before(on, last + 1).toordinal() + 1), years_before(on, first))

    @property
    def years(self) -> tuple[int, int]:
        """The years of birth of which every day lies in the band; the first is after the last when there is none."""
        first = self.earliest.year + (self.earliest > date(self.earliest.year, 1, 1))
        last = self.latest.year - (self.latest < date(self.latest.year, 12, 31))
        return first, last


def years_before(on: date, years: int) -> date:
    """The last birthday of those who have lived so many full years on the date.

    Who was born on 29 February has a birthday on 1 March when the year is no leap year.

    >>> years_before(date(2026, 10, 1), 10), years_before(date(2028, 2, 29), 10)
    (datetime.date(2016, 10, 1), datetime.date(2018, 2, 28))
    """
    try:
        return on.replace(year=on.year - years)
    except ValueError:
        return date(on.year - years, 2, 28)


def is_candidate(measure: Measure, part: TakingPart) -> bool:
    """Whether the measure is about such people at all: a teacher without a birth date is no child left out."""
    if part.side is not SIDE.get(measure):
        return False
    if measure in OF_CHILDREN:
        return part.is_pupil or part.form in LEARNERS[part.side]
    return not part.is_pupil and part.form in TEACHERS


def outside(rule: IndicatorRule, part: TakingPart, on: date) -> LeftOut | None:
    """Why somebody of the kind doesn't fall into the band; None: they do.

    When only the year of birth is known, a person counts if they do on whichever day of it they were born: a figure
    that somebody signs holds nobody by guess.
    """
    if rule.measure in OF_SPECIALISTS:
        return _works_outside(Band.of(rule.years_of_work, on), part.work_started_on)
    band = Band.of(rule.ages, on)
    if part.birth_date is not None:
        return _born_outside(band, part.birth_date, part.birth_date)
    if part.birth_year is None:
        return LeftOut.NO_BIRTH_DATE
    return _born_outside(band, date(part.birth_year, 1, 1), date(part.birth_year, 12, 31))


def _born_outside(band: Band, first: date, last: date) -> LeftOut | None:
    if first > band.latest:
        return LeftOut.TOO_YOUNG
    if last < band.earliest:
        return LeftOut.TOO_OLD
    return None if band.earliest <= first and last <= band.latest else LeftOut.NO_BIRTH_DATE


def _works_outside(band: Band, began: date | None) -> LeftOut | None:
    if began is None:
        return LeftOut.NO_WORK_DATE
    if began > band.latest:
        return LeftOut.NOT_YET_AT_WORK
    return LeftOut.WORKS_LONGER if began < band.earliest else None


def absent(part: TakingPart, as_of: AsOf, basis: Basis) -> LeftOut | None:
    """Why a part in a mentorship doesn't count in time; None: it does. A pause ends nothing: who rests is still in."""
    if part.since is None or part.since >= as_of.until:
        return LeftOut.NOT_BEGUN
    end = as_of.until if basis is Basis.ON_DATE else as_of.since
    return LeftOut.ENDED if part.until is not None and part.until < end else None


def explain(rule: IndicatorRule, parts: Iterable[TakingPart], as_of: AsOf, basis: Basis | None = None) -> Explained:
    """Who is counted by the official basis (or the given one), who isn't and why; each person once."""
    counted: dict[int, None] = {}
    reasons: dict[int, LeftOut] = {}
    for part in parts:
        if not is_candidate(rule.measure, part):
            continue
        reason = outside(rule, part, as_of.on) or absent(part, as_of, basis or rule.basis)
        if reason is None:
            counted[part.person_id] = None
        elif reasons.get(part.person_id) in (None, LeftOut.ENDED):
            reasons[part.person_id] = reason
    left_out = sorted(item for item in reasons.items() if item[0] not in counted)
    return Explained(tuple(sorted(counted)), tuple(left_out))


def counts_of(rules: Iterable[IndicatorRule], parts: Sequence[TakingPart], as_of: AsOf) -> dict[Measure, Counted]:
    """Both counts of each figure of people, and whether (1 or 0) an organisation runs a programme."""
    found: dict[Measure, Counted] = {}
    for rule in rules:
        if rule.measure in OF_PEOPLE:
            on_date, since = (len(explain(rule, parts, as_of, basis).counted) for basis in Basis)
            found[rule.measure] = Counted(on_date, since)
        elif rule.measure is Measure.ORGANISATIONS:
            on_date, since = (
                len({part.organisation_id for part in parts if absent(part, as_of, basis) is None}) for basis in Basis
            )
            found[rule.measure] = Counted(on_date, since)
    return found
