"""What surveys say: who has answered, and figures from five answers on. No answer leaves here with a name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.indicators import AsOf, Satisfaction
from mentoring.mentorships import Mentorship, Side, Status
from mentoring.organisations import Organisation
from mentoring.people import Person
from mentoring.presets import Preset, SurveyName
from mentoring.presets.surveys import all_items
from mentoring.store import Store
from mentoring.surveys import Sheet, is_open, sheet_in
from mentoring.surveys_results import (
    Growth,
    ItemResult,
    Voices,
    growths,
    hidden_cells,
    results,
    voices,
    words,
)

COUNTED = (SurveyName.ENTRY, SurveyName.PULSE, SurveyName.EXIT)
"""Surveys that people are waited for; the others are only offered."""
LIVING = (Status.ACTIVE, Status.PAUSED, Status.COMPLETED)


@dataclass(frozen=True, slots=True)
class Respondents:
    """Who has answered a survey this school year, who was let off, and who is waited for. Never what."""

    survey: SurveyName
    answered: tuple[Person, ...]
    awaited: tuple[Person, ...]
    waived: tuple[Person, ...]

    @property
    def asked(self) -> int:
        """How many were asked."""
        return len(self.answered) + len(self.awaited) + len(self.waived)


@dataclass(frozen=True, slots=True)
class SurveyResults:
    """The figures of a survey in an organisation this school year, and people's own words, shuffled."""

    organisation: Organisation
    survey: SurveyName
    items: tuple[ItemResult, ...]
    words: tuple[str, ...]
    least: int
    own: Mapping[str, str]
    """What items of the place's own ask."""


@dataclass(frozen=True, slots=True)
class GrowthResults:
    """What has changed between before and after in an organisation."""

    organisation: Organisation
    items: tuple[Growth, ...]
    least: int
    own: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SatisfactionLine:
    """An organisation's satisfaction (None as the organisation: the whole municipality's); None: hidden."""

    organisation: Organisation | None
    sides: Mapping[Side, Satisfaction | None]


async def open_surveys(
    store: Store, actor: Person, organisation_id: int, *, now: datetime
) -> tuple[Organisation, list[Respondents]]:
    """Who of an organisation has answered which survey this school year."""
    organisation, preset = await _curated(store, actor, "open_surveys", organisation_id)
    since = AsOf.at(now, ZoneInfo(preset.zone)).since
    living = await store.mentorships.of_organisation(organisation_id, *LIVING)
    mentorships = [each for each in living if each.ended_at is None or each.ended_at >= since]
    begun = min((each.created_at for each in mentorships), default=since)
    sheets = await store.surveys.of_organisation(organisation_id, min(since, begun))
    found = [_respondents(survey, mentorships, sheets, preset, since, now) for survey in COUNTED]
    people = await store.people.by_ids(sorted({each for groups in found for group in groups for each in group}))
    return organisation, [
        Respondents(survey, *(_by_name(people[each] for each in group) for group in groups))
        for survey, groups in zip(COUNTED, found, strict=True)
    ]


def _respondents(
    survey: SurveyName,
    mentorships: Sequence[Mentorship],
    sheets: Sequence[Sheet],
    preset: Preset,
    since: datetime,
    now: datetime,
) -> tuple[set[int], set[int], set[int]]:
    """Ids of those who have answered, who are waited for, who were let off; each once, whoever waits still waits."""
    of_person: dict[int, list[Sheet]] = {}
    for sheet in sheets:
        of_person.setdefault(sheet.person_id, []).append(sheet)
    awaited = {
        place.person.id
        for each in mentorships
        if is_open(survey, each, preset, now)
        for place in each.participants
        if (kept := sheet_in(of_person.get(place.person.id, ()), survey, each, now)) is None or not kept.is_settled
    }
    mine = [sheet for sheet in sheets if sheet.survey is survey]
    answered = {s.person_id for s in mine if s.completed_at is not None and s.completed_at >= since} - awaited
    waived = {s.person_id for s in mine if s.completed_at is None and s.waived_at is not None and s.waived_at >= since}
    return answered, awaited, waived - answered - awaited


