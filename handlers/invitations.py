"""A person's invitation in the curator's hands: link, code, renewing, taking back; and whether the right one came."""

from datetime import datetime

from handlers.buttons import OpenPeople, OpenPerson, Press, Screen, button
from handlers.invitations_files import sheet_screen
from handlers.people_words import role_word
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.invitations import invite, prolong_invitations, renew_invitation, revoke_invitation
from mentoring.actions.newcomers import confirm_newcomer, find_newcomer, reject_newcomer
from mentoring.actions.people import relink_account
from mentoring.actions.people_found import find_person
from mentoring.invitations import InvitationIssued, InvitationKeys
from mentoring.known_people import WAITING
from mentoring.people import Person
from mentoring.store import Store


class ShowInvitation(Press, prefix="inv"):
    """A person's link and code, to hand over."""

    person_id: int


class RenewInvitation(Press, prefix="invn"):
    """A new link and code; the earlier ones stop working."""

    person_id: int


class RevokeInvitation(Press, prefix="invx"):
    """Take the invitation back; `sure` after the question."""

    person_id: int
    sure: bool = False


class RelinkAccount(Press, prefix="relk"):
    """A link for a person's new phone; `sure` after the question."""

    person_id: int
    sure: bool = False


class ConfirmNewcomer(Press, prefix="came"):
    """«Да, это он»: the right person came."""

    invitation_id: int


class RejectNewcomer(Press, prefix="cam0"):
    """«Нет»: somebody else came; `sure` after the question."""

    invitation_id: int
    sure: bool = False


class WantSheet(Press, prefix="invs"):
    """The sheet of invitations: a link and a code for everyone who has not come."""

    organisation_id: int


def routes() -> Routes:
    """What a curator does with invitations."""
    routes = Routes("invitations")
    routes.press(ShowInvitation, on_invitation_opened)
    routes.press(RenewInvitation, on_renew_pressed)
    routes.press(RevokeInvitation, on_revoke_pressed)
    routes.press(RelinkAccount, on_relink_pressed)
    routes.press(ConfirmNewcomer, on_newcomer_confirmed, fresh=on_newcomer_settled)
    routes.press(RejectNewcomer, on_newcomer_rejected, fresh=on_newcomer_settled)
    routes.press(WantSheet, on_sheet_wanted)
    return routes


async def on_invitation_opened(
    data: ShowInvitation, store: Store, actor: Person, keys: InvitationKeys, bot_name: str, now: datetime, t: Speech,
    reply: Reply,
) -> None:
    """Link and code, their time begun anew if it was over."""
    issued = await invite(store, actor, data.person_id, keys=keys, now=now)
    await _show_issued(store, actor, data.person_id, issued, bot_name, t, reply)


async def on_renew_pressed(
    data: RenewInvitation, store: Store, actor: Person, keys: InvitationKeys, bot_name: str, now: datetime, t: Speech,
    reply: Reply,
) -> None:
    """New ones."""
    issued = await renew_invitation(store, actor, data.person_id, keys=keys, now=now)
    reply.toast("invitation-renewed")
    await _show_issued(store, actor, data.person_id, issued, bot_name, t, reply)


