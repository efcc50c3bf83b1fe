"""A survey: one item a screen, saved at once, gone on with later; anonymous in figures."""

from datetime import datetime

from handlers.buttons import Button, OpenMentorship, Screen, button, in_columns
from handlers.mentorships_buttons import AnswerSurvey, OpenEnding, OpenSurvey
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.surveys import answer_survey, open_survey
from mentoring.mentorships import Mentorship, Stage
from mentoring.people import Person
from mentoring.store import Store
from mentoring.surveys import SCORES, Sheet

YES, NO = 1, 0


def routes() -> Routes:
    """The next item, and an answer."""
    routes = Routes("surveys")
    routes.press(OpenSurvey, on_survey_opened)
    routes.press(AnswerSurvey, on_item_answered, fresh=on_survey_opened)
    return routes


async def on_survey_opened(data: OpenSurvey, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The first item without an answer."""
    mentorship, person, sheet = await open_survey(
        store, actor, data.mentorship_id, data.survey, on_behalf_of=data.person_id or None
    )
    reply.show(sheet_screen(t, actor, mentorship, person, sheet))


async def on_item_answered(
    data: AnswerSurvey, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the answer, show the next item."""
    mentorship, person, sheet = await answer_survey(
        store,
        actor,
        data.mentorship_id,
        data.survey,
        data.place,
        data.score,
        now=now,
        on_behalf_of=data.person_id or None,
    )
    reply.show(sheet_screen(t, actor, mentorship, person, sheet))


def sheet_screen(t: Speech, actor: Person, mentorship: Mentorship, person: Person, sheet: Sheet) -> Screen:
    """The next item with its buttons, or thanks."""
    in_the_end = mentorship.is_running and mentorship.stage is Stage.COMPLETION
    back = OpenEnding(mentorship_id=mentorship.id) if in_the_end else OpenMentorship(mentorship_id=mentorship.id)
    place = sheet.next_item
    if place is None or sheet.completed_at is not None:
        rows = [[button(t, "ending-button-survey-on", back)], last_row(t, actor)]
        return Screen(t("survey-done"), rows)
    item = sheet.items[place]
    parts = [t("survey-progress", place=place + 1, total=len(sheet.items))]
    if person.id != actor.id:
        parts.append(t("survey-spoken", who=person))
    parts.append(t(f"survey-{item.key}"))
    parts.append(t("survey-anonymous") if item.answer == "yes_no" else t("survey-scale"))
    rows = [*answer_rows(t, actor, mentorship, person, sheet, place), last_row(t, actor, back)]
    return Screen(Html("\n\n".join(parts)), rows)


def answer_rows(
    t: Speech, actor: Person, mentorship: Mentorship, person: Person, sheet: Sheet, place: int
) -> list[list[Button]]:
    """1–10 in two rows, or yes and no."""

    def press(score: int) -> AnswerSurvey:
        return AnswerSurvey(
            mentorship_id=mentorship.id,
            survey=sheet.survey,
            place=place,
            score=score,
            person_id=person.id if person.id != actor.id else 0,
        )

    if sheet.items[place].answer == "yes_no":
        return [[button(t, "button-yes", press(YES)), button(t, "button-no", press(NO))]]
    return in_columns([Button(str(score), press(score)) for score in SCORES], 5)
