"""Surveys: a few items answered one by one, saved one by one, gone on with later. Anonymous in figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.presets import Preset, SurveyItem

SCORES = range(1, 11)


class SurveyName(StrEnum):
    """Which survey: before the work or after it (002 §7.2)."""

    ENTRY = "entry"
    EXIT = "exit"


class ScoreOutOfRange(Refusal):
    """A score is from 1 to 10, a yes or no is 1 or 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A person's sheet of a survey: its items and which are answered already."""

    survey: SurveyName
    items: tuple[SurveyItem, ...]
    answered: frozenset[str]
    completed_at: datetime | None = None

    @property
    def next_item(self) -> int | None:
        """The place of the first item without an answer, None when all have one."""
        return next((place for place, item in enumerate(self.items) if item.key not in self.answered), None)


def items_of(preset: Preset, survey: SurveyName) -> tuple[SurveyItem, ...]:
    """The items of a survey in a municipality."""
    return preset.exit_survey if survey is SurveyName.EXIT else preset.entry_survey


def checked_score(item: SurveyItem, score: int) -> int:
    """The score when the item takes it; raises ScoreOutOfRange."""
    allowed: Sequence[int] = (0, 1) if item.answer == "yes_no" else SCORES
    if score not in allowed:
        raise ScoreOutOfRange
    return score


class Surveys(Protocol):
    """What is asked of storage about surveys."""

    async def answered(self, mentorship_id: int, person_id: int, survey: str) -> tuple[frozenset[str], datetime | None]:
        """The keys of the items the person answered, and when the sheet was completed."""

    async def answer(
        self,
        mentorship_id: int,
        organisation_id: int,
        person_id: int,
        survey: str,
        item: str,
        score: int,
        *,
        entered_by: int | None,
        now: datetime,
    ) -> None:
        """Keep an answer; answering again replaces it."""

    async def complete(
        self,
        mentorship_id: int,
        organisation_id: int,
        person_id: int,
        survey: str,
        *,
        entered_by: int | None,
        now: datetime,
    ) -> None:
        """Note that the person has answered the whole survey; again changes nothing."""
