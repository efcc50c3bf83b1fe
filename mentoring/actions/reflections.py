"""What is written at the end: reflections, the mentor's report from its draft, the group's reflection noted."""

from datetime import datetime

from mentoring.actions.mentorships_news import note
from mentoring.actions.participants import load, speaker
from mentoring.actions.stages import advance, blockers_of
from mentoring.errors import AlreadyDone, NotFound
from mentoring.meetings import MeetingStatus
from mentoring.mentorships import Mentorship, Side, Stage
from mentoring.people import Person, Role
from mentoring.reflections import Reflection, ReflectionKind, ReportDraft, checked_text, draft_report
from mentoring.stages import Blocker
from mentoring.store import Store


def _require_completion(mentorship: Mentorship) -> None:
    if not mentorship.is_running or mentorship.stage is not Stage.COMPLETION:
        raise AlreadyDone


def visible_to(reflection: Reflection, actor: Person, mentorship: Mentorship) -> bool:
    """One's own words, and all of them for the curator; nobody reads the partner's."""
    return reflection.person_id == actor.id or actor.holds(Role.CURATOR, mentorship.organisation_id)


async def open_ending(
    store: Store, actor: Person, mentorship_id: int
) -> tuple[Mentorship, list[Blocker], list[Reflection]]:
    """What is still missing at the end, and what was written that the actor may read."""
    mentorship = await load(store, actor, "open_ending", mentorship_id)
    written = await store.reflections.of_mentorship(mentorship.id)
    return (
        mentorship,
        await blockers_of(store, mentorship),
        [each for each in written if visible_to(each, actor, mentorship)],
    )


async def write_reflection(
    store: Store, actor: Person, mentorship_id: int, text: str, *, now: datetime, on_behalf_of: int | None = None
) -> Mentorship:
    """Keep a participant's reflection; again replaces it. Raises AlreadyDone outside completion, ReflectionEmpty."""
    mentorship = await load(store, actor, "write_reflection", mentorship_id)
    person = speaker(actor, mentorship, on_behalf_of)
    return await _write(store, actor, mentorship, person.id, ReflectionKind.REFLECTION, text, now=now)


async def draft_final_report(
    store: Store, actor: Person, mentorship_id: int
) -> tuple[Mentorship, ReportDraft, Reflection | None]:
    """The mentor's final report (002 §5.5) as the journal gives it, and the one sent already."""
    mentorship = await load(store, actor, "draft_final_report", mentorship_id)
    held = await store.meetings.of_mentorship(mentorship.id, MeetingStatus.HELD)
    draft = draft_report(held, await store.reflections.goal_results(mentorship.id))
    written = await store.reflections.of_mentorship(mentorship.id)
    sent = next((each for each in written if each.kind is ReflectionKind.REPORT), None)
    return mentorship, draft, sent


async def send_final_report(
    store: Store, actor: Person, mentorship_id: int, text: str, *, now: datetime, on_behalf_of: int | None = None
) -> Mentorship:
    """Keep the mentor's final report; again replaces it."""
    mentorship = await load(store, actor, "send_final_report", mentorship_id)
    person = speaker(actor, mentorship, on_behalf_of)
    if mentorship.side_of(person.id) is not Side.MENTOR:
        raise NotFound
    return await _write(store, actor, mentorship, person.id, ReflectionKind.REPORT, text, now=now)


async def note_group_reflection(
    store: Store, actor: Person, mentorship_id: int, text: str, *, now: datetime, skipped: bool = False
) -> Mentorship:
    """The curator notes the group reflection or public event, or why there was none."""
    mentorship = await load(store, actor, "note_group_reflection", mentorship_id)
    kind = ReflectionKind.GROUP_SKIPPED if skipped else ReflectionKind.GROUP_REFLECTION
    return await _write(store, actor, mentorship, actor.id, kind, text, now=now)


async def _write(
    store: Store,
    actor: Person,
    mentorship: Mentorship,
    person_id: int,
    kind: ReflectionKind,
    text: str,
    *,
    now: datetime,
) -> Mentorship:
    _require_completion(mentorship)
    entered_by = actor.id if actor.id != person_id else None
    words = Reflection(mentorship.id, mentorship.organisation_id, person_id, kind, checked_text(text), now, entered_by)
    await store.reflections.write(words)
    await note(store, f"write_{kind.value}", mentorship, actor.id, now=now, person=person_id)
    return await advance(store, mentorship, now=now)


async def print_report(store: Store, actor: Person, mentorship_id: int, *, now: datetime) -> Mentorship:
    """The mentor's report is taken out as a document (002 §5.5): it names children, so this is recorded."""
    mentorship = await load(store, actor, "print_report", mentorship_id)
    await note(store, "print_report", mentorship, actor.id, now=now)
    return mentorship
