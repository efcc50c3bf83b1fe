"""What surveys make the bot say: the survey before the work, the pulse, and to the curator who has not answered."""

from datetime import timedelta

from handlers.buttons import Screen, button
from handlers.mentorships_buttons import OpenSurvey
from handlers.notices import Occasion, Render
from handlers.reminders import later_row
from handlers.reminders_standing import MOST_NAMES, pair_name, standing, standing_for_me
from handlers.surveys_presses import AwaitedSurveys
from locales import Html
from mentoring.actions.stages import blockers_of
from mentoring.actions.surveys import survey_to_offer
from mentoring.people import Role
from mentoring.presets import SurveyName
from mentoring.stages import Reason


async def entry_survey(o: Occasion) -> Screen | None:
    """The survey before the work is not answered, or not to its end."""
    fact = await standing_for_me(o, "entry-survey")
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"])) if fact else None
    if fact is None or mentorship is None:
        return None
    missing = [b for b in await blockers_of(o.store, mentorship) if b.reason is Reason.ENTRY_SURVEY_MISSING]
    if not any(blocker.person_id == o.reader.id for blocker in missing):
        return None
    act = button(o.t, "task-survey-entry", OpenSurvey(mentorship_id=mentorship.id, survey=SurveyName.ENTRY))
    text = o.t("reminder-entry-survey", who=mentorship.partners_of(o.reader.id)[0])
    later = later_row(o.t, "entry-survey", fact.subject, o.t.plain("reminder-about-entry-survey"))
    return Screen(text, [[act], later])


async def entry_survey_late(o: Occasion) -> Screen | None:
    """Whose survey the first stage waits for: for the curator, who may let them off."""
    fact = await standing(o, "entry-survey", "reminder-entry-survey-late")
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"])) if fact else None
    if fact is None or mentorship is None or not o.reader.holds(Role.CURATOR, mentorship.organisation_id):
        return None
    missing = {b.person_id for b in await blockers_of(o.store, mentorship) if b.reason is Reason.ENTRY_SURVEY_MISSING}
    silent = [place.person for place in mentorship.participants if place.person.id in missing]
    if not silent:
        return None
    names = [o.t("reminder-name", who=person) for person in silent[:MOST_NAMES]]
    if len(silent) > MOST_NAMES:
        names.append(o.t("more-of", count=len(silent) - MOST_NAMES))
    name = pair_name(o.t, mentorship)
    days = (o.now - fact.since) // timedelta(days=1)
    text = o.t("reminder-entry-survey-late", name=name, days=days, names=Html(", ".join(names)))
    press = AwaitedSurveys(mentorship_id=mentorship.id, survey=SurveyName.ENTRY)
    act = button(o.t, "button-reminder-entry-survey", press, name=name)
    return Screen(text, [[act], later_row(o.t, "entry-survey", fact.subject, name)])


async def pulse(o: Occasion) -> Screen | None:
    """How are things going? Three short items, while they may be answered."""
    fact = await standing_for_me(o, "pulse")
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"])) if fact else None
    if fact is None or mentorship is None:
        return None
    if await survey_to_offer(o.store, mentorship, o.reader.id, now=o.now) is not SurveyName.PULSE:
        return None
    act = button(o.t, "task-survey-pulse", OpenSurvey(mentorship_id=mentorship.id, survey=SurveyName.PULSE))
    later = later_row(o.t, "pulse", fact.subject, o.t.plain("reminder-about-pulse"))
    return Screen(o.t("reminder-pulse"), [[act], later])


NOTICES: dict[str, Render] = {
    "reminder-entry-survey": entry_survey,
    "reminder-entry-survey-late": entry_survey_late,
    "reminder-pulse": pulse,
}
