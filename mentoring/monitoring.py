"""Reports that organisations sign: what a frozen one holds, whose turn it is, and how a correction differs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from mentoring.access import Subject
from mentoring.errors import AlreadyDone, Refusal
from mentoring.indicators import SATISFIED, Figure, State, rolled_up
from mentoring.indicators_figures import divided_by, masked
from mentoring.presets import Measure

MOST_REMARK = 1000
"""Letters of a remark: with the figures it must fit one message."""


class ReportHasErrors(Refusal):
    """More are counted than there are said to be: the headcounts come first, then the report can be sent."""


class NobodyToSign(Refusal):
    """The organisation has no head in the bot; the curator enters one, nothing of the report is lost."""


class NothingCorrected(Refusal):
    """A correction that differs in nothing from what was signed needs no second signature."""


class ReportStatus(StrEnum):
    """Where a report stands; the key of its words is `report-status-<status>`."""

    FROZEN = "frozen"
    """The figures stand still; the curator completes the headcounts and sends it to the head."""
    COMPLETED = "completed"
    """The head is to sign or to return it."""
    RETURNED = "returned"
    """The head returned it with a remark; the curator's turn again."""
    SIGNED = "signed"
    """For ever as it is."""
    SUPERSEDED = "superseded"
    """Another edition has taken its place before it was signed, or a correction was given up."""


class Act(StrEnum):
    """What is done to a report."""

    COMPLETE = "complete"
    SEND = "send"
    TAKE_BACK = "take_back"
    SIGN = "sign"
    RETURN = "return"
    SUPERSEDE = "supersede"


AT_CURATOR = frozenset({ReportStatus.FROZEN, ReportStatus.RETURNED})
AT_HEAD = frozenset({ReportStatus.COMPLETED})
OPEN = AT_CURATOR | AT_HEAD
"""What may still change: no act begins at a signed report."""

LIFE: Mapping[Act, tuple[frozenset[ReportStatus], ReportStatus | None]] = {
    Act.COMPLETE: (AT_CURATOR, None),
    Act.SEND: (AT_CURATOR, ReportStatus.COMPLETED),
    Act.TAKE_BACK: (AT_HEAD, ReportStatus.FROZEN),
    Act.SIGN: (AT_HEAD, ReportStatus.SIGNED),
    Act.RETURN: (AT_HEAD, ReportStatus.RETURNED),
    Act.SUPERSEDE: (AT_CURATOR, ReportStatus.SUPERSEDED),
}
"""Act → from which statuses it may begin, and where it leads (None: the status stays)."""


def status_after(status: ReportStatus, act: Act) -> ReportStatus:
    """Where an act leads. Raises AlreadyDone where it can't begin: somebody was faster."""
    begins, leads = LIFE[act]
    if status not in begins:
        raise AlreadyDone
    return leads or status


@dataclass(frozen=True, slots=True)
class NewRound:
    """What is needed to open a round. `rule` is the preset's, empty for an interim collection (002 §7.6)."""

    municipality_id: int
    rule: str
    title: str
    as_of: date
    due_on: date
    asked_by: int | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """One date on which all organisations of a municipality report: by the preset's calendar, or asked for between."""

    id: int
    municipality_id: int
    rule: str
    title: str
    as_of: date
    due_on: date
    asked_by: int | None
    frozen_at: datetime | None

    @property
    def is_interim(self) -> bool:
        """Whether a coordinator asked for it outside the calendar."""
        return not self.rule


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a report holds: the figures as raw integers with the facts of their rules."""

    figures: tuple[Figure, ...] = ()

    def kept(self) -> dict[str, Any]:
        """As storage holds it."""
        return {"figures": [figure.kept() for figure in self.figures]}

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> "Snapshot":
        """What `kept` wrote."""
        return cls(tuple(Figure.from_kept(each) for each in kept["figures"]))

    def completed(self, headcounts: Mapping[str, int]) -> "Snapshot":
        """The same counts of people over the headcounts (by key) as they are known now; answers of surveys stay."""
        return Snapshot(tuple(divided_by(figure, headcounts) for figure in self.figures))

    def hiding(self, measures: Collection[Measure]) -> "Snapshot":
        """The same with some figures kept from the reader."""
        return Snapshot(
            tuple(replace(each, is_masked=True) if each.measure in measures else each for each in self.figures)
        )

    def only(self, measures: Collection[Measure]) -> "Snapshot":
        """Those figures alone."""
        return Snapshot(tuple(each for each in self.figures if each.measure in measures))

    @property
    def errors(self) -> tuple[Figure, ...]:
        """Figures that can't be true: they stop the report."""
        return tuple(figure for figure in self.figures if figure.state is State.ABOVE)

    @property
    def lacking(self) -> tuple[Figure, ...]:
        """Figures whose headcount nobody has told; they are reported as «нет данных»."""
        return tuple(each for each in self.figures if each.denominator is None and each.measure not in SATISFIED)


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that another edition has otherwise; None where one of them has none of that measure."""

    measure: Measure
    before: Figure | None
    after: Figure | None


def difference(before: Snapshot, after: Snapshot) -> list[Change]:
    """What another edition changes, figure by figure, in the order of the new one."""
    old = {figure.measure: figure for figure in before.figures}
    new = {figure.measure: figure for figure in after.figures}
    return [
        Change(measure, old.get(measure), new.get(measure))
        for measure in dict.fromkeys([*new, *old])
        if _counts(old.get(measure)) != _counts(new.get(measure))
    ]


def _counts(figure: Figure | None) -> tuple[int | None, ...] | None:
    """What makes a figure the same: its integers; another target alone is no correction."""
    if figure is None:
        return None
    return figure.on_date, figure.since_september, figure.denominator, figure.asked


@dataclass(frozen=True, slots=True)
class Report:
    """One edition of an organisation's report in a round. `version` guards against two presses at once."""

    id: int
    round: Round
    organisation_id: int
    edition: int
    status: ReportStatus
    snapshot: Snapshot
    remark: str
    """The curator's words to the head and the coordinator."""
    reason: str
    """Why the head returned it."""
    created_at: datetime
    completed_by: int | None
    completed_at: datetime | None
    signed_by: int | None
    signed_at: datetime | None
    signature: str
    """The full name as it was when it was signed."""
    returned_by: int | None
    returned_at: datetime | None
    version: int

    @property
    def is_handed_in(self) -> bool:
        """Whether it has left the curator's desk: what the coordinator may see."""
        return self.status in (ReportStatus.COMPLETED, ReportStatus.SIGNED)

    @property
    def subject(self) -> Subject:
        """Whose matter it is: the organisation's; the municipality's too once it is handed in."""
        return Subject(self.round.municipality_id if self.is_handed_in else None, self.organisation_id)


