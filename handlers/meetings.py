"""A planned meeting: looking at it, coming or not, calling it off, saying where; and doubts about a logged one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.buttons import OpenMeeting, OpenMentorship, PlanMeeting, Screen, button
from handlers.meetings_presses import (
    AgreeMeeting,
    AskQuestion,
    CancelMeeting,
    DeclineMeeting,
    DisputeMeeting,
    MissMeeting,
    MoveMeeting,
    PlaceMeeting,
    ResolveDispute,
    SayWhy,
    UndoLog,
)
from handlers.meetings_screens import meeting_screen
from handlers.meetings_words import with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.meetings import (
    agree_meeting,
    cancel_meeting,
    decline_meeting,
    dispute_meeting,
    miss_meeting,
    open_meeting,
    place_meeting,
    resolve_dispute,
    say_why,
)
from mentoring.errors import AlreadyDone
from mentoring.meetings import AHEAD, Meeting, MeetingStatus
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.questions import question
from mentoring.store import Store


def routes() -> Routes:
    """Everything about one meeting."""
    routes = Routes("meetings")
    routes.press(OpenMeeting, on_meeting_opened)
    routes.press(AgreeMeeting, on_coming, fresh=on_meeting_opened)
    routes.press(DeclineMeeting, on_not_coming, fresh=on_meeting_opened)
    routes.press(CancelMeeting, on_cancel_pressed, fresh=on_meeting_opened)
    routes.press(PlaceMeeting, on_place_pressed, fresh=on_meeting_opened)
    routes.typed("meeting-place", on_place_typed)
    routes.press(SayWhy, on_why_pressed)
    routes.typed("meeting-why", on_why_typed)
    routes.press(MissMeeting, on_missed_pressed, fresh=on_meeting_opened)
    routes.press(AskQuestion, on_question_turned)
    routes.press(DisputeMeeting, on_dispute_pressed, fresh=on_meeting_opened)
    routes.press(ResolveDispute, on_dispute_resolved, fresh=on_meeting_opened)
    return routes


async def show_meeting(
    store: Store, actor: Person, meeting_id: int, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The meeting as it is now."""
    meeting, mentorship = await open_meeting(store, actor, meeting_id)
    reply.show(await meeting_screen(store, actor, meeting, mentorship, now, t, preset))


