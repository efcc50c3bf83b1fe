"""Partner enterprises: the list, a card with the agreement, the mentors an enterprise has given."""

import re
from datetime import date, datetime
from typing import Any

from handlers.buttons import Screen, button
from handlers.indicators_buttons import OpenPartner, OpenPartners
from handlers.partners_screens import (
    AddPartner,
    ArchivePartner,
    ChangePartner,
    LinkMentor,
    RestorePartner,
    UnlinkMentor,
    mentors_screen,
    partner_screen,
    partners_screen,
)
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech, parse_day
from mentoring.actions.partners import (
    add_partner,
    archive_partner,
    change_partner,
    link_mentor,
    mentors_to_link,
    open_partner,
    open_partners,
    restore_partner,
    set_agreement,
    unlink_mentor,
)
from mentoring.pairs import next_of
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

_INN = re.compile(r"(?:ИНН\s*)?((?:\d[\s-]?){9,12}\d)\s*$", re.IGNORECASE)
_DATES = re.compile(r"\s*(?:,|;|\bот\b|\bс\b|\bfrom\b)\s*", re.IGNORECASE)
_UNTIL = re.compile(r"\s*(?:–|—|\s-\s|\bдо\b|\bпо\b|\buntil\b|\bto\b)\s*", re.IGNORECASE)


def routes() -> Routes:
    """List, card, entering, agreement, mentors, archive."""
    routes = Routes("partners")
    routes.press(OpenPartners, on_partners_opened)
    routes.press(OpenPartner, on_partner_opened)
    routes.press(AddPartner, on_add_pressed)
    routes.typed("partner-new", on_partner_typed)
    routes.press(ChangePartner, on_change_pressed)
    routes.typed("partner-change", on_change_typed)
    routes.press(LinkMentor, on_link_pressed)
    routes.press(UnlinkMentor, on_unlink_pressed, fresh=on_partner_opened)
    routes.press(ArchivePartner, on_archive_pressed, fresh=on_partner_opened)
    routes.press(RestorePartner, on_restore_pressed)
    return routes


async def on_partners_opened(
    data: OpenPartners, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """A page of the list."""
    found = await open_partners(store, actor, data.organisation_id, now=now, archived=data.archived)
    reply.show(partners_screen(t, actor, found, data))


async def on_partner_opened(
    data: OpenPartner | ArchivePartner | UnlinkMentor,
    store: Store,
    actor: Person,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """One enterprise."""
    reply.show(partner_screen(t, actor, await open_partner(store, actor, data.partner_id, now=now)))


async def on_add_pressed(data: AddPartner, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the name and the ИНН."""
    back = OpenPartners(organisation_id=data.organisation_id)
    reply.show(Screen(t("enterprise-ask-new"), [last_row(t, actor, back)]))
    reply.expects("partner-new", organisation=data.organisation_id)


async def on_partner_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Enter it: the name, and behind it the ИНН if there is one."""
    name, inn = name_and_inn(text)
    card = await add_partner(store, actor, int(awaited["organisation"]), name, inn, now=now)
    reply.show(partner_screen(t, actor, card).under(t("enterprise-added")))


async def on_change_pressed(
    data: ChangePartner, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The form goes round; the rest is asked for."""
    card = await open_partner(store, actor, data.partner_id, now=now)
    if data.what == "form":
        form = next_of(preset.forms, card.partner.form)
        reply.show(partner_screen(t, actor, await change_partner(store, actor, data.partner_id, form=form, now=now)))
        return
    what = data.what if data.what in ("name", "inn") else "agreement"
    back = OpenPartner(partner_id=data.partner_id)
    reply.show(Screen(t(f"enterprise-ask-{what}", name=card.partner.name), [last_row(t, actor, back)]))
    reply.expects("partner-change", partner=data.partner_id, what=what)


async def on_change_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep what was typed."""
    partner_id, what = int(awaited["partner"]), str(awaited["what"])
    if what == "agreement":
        card = await open_partner(store, actor, partner_id, now=now)
        read = agreement_in(text, card.today, t.language)
        if read is None:
            reply.show(
                Screen(t("enterprise-agreement-unclear"), [last_row(t, actor, OpenPartner(partner_id=partner_id))])
            )
            reply.expects("partner-change", partner=partner_id, what=what)
            return
        card = await set_agreement(store, actor, partner_id, *read, now=now)
    elif what == "inn":
        card = await change_partner(store, actor, partner_id, inn=text, now=now)
    else:
        card = await change_partner(store, actor, partner_id, name=text, now=now)
    reply.show(partner_screen(t, actor, card))


async def on_link_pressed(
    data: LinkMentor, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Choose a mentor, or link the one that was chosen."""
    if data.person_id:
        card = await link_mentor(store, actor, data.partner_id, data.person_id, now=now)
        reply.show(partner_screen(t, actor, card))
        return
    mentors = await mentors_to_link(store, actor, data.partner_id)
    text = t("enterprise-choose-mentor") if mentors else t("enterprise-no-mentors")
    reply.show(mentors_screen(t, actor, text, mentors, data))


async def on_unlink_pressed(
    data: UnlinkMentor, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Choose a mentor, or take the link of the chosen one away; linking brings it back."""
    if not data.person_id:
        card = await open_partner(store, actor, data.partner_id, now=now)
        reply.show(mentors_screen(t, actor, t("enterprise-unlink-whom"), card.mentors, data))
        return
    card = await unlink_mentor(store, actor, data.partner_id, data.person_id, now=now)
    reply.show(partner_screen(t, actor, card))


async def on_archive_pressed(
    data: ArchivePartner, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask, then put it away."""
    if not data.sure:
        card = await open_partner(store, actor, data.partner_id, now=now)
        sure = button(t, "button-partner-archive-sure", data.model_copy(update={"sure": True}))
        back = OpenPartner(partner_id=data.partner_id)
        reply.show(Screen(t("enterprise-archive-ask", name=card.partner.name), [[sure], last_row(t, actor, back)]))
        return
    reply.show(partner_screen(t, actor, await archive_partner(store, actor, data.partner_id, now=now)))


async def on_restore_pressed(
    data: RestorePartner, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Back from the archive."""
    reply.show(partner_screen(t, actor, await restore_partner(store, actor, data.partner_id, now=now)))


def name_and_inn(text: str) -> tuple[str, str]:
    """«ООО "Заря", 0500000000»: the name and the digits at the end, if they could be an ИНН."""
    found = _INN.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].rstrip(" ,;\n"), re.sub(r"\D", "", found[1])


def agreement_in(text: str, today: date, language: str) -> tuple[str, date, date | None] | None:
    """«12 от 01.09.2026 до 31.08.2027»: number, first and last day; None when no first day is found."""
    number, *rest = _DATES.split(text.strip(), maxsplit=1)
    if not rest:
        return None
    first, *last = _UNTIL.split(rest[0], maxsplit=1)
    since = parse_day(first, today, language, past_ok=True)
    until = parse_day(last[0], today, language, past_ok=True) if last else None
    if since is None or (last and until is None):
        return None
    return number.removeprefix("№").strip(), since, until
