"""Mentorships from the proposal to the last press: propose, agree, order, pause, end, undo, go over to the final."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.actions.mentorships_news import note, tell, tell_curators
from mentoring.actions.participants import load, require_consents, speaker
from mentoring.actions.pauses import end_mentorship, pause_mentorship, resume_mentorship, undo_mentorship
from mentoring.actions.stages import advance, blockers_of
from mentoring.errors import AlreadyDone, NotFound
from mentoring.mentorships import Mentorship, NewMentorship, Side, Stage, Status
from mentoring.pairs import MeetingsLeft, NotDoneYet, NotEveryoneAgreed, OwnMentor, PairExists
from mentoring.people import Person, Role, school_year
from mentoring.stages import Reason
from mentoring.store import Store

__all__ = [
    "AGREED",
    "DECLINED",
    "answer_proposal",
    "begin_final",
    "close_mentorship",
    "end_mentorship",
    "explain_answer",
    "extend_plan",
    "open_mentorship",
    "pause_mentorship",
    "propose_mentorship",
    "record_order",
    "resume_mentorship",
    "undo_mentorship",
]

AGREED, DECLINED = "agreed", "declined"


async def open_mentorship(store: Store, actor: Person, mentorship_id: int) -> Mentorship:
    """A mentorship for whoever takes part in it or curates it."""
    return await load(store, actor, "open_mentorship", mentorship_id)


async def propose_mentorship(
    store: Store,
    actor: Person,
    *,
    mentor_ids: Sequence[int],
    mentee_ids: Sequence[int],
    form: str,
    kind: str,
    now: datetime,
    organisation_id: int | None = None,
    previous_id: int | None = None,
) -> Mentorship:
    """Propose a pair or a group: all consents must be there (002 §2.3–2.4), then each participant is asked.

    Raises OwnMentor, PairExists, ConsentMissing.
    """
    where = organisation_id or await _organisation_of(store, mentee_ids)
    require(actor, "propose_mentorship", Subject(organisation_id=where))
    preset = await store.organisations.preset(actor.municipality_id)
    if where is None or form not in preset.forms or kind not in preset.kinds:
        raise NotFound
    await store.holds.people([*mentor_ids, *mentee_ids])
    mentors, mentees = await _fit_to_be_paired(store, where, mentor_ids, mentee_ids)
    await require_consents(store, actor.municipality_id, _sides(mentors, mentees), now=now)
    new = NewMentorship(
        organisation_id=where,
        municipality_id=actor.municipality_id,
        school_year=school_year(now.astimezone(ZoneInfo(preset.zone)).date()),
        programme="",
        form=form,
        kind=kind,
        track=(track := preset.kinds[kind]),
        stage=preset.tracks[track][0].stage,
        mentors=tuple(person.id for person in mentors),
        mentees=tuple(person.id for person in mentees),
        previous_id=previous_id,
    )
    return await _ask(store, actor, new, [*mentors, *mentees], now=now)


async def _ask(
    store: Store, actor: Person, new: NewMentorship, people: Sequence[Person], *, now: datetime
) -> Mentorship:
    """Enter the proposal and ask each participant."""
    mentorship = await store.mentorships.add(new, created_by=actor.id, now=now)
    await note(store, "propose_mentorship", mentorship, actor.id, now=now)
    await tell(store, "pairing-asked", mentorship, people, now=now)
    return mentorship


def _sides(mentors: list[Person], mentees: list[Person]) -> list[tuple[Side, Person]]:
    return [(Side.MENTOR, each) for each in mentors] + [(Side.MENTEE, each) for each in mentees]


async def _organisation_of(store: Store, mentee_ids: Sequence[int]) -> int | None:
    people = await store.people.by_ids(mentee_ids[:1])
    return next((person.organisation_id for person in people.values()), None)


async def _fit_to_be_paired(
    store: Store, organisation_id: int, mentor_ids: Sequence[int], mentee_ids: Sequence[int]
) -> tuple[list[Person], list[Person]]:
    """Mentors and mentees who hold their roles here and are not at work together yet."""
    people = await store.people.by_ids([*mentor_ids, *mentee_ids])
    mentors = _holding(people, mentor_ids, Role.MENTOR, organisation_id)
    mentees = _holding(people, mentee_ids, Role.MENTEE, organisation_id)
    await _check_new(store, organisation_id, mentors, mentees)
    return mentors, mentees


def _holding(people: dict[int, Person], ids: Sequence[int], role: Role, organisation_id: int) -> list[Person]:
    found = [people[each] for each in dict.fromkeys(ids) if each in people]
    if not found or len(found) != len(set(ids)) or not all(person.holds(role, organisation_id) for person in found):
        raise NotFound
    return found


async def _check_new(store: Store, organisation_id: int, mentors: list[Person], mentees: list[Person]) -> None:
    for mentor in mentors:
        for mentee in mentees:
            if mentor.id == mentee.id:
                raise OwnMentor(who=mentor)
            known = await store.mentorships.active_between(organisation_id, [mentor.id, mentee.id])
            if any(m.side_of(mentor.id) is Side.MENTOR and m.side_of(mentee.id) is Side.MENTEE for m in known):
                raise PairExists(mentor=mentor, mentee=mentee)


async def answer_proposal(
    store: Store,
    actor: Person,
    mentorship_id: int,
    agrees: bool,
    *,
    now: datetime,
    on_behalf_of: int | None = None,
) -> Mentorship:
    """Say yes or no to a proposal; a no goes to the curator only. A no may become a yes while it is open.

    Raises AlreadyDone when the proposal is no longer open or this was the answer before.
    """
    mentorship = await load(store, actor, "answer_proposal", mentorship_id)
    person = speaker(actor, mentorship, on_behalf_of)
    answer = AGREED if agrees else DECLINED
    if mentorship.status is not Status.PROPOSED or mentorship.answer_of(person.id) == answer:
        raise AlreadyDone
    await store.mentorships.answer(mentorship.id, person.id, answer, now=now)
    answered = await store.mentorships.change(mentorship)
    await note(store, "answer_proposal", answered, actor.id, now=now, person=person.id, answer=answer)
    if not agrees:
        await tell_curators(store, "pairing-declined", answered, now=now, but=actor, about=person)
    elif answered.is_agreed:
        await tell_curators(store, "pairing-agreed", answered, now=now, but=actor)
    return answered


async def explain_answer(store: Store, actor: Person, mentorship_id: int, reason: str, *, now: datetime) -> Mentorship:
    """Add to one's no the reason, which only the curator reads."""
    mentorship = await load(store, actor, "explain_answer", mentorship_id)
    if mentorship.answer_of(actor.id) != DECLINED:
        raise AlreadyDone
    await store.mentorships.answer(mentorship.id, actor.id, DECLINED, now=now, reason=reason.strip()[:1000])
    return await store.mentorships.change(mentorship)


