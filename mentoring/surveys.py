"""Surveys: a few items answered one by one, saved one by one, gone on with later. Anonymous in figures."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.indicators import Satisfaction
from mentoring.mentorships import Mentorship, Side, Stage
from mentoring.people import Person
from mentoring.presets import AnswerKind, Preset, SurveyItem, SurveyName
from mentoring.stages import Need
from mentoring.surveys_results import Change, Mark

SCORES = range(1, 11)
YES, NO = 1, 0
MOST_WORDS = 2000

NEEDED: Mapping[SurveyName, Need] = {SurveyName.ENTRY: Need.ENTRY_SURVEY, SurveyName.EXIT: Need.EXIT_SURVEY}
"""Surveys that a stage waits for. The others hold nothing back."""
AFTER: Mapping[SurveyName, Stage] = {
    SurveyName.ACQUAINTANCE: Stage.ACQUAINTANCE,
    SurveyName.TRIAL: Stage.TRIAL,
}
"""Surveys that are offered while the stage after this one lasts."""
PULSE_FIRST = timedelta(days=30)
"""How long after the beginning of the work people are first asked how things are going."""
PULSE_EVERY = timedelta(days=60)
"""How long after that again; whoever answered a pulse is not asked for another sooner, in whatever pair."""
REST = timedelta(days=14)
"""Whoever answered any survey is not asked for a pulse so soon."""


class ScoreOutOfRange(Refusal):
    """A score is from 1 to 10, a yes or no is 1 or 0."""


class SurveyOver(Refusal):
    """A sheet that is completed, or whose time has passed, is not changed."""


class AnswersAlone(Refusal):
    """Whoever has a phone answers without the curator, or the survey would not be anonymous."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """That somebody has begun a survey, answered it, or was let off: all that others may know.

    The items are those of the moment it was begun: a preset that is changed meanwhile changes nothing here.
    """

    id: int
    mentorship_id: int
    organisation_id: int
    person_id: int
    survey: SurveyName
    round: int
    side: Side
    form: str
    school_year: int
    items: tuple[SurveyItem, ...]
    begun_at: datetime
    completed_at: datetime | None
    waived_at: datetime | None
    entered_by: int | None
    version: int

    @property
    def is_settled(self) -> bool:
        """Whether nobody waits for it any more."""
        return self.completed_at is not None or self.waived_at is not None


@dataclass(frozen=True, slots=True)
class Answer:
    """What an item was answered with; both empty: it was passed over."""

    score: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A survey before whoever answers it: the sheet, what they have answered so far, whether it is still open."""

    mentorship: Mentorship
    person: Person
    survey: SurveyName
    sheet: Sheet | None
    is_open: bool
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def next_place(self) -> int | None:
        """The place of the first item without an answer, None when all have one."""
        items = self.sheet.items if self.sheet else ()
        return next((place for place, item in enumerate(items) if item.key not in self.answers), None)


def checked_score(item: SurveyItem, score: int) -> Answer:
    """The answer when the item takes it; raises ScoreOutOfRange."""
    allowed: Collection[int] = {AnswerKind.SCORE: SCORES, AnswerKind.YES_NO: (YES, NO)}.get(item.answer, ())
    if score not in allowed:
        raise ScoreOutOfRange
    return Answer(score)


def is_open(survey: SurveyName, mentorship: Mentorship, preset: Preset, now: datetime) -> bool:
    """Whether a survey may be answered in a mentorship at this time.

    Before and after: while the stage that waits for it lasts. After a stage: while the next one lasts. The pulse: from
    its first day until the final meeting.
    """
    if not mentorship.is_running:
        return False
    stages = [rule.stage for rule in preset.tracks[mentorship.track]]
    if survey in NEEDED:
        return NEEDED[survey] in preset.stage_rule(mentorship.track, mentorship.stage).needs
    if survey in AFTER:
        past = AFTER[survey]
        return past in stages and preset.stage_after(mentorship.track, past) is mentorship.stage
    ends = (Stage.FINAL_MEETING, Stage.COMPLETION)
    began = mentorship.started_at
    return began is not None and now >= began + PULSE_FIRST and mentorship.stage not in ends


