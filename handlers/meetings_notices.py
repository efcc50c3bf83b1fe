"""What meetings make the bot say by itself; each is checked again when it is sent."""

from handlers.buttons import Button, LogMeeting, OpenMeeting, OpenMentorship, PlanMeeting, PutOff, Screen, button
from handlers.meetings_presses import (
    AgreeMeeting,
    AskQuestion,
    DeclineMeeting,
    LogPlanned,
    MissMeeting,
    MoveMeeting,
    ResolveDispute,
)
from handlers.meetings_words import last_time, lines, names, pair_label, paragraphs, where, with_whom
from handlers.notices import Occasion, Render
from mentoring.actions.meetings_found import curates
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person
from mentoring.questions import question


async def found(o: Occasion) -> tuple[Meeting | None, Mentorship | None]:
    """The meeting a notice is about, and its mentorship."""
    meeting = await o.store.meetings.by_id(int(o.args["meeting"]))
    return meeting, await o.store.mentorships.by_id(meeting.mentorship_id) if meeting else None


async def planned(o: Occasion) -> tuple[Meeting, Mentorship] | None:
    """The same while the meeting is still planned and the mentorship runs; None when there is nothing to say."""
    meeting, mentorship = await found(o)
    if meeting is None or mentorship is None or not meeting.is_ahead or not mentorship.is_running:
        return None
    return (meeting, mentorship) if mentorship.side_of(o.reader.id) else None


async def meeting_proposed(o: Occasion) -> Screen | None:
    """A partner proposes a time."""
    return await _asked(o, "meeting-proposed")


async def meeting_moved(o: Occasion) -> Screen | None:
    """A partner proposes another time instead of the planned one."""
    return await _asked(o, "meeting-moved")


async def _asked(o: Occasion, key: str) -> Screen | None:
    facts = await planned(o)
    if facts is None or facts[0].starts_at <= o.now or o.reader.id in facts[0].agreed_by | facts[0].declined_by:
        return None
    meeting, mentorship = facts
    proposer = await _person(o, meeting.proposed_by)
    text = lines(
        o.t(key, when=meeting.starts_at, now=o.now, who=proposer or o.reader,
            with_whom=with_whom(o.t, mentorship, o.reader)),
        where(o.t, meeting),
    )  # fmt: skip
    return Screen(text, answer_rows(o, meeting))


def answer_rows(o: Occasion, meeting: Meeting) -> list[list[Button]]:
    """Coming, another time, or not at all; each label names the day."""
    press, day = AgreeMeeting(meeting_id=meeting.id), meeting.starts_at
    come = button(o.t, "meeting-button-coming-on", press, alone="meeting-button-coming", day=day)
    return [[come], _others(o, meeting)]


def _others(o: Occasion, meeting: Meeting) -> list[Button]:
    """Another time, or not at all."""
    move, decline, day = MoveMeeting(meeting_id=meeting.id), DeclineMeeting(meeting_id=meeting.id), meeting.starts_at
    return [
        button(o.t, "meeting-button-move-from", move, alone="meeting-button-move", day=day),
        button(o.t, "meeting-button-not-coming-on", decline, alone="meeting-button-not-coming", day=day),
    ]


async def meeting_agreed(o: Occasion) -> Screen | None:
    """Everyone comes."""
    facts = await planned(o)
    if facts is None or facts[0].status is not MeetingStatus.AGREED or facts[0].starts_at <= o.now:
        return None
    meeting, mentorship = facts
    text = o.t(
        "meeting-agreed", with_whom=with_whom(o.t, mentorship, o.reader), when=meeting.starts_at, now=o.now
    )
    return Screen(lines(text, where(o.t, meeting)), [[open_meeting_button(o, meeting)]])


async def meeting_declined(o: Occasion) -> Screen | None:
    """Somebody of a group can't come; the others meet."""
    facts = await planned(o)
    if facts is None or not facts[0].declined_by:
        return None
    meeting, mentorship = facts
    people = [place.person for place in mentorship.participants if place.person.id in meeting.declined_by]
    text = o.t("meeting-declined", names=names(o.t, people, "nom"), when=meeting.starts_at, now=o.now)
    return Screen(text, [[open_meeting_button(o, meeting)]])


async def meeting_cancelled(o: Occasion) -> Screen | None:
    """A planned meeting will not be."""
    meeting, mentorship = await found(o)
    if meeting is None or mentorship is None or meeting.status is not MeetingStatus.CANCELLED:
        return None
    if meeting.starts_at <= o.now or mentorship.side_of(o.reader.id) is None:
        return None
    whom = with_whom(o.t, mentorship, o.reader)
    text = lines(
        o.t("meeting-cancelled", with_whom=whom, when=meeting.starts_at, now=o.now),
        o.t("meeting-reason", text=meeting.reason) if meeting.reason else None,
    )
    if not mentorship.is_running:
        return Screen(text)
    press = PlanMeeting(mentorship_id=mentorship.id)
    again = button(o.t, "meeting-button-plan-with", press, pair=pair_label(o.t, mentorship, o.reader))
    return Screen(text, [[again]])


async def meeting_soon(o: Occasion) -> Screen | None:
    """Before a meeting: when, where, what was agreed last time, a question to begin with."""
    facts = await planned(o)
    if facts is None or facts[0].starts_at <= o.now or o.reader.id in facts[0].declined_by:
        return None
    return await meeting_card(o, *facts)


