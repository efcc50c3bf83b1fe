"""How long was the meeting, and the log itself."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from handlers.buttons import OpenMeeting, Screen, button, in_columns
from handlers.meetings_log_pairs import chosen, whom
from handlers.meetings_logged import show_logged
from handlers.meetings_presses import LogAnother, LogIt, LogWhen
from handlers.meetings_words import from_minutes, ids_of, ids_text, to_minutes, with_whom
from handlers.reply import Reply
from handlers.rows import last_row
from locales import Speech
from locales.moments import parse_minutes
from mentoring.actions.meetings import log_meeting, log_several, open_meeting
from mentoring.errors import NotFound
from mentoring.meetings import LOGGED, Meeting
from mentoring.meetings_life import MeetingAlreadyLogged, check_loggable, local_day
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store


async def show_length(
    store: Store,
    actor: Person,
    ids: Sequence[int],
    at: datetime,
    planned: int,
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """How long was it: the usual lengths, or typed."""
    check_loggable(at, now)
    mentorships = await chosen(store, actor, ids)
    text, minutes = ids_text([each.id for each in mentorships]), to_minutes(at)
    buttons = [
        button(t, "meeting-button-minutes", LogIt(ids=text, at=minutes, minutes=each, planned=planned), count=each)
        for each in preset.meeting_minutes
    ]
    words = t("log-length", who=whom(t, actor, mentorships), when=at)
    reply.show(Screen(words, [*in_columns(buttons, 2), last_row(t, actor, LogWhen(ids=text))]))
    reply.expects("log-length", ids=text, at=minutes, planned=planned)


async def on_length_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """«час двадцать»."""
    minutes = parse_minutes(text)
    if minutes is None:
        reply.say(Screen(t("log-length-unclear"), [last_row(t, actor, LogWhen(ids=str(awaited["ids"])))]))
        reply.expects("log-length", **awaited)
        return
    press = LogIt(ids=awaited["ids"], at=awaited["at"], minutes=minutes, planned=awaited["planned"])
    await on_log_pressed(press, store, actor, now, preset, t, reply)


async def on_log_pressed(
    data: LogIt, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Log it, with one pair or with several."""
    ids, at = ids_of(data.ids), from_minutes(data.at)
    if len(ids) == 1:
        await log_one(store, actor, ids[0], at, data.minutes, data.planned, 0, now, preset, t, reply)
        return
    if not ids:
        raise NotFound
    done = await log_several(store, actor, ids, starts_at=at, minutes=data.minutes, now=now)
    await show_logged(store, actor, done.entered, done.known, now, preset, t, reply)


async def on_another_pressed(
    data: LogAnother, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """A second meeting of the same day is logged on purpose."""
    at, number = from_minutes(data.at), data.mentorship_id
    await log_one(store, actor, number, at, data.minutes, 0, data.known, now, preset, t, reply)


async def log_one(
    store: Store,
    actor: Person,
    mentorship_id: int,
    at: datetime,
    minutes: int,
    planned: int,
    known: int,
    now: datetime,
    preset: Preset,
    t: Speech,
    reply: Reply,
) -> None:
    """Log a meeting of one pair, unless it is in the journal already."""
    try:
        meeting = await log_meeting(
            store,
            actor,
            mentorship_id,
            starts_at=at,
            minutes=minutes,
            now=now,
            meeting_id=planned or None,
            known=known,
        )
    except MeetingAlreadyLogged as logged:
        more = LogAnother(mentorship_id=mentorship_id, at=to_minutes(at), minutes=minutes, known=logged.count)
        reply.show(await already_logged_screen(store, actor, logged, more, t, now))
        return
    await show_logged(store, actor, [meeting], [], now, preset, t, reply)


async def already_logged_screen(
    store: Store, actor: Person, logged: MeetingAlreadyLogged, more: LogAnother, t: Speech, now: datetime
) -> Screen:
    """Nothing is lost: it is in the journal; another one is logged by one more press."""
    meeting, mentorship = await open_meeting(store, actor, logged.meeting.id)
    said_by = meeting.on_behalf_of or meeting.logged_by or actor.id
    who = (await store.people.by_ids([said_by]))[said_by]
    text = t(
        "meeting-already-logged-by",
        with_whom=with_whom(t, mentorship, actor),
        day=meeting.starts_at,
        who=who,
        when=meeting.logged_at or now,
        now=now,
    )
    rows = [
        [button(t, "meeting-button-another-meeting", more)],
        [button(t, "meeting-button-open-logged", OpenMeeting(meeting_id=meeting.id))],
    ]
    return Screen(text, [*rows, last_row(t, actor)])


async def on_logged_already(
    data: LogIt | LogAnother,
    store: Store,
    actor: Person,
    now: datetime,
    preset: Preset,
    zone: tzinfo,
    t: Speech,
    reply: Reply,
) -> None:
    """The same press once more: the logged meetings as they are."""
    begins, ends = local_day(from_minutes(data.at).astimezone(zone).date(), zone)
    logged: list[Meeting] = []
    ids = [data.mentorship_id] if isinstance(data, LogAnother) else ids_of(data.ids)
    for each in await chosen(store, actor, ids):
        logged += (await store.meetings.between(each.id, begins, ends, *LOGGED))[-1:]
    await show_logged(store, actor, logged, [], now, preset, t, reply)
