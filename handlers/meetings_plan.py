"""Choosing a time for a meeting: offered ones, the calendar, or typed words that are read back."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import Button, OpenMeeting, OpenMentorship, PlanMeeting, Press, Screen, button
from handlers.meetings import on_meeting_opened
from handlers.meetings_presses import ChooseDay, ChooseTime, MoveMeeting, OpenCalendar
from handlers.meetings_screens import meeting_screen
from handlers.meetings_times import calendar_rows, hour_rows, month_page
from handlers.meetings_words import from_minutes, lines, paragraphs, to_minutes, with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from locales.moments import parse_day, parse_moment
from mentoring.actions.meetings import clashing, move_meeting, open_meeting, propose_meeting, times_to_offer
from mentoring.errors import AlreadyDone
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

FARTHEST = timedelta(days=365)
FARTHEST_DAY = date(2100, 1, 1).toordinal()


def routes() -> Routes:
    """From the offered times to the proposal."""
    routes = Routes("meetings_plan")
    routes.press(PlanMeeting, on_plan_pressed)
    routes.press(MoveMeeting, on_move_pressed)
    routes.press(OpenCalendar, on_calendar_turned)
    routes.press(ChooseDay, on_day_chosen)
    routes.press(ChooseTime, on_time_chosen, fresh=on_time_chosen_again)
    routes.typed("meeting-time", on_time_typed)
    return routes


async def on_plan_pressed(
    data: PlanMeeting, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Offer times for a new meeting."""
    await show_times(store, actor, data.mentorship_id, None, now, t, reply)


