"""A roadmap of an organisation: a copy of the preset's template, adapted, agreed with the coordinator, and followed.

The source is 003 §2.2 (the centre agrees roadmaps of organisations) and 004 §3; what is in it is the preset's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from mentoring.errors import Refusal
from mentoring.presets import Preset, RoadmapItem
from mentoring.presets.years import Window, yearly_windows
from mentoring.quiet_hours import at_hour

LONGEST_TITLE = 300
LONGEST_DOCUMENT = 300
LONGEST_REMARK = 1000
LONGEST_TEXT = 1000
LONGEST_NUMBER = 40
MORNING = 9
MOST_ITEMS = 100
FARTHEST = timedelta(days=3 * 366)
A_YEAR = timedelta(days=366)


class RoadmapStatus(StrEnum):
    """Where a roadmap stands."""

    DRAFT = "draft"
    """Being adapted; also one that was changed after it was agreed."""
    SENT = "sent"
    RETURNED = "returned"
    """With the coordinator's remark."""
    AGREED = "agreed"


class Responsible(StrEnum):
    """Who in the organisation sees to an item, and is reminded of it."""

    HEAD = "head"
    CURATOR = "curator"


class RoadmapTitleUnclear(Refusal):
    """An item needs words, and not a page of them."""


class RoadmapDatePassed(Refusal):
    """The day an item is due lies ahead, and within three years."""


class RoadmapFull(Refusal):
    """A roadmap has up to a hundred items."""


class RoadmapEmpty(Refusal):
    """There is nothing in the roadmap to agree."""


class RoadmapRemarkMissing(Refusal):
    """A roadmap is returned with a word about what to change."""


class RoadmapItemIsReport(Refusal):
    """The item is done by the report itself, nobody marks it by hand."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an organisation's roadmap. Of what comes again, `due_on` is the next time."""

    id: int
    roadmap_id: int
    organisation_id: int
    number: str
    """Its number in the document; empty for one of the organisation's own."""
    title: str
    result: str
    responsible: Responsible
    since_on: date | None
    due_on: date | None
    document_until: date | None
    """The document's day, when it had passed before the roadmap was made."""
    repeats: str
    """Yearly windows between blanks: "11-01/12-31", "/01-01 /04-01"; empty for what comes once."""
    turn_on: date | None
    """The day that the repeating gives this time; `due_on` is another one where somebody moved it."""
    plan: str
    """The words of the document where it names no day: "по отдельному плану"."""
    constantly: bool
    report: str
    """The key of the report that this item is; such an item is neither marked nor reminded of here."""
    done_on: date | None
    done_due_on: date | None
    """Which day it was done for."""
    document: str
    """The number of the paper, or a note, given when it was marked."""
    version: int

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to do; what comes again is never done for good."""
        return self.done_on is not None and not self.repeats

    def is_overdue(self, today: date) -> bool:
        """Whether its day has passed without it."""
        return not self.is_done and not self.report and self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True)
class NewItem:
    """What is needed to enter an item."""

    number: str
    title: str
    responsible: Responsible
    result: str = ""
    since_on: date | None = None
    due_on: date | None = None
    document_until: date | None = None
    repeats: str = ""
    turn_on: date | None = None
    plan: str = ""
    constantly: bool = False
    report: str = ""
    due_at: datetime | None = None
    """The morning it is due, for reminders; none for a report's item."""


@dataclass(frozen=True, slots=True)
class Roadmap:
    """An organisation's roadmap and where it stands with the coordinator."""

    id: int
    organisation_id: int
    status: RoadmapStatus
    remark: str
    sent_at: datetime | None
    decided_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How an organisation's roadmap stands, as the coordinator lists it; without a roadmap `status` is None."""

    organisation_id: int
    short_name: str
    status: RoadmapStatus | None = None
    items: int = 0
    overdue: int = 0


def next_window(repeats: str, today: date) -> Window | None:
    """The next window of what comes again that ends today or later."""
    windows = [each for text in repeats.split() for each in yearly_windows(text, today, today + A_YEAR)]
    return min(windows, key=lambda window: window.until, default=None)


def from_template(preset: Preset, today: date) -> list[NewItem]:
    """What an organisation takes over on a day: all the template's items in which it has something to do."""
    return [_taken_over(item, preset, today) for item in preset.roadmap if item.is_for_organisations]


