"""Stopping a mentorship: pause, end, undoing, handover; and what participants ask of the curator in private."""

from datetime import datetime

from mentoring.actions.mentorships_news import note, tell, tell_curators
from mentoring.actions.participants import load, require_consents
from mentoring.errors import AlreadyDone, NotFound
from mentoring.meetings import MeetingStatus
from mentoring.mentorships import Mentorship, Side, Status
from mentoring.pairs import OwnMentor
from mentoring.people import Person, Role
from mentoring.store import Store
from mentoring.wishes import Wish, WishKind

OPEN = (Status.PROPOSED, Status.ACTIVE, Status.PAUSED)
REASON_LETTERS = 1000


def _told(mentorship: Mentorship) -> list[Person]:
    """Who is told of an end: all who take part and have not said no."""
    return [place.person for place in mentorship.participants if place.answer != "declined"]


async def cancel_meetings_ahead(store: Store, mentorship: Mentorship) -> int:
    """Cancel what was planned; how many."""
    ahead = await store.meetings.of_mentorship(mentorship.id, MeetingStatus.PROPOSED, MeetingStatus.AGREED)
    for meeting in ahead:
        await store.meetings.change(meeting, status=MeetingStatus.CANCELLED.value)
    return len(ahead)


async def undo_mentorship(store: Store, actor: Person, mentorship_id: int, *, now: datetime) -> Mentorship:
    """Take back a pair made by mistake, before or after it began work. Raises AlreadyDone."""
    mentorship = await load(store, actor, "undo_mentorship", mentorship_id)
    if mentorship.status not in OPEN:
        raise AlreadyDone
    undone = await store.mentorships.change(mentorship, status=Status.UNDONE.value, ended_at=now)
    await cancel_meetings_ahead(store, undone)
    await store.wishes.settle(undone.id, by=actor.id, now=now)
    await note(store, "undo_mentorship", undone, actor.id, now=now)
    await tell(store, "mentorship-undone", undone, _told(undone), now=now)
    return undone


async def pause_mentorship(
    store: Store, actor: Person, mentorship_id: int, reason: str = "", *, now: datetime
) -> Mentorship:
    """Let a mentorship rest; its participants are told, the reason stays with the curator. Raises AlreadyDone."""
    mentorship = await load(store, actor, "pause_mentorship", mentorship_id)
    return await put_on_pause(store, mentorship, reason, by=actor.id, now=now)


async def put_on_pause(
    store: Store, mentorship: Mentorship, reason: str, *, by: int | None, now: datetime
) -> Mentorship:
    """The pause itself, also for what forces one (a withdrawn consent). Raises AlreadyDone."""
    if mentorship.status is not Status.ACTIVE:
        raise AlreadyDone
    kept = reason.strip()[:REASON_LETTERS]
    place = mentorship.id, mentorship.organisation_id, mentorship.stage
    await store.processes.add_stay(*place, mentorship.stage_since, now, left=False)
    paused = await store.mentorships.change(mentorship, status=Status.PAUSED.value, paused_at=now, end_reason=kept)
    await cancel_meetings_ahead(store, paused)
    if by is not None:
        await store.wishes.settle(paused.id, by=by, now=now)
    await note(store, "pause_mentorship", paused, by, now=now)
    await tell(store, "mentorship-paused", paused, _told(paused), now=now)
    return paused


async def resume_mentorship(store: Store, actor: Person, mentorship_id: int, *, now: datetime) -> Mentorship:
    """Go on after a pause. Raises AlreadyDone; ConsentMissing when a consent was withdrawn meanwhile."""
    mentorship = await load(store, actor, "resume_mentorship", mentorship_id)
    if mentorship.status is not Status.PAUSED:
        raise AlreadyDone
    places = [(place.side, place.person) for place in mentorship.participants]
    await require_consents(store, mentorship.municipality_id, places, now=now)
    resumed = await store.mentorships.change(
        mentorship, status=Status.ACTIVE.value, paused_at=None, stage_since=now, end_reason=""
    )
    await note(store, "resume_mentorship", resumed, actor.id, now=now)
    await tell(store, "mentorship-resumed", resumed, _told(resumed), now=now)
    return resumed


