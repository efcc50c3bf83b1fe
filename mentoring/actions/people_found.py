"""Finding whom an action is about, and whether this person may: a stranger's "not yours" reads like "not found"."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.errors import NotFound
from mentoring.invitations import STAFF
from mentoring.people import Person, Role
from mentoring.store import Store


async def find_person(store: Store, who: Person, action: str, person_id: int) -> tuple[Person, int | None]:
    """The person an action is done to, and the organisation it is done in. Raises NotFound."""
    person = await store.people.by_id(person_id)
    subject = Subject.met_by(who, person) if person else None
    require(who, action, subject)
    assert person is not None
    assert subject is not None
    if not is_near(who, person, subject.organisation_id):
        raise NotFound
    return person, subject.organisation_id


def is_near(who: Person, person: Person, organisation_id: int | None) -> bool:
    """Whether this is oneself, somebody of an organisation one curates, or, for a coordinator, one of the staff."""
    if who.id == person.id or (organisation_id is not None and who.holds(Role.CURATOR, organisation_id)):
        return True
    return who.holds(Role.COORDINATOR) and any(person.holds(role) for role in STAFF)


async def organisation_subject(store: Store, organisation_id: int) -> Subject | None:
    """An organisation as far as rights go, None when there is none."""
    organisation = await store.organisations.by_id(organisation_id)
    return Subject(organisation.municipality_id, organisation.id) if organisation else None


async def local_today(store: Store, municipality_id: int, now: datetime) -> date:
    """The municipality's date."""
    return now.astimezone(ZoneInfo((await store.organisations.municipality(municipality_id)).zone)).date()
