"""Answering a survey: one item at a time, saved at once, gone on with whenever one likes."""

from datetime import datetime

from mentoring.actions.mentorships_news import note
from mentoring.actions.participants import load, speaker
from mentoring.actions.stages import advance
from mentoring.errors import AlreadyDone, NotFound
from mentoring.mentorships import Mentorship, Stage
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store
from mentoring.surveys import Sheet, SurveyName, checked_score, items_of


def _is_open(mentorship: Mentorship, survey: SurveyName) -> bool:
    if survey is SurveyName.EXIT:
        return mentorship.is_running and mentorship.stage is Stage.COMPLETION
    return mentorship.is_running


async def _sheet(store: Store, mentorship: Mentorship, person: Person, survey: SurveyName, preset: Preset) -> Sheet:
    answered, completed_at = await store.surveys.answered(mentorship.id, person.id, survey.value)
    return Sheet(survey, items_of(preset, survey), answered, completed_at)


async def open_survey(
    store: Store, actor: Person, mentorship_id: int, survey: SurveyName, *, on_behalf_of: int | None = None
) -> tuple[Mentorship, Person, Sheet]:
    """Somebody's sheet, to answer the next item. Raises AlreadyDone when the survey is over."""
    mentorship = await load(store, actor, "open_survey", mentorship_id)
    person = speaker(actor, mentorship, on_behalf_of)
    preset = await store.organisations.preset(mentorship.municipality_id)
    sheet = await _sheet(store, mentorship, person, survey, preset)
    if not _is_open(mentorship, survey) and sheet.completed_at is None:
        raise AlreadyDone
    return mentorship, person, sheet


async def answer_survey(
    store: Store,
    actor: Person,
    mentorship_id: int,
    survey: SurveyName,
    place: int,
    score: int,
    *,
    now: datetime,
    on_behalf_of: int | None = None,
) -> tuple[Mentorship, Person, Sheet]:
    """Keep the answer to one item; the last one completes the sheet and may move the stage.

    Nothing says in the audit who answered what. Raises AlreadyDone, ScoreOutOfRange.
    """
    mentorship = await load(store, actor, "answer_survey", mentorship_id)
    person = speaker(actor, mentorship, on_behalf_of)
    preset = await store.organisations.preset(mentorship.municipality_id)
    sheet = await _sheet(store, mentorship, person, survey, preset)
    if sheet.completed_at is not None or not _is_open(mentorship, survey):
        raise AlreadyDone
    if not 0 <= place < len(sheet.items):
        raise NotFound
    item = sheet.items[place]
    entered_by = actor.id if actor.id != person.id else None
    about = (mentorship.id, mentorship.organisation_id, person.id, survey.value)
    await store.surveys.answer(*about, item.key, checked_score(item, score), entered_by=entered_by, now=now)
    sheet = Sheet(survey, sheet.items, sheet.answered | {item.key})
    if sheet.next_item is None:
        await store.surveys.complete(*about, entered_by=entered_by, now=now)
        await note(store, "answer_survey", mentorship, actor.id, now=now, person=person.id, survey=survey.value)
        mentorship = await advance(store, mentorship, now=now)
        sheet = Sheet(survey, sheet.items, sheet.answered, now)
    return mentorship, person, sheet
