"""After a meeting was logged: what may be added, and taking it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.buttons import Button, GiveFeedback, LogMeeting, OpenMeeting, Screen, button, in_columns
from handlers.meetings import on_meeting_opened, sure_screen
from handlers.meetings_presses import ChooseActivity, DescribeMeeting, UndoLog
from handlers.meetings_screens import describe_rows, meeting_screen
from handlers.meetings_words import lines, names, paragraphs, with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.meetings import describe_meeting, name_activity, open_meeting, undo_log
from mentoring.errors import NotFound
from mentoring.meetings import LOGGED, Activity, Meeting
from mentoring.meetings_notices import others
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

TEXTS = ("topic", "done", "next_step")
ACTIVITY = "activity"


def routes() -> Routes:
    """What may follow a log."""
    routes = Routes("meetings_logged")
    routes.press(DescribeMeeting, on_describe_pressed)
    routes.typed("meeting-text", on_text_typed)
    routes.press(ChooseActivity, on_activity_chosen)
    routes.press(UndoLog, on_undo_pressed, fresh=on_meeting_opened)
    return routes


async def show_logged(
    store: Store,
    actor: Person,
    entered: Sequence[Meeting],
    known: Sequence[Meeting],
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """It is logged: what was, and what may be added."""
    pairs = [(meeting, (await open_meeting(store, actor, meeting.id))[1]) for meeting in entered]
    if len(pairs) == 1 and not known:
        meeting, mentorship = pairs[0]
        reply.show(logged_screen(t, actor, meeting, mentorship, now))
        return
    reply.show(logged_several_screen(t, actor, pairs, len(known)))


def logged_screen(t: Speech, actor: Person, meeting: Meeting, mentorship: Mentorship, now: datetime) -> Screen:
    """One meeting is in the journal."""
    told = others(mentorship, actor.id)
    asked = [person for person in told if person.chat_id is not None and person.id not in meeting.declined_by]
    text = paragraphs(
        lines(
            t(
                "log-done",
                with_whom=with_whom(t, mentorship, actor),
                when=meeting.starts_at,
                minutes=meeting.minutes,
            ),
            t("log-others-asked", names=names(t, asked, "nom"), count=len(asked)) if asked else None,
        ),
        t("log-may-add"),
    )
    rows: list[list[Button]] = []
    if mentorship.side_of(actor.id) is not None:
        rows.append([button(t, "meeting-button-own-feedback", GiveFeedback(meeting_id=meeting.id))])
    rows += describe_rows(t, meeting.id)
    rows.append(
        [
            button(t, "meeting-button-log-one-more", LogMeeting()),
            button(t, "meeting-button-undo-log", UndoLog(meeting_id=meeting.id)),
        ]
    )
    return Screen(text, [*rows, last_row(t, actor)])


def logged_several_screen(t: Speech, actor: Person, pairs: Sequence[tuple[Meeting, Mentorship]], known: int) -> Screen:
    """Several meetings are in the journal."""
    entered = None
    if pairs:
        people = [person for _, each in pairs for person in each.partners_of(actor.id)]
        entered = t(
            "log-several-done",
            count=len(pairs),
            names=names(t, people, "ins"),
            when=pairs[0][0].starts_at,
            minutes=pairs[0][0].minutes,
        )
    left = t("log-several-known", count=known) if known else None
    rows = [[feedback_button(t, meeting, each, actor)] for meeting, each in pairs]
    one_more = [button(t, "meeting-button-log-one-more", LogMeeting())]
    return Screen(paragraphs(entered, left), [*rows, one_more, last_row(t, actor)])


def feedback_button(t: Speech, meeting: Meeting, mentorship: Mentorship, actor: Person) -> Button:
    """The way to feedback, named by the partners."""
    people = names(t, mentorship.partners_of(actor.id), "nom")
    return button(t, "meeting-button-feedback-about", GiveFeedback(meeting_id=meeting.id), names=people)


async def on_describe_pressed(data: DescribeMeeting, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the text, or offer what the time may have been spent on."""
    if data.what not in (*TEXTS, ACTIVITY):
        raise NotFound
    meeting, mentorship = await open_meeting(store, actor, data.meeting_id)
    if data.what == ACTIVITY:
        reply.show(activities_screen(t, actor, meeting, mentorship))
        return
    text = t(f"meeting-ask-{data.what}", with_whom=with_whom(t, mentorship, actor), day=meeting.starts_at)
    reply.show(Screen(text, [last_row(t, actor, OpenMeeting(meeting_id=meeting.id))]))
    reply.expects("meeting-text", meeting=meeting.id, what=data.what)


async def on_text_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """Keep the text and offer the next one."""
    what = str(awaited["what"])
    if what not in TEXTS:
        raise NotFound
    meeting = await describe_meeting(store, actor, int(awaited["meeting"]), **{what: text}, now=now)
    _, mentorship = await open_meeting(store, actor, meeting.id)
    screen = await meeting_screen(store, actor, meeting, mentorship, now, t, preset)
    reply.show(screen.under(t("meeting-text-kept")))


def activities_screen(t: Speech, actor: Person, meeting: Meeting, mentorship: Mentorship) -> Screen:
    """What a meeting may be spent on, two in a row."""
    text = t("meeting-ask-activity", with_whom=with_whom(t, mentorship, actor), day=meeting.starts_at)
    choices = [
        button(
            t,
            f"meeting-button-activity-{each.value.replace('_', '-')}",
            ChooseActivity(meeting_id=meeting.id, activity=each.value),
        )
        for each in Activity
    ]
    return Screen(text, [*in_columns(choices, 2), last_row(t, actor, OpenMeeting(meeting_id=meeting.id))])


async def on_activity_chosen(
    data: ChooseActivity, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Keep it and show the meeting."""
    if data.activity not in list(Activity):
        raise NotFound
    meeting = await name_activity(store, actor, data.meeting_id, Activity(data.activity), now=now)
    _, mentorship = await open_meeting(store, actor, meeting.id)
    screen = await meeting_screen(store, actor, meeting, mentorship, now, t, preset)
    reply.show(screen.under(t("meeting-text-kept")))


async def on_undo_pressed(data: UndoLog, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Take it back, after a screen that names it."""
    if not data.sure:
        yes = UndoLog(meeting_id=data.meeting_id, sure=True)
        reply.show(await sure_screen(store, actor, "meeting-undo-sure", yes, LOGGED, now, t))
        return
    meeting = await undo_log(store, actor, data.meeting_id, now=now)
    _, mentorship = await open_meeting(store, actor, meeting.id)
    text = t("meeting-undone", with_whom=with_whom(t, mentorship, actor), when=meeting.starts_at)
    again = [button(t, "meeting-button-log-one-more", LogMeeting(mentorship_id=mentorship.id))]
    reply.show(Screen(text, [again, last_row(t, actor)]))