def _taken_over(item: RoadmapItem, preset: Preset, today: date) -> NewItem:
    when = item.when
    repeats = when.yearly or " ".join(f"/{day}" for day in when.dates)
    window = next_window(repeats, max(today, when.since or today))
    passed = None
    if when.until is not None and when.until >= today:
        window = Window(when.since, when.until)
    elif when.until is not None and not when.constantly:
        passed = when.until
    report = item.about if preset.report(item.about) else ""
    return NewItem(
        item.number[:LONGEST_NUMBER],
        item.title[:LONGEST_TEXT],
        Responsible.HEAD if "head" in item.responsible else Responsible.CURATOR,
        item.result[:LONGEST_TEXT],
        window.since if window else None,
        window.until if window else None,
        passed,
        repeats,
        window.until if window and repeats else None,
        when.by_plan[:LONGEST_TEXT],
        when.constantly,
        report,
        reminded_at(window.until, ZoneInfo(preset.zone)) if window and not report else None,
    )


def reminded_at(due_on: date, zone: ZoneInfo) -> datetime:
    """The morning of the day an item is due: reminders count back from it."""
    return at_hour(due_on, MORNING, zone)


def next_turn(item: Item, today: date) -> Window | None:
    """When an item that is done today comes again; None for what comes once."""
    past = max(item.turn_on or today, today)
    return next_window(item.repeats, past + timedelta(days=1)) if item.repeats else None


def turn_before(item: Item) -> Window | None:
    """The turn before the present one of what comes again."""
    if item.turn_on is None:
        return None
    last = item.turn_on - timedelta(days=1)
    windows = [each for text in item.repeats.split() for each in yearly_windows(text, last - A_YEAR, last)]
    return max(windows, key=lambda window: window.until, default=None)


def changed_status(roadmap: Roadmap) -> RoadmapStatus:
    """What becomes of a roadmap that is changed: an agreed one has to be agreed anew."""
    return RoadmapStatus.DRAFT if roadmap.status is RoadmapStatus.AGREED else roadmap.status


def in_order(items: Iterable[Item], today: date) -> list[Item]:
    """Overdue first, then by day, then what has no day, then what is done or goes on constantly."""

    def weight(item: Item) -> tuple[int, date, int]:
        if item.is_done:
            return 3, date.max, item.id
        if item.due_on is None:
            return (2 if item.constantly else 1), date.max, item.id
        return 0, item.due_on, item.id

    return sorted(items, key=weight)


def check_title(title: str) -> str:
    """The title on one line. Raises RoadmapTitleUnclear."""
    even = " ".join(title.split())
    if not any(letter.isalnum() for letter in even) or len(even) > LONGEST_TITLE:
        raise RoadmapTitleUnclear
    return even


def check_due(due_on: date, today: date) -> None:
    """Raises RoadmapDatePassed."""
    if not today <= due_on <= today + FARTHEST:
        raise RoadmapDatePassed


class Roadmaps(Protocol):
    """What is asked of storage about roadmaps."""

    async def of_organisation(self, organisation_id: int) -> Roadmap | None:
        """The roadmap of an organisation, or None."""

    async def begin(self, organisation_id: int, items: Sequence[NewItem], *, created_by: int, now: datetime) -> Roadmap:
        """Make an organisation's roadmap with its items; one that is there already stays as it is."""

    async def change(self, roadmap: Roadmap, **changes: object) -> Roadmap:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""

    async def items(self, roadmap_id: int) -> list[Item]:
        """The items that were not removed, as entered."""

    async def item(self, item_id: int) -> Item | None:
        """An item that was not removed, or None."""

    async def add_item(self, roadmap: Roadmap, item: NewItem, *, created_by: int, now: datetime) -> Item:
        """Enter an item."""

    async def change_item(self, item: Item, **changes: object) -> Item:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""

    async def remove_item(self, item: Item, *, now: datetime) -> None:
        """Take an item out; raises AlreadyDone when it was changed meanwhile."""

    async def standings(self, municipality_id: int, today: date) -> list[Standing]:
        """How each organisation's roadmap stands on a day, by name."""
