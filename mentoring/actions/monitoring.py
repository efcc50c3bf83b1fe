"""The life of an organisation's report: the curator completes and sends it, the head signs or returns it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mentoring.access import require
from mentoring.actions.indicators import is_inside
from mentoring.actions.monitoring_figures import snapshots_of, with_headcounts
from mentoring.actions.monitoring_news import tell_curators, tell_heads, tell_signed
from mentoring.actions.people_found import organisation_subject
from mentoring.errors import AlreadyDone, NotFound
from mentoring.full_names import joined
from mentoring.monitoring import (
    AT_CURATOR,
    MOST_REMARK,
    Act,
    Change,
    NobodyToSign,
    NothingCorrected,
    Report,
    ReportHasErrors,
    ReportStatus,
    basis_of,
    counting,
    difference,
    newest,
    seen_from_above,
    status_after,
)
from mentoring.monitoring_scopes import measures_of
from mentoring.organisations import Organisation
from mentoring.people import Person, Role
from mentoring.presets import Measure
from mentoring.store import Store


@dataclass(frozen=True, slots=True)
class ReportCard:
    """A report as its organisation sees it, with what it changes against the edition before."""

    report: Report
    organisation: Organisation
    basis: Report | None
    changes: Sequence[Change]
    is_newest: bool

    @property
    def corrects(self) -> Report | None:
        """The signed edition that this one corrects."""
        return self.basis if self.basis and self.basis.status is ReportStatus.SIGNED else None


async def open_report(store: Store, actor: Person, report_id: int) -> ReportCard:
    """A report; while it lies with the curator its headcounts are those known now.

    Whoever is above the organisation doesn't see figures of so few answers that they would tell who said what.
    """
    card = await _card(store, actor, "open_report", report_id)
    if is_inside(actor, card.organisation.id):
        return card
    hidden = await _hidden(store, card.report)
    preset = await store.organisations.preset(card.organisation.municipality_id)
    within = measures_of(preset, actor.scopes)
    basis = card.basis and replace(card.basis, snapshot=card.basis.snapshot.only(within).hiding(hidden))
    report = replace(card.report, snapshot=card.report.snapshot.only(within).hiding(hidden))
    changes = difference(basis.snapshot, report.snapshot) if basis else []
    return replace(card, report=report, basis=basis, changes=changes)


async def _hidden(store: Store, report: Report) -> set[Measure]:
    """What is kept from those above: small cells, and those that would tell a small one through the sum."""
    editions: dict[int, list[Report]] = {}
    for each in await store.monitoring.of_round(report.round.id):
        editions.setdefault(each.organisation_id, []).append(each)
    counted = {where: found for where, reports in editions.items() if (found := counting(reports))}
    own, _ = seen_from_above({**counted, report.organisation_id: report})
    return {figure.measure for figure in own[report.organisation_id] if figure.is_masked}


async def open_organisation_reports(store: Store, actor: Person, organisation_id: int) -> list[Report]:
    """The newest edition of each round of an organisation, the latest round first."""
    require(actor, "open_organisation_reports", await organisation_subject(store, organisation_id))
    of_round: dict[int, list[Report]] = {}
    for report in await store.monitoring.of_organisation(organisation_id):
        of_round.setdefault(report.round.id, []).append(report)
    return [found for reports in of_round.values() if (found := newest(reports))]


async def write_report_remark(store: Store, actor: Person, report_id: int, text: str, *, now: datetime) -> Report:
    """The curator's words to whoever reads the report; an empty text takes them away."""
    card = await _card(store, actor, "write_report_remark", report_id)
    status_after(card.report.status, Act.COMPLETE)
    changed = await store.monitoring.change(card.report, remark=text.strip()[:MOST_REMARK])
    await _note(store, "write_report_remark", changed, actor, now=now)
    return changed


async def send_report(store: Store, actor: Person, report_id: int, *, now: datetime) -> Report:
    """Hand the report to the head, with the headcounts known now; the counts of people stay frozen.

    Raises ReportHasErrors, NobodyToSign, NothingCorrected, AlreadyDone.
    """
    card = await _card(store, actor, "send_report", report_id)
    report = card.report
    status = status_after(report.status, Act.SEND)
    if report.snapshot.errors:
        raise ReportHasErrors(count=len(report.snapshot.errors))
    if card.corrects and not card.changes:
        raise NothingCorrected
    if not await store.people.with_role(Role.HEAD, report.organisation_id):
        raise NobodyToSign(organisation=card.organisation.short_name)
    sent = await store.monitoring.change(
        report,
        status=status.value,
        snapshot=report.snapshot.kept(),
        completed_by=actor.id,
        completed_at=now,
        reason="",
    )
    await tell_heads(store, sent, now=now)
    await _note(store, "send_report", sent, actor, now=now)
    return sent


