"""Feedback on a meeting: at most three taps on one screen, a line if one wishes, and what the partner may read."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import GiveFeedback, Screen, button
from handlers.feedback_curator import silent_screen
from handlers.feedback_presses import AddNote, ChangeFeedback, PostponeFeedback, RateMeeting, ShareFeedback
from handlers.feedback_screens import ask_screen, thanks_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.feedback import (
    Spoken,
    add_note,
    open_feedback,
    postpone_feedback,
    rate_meeting,
    say_whether_to_go_on,
    share_feedback,
)
from mentoring.actions.meetings import open_meeting
from mentoring.errors import AlreadyDone
from mentoring.feedback import Ask, at_home
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store


def routes() -> Routes:
    """From the first tap to what is shared."""
    routes = Routes("feedback")
    routes.press(GiveFeedback, on_feedback_opened)
    routes.press(RateMeeting, on_rating_pressed, fresh=on_feedback_opened)
    routes.press(ChangeFeedback, on_change_pressed)
    routes.press(PostponeFeedback, on_postponed, fresh=on_feedback_opened)
    routes.press(AddNote, on_note_pressed)
    routes.typed("feedback-note", on_note_typed)
    routes.press(ShareFeedback, on_share_pressed)
    return routes


async def on_feedback_opened(
    data: Any, store: Store, actor: Person, now: datetime, zone: ZoneInfo, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The next question, or thanks; for a curator, whose feedback is missing."""
    person_id = getattr(data, "person_id", 0)
    meeting, mentorship = await open_meeting(store, actor, data.meeting_id)
    if mentorship.side_of(actor.id) is None and not person_id:
        given = await store.feedback.of_meeting(meeting.id)
        reply.show(silent_screen(t, actor, meeting, mentorship, given))
        return
    spoken = await open_feedback(store, actor, data.meeting_id, on_behalf_of=person_id or None)
    await show_spoken(store, actor, spoken, now, zone, preset, t, reply)


async def show_spoken(
    store: Store, actor: Person, spoken: Spoken, now: datetime, zone: ZoneInfo, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Where the feedback stands."""
    if spoken.next is None:
        reply.show(thanks_screen(t, actor, spoken, now, preset))
        return
    reply.show(ask_screen(t, actor, spoken, spoken.next, now, at_home(now, zone), preset))


async def on_rating_pressed(
    data: RateMeeting,
    store: Store,
    actor: Person,
    now: datetime,
    zone: ZoneInfo,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """One answer; the next question in its place."""
    behalf = data.person_id or None
    if data.ask is Ask.GO_ON:
        spoken = await say_whether_to_go_on(
            store, actor, data.meeting_id, bool(data.value), now=now, on_behalf_of=behalf
        )
    else:
        try:
            spoken = await rate_meeting(
                store, actor, data.meeting_id, data.ask, data.value, now=now, on_behalf_of=behalf
            )
        except ValueError:
            raise AlreadyDone from None
    following = spoken.asked[spoken.asked.index(data.ask) + 1 :] if data.again else ()
    if following:
        reply.show(ask_screen(t, actor, spoken, following[0], now, at_home(now, zone), preset, again=True))
        return
    await show_spoken(store, actor, spoken, now, zone, preset, t, reply)


async def on_change_pressed(
    data: ChangeFeedback,
    store: Store,
    actor: Person,
    now: datetime,
    zone: ZoneInfo,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """From the first question once more."""
    spoken = await open_feedback(store, actor, data.meeting_id, on_behalf_of=data.person_id or None)
    reply.show(ask_screen(t, actor, spoken, spoken.asked[0], now, at_home(now, zone), preset, again=True))


async def on_postponed(
    data: PostponeFeedback, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """«Отвечу дома»."""
    due_at = await postpone_feedback(store, actor, data.meeting_id, now=now)
    answer = [button(t, "meeting-button-feedback", GiveFeedback(meeting_id=data.meeting_id))]
    reply.show(Screen(t("feedback-postponed", when=due_at, now=now), [answer, last_row(t, actor)]))


async def on_note_pressed(data: AddNote, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the line."""
    spoken = await open_feedback(store, actor, data.meeting_id, on_behalf_of=data.person_id or None)
    back = GiveFeedback(meeting_id=data.meeting_id, person_id=data.person_id)
    reply.show(Screen(t("feedback-ask-note", day=spoken.meeting.starts_at), [last_row(t, actor, back)]))
    reply.expects("feedback-note", meeting=data.meeting_id, person=data.person_id)


async def on_note_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    zone: ZoneInfo,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """Keep the line."""
    behalf = int(awaited["person"]) or None
    spoken = await add_note(store, actor, int(awaited["meeting"]), text, now=now, on_behalf_of=behalf)
    await show_spoken(store, actor, spoken, now, zone, preset, t, reply)


async def on_share_pressed(
    data: ShareFeedback, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The partner may read it, or not."""
    spoken = await share_feedback(store, actor, data.meeting_id, data.shared, now=now)
    shared = "feedback-shared-open" if spoken.everyone_has_spoken else "feedback-shared"
    reply.toast(shared if data.shared else "feedback-kept")
    reply.show(thanks_screen(t, actor, spoken, now, preset))
