"""What is seen of partner enterprises: the list, a card, mentors to choose from."""

from collections.abc import Sequence
from datetime import date

from handlers.buttons import Button, Press, Screen, Turn, button, fitted, paged
from handlers.indicators_buttons import OpenIndicators, OpenPartner, OpenPartners
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.partners import PartnerCard, PartnersOf
from mentoring.partners import Partner
from mentoring.people import Person


class AddPartner(Press, prefix="prta"):
    """Enter an enterprise."""

    organisation_id: int


class ChangePartner(Press, prefix="prtc"):
    """Put something about an enterprise right: `what` is name, inn, form or agreement."""

    partner_id: int
    what: str


class LinkMentor(Press, prefix="prtl"):
    """Link a mentor (0: first choose which)."""

    partner_id: int
    person_id: int = 0
    page: int = 0


class UnlinkMentor(Press, prefix="prtu"):
    """The mentor (0: first choose which) is not of this enterprise."""

    partner_id: int
    person_id: int = 0
    page: int = 0


class ArchivePartner(Press, prefix="prtx"):
    """Put an enterprise away; asked once more before (`sure`)."""

    partner_id: int
    sure: bool = False


class RestorePartner(Press, prefix="prtr"):
    """Take an enterprise out of the archive."""

    partner_id: int


def partners_screen(t: Speech, actor: Person, found: PartnersOf, data: OpenPartners) -> Screen:
    """The list by name; agreements that end soon are marked."""
    where = found.organisation_id
    buttons = [Button(fitted(_label(t, each, found.today)), OpenPartner(partner_id=each.id)) for each in found.partners]
    rows = paged(buttons, data.page, Turn(data))
    if data.archived:
        text = t("partners-archived", count=len(found.partners))
        return Screen(text, [*rows, last_row(t, actor, OpenPartners(organisation_id=where))])
    ending = sum(each.agreement.expires_soon(found.today) for each in found.partners)
    text = t("partners-title", count=len(found.partners), ending=ending) if found.partners else t("partners-none")
    rows.append([button(t, "button-partner-add", AddPartner(organisation_id=where))])
    if found.archived:
        archive = OpenPartners(organisation_id=where, archived=True)
        rows.append([button(t, "button-partners-archived", archive, count=found.archived)])
    return Screen(text, [*rows, last_row(t, actor, OpenIndicators(organisation_id=where))])


def _label(t: Speech, partner: Partner, today: date) -> str:
    if partner.agreement.expires_soon(today):
        return t.plain("enterprise-label-ending", name=partner.name)
    return partner.name


def partner_screen(t: Speech, actor: Person, card: PartnerCard) -> Screen:
    """The agreement, the mentors, and what can be done."""
    partner, today = card.partner, card.today
    about = partner.id
    lines = [
        t("enterprise-title", name=partner.name),
        t("enterprise-inn", inn=partner.inn) if partner.inn else t("enterprise-no-inn"),
        agreement_line(t, partner, today),
        t("enterprise-form", form=t.plain(f"form-{partner.form.replace('_', '-')}")),
        t("enterprise-mentors", count=len(card.mentors)),
    ]
    back = OpenPartners(organisation_id=partner.organisation_id, archived=partner.archived_at is not None)
    if partner.archived_at is not None:
        lines.append(t("enterprise-is-archived"))
        restore = button(t, "button-partner-restore", RestorePartner(partner_id=about))
        return Screen(Html("\n").join(lines), [[restore], last_row(t, actor, back)])
    rows = [
        [button(t, "button-partner-agreement", ChangePartner(partner_id=about, what="agreement"))],
        [
            button(t, "button-partner-link", LinkMentor(partner_id=about)),
            *([button(t, "button-partner-mentors", UnlinkMentor(partner_id=about))] if card.mentors else []),
        ],
        [
            button(t, "button-partner-name", ChangePartner(partner_id=about, what="name")),
            button(t, "button-partner-inn", ChangePartner(partner_id=about, what="inn")),
        ],
        [
            button(t, "button-partner-form", ChangePartner(partner_id=about, what="form")),
            button(t, "button-partner-archive", ArchivePartner(partner_id=about)),
        ],
    ]
    return Screen(Html("\n").join(lines), [*rows, last_row(t, actor, back)])


def agreement_line(t: Speech, partner: Partner, today: date) -> Html:
    """Number and dates, and whether it is in force."""
    agreement = partner.agreement
    if agreement.since is None:
        return t("enterprise-no-agreement")
    lasts = "open" if agreement.until is None else "until"
    state = "active" if agreement.overlaps(today, today) else "ahead" if agreement.since > today else "over"
    if agreement.expires_soon(today):
        state = "ending"
    return t(
        "enterprise-agreement",
        number=agreement.number or "—",
        since=agreement.since,
        until=agreement.until or agreement.since,
        lasts=lasts,
        state=state,
    )


def mentors_screen(
    t: Speech, actor: Person, text: Html, mentors: Sequence[Person], data: LinkMentor | UnlinkMentor
) -> Screen:
    """Mentors to choose from, six a page."""
    buttons = [
        Button(
            fitted(t.plain("enterprise-mentor", who=each)), data.model_copy(update={"person_id": each.id, "page": 0})
        )
        for each in mentors
    ]
    back = OpenPartner(partner_id=data.partner_id)
    return Screen(text, [*paged(buttons, data.page, Turn(data)), last_row(t, actor, back)])