async def take_report_back(store: Store, actor: Person, report_id: int, *, now: datetime) -> Report:
    """Take a report back from the head's desk before it is signed. Raises AlreadyDone."""
    return await _moves(store, actor, "take_report_back", report_id, Act.TAKE_BACK, now=now)


async def sign_report(store: Store, actor: Person, report_id: int, seen: int, *, now: datetime) -> Report:
    """Sign what was seen: the version on the screen, and no other. Raises AlreadyDone."""
    report = (await _card(store, actor, "sign_report", report_id)).report
    status = status_after(report.status, Act.SIGN)
    if report.version != seen:
        raise AlreadyDone
    await store.holds.round(report.round.id)  # who signs last is the one who tells the coordinator
    signature = joined(actor.surname, actor.given, actor.patronymic)
    signed = await store.monitoring.change(
        report, status=status.value, signed_by=actor.id, signed_at=now, signature=signature
    )
    await tell_signed(store, signed, now=now)
    await _note(store, "sign_report", signed, actor, now=now)
    return signed


async def return_report(store: Store, actor: Person, report_id: int, reason: str, *, now: datetime) -> Report:
    """Give the report back to the curator, saying why. Raises AlreadyDone."""
    report = (await _card(store, actor, "return_report", report_id)).report
    status = status_after(report.status, Act.RETURN)
    words = reason.strip()[:MOST_REMARK]
    returned = await store.monitoring.change(
        report, status=status.value, reason=words, returned_by=actor.id, returned_at=now
    )
    await tell_curators(store, "report-returned", returned, now=now)
    await _note(store, "return_report", returned, actor, now=now)
    return returned


async def correct_report(store: Store, actor: Person, report_id: int, *, now: datetime) -> Report:
    """Count anew as of the same date, from what is known now: a next edition. A signed edition stays as it is.

    Raises AlreadyDone when the report lies with the head, or another edition is there already.
    """
    card = await _card(store, actor, "correct_report", report_id)
    report = card.report
    if not card.is_newest or report.status is ReportStatus.COMPLETED:
        raise AlreadyDone
    if report.status in AT_CURATOR:
        await store.monitoring.change(report, status=status_after(report.status, Act.SUPERSEDE).value)
    preset = await store.organisations.preset(report.round.municipality_id)
    snapshots = await snapshots_of(
        store, report.round.municipality_id, preset, [report.organisation_id], report.round.as_of
    )
    edition = await store.monitoring.add_edition(report, snapshots[report.organisation_id], now=now)
    if report.remark:
        edition = await store.monitoring.change(edition, remark=report.remark)
    await _note(store, "correct_report", edition, actor, now=now)
    return edition


async def give_correction_up(store: Store, actor: Person, report_id: int, *, now: datetime) -> Report:
    """Leave the signed edition as it is. Raises AlreadyDone; NotFound where nothing was signed before."""
    card = await _card(store, actor, "give_correction_up", report_id)
    if card.corrects is None:
        raise NotFound
    await _moves(store, actor, "give_correction_up", report_id, Act.SUPERSEDE, now=now)
    return card.corrects


async def _moves(store: Store, actor: Person, action: str, report_id: int, act: Act, *, now: datetime) -> Report:
    report = (await _card(store, actor, action, report_id)).report
    moved = await store.monitoring.change(report, status=status_after(report.status, act).value)
    await _note(store, action, moved, actor, now=now)
    return moved


async def _card(store: Store, actor: Person, action: str, report_id: int) -> ReportCard:
    report = await store.monitoring.report(report_id)
    require(actor, action, report.subject if report else None)
    assert report is not None
    organisation = await store.organisations.by_id(report.organisation_id)
    assert organisation is not None
    editions = await store.monitoring.of_organisation(report.organisation_id, report.round.id)
    report = await with_headcounts(store, report)
    last = newest(editions)
    basis = basis_of(report, editions)
    changes = difference(basis.snapshot, report.snapshot) if basis else []
    return ReportCard(report, organisation, basis, changes, last is not None and last.id == report.id)


async def _note(store: Store, action: str, report: Report, actor: Person, *, now: datetime) -> None:
    await store.audit.add(
        action,
        f"report:{report.id}",
        actor_id=actor.id,
        organisation_id=report.organisation_id,
        now=now,
        edition=report.edition,
    )
