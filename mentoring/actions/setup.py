"""What the operator does before anybody is there: set a municipality up, invite its first coordinator."""

from datetime import datetime, timedelta

from mentoring.actions.invitations import keep
from mentoring.errors import NotFound, Refusal
from mentoring.invitations import InvitationIssued, InvitationKeys, NewInvitation
from mentoring.notices import Notice, commands_changed
from mentoring.organisations import Municipality
from mentoring.people import Person, Role
from mentoring.presets import parse_preset
from mentoring.store import Store


class ScopeUnknown(Refusal):
    """The preset has no scope of coordinators of that name."""


async def set_up_municipality(
    store: Store, name: str, preset_name: str, preset_text: str, *, now: datetime
) -> Municipality:
    """Set a municipality up from a preset; an empty name takes the preset's title. Raises PresetMistake."""
    preset = parse_preset(preset_text)
    municipality = await store.organisations.add_municipality(
        name or preset.title, preset_name, preset_text, preset.zone, now=now
    )
    await store.audit.add(
        "set_up_municipality", f"municipality:{municipality.id}", actor_id=None, organisation_id=None, now=now
    )
    return municipality


async def invite_coordinator(
    store: Store, municipality_id: int, keys: InvitationKeys, now: datetime, scope: str = ""
) -> InvitationIssued:
    """A link and a code for a coordinator; whoever comes by it first is one, and says their name themselves.

    `scope` limits them to one of the preset's scopes (004 §4–5). Raises ScopeUnknown.
    """
    preset = await store.organisations.preset(municipality_id)
    if scope and scope not in (each.key for each in preset.scopes):
        raise ScopeUnknown(known=", ".join(each.key for each in preset.scopes))
    until = now + timedelta(days=preset.invitations.staff_days)
    new = NewInvitation(municipality_id, None, None, Role.COORDINATOR, until, None, scope)
    await store.audit.add(
        "invite_coordinator", f"municipality:{municipality_id}", actor_id=None, organisation_id=None, now=now
    )
    return await keep(store, new, keys, now=now)


async def dismiss_coordinator(store: Store, person_id: int, *, now: datetime) -> Person:
    """Somebody is no coordinator any more; what they did stays. Raises NotFound for whoever is none."""
    await store.holds.people([person_id])
    person = await store.people.by_id(person_id)
    if person is None or not person.holds(Role.COORDINATOR):
        raise NotFound
    await store.people.end_role(person.id, Role.COORDINATOR, None, now=now)
    await store.invitations.revoke(person.id, now=now)
    await store.audit.add("dismiss_coordinator", f"person:{person.id}", actor_id=None, organisation_id=None, now=now)
    told = Notice("role-taken", person.id, {"role": Role.COORDINATOR.value, "organisation": 0})
    await store.notices.add(commands_changed(person.id), told, now=now)
    return person
