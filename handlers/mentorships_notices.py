"""What a mentorship makes the bot say by itself; each notice checks that its reason still stands."""

from handlers.buttons import Button, OpenGoals, OpenMentorship, PlanMeeting, Screen, button
from handlers.mentorships_buttons import (
    AskOrder,
    CurateMentorship,
    OpenEnding,
    OpenFinal,
    OpenReport,
    OpenSurvey,
    StartWithoutOrder,
    WriteReflection,
)
from handlers.mentorships_curator import title, wish_lines, wish_rows
from handlers.mentorships_words import short_names, shortened, with_whom
from handlers.notices import Occasion, Render
from handlers.pairs_proposals import CARD_LETTERS, proposal_screen, request_names
from handlers.rows import help_button, last_row
from locales import Html
from mentoring.actions.stages import blockers_of
from mentoring.actions.surveys import survey_to_offer
from mentoring.mentorships import Mentorship, Side, Stage, Status
from mentoring.people import Person, Role
from mentoring.presets import SurveyName
from mentoring.stages import Reason

OPEN = (Status.PROPOSED, Status.ACTIVE, Status.PAUSED)


async def _mine(o: Occasion, *statuses: Status) -> Mentorship | None:
    """The mentorship while the reader takes part in it and it is in one of the statuses."""
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"]))
    if mentorship is None or mentorship.side_of(o.reader.id) is None or mentorship.status not in statuses:
        return None
    return mentorship


async def _curated(o: Occasion, *statuses: Status) -> Mentorship | None:
    """The mentorship while the reader curates it and it is in one of the statuses."""
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"]))
    if mentorship is None or mentorship.status not in statuses:
        return None
    return mentorship if o.reader.holds(Role.CURATOR, mentorship.organisation_id) else None


async def _about(o: Occasion, mentorship: Mentorship) -> Person | None:
    """The participant a curator's notice is about."""
    return next((p.person for p in mentorship.participants if p.person.id == o.args.get("person")), None)


async def pairing_asked(o: Occasion) -> Screen | None:
    """The partner's card and the question, until it is answered."""
    mentorship = await _mine(o, Status.PROPOSED)
    if mentorship is None or mentorship.answer_of(o.reader.id) != "asked":
        return None
    return await proposal_screen(o.store, o.reader, mentorship, o.t)


async def pairing_declined(o: Occasion) -> Screen | None:
    """A no, for the curator: what now."""
    mentorship = await _curated(o, Status.PROPOSED)
    who = await _about(o, mentorship) if mentorship else None
    if mentorship is None or who is None or mentorship.answer_of(who.id) != "declined":
        return None
    reason = next((p.reason for p in mentorship.participants if p.person.id == who.id), "")
    text = o.t("notice-declined", who=who, pair=title(o.t, mentorship), reason=reason, has="yes" if reason else "no")
    rows = [[button(o.t, "mentorship-button-open-pair", CurateMentorship(mentorship_id=mentorship.id))]]
    return Screen(text, rows)


async def pairing_agreed(o: Occasion) -> Screen | None:
    """Everyone agreed: the order is asked for."""
    mentorship = await _curated(o, Status.PROPOSED)
    if mentorship is None or not mentorship.is_agreed:
        return None
    rows = [
        [button(o.t, "mentorship-button-order-write", AskOrder(mentorship_id=mentorship.id))],
        [button(o.t, "mentorship-button-order-later", StartWithoutOrder(mentorship_id=mentorship.id))],
        [button(o.t, "mentorship-button-open-pair", CurateMentorship(mentorship_id=mentorship.id))],
    ]
    return Screen(o.t("notice-agreed", pair=title(o.t, mentorship)), rows)


async def mentorship_started(o: Occasion) -> Screen | None:
    """The work begins; what to do first."""
    mentorship = await _mine(o, Status.ACTIVE)
    if mentorship is None:
        return None
    plan = [button(o.t, "task-plan-meeting", PlanMeeting(mentorship_id=mentorship.id))]
    open_it = [button(o.t, "mentorship-button-open-mine", OpenMentorship(mentorship_id=mentorship.id))]
    side = mentorship.side_of(o.reader.id)
    parts = [o.t("notice-started", partner=with_whom(o.t, o.reader, mentorship), side=side.value if side else "")]
    if side is Side.MENTOR:
        parts += await _wishes_of_mentees(o, mentorship)
    protect = side is Side.MENTOR and any(mentee.is_pupil for mentee in mentorship.mentees)
    rows = [*await _entry_survey_row(o, mentorship), plan, open_it, last_row(o.t, o.reader)]
    return Screen(Html("\n\n".join(parts)), rows, protect=protect)


