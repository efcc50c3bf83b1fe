"""Entering what only the school knows (002 §7.4)."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.organisations import Organisation
from mentoring.people import Person, school_year
from mentoring.school_facts import BeforeAfter, SchoolFact, read_fact
from mentoring.store import Store


async def open_school_facts(
    store: Store, actor: Person, organisation_id: int, *, now: datetime
) -> tuple[Organisation, int, Mapping[SchoolFact, BeforeAfter]]:
    """The facts of this school year, and which year it is."""
    organisation, year = await _here(store, actor, "open_school_facts", organisation_id, now)
    return organisation, year, await store.school_facts.of_year(organisation_id, year)


async def enter_school_fact(
    store: Store, actor: Person, organisation_id: int, fact: SchoolFact, text: str, *, now: datetime
) -> BeforeAfter:
    """Keep «before after» of this school year; entering again replaces it. Raises SchoolFactUnclear."""
    _, year = await _here(store, actor, "enter_school_fact", organisation_id, now)
    read = read_fact(fact, text)
    await store.school_facts.put(organisation_id, year, read, entered_by=actor.id, now=now)
    await store.audit.add(
        "enter_school_fact",
        f"organisation:{organisation_id}",
        actor_id=actor.id,
        organisation_id=organisation_id,
        now=now,
        fact=fact.value,
    )
    return read


async def _here(
    store: Store, actor: Person, action: str, organisation_id: int, now: datetime
) -> tuple[Organisation, int]:
    organisation = await store.organisations.by_id(organisation_id)
    subject = Subject(organisation.municipality_id, organisation_id) if organisation else None
    require(actor, action, subject)
    assert organisation is not None
    preset = await store.organisations.preset(organisation.municipality_id)
    return organisation, school_year(now.astimezone(ZoneInfo(preset.zone)).date())
