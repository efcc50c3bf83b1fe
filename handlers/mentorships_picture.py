"""A mentorship with all that its screens show, gathered at once; and whose turn it is, in words and buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.buttons import Button, GiveFeedback, OpenGoals, OpenMeeting, PlanMeeting, button, fitted
from handlers.mentorships_buttons import OpenFinal, OpenReport, OpenSurvey, WriteReflection
from locales import Html, Speech
from mentoring.actions.stages import blockers_of
from mentoring.actions.surveys import survey_to_offer
from mentoring.goals import Goal
from mentoring.meetings import AHEAD, Meeting, MeetingStatus
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person
from mentoring.presets import SurveyName
from mentoring.stages import Blocker, Reason, in_turn
from mentoring.store import Store

SEVERAL = 5


@dataclass(frozen=True, slots=True)
class Picture:
    """A mentorship, what keeps it, its next and last meetings, its goals."""

    mentorship: Mentorship
    blockers: tuple[Blocker, ...]
    next_meeting: Meeting | None
    passed_meeting: Meeting | None
    """A planned one whose time has come and of which nobody has said whether it was."""
    last_meeting: Meeting | None
    meetings: Mapping[int, Meeting]
    goals: Sequence[Goal]
    offered: SurveyName | None = None
    """The survey that the reader may answer if they like: nothing waits for it."""

    def meeting_of(self, blocker: Blocker) -> Meeting | None:
        """The meeting that what keeps it is about."""
        return self.meetings.get(blocker.meeting_id or 0)

    def owes_feedback(self, person: Person) -> bool:
        """Whether the person has not spoken of a meeting yet."""
        return any(b.reason is Reason.FEEDBACK_MISSING and b.person_id == person.id for b in self.blockers)

    def asks(self, person: Person) -> bool:
        """Whether the next meeting waits for the person's word."""
        ahead = self.next_meeting
        said = ahead.agreed_by | ahead.declined_by if ahead is not None else frozenset()
        return ahead is not None and ahead.status is MeetingStatus.PROPOSED and person.id not in said

    def has(self, reason: Reason) -> bool:
        """Whether this is among what keeps it."""
        return any(blocker.reason is reason for blocker in self.blockers)


async def picture_of(
    store: Store, mentorship: Mentorship, *, now: datetime, reader: Person | None = None
) -> Picture:
    """Gather the facts; for a participant who reads, also which survey they may answer."""
    blockers = in_turn(await blockers_of(store, mentorship))
    ids = [mentorship.id]
    meetings: dict[int, Meeting] = {}
    for meeting_id in {blocker.meeting_id for blocker in blockers if blocker.meeting_id}:
        if (meeting := await store.meetings.by_id(meeting_id)) is not None:
            meetings[meeting_id] = meeting
    planned = await store.meetings.of_mentorship(mentorship.id, *AHEAD)
    return Picture(
        mentorship,
        tuple(blockers),
        next((meeting for meeting in planned if meeting.starts_at > now), None),
        next((meeting for meeting in reversed(planned) if meeting.starts_at <= now), None),
        (await store.meetings.last_held_of(ids)).get(mentorship.id),
        meetings,
        await store.goals.of_mentorship(mentorship.id),
        await survey_to_offer(store, mentorship, reader.id, now=now) if reader is not None else None,
    )


def tasks_of(t: Speech, picture: Picture, reader: Person, *, named: bool = False) -> list[Button]:
    """What waits for the reader now, the main thing first. `named`: labels say with whom, for whoever has several."""
    side = picture.mentorship.side_of(reader.id)
    buttons = [
        each
        for blocker in picture.blockers
        if blocker.person_id in (reader.id, None) and (each := _task(t, picture, blocker, reader, side)) is not None
    ]
    if side is not None and (ahead := picture.next_meeting) is not None and picture.asks(reader):
        buttons.insert(0, button(t, "task-answer-meeting", OpenMeeting(meeting_id=ahead.id), when=ahead.starts_at))
    if side is Side.MENTOR and (passed := picture.passed_meeting) is not None:
        buttons.insert(0, button(t, "task-log", OpenMeeting(meeting_id=passed.id), when=passed.starts_at))
    if side is not None and picture.offered is not None:
        opens = OpenSurvey(mentorship_id=picture.mentorship.id, survey=picture.offered)
        buttons.append(button(t, f"task-survey-{picture.offered.value}", opens))
    unique = list({each.label: each for each in buttons}.values())
    if not named:
        return unique
    partner = picture.mentorship.partners_of(reader.id)
    return [_named(t, each, partner) for each in unique]