async def _entry_survey_row(o: Occasion, mentorship: Mentorship) -> list[list[Button]]:
    """The survey before the work, first of all, unless the reader has answered it or it isn't asked."""
    blockers = await blockers_of(o.store, mentorship)
    if not any(b.reason is Reason.ENTRY_SURVEY_MISSING and b.person_id == o.reader.id for b in blockers):
        return []
    return [[button(o.t, "task-survey-entry", OpenSurvey(mentorship_id=mentorship.id, survey=SurveyName.ENTRY))]]


async def _wishes_of_mentees(o: Occasion, mentorship: Mentorship) -> list[Html]:
    profiles = await o.store.profiles.of_people([mentee.id for mentee in mentorship.mentees])
    lines = []
    for mentee in mentorship.mentees:
        profile = profiles.get(mentee.id)
        if profile is None:
            continue
        if profile.requests:
            lines.append(o.t("card-requests-of", who=mentee, text=request_names(o.t, profile)))
        if profile.request_text:
            lines.append(o.t("card-words", text=shortened(profile.request_text, CARD_LETTERS)))
    return [Html("\n".join(lines))] if lines else []


async def stage_reached(o: Occasion) -> Screen | None:
    """The next stage, while it is the present one: what it is about and the first thing to do."""
    mentorship = await _mine(o, Status.ACTIVE)
    if mentorship is None or mentorship.stage.value != o.args["stage"]:
        return None
    number, total = o.preset.stage_number(mentorship.track, mentorship.stage)
    side = mentorship.side_of(o.reader.id)
    text = o.t(
        "notice-stage",
        number=number,
        total=total,
        stage=o.t(f"stage-{mentorship.stage.value}"),
        what=o.t(f"stage-what-{mentorship.stage.value.replace('_', '-')}", side=side.value if side else ""),
    )
    if mentorship.stage is Stage.COMPLETION:
        rows = _ending_rows(o, mentorship)
    elif mentorship.stage is Stage.FINAL_MEETING and side is Side.MENTOR:
        goals = button(o.t, "task-mark-goals", OpenGoals(mentorship_id=mentorship.id))
        rows = [[button(o.t, "task-plan-meeting", PlanMeeting(mentorship_id=mentorship.id)), goals]]
    else:
        rows = [[button(o.t, "task-plan-meeting", PlanMeeting(mentorship_id=mentorship.id))]]
    offered = await survey_to_offer(o.store, mentorship, o.reader.id, now=o.now)
    if offered is not None:
        opens = OpenSurvey(mentorship_id=mentorship.id, survey=offered)
        rows.append([button(o.t, f"task-survey-{offered.value}", opens)])
    return Screen(text, [*rows, help_button(o.t, o.reader)])


def _ending_rows(o: Occasion, mentorship: Mentorship) -> list[list[Button]]:
    about = mentorship.id
    rows = [
        [button(o.t, "task-survey-exit", OpenSurvey(mentorship_id=about))],
        [button(o.t, "task-reflection", WriteReflection(mentorship_id=about))],
    ]
    if mentorship.side_of(o.reader.id) is Side.MENTOR:
        rows.append([button(o.t, "task-report", OpenReport(mentorship_id=about))])
    return rows


async def final_offered(o: Occasion) -> Screen | None:
    """The planned meetings are held: over to the final one, or more of them?"""
    mentorship = await _mine(o, Status.ACTIVE)
    if mentorship is None or mentorship.stage is not Stage.JOINT_WORK:
        return None
    reasons = {blocker.reason for blocker in await blockers_of(o.store, mentorship)}
    if Reason.FINAL_NOT_BEGUN not in reasons or Reason.MEETINGS_LEFT in reasons:
        return None
    text = o.t("notice-final", count=mentorship.planned_meetings or 0, names=short_names(o.t, mentorship.mentees))
    return Screen(text, [[button(o.t, "task-final-or-more", OpenFinal(mentorship_id=mentorship.id))]])


