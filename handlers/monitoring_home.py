"""What the home screen shows of reports: what waits for the curator and the head, and the way to all of them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.buttons import Button, button
from handlers.monitoring_buttons import OpenReport, OpenReports
from locales import Speech
from mentoring.monitoring import AT_CURATOR, Report
from mentoring.people import Person, Role
from mentoring.presets import Preset
from mentoring.store import Store

MOST = 2
"""Reports of an organisation that home names; the others are in the list."""


async def report_rows(
    store: Store, actor: Person, organisation_id: int, now: datetime, t: Speech, preset: Preset
) -> list[list[Button]]:
    """The reports that wait for this person, a button each, the earliest due first; else the list."""
    today = now.astimezone(ZoneInfo(preset.zone)).date()
    waiting = sorted(
        await store.monitoring.open_of(organisation_id=organisation_id), key=lambda each: each.round.due_on
    )
    rows = [[found] for report in waiting if (found := _waits(t, actor, report, today))]
    if rows:
        return rows[:MOST]
    return [[button(t, "home-button-reports", OpenReports(organisation_id=organisation_id))]]


def _waits(t: Speech, actor: Person, report: Report, today: date) -> Button | None:
    press, day = OpenReport(report_id=report.id), report.round.as_of
    if report.status in AT_CURATOR:
        if not actor.holds(Role.CURATOR, report.organisation_id):
            return None
        left = (report.round.due_on - today).days
        if left < 0:
            return button(t, "home-button-report-late", press, day=day)
        return button(t, "home-button-report", press, day=day, days=left)
    if actor.holds(Role.HEAD, report.organisation_id):
        return button(t, "home-button-report-sign", press, day=day)
    return None
