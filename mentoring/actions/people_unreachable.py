"""Who blocked the bot is sent nothing any more, and their curators hear of it once; who comes back is served again."""

from datetime import datetime

from mentoring.notices import Notice
from mentoring.people import Role
from mentoring.store import Store


async def note_unreachable(store: Store, person_id: int, *, now: datetime) -> None:
    """Cancel what waits for a person who can't be reached and tell the curators, unless it is known already.

    It is heard of in two ways, an update of Telegram's and a refused message; whichever comes first tells.
    """
    if not await store.people.set_unreachable(person_id, now):
        return
    await store.notices.cancel_for(person_id)
    person = await store.people.by_id(person_id)
    if person is None or person.organisation_id is None:
        return
    curators = await store.people.with_role(Role.CURATOR, person.organisation_id)
    told = [each.id for each in curators if each.id != person_id]
    await store.notices.add(*[Notice("person-unreachable", each, {"person": person_id}) for each in told], now=now)


async def note_back(store: Store, person_id: int, *, now: datetime) -> None:
    """Somebody who could not be reached is here again: what was cancelled meanwhile and lies ahead still comes."""
    if await store.people.set_unreachable(person_id, None):
        await store.notices.renew_for(person_id, now=now)
