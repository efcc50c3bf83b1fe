"""The journal of a mentorship's meetings, a page at a time."""

from collections.abc import Sequence
from datetime import datetime

from handlers.buttons import (
    Button,
    FileWanted,
    LogMeeting,
    OpenJournal,
    OpenMeeting,
    OpenMentorship,
    Press,
    Screen,
    Turn,
    button,
    fitted,
    paged,
)
from handlers.meetings_words import short, with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.access import Subject, may
from mentoring.actions.meetings import open_journal
from mentoring.actions.reflections import print_report
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.store import Store

MOST_TOPIC = 24


class SendReport(Press, prefix="jr-doc"):
    """The mentor's report as a document."""

    mentorship_id: int


def routes() -> Routes:
    """Turning the pages."""
    routes = Routes("meetings_journal")
    routes.press(OpenJournal, on_journal_opened)
    routes.press(SendReport, on_report_asked)
    return routes


async def on_journal_opened(data: OpenJournal, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """A page of the journal."""
    mentorship, meetings = await open_journal(store, actor, data.mentorship_id)
    reply.show(journal_screen(t, actor, mentorship, meetings, data.page))


async def on_report_asked(
    data: SendReport, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Send the report; it is made when it is sent."""
    mentorship = await print_report(store, actor, data.mentorship_id, now=now)
    file = FileWanted("mentor-report", {"mentorship": mentorship.id})
    back = OpenJournal(mentorship_id=mentorship.id)
    reply.say(Screen(t("document-here"), [last_row(t, actor, back)], file))


def journal_screen(
    t: Speech, actor: Person, mentorship: Mentorship, meetings: Sequence[Meeting], page: int
) -> Screen:
    """How many meetings there were, and each on a button."""
    held = [meeting for meeting in meetings if meeting.status is MeetingStatus.HELD]
    whom = with_whom(t, mentorship, actor)
    if meetings:
        minutes = sum(meeting.minutes for meeting in held)
        text = t("journal-title", with_whom=whom, count=len(held), minutes=minutes)
    else:
        text = t("journal-empty", with_whom=whom)
    labels = [Button(journal_label(t, meeting), OpenMeeting(meeting_id=meeting.id)) for meeting in meetings]
    rows = paged(labels, page, Turn(OpenJournal(mentorship_id=mentorship.id)))
    if held and may(actor, "print_report", Subject.of(mentorship)):
        rows.append([button(t, "journal-button-report", SendReport(mentorship_id=mentorship.id))])
    log = [button(t, "meeting-button-log-meeting", LogMeeting(mentorship_id=mentorship.id))]
    return Screen(text, [*rows, log, last_row(t, actor, OpenMentorship(mentorship_id=mentorship.id))])


def journal_label(t: Speech, meeting: Meeting) -> str:
    """A meeting in one line: the day, how long, about what; or that it was not, or is in doubt."""
    if meeting.status is not MeetingStatus.HELD:
        return t.plain(f"journal-line-{meeting.status}", day=meeting.starts_at)
    topic = short(meeting.topic or meeting.done, MOST_TOPIC)
    key = "journal-line-topic" if topic else "journal-line"
    facts = {"day": meeting.starts_at, "minutes": meeting.minutes}
    return fitted(t.plain(key, **facts, topic=topic)) if topic else t.plain(key, **facts)