async def on_revoke_pressed(
    data: RevokeInvitation, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Asks first."""
    person, _ = await find_person(store, actor, "revoke_invitation", data.person_id)
    back = OpenPerson(person_id=data.person_id)
    if data.sure:
        await revoke_invitation(store, actor, data.person_id, now=now)
        reply.show(Screen(t("invitation-revoked", who=person), [last_row(t, actor, back)]))
        return
    yes = button(t, "button-invitation-revoke-sure", RevokeInvitation(person_id=data.person_id, sure=True))
    reply.show(Screen(t("invitation-revoke-sure", who=person), [[yes], last_row(t, actor, back)]))


async def on_relink_pressed(
    data: RelinkAccount, store: Store, actor: Person, keys: InvitationKeys, bot_name: str, now: datetime, t: Speech,
    reply: Reply,
) -> None:
    """Asks first, then gives a link for the new phone."""
    person, _ = await find_person(store, actor, "relink_account", data.person_id)
    if data.sure:
        issued = await relink_account(store, actor, data.person_id, keys=keys, now=now)
        await _show_issued(store, actor, data.person_id, issued, bot_name, t, reply)
        return
    yes = button(t, "button-relink-sure", RelinkAccount(person_id=data.person_id, sure=True))
    rows = [[yes], last_row(t, actor, OpenPerson(person_id=data.person_id))]
    reply.show(Screen(t("relink-sure", who=person), rows))


async def on_newcomer_confirmed(
    data: ConfirmNewcomer, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Noted; the card is one press away."""
    person = await confirm_newcomer(store, actor, data.invitation_id, now=now)
    card = button(t, "button-person-card", OpenPerson(person_id=person.id), who=person)
    reply.show(Screen(t("newcomer-confirmed", who=person), [[card], last_row(t, actor)]))


async def on_newcomer_rejected(
    data: RejectNewcomer, store: Store, actor: Person, keys: InvitationKeys, bot_name: str, now: datetime, t: Speech,
    reply: Reply,
) -> None:
    """Asks first; then the account is unlinked, and there is a new link for the right person."""
    if data.sure:
        person, again = await reject_newcomer(store, actor, data.invitation_id, keys=keys, now=now)
        note = t("newcomer-rejected")
        reply.show(issued_screen(t, actor, person, again, bot_name).under(note))
        return
    _, person = await find_newcomer(store, actor, "reject_newcomer", data.invitation_id)
    rows = [
        [button(t, "button-newcomer-reject-sure", RejectNewcomer(invitation_id=data.invitation_id, sure=True))],
        [button(t, "button-newcomer-yes", ConfirmNewcomer(invitation_id=data.invitation_id))],
        last_row(t, actor),
    ]
    reply.show(Screen(t("newcomer-reject-sure", who=person), rows))


async def on_newcomer_settled(
    data: ConfirmNewcomer | RejectNewcomer, store: Store, actor: Person, t: Speech, reply: Reply
) -> None:
    """Somebody said so before."""
    invitation, person = await find_newcomer(store, actor, "confirm_newcomer", data.invitation_id)
    confirmed = "yes" if invitation.confirmed_at and not invitation.revoked_at else "no"
    card = button(t, "button-person-card", OpenPerson(person_id=person.id), who=person)
    reply.show(Screen(t("newcomer-settled", who=person, confirmed=confirmed), [[card], last_row(t, actor)]))


async def on_sheet_wanted(
    data: WantSheet, store: Store, actor: Person, keys: InvitationKeys, now: datetime, t: Speech, reply: Reply
) -> None:
    """The sheet, or the good news that everyone has come."""
    waiting = await prolong_invitations(store, actor, data.organisation_id, keys=keys, now=now)
    back = OpenPeople(organisation_id=data.organisation_id, who=WAITING)
    if not waiting:
        reply.show(Screen(t("invitations-everyone-came"), [last_row(t, actor, back)]))
        return
    reply.say(sheet_screen(t, actor, data.organisation_id, len(waiting)))


async def _show_issued(
    store: Store,
    actor: Person,
    person_id: int,
    issued: InvitationIssued,
    bot_name: str,
    t: Speech,
    reply: Reply,
) -> None:
    person = await store.people.by_id(person_id)
    assert person is not None
    reply.show(issued_screen(t, actor, person, issued, bot_name))


def issued_screen(
    t: Speech, actor: Person, person: Person, issued: InvitationIssued, bot_name: str
) -> Screen:
    """A link and a code to hand over, and how long they live."""
    text = t(
        "invitation-issued",
        who=person,
        role=role_word(t, issued.invitation.role),
        link=issued.link(bot_name),
        code=issued.code,
        until=issued.invitation.expires_at,
    )
    rows = [
        [
            button(t, "button-invitation-renew", RenewInvitation(person_id=person.id)),
            button(t, "button-invitation-revoke", RevokeInvitation(person_id=person.id)),
        ],
        last_row(t, actor, OpenPerson(person_id=person.id)),
    ]
    return Screen(text, rows)
