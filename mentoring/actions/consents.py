"""Noting the written consents that pairing asks for, and what follows when one is withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mentoring.access import require
from mentoring.actions.pauses import put_on_pause
from mentoring.actions.people_found import find_person, local_today, organisation_subject
from mentoring.consents import (
    REPRESENTATIVE,
    Consent,
    ConsentDateInFuture,
    ConsentNumberTooLong,
    ConsentsOf,
    NewConsent,
    ReasonMissing,
    giver_of,
    may_withdraw,
    needed_consents,
    sides_of,
)
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Status
from mentoring.notices import Notice
from mentoring.people import Person, Role
from mentoring.presets import ConsentRule
from mentoring.store import Store

LONGEST_NUMBER = 60
LONGEST_REASON = 1000


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper a consent stands on: number (perhaps none) and date."""

    number: str
    signed_on: date


async def open_consents(store: Store, actor: Person, person_id: int, *, now: datetime) -> ConsentsOf:
    """A person's consents beside what they need by their roles."""
    person, where = await find_person(store, actor, "open_consents", person_id)
    return await _consents_of(store, person, where, now)


async def _consents_of(store: Store, person: Person, where: int | None, now: datetime) -> ConsentsOf:
    preset = await store.organisations.preset(person.municipality_id)
    on = await local_today(store, person.municipality_id, now)
    needed = needed_consents(preset.consents, sides_of(person, where), person, on)
    return ConsentsOf(person, tuple(needed), tuple(await store.consents.of_person(person.id)), on)


async def list_missing_consents(
    store: Store, actor: Person, organisation_id: int, *, now: datetime
) -> list[ConsentsOf]:
    """Everyone of an organisation who lacks a consent, by surname."""
    require(actor, "list_missing_consents", await organisation_subject(store, organisation_id))
    people = await store.registers.all_of(organisation_id, (Role.MENTEE, Role.MENTOR))
    preset = await store.organisations.preset(actor.municipality_id)
    on = await local_today(store, actor.municipality_id, now)
    given = await store.consents.of_people([person.id for person in people])
    all_of_them = [
        ConsentsOf(
            person,
            tuple(needed_consents(preset.consents, sides_of(person, organisation_id), person, on)),
            tuple(given.get(person.id, ())),
            on,
        )
        for person in people
    ]
    return [each for each in all_of_them if each.missing]


async def record_consent(
    store: Store, actor: Person, person_id: int, new: NewConsent, *, now: datetime
) -> int:
    """Note one consent. Raises ConsentDateInFuture, ConsentNumberTooLong."""
    person, where = await find_person(store, actor, "record_consent", person_id)
    return (await _record(store, actor, [(person.id, new)], where, now))[0]


async def record_needed_consents(
    store: Store, actor: Person, person_id: int, paper: Paper, *, now: datetime
) -> list[int]:
    """Note all consents a person still needs, on one paper. Raises ConsentDateInFuture."""
    person, where = await find_person(store, actor, "record_needed_consents", person_id)
    if where is not None:
        await store.holds.organisation(where)
    consents = await _consents_of(store, person, where, now)
    return await _record(store, actor, _on_paper(consents, consents.missing, paper), where, now)


async def record_everyones_consents(
    store: Store, actor: Person, organisation_id: int, paper: Paper, *, now: datetime
) -> int:
    """Note, for everyone of an organisation, all that is still needed, on one paper; how many people that were."""
    require(actor, "record_everyones_consents", await organisation_subject(store, organisation_id))
    await store.holds.organisation(organisation_id)
    missing = await list_missing_consents(store, actor, organisation_id, now=now)
    consents = [each for of_one in missing for each in _on_paper(of_one, of_one.missing, paper)]
    await _record(store, actor, consents, organisation_id, now)
    return len(missing)


def _on_paper(consents: ConsentsOf, rules: Sequence[ConsentRule], paper: Paper) -> list[tuple[int, NewConsent]]:
    representative = consents.person.representative
    return [
        (
            consents.person.id,
            NewConsent(
                rule.kind,
                giver_of(rule),
                paper.number,
                paper.signed_on,
                representative if giver_of(rule) == REPRESENTATIVE else "",
            ),
        )
        for rule in rules
    ]


async def _record(
    store: Store, actor: Person, consents: list[tuple[int, NewConsent]], where: int | None, now: datetime
) -> list[int]:
    today = await local_today(store, actor.municipality_id, now)
    for _, new in consents:
        if new.signed_on > today:
            raise ConsentDateInFuture(day=new.signed_on)
        if len(new.number) > LONGEST_NUMBER:
            raise ConsentNumberTooLong(most=LONGEST_NUMBER)
    ids = await store.consents.add(consents, where, recorded_by=actor.id, now=now)
    for person_id in dict.fromkeys(person_id for person_id, _ in consents):
        await store.audit.add(
            "record_consent", f"person:{person_id}", actor_id=actor.id, organisation_id=where, now=now
        )
    return ids


async def attach_paper(
    store: Store, actor: Person, person_id: int, consent_ids: Sequence[int], file_id: str, *, now: datetime
) -> None:
    """Keep a picture of the paper with consents of one person."""
    person, where = await find_person(store, actor, "attach_paper", person_id)
    theirs = {consent.id for consent in await store.consents.of_person(person.id)}
    if not theirs.issuperset(consent_ids):
        raise NotFound
    await store.consents.attach(consent_ids, file_id)
    await store.audit.add(
        "attach_paper", f"person:{person.id}", actor_id=actor.id, organisation_id=where, now=now
    )


async def withdraw_consent(
    store: Store, actor: Person, consent_id: int, reason: str, *, now: datetime
) -> tuple[Consent, list[Mentorship]]:
    """Note that a consent is withdrawn: the person's mentorships rest, the curators are told.

    Raises ReasonMissing, AlreadyDone. Returns the consent and what rests now.
    """
    consent = await store.consents.by_id(consent_id)
    if consent is None:
        raise NotFound
    person, where = await find_person(store, actor, "withdraw_consent", consent.person_id)
    if not may_withdraw(actor, person, consent):
        raise NotFound
    if not reason.strip():
        raise ReasonMissing
    for mentorship in sorted(await store.mentorships.of_person(person.id), key=lambda each: each.id):
        await store.holds.mentorship(mentorship.id)
    await store.holds.people([person.id])
    await store.consents.withdraw(consent, reason.strip()[:LONGEST_REASON], by=actor.id, now=now)
    resting = []
    for mentorship in await store.mentorships.of_person(person.id):
        if mentorship.status is Status.ACTIVE:
            resting.append(await put_on_pause(store, mentorship, reason, by=actor.id, now=now))
    await store.audit.add(
        "withdraw_consent", f"consent:{consent.id}", actor_id=actor.id, organisation_id=where, now=now
    )
    await _tell_curators(store, actor, person, consent, where, now)
    return consent, resting


async def _tell_curators(
    store: Store, actor: Person, person: Person, consent: Consent, where: int | None, now: datetime
) -> None:
    curators = await store.people.with_role(Role.CURATOR, where) if where is not None else []
    notices = [
        Notice(
            "consent-withdrawn",
            curator.id,
            {"consent": consent.id, "person": person.id},
            dedupe_key=f"consent-withdrawn:{consent.id}:{curator.id}",
        )
        for curator in curators
        if curator.id != actor.id
    ]
    await store.notices.add(*notices, now=now)
