"""The coordinator's organisations: the list, adding one, inviting its curators."""

from datetime import datetime
from typing import Any

from handlers.buttons import Button, OpenOrganisations, Press, Screen, Turn, button, fitted, paged
from handlers.invitations import RevokeInvitation, ShowInvitation
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.organisations import (
    CuratorInvited,
    OrganisationCard,
    add_organisation,
    invite_curator,
    list_organisations,
    open_organisation,
)
from mentoring.actions.people_roles import dismiss_curator
from mentoring.errors import AlreadyDone
from mentoring.invitations import InvitationKeys
from mentoring.known_people import WAITING
from mentoring.organisations import Organisation
from mentoring.people import Person, Role
from mentoring.store import Store


class OpenOrganisation(Press, prefix="org"):
    """One organisation: numbers and curators."""

    organisation_id: int


class AddOrganisation(Press, prefix="orga"):
    """Add an organisation."""


class InviteCurator(Press, prefix="orgc"):
    """Invite a curator of an organisation."""

    organisation_id: int


class DismissCurator(Press, prefix="orgd"):
    """Somebody is no curator of the organisation any more; `sure` after the screen that says what it means."""

    organisation_id: int
    person_id: int
    sure: bool = False


def routes() -> Routes:
    """List, card, adding, inviting."""
    routes = Routes("organisations")
    routes.press(OpenOrganisations, on_organisations_opened)
    routes.command("organisations", on_organisations_command)
    routes.press(OpenOrganisation, on_organisation_opened)
    routes.press(AddOrganisation, on_add_pressed)
    routes.typed("organisation-name", on_name_typed)
    routes.press(InviteCurator, on_invite_pressed)
    routes.typed("organisation-curator", on_curator_typed)
    routes.press(DismissCurator, on_dismiss_pressed, fresh=on_organisation_opened)
    return routes


async def on_organisations_command(store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The list."""
    reply.show(organisations_screen(t, actor, await list_organisations(store, actor), 0))


async def on_organisations_opened(
    data: OpenOrganisations, store: Store, actor: Person, t: Speech, reply: Reply
) -> None:
    """A page of the list."""
    reply.show(organisations_screen(t, actor, await list_organisations(store, actor), data.page))


async def on_organisation_opened(
    data: OpenOrganisation | DismissCurator, store: Store, actor: Person, t: Speech, reply: Reply
) -> None:
    """Numbers and curators."""
    card = await open_organisation(store, actor, data.organisation_id)
    reply.show(organisation_screen(t, actor, card))


async def on_add_pressed(actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the name."""
    reply.show(Screen(t("organisation-ask-name"), [last_row(t, actor, OpenOrganisations())]))
    reply.expects("organisation-name")


async def on_name_typed(text: str, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Full name, and after a slash or on the next line the short one."""
    name, _, short = text.replace("\n", " / ").partition(" / ")
    organisation = await add_organisation(store, actor, name, short, now=now)
    rows = [
        [button(t, "button-invite-curator", InviteCurator(organisation_id=organisation.id))],
        [button(t, "button-organisation-more", AddOrganisation())],
        last_row(t, actor, OpenOrganisations()),
    ]
    text_added = t("organisation-added", name=organisation.name, short=organisation.short_name)
    reply.show(Screen(text_added, rows))


async def on_invite_pressed(data: InviteCurator, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the curator's name."""
    card = await open_organisation(store, actor, data.organisation_id)
    back = OpenOrganisation(organisation_id=data.organisation_id)
    name = card.organisation.short_name
    reply.show(Screen(t("organisation-ask-curator", organisation=name), [last_row(t, actor, back)]))
    reply.expects("organisation-curator", organisation=data.organisation_id)


async def on_curator_typed(
    text: str,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    keys: InvitationKeys,
    bot_name: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """The link and the code to hand over."""
    where = int(awaited["organisation"])
    invited = await invite_curator(store, actor, where, text, keys=keys, now=now)
    reply.show(invited_screen(t, actor, where, invited, bot_name))


async def on_dismiss_pressed(
    data: DismissCurator, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Say what it means, then do it."""
    card = await open_organisation(store, actor, data.organisation_id)
    person = next((each.person for each in card.curators if each.person.id == data.person_id), None)
    if person is None:
        raise AlreadyDone
    if not data.sure:
        sure = DismissCurator(organisation_id=data.organisation_id, person_id=data.person_id, sure=True)
        back = last_row(t, actor, OpenOrganisation(organisation_id=data.organisation_id))
        text = t("organisation-dismiss-sure", who=person, organisation=card.organisation.short_name)
        reply.show(Screen(text, [[button(t, "button-dismiss-sure", sure)], back]))
        return
    await dismiss_curator(store, actor, data.organisation_id, data.person_id, now=now)
    reply.toast("role-was-taken")
    reply.show(organisation_screen(t, actor, await open_organisation(store, actor, data.organisation_id)))


def organisations_screen(t: Speech, actor: Person, organisations: list[Organisation], page: int) -> Screen:
    """The list, or what fills it."""
    buttons = [Button(fitted(each.short_name), OpenOrganisation(organisation_id=each.id)) for each in organisations]
    text = t("organisations-title", count=len(organisations)) if organisations else t("organisations-none")
    rows = [
        *paged(buttons, page, Turn(OpenOrganisations())),
        [button(t, "button-organisation-add", AddOrganisation())],
        last_row(t, actor),
    ]
    return Screen(text, rows)


def organisation_screen(t: Speech, actor: Person, card: OrganisationCard) -> Screen:
    """Numbers, and who runs it."""
    organisation, counts = card.organisation, card.counts
    lines = [
        t("organisation-name", name=organisation.name),
        t(
            "organisation-counts",
            mentees=counts.get(Role.MENTEE.value, 0),
            mentors=counts.get(Role.MENTOR.value, 0),
            waiting=counts.get(WAITING, 0),
        ),
    ]
    if not card.curators:
        lines.append(t("organisation-no-curators"))
    for curator in card.curators:
        came = "no" if curator.person.chat_id is None else "yes"
        lines.append(t("organisation-curator", who=curator.person, came=came))
    rows = [
        [button(t, "button-curator-link", ShowInvitation(person_id=curator.person.id), who=curator.person)]
        for curator in card.curators
        if curator.person.chat_id is None
    ]
    rows.append([button(t, "button-invite-curator", InviteCurator(organisation_id=organisation.id))])
    rows += [
        [
            button(
                t,
                "button-dismiss-curator",
                DismissCurator(organisation_id=organisation.id, person_id=curator.person.id),
                who=curator.person,
            )
        ]
        for curator in card.curators
        if len(card.curators) > 1
    ]
    return Screen(Html("\n").join(lines), [*rows, last_row(t, actor, OpenOrganisations())])


def invited_screen(t: Speech, actor: Person, where: int, invited: CuratorInvited, bot_name: str) -> Screen:
    """A link to hand over; somebody who is here already needs none."""
    more = button(t, "button-one-more-curator", InviteCurator(organisation_id=where))
    last = last_row(t, actor, OpenOrganisation(organisation_id=where))
    if invited.issued is None:
        return Screen(t("organisation-curator-here", who=invited.person), [[more], last])
    text = t(
        "organisation-curator-invited",
        who=invited.person,
        link=invited.issued.link(bot_name),
        code=invited.issued.code,
        until=invited.issued.invitation.expires_at,
    )
    revoke = button(t, "button-invitation-revoke", RevokeInvitation(person_id=invited.person.id))
    return Screen(text, [[more], [revoke], last])
