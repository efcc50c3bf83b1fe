"""Reminders to curators: what has come to a halt, in a line with its numbers, and two or three presses that help."""

from handlers.buttons import (
    Button,
    GiveFeedback,
    LogMeeting,
    OpenMeeting,
    OpenPeople,
    Press,
    Screen,
    WriteLetter,
    button,
)
from handlers.mentorships_buttons import CurateMentorship
from handlers.notices import Occasion, Render
from handlers.reminders import later_row
from handlers.reminders_standing import MOST_NAMES, is_curator, pair_name, standing, standing_all
from locales import Html
from mentoring.actions.stages import blockers_of
from mentoring.meetings import Meeting
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.reminders import Fact

MOST_LISTED = 5


async def unlogged(o: Occasion) -> Screen | None:
    """Nobody says whether a planned meeting took place."""
    found = await _of_meeting(o, "unlogged", "reminder-unlogged")
    if found is None:
        return None
    fact, mentorship, meeting = found
    name = pair_name(o.t, mentorship)
    log = button(o.t, "button-reminder-log", LogMeeting(mentorship_id=mentorship.id), name=name)
    text = o.t("reminder-unlogged", name=name, day=meeting.starts_at)
    return Screen(text, _rows(o, "unlogged", fact, mentorship, log))


async def dispute(o: Occasion) -> Screen | None:
    """One side says there was a meeting, another that there was none."""
    found = await _of_meeting(o, "dispute", "reminder-dispute")
    if found is None:
        return None
    fact, mentorship, meeting = found
    settle = button(o.t, "button-reminder-dispute", OpenMeeting(meeting_id=meeting.id), day=meeting.starts_at)
    text = o.t("reminder-dispute", name=pair_name(o.t, mentorship), day=meeting.starts_at)
    return Screen(text, _rows(o, "dispute", fact, mentorship, settle))


async def feedback_late(o: Occasion) -> Screen | None:
    """Feedback is missing after two reminders."""
    meeting = await o.store.meetings.by_id(int(o.args["meeting"]))
    facts = await standing_all(o, "feedback")
    mentorship = await o.store.mentorships.by_id(meeting.mentorship_id) if meeting else None
    if meeting is None or mentorship is None or not facts:
        return None
    silent = [p.person for p in mentorship.participants if any(p.person.id in fact.awaited for fact in facts)]
    text = o.t("reminder-feedback-late", names=_names(o, silent), count=len(silent), day=meeting.starts_at)
    spoken = [
        button(o.t, "button-reminder-spoken", GiveFeedback(meeting_id=meeting.id, person_id=person.id), who=person)
        for person in silent[:1]
    ]
    return Screen(text, _rows(o, "feedback", facts[0], mentorship, *spoken))


async def pairing_late(o: Occasion) -> Screen | None:
    """A proposal waits for somebody's answer."""
    fact = await standing(o, "pairing", "reminder-pairing-late")
    mentorship = await _mentorship(o) if fact else None
    if fact is None or mentorship is None:
        return None
    waiting = [p.person for p in mentorship.participants if p.person.id in fact.awaited]
    days = (o.now - fact.since).days
    return Screen(
        o.t("reminder-pairing-late", names=_names(o, waiting), name=pair_name(o.t, mentorship), days=days),
        _rows(o, "pairing", fact, mentorship),
    )


def first_meeting_late(o: Occasion, mentorship: Mentorship, fact: Fact) -> Screen | None:
    """The first meeting is not planned."""
    return _days_without(o, "first-meeting", "reminder-first-meeting-late", mentorship, fact)


def next_meeting_late(o: Occasion, mentorship: Mentorship, fact: Fact) -> Screen | None:
    """No next meeting is planned."""
    return _days_without(o, "next-meeting", "reminder-next-meeting-late", mentorship, fact)


async def idle(o: Occasion) -> Screen | None:
    """Long without a meeting."""
    fact = await standing(o, "idle", "reminder-idle")
    mentorship = await _mentorship(o) if fact else None
    return _days_without(o, "idle", "reminder-idle", mentorship, fact) if mentorship and fact else None


