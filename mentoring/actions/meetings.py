"""Planning meetings: proposing a time, agreeing, moving, calling off."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mentoring.actions.meetings_found import find_meeting, find_mentorship, note_meeting, preset_of
from mentoring.actions.meetings_log import (
    describe_meeting,
    dispute_meeting,
    log_meeting,
    log_several,
    miss_meeting,
    name_activity,
    resolve_dispute,
    undo_log,
)
from mentoring.errors import AlreadyDone, NotFound
from mentoring.meetings import AHEAD, IN_JOURNAL, Meeting, MeetingStatus, NewMeeting
from mentoring.meetings_life import (
    Act,
    after,
    check_at_work,
    check_proposable,
    everyone_comes,
    is_hopeless,
)
from mentoring.meetings_notices import about_meeting, how_urgent, others
from mentoring.meetings_times import clash, suggested_times
from mentoring.mentorships import Mentorship
from mentoring.notices import Urgency
from mentoring.people import Person
from mentoring.store import Store

FORMATS = ("in_person", "online", "phone")
USUAL_MINUTES = 45
MOST_PLACE = 300
NEAR = timedelta(hours=4)

__all__ = [
    "agree_meeting",
    "cancel_meeting",
    "decline_meeting",
    "describe_meeting",
    "name_activity",
    "dispute_meeting",
    "log_meeting",
    "log_several",
    "miss_meeting",
    "move_meeting",
    "open_journal",
    "open_meeting",
    "place_meeting",
    "propose_meeting",
    "resolve_dispute",
    "say_why",
    "times_to_offer",
    "undo_log",
]


async def open_meeting(store: Store, actor: Person, meeting_id: int) -> tuple[Meeting, Mentorship]:
    """A meeting and its mentorship, for those who take part and their curator."""
    return await find_meeting(store, actor, "open_meeting", meeting_id)


async def open_journal(store: Store, actor: Person, mentorship_id: int) -> tuple[Mentorship, list[Meeting]]:
    """The meetings of a mentorship that were to be: held, disputed, missed; latest first."""
    mentorship = await find_mentorship(store, actor, "open_journal", mentorship_id)
    meetings = await store.meetings.of_mentorship(mentorship_id, *IN_JOURNAL)
    return mentorship, meetings[::-1]


async def times_to_offer(
    store: Store, actor: Person, mentorship_id: int, *, now: datetime
) -> tuple[Mentorship, list[datetime]]:
    """Times that suit: what this pair used before, then the next school days; never beside another meeting."""
    mentorship = await find_mentorship(store, actor, "propose_meeting", mentorship_id)
    check_at_work(mentorship)
    preset, zone = await preset_of(store, mentorship)
    used = await store.meetings.of_mentorship(mentorship_id, MeetingStatus.HELD, MeetingStatus.AGREED)
    taken = await _taken(store, mentorship, now, now + timedelta(days=30))
    return mentorship, suggested_times(now, zone, used=used, taken=taken, holidays=preset.holidays)


async def clashing(
    store: Store, mentorship: Mentorship, starts_at: datetime, *, but: int | None = None
) -> Meeting | None:
    """Another meeting of somebody who takes part, at the same time."""
    taken = await _taken(store, mentorship, starts_at - NEAR, starts_at + NEAR)
    return clash(starts_at, USUAL_MINUTES, [meeting for meeting in taken if meeting.id != but])


async def propose_meeting(
    store: Store,
    actor: Person,
    mentorship_id: int,
    *,
    starts_at: datetime,
    now: datetime,
    minutes: int = USUAL_MINUTES,
    format: str = "in_person",
    place: str = "",
) -> Meeting:
    """Propose a time; whoever proposes will come, the others are asked.

    Raises MentorshipRests, TimeHasPassed, TimeTooFar; AlreadyDone when just that was proposed already.
    """
    mentorship = await find_mentorship(store, actor, "propose_meeting", mentorship_id)
    check_at_work(mentorship)
    check_proposable(starts_at, now)
    _, zone = await preset_of(store, mentorship)
    if await store.meetings.between(mentorship_id, starts_at, starts_at + timedelta(minutes=1), *AHEAD):
        raise AlreadyDone
    new = _proposal(mentorship, actor, starts_at, zone, minutes=minutes, format=format, place=place)
    meeting = await _enter(store, actor, mentorship, new, now=now)
    await note_meeting(store, actor, "propose_meeting", meeting, now=now)
    await _ask(store, actor, "meeting-proposed", meeting, mentorship, now=now)
    return meeting


async def agree_meeting(store: Store, actor: Person, meeting_id: int, *, now: datetime) -> Meeting:
    """«Буду». Once everyone has said so the meeting is agreed, and everyone is told. Again changes nothing."""
    meeting, mentorship = await find_meeting(store, actor, "agree_meeting", meeting_id)
    if not meeting.is_ahead:
        raise AlreadyDone
    if actor.id in meeting.agreed_by:
        return meeting
    await store.meetings.agree(meeting.id, actor.id, now=now)
    await note_meeting(store, actor, "agree_meeting", meeting, now=now)
    return await _agreed_if_all_come(store, actor, meeting.id, mentorship, now=now)


async def decline_meeting(store: Store, actor: Person, meeting_id: int, *, now: datetime) -> Meeting:
    """«Не смогу». In a pair the meeting is off; in a group the others meet while both sides are there."""
    meeting, mentorship = await find_meeting(store, actor, "decline_meeting", meeting_id)
    if not meeting.is_ahead or actor.id in meeting.declined_by:
        raise AlreadyDone
    await store.meetings.agree(meeting.id, actor.id, coming=False, now=now)
    await note_meeting(store, actor, "decline_meeting", meeting, now=now)
    fresh = await _fresh(store, meeting.id)
    if is_hopeless(fresh, mentorship):
        return await cancel_meeting(store, actor, meeting_id, now=now)
    told = [person for person in mentorship.mentors if person.id != actor.id]
    step = f"declined-{actor.id}"
    await store.notices.add(
        *about_meeting("meeting-declined", fresh, told, urgency=how_urgent(fresh, now), step=step), now=now
    )
    return await _agreed_if_all_come(store, actor, meeting.id, mentorship, now=now)


async def move_meeting(
    store: Store, actor: Person, meeting_id: int, *, starts_at: datetime, now: datetime, reason: str = ""
) -> Meeting:
    """Move a planned meeting; returns the new one, which the others are asked about.

    Raises MentorshipRests, TimeHasPassed, TimeTooFar, AlreadyDone.
    """
    meeting, mentorship = await find_meeting(store, actor, "move_meeting", meeting_id)
    check_at_work(mentorship)
    outcome = after(meeting, Act.MOVE)
    check_proposable(starts_at, now)
    _, zone = await preset_of(store, mentorship)
    if starts_at == meeting.starts_at:
        raise AlreadyDone
    await store.meetings.change(meeting, status=outcome.value, reason=reason)
    new = _proposal(
        mentorship, actor, starts_at, zone,
        minutes=meeting.minutes, format=meeting.format, place=meeting.place, moved_from_id=meeting.id,
    )  # fmt: skip
    moved = await _enter(store, actor, mentorship, new, now=now)
    await note_meeting(store, actor, "move_meeting", meeting, now=now, to=moved.id)
    await _ask(store, actor, "meeting-moved", moved, mentorship, now=now)
    return moved


async def cancel_meeting(
    store: Store, actor: Person, meeting_id: int, *, now: datetime, reason: str = ""
) -> Meeting:
    """Call a planned meeting off and tell the others."""
    meeting, mentorship = await find_meeting(store, actor, "cancel_meeting", meeting_id)
    outcome = after(meeting, Act.CANCEL)
    cancelled = await store.meetings.change(meeting, status=outcome.value, reason=reason)
    await note_meeting(store, actor, "cancel_meeting", meeting, now=now)
    told = others(mentorship, actor.id)
    if meeting.starts_at > now:
        await store.notices.add(
            *about_meeting("meeting-cancelled", cancelled, told, urgency=how_urgent(meeting, now)), now=now
        )
    return cancelled


async def say_why(store: Store, actor: Person, meeting_id: int, reason: str) -> Meeting:
    """Add why a meeting was called off, moved or missed."""
    meeting, _ = await find_meeting(store, actor, "say_why", meeting_id)
    if meeting.status not in (MeetingStatus.CANCELLED, MeetingStatus.MOVED, MeetingStatus.MISSED):
        raise AlreadyDone
    return await store.meetings.change(meeting, reason=reason[:1000])


async def place_meeting(
    store: Store, actor: Person, meeting_id: int, *, format: str = "in_person", place: str = "", now: datetime
) -> Meeting:
    """Say where: a room, online or by phone."""
    meeting, _ = await find_meeting(store, actor, "place_meeting", meeting_id)
    if format not in FORMATS:
        raise NotFound
    if not meeting.is_ahead:
        raise AlreadyDone
    placed = await store.meetings.change(meeting, format=format, place=" ".join(place.split())[:MOST_PLACE])
    await note_meeting(store, actor, "place_meeting", meeting, now=now, format=format)
    return placed


async def _taken(store: Store, mentorship: Mentorship, since: datetime, until: datetime) -> list[Meeting]:
    people = [place.person.id for place in mentorship.participants]
    return await store.meetings.ahead_of_people(people, since, until)


def _proposal(
    mentorship: Mentorship,
    by: Person,
    starts_at: datetime,
    zone: ZoneInfo,
    *,
    minutes: int,
    format: str,
    place: str,
    moved_from_id: int | None = None,
) -> NewMeeting:
    return NewMeeting(
        mentorship_id=mentorship.id,
        organisation_id=mentorship.organisation_id,
        school_year=mentorship.school_year,
        stage=mentorship.stage,
        status=MeetingStatus.PROPOSED,
        starts_at=starts_at,
        zone=zone.key,
        minutes=minutes,
        format=format,
        place=place,
        proposed_by=by.id,
        moved_from_id=moved_from_id,
    )


async def _enter(store: Store, by: Person, mentorship: Mentorship, new: NewMeeting, *, now: datetime) -> Meeting:
    """Enter a proposal; agreed at once when nobody else can be asked."""
    meeting = await store.meetings.add(new, now=now)
    if mentorship.side_of(by.id) is not None:
        await store.meetings.agree(meeting.id, by.id, now=now)
    fresh = await _fresh(store, meeting.id)
    if everyone_comes(fresh, mentorship):
        return await store.meetings.change(fresh, status=after(fresh, Act.AGREE).value)
    return fresh


async def _ask(
    store: Store, by: Person, kind: str, meeting: Meeting, mentorship: Mentorship, *, now: datetime
) -> None:
    urgency = how_urgent(meeting, now)
    await store.notices.add(*about_meeting(kind, meeting, others(mentorship, by.id), urgency=urgency), now=now)


async def _agreed_if_all_come(
    store: Store, by: Person, meeting_id: int, mentorship: Mentorship, *, now: datetime
) -> Meeting:
    meeting = await _fresh(store, meeting_id)
    if meeting.status is not MeetingStatus.PROPOSED or not everyone_comes(meeting, mentorship):
        return meeting
    agreed = await store.meetings.change(meeting, status=after(meeting, Act.AGREE).value)
    told = [person for person in others(mentorship, by.id) if person.id not in meeting.declined_by]
    await store.notices.add(*about_meeting("meeting-agreed", agreed, told, urgency=Urgency.REPLY), now=now)
    return agreed


async def _fresh(store: Store, meeting_id: int) -> Meeting:
    meeting = await store.meetings.by_id(meeting_id)
    if meeting is None:
        raise NotFound
    return meeting
