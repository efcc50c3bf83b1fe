"""Reminders to those who take part: each checks its reason again, names its object and carries the next press."""

from handlers.buttons import Button, GiveFeedback, LogMeeting, OpenMentorship, PlanMeeting, Screen, button
from handlers.mentorships_buttons import OpenEnding
from handlers.notices import Occasion, Render
from handlers.onboarding import GoOnWithProfile
from handlers.reminders import later_row
from handlers.reminders_curators import first_meeting_late, next_meeting_late
from handlers.reminders_standing import standing, standing_for_me
from locales import Html
from mentoring.actions.stages import blockers_of
from mentoring.meetings import Meeting
from mentoring.mentorships import Mentorship, Side


async def feedback(o: Occasion) -> Screen | None:
    """How was the meeting?"""
    fact = await standing_for_me(o, "feedback")
    meeting = await o.store.meetings.by_id(int(o.args["meeting"])) if fact else None
    mentorship = await o.store.mentorships.by_id(meeting.mentorship_id) if meeting else None
    if fact is None or meeting is None or mentorship is None:
        return None
    partner = mentorship.partners_of(o.reader.id)[0]
    act = button(o.t, "button-reminder-feedback", GiveFeedback(meeting_id=meeting.id), day=meeting.starts_at)
    text = o.t("reminder-feedback", day=meeting.starts_at, who=partner)
    about = o.t.plain("reminder-about-feedback", day=meeting.starts_at)
    return Screen(text, [[act], later_row(o.t, "feedback", fact.subject, about)])


async def pairing(o: Occasion) -> Screen | None:
    """A pair was proposed: what do you say?"""
    fact = await standing_for_me(o, "pairing")
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"])) if fact else None
    if fact is None or mentorship is None:
        return None
    side = mentorship.side_of(o.reader.id)
    partner = mentorship.partners_of(o.reader.id)[0]
    key = "reminder-pairing-mentee" if side is Side.MENTEE else "reminder-pairing-mentor"
    act = button(o.t, "button-reminder-pairing", OpenMentorship(mentorship_id=mentorship.id))
    later = later_row(o.t, "pairing", fact.subject, o.t.plain("reminder-about-pairing"))
    return Screen(o.t(key, who=partner), [[act], later])


async def first_meeting(o: Occasion) -> Screen | None:
    """The first meeting is not planned yet."""
    fact = await standing(o, "first-meeting")
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"])) if fact else None
    if fact is None or mentorship is None:
        return None
    if mentorship.side_of(o.reader.id) is None:
        return first_meeting_late(o, mentorship, fact)
    text = o.t("reminder-first-meeting", who=mentorship.partners_of(o.reader.id)[0])
    return Screen(text, meeting_rows(o, mentorship, "first-meeting"))


async def next_meeting(o: Occasion) -> Screen | None:
    """No next meeting is planned; what was agreed last time comes along."""
    fact = await standing(o, "next-meeting")
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"])) if fact else None
    if fact is None or mentorship is None:
        return None
    if mentorship.side_of(o.reader.id) is None:
        return next_meeting_late(o, mentorship, fact)
    last = (await o.store.meetings.last_held_of([mentorship.id])).get(mentorship.id)
    text = o.t("reminder-next-meeting", who=mentorship.partners_of(o.reader.id)[0], day=fact.since)
    return Screen(with_agreed(o, text, last), meeting_rows(o, mentorship, "next-meeting"))


def with_agreed(o: Occasion, text: Html, last: Meeting | None) -> Html:
    """The text with what was agreed last time, if anything was."""
    if last is None or not last.next_step:
        return text
    return Html(f"{text}\n{o.t('reminder-agreed', text=last.next_step[:300])}")


def meeting_rows(o: Occasion, mentorship: Mentorship, rule: str) -> list[list[Button]]:
    """Propose a time; the mentor may have met already; later."""
    partner = mentorship.partners_of(o.reader.id)[0]
    plan, log = PlanMeeting(mentorship_id=mentorship.id), LogMeeting(mentorship_id=mentorship.id)
    rows = [[button(o.t, "button-reminder-plan", plan, alone="button-reminder-plan-alone", who=partner)]]
    if mentorship.side_of(o.reader.id) is Side.MENTOR:
        rows.append([button(o.t, "button-reminder-met", log, alone="button-reminder-met-alone", who=partner)])
    about = o.t.plain("reminder-about-meeting", who=partner)
    return [*rows, later_row(o.t, rule, f"m{mentorship.id}", about)]


async def completion(o: Occasion) -> Screen | None:
    """What is still missing at the end, of this reader."""
    fact = await standing_for_me(o, "completion")
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"])) if fact else None
    if fact is None or mentorship is None:
        return None
    mine = [b.reason.value for b in await blockers_of(o.store, mentorship) if b.person_id == o.reader.id]
    missing = [reason for reason in mine if o.t.has(f"reminder-{reason}")]
    if not missing:
        return None
    what = Html(", ".join(o.t(f"reminder-{reason}") for reason in missing))
    act = button(o.t, "button-reminder-completion", OpenEnding(mentorship_id=mentorship.id))
    text = o.t("reminder-completion", who=mentorship.partners_of(o.reader.id)[0], what=what)
    later = later_row(o.t, "completion", fact.subject, o.t.plain("reminder-about-completion"))
    return Screen(text, [[act], later])


async def profile(o: Occasion) -> Screen | None:
    """The profile is not finished."""
    fact = await standing_for_me(o, "profile")
    if fact is None:
        return None
    act = button(o.t, "button-reminder-profile", GoOnWithProfile())
    later = later_row(o.t, "profile", fact.subject, o.t.plain("reminder-about-profile"))
    return Screen(o.t("reminder-profile"), [[act], later])


NOTICES: dict[str, Render] = {
    "reminder-feedback": feedback,
    "reminder-pairing": pairing,
    "reminder-first-meeting": first_meeting,
    "reminder-next-meeting": next_meeting,
    "reminder-completion": completion,
    "reminder-profile": profile,
}
