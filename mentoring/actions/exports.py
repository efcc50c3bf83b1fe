"""Taking data out as a spreadsheet: who may, and a record of who did."""

from datetime import datetime

from mentoring.access import Subject, require
from mentoring.exports import Export
from mentoring.organisations import Organisation
from mentoring.people import Person
from mentoring.store import Store


async def open_exports(store: Store, actor: Person, organisation_id: int) -> Organisation:
    """Whose data can be taken out."""
    organisation = await store.organisations.by_id(organisation_id)
    subject = Subject(organisation.municipality_id, organisation_id) if organisation else None
    require(actor, "open_exports", subject)
    assert organisation is not None
    return organisation


async def export_data(
    store: Store, actor: Person, organisation_id: int, what: Export, *, now: datetime
) -> Organisation:
    """Note that somebody takes data out: each view of children's data is recorded. The file is made when it is sent."""
    organisation = await open_exports(store, actor, organisation_id)
    require(actor, "export_data", Subject(organisation.municipality_id, organisation_id))
    await store.audit.add(
        "export_data",
        f"organisation:{organisation_id}",
        actor_id=actor.id,
        organisation_id=organisation_id,
        now=now,
        what=what.value,
    )
    return organisation
