"""The curator and a pair's survey: whose is missing, writing down «со слов», no longer waiting."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.buttons import Button, OpenMentorship, Press, Screen, button
from handlers.mentorships_buttons import OpenEnding, OpenSurvey
from handlers.mentorships_curator import title
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.surveys_presses import AwaitedSurveys, WaiveSurvey
from locales import Html, Speech
from mentoring.actions.mentorships import open_mentorship
from mentoring.actions.stages import blockers_of
from mentoring.actions.surveys import waive_survey
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship
from mentoring.people import Person, Role
from mentoring.presets import SurveyName
from mentoring.stages import Reason
from mentoring.store import Store

REASONS = ("ill", "not-wanted", "too-late")
AWAITED = {
    SurveyName.ENTRY: Reason.ENTRY_SURVEY_MISSING,
    SurveyName.EXIT: Reason.EXIT_SURVEY_MISSING,
}
MOST_PEOPLE = 5


def routes() -> Routes:
    """Who is waited for, and letting somebody off."""
    routes = Routes("surveys_curator")
    routes.press(AwaitedSurveys, on_awaited_opened)
    routes.press(WaiveSurvey, on_waive_pressed, fresh=on_awaited_opened)
    routes.typed("survey-waiver", on_waiver_typed)
    return routes


async def on_awaited_opened(
    data: AwaitedSurveys | WaiveSurvey, store: Store, actor: Person, t: Speech, reply: Reply
) -> None:
    """Whose survey is missing."""
    await show_awaited(store, actor, data.mentorship_id, data.survey, t, reply)


async def show_awaited(
    store: Store, actor: Person, mentorship_id: int, survey: SurveyName, t: Speech, reply: Reply
) -> None:
    """Those whose survey the stage waits for, each with what can be done."""
    mentorship = await _curated(store, actor, mentorship_id)
    reason = AWAITED.get(survey)
    missing = [b.person_id for b in await blockers_of(store, mentorship) if reason is not None and b.reason is reason]
    silent = [place.person for place in mentorship.participants if place.person.id in missing]
    reply.show(awaited_screen(t, actor, mentorship, survey, silent))


async def _curated(store: Store, actor: Person, mentorship_id: int) -> Mentorship:
    mentorship = await open_mentorship(store, actor, mentorship_id)
    if not actor.holds(Role.CURATOR, mentorship.organisation_id):
        raise NotFound
    return mentorship


def awaited_screen(
    t: Speech, actor: Person, mentorship: Mentorship, survey: SurveyName, silent: Sequence[Person]
) -> Screen:
    """Answer «со слов» for whoever has no phone; stop waiting for anybody."""
    back: Press = OpenMentorship(mentorship_id=mentorship.id)
    if survey is SurveyName.EXIT:
        back = OpenEnding(mentorship_id=mentorship.id)
    if not silent:
        return Screen(t("survey-awaited-nobody"), [last_row(t, actor, back)])
    rows: list[list[Button]] = []
    for person in silent[:MOST_PEOPLE]:
        if person.has_no_phone or not person.is_reachable:
            speak = OpenSurvey(mentorship_id=mentorship.id, survey=survey, person_id=person.id)
            rows.append([button(t, "survey-button-spoken", speak, who=person)])
        leave = WaiveSurvey(mentorship_id=mentorship.id, survey=survey, person_id=person.id)
        rows.append([button(t, "survey-button-waive", leave, who=person)])
    names = Html(", ".join(t("name-short", who=person) for person in silent))
    text = Html("\n\n".join([title(t, mentorship), t("survey-awaited", survey=survey.value, names=names)]))
    return Screen(text, [*rows, last_row(t, actor, back)])


async def on_waive_pressed(
    data: WaiveSurvey, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Choose the reason, then stop waiting."""
    if data.why in REASONS:
        reason = t.plain(f"survey-waiver-{data.why}")
        await waive_survey(store, actor, data.mentorship_id, data.person_id, data.survey, reason=reason, now=now)
        reply.toast("survey-waived")
        await show_awaited(store, actor, data.mentorship_id, data.survey, t, reply)
        return
    mentorship = await _curated(store, actor, data.mentorship_id)
    person = next((p.person for p in mentorship.participants if p.person.id == data.person_id), None)
    if person is None:
        raise NotFound
    reasons = [[button(t, f"survey-waiver-{why}", data.model_copy(update={"why": why}))] for why in REASONS]
    back = last_row(t, actor, AwaitedSurveys(mentorship_id=mentorship.id, survey=data.survey))
    reply.show(Screen(t("survey-ask-waiver", who=person), [*reasons, back]))
    reply.expects("survey-waiver", mentorship=mentorship.id, person=person.id, survey=data.survey.value)


async def on_waiver_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Another reason."""
    mentorship_id, person_id, survey = int(awaited["mentorship"]), int(awaited["person"]), awaited["survey"]
    await waive_survey(store, actor, mentorship_id, person_id, SurveyName(survey), reason=text, now=now)
    await show_awaited(store, actor, mentorship_id, SurveyName(survey), t, reply)