async def on_move_pressed(
    data: MoveMeeting, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Offer other times for a planned meeting; one that is not planned any more is shown as it is."""
    meeting, mentorship = await open_meeting(store, actor, data.meeting_id)
    if not meeting.is_ahead:
        reply.show(await meeting_screen(store, actor, meeting, mentorship, now, t, preset))
        return
    await show_times(store, actor, mentorship.id, meeting, now, t, reply)


async def show_times(
    store: Store, actor: Person, mentorship_id: int, moves: Meeting | None, now: datetime, t: Speech, reply: Reply
) -> None:
    """The offered times, and the invitation to type another."""
    mentorship, times = await times_to_offer(store, actor, mentorship_id, now=now)
    planned = moves or (await store.meetings.next_of([mentorship_id], after=now)).get(mentorship_id)
    reply.show(times_screen(t, actor, mentorship, planned, moves, times, now))
    reply.expects("meeting-time", mentorship=mentorship_id, moves=moves.id if moves else 0, day=0)


async def on_calendar_turned(
    data: OpenCalendar, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """A month to choose a day from."""
    mentorship, _ = await times_to_offer(store, actor, data.mentorship_id, now=now)
    today = now.astimezone(zone).date()
    rows = calendar_rows(
        t,
        data.page,
        first=today,
        last=today + FARTHEST,
        choose=lambda day: ChooseDay(mentorship_id=mentorship.id, moves=data.moves, day=day.toordinal()),
        turn=lambda page: OpenCalendar(mentorship_id=mentorship.id, moves=data.moves, page=page),
    )
    title = t("meeting-choose-day", with_whom=with_whom(t, mentorship, actor))
    reply.show(Screen(title, [*rows, last_row(t, actor, back_to(mentorship.id, data.moves))]))
    reply.expects("meeting-time", mentorship=mentorship.id, moves=data.moves, day=0)


async def on_day_chosen(
    data: ChooseDay, store: Store, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """The hours of the chosen day."""
    mentorship, _ = await times_to_offer(store, actor, data.mentorship_id, now=now)
    day = date.fromordinal(min(max(data.day, 1), FARTHEST_DAY))
    rows = hour_rows(day, zone, now, lambda moment: choose(mentorship.id, data.moves, moment))
    text = t("meeting-choose-hour", with_whom=with_whom(t, mentorship, actor), day=day)
    back = OpenCalendar(mentorship_id=mentorship.id, moves=data.moves, page=month_page(day))
    reply.show(Screen(text, [*rows, last_row(t, actor, back)]))
    reply.expects("meeting-time", mentorship=mentorship.id, moves=data.moves, day=data.day)


async def on_time_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    zone: ZoneInfo,
    t: Speech,
    reply: Reply,
) -> None:
    """Read the time back, or say how to write it."""
    mentorship_id, moves = int(awaited["mentorship"]), int(awaited["moves"])
    mentorship, _ = await times_to_offer(store, actor, mentorship_id, now=now)
    moment = read_moment(text, int(awaited.get("day") or 0), now, zone, t.language)
    if moment is None:
        again = back_to(mentorship_id, moves)
        reply.say(Screen(t("meeting-time-unclear"), [last_row(t, actor, again)]))
        reply.expects("meeting-time", **awaited)
        return
    clash = await clashing(store, mentorship, moment, but=moves or None)
    reply.show(confirm_screen(t, actor, mentorship, moves, moment, now, clash))
    reply.expects("meeting-time", mentorship=mentorship_id, moves=moves, day=0)


def read_moment(text: str, day: int, now: datetime, zone: ZoneInfo, language: str) -> datetime | None:
    """The typed moment; where a day was chosen already, the time alone is enough."""
    if day and parse_day(text, now.astimezone(zone).date(), language) is None:
        chosen = date.fromordinal(day)
        return parse_moment(f"{chosen:%d.%m.%Y} {text}", now, zone, language)
    return parse_moment(text, now, zone, language)


async def on_time_chosen(
    data: ChooseTime, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Propose the time, or move the meeting to it; a clash is shown before."""
    starts_at = from_minutes(data.at)
    mentorship, _ = await times_to_offer(store, actor, data.mentorship_id, now=now)
    clash = await clashing(store, mentorship, starts_at, but=data.moves or None)
    if clash is not None and clash.mentorship_id == mentorship.id and clash.starts_at == starts_at:
        raise AlreadyDone
    if clash is not None and not data.sure:
        reply.show(confirm_screen(t, actor, mentorship, data.moves, starts_at, now, clash))
        return
    if data.moves:
        meeting = await move_meeting(store, actor, data.moves, starts_at=starts_at, now=now)
    else:
        meeting = await propose_meeting(store, actor, mentorship.id, starts_at=starts_at, now=now)
    note = t("meeting-settled" if meeting.status is MeetingStatus.AGREED else "meeting-asked")
    reply.show((await meeting_screen(store, actor, meeting, mentorship, now, t, preset)).under(note))


async def on_time_chosen_again(
    data: ChooseTime, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The press came too late: show the meeting of that time, or the one that was to be moved."""
    starts_at = from_minutes(data.at)
    ahead = await store.meetings.between(data.mentorship_id, starts_at, starts_at + timedelta(minutes=1))
    found = ahead[-1].id if ahead else data.moves
    if not found:
        await show_times(store, actor, data.mentorship_id, None, now, t, reply)
        return
    await on_meeting_opened(OpenMeeting(meeting_id=found), store, actor, now, preset, t, reply)


def times_screen(
    t: Speech,
    actor: Person,
    mentorship: Mentorship,
    planned: Meeting | None,
    moves: Meeting | None,
    times: list[datetime],
    now: datetime,
) -> Screen:
    """Times to choose from, one a row."""
    now_line = None
    if planned is not None:
        key = "meeting-moves-from" if moves else "meeting-planned-already"
        now_line = t(key, when=planned.starts_at, now=now)
    text = lines(t("meeting-plan", with_whom=with_whom(t, mentorship, actor)), now_line, t("meeting-plan-how"))
    number = moves.id if moves else 0
    rows = [[time_button(t, mentorship.id, number, moment)] for moment in times]
    page = month_page(now.astimezone(t.zone).date())
    calendar = OpenCalendar(mentorship_id=mentorship.id, moves=number, page=page)
    rows.append([button(t, "meeting-button-calendar", calendar)])
    return Screen(text, [*rows, last_row(t, actor, back_from(mentorship.id, number))])


def confirm_screen(
    t: Speech,
    actor: Person,
    mentorship: Mentorship,
    moves: int,
    moment: datetime,
    now: datetime,
    clash: Meeting | None,
) -> Screen:
    """The time read back, with a gentle line when somebody is busy then."""
    text = t("meeting-confirm", with_whom=with_whom(t, mentorship, actor), when=moment, now=now)
    warning: Html | None = t("meeting-clash") if clash is not None else None
    yes = ChooseTime(mentorship_id=mentorship.id, moves=moves, at=to_minutes(moment), sure=True)
    rows = [
        [button(t, "meeting-button-propose", yes)],
        [button(t, "meeting-button-other-time", back_to(mentorship.id, moves))],
        last_row(t, actor, back_from(mentorship.id, moves)),
    ]
    return Screen(paragraphs(text, warning), rows)


def time_button(t: Speech, mentorship_id: int, moves: int, moment: datetime) -> Button:
    """A time on a button."""
    return Button(t.plain("meeting-time-label", when=moment), choose(mentorship_id, moves, moment))


def choose(mentorship_id: int, moves: int, moment: datetime) -> ChooseTime:
    """The press that takes a time."""
    return ChooseTime(mentorship_id=mentorship_id, moves=moves, at=to_minutes(moment))


def back_to(mentorship_id: int, moves: int) -> Press:
    """Back to the offered times."""
    return MoveMeeting(meeting_id=moves) if moves else PlanMeeting(mentorship_id=mentorship_id)


def back_from(mentorship_id: int, moves: int) -> Press:
    """Back from the offered times."""
    return OpenMeeting(meeting_id=moves) if moves else OpenMentorship(mentorship_id=mentorship_id)