async def closing(o: Occasion) -> Screen | None:
    """So long without a meeting that closing is proposed; nothing closes by itself."""
    fact = await standing(o, "idle", "reminder-closing")
    mentorship = await _mentorship(o) if fact else None
    return _days_without(o, "idle", "reminder-closing", mentorship, fact) if mentorship and fact else None


def _days_without(o: Occasion, rule: str, key: str, mentorship: Mentorship, fact: Fact) -> Screen | None:
    if not is_curator(o, fact):
        return None
    days = (o.now - fact.since).days
    text = o.t(key, name=pair_name(o.t, mentorship), days=days)
    write = button(o.t, "button-reminder-write", WriteLetter(mentorship_id=mentorship.id))
    return Screen(text, _rows(o, rule, fact, mentorship, write))


async def completion_late(o: Occasion) -> Screen | None:
    """A pair has stood in the last stage for long."""
    fact = await standing(o, "completion", "reminder-completion-late")
    mentorship = await _mentorship(o) if fact else None
    if fact is None or mentorship is None:
        return None
    missing = await blockers_of(o.store, mentorship)
    if not missing:
        return None
    people = {p.person.id: p.person for p in mentorship.participants}
    silent = dict.fromkeys(b.person_id for b in missing if b.person_id in people)
    days = (o.now - fact.since).days
    names = _names(o, [people[each] for each in silent if each is not None])
    text = o.t("reminder-completion-late", name=pair_name(o.t, mentorship), days=days, names=names, count=len(silent))
    return Screen(text, _rows(o, "completion", fact, mentorship))


async def invitation(o: Occasion) -> Screen | None:
    """Those who were invited long ago and have not come, in one list."""
    facts = await standing_all(o, "invitation")
    organisation_id = int(o.args["organisation"])
    waiting = [each.person for each in await o.store.invitations.not_come(organisation_id) if each.invitation]
    if not facts or not waiting:
        return None
    listed = [Html("• ") + o.t("reminder-full-name", who=person) for person in waiting[:MOST_LISTED]]
    if len(waiting) > MOST_LISTED:
        listed.append(o.t("more-of", count=len(waiting) - MOST_LISTED))
    text = Html("\n".join([o.t("reminder-invitation", count=len(waiting)), *listed]))
    who = button(o.t, "button-reminder-waiting", OpenPeople(organisation_id=organisation_id, who="waiting"))
    later = later_row(o.t, "invitation", facts[0].subject, o.t.plain("reminder-about-invitation"))
    return Screen(text, [[who], later])


async def _mentorship(o: Occasion) -> Mentorship | None:
    return await o.store.mentorships.by_id(int(o.args["mentorship"]))


async def _of_meeting(o: Occasion, rule: str, kind: str) -> tuple[Fact, Mentorship, Meeting] | None:
    """A curator's fact about a meeting, with what the text names."""
    fact = await standing(o, rule, kind)
    meeting = await o.store.meetings.by_id(int(o.args["meeting"])) if fact else None
    mentorship = await o.store.mentorships.by_id(meeting.mentorship_id) if meeting else None
    if fact is None or meeting is None or mentorship is None or not is_curator(o, fact):
        return None
    return fact, mentorship, meeting


def _names(o: Occasion, people: list[Person]) -> Html:
    names = [o.t("reminder-name", who=person) for person in people[:MOST_NAMES]]
    if len(people) > MOST_NAMES:
        names.append(o.t("more-of", count=len(people) - MOST_NAMES))
    return Html(", ".join(names))


def _rows(o: Occasion, rule: str, fact: Fact, mentorship: Mentorship, *acts: Button) -> list[list[Button]]:
    """What helps, the pair, later."""
    pair: Press = CurateMentorship(mentorship_id=mentorship.id)
    name = pair_name(o.t, mentorship)
    opened = button(o.t, "button-reminder-pair", pair, alone="button-help-pair", name=name)
    return [*([act] for act in acts), [opened], later_row(o.t, rule, fact.subject, name)]


NOTICES: dict[str, Render] = {
    "reminder-unlogged": unlogged,
    "reminder-dispute": dispute,
    "reminder-feedback-late": feedback_late,
    "reminder-pairing-late": pairing_late,
    "reminder-idle": idle,
    "reminder-closing": closing,
    "reminder-completion-late": completion_late,
    "reminder-invitation": invitation,
}