def counts_as_entry(sheet: Sheet, mentorship: Mentorship, person_id: int) -> bool:
    """Whether a completed sheet spares the entry survey here: it is the same person, side, form and school year.

    A mentor of three answers once how they see the year before them, not three times.
    """
    return (
        sheet.survey is SurveyName.ENTRY
        and sheet.completed_at is not None
        and (sheet.person_id, sheet.side) == (person_id, mentorship.side_of(person_id))
        and (sheet.form, sheet.school_year) == (mentorship.form, mentorship.school_year)
    )


def sheet_in(sheets: Iterable[Sheet], survey: SurveyName, mentorship: Mentorship, now: datetime) -> Sheet | None:
    """The sheet that stands for a survey in a mentorship, of all the sheets of one person; None: it is to be begun."""
    mine = [each for each in sheets if each.survey is survey]
    if survey is SurveyName.PULSE:
        side = next((each.side for each in mine if each.mentorship_id == mentorship.id), None)
        lately = [e for e in mine if e.completed_at and now - e.completed_at < PULSE_EVERY and side in (None, e.side)]
        open_ones = [each for each in mine if each.completed_at is None and each.mentorship_id == mentorship.id]
        return next(iter((*lately, *open_ones)), None)
    here = [each for each in mine if each.mentorship_id == mentorship.id]
    spared = [each for each in mine if counts_as_entry(each, mentorship, each.person_id)]
    return next(iter((*here, *spared)), None)


def offered(
    mentorship: Mentorship, person_id: int, sheets: Sequence[Sheet], preset: Preset, now: datetime
) -> SurveyName | None:
    """The one survey that holds nothing back and may be offered now; never two at a time, nor soon after another."""
    rested = all(each.completed_at is None or now - each.completed_at >= REST for each in sheets)
    side = mentorship.side_of(person_id)
    for survey in (SurveyName.PULSE, SurveyName.TRIAL, SurveyName.ACQUAINTANCE):
        if side is None or not is_open(survey, mentorship, preset, now):
            continue
        if survey is SurveyName.PULSE and not rested:
            continue
        sheet = sheet_in(sheets, survey, mentorship, now)
        if (sheet is None or not sheet.is_settled) and preset.survey_items(survey, side, mentorship.form):
            return survey
    return None


class Surveys(Protocol):
    """What is asked of storage about surveys. Answers leave it without names, but for a sheet still being answered."""

    async def by_id(self, sheet_id: int) -> Sheet | None:
        """A sheet, without its answers."""

    async def of_person(self, person_id: int) -> list[Sheet]:
        """All sheets of a person, earliest first."""

    async def of_organisation(self, organisation_id: int, since: datetime) -> list[Sheet]:
        """The sheets of an organisation that were begun, completed or waived since the moment."""

    async def begin(
        self,
        mentorship: Mentorship,
        person_id: int,
        survey: SurveyName,
        round_: int,
        items: Sequence[SurveyItem],
        *,
        now: datetime,
    ) -> Sheet:
        """Fix the items for a person; beginning again changes nothing."""

    async def draft(self, sheet_id: int) -> dict[str, Answer]:
        """What was answered so far on a sheet that is not completed; of a completed one, nothing."""

    async def answer(self, sheet: Sheet, item: SurveyItem, answer: Answer, *, entered_by: int | None) -> Sheet:
        """Keep an answer; answering again replaces it. Raises AlreadyDone when the sheet has changed meanwhile."""

    async def complete(self, sheet: Sheet, *, now: datetime) -> Sheet:
        """The sheet is answered: from now on its answers are only parts of figures."""

    async def waive(self, sheet: Sheet, by: int, reason: str, *, now: datetime) -> Sheet:
        """Nobody waits for it any more."""

    async def marks(
        self, organisation_ids: Sequence[int], survey: SurveyName, since: datetime, until: datetime
    ) -> list[Mark]:
        """The answers of the sheets completed between two moments, in the order of completing, without names."""

    async def changes(self, organisation_ids: Sequence[int], since: datetime, until: datetime) -> list[Change]:
        """What whoever has completed the exit survey between two moments answered to the same items before."""

    async def satisfaction(
        self, organisation_ids: Sequence[int], on: datetime, satisfied_from: int, *, since: datetime | None = None
    ) -> dict[tuple[int, Side], Satisfaction]:
        """By organisation and side: distinct people asked up to a moment, those who answered, those satisfied."""

    async def waived(self, organisation_ids: Sequence[int], since: datetime, until: datetime) -> dict[int, int]:
        """How many were let off between two moments, by organisation."""