def _named(t: Speech, each: Button, partners: Sequence[Person]) -> Button:
    if not partners:
        return each
    return Button(fitted(t.plain("task-with", task=each.label, who=partners[0])), each.press)


def _task(t: Speech, picture: Picture, blocker: Blocker, reader: Person, side: Side | None) -> Button | None:
    mentorship_id = picture.mentorship.id
    match blocker.reason:
        case Reason.FEEDBACK_MISSING if meeting := picture.meeting_of(blocker):
            return button(t, "task-feedback", GiveFeedback(meeting_id=meeting.id), when=meeting.starts_at)
        case Reason.ANSWER_TO_GO_ON_MISSING if picture.last_meeting and not picture.owes_feedback(reader):
            return button(t, "task-go-on", GiveFeedback(meeting_id=picture.last_meeting.id))
        case Reason.MEETING_MISSING | Reason.MEETINGS_LEFT if picture.next_meeting is None:
            return button(t, "task-plan-meeting", PlanMeeting(mentorship_id=mentorship_id))
        case Reason.REFLECTION_MISSING:
            return button(t, "task-reflection", WriteReflection(mentorship_id=mentorship_id))
        case Reason.REPORT_MISSING:
            return button(t, "task-report", OpenReport(mentorship_id=mentorship_id))
        case Reason.EXIT_SURVEY_MISSING:
            return button(t, "task-survey-exit", OpenSurvey(mentorship_id=mentorship_id))
        case Reason.ENTRY_SURVEY_MISSING:
            return button(t, "task-survey-entry", OpenSurvey(mentorship_id=mentorship_id, survey=SurveyName.ENTRY))
        case _:
            return _mentors_task(t, picture, blocker) if side is Side.MENTOR else None


def _mentors_task(t: Speech, picture: Picture, blocker: Blocker) -> Button | None:
    mentorship_id = picture.mentorship.id
    match blocker.reason:
        case Reason.GOALS_MISSING:
            return button(t, "task-goals", OpenGoals(mentorship_id=mentorship_id))
        case Reason.RHYTHM_MISSING if not picture.has(Reason.GOALS_MISSING):
            return button(t, "task-rhythm", OpenGoals(mentorship_id=mentorship_id))
        case Reason.GOALS_UNMARKED:
            return button(t, "task-mark-goals", OpenGoals(mentorship_id=mentorship_id))
        case Reason.FINAL_NOT_BEGUN if not picture.has(Reason.MEETINGS_LEFT):
            return button(t, "task-final", OpenFinal(mentorship_id=mentorship_id))
        case _:
            return None


def blocker_lines(t: Speech, picture: Picture) -> list[Html]:
    """What keeps the mentorship, a line each, with whose turn it is; for the curator."""
    people = {place.person.id: place.person for place in picture.mentorship.participants}
    lines = [_blocker_line(t, blocker, picture, people) for blocker in picture.blockers]
    shown = lines[:SEVERAL]
    if len(lines) > SEVERAL:
        shown.append(t("more-of", count=len(lines) - SEVERAL))
    return shown


def _blocker_line(t: Speech, blocker: Blocker, picture: Picture, people: Mapping[int, Person]) -> Html:
    key = f"blocker-{blocker.reason.value}"
    who, meeting = people.get(blocker.person_id or 0), picture.meeting_of(blocker)
    if who is not None and meeting is not None:
        return t(key, who=who, when=meeting.starts_at)
    if who is not None:
        return t(key, who=who)
    return t(key, count=blocker.count)