async def record_order(
    store: Store, actor: Person, mentorship_id: int, number: str, day: date | None, *, now: datetime
) -> Mentorship:
    """Fix a pair by an order after its participants agreed (002 §2.7): the work begins. Later only the order changes.

    An empty number begins the work and leaves the order for later. Raises NotEveryoneAgreed, ConsentMissing.
    """
    mentorship = await load(store, actor, "record_order", mentorship_id)
    order = {"order_number": number.strip()[:60], "order_on": day}
    if mentorship.status in (Status.ACTIVE, Status.PAUSED):
        changed = await store.mentorships.change(mentorship, **order)
        await note(store, "record_order", changed, actor.id, now=now)
        return changed
    if mentorship.status is not Status.PROPOSED:
        raise AlreadyDone
    if waiting := [p.person for p in mentorship.participants if p.answer != AGREED]:
        raise NotEveryoneAgreed(who=waiting[0])
    places = [(place.side, place.person) for place in mentorship.participants]
    await require_consents(store, mentorship.municipality_id, places, now=now)
    begins = {} if mentorship.started_at else {"started_at": now, "stage_since": now}
    started = await store.mentorships.change(mentorship, status=Status.ACTIVE.value, **order, **begins)
    await note(store, "record_order", started, actor.id, now=now)
    await tell(store, "mentorship-started", started, [p.person for p in started.participants], now=now)
    return await advance(store, started, now=now)


async def begin_final(
    store: Store, actor: Person, mentorship_id: int, *, now: datetime, early: bool = False
) -> Mentorship:
    """Go over from joint work to the final meeting. `early`: the plan is shortened to what was held.

    Raises MeetingsLeft, AlreadyDone.
    """
    mentorship = await load(store, actor, "begin_final", mentorship_id)
    if not mentorship.is_running or mentorship.stage is not Stage.JOINT_WORK or mentorship.final_begun_at:
        raise AlreadyDone
    left = next((b.count for b in await blockers_of(store, mentorship) if b.reason is Reason.MEETINGS_LEFT), 0)
    held = len((await store.mentorships.progress(mentorship)).held)
    if left and not (early and held):
        raise MeetingsLeft(left=left)
    plan = {"planned_meetings": held} if left else {}
    begun = await store.mentorships.change(mentorship, final_begun_at=now, **plan)
    await note(store, "begin_final", begun, actor.id, now=now, early=early)
    return await advance(store, begun, now=now)


async def extend_plan(store: Store, actor: Person, mentorship_id: int, more: int, *, now: datetime) -> Mentorship:
    """Plan so many meetings more instead of going over to the final one."""
    mentorship = await load(store, actor, "extend_plan", mentorship_id)
    if not mentorship.is_running or mentorship.stage is not Stage.JOINT_WORK:
        raise AlreadyDone
    held = len((await store.mentorships.progress(mentorship)).held)
    planned = max(mentorship.planned_meetings or 0, held) + min(max(more, 1), 50)
    extended = await store.mentorships.change(mentorship, planned_meetings=planned, final_begun_at=None)
    await note(store, "extend_plan", extended, actor.id, now=now, planned=planned)
    return extended


async def close_mentorship(store: Store, actor: Person, mentorship_id: int, *, now: datetime) -> Mentorship:
    """The curator's press that completes a mentorship. Raises NotDoneYet while anything is missing."""
    mentorship = await load(store, actor, "close_mentorship", mentorship_id)
    if not mentorship.is_running or mentorship.stage is not Stage.COMPLETION:
        raise AlreadyDone
    missing = [b for b in await blockers_of(store, mentorship) if b.reason is not Reason.CLOSING_MISSING]
    if missing:
        raise NotDoneYet(count=len(missing))
    closed = await store.mentorships.change(mentorship, closed_at=now)
    await note(store, "close_mentorship", closed, actor.id, now=now)
    return await advance(store, closed, now=now)
