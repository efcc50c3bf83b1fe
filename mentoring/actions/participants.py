"""Who may touch a mentorship, for whom they speak there, and whether their written consents are there."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, only_looks, require
from mentoring.consents import ConsentMissing, missing_consents
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person, Role
from mentoring.store import Store


async def load(store: Store, actor: Person, action: str, mentorship_id: int) -> Mentorship:
    """The mentorship when the actor may do the action to it, held if that changes anything; raises NotFound."""
    if not only_looks(action):
        await store.holds.mentorship(mentorship_id)
    mentorship = await store.mentorships.by_id(mentorship_id)
    require(actor, action, Subject.of(mentorship) if mentorship else None)
    assert mentorship is not None
    return mentorship


def speaker(actor: Person, mentorship: Mentorship, on_behalf_of: int | None) -> Person:
    """For whom the actor speaks: for themself, or a curator «со слов» for a participant. Raises NotFound."""
    person_id = on_behalf_of or actor.id
    if person_id != actor.id and not actor.holds(Role.CURATOR, mentorship.organisation_id):
        raise NotFound
    for place in mentorship.participants:
        if place.person.id == person_id:
            return place.person
    raise NotFound


async def require_consents(
    store: Store, municipality_id: int, places: Iterable[tuple[Side, Person]], *, now: datetime
) -> None:
    """Raises ConsentMissing for the first person who lacks a written consent for their side (002 §2.3–2.4).

    The people are held: none withdraws a consent before the unit ends.
    """
    preset = await store.organisations.preset(municipality_id)
    today = now.astimezone(ZoneInfo(preset.zone)).date()
    standing = list(places)
    await store.holds.people(person.id for _, person in standing)
    given = await store.consents.of_people([person.id for _, person in standing])
    for side, person in standing:
        if missing := missing_consents(preset.consents, side, person, given.get(person.id, ()), today):
            raise ConsentMissing(person, missing)
