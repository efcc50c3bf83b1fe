"""A survey: one item a screen, saved at once, gone on with later; anonymous in figures."""

from datetime import datetime
from typing import Any

from handlers.buttons import Button, OpenMentorship, Press, Screen, button, in_columns
from handlers.mentorships_buttons import OpenEnding, OpenSurvey
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.surveys_presses import AnswerSurvey, CorrectItem, SkipItem
from locales import Html, Speech
from mentoring.actions.surveys import answer_survey, open_survey, open_survey_sheet, write_survey_answer
from mentoring.people import Person
from mentoring.presets import AnswerKind, SurveyItem, SurveyName
from mentoring.store import Store
from mentoring.surveys import NO, SCORES, YES, Answer, Opened, Sheet


def routes() -> Routes:
    """The next item, an answer, one's own words, and an item before."""
    routes = Routes("surveys")
    routes.press(OpenSurvey, on_survey_opened)
    routes.press(AnswerSurvey, on_item_answered, fresh=on_sheet_refreshed)
    routes.press(SkipItem, on_item_passed_over, fresh=on_sheet_refreshed)
    routes.press(CorrectItem, on_item_returned_to)
    routes.typed("survey-words", on_words_typed)
    return routes


async def on_survey_opened(
    data: OpenSurvey, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """The first item without an answer."""
    opened = await open_survey(
        store, actor, data.mentorship_id, data.survey, now=now, on_behalf_of=data.person_id or None
    )
    show(t, actor, opened, reply)


async def on_item_answered(
    data: AnswerSurvey, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the answer, show the next item."""
    opened = await answer_survey(store, actor, data.sheet_id, data.place, data.score, seen=data.seen, now=now)
    show(t, actor, opened, reply, just_answered=True)


async def on_item_passed_over(
    data: SkipItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """No own words; the next item."""
    opened = await write_survey_answer(store, actor, data.sheet_id, data.place, "", seen=data.seen, now=now)
    show(t, actor, opened, reply, just_answered=True)


async def on_words_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep one's own words; the next item."""
    sheet_id, place, seen = (int(awaited[name]) for name in ("sheet", "place", "seen"))
    opened = await write_survey_answer(store, actor, sheet_id, place, text, seen=seen, now=now)
    show(t, actor, opened, reply, just_answered=True)


async def on_item_returned_to(
    data: CorrectItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """An item before, with what was answered."""
    opened = await open_survey_sheet(store, actor, data.sheet_id, now=now)
    at_most = opened.next_place or 0
    show(t, actor, opened, reply, place=min(max(data.place, 0), at_most))


async def on_sheet_refreshed(
    data: AnswerSurvey | SkipItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """The sheet as it is now."""
    show(t, actor, await open_survey_sheet(store, actor, data.sheet_id, now=now), reply)


def show(
    t: Speech, actor: Person, opened: Opened, reply: Reply, *, place: int | None = None, just_answered: bool = False
) -> None:
    """The item at a place (the next one unless said otherwise), thanks, or why there is nothing to answer."""
    at = opened.next_place if place is None else place
    if opened.sheet is None or not opened.is_open or at is None:
        reply.show(over_screen(t, actor, opened, just_answered=just_answered))
        return
    reply.show(item_screen(t, actor, opened, opened.sheet, at))
    if opened.sheet.items[at].answer is AnswerKind.TEXT:
        reply.expects("survey-words", sheet=opened.sheet.id, place=at, seen=opened.sheet.version)


def over_screen(t: Speech, actor: Person, opened: Opened, *, just_answered: bool) -> Screen:
    """Thanks; or that it was answered before, or that its time is over."""
    completed = opened.sheet.completed_at if opened.sheet else None
    if completed is None:
        text = t("survey-closed")
    else:
        text = t("survey-done") if just_answered else t("survey-done-before", day=completed)
    rows = [[button(t, "survey-button-on", _back(opened))], last_row(t, actor)]
    return Screen(text, rows)


def item_screen(t: Speech, actor: Person, opened: Opened, sheet: Sheet, place: int) -> Screen:
    """One item with its buttons; before the first one, what becomes of the answers."""
    item, spoken = sheet.items[place], opened.person.id != actor.id
    parts = [t("survey-progress", survey=opened.survey.value, place=place + 1, total=len(sheet.items))]
    if spoken:
        parts.append(t("survey-spoken", who=opened.person))
    if place == 0 or not opened.answers:
        parts.append(t("survey-promise"))
    parts.append(words_of(t, opened.survey, item, sheet.side.value))
    said = opened.answers.get(item.key)
    if said is not None and not spoken:
        parts.append(answered_line(t, item, said))
    elif item.answer is not AnswerKind.YES_NO:
        parts.append(t(f"survey-hint-{item.answer.value}"))
    back = CorrectItem(sheet_id=sheet.id, place=place - 1) if place else _back(opened)
    return Screen(Html("\n\n".join(parts)), [*answer_rows(t, sheet, place), last_row(t, actor, back)])


def words_of(t: Speech, survey: SurveyName, item: SurveyItem, side: str) -> Html:
    """What is asked: in our words, or in those of the place's own questionnaire."""
    if item.words:
        own = item.words_to_pupil if t.you == "ty" and item.words_to_pupil else item.words
        return t("survey-own-words", text=own)
    return t(f"survey-ask-{survey.value}-{item.key}", side=side)


def answered_line(t: Speech, item: SurveyItem, said: Answer) -> Html:
    """What one answered before."""
    if item.answer is AnswerKind.SCORE:
        return t("survey-said-score", score=said.score or 0)
    if item.answer is AnswerKind.YES_NO:
        return t("survey-said-yes" if said.score == YES else "survey-said-no")
    return t("survey-said-words", text=said.text) if said.text else t("survey-said-nothing")


def answer_rows(t: Speech, sheet: Sheet, place: int) -> list[list[Button]]:
    """1–10 in two rows, or yes and no, or nothing to say."""

    def press(score: int) -> AnswerSurvey:
        return AnswerSurvey(sheet_id=sheet.id, place=place, score=score, seen=sheet.version)

    kind = sheet.items[place].answer
    if kind is AnswerKind.YES_NO:
        return [[button(t, "button-yes", press(YES)), button(t, "button-no", press(NO))]]
    if kind is AnswerKind.TEXT:
        return [[button(t, "survey-button-skip", SkipItem(sheet_id=sheet.id, place=place, seen=sheet.version))]]
    return in_columns([Button(str(score), press(score)) for score in SCORES], 5)


def _back(opened: Opened) -> Press:
    about = opened.mentorship.id
    ends = opened.survey is SurveyName.EXIT and opened.mentorship.is_running
    return OpenEnding(mentorship_id=about) if ends else OpenMentorship(mentorship_id=about)