async def on_meeting_opened(
    data: Any, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Show the meeting that a button names."""
    await show_meeting(store, actor, data.meeting_id, now, preset, t, reply)


async def on_coming(
    data: AgreeMeeting, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """«Буду»."""
    await agree_meeting(store, actor, data.meeting_id, now=now)
    reply.toast("meeting-coming-noted")
    await show_meeting(store, actor, data.meeting_id, now, preset, t, reply)


async def on_not_coming(
    data: DeclineMeeting, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """«Не смогу»: name the meeting first, then offer another time."""
    if not data.sure:
        yes = DeclineMeeting(meeting_id=data.meeting_id, sure=True)
        reply.show(await sure_screen(store, actor, "meeting-decline-sure", yes, AHEAD, now, t))
        return
    meeting = await decline_meeting(store, actor, data.meeting_id, now=now)
    if meeting.is_ahead:
        reply.toast("meeting-not-coming-noted")
        await show_meeting(store, actor, meeting.id, now, preset, t, reply)
        return
    await show_called_off(store, actor, meeting, "meeting-called-off", t, reply)


async def on_cancel_pressed(
    data: CancelMeeting, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Call it off, after a screen that names it."""
    if not data.sure:
        yes = CancelMeeting(meeting_id=data.meeting_id, sure=True)
        reply.show(await sure_screen(store, actor, "meeting-cancel-sure", yes, AHEAD, now, t))
        return
    meeting = await cancel_meeting(store, actor, data.meeting_id, now=now)
    await show_called_off(store, actor, meeting, "meeting-called-off", t, reply)


async def sure_screen(
    store: Store,
    actor: Person,
    key: str,
    yes: DeclineMeeting | CancelMeeting | DisputeMeeting | UndoLog,
    allowed: Sequence[MeetingStatus],
    now: datetime,
    t: Speech,
) -> Screen:
    """A screen that names the meeting before a destructive press. Raises AlreadyDone when it came too late."""
    meeting, mentorship = await open_meeting(store, actor, yes.meeting_id)
    if meeting.status not in allowed:
        raise AlreadyDone
    text = t(key, with_whom=with_whom(t, mentorship, actor), when=meeting.starts_at, now=now)
    leave = button(t, "meeting-button-leave-as-is", OpenMeeting(meeting_id=meeting.id))
    other = button(t, "meeting-button-other-time", MoveMeeting(meeting_id=meeting.id))
    rows = [[other]] if isinstance(yes, DeclineMeeting) else []
    return Screen(text, [*rows, [button(t, f"meeting-yes-{yes.__prefix__}", yes)], [leave], last_row(t, actor)])


async def show_called_off(
    store: Store, actor: Person, meeting: Meeting, key: str, t: Speech, reply: Reply
) -> None:
    """It is off, or was not; another time and the reason may follow."""
    _, mentorship = await open_meeting(store, actor, meeting.id)
    reply.show(called_off_screen(t, actor, meeting, mentorship, key))


def called_off_screen(t: Speech, actor: Person, meeting: Meeting, mentorship: Mentorship, key: str) -> Screen:
    """A meeting that will not be or was not: what next."""
    text = t(key, with_whom=with_whom(t, mentorship, actor), when=meeting.starts_at)
    rows = [[button(t, "meeting-button-why", SayWhy(meeting_id=meeting.id))]]
    if mentorship.is_running:
        rows.insert(0, [button(t, "meeting-button-plan-another", PlanMeeting(mentorship_id=mentorship.id))])
    return Screen(text, [*rows, last_row(t, actor, OpenMentorship(mentorship_id=mentorship.id))])


async def on_missed_pressed(
    data: MissMeeting, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """«Не состоялась»."""
    meeting = await miss_meeting(store, actor, data.meeting_id, now=now)
    await show_called_off(store, actor, meeting, "meeting-missed-noted", t, reply)


async def on_why_pressed(data: SayWhy, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the reason."""
    meeting, _ = await open_meeting(store, actor, data.meeting_id)
    reply.show(Screen(t("meeting-ask-why"), [last_row(t, actor, OpenMeeting(meeting_id=meeting.id))]))
    reply.expects("meeting-why", meeting=meeting.id)


async def on_why_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """Keep the reason."""
    meeting = await say_why(store, actor, int(awaited["meeting"]), text)
    await show_meeting(store, actor, meeting.id, now, preset, t, reply)


async def on_place_pressed(
    data: PlaceMeeting, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Where: typed, or one of two taps."""
    if data.format:
        await place_meeting(store, actor, data.meeting_id, format=data.format, now=now)
        await show_meeting(store, actor, data.meeting_id, now, preset, t, reply)
        return
    meeting, _ = await open_meeting(store, actor, data.meeting_id)
    online, phone = (
        button(t, f"meeting-button-format-{form}", PlaceMeeting(meeting_id=meeting.id, format=form))
        for form in ("online", "phone")
    )
    back = last_row(t, actor, OpenMeeting(meeting_id=meeting.id))
    reply.show(Screen(t("meeting-ask-place", when=meeting.starts_at, now=now), [[online, phone], back]))
    reply.expects("meeting-place", meeting=meeting.id)


async def on_place_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """Keep the place."""
    meeting = await place_meeting(store, actor, int(awaited["meeting"]), place=text, now=now)
    await show_meeting(store, actor, meeting.id, now, preset, t, reply)


async def on_question_turned(
    data: AskQuestion, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """A question to begin with, and the way to the next."""
    meeting, mentorship = await open_meeting(store, actor, data.meeting_id)
    key = question(mentorship.stage, data.number)
    text = t("meeting-question", question=t(key), with_whom=with_whom(t, mentorship, actor))
    more = AskQuestion(meeting_id=meeting.id, number=(data.number + 1) % 100)
    rows = [[button(t, "meeting-button-more-questions", more)]]
    reply.show(Screen(text, [*rows, last_row(t, actor, OpenMeeting(meeting_id=meeting.id))]))


async def on_dispute_pressed(
    data: DisputeMeeting, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """«Не было такой встречи», after a screen that says what follows."""
    if not data.sure:
        yes = DisputeMeeting(meeting_id=data.meeting_id, sure=True)
        reply.show(await sure_screen(store, actor, "meeting-dispute-sure", yes, (MeetingStatus.HELD,), now, t))
        return
    meeting = await dispute_meeting(store, actor, data.meeting_id, now=now)
    reply.show(Screen(t("meeting-dispute-noted", when=meeting.starts_at), [last_row(t, actor)]))


async def on_dispute_resolved(
    data: ResolveDispute, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The curator's word."""
    await resolve_dispute(store, actor, data.meeting_id, was=data.was, now=now)
    reply.toast("dispute-resolved-noted")
    await show_meeting(store, actor, data.meeting_id, now, preset, t, reply)
