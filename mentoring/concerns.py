"""Which mentorships need a curator's attention and why: a table of reasons, weighed, with their numbers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mentoring.meetings import AHEAD, MeetingStatus
from mentoring.mentorships import Mentorship, Side, Stage, Status
from mentoring.presets import Preset


class Worry(StrEnum):
    """Why a mentorship needs attention; the key of the words is `digest-worry-<worry>`."""

    WISH_TO_PART = "wish-to-part"
    DISPUTE = "dispute"
    WANTS_CURATOR = "wants-curator"
    LOW_MOOD = "low-mood"
    CONSENT = "consent"
    MISSED = "missed"
    NO_MEETING = "no-meeting"
    UNLOGGED = "unlogged"
    FEEDBACK = "feedback"
    PAIRING = "pairing"
    STAGE = "stage"


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """What the digest needs of a meeting."""

    id: int
    mentorship_id: int
    status: MeetingStatus
    starts_at: datetime
    stage: Stage


@dataclass(frozen=True, slots=True)
class FeedbackFact:
    """What the digest needs of a feedback; `settled` is given or waived."""

    meeting_id: int
    person_id: int
    mood: int | None
    wants_curator: bool
    goes_on: bool | None
    given: bool
    waived: bool

    @property
    def settled(self) -> bool:
        """Whether nothing is awaited any more."""
        return self.given or self.waived


@dataclass(frozen=True, slots=True)
class Picture:
    """A mentorship with its meetings (by time) and what was said of them, by (meeting, person)."""

    mentorship: Mentorship
    meetings: tuple[MeetingFact, ...] = ()
    feedback: Mapping[tuple[int, int], FeedbackFact] | None = None
    owing: frozenset[tuple[int, int]] = frozenset()
    """(meeting, person) whose feedback is awaited."""
    consents_missing: tuple[int, ...] = ()
    """People who lack a consent."""

    @property
    def held(self) -> list[MeetingFact]:
        """The meetings held, by time."""
        return [meeting for meeting in self.meetings if meeting.status is MeetingStatus.HELD]

    def next_after(self, now: datetime) -> MeetingFact | None:
        """The next planned meeting."""
        return next((each for each in self.meetings if each.status in AHEAD and each.starts_at > now), None)

    def said(self, meeting: MeetingFact, side: Side) -> list[FeedbackFact]:
        """What one side said of a meeting."""
        sides = {p.person.id: p.side for p in self.mentorship.participants}
        told = (self.feedback or {}).values()
        return [each for each in told if each.meeting_id == meeting.id and sides.get(each.person_id) is side]


@dataclass(frozen=True, slots=True)
class Concern:
    """One reason, with its weight and numbers: days, a count, which meeting, who."""

    worry: Worry
    mentorship_id: int
    weight: int
    days: int = 0
    count: int = 0
    day: datetime | None = None
    person_id: int | None = None


Found = Iterable[Concern]
Look = Callable[[Picture, Preset, datetime], Found]


def _wish_to_part(p: Picture, preset: Preset, now: datetime) -> Found:
    trials = {meeting.id for meeting in p.held if meeting.stage is Stage.TRIAL}
    said = [each for each in (p.feedback or {}).values() if each.meeting_id in trials]
    if p.mentorship.stage is Stage.TRIAL and any(each.goes_on is False for each in said):
        yield Concern(Worry.WISH_TO_PART, p.mentorship.id, 100)


def _dispute(p: Picture, preset: Preset, now: datetime) -> Found:
    for meeting in [each for each in p.meetings if each.status is MeetingStatus.DISPUTED][:1]:
        yield Concern(Worry.DISPUTE, p.mentorship.id, 90, day=meeting.starts_at)


def _wants_curator(p: Picture, preset: Preset, now: datetime) -> Found:
    for meeting in p.held[-1:]:
        for each in [said for said in p.said(meeting, Side.MENTOR) if said.wants_curator]:
            yield Concern(Worry.WANTS_CURATOR, p.mentorship.id, 85, day=meeting.starts_at, person_id=each.person_id)


def _low_mood(p: Picture, preset: Preset, now: datetime) -> Found:
    for meeting in p.held[-1:]:
        for each in p.said(meeting, Side.MENTEE):
            if each.given and each.mood is not None and each.mood <= preset.risks.low_mood:
                yield Concern(
                    Worry.LOW_MOOD,
                    p.mentorship.id,
                    80,
                    count=each.mood,
                    day=meeting.starts_at,
                    person_id=each.person_id,
                )


def _consent(p: Picture, preset: Preset, now: datetime) -> Found:
    for person_id in p.consents_missing[:1]:
        yield Concern(Worry.CONSENT, p.mentorship.id, 75, count=len(p.consents_missing), person_id=person_id)


def _missed(p: Picture, preset: Preset, now: datetime) -> Found:
    count = 0
    for meeting in reversed(p.meetings):
        if meeting.status is MeetingStatus.MISSED:
            count += 1
        elif meeting.status is MeetingStatus.HELD:
            break
    if count >= preset.risks.missed_in_row:
        yield Concern(Worry.MISSED, p.mentorship.id, 70, count=count)


def _no_meeting(p: Picture, preset: Preset, now: datetime) -> Found:
    """Days without a meeting and none planned; the last stage needs none."""
    since = p.held[-1].starts_at if p.held else p.mentorship.started_at
    if since is None or p.mentorship.stage is Stage.COMPLETION or p.next_after(now) is not None:
        return
    days = (now - since).days
    if days >= preset.risks.without_meeting_days:
        yield Concern(Worry.NO_MEETING, p.mentorship.id, 60 + min(days // 10, 9), days=days, count=len(p.held))


def _unlogged(p: Picture, preset: Preset, now: datetime) -> Found:
    before = now - timedelta(hours=preset.reminders.unlogged_meeting_hours)
    for meeting in [each for each in p.meetings if each.status in AHEAD and each.starts_at < before][:1]:
        yield Concern(Worry.UNLOGGED, p.mentorship.id, 55, day=meeting.starts_at)


def _feedback(p: Picture, preset: Preset, now: datetime) -> Found:
    """Feedback that was asked for as often as the bot asks."""
    before = now - timedelta(days=max((0, *preset.reminders.feedback_days)))
    late = [each for each in p.held if each.starts_at < before]
    owing = [(meeting, person) for meeting in late for of, person in sorted(p.owing) if of == meeting.id]
    for meeting, person_id in owing[:1]:
        yield Concern(
            Worry.FEEDBACK, p.mentorship.id, 50, count=len(owing), day=meeting.starts_at, person_id=person_id
        )


def _stage(p: Picture, preset: Preset, now: datetime) -> Found:
    """Long in a stage that is meant to be short; joint work takes its time."""
    days = (now - p.mentorship.stage_since).days
    if p.mentorship.stage is not Stage.JOINT_WORK and days >= preset.risks.stage_days:
        yield Concern(Worry.STAGE, p.mentorship.id, 40, days=days)


LOOKS: Sequence[Look] = (
    _wish_to_part,
    _dispute,
    _wants_curator,
    _low_mood,
    _consent,
    _missed,
    _no_meeting,
    _unlogged,
    _feedback,
    _stage,
)
"""What is looked at in a mentorship at work, the weightiest first."""


def _pairing(p: Picture, preset: Preset, now: datetime) -> Iterator[Concern]:
    days = (now - p.mentorship.created_at).days
    silent = [each.person.id for each in p.mentorship.participants if each.answer == "asked"]
    if silent and days >= preset.reminders.pairing_unanswered_days:
        yield Concern(Worry.PAIRING, p.mentorship.id, 45, days=days, count=len(silent), person_id=silent[0])


def concerns_of(picture: Picture, preset: Preset, now: datetime) -> list[Concern]:
    """All reasons of one mentorship, the weightiest first; a resting one has none."""
    match picture.mentorship.status:
        case Status.ACTIVE:
            found = [concern for look in LOOKS for concern in look(picture, preset, now)]
        case Status.PROPOSED:
            found = list(_pairing(picture, preset, now))
        case _:
            found = []
    return sorted(found, key=lambda concern: -concern.weight)


def weighed(pictures: Iterable[Picture], preset: Preset, now: datetime) -> list[list[Concern]]:
    """The mentorships that need attention, each with its reasons, the weightiest first."""
    found = [concerns for picture in pictures if (concerns := concerns_of(picture, preset, now))]
    return sorted(found, key=lambda concerns: (-concerns[0].weight, -concerns[0].days, concerns[0].mentorship_id))