def _by_name(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(sorted(people, key=lambda each: (each.surname, each.given, each.id)))


async def open_survey_results(
    store: Store, actor: Person, organisation_id: int, survey: SurveyName, *, now: datetime
) -> SurveyResults:
    """The figures of a survey this school year, and people's own words, both from five answers on."""
    organisation, preset = await _curated(store, actor, "open_survey_results", organisation_id)
    since = AsOf.at(now, ZoneInfo(preset.zone)).since
    marks = await store.surveys.marks([organisation_id], survey, since, now)
    least, asked = preset.least_answers, all_items(preset.surveys, survey)
    found = results(marks, least, [item.key for item in asked])
    own = {item.key: item.words for item in asked if item.words}
    return SurveyResults(organisation, survey, tuple(found), tuple(words(marks, least)), least, own)


async def open_growth(store: Store, actor: Person, organisation_id: int, *, now: datetime) -> GrowthResults:
    """How each item has changed for those who finished this school year (002 §7.2)."""
    organisation, preset = await _curated(store, actor, "open_growth", organisation_id)
    since = AsOf.at(now, ZoneInfo(preset.zone)).since
    changes = await store.surveys.changes([organisation_id], since, now)
    asked = all_items(preset.surveys, SurveyName.EXIT)
    found = growths(changes, preset.least_answers, [item.key for item in asked])
    own = {item.key: item.words for item in asked if item.words}
    return GrowthResults(organisation, tuple(found), preset.least_answers, own)


async def open_municipality_surveys(store: Store, actor: Person, *, now: datetime) -> list[SatisfactionLine]:
    """Satisfaction this school year, a line an organisation and one for all; small figures are hidden."""
    require(actor, "open_municipality_surveys", Subject(municipality_id=actor.municipality_id))
    preset = await store.organisations.preset(actor.municipality_id)
    organisations = await store.organisations.of_municipality(actor.municipality_id)
    since = AsOf.at(now, ZoneInfo(preset.zone)).since
    ids = [each.id for each in organisations]
    found = await store.surveys.satisfaction(ids, now, preset.satisfied_from, since=since)
    columns = {side: satisfaction_column([found.get((i, side)) for i in ids], preset.least_answers) for side in Side}
    lines = [
        SatisfactionLine(each, {side: columns[side][place] for side in Side})
        for place, each in enumerate(organisations)
    ]
    return [SatisfactionLine(None, {side: columns[side][-1] for side in Side}), *lines]


def satisfaction_column(found: Sequence[Satisfaction | None], least: int) -> list[Satisfaction | None]:
    """A column of satisfaction with its sum at the end; what would tell of fewer than five is hidden (None)."""
    given = [each or Satisfaction() for each in found]
    fewest_asked = sorted(range(len(given)), key=lambda place: given[place].asked)
    hidden = hidden_cells([each.answered for each in given], least, fewest_asked)
    total = Satisfaction(*(sum(getattr(each, name) for each in given) for name in ("asked", "answered", "satisfied")))
    shown = [None if place in hidden.cells else each for place, each in enumerate(given)]
    return [*shown, None if hidden.total else total]


async def survey_voices(store: Store, organisation: Organisation, *, since: datetime, until: datetime) -> Voices:
    """High marks, low marks and people's own words of the exit survey between two moments, for a SWOT (000 §6.1)."""
    preset = await store.organisations.preset(organisation.municipality_id)
    marks = await store.surveys.marks([organisation.id], SurveyName.EXIT, since, until)
    return voices(marks, preset.least_answers, preset.satisfied_from)


async def _curated(store: Store, actor: Person, action: str, organisation_id: int) -> tuple[Organisation, Preset]:
    organisation = await store.organisations.by_id(organisation_id)
    require(actor, action, Subject(organisation_id=organisation_id) if organisation else None)
    assert organisation is not None
    return organisation, await store.organisations.preset(organisation.municipality_id)