async def end_mentorship(
    store: Store, actor: Person, mentorship_id: int, reason: str = "", *, now: datetime
) -> Mentorship:
    """Part before the end of the way, with thanks and without blame; the reason stays with the curator."""
    mentorship = await load(store, actor, "end_mentorship", mentorship_id)
    if mentorship.status not in OPEN:
        raise AlreadyDone
    kept = reason.strip()[:REASON_LETTERS]
    ended = await store.mentorships.change(mentorship, status=Status.ENDED.value, ended_at=now, end_reason=kept)
    await cancel_meetings_ahead(store, ended)
    await store.wishes.settle(ended.id, by=actor.id, now=now)
    await note(store, "end_mentorship", ended, actor.id, now=now)
    await tell(store, "mentorship-ended", ended, _told(ended), now=now)
    return ended


async def open_hand_over(
    store: Store, actor: Person, mentorship_id: int, leaving_id: int, coming_id: int
) -> tuple[Mentorship, Person, Person]:
    """What a handing over would change: the pair, who would leave, who would come. Raises OwnMentor, AlreadyDone."""
    return await _open_hand_over(store, actor, "open_hand_over", mentorship_id, leaving_id, coming_id)


async def _open_hand_over(
    store: Store, actor: Person, action: str, mentorship_id: int, leaving_id: int, coming_id: int
) -> tuple[Mentorship, Person, Person]:
    mentorship = await load(store, actor, action, mentorship_id)
    leaving = next((person for person in mentorship.mentors if person.id == leaving_id), None)
    coming = await store.people.by_id(coming_id)
    if mentorship.status not in OPEN or leaving is None:
        raise AlreadyDone
    if coming is None or not coming.holds(Role.MENTOR, mentorship.organisation_id) or coming.id == leaving_id:
        raise NotFound
    if mentorship.side_of(coming.id) is not None:
        raise OwnMentor(who=coming)
    return mentorship, leaving, coming


async def hand_over(
    store: Store, actor: Person, mentorship_id: int, leaving_id: int, coming_id: int, *, now: datetime
) -> Mentorship:
    """Another mentor takes the place of one: is asked first; the stage is kept, the order is written anew.

    Raises OwnMentor, ConsentMissing, AlreadyDone.
    """
    found = await _open_hand_over(store, actor, "hand_over", mentorship_id, leaving_id, coming_id)
    mentorship, leaving, coming = found
    await require_consents(store, mentorship.municipality_id, [(Side.MENTOR, coming)], now=now)
    await store.mentorships.replace_mentor(mentorship.id, leaving_id, coming.id, now=now)
    handed = await store.mentorships.change(mentorship, status=Status.PROPOSED.value)
    await cancel_meetings_ahead(store, handed)
    await store.wishes.settle(handed.id, by=actor.id, now=now)
    await note(store, "hand_over", handed, actor.id, now=now, leaving=leaving.id, coming=coming.id)
    await tell(store, "pairing-asked", handed, [coming], now=now)
    if mentorship.started_at is not None:
        await tell(store, "mentor-changing", handed, handed.mentees, now=now)
        await tell(store, "mentorship-handed-over", handed, [leaving], now=now)
    return handed


async def ask_curator(
    store: Store, actor: Person, mentorship_id: int, kind: WishKind, text: str = "", *, now: datetime
) -> Mentorship:
    """Ask the curator in private for a pause, an end or a next cycle; the partner is told nothing."""
    mentorship = await load(store, actor, "ask_curator", mentorship_id)
    fitting = {
        WishKind.PAUSE: (Status.ACTIVE,),
        WishKind.END: OPEN,
        WishKind.NEXT_CYCLE: (Status.COMPLETED,),
    }
    if mentorship.status not in fitting[kind]:
        raise AlreadyDone
    wish = Wish(mentorship.id, actor.id, kind, text.strip()[:REASON_LETTERS], now)
    if await store.wishes.add(wish, mentorship.organisation_id):
        notice = f"{kind.value.replace('_', '-')}-asked"
        await tell_curators(store, notice, mentorship, now=now, about=actor)
    return mentorship


async def settle_wishes(store: Store, actor: Person, mentorship_id: int, *, now: datetime) -> Mentorship:
    """The curator has spoken with those who asked: their wishes are settled and everything stays as it is."""
    mentorship = await load(store, actor, "settle_wishes", mentorship_id)
    await store.wishes.settle(mentorship.id, by=actor.id, now=now)
    return mentorship
