"""What a report makes the bot say: to the curators whose turn it is, the heads who sign, the coordinators."""

from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.monitoring import Report, ReportStatus, counting
from mentoring.notices import Notice, Urgency
from mentoring.people import Role
from mentoring.quiet_hours import next_allowed
from mentoring.store import Store

SENT = "sent"
"""No step of the calendar, but the news that the report has come to somebody."""


def about(kind: str, person_id: int, report: Report, step: str, due: datetime | None) -> Notice:
    """A notice about a report: each step comes once, the news of a change with every change."""
    key = f"{kind}:r{report.id}:{person_id}:{f'v{report.version}' if step == SENT else step}"
    return Notice(kind, person_id, {"report": report.id}, Urgency.REMINDER, due, key)


async def tell_heads(store: Store, report: Report, *, now: datetime) -> None:
    """A report waits for the signature of a head."""
    await _tell(store, "report-to-sign", Role.HEAD, report, now=now)


async def tell_curators(store: Store, kind: str, report: Report, *, now: datetime) -> None:
    """The report has come back, or is signed."""
    await _tell(store, kind, Role.CURATOR, report, now=now)


async def tell_signed(store: Store, report: Report, *, now: datetime) -> None:
    """The curators learn of the signature; the coordinators of a correction, and when nobody is waited for any more."""
    await tell_curators(store, "report-signed", report, now=now)
    editions: dict[int, list[Report]] = {}
    for each in await store.monitoring.of_round(report.round.id):
        editions.setdefault(each.organisation_id, []).append(each)
    signed = [each for each in editions[report.organisation_id] if each.status is ReportStatus.SIGNED]
    counted = [counting(reports) for reports in editions.values()]
    if len(signed) > 1:
        kind = "report-corrected"
    elif all(each is not None and each.status is ReportStatus.SIGNED for each in counted):
        kind = "round-signed"
    else:
        return
    due = await _due(store, report, now)
    coordinators = await store.people.coordinators(report.round.municipality_id)
    await store.notices.add(*(about(kind, each.id, report, SENT, due) for each in coordinators), now=now)


async def _tell(store: Store, kind: str, role: Role, report: Report, *, now: datetime) -> None:
    due = await _due(store, report, now)
    people = await store.people.with_role(role, report.organisation_id)
    await store.notices.add(*(about(kind, each.id, report, SENT, due) for each in people), now=now)


async def _due(store: Store, report: Report, now: datetime) -> datetime:
    """Now, or when the quiet time is over."""
    preset = await store.organisations.preset(report.round.municipality_id)
    return next_allowed(now, ZoneInfo(preset.zone), preset.quiet_hours, preset.holidays)
