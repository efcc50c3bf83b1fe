"""The curator and feedback: whose is missing, passing on somebody's words, no longer waiting."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.buttons import Button, GiveFeedback, OpenMeeting, Screen, button
from handlers.feedback_presses import WaiveFeedback
from handlers.feedback_words import feedback_lines
from handlers.meetings_words import lines, with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.feedback import waive_feedback
from mentoring.actions.meetings import open_meeting
from mentoring.actions.meetings_found import curates
from mentoring.errors import NotFound
from mentoring.feedback import Feedback
from mentoring.meetings import Meeting
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.store import Store

REASONS = ("absent", "ill", "long-ago")


def routes() -> Routes:
    """Letting somebody off."""
    routes = Routes("feedback_curator")
    routes.press(WaiveFeedback, on_waive_pressed, fresh=on_silent_opened)
    routes.typed("feedback-waiver", on_waiver_typed)
    return routes


async def on_silent_opened(data: Any, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Whose feedback is missing."""
    await show_silent(store, actor, data.meeting_id, t, reply)


async def show_silent(store: Store, actor: Person, meeting_id: int, t: Speech, reply: Reply) -> None:
    """Everyone's feedback on a meeting, for the curator."""
    meeting, mentorship = await open_meeting(store, actor, meeting_id)
    reply.show(silent_screen(t, actor, meeting, mentorship, await store.feedback.of_meeting(meeting.id)))


def silent_screen(
    t: Speech, actor: Person, meeting: Meeting, mentorship: Mentorship, given: Mapping[int, Feedback]
) -> Screen:
    """What was said, and for each who is silent: answer «со слов», or do not wait."""
    text = lines(
        t("feedback-of-meeting", with_whom=with_whom(t, mentorship, actor), day=meeting.starts_at),
        feedback_lines(t, mentorship, actor, given, curator=True),
    )
    rows: list[list[Button]] = []
    for place in mentorship.participants:
        own = given.get(place.person.id)
        if own is None or not own.is_settled:
            speak = GiveFeedback(meeting_id=meeting.id, person_id=place.person.id)
            leave = WaiveFeedback(meeting_id=meeting.id, person_id=place.person.id)
            rows.append([button(t, "feedback-button-speak-for", speak, who=place.person)])
            rows.append([button(t, "feedback-button-waive", leave, who=place.person)])
    return Screen(text, [*rows[:12], last_row(t, actor, OpenMeeting(meeting_id=meeting.id))])


async def on_waive_pressed(
    data: WaiveFeedback, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Choose the reason, then stop waiting."""
    if data.why in REASONS:
        reason = t.plain(f"waiver-{data.why}")
        await waive_feedback(store, actor, data.meeting_id, data.person_id, reason=reason, now=now)
        reply.toast("feedback-waived")
        await show_silent(store, actor, data.meeting_id, t, reply)
        return
    meeting, mentorship = await open_meeting(store, actor, data.meeting_id)
    person = next((p.person for p in mentorship.participants if p.person.id == data.person_id), None)
    if person is None or not curates(actor, mentorship):
        raise NotFound
    reasons = [
        [button(t, f"waiver-{why}", data.model_copy(update={"why": why}))] for why in REASONS
    ]
    back = last_row(t, actor, GiveFeedback(meeting_id=meeting.id))
    reply.show(Screen(t("feedback-ask-waiver", who=person, day=meeting.starts_at), [*reasons, back]))
    reply.expects("feedback-waiver", meeting=meeting.id, person=person.id)


async def on_waiver_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Another reason."""
    meeting_id, person_id = int(awaited["meeting"]), int(awaited["person"])
    await waive_feedback(store, actor, meeting_id, person_id, reason=text, now=now)
    await show_silent(store, actor, meeting_id, t, reply)
