"""Logging a meeting in three taps: with whom, when (here), how long; several pairs at once for whoever has them."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import LogMeeting, Screen, button
from handlers.meetings_log_length import (
    on_another_pressed,
    on_length_typed,
    on_log_pressed,
    on_logged_already,
    show_length,
)
from handlers.meetings_log_pairs import back_from, chosen, on_pairs_ticked, pairs_of, whom, with_whom_screen
from handlers.meetings_presses import LogAnother, LogCalendar, LogDay, LogIt, LogPlanned, LogWhen, TickPairs
from handlers.meetings_times import calendar_rows, month_page
from handlers.meetings_words import ids_of, ids_text
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from locales.moments import parse_moment
from mentoring.actions.meetings import open_meeting
from mentoring.meetings import AHEAD, Meeting
from mentoring.meetings_life import check_loggable, local_day
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

NOON = time(12)
YEAR = timedelta(days=365)


def routes() -> Routes:
    """From «Записать встречу» to the log."""
    routes = Routes("meetings_log")
    routes.command("log", on_log_asked)
    routes.press(LogMeeting, on_log_asked)
    routes.press(TickPairs, on_pairs_ticked)
    routes.press(LogWhen, on_pairs_chosen)
    routes.press(LogCalendar, on_log_calendar)
    routes.press(LogDay, on_log_day)
    routes.press(LogPlanned, on_planned_chosen)
    routes.press(LogIt, on_log_pressed, fresh=on_logged_already)
    routes.press(LogAnother, on_another_pressed, fresh=on_logged_already)
    routes.typed("log-when", on_when_typed)
    routes.typed("log-length", on_length_typed)
    return routes


async def on_log_asked(
    store: Store, actor: Person, now: datetime, t: Speech, reply: Reply, data: LogMeeting | None = None
) -> None:
    """With whom? Asked only where there are several."""
    if data is not None and data.mentorship_id:
        await show_when(store, actor, [data.mentorship_id], now, t, reply)
        return
    pairs = await pairs_of(store, actor)
    if len(pairs) == 1:
        await show_when(store, actor, [pairs[0].id], now, t, reply)
        return
    reply.show(with_whom_screen(t, actor, pairs))


async def on_pairs_chosen(
    data: LogWhen, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """When was it?"""
    await show_when(store, actor, ids_of(data.ids), now, t, reply)


async def show_when(
    store: Store, actor: Person, ids: Sequence[int], now: datetime, t: Speech, reply: Reply
) -> None:
    """When was it: the planned one, today, yesterday, another day, or typed."""
    mentorships = await chosen(store, actor, ids)
    planned: list[Meeting] = []
    if len(mentorships) == 1:
        ends = local_day(now.astimezone(t.zone).date(), t.zone)[1]
        ahead = await store.meetings.of_mentorship(mentorships[0].id, *AHEAD)
        planned = [meeting for meeting in ahead if meeting.starts_at < ends][-3:]
    reply.show(when_screen(t, actor, mentorships, planned, now))
    reply.expects("log-when", ids=ids_text([each.id for each in mentorships]))


def when_screen(
    t: Speech, actor: Person, mentorships: Sequence[Mentorship], planned: Sequence[Meeting], now: datetime
) -> Screen:
    """The second question."""
    ids, today = ids_text([each.id for each in mentorships]), now.astimezone(t.zone).date()
    rows = [
        [button(t, "meeting-button-log-planned", LogPlanned(meeting_id=each.id), when=each.starts_at)]
        for each in planned
    ]
    yesterday = today - timedelta(days=1)
    rows.append(
        [
            button(t, "button-today", LogDay(ids=ids, day=today.toordinal())),
            button(t, "button-yesterday", LogDay(ids=ids, day=yesterday.toordinal())),
        ]
    )
    rows.append([button(t, "meeting-button-other-day", LogCalendar(ids=ids, page=month_page(today)))])
    text = t("log-when", who=whom(t, actor, mentorships))
    return Screen(text, [*rows, last_row(t, actor, back_from(mentorships))])


async def on_log_calendar(
    data: LogCalendar, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """A month of days gone by."""
    mentorships = await chosen(store, actor, ids_of(data.ids))
    today = now.astimezone(t.zone).date()
    rows = calendar_rows(
        t,
        data.page,
        first=today - YEAR,
        last=today,
        choose=lambda day: LogDay(ids=data.ids, day=day.toordinal()),
        turn=lambda page: LogCalendar(ids=data.ids, page=page),
    )
    reply.show(
        Screen(
            t("log-when", who=whom(t, actor, mentorships)),
            [*rows, last_row(t, actor, LogWhen(ids=data.ids))],
        )
    )
    reply.expects("log-when", ids=data.ids)


async def on_log_day(
    data: LogDay, store: Store, actor: Person, now: datetime, zone: tzinfo, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The day is chosen: how long? Of a day without an hour noon is kept, or now when that is earlier."""
    day = date.fromordinal(min(max(data.day, 1), date.max.toordinal() - 1))
    at = datetime.combine(day, NOON, zone)
    if day == now.astimezone(zone).date():
        at = min(at, now)
    await show_length(store, actor, ids_of(data.ids), at, 0, now, preset, t, reply)


async def on_planned_chosen(
    data: LogPlanned, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """It was the planned one: how long?"""
    meeting, mentorship = await open_meeting(store, actor, data.meeting_id)
    at = min(meeting.starts_at, now) if meeting.day(t.zone) <= now.astimezone(t.zone).date() else now
    await show_length(store, actor, [mentorship.id], at, meeting.id, now, preset, t, reply)


async def on_when_typed(
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
    """«вчера в 15:30»: read back on the next screen."""
    at = parse_moment(text, now, zone, t.language, past_ok=True)
    if at is None:
        reply.say(Screen(t("log-when-unclear"), [last_row(t, actor, LogWhen(ids=str(awaited["ids"])))]))
        reply.expects("log-when", **awaited)
        return
    check_loggable(at, now)
    await show_length(store, actor, ids_of(str(awaited["ids"])), at, 0, now, preset, t, reply)
