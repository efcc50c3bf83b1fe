"""What participants say of a meeting: marks one tap at a time, an optional line, what the partner may read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from mentoring.actions.meetings_found import find_meeting, note_meeting, preset_of, speaker
from mentoring.actions.stages import advance
from mentoring.errors import AlreadyDone, NotFound
from mentoring.feedback import (
    COLUMNS,
    Ask,
    Feedback,
    FeedbackNotGiven,
    MeetingNotHeld,
    asked_of,
    at_home,
    check_may_change,
    everyone_has_spoken,
    next_ask,
    read_answer,
)
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.meetings_notices import about_meeting, feedback_postponed
from mentoring.mentorships import Mentorship, Side
from mentoring.notices import Notice, Urgency
from mentoring.people import Person, Role
from mentoring.stages import Need
from mentoring.store import Store

MOST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class Spoken:
    """A participant's feedback on a meeting as it stands, and all that belongs to it."""

    meeting: Meeting
    mentorship: Mentorship
    speaker: Person
    side: Side
    asked: tuple[Ask, ...]
    given: Mapping[int, Feedback]

    @property
    def own(self) -> Feedback | None:
        """What the speaker said so far."""
        return self.given.get(self.speaker.id)

    @property
    def next(self) -> Ask | None:
        """What is asked next; None when nothing is left."""
        return next_ask(self.asked, self.own)

    @property
    def everyone_has_spoken(self) -> bool:
        """Whether all participants gave feedback or were let off."""
        return everyone_has_spoken((place.person.id for place in self.mentorship.participants), self.given)

    @property
    def shown(self) -> list[Feedback]:
        """What the others chose to share, once everyone has spoken."""
        if not self.everyone_has_spoken:
            return []
        return [each for each in self.given.values() if each.shared and each.person_id != self.speaker.id]


async def open_feedback(
    store: Store, actor: Person, meeting_id: int, *, on_behalf_of: int | None = None
) -> Spoken:
    """Where one's own feedback stands, or, for the curator, that of whoever has no phone. Raises MeetingNotHeld."""
    return await _spoken(store, actor, "open_feedback", meeting_id, on_behalf_of)


async def rate_meeting(
    store: Store,
    actor: Person,
    meeting_id: int,
    ask: Ask,
    value: int,
    *,
    now: datetime,
    on_behalf_of: int | None = None,
) -> Spoken:
    """Answer one thing; the last one makes the feedback given. The same tap again changes nothing.

    Raises MeetingNotHeld, FeedbackClosed.
    """
    spoken = await _spoken(store, actor, "rate_meeting", meeting_id, on_behalf_of)
    return await _answer(store, actor, spoken, {ask: value}, now=now)


async def say_whether_to_go_on(
    store: Store, actor: Person, meeting_id: int, wish: bool, *, now: datetime, on_behalf_of: int | None = None
) -> Spoken:
    """«Продолжаем?» after the trial meeting; a 'no' goes to the curators and to nobody else."""
    spoken = await _spoken(store, actor, "say_whether_to_go_on", meeting_id, on_behalf_of)
    return await _answer(store, actor, spoken, {Ask.GO_ON: int(wish)}, now=now)


async def give_feedback(
    store: Store,
    actor: Person,
    meeting_id: int,
    answers: Mapping[Ask, int],
    *,
    note: str = "",
    shared: bool = False,
    now: datetime,
    on_behalf_of: int | None = None,
) -> Spoken:
    """Say all at once. Raises MeetingNotHeld, FeedbackClosed."""
    spoken = await _spoken(store, actor, "give_feedback", meeting_id, on_behalf_of)
    return await _answer(store, actor, spoken, answers, now=now, note=note.strip()[:MOST_NOTE], shared=shared)


async def add_note(
    store: Store, actor: Person, meeting_id: int, note: str, *, now: datetime, on_behalf_of: int | None = None
) -> Spoken:
    """Add a line of one's own words. Raises FeedbackClosed."""
    spoken = await _spoken(store, actor, "add_note", meeting_id, on_behalf_of)
    check_may_change(spoken.own, everyone_has_spoken=spoken.everyone_has_spoken, now=now)
    await store.feedback.put(_begun(spoken), note=note.strip()[:MOST_NOTE])
    await note_meeting(store, actor, "add_note", spoken.meeting, now=now)
    return await _again(store, spoken)


async def share_feedback(
    store: Store, actor: Person, meeting_id: int, shared: bool, *, now: datetime
) -> Spoken:
    """Let the partner read one's feedback once both have spoken, or keep it; what was seen stays shared."""
    spoken = await _spoken(store, actor, "share_feedback", meeting_id, None)
    if spoken.own is None or spoken.own.given_at is None:
        raise FeedbackNotGiven
    if not shared:
        check_may_change(spoken.own, everyone_has_spoken=spoken.everyone_has_spoken, now=now)
    await store.feedback.put(spoken.own, shared=shared)
    await note_meeting(store, actor, "share_feedback", spoken.meeting, now=now, shared=shared)
    fresh = await _again(store, spoken)
    await _open_to_partners(store, fresh, now=now)
    return fresh


async def postpone_feedback(store: Store, actor: Person, meeting_id: int, *, now: datetime) -> datetime:
    """«Отвечу дома»: asked again at 18:00, today or tomorrow; returns when."""
    spoken = await _spoken(store, actor, "postpone_feedback", meeting_id, None)
    if spoken.own is not None and spoken.own.is_settled:
        raise AlreadyDone
    _, zone = await preset_of(store, spoken.mentorship)
    due_at = at_home(now, zone)
    await store.feedback.put(_begun(spoken), postponed_until=due_at)
    await note_meeting(store, actor, "postpone_feedback", spoken.meeting, now=now)
    await store.notices.add(feedback_postponed(spoken.meeting, actor.id, due_at), now=now)
    return due_at


