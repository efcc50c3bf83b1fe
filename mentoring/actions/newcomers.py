"""Coming by an invitation, once; and the curator's word on whether it was the right person who came."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from mentoring.access import Subject, require
from mentoring.actions.invitations import issue
from mentoring.actions.people_unreachable import note_back
from mentoring.errors import AlreadyDone, NotFound
from mentoring.full_names import LONGEST_PART
from mentoring.invitations import STAFF, Invitation, InvitationIssued, InvitationKeys, MessengerAccount
from mentoring.known_people import KnownPeople, KnownPerson
from mentoring.notices import Notice, Urgency, commands_changed
from mentoring.people import NewPerson, Person, Role
from mentoring.store import Store

AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Accepted:
    """Somebody came: who they are now, and by which invitation."""

    person: Person
    invitation: Invitation


class NotAccepted(Enum):
    """Why nobody came: used, over, foreign and unknown all read the same, and after too many tries nothing is said."""

    WRONG = "wrong"
    TOO_MANY = "too-many"
    SILENCE = "silence"


async def accept_invitation(
    store: Store,
    account: MessengerAccount,
    secret: str,
    *,
    opened_by: Person | None,
    keys: InvitationKeys,
    wrong_an_hour: int,
    now: datetime,
) -> Accepted | NotAccepted:
    """Come by a link's token or a code. Whoever is known already gains the role; a stranger's account is linked.

    A wrong try is noted, so it is answered by a value: a refusal would roll the note back.
    """
    tried = await store.invitations.wrong_tries(account.external_id, now - AN_HOUR)
    invitation = await store.invitations.by_fingerprint(keys.fingerprint(secret)) if tried < wrong_an_hour else None
    accepted = await _come(store, account, invitation, opened_by, now) if invitation is not None else None
    if accepted is not None:
        return accepted
    await store.invitations.add_wrong_try(account.external_id, now=now)
    if tried < wrong_an_hour:
        return NotAccepted.WRONG
    return NotAccepted.TOO_MANY if tried == wrong_an_hour else NotAccepted.SILENCE


async def _come(
    store: Store, account: MessengerAccount, invitation: Invitation, opened_by: Person | None, now: datetime
) -> Accepted | None:
    if not invitation.is_open(now):
        return None
    if opened_by is None:
        person = await _newcomer(store, account, invitation, now)
    elif await _is_for(store, invitation, opened_by):
        person = opened_by
    else:
        return None
    await store.holds.people({person.id, invitation.person_id or person.id})
    if not await store.invitations.use(invitation, person.id, now=now):
        return None
    if invitation.person_id not in (None, person.id):
        await store.people.merge(invitation.person_id, person.id)
    await store.people.add_role(
        person.id, invitation.role, invitation.organisation_id, now=now, scope=invitation.scope
    )
    if opened_by is None:
        await note_back(store, person.id, now=now)
        await store.people.link_account(
            person.id, account.messenger, account.external_id, account.chat_id, now=now
        )
    await store.notices.add(commands_changed(person.id), now=now)
    where = invitation.organisation_id
    await store.audit.add(
        "accept_invitation",
        f"invitation:{invitation.id}",
        actor_id=person.id,
        organisation_id=where,
        now=now,
        role=invitation.role.value,
    )
    await _tell_who_confirms(store, invitation, person, now)
    found = await store.people.by_id(person.id)
    assert found is not None
    return Accepted(found, invitation)


async def _newcomer(store: Store, account: MessengerAccount, invitation: Invitation, now: datetime) -> Person:
    """Whom a stranger turns out to be; where nobody was named, they will be asked for their name."""
    if invitation.person_id is not None:
        person = await store.people.by_id(invitation.person_id)
        assert person is not None
        return person
    given = (account.first_name or "")[:LONGEST_PART]
    new = NewPerson(invitation.municipality_id, invitation.organisation_id, "", given)
    return await store.people.add(new, entered_by=None, now=now)


async def _is_for(store: Store, invitation: Invitation, opened_by: Person) -> bool:
    """Whether an invitation is for somebody who is here already: bound to them, to nobody, or to their namesake."""
    if opened_by.municipality_id != invitation.municipality_id:
        return False
    if invitation.person_id in (None, opened_by.id):
        return True
    other = await store.people.by_id(invitation.person_id)
    if other is None or other.chat_id is not None:
        return other is not None and other.id == opened_by.id
    known = KnownPeople([_known(opened_by)])
    return bool(known.find(other.surname, other.given, other.patronymic, other.birth_date, other.birth_year))


def _known(person: Person) -> KnownPerson:
    return KnownPerson(
        person.id, person.surname, person.given, person.patronymic, person.birth_date, person.birth_year
    )


async def _tell_who_confirms(store: Store, invitation: Invitation, person: Person, now: datetime) -> None:
    if invitation.organisation_id is not None and invitation.role not in STAFF:
        asked = await store.people.with_role(Role.CURATOR, invitation.organisation_id)
    elif invitation.role is not Role.COORDINATOR:
        asked = await store.people.coordinators(invitation.municipality_id)
    else:
        asked = []
    notices = [
        Notice(
            "person-came",
            each.id,
            {"invitation": invitation.id},
            Urgency.REMINDER,
            dedupe_key=f"person-came:{invitation.id}:{each.id}",
        )
        for each in asked
        if each.id != person.id
    ]
    await store.notices.add(*notices, now=now)


async def confirm_newcomer(store: Store, actor: Person, invitation_id: int, *, now: datetime) -> Person:
    """Note that the right person came. Raises AlreadyDone."""
    invitation, person = await find_newcomer(store, actor, "confirm_newcomer", invitation_id)
    if not await store.invitations.confirm(invitation.id, actor.id, now=now):
        raise AlreadyDone
    return person


async def reject_newcomer(
    store: Store, actor: Person, invitation_id: int, *, keys: InvitationKeys, now: datetime
) -> tuple[Person, InvitationIssued]:
    """The wrong one came: unlink the account and make a new invitation for the right one. Raises AlreadyDone."""
    invitation, person = await find_newcomer(store, actor, "reject_newcomer", invitation_id)
    if invitation.confirmed_at is not None or invitation.revoked_at is not None:
        raise AlreadyDone
    if not await store.invitations.disown(invitation.id, now=now):
        raise AlreadyDone
    await store.people.unlink_account(person.id)
    where = invitation.organisation_id
    await store.audit.add(
        "reject_newcomer", f"person:{person.id}", actor_id=actor.id, organisation_id=where, now=now
    )
    again = await issue(store, person, invitation.role, where, keys=keys, created_by=actor.id, now=now)
    return person, again


async def find_newcomer(store: Store, who: Person, action: str, invitation_id: int) -> tuple[Invitation, Person]:
    """Who came by an invitation, for those who may say whether it was the right one. Raises NotFound."""
    invitation = await store.invitations.by_id(invitation_id)
    subject = Subject(invitation.municipality_id, invitation.organisation_id) if invitation else None
    require(who, action, subject)
    assert invitation is not None
    if invitation.role not in STAFF and not who.holds(Role.CURATOR, invitation.organisation_id):
        raise NotFound
    person = await store.people.by_id(invitation.used_by) if invitation.used_by else None
    if person is None:
        raise NotFound
    return invitation, person
