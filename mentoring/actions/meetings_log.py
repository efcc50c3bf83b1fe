"""Logging what was: held, missed, disputed, taken back."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from mentoring.actions.meetings_found import (
    curates,
    find_meeting,
    find_mentorship,
    note_meeting,
    preset_of,
    speaker,
)
from mentoring.actions.stages import advance
from mentoring.errors import NotFound
from mentoring.feedback import Feedback
from mentoring.meetings import LOGGED, Activity, Meeting, MeetingStatus, NewMeeting
from mentoring.meetings_life import (
    LOGGABLE,
    Act,
    MeetingAlreadyLogged,
    TooLateToUndo,
    after,
    check_disputable,
    check_loggable,
    check_may_log,
    check_not_logged_yet,
    local_day,
    may_undo,
    planned_among,
)
from mentoring.meetings_notices import about_meeting, feedback_asked, others
from mentoring.mentorships import Mentorship, Side
from mentoring.notices import Urgency
from mentoring.people import Person, Role
from mentoring.store import Store

MOST_MINUTES = 600
MOST_TEXT = 2000
ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class LoggedSeveral:
    """What became of logging several pairs at once: entered ones, and those whose meeting of that day was there."""

    entered: list[Meeting] = field(default_factory=list)
    known: list[Meeting] = field(default_factory=list)


async def log_meeting(
    store: Store,
    actor: Person,
    mentorship_id: int,
    *,
    starts_at: datetime,
    minutes: int,
    now: datetime,
    on_behalf_of: int | None = None,
    meeting_id: int | None = None,
    known: int = 0,
) -> Meeting:
    """Log a meeting that took place; a planned one of the same day becomes it. The others are asked how it was.

    `known` is how many meetings of that day the actor saw in the journal. A curator logs «со слов» of a participant.
    Raises MeetingNotYet, MeetingTooLongAgo, MeetingAlreadyLogged, MentorshipNotBegun, AlreadyDone.
    """
    mentorship = await find_mentorship(store, actor, "log_meeting", mentorship_id)
    said_by = speaker(actor, mentorship, on_behalf_of or _mentor_if_curator(actor, mentorship))
    check_may_log(mentorship)
    _, zone = await preset_of(store, mentorship)
    begins, ends = local_day(starts_at.astimezone(zone).date(), zone)
    of_day = await store.meetings.between(mentorship_id, begins, ends, *LOGGABLE, *LOGGED)
    check_not_logged_yet([m for m in of_day if m.status in LOGGED], known, actor.id, minutes, now)
    planned = await _planned(store, meeting_id, mentorship_id) or planned_among(of_day, begins.date(), zone)
    if planned is not None and planned.starts_at <= now:
        starts_at = planned.starts_at
    check_loggable(starts_at, now)
    behalf = said_by if said_by != actor.id else None
    length = min(max(minutes, 1), MOST_MINUTES)
    held = {"starts_at": starts_at, "minutes": length, "logged_by": actor.id, "logged_at": now, "on_behalf_of": behalf}
    meeting = await _hold(store, mentorship, planned, held, zone.key, now=now)
    await note_meeting(store, actor, "log_meeting", meeting, now=now, minutes=meeting.minutes)
    absent = meeting.declined_by - {actor.id, said_by}
    await _ask_how_it_was(store, actor, meeting, mentorship, absent, now=now)
    await advance(store, mentorship, now=now)
    return meeting


async def log_several(
    store: Store, actor: Person, mentorship_ids: Sequence[int], *, starts_at: datetime, minutes: int, now: datetime
) -> LoggedSeveral:
    """Log a meeting of the same day and length with several pairs; those that are in the journal already stay so."""
    done = LoggedSeveral()
    for mentorship_id in dict.fromkeys(mentorship_ids):
        try:
            done.entered.append(
                await log_meeting(store, actor, mentorship_id, starts_at=starts_at, minutes=minutes, now=now)
            )
        except MeetingAlreadyLogged as logged:
            done.known.append(logged.meeting)
    return done


async def describe_meeting(
    store: Store,
    actor: Person,
    meeting_id: int,
    *,
    topic: str | None = None,
    done: str | None = None,
    next_step: str | None = None,
    now: datetime,
) -> Meeting:
    """Add what was talked about, what was done, what was agreed: the mentor, the curator, or whoever logged it."""
    meeting = await _own_meeting(store, actor, "describe_meeting", meeting_id)
    texts = {"topic": topic, "done": done, "next_step": next_step}
    changes = {name: text.strip()[:MOST_TEXT] for name, text in texts.items() if text is not None}
    described = await store.meetings.change(meeting, **changes)
    await note_meeting(store, actor, "describe_meeting", meeting, now=now, what=",".join(changes))
    return described


async def name_activity(
    store: Store, actor: Person, meeting_id: int, activity: Activity, *, now: datetime
) -> Meeting:
    """Say what the time was spent on (002 §4.2.5): the mentor, the curator, or whoever logged it."""
    meeting = await _own_meeting(store, actor, "name_activity", meeting_id)
    named = await store.meetings.change(meeting, activity=activity.value)
    await note_meeting(store, actor, "name_activity", meeting, now=now, activity=activity.value)
    return named


async def undo_log(store: Store, actor: Person, meeting_id: int, *, now: datetime) -> Meeting:
    """Take a wrong log back; a planned meeting stands as planned again. Raises TooLateToUndo, AlreadyDone."""
    meeting, mentorship = await find_meeting(store, actor, "undo_log", meeting_id)
    outcome = after(meeting, Act.UNDO)
    preset, zone = await preset_of(store, mentorship)
    if not curates(actor, mentorship) and not may_undo(meeting, actor.id, now, preset.dispute_hours):
        raise NotFound if meeting.logged_by != actor.id else TooLateToUndo
    undone = await store.meetings.change(meeting, status=outcome.value)
    if meeting.was_planned:
        again = NewMeeting(
            mentorship_id=meeting.mentorship_id,
            organisation_id=meeting.organisation_id,
            school_year=mentorship.school_year,
            stage=mentorship.stage,
            status=MeetingStatus.AGREED,
            starts_at=meeting.starts_at,
            zone=zone.key,
            minutes=meeting.minutes,
            format=meeting.format,
            place=meeting.place,
            proposed_by=meeting.proposed_by,
            moved_from_id=meeting.id,
        )
        await store.meetings.add(again, now=now)
    await note_meeting(store, actor, "undo_log", meeting, now=now)
    await advance(store, mentorship, now=now)
    return undone


async def miss_meeting(
    store: Store, actor: Person, meeting_id: int, *, now: datetime, reason: str = ""
) -> Meeting:
    """Note that a planned meeting did not take place. Raises MeetingNotYet before its time, AlreadyDone."""
    meeting, _ = await find_meeting(store, actor, "miss_meeting", meeting_id)
    outcome = after(meeting, Act.MISS)
    check_loggable(meeting.starts_at, now)
    missed = await store.meetings.change(meeting, status=outcome.value, reason=reason)
    await note_meeting(store, actor, "miss_meeting", meeting, now=now)
    return missed


async def dispute_meeting(store: Store, actor: Person, meeting_id: int, *, now: datetime) -> Meeting:
    """«Не было такой встречи»: it doesn't count until a curator has found out; only curators are told.

    Raises TooLateToDispute, DisputeSettled, AlreadyDone.
    """
    meeting, mentorship = await find_meeting(store, actor, "dispute_meeting", meeting_id)
    preset, _ = await preset_of(store, mentorship)
    outcome = after(meeting, Act.DISPUTE)
    check_disputable(meeting, actor.id, now, preset.dispute_hours)
    disputed = await store.meetings.change(meeting, status=outcome.value, disputed_by=actor.id, disputed_at=now)
    await note_meeting(store, actor, "dispute_meeting", meeting, now=now)
    curators = await store.people.with_role(Role.CURATOR, meeting.organisation_id)
    await store.notices.add(
        *about_meeting("meeting-disputed", disputed, curators, urgency=Urgency.REMINDER), now=now
    )
    return disputed


async def resolve_dispute(store: Store, actor: Person, meeting_id: int, *, was: bool, now: datetime) -> Meeting:
    """The curator's word on a disputed meeting; everyone who took part is told calmly."""
    meeting, mentorship = await find_meeting(store, actor, "resolve_dispute", meeting_id)
    outcome = after(meeting, Act.UPHOLD if was else Act.STRIKE)
    resolved = await store.meetings.change(meeting, status=outcome.value)
    await note_meeting(store, actor, "resolve_dispute", meeting, now=now, was=was)
    told = [place.person for place in mentorship.participants]
    await store.notices.add(*about_meeting("dispute-resolved", resolved, told, urgency=Urgency.REMINDER), now=now)
    await advance(store, mentorship, now=now)
    return resolved


