"""Partner enterprises: entering them and their agreements, linking the mentors they gave, putting them away."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.errors import AlreadyDone, NotFound
from mentoring.full_names import visible
from mentoring.partners import (
    NewPartner,
    Partner,
    PartnerKnown,
    PartnerNameUnclear,
    checked_agreement,
    checked_inn,
)
from mentoring.people import Person, Role
from mentoring.store import Store

LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class PartnersOf:
    """The partners of an organisation on a day: those at work or those put away, and how many are put away."""

    organisation_id: int
    today: date
    partners: tuple[Partner, ...]
    archived: int


@dataclass(frozen=True, slots=True)
class PartnerCard:
    """An enterprise and the mentors it has given."""

    partner: Partner
    today: date
    mentors: tuple[Person, ...]


async def open_partners(
    store: Store, actor: Person, organisation_id: int, *, now: datetime, archived: bool = False
) -> PartnersOf:
    """The partners of an organisation, by name."""
    organisation = await store.organisations.by_id(organisation_id)
    require(actor, "open_partners", Subject(organisation_id=organisation_id) if organisation else None)
    at_work = await store.partners.of_organisations([organisation_id])
    away = await store.partners.of_organisations([organisation_id], archived=True)
    return PartnersOf(organisation_id, await _today(store, actor, now), tuple(away if archived else at_work), len(away))


async def open_partner(store: Store, actor: Person, partner_id: int, *, now: datetime) -> PartnerCard:
    """An enterprise, its agreement and mentors."""
    return await _card(store, actor, await _partner(store, actor, "open_partner", partner_id), now=now)


async def add_partner(
    store: Store, actor: Person, organisation_id: int, name: str, inn: str, *, now: datetime
) -> PartnerCard:
    """Enter an enterprise. Raises PartnerNameUnclear, InnWrong, PartnerKnown."""
    organisation = await store.organisations.by_id(organisation_id)
    require(actor, "add_partner", Subject(organisation_id=organisation_id) if organisation else None)
    new = NewPartner(organisation_id, _checked_name(name), checked_inn(inn))
    await _refuse_double(store, organisation_id, new.inn)
    added = await store.partners.add(new, entered_by=actor.id, now=now)
    await _note(store, actor, "add_partner", added, now=now)
    return await _card(store, actor, added, now=now)


async def change_partner(
    store: Store, actor: Person, partner_id: int, *, now: datetime, name: str = "", inn: str = "", form: str = ""
) -> PartnerCard:
    """Put the name, the ИНН or the form right. Raises PartnerNameUnclear, InnWrong, PartnerKnown."""
    partner = await _partner(store, actor, "change_partner", partner_id)
    changes: dict[str, object] = {}
    if name:
        changes["name"] = _checked_name(name)
    if inn:
        changes["inn"] = checked_inn(inn)
        if changes["inn"] != partner.inn:
            await _refuse_double(store, partner.organisation_id, str(changes["inn"]))
    if form:
        preset = await store.organisations.preset(actor.municipality_id)
        if form not in preset.forms:
            raise NotFound
        changes["form"] = form
    changed = await store.partners.change(partner.id, **changes) if changes else partner
    await _note(store, actor, "change_partner", changed, now=now)
    return await _card(store, actor, changed, now=now)


async def set_agreement(
    store: Store,
    actor: Person,
    partner_id: int,
    number: str,
    since: date | None,
    until: date | None,
    *,
    now: datetime,
) -> PartnerCard:
    """Write down the agreement: number, first and last day. Raises AgreementDatesWrong."""
    partner = await _partner(store, actor, "set_agreement", partner_id)
    agreement = checked_agreement(visible(number)[:60], since, until)
    changed = await store.partners.change(
        partner.id,
        agreement_number=agreement.number,
        agreement_since=agreement.since,
        agreement_until=agreement.until,
    )
    await _note(store, actor, "set_agreement", changed, now=now)
    return await _card(store, actor, changed, now=now)


async def mentors_to_link(store: Store, actor: Person, partner_id: int) -> list[Person]:
    """Grown-up mentors of the organisation whom the enterprise is not linked with yet, by surname."""
    partner = await _partner(store, actor, "mentors_to_link", partner_id)
    mentors = await store.people.with_role(Role.MENTOR, partner.organisation_id)
    return [mentor for mentor in mentors if not mentor.is_pupil and mentor.id not in partner.mentors]


async def link_mentor(store: Store, actor: Person, partner_id: int, person_id: int, *, now: datetime) -> PartnerCard:
    """The enterprise has given this mentor."""
    partner = await _partner(store, actor, "link_mentor", partner_id)
    mentor = await store.people.by_id(person_id)
    if mentor is None or not mentor.holds(Role.MENTOR, partner.organisation_id):
        raise NotFound
    await store.partners.link_mentor(partner.id, mentor.id, now=now)
    await _note(store, actor, "link_mentor", partner, now=now, mentor=mentor.id)
    return await open_partner(store, actor, partner_id, now=now)


async def unlink_mentor(store: Store, actor: Person, partner_id: int, person_id: int, *, now: datetime) -> PartnerCard:
    """The mentor is not of the enterprise. Raises AlreadyDone."""
    partner = await _partner(store, actor, "unlink_mentor", partner_id)
    if person_id not in partner.mentors:
        raise AlreadyDone
    await store.partners.unlink_mentor(partner.id, person_id)
    await _note(store, actor, "unlink_mentor", partner, now=now, mentor=person_id)
    return await open_partner(store, actor, partner_id, now=now)


async def archive_partner(store: Store, actor: Person, partner_id: int, *, now: datetime) -> PartnerCard:
    """Put an enterprise away: it is counted no more. Raises AlreadyDone."""
    partner = await _partner(store, actor, "archive_partner", partner_id)
    if partner.archived_at is not None:
        raise AlreadyDone
    archived = await store.partners.change(partner.id, archived_at=now)
    await _note(store, actor, "archive_partner", archived, now=now)
    return await _card(store, actor, archived, now=now)


async def restore_partner(store: Store, actor: Person, partner_id: int, *, now: datetime) -> PartnerCard:
    """Take an enterprise out of the archive."""
    partner = await _partner(store, actor, "restore_partner", partner_id)
    restored = await store.partners.change(partner.id, archived_at=None)
    await _note(store, actor, "restore_partner", restored, now=now)
    return await _card(store, actor, restored, now=now)


def _checked_name(name: str) -> str:
    cleaned = visible(name)
    if not cleaned or len(cleaned) > LONGEST_NAME:
        raise PartnerNameUnclear
    return cleaned


async def _refuse_double(store: Store, organisation_id: int, inn: str) -> None:
    await store.holds.organisation(organisation_id)
    for archived in (False, True):
        for known in await store.partners.of_organisations([organisation_id], archived=archived):
            if inn and known.inn == inn:
                raise PartnerKnown(name=known.name, archived="yes" if archived else "no")


async def _partner(store: Store, actor: Person, action: str, partner_id: int) -> Partner:
    partner = await store.partners.by_id(partner_id)
    require(actor, action, Subject(organisation_id=partner.organisation_id) if partner else None)
    assert partner is not None
    return partner


async def _card(store: Store, actor: Person, partner: Partner, *, now: datetime) -> PartnerCard:
    people = await store.people.by_ids(partner.mentors)
    mentors = tuple(people[each] for each in partner.mentors if each in people)
    return PartnerCard(partner, await _today(store, actor, now), mentors)


async def _today(store: Store, actor: Person, now: datetime) -> date:
    preset = await store.organisations.preset(actor.municipality_id)
    return now.astimezone(ZoneInfo(preset.zone)).date()


async def _note(store: Store, actor: Person, action: str, partner: Partner, *, now: datetime, **detail: int) -> None:
    await store.audit.add(
        action,
        f"partner:{partner.id}",
        actor_id=actor.id,
        organisation_id=partner.organisation_id,
        now=now,
        **detail,
    )
