"""The journal of a mentorship's meetings, a page at a time."""

from collections.abc import Sequence

from handlers.buttons import (
    Button,
    LogMeeting,
    OpenJournal,
    OpenMeeting,
    OpenMentorship,
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
from mentoring.actions.meetings import open_journal
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.store import Store

MOST_TOPIC = 24


def routes() -> Routes:
    """Turning the pages."""
    routes = Routes("meetings_journal")
    routes.press(OpenJournal, on_journal_opened)
    return routes


async def on_journal_opened(data: OpenJournal, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """A page of the journal."""
    mentorship, meetings = await open_journal(store, actor, data.mentorship_id)
    reply.show(journal_screen(t, actor, mentorship, meetings, data.page))


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
