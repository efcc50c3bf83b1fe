"""Planning what is said about reports: headcounts asked for before the date, whoever holds a report until it is due."""

from collections.abc import Iterator
from datetime import UTC, datetime

from mentoring.actions.monitoring_figures import lacking_headcounts
from mentoring.actions.monitoring_news import SENT, about
from mentoring.monitoring import AT_CURATOR, Report, ReportStatus
from mentoring.monitoring_calendar import AskStep, steps_after, steps_before, steps_now
from mentoring.notices import Notice, Urgency
from mentoring.organisations import Municipality
from mentoring.reminders import LOOK_AHEAD, REPORT
from mentoring.reminders_due import Town
from mentoring.store import Store


async def report_notices(store: Store, municipality: Municipality, town: Town, *, now: datetime) -> list[Notice]:
    """Everything that has come due about reports or will soon; those that are queued already among them."""
    notices = await _before(store, municipality, town, now)
    heads = await store.reminders.heads(municipality.id)
    for report in await store.monitoring.open_of(municipality_id=municipality.id):
        if report.status in AT_CURATOR:
            for person_id in town.curators.get(report.organisation_id, ()):
                notices += _about(report, "report-to-complete", person_id, report.created_at, town, now)
        else:
            for person_id in heads.get(report.organisation_id, ()):
                sent = report.completed_at or now
                notices.append(about("report-to-sign", person_id, report, SENT, town.allowed(max(sent, now))))
                notices += _about(report, "report-to-sign", person_id, sent, town, now)
    return notices


async def _before(store: Store, municipality: Municipality, town: Town, now: datetime) -> list[Notice]:
    """Missing headcounts of the rounds whose date is near."""
    today = now.astimezone(town.zone).date()
    notices: list[Notice] = []
    for round_ in await store.monitoring.rounds(municipality.id, since=today):
        steps = steps_now(steps_before(round_, town.preset, town.zone), now, LOOK_AHEAD)
        if round_.frozen_at is not None or not steps:
            continue
        lacking = await lacking_headcounts(store, town.preset, list(town.curators), round_.as_of)
        for organisation_id in lacking:
            subject = f"rd{round_.id}"
            args: dict[str, int | str | bool | None] = {"round": round_.id, "organisation": organisation_id}
            for person_id in town.curators[organisation_id]:
                key = f"report-soon:{subject}:o{organisation_id}:{person_id}"
                for name, due in _moments(subject, person_id, steps, town, now):
                    notices.append(Notice("report-soon", person_id, args, Urgency.REMINDER, due, f"{key}:{name}"))
    return notices


def _about(report: Report, kind: str, person_id: int, since: datetime, town: Town, now: datetime) -> Iterator[Notice]:
    """The steps of a report for whoever holds it; those before it came to them are passed over."""
    is_first = report.edition == 1 and report.status is ReportStatus.FROZEN
    steps = [step for step in steps_after(report.round, town.zone) if is_first or step.at >= since]
    for name, due in _moments(f"r{report.id}", person_id, steps_now(steps, now, LOOK_AHEAD), town, now):
        yield about(kind, person_id, report, name, due)


def _moments(
    subject: str, person_id: int, steps: list[AskStep], town: Town, now: datetime
) -> Iterator[tuple[str, datetime]]:
    """When each step is said: out of quiet hours, not while it is put off, and again when that is over."""
    until = town.snoozes.get((person_id, REPORT, subject))
    for step in steps:
        if until is None or step.at > until:
            yield step.name, town.allowed(max(step.at, now))
    if until is not None and until <= now + LOOK_AHEAD:
        yield f"off-{until.astimezone(UTC):%Y%m%dT%H%M}", town.allowed(max(until, now))