async def waive_feedback(
    store: Store, actor: Person, meeting_id: int, person_id: int, *, reason: str, now: datetime
) -> Spoken:
    """The curator stops waiting for somebody's feedback; the reason is kept, and such cases are counted."""
    meeting, mentorship = await find_meeting(store, actor, "waive_feedback", meeting_id)
    if mentorship.side_of(person_id) is None:
        raise NotFound
    spoken = await _gather(store, meeting, mentorship, person_id)
    if spoken.own is not None and spoken.own.is_settled:
        raise AlreadyDone
    await store.feedback.put(
        _begun(spoken), waived_at=now, waived_by=actor.id, waiver_reason=reason.strip()[:1000]
    )
    await note_meeting(store, actor, "waive_feedback", meeting, now=now, person=person_id)
    fresh = await _again(store, spoken)
    await _open_to_partners(store, fresh, now=now)
    await advance(store, mentorship, now=now)
    return fresh


async def _answer(
    store: Store, actor: Person, spoken: Spoken, answers: Mapping[Ask, int], *, now: datetime, **more: object
) -> Spoken:
    """Keep answers; when they were the last ones the feedback is given, and what follows from it happens."""
    kept = {COLUMNS[ask]: read_answer(ask, value) for ask, value in answers.items()}
    if any(ask not in spoken.asked for ask in answers):
        raise NotFound
    before = _begun(spoken)
    if not more and all(before.answer(ask) == kept[COLUMNS[ask]] for ask in answers):
        return spoken
    if set(answers) != {Ask.GO_ON} or spoken.mentorship.stage is not spoken.meeting.stage:
        check_may_change(spoken.own, everyone_has_spoken=spoken.everyone_has_spoken, now=now)
    after = replace(before, **kept)  # type: ignore[arg-type]
    entered_by = actor.id if actor.id != spoken.speaker.id else None
    changes: dict[str, object] = {**kept, **more, "entered_by": entered_by}
    if next_ask(spoken.asked, after) is None and before.given_at is None:
        changes["given_at"] = now
    await store.feedback.put(before, **changes)
    await note_meeting(store, actor, "rate_meeting", spoken.meeting, now=now, given="given_at" in changes)
    fresh = await _again(store, spoken)
    await _tell_curators(store, before, fresh, now=now)
    if fresh.own is not None and fresh.own.given_at is not None:
        await _open_to_partners(store, fresh, now=now)
        await advance(store, spoken.mentorship, now=now)
    return fresh


async def _tell_curators(store: Store, before: Feedback, spoken: Spoken, *, now: datetime) -> None:
    """A wish for the curator's help, and a 'no' to going on, reach the curators; once for each change of mind."""
    own = spoken.own
    assert own is not None
    kinds = []
    if own.wants_curator and not before.wants_curator:
        kinds.append("curator-wanted")
    if own.goes_on is False and before.goes_on is not False:
        kinds.append("wish-not-to-go-on")
    if not kinds:
        return
    curators = await store.people.with_role(Role.CURATOR, own.organisation_id)
    await store.notices.add(
        *(
            Notice(
                kind,
                to=curator.id,
                args={"meeting": own.meeting_id, "person": own.person_id},
                urgency=Urgency.REMINDER,
                dedupe_key=f"{kind}:{own.meeting_id}:{own.person_id}:{curator.id}",
            )
            for kind in kinds
            for curator in curators
        ),
        now=now,
    )


async def _open_to_partners(store: Store, spoken: Spoken, *, now: datetime) -> None:
    """Once everyone has spoken, each who has something to read is told."""
    if not spoken.everyone_has_spoken:
        return
    authors = [each.person_id for each in spoken.given.values() if each.shared]
    for author in authors:
        readers = [place.person for place in spoken.mentorship.participants if place.person.id != author]
        await store.notices.add(
            *about_meeting(
                "feedback-opened", spoken.meeting, readers, urgency=Urgency.REMINDER, step=f"by-{author}"
            ),
            now=now,
        )


async def _spoken(
    store: Store, actor: Person, action: str, meeting_id: int, on_behalf_of: int | None
) -> Spoken:
    meeting, mentorship = await find_meeting(store, actor, action, meeting_id)
    if meeting.status is not MeetingStatus.HELD:
        raise MeetingNotHeld
    return await _gather(store, meeting, mentorship, speaker(actor, mentorship, on_behalf_of))


async def _gather(store: Store, meeting: Meeting, mentorship: Mentorship, person_id: int) -> Spoken:
    preset, _ = await preset_of(store, mentorship)
    rule = preset.stage_rule(mentorship.track, meeting.stage)
    place = next(place for place in mentorship.participants if place.person.id == person_id)
    asked = asked_of(place.side, about_going_on=Need.ALL_WISH_TO_GO_ON in rule.needs)
    given = await store.feedback.of_meeting(meeting.id)
    return Spoken(meeting, mentorship, place.person, place.side, asked, given)


async def _again(store: Store, spoken: Spoken) -> Spoken:
    return replace(spoken, given=await store.feedback.of_meeting(spoken.meeting.id))


def _begun(spoken: Spoken) -> Feedback:
    meeting = spoken.meeting
    return spoken.own or Feedback(
        meeting.id, meeting.mentorship_id, meeting.organisation_id, spoken.speaker.id
    )


__all__ = [
    "Spoken",
    "add_note",
    "give_feedback",
    "open_feedback",
    "postpone_feedback",
    "rate_meeting",
    "say_whether_to_go_on",
    "share_feedback",
    "waive_feedback",
]