def newest(reports: Sequence[Report]) -> Report | None:
    """The edition that is worked on now, of one organisation's in one round; None when there is none."""
    alive = [report for report in reports if report.status is not ReportStatus.SUPERSEDED]
    return max(alive, key=lambda report: report.edition, default=None)


def counting(reports: Sequence[Report]) -> Report | None:
    """The edition that counts for the municipality: the last signed one, else the one that waits for a signature."""
    handed_in = [report for report in reports if report.is_handed_in]
    return max(handed_in, key=lambda each: (each.status is ReportStatus.SIGNED, each.edition), default=None)


def basis_of(report: Report, reports: Sequence[Report]) -> Report | None:
    """The edition a later one is compared with: the one before it, a signed one first; None for a first edition."""
    earlier = [each for each in reports if each.edition < report.edition]
    return max(earlier, key=lambda each: (each.status is ReportStatus.SIGNED, each.edition), default=None)


def seen_from_above(counted: Mapping[int, Report]) -> tuple[dict[int, list[Figure]], list[Figure]]:
    """Of the reports that count, by organisation: each one's figures and their sums, small cells of answers masked."""
    own = {where: report.snapshot.figures for where, report in counted.items()}
    return masked(own, rolled_up(list(own.values())))


class MonitoringKept(Protocol):
    """What is asked of storage about rounds and reports."""

    async def rounds(self, municipality_id: int, *, since: date) -> list[Round]:
        """The rounds as of the day or later, the latest first."""

    async def round(self, round_id: int) -> Round | None:
        """A round, or None."""

    async def open_round(self, new: NewRound, *, now: datetime) -> Round:
        """Open a round; the same one again is the one that is there."""

    async def taking_part(self, municipality_id: int, before: datetime) -> list[int]:
        """Organisations that were in the bot before the moment, with a curator or a mentorship by then."""

    async def freeze(self, round_id: int, snapshots: Mapping[int, Snapshot], *, now: datetime) -> int:
        """Keep the first edition of each organisation and close the round to more; doing it again adds nothing."""

    async def report(self, report_id: int) -> Report | None:
        """A report, or None."""

    async def of_round(self, round_id: int) -> list[Report]:
        """All editions of a round, by organisation."""

    async def of_organisation(self, organisation_id: int, round_id: int | None = None) -> list[Report]:
        """All editions of an organisation (in a round), the latest round and edition first."""

    async def open_of(self, *, municipality_id: int = 0, organisation_id: int = 0) -> list[Report]:
        """The reports of a municipality, or of an organisation, that somebody has still to act on."""

    async def add_edition(self, report: Report, snapshot: Snapshot, *, now: datetime) -> Report:
        """The next edition of a report. Raises AlreadyDone when somebody opened it first."""

    async def change(self, report: Report, **changes: object) -> Report:
        """Change columns of an open report of the version that was read.

        Raises AlreadyDone when another was faster, and for a report that is signed or superseded: those stay.
        """
