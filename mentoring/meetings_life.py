"""The life of a meeting: what may become of it, who has a say, and how long (one table, and rules over it)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from mentoring.errors import AlreadyDone, NotFound, Refusal
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.mentorships import Mentorship, Side, Status

FARTHEST = timedelta(days=366)
DOUBLE_PRESS = timedelta(minutes=2)


class TimeHasPassed(Refusal):
    """A meeting can't be proposed for a time gone by."""


class TimeTooFar(Refusal):
    """A meeting is proposed for more than a year ahead."""


class MeetingNotYet(Refusal):
    """A meeting that is still ahead can't be logged as held."""


class MeetingTooLongAgo(Refusal):
    """More than a year ago: most likely a slip in the date."""


class MeetingAlreadyLogged(Refusal):
    """The pair's meeting of that day is in the journal already; another one of the day is logged on purpose."""

    def __init__(self, meeting: Meeting, count: int) -> None:
        super().__init__(day=meeting.starts_at)
        self.meeting, self.count = meeting, count


class MentorshipRests(Refusal):
    """Nothing is planned while the mentorship is paused, not begun or over."""


class MentorshipNotBegun(Refusal):
    """Meetings are logged once everyone has agreed to the pair."""


class TooLateToUndo(Refusal):
    """A log can be taken back by its author within two days; later by the curator."""


class TooLateToDispute(Refusal):
    """«Не было» can be said within two days; later the curator is asked."""


class DisputeSettled(Refusal):
    """The curator has said already that the meeting took place."""


class Act(StrEnum):
    """What people do to a meeting."""

    AGREE = "agree"
    MOVE = "move"
    CANCEL = "cancel"
    MISS = "miss"
    LOG = "log"
    DISPUTE = "dispute"
    UPHOLD = "uphold"
    STRIKE = "strike"
    UNDO = "undo"


_S = MeetingStatus
LIFE: dict[Act, tuple[tuple[MeetingStatus, ...], MeetingStatus]] = {
    Act.AGREE: ((_S.PROPOSED,), _S.AGREED),
    Act.MOVE: ((_S.PROPOSED, _S.AGREED), _S.MOVED),
    Act.CANCEL: ((_S.PROPOSED, _S.AGREED), _S.CANCELLED),
    Act.MISS: ((_S.PROPOSED, _S.AGREED), _S.MISSED),
    Act.LOG: ((_S.PROPOSED, _S.AGREED, _S.MISSED), _S.HELD),
    Act.DISPUTE: ((_S.HELD,), _S.DISPUTED),
    Act.UPHOLD: ((_S.DISPUTED,), _S.HELD),
    Act.STRIKE: ((_S.DISPUTED,), _S.UNDONE),
    Act.UNDO: ((_S.HELD, _S.DISPUTED), _S.UNDONE),
}
"""Act → (from which states, to which one). Whatever is not here can't happen to a meeting."""

LOGGABLE = LIFE[Act.LOG][0]


def after(meeting: Meeting, act: Act) -> MeetingStatus:
    """What the meeting becomes. Raises AlreadyDone when its state has no such way out."""
    possible, outcome = LIFE[act]
    if meeting.status not in possible:
        raise AlreadyDone
    return outcome


def check_proposable(starts_at: datetime, now: datetime) -> None:
    """Raises TimeHasPassed, TimeTooFar."""
    if starts_at <= now:
        raise TimeHasPassed
    if starts_at - now > FARTHEST:
        raise TimeTooFar


def check_loggable(starts_at: datetime, now: datetime) -> None:
    """Raises MeetingNotYet, MeetingTooLongAgo."""
    if starts_at > now:
        raise MeetingNotYet(when=starts_at, now=now)
    if now - starts_at > FARTHEST:
        raise MeetingTooLongAgo


def check_at_work(mentorship: Mentorship) -> None:
    """Planning needs a running mentorship. Raises MentorshipRests."""
    if not mentorship.is_running:
        raise MentorshipRests


def check_may_log(mentorship: Mentorship) -> None:
    """What was held may be logged also in a pause; before the start, or once it was undone, it may not."""
    if mentorship.status is Status.PROPOSED:
        raise MentorshipNotBegun
    if mentorship.status is Status.UNDONE:
        raise NotFound


def asked_to_come(mentorship: Mentorship) -> set[int]:
    """Whose word is waited for: everyone who has the bot; for the others somebody passes it on."""
    return {place.person.id for place in mentorship.participants if place.person.chat_id is not None}


def everyone_comes(meeting: Meeting, mentorship: Mentorship) -> bool:
    """Whether all have answered and both sides will be there."""
    waited_for = asked_to_come(mentorship) - meeting.agreed_by - meeting.declined_by
    return not waited_for and not is_hopeless(meeting, mentorship)


def is_hopeless(meeting: Meeting, mentorship: Mentorship) -> bool:
    """Whether nobody of one side can come: then there is no meeting."""
    return any(
        all(place.person.id in meeting.declined_by for place in mentorship.participants if place.side is side)
        for side in Side
    )


def may_undo(meeting: Meeting, person_id: int, now: datetime, hours: int) -> bool:
    """Whether this author of the log may still take it back."""
    return meeting.logged_by == person_id and _within(meeting.logged_at, now, hours)


def check_disputable(meeting: Meeting, person_id: int, now: datetime, hours: int) -> None:
    """Raises NotFound for its author, TooLateToDispute, DisputeSettled."""
    if person_id in (meeting.logged_by, meeting.on_behalf_of):
        raise NotFound
    if meeting.status is MeetingStatus.HELD and meeting.disputed_at is not None:
        raise DisputeSettled
    if not _within(meeting.logged_at, now, hours):
        raise TooLateToDispute


def may_dispute(meeting: Meeting, person_id: int, now: datetime, hours: int) -> bool:
    """Whether the person may still say «не было такой встречи»."""
    try:
        check_disputable(meeting, person_id, now, hours)
    except Refusal:
        return False
    return meeting.status is MeetingStatus.HELD


def planned_among(meetings: Iterable[Meeting], day: date, zone: tzinfo) -> Meeting | None:
    """The planned meeting of the local day, which a log of that day is taken to mean."""
    return next((each for each in meetings if each.status in LOGGABLE and each.day(zone) == day), None)


def check_not_logged_yet(logged: Sequence[Meeting], known: int, actor_id: int, minutes: int, now: datetime) -> None:
    """Guard against a double log: `known` is how many meetings of the day the actor saw when pressing.

    Raises AlreadyDone for the same press once more, MeetingAlreadyLogged when there are others.
    """
    if len(logged) <= known:
        return
    last = max(logged, key=lambda each: (each.logged_at or each.starts_at, each.id))
    just_now = last.logged_at is not None and now - last.logged_at < DOUBLE_PRESS
    if last.logged_by == actor_id and last.minutes == minutes and just_now:
        raise AlreadyDone
    raise MeetingAlreadyLogged(last, len(logged))


def local_day(day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """The moments at which a local day begins and ends."""
    begins = datetime.combine(day, time.min, zone)
    return begins, datetime.combine(day + timedelta(days=1), time.min, zone)


def _within(moment: datetime | None, now: datetime, hours: int) -> bool:
    return moment is not None and now - moment <= timedelta(hours=hours)
