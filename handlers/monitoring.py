"""Reports as their organisation has them: the curator completes and sends, the head signs or returns."""

from datetime import datetime
from typing import Any

from handlers.buttons import FileWanted, Screen
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
from handlers.monitoring_screens import again_screen, how_screen, report_screen, reports_screen, sign_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.monitoring import (
    correct_report,
    give_correction_up,
    open_organisation_reports,
    open_report,
    return_report,
    send_report,
    sign_report,
    take_report_back,
    write_report_remark,
)
from mentoring.errors import AlreadyDone, NotFound
from mentoring.monitoring import AT_CURATOR, AT_HEAD
from mentoring.people import Person, Role
from mentoring.store import Store


def routes() -> Routes:
    """Reports of an organisation."""
    routes = Routes("monitoring")
    routes.press(OpenReports, on_reports_opened)
    routes.press(OpenReport, on_report_opened)
    routes.press(OpenReportHow, on_how_opened)
    routes.press(RemarkReport, on_remark_pressed, fresh=on_report_opened)
    routes.typed("report-remark", on_remark_typed)
    routes.press(SendReport, on_sent, fresh=on_report_opened)
    routes.press(TakeReportBack, on_taken_back, fresh=on_report_opened)
    routes.press(SignReport, on_sign_pressed, fresh=on_report_opened)
    routes.press(ReturnReport, on_return_pressed, fresh=on_report_opened)
    routes.typed("report-return", on_reason_typed)
    routes.press(CorrectReport, on_correct_pressed, fresh=on_report_opened)
    routes.press(GiveCorrectionUp, on_given_up, fresh=on_report_opened)
    routes.press(SendReportPaper, on_paper_asked)
    return routes


OnDesk = RemarkReport | SendReport | TakeReportBack | SignReport | ReturnReport | CorrectReport | GiveCorrectionUp
"""What is pressed under a report: pressed too late, it shows the report as it stands."""


async def on_paper_asked(data: SendReportPaper, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Send the document; it is made when it is sent."""
    card = await open_report(store, actor, data.report_id)
    back = OpenReport(report_id=card.report.id)
    file = FileWanted("monitoring-report", {"report": card.report.id})
    reply.say(Screen(t("document-here"), [last_row(t, actor, back)], file))


async def on_reports_opened(data: OpenReports, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The list."""
    reports = await open_organisation_reports(store, actor, data.organisation_id)
    organisation = await store.organisations.by_id(data.organisation_id)
    if organisation is None:
        raise NotFound
    reply.show(reports_screen(t, actor, organisation, reports, data.page))


async def on_report_opened(data: OpenReport | OnDesk, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """A report as it stands now."""
    reply.show(report_screen(t, actor, await open_report(store, actor, data.report_id)))


async def on_how_opened(data: OpenReportHow, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """How its figures were counted."""
    reply.show(how_screen(t, actor, await open_report(store, actor, data.report_id)))


async def on_remark_pressed(data: RemarkReport, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the remark."""
    card = await open_report(store, actor, data.report_id)
    if not actor.holds(Role.CURATOR, card.report.organisation_id):
        raise NotFound
    if card.report.status not in AT_CURATOR:
        raise AlreadyDone
    reply.show(Screen(t("report-remark-ask"), [last_row(t, actor, OpenReport(report_id=data.report_id))]))
    reply.expects("report-remark", report=data.report_id)


async def on_remark_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the remark."""
    report = await write_report_remark(store, actor, int(awaited["report"]), text, now=now)
    await _show(store, actor, report.id, t, reply)


async def on_sent(data: SendReport, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Hand it to the head."""
    await send_report(store, actor, data.report_id, now=now)
    await _show(store, actor, data.report_id, t, reply)
    reply.toast("report-handed-over")


async def on_taken_back(
    data: TakeReportBack, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """The curator has it again."""
    await take_report_back(store, actor, data.report_id, now=now)
    await _show(store, actor, data.report_id, t, reply)
    reply.toast("report-taken-back")


async def on_sign_pressed(
    data: SignReport, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask once more, then sign what was seen."""
    if not data.sure:
        card = await open_report(store, actor, data.report_id)
        if not actor.holds(Role.HEAD, card.report.organisation_id):
            raise NotFound
        if card.report.status not in AT_HEAD or card.report.version != data.seen:
            raise AlreadyDone
        reply.show(sign_screen(t, actor, card))
        return
    await sign_report(store, actor, data.report_id, data.seen, now=now)
    await _show(store, actor, data.report_id, t, reply)
    reply.toast("report-signed-now")


async def on_return_pressed(data: ReturnReport, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask what is to be put right."""
    card = await open_report(store, actor, data.report_id)
    if not actor.holds(Role.HEAD, card.report.organisation_id):
        raise NotFound
    if card.report.status not in AT_HEAD:
        raise AlreadyDone
    reply.show(Screen(t("report-return-ask"), [last_row(t, actor, OpenReport(report_id=data.report_id))]))
    reply.expects("report-return", report=data.report_id)


async def on_reason_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Give it back to the curator; what somebody else has done meanwhile is shown."""
    report_id = int(awaited["report"])
    try:
        await return_report(store, actor, report_id, text, now=now)
        note = t("report-returned-now")
    except AlreadyDone:
        note = t("screen-refreshed")
    reply.show(report_screen(t, actor, await open_report(store, actor, report_id)).under(note))


async def on_correct_pressed(
    data: CorrectReport, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask once more, then count anew."""
    if not data.sure:
        card = await open_report(store, actor, data.report_id)
        if not actor.holds(Role.CURATOR, card.report.organisation_id):
            raise NotFound
        if not card.is_newest or card.report.status in AT_HEAD:
            raise AlreadyDone
        reply.show(again_screen(t, actor, card))
        return
    edition = await correct_report(store, actor, data.report_id, now=now)
    await _show(store, actor, edition.id, t, reply)
    reply.toast("report-counted-anew")


async def on_given_up(
    data: GiveCorrectionUp, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """The signed edition stays."""
    signed = await give_correction_up(store, actor, data.report_id, now=now)
    await _show(store, actor, signed.id, t, reply)
    reply.toast("report-given-up")


async def _show(store: Store, actor: Person, report_id: int, t: Speech, reply: Reply) -> None:
    reply.show(report_screen(t, actor, await open_report(store, actor, report_id)))
