"""Telling curators that the bot can't write to somebody any more."""

from handlers.buttons import OpenPerson, Screen, button
from handlers.invitations import RelinkAccount
from handlers.notices import Occasion, Render
from mentoring.access import Subject, may


async def person_unreachable(o: Occasion) -> Screen | None:
    """Somebody blocked the bot or deleted the account; not said once they are back."""
    person = await o.store.people.by_id(int(o.args["person"]))
    if person is None or person.unreachable_since is None:
        return None
    if not may(o.reader, "open_person", Subject.met_by(o.reader, person)):
        return None
    rows = [
        [button(o.t, "button-person-card", OpenPerson(person_id=person.id), who=person)],
        [button(o.t, "button-relink-named", RelinkAccount(person_id=person.id), who=person)],
    ]
    return Screen(o.t("person-unreachable", who=person), rows)


NOTICES: dict[str, Render] = {"person-unreachable": person_unreachable}