async def closing_offered(o: Occasion) -> Screen | None:
    """All is written: the curator's press is missing."""
    mentorship = await _curated(o, Status.ACTIVE)
    if mentorship is None or mentorship.stage is not Stage.COMPLETION:
        return None
    reasons = {blocker.reason for blocker in await blockers_of(o.store, mentorship)}
    if not reasons <= {Reason.GROUP_REFLECTION_MISSING, Reason.CLOSING_MISSING}:
        return None
    text = o.t("notice-closing", pair=title(o.t, mentorship))
    return Screen(text, [[button(o.t, "mentorship-button-ending-curator", OpenEnding(mentorship_id=mentorship.id))]])


async def wish_asked(o: Occasion) -> Screen | None:
    """A participant asks for a pause, an end or a next cycle; for the curator, until it is settled."""
    mentorship = await _curated(o, *OPEN, Status.COMPLETED)
    if mentorship is None:
        return None
    wishes = [wish for wish in await o.store.wishes.open_of(mentorship.id) if wish.person_id == o.args.get("person")]
    if not wishes:
        return None
    parts = [title(o.t, mentorship), wish_lines(o.t, mentorship, wishes)]
    rows = [
        *wish_rows(o.t, mentorship, wishes),
        [button(o.t, "mentorship-button-open-pair", CurateMentorship(mentorship_id=mentorship.id))],
    ]
    return Screen(Html("\n\n".join(parts)), rows)


async def mentorship_paused(o: Occasion) -> Screen | None:
    """The pair rests."""
    return await _calm(o, "notice-paused", Status.PAUSED)


async def mentorship_resumed(o: Occasion) -> Screen | None:
    """The pair goes on: the next meeting."""
    mentorship = await _mine(o, Status.ACTIVE)
    if mentorship is None:
        return None
    text = o.t("notice-resumed", partner=with_whom(o.t, o.reader, mentorship))
    plan = [button(o.t, "task-plan-meeting", PlanMeeting(mentorship_id=mentorship.id))]
    return Screen(text, [plan, last_row(o.t, o.reader)])


async def mentorship_undone(o: Occasion) -> Screen | None:
    """The pair was made by mistake: nobody did anything wrong."""
    return await _calm(o, "notice-undone", Status.UNDONE)


async def mentorship_ended(o: Occasion) -> Screen | None:
    """The pair parts, with thanks."""
    return await _calm(o, "notice-ended", Status.ENDED)


async def mentor_changing(o: Occasion) -> Screen | None:
    """Another mentor was asked; the stage is kept."""
    return await _calm(o, "notice-mentor-changing", Status.PROPOSED)


async def _calm(o: Occasion, key: str, status: Status) -> Screen | None:
    mentorship = await _mine(o, status)
    if mentorship is None:
        return None
    side = mentorship.side_of(o.reader.id)
    return Screen(o.t(key, side=side.value if side else ""), [last_row(o.t, o.reader)])


async def handed_over(o: Occasion) -> Screen | None:
    """Thanks to the mentor who leaves the pair."""
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"]))
    if mentorship is None or mentorship.side_of(o.reader.id) is not None:
        return None
    names = short_names(o.t, mentorship.mentees)
    return Screen(o.t("notice-handed-over", names=names), [last_row(o.t, o.reader)])


NOTICES: dict[str, Render] = {
    "pairing-asked": pairing_asked,
    "pairing-declined": pairing_declined,
    "pairing-agreed": pairing_agreed,
    "mentorship-started": mentorship_started,
    "stage-reached": stage_reached,
    "final-offered": final_offered,
    "closing-offered": closing_offered,
    "pause-asked": wish_asked,
    "end-asked": wish_asked,
    "next-cycle-asked": wish_asked,
    "mentorship-paused": mentorship_paused,
    "mentorship-resumed": mentorship_resumed,
    "mentorship-undone": mentorship_undone,
    "mentorship-ended": mentorship_ended,
    "mentor-changing": mentor_changing,
    "mentorship-handed-over": handed_over,
}