async def _own_meeting(store: Store, actor: Person, action: str, meeting_id: int) -> Meeting:
    """A meeting whose log the actor may write on: a mentee only where they logged it themselves."""
    meeting, mentorship = await find_meeting(store, actor, action, meeting_id)
    is_mentee = mentorship.side_of(actor.id) is Side.MENTEE
    if is_mentee and meeting.logged_by != actor.id and not curates(actor, mentorship):
        raise NotFound
    return meeting


def _mentor_if_curator(actor: Person, mentorship: Mentorship) -> int | None:
    """A curator who names nobody speaks for the mentor."""
    if mentorship.side_of(actor.id) is None and mentorship.mentors:
        return mentorship.mentors[0].id
    return None


async def _ask_how_it_was(
    store: Store, by: Person, meeting: Meeting, mentorship: Mentorship, absent: Collection[int], *, now: datetime
) -> None:
    """Ask the others for feedback; whoever had said they could not come owes none."""
    for person_id in absent:
        nothing = Feedback(meeting.id, meeting.mentorship_id, meeting.organisation_id, person_id)
        await store.feedback.put(nothing, waived_at=now, waived_by=by.id, waiver_reason=ABSENT)
    asked = [person for person in others(mentorship, by.id) if person.id not in absent]
    await store.notices.add(*feedback_asked(meeting, asked), now=now)


async def _planned(store: Store, meeting_id: int | None, mentorship_id: int) -> Meeting | None:
    meeting = await store.meetings.by_id(meeting_id) if meeting_id else None
    if meeting is None or meeting.mentorship_id != mentorship_id or meeting.status not in LOGGABLE:
        return None
    return meeting


async def _hold(
    store: Store, mentorship: Mentorship, planned: Meeting | None, held: dict[str, object], zone: str, *, now: datetime
) -> Meeting:
    if planned is not None:
        outcome = after(planned, Act.LOG)
        changes = {**held, "status": outcome.value, "stage": mentorship.stage.value}
        return await store.meetings.change(planned, **changes)
    new = NewMeeting(
        mentorship_id=mentorship.id,
        organisation_id=mentorship.organisation_id,
        school_year=mentorship.school_year,
        zone=zone,
        stage=mentorship.stage,
        status=MeetingStatus.HELD,
        **held,  # type: ignore[arg-type]
    )
    return await store.meetings.add(new, now=now)
