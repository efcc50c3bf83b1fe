"""How a report looks to its organisation: the curator who completes it, the head who signs it."""

from collections.abc import Sequence

from handlers.buttons import Button, Screen, Turn, button, paged
from handlers.headcounts import as_number
from handlers.indicators_buttons import OpenHeadcounts
from handlers.monitoring_buttons import (
    CorrectReport,
    GiveCorrectionUp,
    OpenReport,
    OpenReportHow,
    OpenReports,
    RemarkReport,
    ReturnReport,
    SendReport,
    SendReportPaper,
    SignReport,
    TakeReportBack,
)
from handlers.monitoring_words import (
    change_lines,
    figure_lines,
    how_lines,
    of_organisation,
    round_words,
    short_status,
    status_line,
    yes_or_no,
)
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.monitoring import ReportCard
from mentoring.monitoring import AT_CURATOR, Report, ReportStatus
from mentoring.organisations import Organisation
from mentoring.people import Person, Role


def report_screen(t: Speech, actor: Person, card: ReportCard) -> Screen:
    """A report on one page, with what its reader may do now."""
    return Screen(report_text(t, card), [*_acts(t, actor, card), *_around(t, actor, card)])


def report_text(t: Speech, card: ReportCard) -> Html:
    """The figures, how the report stands, what stops it, what a correction changes."""
    report = card.report
    head = [report_title(t, card)]
    if report.edition > 1:
        key = "report-edition" if card.corrects else "report-edition-anew"
        head.append(t(key, edition=report.edition))
    head.append(status_line(t, report))
    below = []
    if report.status in AT_CURATOR and report.snapshot.errors:
        below.append(t("report-errors"))
    if report.status in AT_CURATOR and report.snapshot.lacking:
        below.append(t("report-lacking", count=len(report.snapshot.lacking)))
    if report.remark:
        below.append(t("report-remark", remark=report.remark))
    parts = [Html("\n").join(head), figure_lines(t, of_organisation(report.snapshot.figures))]
    if below:
        parts.append(Html("\n").join(below))
    if card.basis is not None:
        parts.append(changes_text(t, card))
    return Html("\n\n").join(parts)


def report_title(t: Speech, card: ReportCard) -> Html:
    """«Отчёт на 1 октября 2026 · школа № 2»."""
    return t("report-title", organisation=card.organisation.short_name, **round_words(card.report.round))


def changes_text(t: Speech, card: ReportCard) -> Html:
    """What an edition changes against the one before."""
    assert card.basis is not None
    if not card.changes:
        return t("report-no-changes")
    return Html("\n").join([t("report-changes", edition=card.basis.edition), change_lines(t, card.changes)])


def _acts(t: Speech, actor: Person, card: ReportCard) -> list[list[Button]]:
    """What the reader may do to the newest edition, the main thing first."""
    report = card.report
    about = report.organisation_id
    rows: list[list[Button]] = []
    if not card.is_newest:
        return rows
    if report.status is ReportStatus.COMPLETED and actor.holds(Role.HEAD, about):
        rows.append([button(t, "button-report-sign", SignReport(report_id=report.id, seen=report.version))])
        rows.append([button(t, "button-report-return", ReturnReport(report_id=report.id))])
    if not actor.holds(Role.CURATOR, about):
        return rows
    again = CorrectReport(report_id=report.id)
    if report.status in AT_CURATOR:
        if not report.snapshot.errors:
            rows.append([button(t, "button-report-send", SendReport(report_id=report.id))])
        on = OpenHeadcounts(organisation_id=about, on=as_number(report.round.as_of))
        rows.append([button(t, "button-report-headcounts", on)])
        rows.append([button(t, "button-report-remark", RemarkReport(report_id=report.id))])
        rows[-1].append(button(t, "button-report-again", again))
    if report.status in AT_CURATOR and card.corrects:
        rows.append([button(t, "button-report-give-up", GiveCorrectionUp(report_id=report.id))])
    if report.status is ReportStatus.COMPLETED:
        rows.append([button(t, "button-report-take-back", TakeReportBack(report_id=report.id))])
    if report.status is ReportStatus.SIGNED:
        rows.append([button(t, "button-report-correct", again)])
    return rows


def _around(t: Speech, actor: Person, card: ReportCard) -> list[list[Button]]:
    how = button(t, "button-report-how", OpenReportHow(report_id=card.report.id))
    paper = [button(t, "document-button", SendReportPaper(report_id=card.report.id))]
    inside = any(actor.holds(role, card.report.organisation_id) for role in (Role.CURATOR, Role.HEAD))
    if not inside:
        return [paper, [how], last_row(t, actor)]
    others = OpenReports(organisation_id=card.report.organisation_id)
    return [paper, [how, button(t, "button-reports-all", others)], last_row(t, actor)]


def sign_screen(t: Speech, actor: Person, card: ReportCard) -> Screen:
    """Asked once more, naming the report: a signature stays."""
    report = card.report
    sure = SignReport(report_id=report.id, seen=report.version, sure=True)
    text = t("report-sign-sure", day=report.round.as_of, organisation=card.organisation.short_name)
    return _sure(t, actor, card, text, button(t, "button-report-sign-sure", sure))


def again_screen(t: Speech, actor: Person, card: ReportCard) -> Screen:
    """Asked once more before the figures are counted anew."""
    report = card.report
    signed = yes_or_no(report.status is ReportStatus.SIGNED or card.corrects is not None)
    name = card.organisation.short_name
    text = t("report-again-sure", day=report.round.as_of, organisation=name, signed=signed)
    sure = CorrectReport(report_id=report.id, sure=True)
    return _sure(t, actor, card, text, button(t, "button-report-again-sure", sure))


def _sure(t: Speech, actor: Person, card: ReportCard, text: Html, yes: Button) -> Screen:
    return Screen(text, [[yes], last_row(t, actor, OpenReport(report_id=card.report.id))])


def how_screen(t: Speech, actor: Person, card: ReportCard) -> Screen:
    """How the figures of a report were counted."""
    report = card.report
    parts = [
        t("report-how-title", day=report.round.as_of),
        how_lines(t, of_organisation(report.snapshot.figures)),
        t("report-how-own"),
    ]
    return Screen(Html("\n\n").join(parts), [last_row(t, actor, OpenReport(report_id=report.id))])


def reports_screen(
    t: Speech, actor: Person, organisation: Organisation, reports: Sequence[Report], page: int
) -> Screen:
    """The reports of an organisation, the latest first, or when the first will come."""
    buttons = [
        Button(
            t.plain("reports-button", status=short_status(t, report), **_without_title(report)),
            OpenReport(report_id=report.id),
        )
        for report in reports
    ]
    parts = [t("reports-title", organisation=organisation.short_name)]
    if not reports:
        parts.append(t("reports-none"))
    rows = paged(buttons, page, Turn(OpenReports(organisation_id=organisation.id)))
    return Screen(Html("\n\n").join(parts), [*rows, last_row(t, actor)])


def _without_title(report: Report) -> dict[str, object]:
    return {name: value for name, value in round_words(report.round).items() if name != "title"}
