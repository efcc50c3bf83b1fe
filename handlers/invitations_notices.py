"""Telling curators that somebody came, and people that they gained a role or lost one."""

from handlers.buttons import Screen, button
from handlers.invitations import ConfirmNewcomer, RejectNewcomer
from handlers.notices import Occasion, Render
from handlers.onboarding import GoOnWithProfile
from handlers.people_words import beside_name
from handlers.rows import last_row
from mentoring.access import Subject, may
from mentoring.people import Role
from mentoring.profiles import next_step


async def person_came(o: Occasion) -> Screen | None:
    """Somebody came by an invitation and nobody has said yet whether it is the right one."""
    invitation = await o.store.invitations.by_id(int(o.args["invitation"]))
    if invitation is None or invitation.used_by is None or invitation.confirmed_at or invitation.revoked_at:
        return None
    where = Subject(invitation.municipality_id, invitation.organisation_id)
    person = await o.store.people.by_id(invitation.used_by)
    if person is None or not may(o.reader, "confirm_newcomer", where):
        return None
    rows = [
        [
            button(o.t, "button-newcomer-yes-named", ConfirmNewcomer(invitation_id=invitation.id), who=person),
            button(o.t, "button-newcomer-no", RejectNewcomer(invitation_id=invitation.id)),
        ]
    ]
    return Screen(o.t("person-came", who=person, beside=beside_name(person) or "—"), rows)


async def role_given(o: Occasion) -> Screen | None:
    """One more role, for the one who gained it."""
    role, where = Role(o.args["role"]), int(o.args["organisation"])
    organisation = await o.store.organisations.by_id(where)
    if organisation is None or not o.reader.holds(role, where):
        return None
    asked = next_step(o.reader, await o.store.profiles.of(o.reader.id))
    rows = [[button(o.t, "button-profile-go-on", GoOnWithProfile())]] if asked else []
    text = o.t("role-given", role=role.value, organisation=organisation.short_name)
    return Screen(text, [*rows, last_row(o.t, o.reader)])


async def role_taken(o: Occasion) -> Screen | None:
    """A role is gone, for the one who held it."""
    role, where = Role(o.args["role"]), int(o.args["organisation"])
    if o.reader.holds(role, where or None):
        return None
    organisation = await o.store.organisations.by_id(where)
    if organisation is None:
        place = (await o.store.organisations.municipality(o.reader.municipality_id)).name
    else:
        place = organisation.short_name
    text = o.t("role-taken", role=o.t.plain(f"role-{role.value}"), organisation=place)
    return Screen(text, [last_row(o.t, o.reader)])


NOTICES: dict[str, Render] = {"person-came": person_came, "role-given": role_given, "role-taken": role_taken}
