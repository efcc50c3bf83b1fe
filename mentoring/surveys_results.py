"""Figures out of answers: by fives, so that no answer can be told from another; what must be hidden in a table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256
from typing import TypeVar

from mentoring.mentorships import Side
from mentoring.presets import AnswerKind

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Mark:
    """An answer without a name. `respondent` tells people of one list apart, and nothing else."""

    respondent: int
    organisation_id: int
    side: Side
    item: str
    kind: AnswerKind
    score: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody answered to the same item before and after, without a name."""

    respondent: int
    organisation_id: int
    side: Side
    item: str
    kind: AnswerKind
    before: int
    after: int


Given = TypeVar("Given", Mark, Change)


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What a side answered to an item: how many answers there are so far, and how often each score; none under five."""

    side: Side
    item: str
    kind: AnswerKind
    scores: Mapping[int, int]

    @property
    def count(self) -> int:
        """How many answers the figure is made of."""
        return sum(self.scores.values())

    @property
    def mean(self) -> Decimal | None:
        """The mean score, or the share of yes in per cent."""
        whole = 100 if self.kind is AnswerKind.YES_NO else 1
        return _mean(sum(score * times for score, times in self.scores.items()) * whole, self.count)


@dataclass(frozen=True, slots=True)
class Growth:
    """An item before and after, over those who answered both times."""

    side: Side
    item: str
    kind: AnswerKind
    count: int
    total_before: int
    total_after: int

    @property
    def before(self) -> Decimal | None:
        """The mean before, or the share of yes in per cent."""
        return _mean(self.total_before * self._whole, self.count)

    @property
    def after(self) -> Decimal | None:
        """The same after."""
        return _mean(self.total_after * self._whole, self.count)

    @property
    def _whole(self) -> int:
        return 100 if self.kind is AnswerKind.YES_NO else 1


@dataclass(frozen=True, slots=True)
class Voices:
    """What surveys say for a SWOT: items marked high and low, and people's own words."""

    high: tuple[ItemResult, ...]
    low: tuple[ItemResult, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hidden:
    """The places of a column that are not shown, and whether its sum is not shown either."""

    cells: frozenset[int] = frozenset()
    total: bool = False


def _mean(total: int, count: int) -> Decimal | None:
    return (Decimal(total) / count).quantize(TENTH, ROUND_HALF_UP) if count else None


def by_fives(given: Sequence[Given], least: int) -> list[Given]:
    """Those answers that may be counted yet: they join the figures in groups of at least five people.

    Else the figure before somebody's answer and the figure after it would tell the answer.
    """
    counted: list[Given] = []
    waiting: list[Given] = []
    for each in given:
        waiting.append(each)
        if len({one.respondent for one in waiting}) >= least:
            counted += waiting
            waiting = []
    return counted


def results(marks: Iterable[Mark], least: int, order: Sequence[str] = ()) -> list[ItemResult]:
    """Each item of each side, in the order in which they are asked."""
    found: dict[tuple[Side, str, AnswerKind], list[Mark]] = {}
    for mark in marks:
        if mark.score is not None:
            found.setdefault((mark.side, mark.item, mark.kind), []).append(mark)
    return [
        ItemResult(*about, Counter(mark.score for mark in by_fives(given, least) if mark.score is not None))
        for about, given in sorted(found.items(), key=lambda each: _place(each[0][1], order))
    ]


def _place(item: str, order: Sequence[str]) -> int:
    return order.index(item) if item in order else len(order)


def growths(changes: Iterable[Change], least: int, order: Sequence[str] = ()) -> list[Growth]:
    """How each item of each side has changed, over those who answered both before and after."""
    found: dict[tuple[Side, str, AnswerKind], list[Change]] = {}
    for change in changes:
        found.setdefault((change.side, change.item, change.kind), []).append(change)
    growths = []
    for about, given in sorted(found.items(), key=lambda each: _place(each[0][1], order)):
        counted = by_fives(given, least)
        before, after = sum(each.before for each in counted), sum(each.after for each in counted)
        growths.append(Growth(*about, len(counted), before, after))
    return growths


def words(marks: Iterable[Mark], least: int) -> list[str]:
    """People's own words, shuffled: their order says nothing of who wrote them or when."""
    written = [mark for mark in marks if mark.text]
    texts = [mark.text for mark in by_fives(written, least)]
    return sorted(texts, key=lambda text: sha256(text.encode()).digest())


def voices(marks: Sequence[Mark], least: int, satisfied_from: int, most: int = 3) -> Voices:
    """The items marked highest and lowest: from the score on from which somebody is satisfied, and under it."""
    scored = [each for each in results(marks, least) if each.kind is AnswerKind.SCORE and each.count]
    ranked = sorted(scored, key=lambda each: (each.mean or Decimal(0), each.item, each.side))
    high = [each for each in reversed(ranked) if (each.mean or 0) >= satisfied_from]
    low = [each for each in ranked if (each.mean or 0) < satisfied_from]
    return Voices(tuple(high[:most]), tuple(low[:most]), tuple(words(marks, least)))


def hidden_cells(counts: Sequence[int], least: int, order: Sequence[int] = ()) -> Hidden:
    """What to hide of a column whose sum is shown: no hidden count can be worked out from what is left.

    Small ones are hidden; then others in a given `order` (one that doesn't come from the counts themselves), until at
    least two are hidden, at least five answers stand behind them, and they are not all as small or as large as a small
    one can be. When that is not enough everything is hidden, and the sum with it.
    """
    small = {place for place, count in enumerate(counts) if 0 < count < least}
    if not small:
        return Hidden()
    hidden = set(small)
    for place in order or range(len(counts)):
        if not _tells(hidden, small, counts, least):
            break
        if counts[place] >= least:
            hidden.add(place)
    if _tells(hidden, small, counts, least):
        return Hidden(frozenset(range(len(counts))), total=True)
    return Hidden(frozenset(hidden))


def _tells(hidden: set[int], small: set[int], counts: Sequence[int], least: int) -> bool:
    total = sum(counts[place] for place in hidden)
    at_an_end = hidden == small and total in (len(hidden), len(hidden) * (least - 1))
    return len(hidden) < 2 or total < least or at_an_end
