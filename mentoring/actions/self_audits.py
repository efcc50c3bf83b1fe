"""The self-audit: facts, nine marks, the head's signature; once a school year (000 §6.1, 001 §4.1)."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.actions.processes import process_of
from mentoring.consents import missing_consents
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Side, Status
from mentoring.notices import Notice
from mentoring.organisations import Organisation
from mentoring.people import Person, Role, school_year
from mentoring.presets import Preset, SurveyName
from mentoring.quiet_hours import at_hour
from mentoring.self_audits import (
    MARKS,
    MOST_NOTE,
    AuditAct,
    AuditFacts,
    AuditIncomplete,
    AuditItem,
    HeadMissing,
    SelfAudit,
    status_after,
)
from mentoring.store import Store
from mentoring.surveys_results import results

OPEN = (Status.PROPOSED, Status.ACTIVE, Status.PAUSED)


@dataclass(frozen=True, slots=True)
class AuditSheet:
    """A self-audit as it is read: whose, of which year, with its facts (as they were when it was sent)."""

    organisation: Organisation
    audit: SelfAudit
    facts: AuditFacts


async def open_self_audit(store: Store, actor: Person, organisation_id: int, *, now: datetime) -> AuditSheet:
    """This school year's self-audit of an organisation; a curator who opens it first begins it."""
    organisation, preset = await _organisation(store, actor, "open_self_audit", organisation_id)
    year = school_year(now.astimezone(ZoneInfo(preset.zone)).date())
    found = await store.self_audits.of_year(organisation_id, year)
    if found is None:
        if not actor.holds(Role.CURATOR, organisation_id):
            raise NotFound
        found = await store.self_audits.begin(organisation_id, organisation.municipality_id, year, now=now)
    return await _sheet(store, organisation, found, preset, now)


async def read_self_audit(store: Store, actor: Person, audit_id: int, *, now: datetime) -> AuditSheet:
    """A self-audit by its number: for whoever signs it, and for those above."""
    audit, organisation, preset = await _audit(store, actor, "read_self_audit", audit_id)
    return await _sheet(store, organisation, audit, preset, now)


async def mark_item(
    store: Store, actor: Person, audit_id: int, item: AuditItem, mark: int, *, now: datetime
) -> AuditSheet:
    """Mark an item; a mark may be changed until the sheet is sent. Raises AlreadyDone."""
    audit, organisation, preset = await _audit(store, actor, "mark_item", audit_id)
    if mark not in MARKS:
        raise NotFound
    status = status_after(audit.status, AuditAct.MARK)
    marks = {**{each.value: given for each, given in audit.marks.items()}, item.value: mark}
    changed = await store.self_audits.change(audit, status=status.value, marks=marks)
    await _note(store, "mark_item", changed, actor, now, item=item.value, mark=mark)
    return await _sheet(store, organisation, changed, preset, now)


async def explain_mark(
    store: Store, actor: Person, audit_id: int, item: AuditItem, text: str, *, now: datetime
) -> AuditSheet:
    """Write a line to an item; it is printed beside the mark. Raises AlreadyDone."""
    audit, organisation, preset = await _audit(store, actor, "explain_mark", audit_id)
    status = status_after(audit.status, AuditAct.MARK)
    notes = {**{each.value: note for each, note in audit.notes.items()}, item.value: text.strip()[:MOST_NOTE]}
    changed = await store.self_audits.change(audit, status=status.value, notes=notes)
    await _note(store, "explain_mark", changed, actor, now, item=item.value)
    return await _sheet(store, organisation, changed, preset, now)


async def send_self_audit(store: Store, actor: Person, audit_id: int, *, now: datetime) -> AuditSheet:
    """Ask the head to sign; the facts stand still from now on. Raises AuditIncomplete, HeadMissing, AlreadyDone."""
    audit, organisation, preset = await _audit(store, actor, "send_self_audit", audit_id)
    status = status_after(audit.status, AuditAct.SEND)
    if audit.left:
        raise AuditIncomplete(count=len(audit.left))
    heads = await store.people.with_role(Role.HEAD, organisation.id)
    if not heads:
        raise HeadMissing(organisation=organisation.short_name)
    facts = await facts_of(store, organisation, preset, audit.school_year, now=now)
    sent = await store.self_audits.change(
        audit, status=status.value, facts=facts.kept(), sent_by=actor.id, sent_at=now, remark=""
    )
    await _note(store, "send_self_audit", sent, actor, now)
    await _tell(store, "self-audit-to-sign", sent, heads, now)
    return AuditSheet(organisation, sent, facts)


async def sign_self_audit(store: Store, actor: Person, audit_id: int, *, now: datetime) -> AuditSheet:
    """The head's signature; nothing changes any more. Raises AlreadyDone."""
    audit, organisation, preset = await _audit(store, actor, "sign_self_audit", audit_id)
    status = status_after(audit.status, AuditAct.SIGN)
    signed = await store.self_audits.change(audit, status=status.value, signed_by=actor.id, signed_at=now)
    await _note(store, "sign_self_audit", signed, actor, now)
    await _tell(store, "self-audit-signed", signed, await _curators(store, signed), now)
    return await _sheet(store, organisation, signed, preset, now)


