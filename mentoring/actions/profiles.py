"""What people say of themselves: agreeing to who sees what, then one answer at a time, kept at once."""

from collections.abc import Sequence
from datetime import datetime

from mentoring.access import Subject, require
from mentoring.full_names import identity, is_readable, split
from mentoring.notices import commands_changed
from mentoring.people import Person
from mentoring.profiles import LONGEST_ANSWER, AnswerTooLong, NameUnclear, Profile, Step, next_step
from mentoring.store import Store

FIELDS = {
    Step.REQUESTS: "requests",
    Step.REQUEST_TEXT: "request_text",
    Step.COMPETENCES: "competences",
    Step.CAPACITY: "capacity",
    Step.INTERESTS: "interests",
    Step.TIMES: "times",
}


async def agree_to_privacy(store: Store, actor: Person, *, now: datetime) -> Profile:
    """Note that the person read who sees what, and agrees."""
    require(actor, "agree_to_privacy", Subject.of(actor))
    profile = await store.profiles.of(actor.id)
    if profile.agreed_at is None:
        await store.profiles.change(actor.id, agreed_at=now)
        await store.audit.add(
            "agree_to_privacy", f"person:{actor.id}", actor_id=actor.id, organisation_id=actor.organisation_id, now=now
        )
    return await _ended(store, actor, now=now)


async def answer_step(
    store: Store, actor: Person, step: Step, answer: str | int | Sequence[str], *, now: datetime
) -> Profile:
    """Keep an answer. Raises AnswerTooLong."""
    require(actor, "answer_step", Subject.of(actor))
    if isinstance(answer, str):
        answer = answer.strip()
        if len(answer) > LONGEST_ANSWER:
            raise AnswerTooLong(most=LONGEST_ANSWER)
    await store.profiles.change(actor.id, **{FIELDS[step]: answer})
    return await _ended(store, actor, now=now) if isinstance(answer, str | int) else await store.profiles.of(actor.id)


async def pass_over_step(store: Store, actor: Person, step: Step, *, now: datetime) -> Profile:
    """Go on: what was chosen stays, what was left empty is not asked again."""
    require(actor, "pass_over_step", Subject.of(actor))
    profile = await store.profiles.of(actor.id)
    await store.profiles.change(actor.id, skipped=profile.skipped | {step.value})
    return await _ended(store, actor, now=now)


async def rename_oneself(store: Store, actor: Person, full_name: str, *, now: datetime) -> Person:
    """Say one's name, where nobody has entered it. Raises NameUnclear."""
    require(actor, "rename_oneself", Subject.of(actor))
    surname, given, patronymic = split(full_name)
    if not surname or not given or not all(is_readable(part) for part in (surname, given, patronymic) if part):
        raise NameUnclear
    mark = identity(surname, given, patronymic, actor.birth_date, actor.birth_year)
    named = await store.people.change(
        actor.id, surname=surname, given=given, patronymic=patronymic, identity=mark
    )
    await _ended(store, named, now=now)
    return named


async def choose_language(store: Store, actor: Person, language: str, *, now: datetime) -> Person:
    """The language the person reads from now on."""
    require(actor, "choose_language", Subject.of(actor))
    await store.people.set_language(actor.id, language)
    await store.notices.add(commands_changed(actor.id), now=now)
    found = await store.people.by_id(actor.id)
    assert found is not None
    return found


async def _ended(store: Store, person: Person, *, now: datetime) -> Profile:
    profile = await store.profiles.of(person.id)
    if profile.completed_at is None and profile.agreed_at is not None and next_step(person, profile) is None:
        return await store.profiles.change(person.id, completed_at=now)
    return profile