async def meeting_card(o: Occasion, meeting: Meeting, mentorship: Mentorship) -> Screen:
    """What one should have in mind on the way to a meeting."""
    last = (await o.store.meetings.last_held_of([mentorship.id])).get(mentorship.id)
    is_mentor = mentorship.side_of(o.reader.id) is Side.MENTOR
    opening = o.t(question(mentorship.stage, meeting.id)) if is_mentor else None
    text = paragraphs(
        lines(
            o.t("meeting-soon", with_whom=with_whom(o.t, mentorship, o.reader), when=meeting.starts_at, now=o.now),
            where(o.t, meeting),
        ),
        lines(last_time(o.t, last), o.t("meeting-good-question", question=opening) if opening else None),
    )
    rows = answer_rows(o, meeting)
    if o.reader.id in meeting.agreed_by:
        del rows[0]
    more = []
    if is_mentor:
        more.append(button(o.t, "meeting-button-more-questions", AskQuestion(meeting_id=meeting.id, number=1)))
    days = (meeting.starts_at.astimezone(o.t.zone).date() - o.now.astimezone(o.t.zone).date()).days
    if days > 0:
        press = PutOff(rule="meeting-soon", subject=f"mt{meeting.id}", days=days)
        more.append(button(o.t, "meeting-button-remind-in-morning", press))
    return Screen(text, [*rows, more])


async def meeting_was(o: Occasion) -> Screen | None:
    """The time of a planned meeting has passed: was it?"""
    facts = await planned(o)
    if facts is None or facts[0].starts_at > o.now:
        return None
    meeting, mentorship = facts
    day = meeting.starts_at
    text = o.t("meeting-was", with_whom=with_whom(o.t, mentorship, o.reader), when=day, now=o.now)
    was, move, missed = (press(meeting_id=meeting.id) for press in (LogPlanned, MoveMeeting, MissMeeting))
    rows = [
        [button(o.t, "meeting-button-was-on", was, alone="meeting-button-was", day=day)],
        [
            button(o.t, "meeting-button-moved-from", move, alone="meeting-button-moved", day=day),
            button(o.t, "meeting-button-missed-on", missed, alone="meeting-button-missed", day=day),
        ],
    ]
    return Screen(text, rows)


async def meeting_disputed(o: Occasion) -> Screen | None:
    """Somebody says a logged meeting was not: for the curator."""
    meeting, mentorship = await found(o)
    if meeting is None or mentorship is None or meeting.status is not MeetingStatus.DISPUTED:
        return None
    if not curates(o.reader, mentorship):
        return None
    doubter = await _person(o, meeting.disputed_by)
    logger = await _person(o, meeting.on_behalf_of or meeting.logged_by)
    text = o.t(
        "meeting-disputed",
        with_whom=with_whom(o.t, mentorship, o.reader),
        day=meeting.starts_at,
        minutes=meeting.minutes,
        who=doubter or o.reader,
        logger=logger or o.reader,
    )
    day = meeting.starts_at
    yes, no = (ResolveDispute(meeting_id=meeting.id, was=was) for was in (True, False))
    rows = [
        [
            button(o.t, "meeting-button-it-was-on", yes, alone="meeting-button-it-was", day=day),
            button(o.t, "meeting-button-it-was-not-on", no, alone="meeting-button-it-was-not", day=day),
        ],
        [open_pair(o, mentorship)],
    ]
    return Screen(text, rows)


async def dispute_resolved(o: Occasion) -> Screen | None:
    """The curator has found out."""
    meeting, mentorship = await found(o)
    if meeting is None or mentorship is None or mentorship.side_of(o.reader.id) is None:
        return None
    whom = with_whom(o.t, mentorship, o.reader)
    if meeting.status is MeetingStatus.HELD:
        text = o.t("dispute-upheld", with_whom=whom, day=meeting.starts_at)
        return Screen(text, [[open_meeting_button(o, meeting)]])
    if meeting.status is not MeetingStatus.UNDONE:
        return None
    text = o.t("dispute-struck", with_whom=whom, day=meeting.starts_at)
    if mentorship.side_of(o.reader.id) is not Side.MENTOR:
        return Screen(text)
    log = LogMeeting(mentorship_id=mentorship.id)
    return Screen(text, [[button(o.t, "meeting-button-log-with", log, pair=pair_label(o.t, mentorship, o.reader))]])


def open_meeting_button(o: Occasion, meeting: Meeting) -> Button:
    """The way to the meeting, named by its day."""
    return button(o.t, "meeting-button-open-meeting", OpenMeeting(meeting_id=meeting.id), day=meeting.starts_at)


def open_pair(o: Occasion, mentorship: Mentorship) -> Button:
    """The way to the mentorship, named by its people."""
    press = OpenMentorship(mentorship_id=mentorship.id)
    return button(o.t, "meeting-button-open-pair-of", press, pair=pair_label(o.t, mentorship, o.reader))


async def _person(o: Occasion, person_id: int | None) -> Person | None:
    return (await o.store.people.by_ids([person_id])).get(person_id) if person_id else None


NOTICES: dict[str, Render] = {
    "meeting-proposed": meeting_proposed,
    "meeting-moved": meeting_moved,
    "meeting-agreed": meeting_agreed,
    "meeting-declined": meeting_declined,
    "meeting-cancelled": meeting_cancelled,
    "meeting-soon": meeting_soon,
    "meeting-was": meeting_was,
    "meeting-disputed": meeting_disputed,
    "dispute-resolved": dispute_resolved,
}
