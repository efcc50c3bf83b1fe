"""One meeting on a screen: what is known of it, and what its reader may do now."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.buttons import Button, GiveFeedback, OpenJournal, OpenMentorship, PlanMeeting, Press, Screen, button
from handlers.feedback_words import feedback_lines
from handlers.meetings_presses import (
    AgreeMeeting,
    AskQuestion,
    CancelMeeting,
    DeclineMeeting,
    DescribeMeeting,
    DisputeMeeting,
    LogPlanned,
    MissMeeting,
    MoveMeeting,
    PlaceMeeting,
    ResolveDispute,
    UndoLog,
)
from handlers.meetings_words import last_time, lines, names, paragraphs, where, with_whom
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.meetings_found import curates
from mentoring.feedback import Feedback
from mentoring.meetings import LOGGED, Meeting, MeetingStatus
from mentoring.meetings_life import asked_to_come, may_dispute, may_undo
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

ALMOST = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """All that a meeting's screen is made from."""

    meeting: Meeting
    mentorship: Mentorship
    reader: Person
    now: datetime
    preset: Preset
    last: Meeting | None
    feedback: dict[int, Feedback]
    logger: Person | None

    @property
    def side(self) -> Side | None:
        """On which side the reader stands; None for a curator."""
        return self.mentorship.side_of(self.reader.id)

    @property
    def is_over(self) -> bool:
        """Whether the planned time has come."""
        return self.meeting.starts_at - ALMOST <= self.now


async def meeting_screen(
    store: Store, reader: Person, meeting: Meeting, mentorship: Mentorship, now: datetime, t: Speech, preset: Preset
) -> Screen:
    """The screen of a meeting as it is now."""
    if meeting.status is MeetingStatus.MOVED:
        meeting = await store.meetings.moved_to(meeting.id) or meeting
    facts = await facts_of(store, reader, meeting, mentorship, now, preset)
    if meeting.is_ahead:
        return ahead_screen(t, facts)
    if meeting.status in LOGGED:
        return logged_screen(t, facts)
    return off_screen(t, facts)


async def facts_of(
    store: Store, reader: Person, meeting: Meeting, mentorship: Mentorship, now: datetime, preset: Preset
) -> MeetingFacts:
    """Gather what the screen needs."""
    last = (await store.meetings.last_held_of([mentorship.id])).get(mentorship.id) if meeting.is_ahead else None
    feedback = await store.feedback.of_meeting(meeting.id) if meeting.status in LOGGED else {}
    said_by = meeting.on_behalf_of or meeting.logged_by
    logger = (await store.people.by_ids([said_by])).get(said_by) if said_by else None
    return MeetingFacts(meeting, mentorship, reader, now, preset, last, feedback, logger)


def ahead_screen(t: Speech, facts: MeetingFacts) -> Screen:
    """A planned meeting: when, where, who has confirmed, what was agreed last time."""
    meeting = facts.meeting
    text = paragraphs(
        lines(
            t("meeting-title", with_whom=with_whom(t, facts.mentorship, facts.reader)),
            t("meeting-when", when=meeting.starts_at, now=facts.now),
            where(t, meeting),
            answers_line(t, facts),
        ),
        last_time(t, facts.last),
    )
    return Screen(text, [*ahead_rows(t, facts), last_row(t, facts.reader, back_of(facts))])


def answers_line(t: Speech, facts: MeetingFacts) -> Html:
    """Whose answer is waited for, or that all have said yes; once its time has come, whether it was."""
    meeting = facts.meeting
    if facts.is_over:
        return t("meeting-was-it")
    if meeting.status is MeetingStatus.AGREED:
        return t("meeting-all-come")
    silent = asked_to_come(facts.mentorship) - meeting.agreed_by - meeting.declined_by
    if facts.reader.id in silent:
        return t("meeting-your-answer")
    waited_for = [place.person for place in facts.mentorship.participants if place.person.id in silent]
    return t("meeting-waiting-for", names=names(t, waited_for, "nom")) if waited_for else t("meeting-not-all-come")


def ahead_rows(t: Speech, facts: MeetingFacts) -> list[list[Button]]:
    """What can be done about a planned meeting."""
    number = facts.meeting.id
    move = button(t, "meeting-button-move", MoveMeeting(meeting_id=number))
    if facts.is_over:
        return [
            [button(t, "meeting-button-was", LogPlanned(meeting_id=number))],
            [move, button(t, "meeting-button-missed", MissMeeting(meeting_id=number))],
        ]
    rows: list[list[Button]] = []
    unanswered = facts.side is not None and facts.reader.id not in facts.meeting.agreed_by
    if unanswered:
        rows.append([button(t, "meeting-button-coming", AgreeMeeting(meeting_id=number))])
        rows.append([move, button(t, "meeting-button-not-coming", DeclineMeeting(meeting_id=number))])
    else:
        rows.append([move, button(t, "meeting-button-call-off", CancelMeeting(meeting_id=number))])
    rows.append([button(t, "meeting-button-place", PlaceMeeting(meeting_id=number))])
    if facts.side is Side.MENTOR:
        rows[-1].append(button(t, "meeting-button-questions", AskQuestion(meeting_id=number, number=0)))
    return rows