async def return_self_audit(
    store: Store, actor: Person, audit_id: int, remark: str, *, now: datetime
) -> AuditSheet:
    """The head gives it back with a remark; the curator marks on. Raises AlreadyDone."""
    audit, organisation, preset = await _audit(store, actor, "return_self_audit", audit_id)
    status = status_after(audit.status, AuditAct.RETURN)
    returned = await store.self_audits.change(
        audit, status=status.value, facts=None, remark=remark.strip()[:MOST_NOTE]
    )
    await _note(store, "return_self_audit", returned, actor, now)
    await _tell(store, "self-audit-returned", returned, await _curators(store, returned), now)
    return await _sheet(store, organisation, returned, preset, now)


async def facts_of(
    store: Store, organisation: Organisation, preset: Preset, year: int, *, now: datetime
) -> AuditFacts:
    """What the bot knows of a school year up to now."""
    zone = ZoneInfo(preset.zone)
    since = at_hour(now.astimezone(zone).date().replace(year=year, month=9, day=1), 0, zone).astimezone(UTC)
    facts = await store.self_audits.facts(organisation.id, since, now)
    process = await process_of(store, organisation.id, preset, since, now)
    satisfied, means = await _surveys(store, organisation, preset, since, now)
    return replace(
        facts,
        satisfied=satisfied,
        means=means,
        without_consent=await _without_consent(store, organisation, preset, now),
        goals_reached=process.goals_reached,
        goals_partly=process.goals_partly,
        goals_not_yet=process.goals_not_yet,
        activities=len(process.activities),
        held=process.held,
        due=process.to_be_held,
        disputed=process.disputed,
        feedback_in_time=process.feedback_in_time,
        feedback_asked=process.feedback_asked,
    )


async def _surveys(
    store: Store, organisation: Organisation, preset: Preset, since: datetime, now: datetime
) -> tuple[dict[str, tuple[int, int]], dict[str, tuple[str, int]]]:
    """Who is satisfied, and the means of what mentees answered at the end; both from five answers on."""
    least = preset.least_answers
    said = await store.surveys.satisfaction([organisation.id], now, preset.satisfied_from, since=since)
    satisfied = {
        side.value: (found.satisfied, found.answered)
        for (_, side), found in said.items()
        if found.answered >= least
    }
    marks = await store.surveys.marks([organisation.id], SurveyName.EXIT, since, now)
    means = {
        found.item: (str(found.mean), found.count)
        for found in results(marks, least)
        if found.side is Side.MENTEE and found.mean is not None
    }
    return satisfied, means


async def _without_consent(store: Store, organisation: Organisation, preset: Preset, now: datetime) -> int:
    """How many of those who take part lack a written consent."""
    mentorships = await store.mentorships.of_organisation(organisation.id, *OPEN)
    given = await store.consents.of_people(sorted(_people(mentorships)))
    today = now.astimezone(ZoneInfo(preset.zone)).date()
    return len(
        {
            place.person.id
            for mentorship in mentorships
            for place in mentorship.participants
            if missing_consents(preset.consents, place.side, place.person, given.get(place.person.id, ()), today)
        }
    )


def _people(mentorships: list[Mentorship]) -> set[int]:
    return {place.person.id for mentorship in mentorships for place in mentorship.participants}


async def _organisation(
    store: Store, actor: Person, action: str, organisation_id: int
) -> tuple[Organisation, Preset]:
    organisation = await store.organisations.by_id(organisation_id)
    subject = Subject(organisation.municipality_id, organisation_id) if organisation else None
    require(actor, action, subject)
    assert organisation is not None
    return organisation, await store.organisations.preset(organisation.municipality_id)


async def _audit(
    store: Store, actor: Person, action: str, audit_id: int
) -> tuple[SelfAudit, Organisation, Preset]:
    audit = await store.self_audits.by_id(audit_id)
    if audit is None:
        raise NotFound
    return audit, *await _organisation(store, actor, action, audit.organisation_id)


async def _sheet(
    store: Store, organisation: Organisation, audit: SelfAudit, preset: Preset, now: datetime
) -> AuditSheet:
    facts = audit.facts or await facts_of(store, organisation, preset, audit.school_year, now=now)
    return AuditSheet(organisation, audit, facts)


async def _curators(store: Store, audit: SelfAudit) -> list[Person]:
    return await store.people.with_role(Role.CURATOR, audit.organisation_id)


async def _tell(store: Store, kind: str, audit: SelfAudit, people: list[Person], now: datetime) -> None:
    notices = [
        Notice(kind, person.id, {"audit": audit.id}, dedupe_key=f"{kind}:{audit.id}:{audit.version}:{person.id}")
        for person in people
    ]
    await store.notices.add(*notices, now=now)


async def _note(
    store: Store, action: str, audit: SelfAudit, actor: Person, now: datetime, **detail: int | str | bool | None
) -> None:
    await store.audit.add(
        action,
        f"self_audit:{audit.id}",
        actor_id=actor.id,
        organisation_id=audit.organisation_id,
        now=now,
        **detail,
    )
