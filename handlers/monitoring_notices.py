"""What is said about reports: before the date, when they are frozen, to be signed, returned, signed."""

from handlers.buttons import Button, Screen, button
from handlers.headcounts import as_number
from handlers.indicators_buttons import OpenHeadcounts
from handlers.monitoring_buttons import OpenReport, OpenRound
from handlers.monitoring_screens import changes_text, report_screen
from handlers.monitoring_words import round_words
from handlers.notices import Occasion, Render
from handlers.reminders import later_row
from handlers.rows import last_row
from locales import Html
from mentoring.actions.monitoring import ReportCard, open_report
from mentoring.actions.monitoring_figures import lacking_headcounts
from mentoring.errors import NotFound
from mentoring.monitoring import AT_CURATOR, AT_HEAD, ReportStatus
from mentoring.people import Role
from mentoring.reminders import REPORT


async def soon(o: Occasion) -> Screen | None:
    """Headcounts are missing and the date is near; nothing once they are there or the figures are frozen."""
    round_ = await o.store.monitoring.round(int(o.args["round"]))
    organisation = await o.store.organisations.by_id(int(o.args["organisation"]))
    if round_ is None or organisation is None or round_.frozen_at or not o.reader.holds(Role.CURATOR, organisation.id):
        return None
    missing = await lacking_headcounts(o.store, o.preset, [organisation.id], round_.as_of)
    if not missing:
        return None
    words = round_words(round_)
    text = o.t("report-soon", organisation=organisation.short_name, count=missing[organisation.id], **words)
    press = OpenHeadcounts(organisation_id=organisation.id, on=as_number(round_.as_of))
    asked = button(o.t, "button-report-headcounts-fill", press)
    return Screen(text, [[asked], _later(o, f"rd{round_.id}", o.t("report-about", day=round_.as_of))])


async def to_complete(o: Occasion) -> Screen | None:
    """The figures are frozen, or still lie with the curator."""
    card = await _card(o)
    if card is None or card.report.status not in AT_CURATOR or not _holds(o, card, Role.CURATOR):
        return None
    words = round_words(card.report.round)
    due = card.report.round.due_on
    text = o.t("report-to-complete", organisation=card.organisation.short_name, due=due, **words)
    return Screen(text, [_opened(o, card), _later_about(o, card)])


async def to_sign(o: Occasion) -> Screen | None:
    """The whole report for the head, to sign or to return."""
    card = await _card(o)
    if card is None or card.report.status not in AT_HEAD or not _holds(o, card, Role.HEAD):
        return None
    return report_screen(o.t, o.reader, card).under(o.t("report-to-sign"))


async def returned(o: Occasion) -> Screen | None:
    """The head's remark for the curator."""
    card = await _card(o)
    if card is None or card.report.status is not ReportStatus.RETURNED or not _holds(o, card, Role.CURATOR):
        return None
    about = card.report
    name = card.organisation.short_name
    text = o.t("report-returned", day=about.round.as_of, organisation=name, reason=about.reason)
    return Screen(text, [_opened(o, card), last_row(o.t, o.reader)])


async def signed(o: Occasion) -> Screen | None:
    """Signed, for the curator."""
    card = await _card(o)
    if card is None or not _holds(o, card, Role.CURATOR):
        return None
    name = card.organisation.short_name
    about = card.report
    text = o.t("report-signed", day=about.round.as_of, organisation=name, signature=about.signature)
    return Screen(text, [_opened(o, card), last_row(o.t, o.reader)])


async def corrected(o: Occasion) -> Screen | None:
    """A correction is signed, for the coordinator: what it changes."""
    card = await _card(o)
    if card is None or not o.reader.holds(Role.COORDINATOR):
        return None
    head = o.t("report-corrected", organisation=card.organisation.short_name, day=card.report.round.as_of)
    return Screen(Html("\n\n").join([head, changes_text(o.t, card)]), [_of_round(o, card), last_row(o.t, o.reader)])


async def all_signed(o: Occasion) -> Screen | None:
    """Everybody has signed, for the coordinator."""
    card = await _card(o)
    if card is None or not o.reader.holds(Role.COORDINATOR):
        return None
    count = len({each.organisation_id for each in await o.store.monitoring.of_round(card.report.round.id)})
    text = o.t("round-signed", day=card.report.round.as_of, count=count)
    return Screen(text, [_of_round(o, card), last_row(o.t, o.reader)])


async def _card(o: Occasion) -> ReportCard | None:
    try:
        return await open_report(o.store, o.reader, int(o.args["report"]))
    except NotFound:
        return None


def _holds(o: Occasion, card: ReportCard, role: Role) -> bool:
    return card.is_newest and o.reader.holds(role, card.report.organisation_id)


def _opened(o: Occasion, card: ReportCard) -> list[Button]:
    return [button(o.t, "button-report-open", OpenReport(report_id=card.report.id))]


def _of_round(o: Occasion, card: ReportCard) -> list[Button]:
    return [button(o.t, "button-open", OpenRound(round_id=card.report.round.id))]


def _later(o: Occasion, subject: str, about: str) -> list[Button]:
    return later_row(o.t, REPORT, subject, about)


def _later_about(o: Occasion, card: ReportCard) -> list[Button]:
    return _later(o, f"r{card.report.id}", o.t("report-about", day=card.report.round.as_of))


NOTICES: dict[str, Render] = {
    "report-soon": soon,
    "report-to-complete": to_complete,
    "report-to-sign": to_sign,
    "report-returned": returned,
    "report-signed": signed,
    "report-corrected": corrected,
    "round-signed": all_signed,
}
