"""Answering a survey: one item at a time, saved at once, gone on with whenever one likes; being let off by the curator.

Nothing here says to anybody what another has answered, and nothing in the record does.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from mentoring.actions.mentorships_news import note
from mentoring.actions.participants import load, speaker
from mentoring.actions.stages import advance
from mentoring.errors import AlreadyDone, NotFound
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.presets import AnswerKind, SurveyItem, SurveyName
from mentoring.reflections import TextTooLong
from mentoring.store import Store
from mentoring.surveys import (
    MOST_WORDS,
    NEEDED,
    Answer,
    AnswersAlone,
    Opened,
    Sheet,
    SurveyOver,
    checked_score,
    is_open,
    offered,
    sheet_in,
)


async def open_survey(
    store: Store,
    actor: Person,
    mentorship_id: int,
    survey: SurveyName,
    *,
    now: datetime,
    on_behalf_of: int | None = None,
) -> Opened:
    """Somebody's survey, begun if its time has come: from now on its items are fixed. Raises AnswersAlone."""
    mentorship = await load(store, actor, "open_survey", mentorship_id)
    person = _answering(actor, mentorship, on_behalf_of)
    sheet = sheet_in(await store.surveys.of_person(person.id), survey, mentorship, now)
    if sheet is None:
        sheet = await _begin(store, mentorship, person.id, survey, now=now)
    return await _opened(store, actor, mentorship, person, survey, sheet, now=now)


async def open_survey_sheet(store: Store, actor: Person, sheet_id: int, *, now: datetime) -> Opened:
    """A sheet that somebody has begun, as it is now. Raises AnswersAlone."""
    return await _of_sheet(store, actor, "open_survey_sheet", sheet_id, now=now)


async def answer_survey(
    store: Store, actor: Person, sheet_id: int, place: int, score: int, *, seen: int, now: datetime
) -> Opened:
    """Keep the answer to one item; the last one completes the sheet and may move the stage.

    `seen` is the version of the sheet that was before the eyes. Raises AlreadyDone, ScoreOutOfRange, AnswersAlone.
    """
    opened = await _of_sheet(store, actor, "answer_survey", sheet_id, now=now)
    sheet, item = _asked(opened, place, seen)
    return await _keep(store, actor, opened, sheet, item, checked_score(item, score), now=now)


async def write_survey_answer(
    store: Store, actor: Person, sheet_id: int, place: int, text: str, *, seen: int, now: datetime
) -> Opened:
    """Keep one's own words to an item; none at all passes it over. Raises AlreadyDone, SurveyOver, TextTooLong."""
    opened = await _of_sheet(store, actor, "write_survey_answer", sheet_id, now=now)
    words = text.strip()
    if words and not opened.is_open:
        raise SurveyOver
    sheet, item = _asked(opened, place, seen)
    if item.answer is not AnswerKind.TEXT:
        raise NotFound
    if len(words) > MOST_WORDS:
        raise TextTooLong(most=MOST_WORDS)
    return await _keep(store, actor, opened, sheet, item, Answer(text=words), now=now)


async def waive_survey(
    store: Store,
    actor: Person,
    mentorship_id: int,
    person_id: int,
    survey: SurveyName,
    *,
    reason: str,
    now: datetime,
) -> Mentorship:
    """The curator stops waiting for somebody's survey; the reason is kept, and such cases are counted."""
    mentorship = await load(store, actor, "waive_survey", mentorship_id)
    if survey not in NEEDED or mentorship.side_of(person_id) is None:
        raise NotFound
    sheet = sheet_in(await store.surveys.of_person(person_id), survey, mentorship, now)
    sheet = sheet or await _begin(store, mentorship, person_id, survey, now=now)
    if sheet is None or sheet.is_settled:
        raise AlreadyDone
    await store.surveys.waive(sheet, actor.id, reason.strip()[:1000], now=now)
    await note(store, "waive_survey", mentorship, actor.id, now=now, person=person_id, survey=survey.value)
    return await advance(store, mentorship, now=now)


async def survey_to_offer(store: Store, mentorship: Mentorship, person_id: int, *, now: datetime) -> SurveyName | None:
    """The survey that may be offered to a participant now: one at most, and a pulse in one of their pairs only."""
    if not mentorship.is_running:
        return None
    preset = await store.organisations.preset(mentorship.municipality_id)
    survey = offered(mentorship, person_id, await store.surveys.of_person(person_id), preset, now)
    if survey is SurveyName.PULSE:
        side = mentorship.side_of(person_id)
        others = await store.mentorships.of_person(person_id)
        if any(o.id < mentorship.id and o.is_running and o.side_of(person_id) is side for o in others):
            return None
    return survey