def logged_screen(t: Speech, facts: MeetingFacts) -> Screen:
    """A meeting of the journal: what it was about, who logged it, what was said of it."""
    meeting = facts.meeting
    disputed = t("meeting-in-doubt") if meeting.status is MeetingStatus.DISPUTED else None
    said = feedback_lines(t, facts.mentorship, facts.reader, facts.feedback, curator=curates_it(facts))
    text = paragraphs(
        lines(t("meeting-title", with_whom=with_whom(t, facts.mentorship, facts.reader)), held_line(t, facts)),
        described(t, meeting),
        said,
        disputed,
        logged_line(t, facts),
    )
    return Screen(text, [*logged_rows(t, facts), last_row(t, facts.reader, back_of(facts))])


def held_line(t: Speech, facts: MeetingFacts) -> Html:
    """The day and the length."""
    return t("meeting-held", when=facts.meeting.starts_at, minutes=facts.meeting.minutes)


def described(t: Speech, meeting: Meeting) -> Html | None:
    """What was written about it."""
    texts = {"topic": meeting.topic, "done": meeting.done, "next_step": meeting.next_step}
    spent = t(f"meeting-activity-{meeting.activity.value.replace('_', '-')}") if meeting.activity else None
    said = (t(f"meeting-text-{what}", text=text) for what, text in texts.items() if text)
    return lines(*said, t("meeting-spent-on", activity=spent) if spent else None) or None


def logged_line(t: Speech, facts: MeetingFacts) -> Html | None:
    """Who logged it and when."""
    if facts.logger is None or facts.meeting.logged_at is None:
        return None
    key = "meeting-logged-for" if facts.meeting.on_behalf_of else "meeting-logged-by"
    return t(key, who=facts.logger, when=facts.meeting.logged_at)


def logged_rows(t: Speech, facts: MeetingFacts) -> list[list[Button]]:
    """What can be done about a logged meeting."""
    meeting, number, hours = facts.meeting, facts.meeting.id, facts.preset.dispute_hours
    rows: list[list[Button]] = []
    if meeting.status is MeetingStatus.DISPUTED and curates_it(facts):
        rows.append([button(t, "meeting-button-it-was", ResolveDispute(meeting_id=number, was=True)),
                     button(t, "meeting-button-it-was-not", ResolveDispute(meeting_id=number, was=False))])  # fmt: skip
    if meeting.status is MeetingStatus.HELD:
        rows.append([button(t, feedback_key(facts), GiveFeedback(meeting_id=number))])
    if facts.side is Side.MENTOR or curates_it(facts) or meeting.logged_by == facts.reader.id:
        rows += describe_rows(t, number)
    if facts.side is not None and may_dispute(meeting, facts.reader.id, facts.now, hours):
        rows.append([button(t, "meeting-button-never-was", DisputeMeeting(meeting_id=number), when=meeting.starts_at)])
    if may_undo(meeting, facts.reader.id, facts.now, hours) or curates_it(facts):
        rows.append([button(t, "meeting-button-undo-log", UndoLog(meeting_id=number))])
    return rows


def describe_rows(t: Speech, meeting_id: int) -> list[list[Button]]:
    """The three texts that may be added, and what the time was spent on."""
    topic, done, next_step, activity = (
        button(t, f"meeting-button-text-{what}", DescribeMeeting(meeting_id=meeting_id, what=what))
        for what in ("topic", "done", "next_step", "activity")
    )
    return [[topic, done], [next_step, activity]]


def feedback_key(facts: MeetingFacts) -> str:
    """How the way to feedback is called: one's own to give, given, or (for a curator) everyone's."""
    if facts.side is None:
        return "meeting-button-feedback-all"
    own = facts.feedback.get(facts.reader.id)
    return "meeting-button-feedback-given" if own is not None and own.is_settled else "meeting-button-feedback"


def off_screen(t: Speech, facts: MeetingFacts) -> Screen:
    """A meeting that will not be, or was not."""
    meeting = facts.meeting
    text = lines(
        t("meeting-title", with_whom=with_whom(t, facts.mentorship, facts.reader)),
        t(f"meeting-status-{meeting.status}", when=meeting.starts_at),
        t("meeting-reason", text=meeting.reason) if meeting.reason else None,
    )
    rows = []
    if facts.mentorship.is_running:
        rows.append([button(t, "meeting-button-plan-another", PlanMeeting(mentorship_id=facts.mentorship.id))])
    return Screen(text, [*rows, last_row(t, facts.reader, back_of(facts))])


def curates_it(facts: MeetingFacts) -> bool:
    """Whether the reader looks as a curator."""
    return curates(facts.reader, facts.mentorship)


def back_of(facts: MeetingFacts) -> Press:
    """Back to the journal from what was, to the mentorship from what is ahead."""
    if facts.meeting.status in LOGGED:
        return OpenJournal(mentorship_id=facts.mentorship.id)
    return OpenMentorship(mentorship_id=facts.mentorship.id)
