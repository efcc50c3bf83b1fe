"""Feedback on a meeting: what is asked of whom, when it counts as given, and who may read it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.mentorships import Side

CORRECTABLE = timedelta(hours=24)
AT_HOME = time(18, 0)
NEARLY = timedelta(minutes=30)
MOST_MARK = 5


class Ask(StrEnum):
    """One thing asked after a meeting: a mark of 1–5, or yes (1) and no (0)."""

    MOOD = "mood"
    USEFUL = "useful"
    ENGAGEMENT = "engagement"
    CURATOR = "curator"
    GO_ON = "go_on"


MARKS = (Ask.MOOD, Ask.USEFUL, Ask.ENGAGEMENT)
ASKED: Mapping[Side, tuple[Ask, ...]] = {
    Side.MENTEE: (Ask.MOOD, Ask.USEFUL),
    Side.MENTOR: (Ask.ENGAGEMENT, Ask.CURATOR),
}
"""What each side is asked after every meeting; after the trial one also whether to go on."""

COLUMNS: Mapping[Ask, str] = {
    Ask.MOOD: "mood",
    Ask.USEFUL: "useful",
    Ask.ENGAGEMENT: "engagement",
    Ask.CURATOR: "wants_curator",
    Ask.GO_ON: "goes_on",
}


class MeetingNotHeld(Refusal):
    """Feedback is given on meetings that took place."""


class FeedbackClosed(Refusal):
    """A mark can be changed for a day, and until the partner has seen it."""


class FeedbackNotGiven(Refusal):
    """Only feedback that was given can be shared."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a participant says of a held meeting; begun by the first mark, given once `given_at` is set."""

    meeting_id: int
    mentorship_id: int
    organisation_id: int
    person_id: int
    mood: int | None = None
    useful: int | None = None
    engagement: int | None = None
    note: str = ""
    shared: bool = False
    wants_curator: bool | None = None
    goes_on: bool | None = None
    given_at: datetime | None = None
    entered_by: int | None = None
    postponed_until: datetime | None = None
    waived_at: datetime | None = None

    @property
    def is_settled(self) -> bool:
        """Whether nobody waits for it any more: it was given, or the curator let it go."""
        return self.given_at is not None or self.waived_at is not None

    def answer(self, ask: Ask) -> int | bool | None:
        """What was answered so far."""
        answer: int | bool | None = getattr(self, COLUMNS[ask])
        return answer


def asked_of(side: Side, *, about_going_on: bool) -> tuple[Ask, ...]:
    """Everything asked of a side, in order."""
    return (*ASKED[side], Ask.GO_ON) if about_going_on else ASKED[side]


def next_ask(asked: Iterable[Ask], feedback: Feedback | None) -> Ask | None:
    """What is to be asked next; None when all is answered."""
    return next((ask for ask in asked if feedback is None or feedback.answer(ask) is None), None)


def read_answer(ask: Ask, value: int) -> int | bool:
    """The answer as it is kept. Raises ValueError for a mark that there is none of."""
    if ask in MARKS:
        if not 1 <= value <= MOST_MARK:
            raise ValueError(f"no such mark: {value}")
        return value
    return bool(value)


def check_may_change(feedback: Feedback | None, *, everyone_has_spoken: bool, now: datetime) -> None:
    """Given feedback stays open for a day, unless the partner has seen it. Raises FeedbackClosed."""
    if feedback is None or feedback.given_at is None:
        return
    if now - feedback.given_at > CORRECTABLE or (feedback.shared and everyone_has_spoken):
        raise FeedbackClosed


def may_still_change(feedback: Feedback | None, *, everyone_has_spoken: bool, now: datetime) -> bool:
    """Whether marks and words may be changed yet."""
    try:
        check_may_change(feedback, everyone_has_spoken=everyone_has_spoken, now=now)
    except FeedbackClosed:
        return False
    return True


def at_home(now: datetime, zone: tzinfo) -> datetime:
    """«Отвечу дома»: today at 18:00, or tomorrow when that is (nearly) over."""
    local = now.astimezone(zone)
    evening = datetime.combine(local.date(), AT_HOME, zone)
    return evening if evening - local > NEARLY else datetime.combine(local.date() + timedelta(days=1), AT_HOME, zone)


def everyone_has_spoken(people: Iterable[int], given: Mapping[int, Feedback]) -> bool:
    """Whether all participants gave feedback or were let off."""
    return all(person in given and given[person].is_settled for person in people)


def is_low(feedback: Feedback, low_mood: int) -> bool:
    """Whether somebody should ask how they are."""
    return feedback.mood is not None and feedback.mood <= low_mood


class FeedbackKept(Protocol):
    """What is asked of storage about feedback."""

    async def of(self, meeting_id: int, person_id: int) -> Feedback | None:
        """A person's feedback on a meeting, begun or given, or None."""

    async def of_meeting(self, meeting_id: int) -> dict[int, Feedback]:
        """All feedback on a meeting, by person."""

    async def put(self, feedback: Feedback, **changes: object) -> Feedback:
        """Begin the feedback if it is new, and change what is named."""

    async def silent(self, mentorship_id: int) -> list[tuple[int, int]]:
        """(meeting, person) of held meetings for which a participant's feedback is neither given nor waived."""

    async def silent_in(self, organisation_id: int, *, held_before: datetime) -> list[tuple[int, int]]:
        """The same for an organisation, of meetings held earlier than the moment."""

    async def awaited_from(self, person_id: int) -> list[int]:
        """Ids of held meetings that wait for the person's feedback, earliest first."""

    async def given_between(self, organisation_id: int, since: datetime, until: datetime) -> list[Feedback]:
        """Feedback given in an organisation from one moment up to another."""