def _answering(actor: Person, mentorship: Mentorship, on_behalf_of: int | None) -> Person:
    person = speaker(actor, mentorship, on_behalf_of)
    if person.id != actor.id and person.is_reachable and not person.has_no_phone:
        raise AnswersAlone(who=person)
    return person


async def _begin(
    store: Store, mentorship: Mentorship, person_id: int, survey: SurveyName, *, now: datetime
) -> Sheet | None:
    """A new sheet with the items of today; None when it isn't the time for this survey, or it isn't asked here."""
    preset = await store.organisations.preset(mentorship.municipality_id)
    side = mentorship.side_of(person_id)
    if side is None or not is_open(survey, mentorship, preset, now):
        return None
    items = preset.survey_items(survey, side, mentorship.form)
    if not items:
        return None
    before = [each for each in await store.surveys.of_person(person_id) if each.mentorship_id == mentorship.id]
    round_ = 1 + sum(each.survey is survey for each in before)
    return await store.surveys.begin(mentorship, person_id, survey, round_, items, now=now)


async def _of_sheet(store: Store, actor: Person, action: str, sheet_id: int, *, now: datetime) -> Opened:
    sheet = await store.surveys.by_id(sheet_id)
    if sheet is None:
        raise NotFound
    mentorship = await load(store, actor, action, sheet.mentorship_id)
    person = _answering(actor, mentorship, sheet.person_id)
    return await _opened(store, actor, mentorship, person, sheet.survey, sheet, now=now)


async def _opened(
    store: Store,
    actor: Person,
    mentorship: Mentorship,
    person: Person,
    survey: SurveyName,
    sheet: Sheet | None,
    *,
    now: datetime,
) -> Opened:
    """What was answered so far comes along for whoever answers; a curator sees only which items have an answer."""
    if sheet is None or sheet.completed_at is not None:
        return Opened(mentorship, person, survey, sheet, is_open=False)
    preset = await store.organisations.preset(mentorship.municipality_id)
    answers: Mapping[str, Answer] = await store.surveys.draft(sheet.id)
    if person.id != actor.id:
        answers = dict.fromkeys(answers, Answer())
    return Opened(mentorship, person, survey, sheet, is_open(survey, mentorship, preset, now), answers)


def _asked(opened: Opened, place: int, seen: int) -> tuple[Sheet, SurveyItem]:
    """The item at a place: the next one, or one to correct. Raises AlreadyDone when the press came too late."""
    if not opened.is_open or opened.sheet is None or opened.sheet.version != seen:
        raise AlreadyDone
    if not 0 <= place <= (opened.next_place or 0):
        raise NotFound
    return opened.sheet, opened.sheet.items[place]


async def _keep(
    store: Store, actor: Person, opened: Opened, sheet: Sheet, item: SurveyItem, answer: Answer, *, now: datetime
) -> Opened:
    entered_by = actor.id if actor.id != opened.person.id else None
    sheet = await store.surveys.answer(sheet, item, answer, entered_by=entered_by)
    kept = answer if entered_by is None else Answer()
    opened = replace(opened, sheet=sheet, answers={**opened.answers, item.key: kept})
    if opened.next_place is not None:
        return opened
    sheet = await store.surveys.complete(sheet, now=now)
    about = {"person": opened.person.id, "survey": opened.survey.value}
    await note(store, "answer_survey", opened.mentorship, actor.id, now=now, **about)
    mentorship = await _move_on(store, opened, now=now)
    return Opened(mentorship, opened.person, opened.survey, sheet, is_open=False)


async def _move_on(store: Store, opened: Opened, *, now: datetime) -> Mentorship:
    """What the survey held back may move: for the entry survey, that is every pair it was answered for."""
    if opened.survey not in NEEDED:
        return opened.mentorship
    if opened.survey is SurveyName.ENTRY:
        for other in await store.mentorships.of_person(opened.person.id):
            if other.id != opened.mentorship.id and other.is_running:
                await advance(store, other, now=now)
    return await advance(store, opened.mentorship, now=now)
