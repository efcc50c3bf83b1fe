"""What participants write at the end: reflections, the mentor's report and its draft, the group's reflection noted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.meetings import Meeting

MOST_LETTERS = 3500
"""A text longer than this does not fit into one message."""


class ReflectionKind(StrEnum):
    """What is written at the end of a mentorship."""

    REFLECTION = "reflection"
    REPORT = "report"
    GROUP_REFLECTION = "group_reflection"
    GROUP_SKIPPED = "group_skipped"


GROUP_KINDS = (ReflectionKind.GROUP_REFLECTION, ReflectionKind.GROUP_SKIPPED)


class ReflectionEmpty(Refusal):
    """Nothing was written."""


class TextTooLong(Refusal):
    """The text does not fit; `most` letters do."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """Somebody's words; `entered_by` is the curator who wrote them down from their mouth."""

    mentorship_id: int
    organisation_id: int
    person_id: int
    kind: ReflectionKind
    text: str
    written_at: datetime
    entered_by: int | None = None


@dataclass(frozen=True, slots=True)
class GoalResult:
    """A goal and how it came out: `mark` is None while nobody marked it."""

    title: str
    mark: str | None
    actual: str = ""


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """What the journal says by itself: the draft of a mentor's final report (002 §5.5)."""

    meetings: int
    minutes: int
    first: datetime | None
    last: datetime | None
    topics: tuple[str, ...]
    goals: tuple[GoalResult, ...]


def checked_text(text: str) -> str:
    """The text to keep. Raises ReflectionEmpty, TextTooLong."""
    kept = text.strip()
    if not kept:
        raise ReflectionEmpty
    if len(kept) > MOST_LETTERS:
        raise TextTooLong(most=MOST_LETTERS)
    return kept


def draft_report(held: Sequence[Meeting], goals: Sequence[GoalResult]) -> ReportDraft:
    """The draft from the held meetings (earliest first) and the goals; each topic once."""
    topics = dict.fromkeys(meeting.topic.strip() for meeting in held if meeting.topic.strip())
    return ReportDraft(
        meetings=len(held),
        minutes=sum(meeting.minutes for meeting in held),
        first=held[0].starts_at if held else None,
        last=held[-1].starts_at if held else None,
        topics=tuple(topics),
        goals=tuple(goals),
    )


class Reflections(Protocol):
    """What is asked of storage about reflections and reports."""

    async def of_mentorship(self, mentorship_id: int) -> list[Reflection]:
        """All that was written at the end of a mentorship."""

    async def write(self, reflection: Reflection) -> None:
        """Keep somebody's words; writing again replaces them."""

    async def goal_results(self, mentorship_id: int) -> list[GoalResult]:
        """The goals of a mentorship with their marks, as entered."""
