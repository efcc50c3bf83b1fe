"""Inviting people: one link and code for one person, shown again, renewed, taken back, or all on one sheet."""

from datetime import datetime

from mentoring.access import require
from mentoring.actions.people_found import find_person, organisation_subject
from mentoring.invitations import (
    InvitationIssued,
    InvitationKeys,
    InvitationSpent,
    NewInvitation,
    NothingToInviteTo,
    PersonHasNoPhone,
    Waiting,
    issued,
    life,
)
from mentoring.people import Person, Role
from mentoring.store import Store

ORDER = (Role.MENTEE, Role.MENTOR, Role.CURATOR, Role.HEAD, Role.COUNCIL, Role.COORDINATOR)


async def issue(
    store: Store,
    person: Person,
    role: Role,
    organisation_id: int | None,
    *,
    keys: InvitationKeys,
    created_by: int | None,
    now: datetime,
) -> InvitationIssued:
    """Make an invitation for a person."""
    lives = (await store.organisations.preset(person.municipality_id)).invitations
    until = now + life(role, is_pupil=person.is_pupil, lives=lives)
    new = NewInvitation(person.municipality_id, organisation_id, person.id, role, until, created_by)
    return await keep(store, new, keys, now=now)


async def keep(store: Store, new: NewInvitation, keys: InvitationKeys, *, now: datetime) -> InvitationIssued:
    """Keep a new invitation under a nonce whose short code nobody else has."""
    while True:
        nonce = keys.new_nonce()
        if await store.invitations.add([(new, nonce)], keys, now=now):
            kept = await store.invitations.by_nonce(nonce)
            assert kept is not None
            return issued(kept, keys)


async def invite(
    store: Store, actor: Person, person_id: int, *, keys: InvitationKeys, now: datetime
) -> InvitationIssued:
    """The link and code of a person: those that are out, with their time begun anew when it was over, or new ones.

    Raises PersonHasNoPhone, NothingToInviteTo.
    """
    person, where = await _invited(store, actor, "invite", person_id)
    newest = await store.invitations.newest_of(person.id)
    if newest is None or not newest.is_unused:
        return await _issue_again(store, actor, person, where, keys=keys, now=now)
    if not newest.is_open(now):
        lives = (await store.organisations.preset(person.municipality_id)).invitations
        until = now + life(newest.role, is_pupil=person.is_pupil, lives=lives)
        await store.invitations.prolong([newest.id], until)
        newest = await store.invitations.by_id(newest.id)
        assert newest is not None
    return issued(newest, keys)


async def renew_invitation(
    store: Store, actor: Person, person_id: int, *, keys: InvitationKeys, now: datetime
) -> InvitationIssued:
    """A new link and code; the earlier ones stop working. Raises PersonHasNoPhone, NothingToInviteTo."""
    person, where = await _invited(store, actor, "renew_invitation", person_id)
    await store.invitations.revoke(person.id, now=now)
    return await _issue_again(store, actor, person, where, keys=keys, now=now)


async def _invited(store: Store, actor: Person, action: str, person_id: int) -> tuple[Person, int | None]:
    person, where = await find_person(store, actor, action, person_id)
    await store.holds.people([person.id])
    if person.has_no_phone:
        raise PersonHasNoPhone(who=person)
    return person, where


async def _issue_again(
    store: Store, actor: Person, person: Person, where: int | None, *, keys: InvitationKeys, now: datetime
) -> InvitationIssued:
    role = next((role for role in ORDER if person.holds(role, where)), None)
    if role is None:
        raise NothingToInviteTo(who=person)
    await store.audit.add(
        "renew_invitation", f"person:{person.id}", actor_id=actor.id, organisation_id=where, now=now, role=role.value
    )
    return await issue(store, person, role, where, keys=keys, created_by=actor.id, now=now)


async def revoke_invitation(store: Store, actor: Person, person_id: int, *, now: datetime) -> None:
    """Take a person's invitations back. Raises InvitationSpent when there is none to take."""
    person, where = await find_person(store, actor, "revoke_invitation", person_id)
    if not await store.invitations.revoke(person.id, now=now):
        raise InvitationSpent(who=person)
    await store.audit.add(
        "revoke_invitation", f"person:{person.id}", actor_id=actor.id, organisation_id=where, now=now
    )


async def prolong_invitations(
    store: Store, actor: Person, organisation_id: int, *, keys: InvitationKeys, now: datetime
) -> list[Waiting]:
    """Make the sheet of invitations whole: whoever has not come gets one that works. Everyone on the sheet."""
    subject = await organisation_subject(store, organisation_id)
    require(actor, "prolong_invitations", subject)
    lives = (await store.organisations.preset(actor.municipality_id)).invitations
    await store.holds.organisation(organisation_id)
    waiting = await store.invitations.not_come(organisation_id)
    for each in waiting:
        if each.invitation is None:
            role = next(role for role in ORDER if each.person.holds(role, organisation_id))
            await issue(store, each.person, role, organisation_id, keys=keys, created_by=actor.id, now=now)
        elif not each.invitation.is_open(now):
            until = now + life(each.invitation.role, is_pupil=each.person.is_pupil, lives=lives)
            await store.invitations.prolong([each.invitation.id], until)
    await store.audit.add(
        "prolong_invitations",
        f"organisation:{organisation_id}",
        actor_id=actor.id,
        organisation_id=organisation_id,
        now=now,
        count=len(waiting),
    )
    return await store.invitations.not_come(organisation_id)
