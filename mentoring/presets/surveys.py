"""What a preset says of surveys: which items are asked when, of which side, in which forms of mentoring.

The general methodology's questionnaire is asked wherever a preset has none of its own for a survey.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from mentoring.mentorships import Side
from mentoring.presets.reading import PresetMistake, read

GENERAL = "questionnaires/general.toml"
OVERALL = "satisfied"
"""The item whose score says whether somebody is satisfied: asked at the end, and on the way (000 §5, 002 §7.5)."""
LONGEST_KEY = 40


class SurveyName(StrEnum):
    """Which survey: before the work, on the way, after its first stages, after it (002 §7.2)."""

    ENTRY = "entry"
    ACQUAINTANCE = "acquaintance"
    TRIAL = "trial"
    PULSE = "pulse"
    EXIT = "exit"


class AnswerKind(StrEnum):
    """What an item is answered with: a score of 1–10, yes or no, or one's own words."""

    SCORE = "score"
    YES_NO = "yes_no"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SurveyItem:
    """An item of a survey. The same key before and after is the same thing asked twice: its change can be shown.

    Items of the general questionnaire have their words in `locales/`; an item of a place's own brings its `words`.
    """

    key: str
    answer: AnswerKind = AnswerKind.SCORE
    sides: tuple[Side, ...] = ()
    """Of which sides it is asked; empty: of both."""
    forms: tuple[str, ...] = ()
    """In which forms of mentoring; empty: in all."""
    words: str = ""
    words_to_pupil: str = ""

    def is_asked(self, side: Side, form: str) -> bool:
        """Whether it is asked of a side in a form."""
        return (not self.sides or side in self.sides) and (not self.forms or form in self.forms)


Questionnaire = Mapping[str, tuple[SurveyItem, ...]]
"""Survey → its items."""


@cache
def general_questionnaire() -> Questionnaire:
    """The questionnaire of the general methodology."""
    text = resources.files("mentoring.presets").joinpath(GENERAL).read_text(encoding="utf-8")
    found: Questionnaire = read(Questionnaire, tomllib.loads(text), "surveys")
    return found


def items_of(own: Questionnaire, survey: SurveyName, side: Side, form: str) -> tuple[SurveyItem, ...]:
    """The items that somebody on a side is asked; an empty survey of a place's own is not asked at all."""
    return tuple(item for item in all_items(own, survey) if item.is_asked(side, form))


def all_items(own: Questionnaire, survey: SurveyName) -> tuple[SurveyItem, ...]:
    """All items of a survey, whoever is asked, in their order."""
    return own[survey.value] if survey.value in own else general_questionnaire().get(survey.value, ())


def check_surveys(own: Questionnaire, needed: Iterable[SurveyName]) -> None:
    """Raises PresetMistake for what can't be asked, or couldn't be counted; `needed` are those a stage waits for."""
    for survey, items in own.items():
        if survey not in list(SurveyName):
            raise PresetMistake(f"surveys.{survey}", f"is unknown, known: {', '.join(SurveyName)}")
        for place, what in _mistakes(survey, items):
            raise PresetMistake(f"surveys.{survey}{place}", what)
    for survey in needed:
        if survey.value in own and not own[survey.value]:
            raise PresetMistake(f"surveys.{survey.value}", "has no items, but a stage waits for this survey")


def _mistakes(survey: str, items: tuple[SurveyItem, ...]) -> Iterator[tuple[str, str]]:
    known = {item.key: item.answer for item in general_questionnaire().get(survey, ())}
    seen: set[str] = set()
    for place, item in enumerate(items):
        if not 0 < len(item.key) <= LONGEST_KEY or item.key in seen:
            yield f"[{place}].key", f"{item.key!r} is empty, too long, or there already"
        if item.key not in known and not item.words.strip():
            yield f"[{place}].words", f"{item.key!r} is not in the general questionnaire, so it needs words"
        seen.add(item.key)
    for_all = {item.key: item.answer for item in items if not item.sides and not item.forms}
    if items and not for_all:
        yield "", "needs at least one item that is asked of everyone"
    if items and survey in (SurveyName.EXIT, SurveyName.PULSE) and for_all.get(OVERALL) is not AnswerKind.SCORE:
        yield "", f"needs {OVERALL!r} with a score, asked of everyone: satisfaction is counted from it"
