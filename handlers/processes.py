"""How the programme of an organisation goes on: the figures of a period on one screen."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from handlers.buttons import OpenDigest, Press, Screen, button
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.school_facts import OpenSchoolFacts
from handlers.self_audits_screens import OpenSelfAudit
from locales import Html, Speech
from mentoring.access import Subject, may
from mentoring.actions.processes import Course, open_process
from mentoring.errors import NotFound
from mentoring.people import Person, Role, school_year
from mentoring.presets import Preset
from mentoring.processes import Process
from mentoring.quiet_hours import at_hour
from mentoring.store import Store

SPANS = {"month": timedelta(days=30), "quarter": timedelta(days=91)}
YEAR = "year"
"""Since 1 September."""
MOST_ACTIVITIES = 4
ZERO = Decimal()


class OpenProcess(Press, prefix="proc"):
    """How it goes on in an organisation: since September, in a quarter, in a month."""

    organisation_id: int
    span: str = YEAR


def routes() -> Routes:
    """One screen, three periods."""
    routes = Routes("processes")
    routes.press(OpenProcess, on_process_opened)
    return routes


async def on_process_opened(
    data: OpenProcess, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The figures of a period."""
    since = began(data.span, now, ZoneInfo(preset.zone))
    course = await open_process(store, actor, data.organisation_id, since, now)
    reply.show(process_screen(t, actor, course, data.span, since, now))


def began(span: str, now: datetime, zone: ZoneInfo) -> datetime:
    """When a period began, in UTC: on 1 September, or so many days ago."""
    if span in SPANS:
        return now - SPANS[span]
    if span != YEAR:
        raise NotFound
    first = now.astimezone(zone).date()
    return at_hour(first.replace(year=school_year(first), month=9, day=1), 0, zone).astimezone(UTC)


def process_screen(
    t: Speech, actor: Person, course: Course, span: str, since: datetime, now: datetime
) -> Screen:
    """The facts in a few lines; the other periods below."""
    organisation = course.organisation
    phase = t("process-phase", phase=t.plain(f"phase-{course.phase}"))
    title = t("process-title", organisation=organisation.short_name, since=since, until=now)
    others = [
        button(t, f"process-button-{each}", OpenProcess(organisation_id=organisation.id, span=each))
        for each in (YEAR, *SPANS)
        if each != span
    ]
    rows = [others]
    if may(actor, "open_self_audit", Subject(organisation.municipality_id, organisation.id)):
        rows.append([button(t, "self-audit-button", OpenSelfAudit(organisation_id=organisation.id))])
    if may(actor, "open_school_facts", Subject(organisation.municipality_id, organisation.id)):
        rows[-1].append(button(t, "school-facts-button", OpenSchoolFacts(organisation_id=organisation.id)))
    back = OpenDigest(organisation_id=organisation.id) if actor.holds(Role.CURATOR, organisation.id) else None
    return Screen(Html("\n\n").join([title, phase, process_text(t, course.process)]), [*rows, last_row(t, actor, back)])


def process_text(t: Speech, process: Process) -> Html:
    """Meetings, feedback, pairs, goals, days in stages, activities: only what there is."""
    if process == Process(at_risk=process.at_risk):
        return t("process-empty")
    lines = [
        t("process-meetings", held=process.held, due=process.to_be_held, share=process.held_share or ZERO),
        _counted(t, ("missed", process.missed), ("unknown", process.unknown), ("disputed", process.disputed)),
        t("process-hours", minutes=process.minutes) if process.minutes else None,
        _feedback(t, process),
        t("process-waived", count=process.surveys_waived) if process.surveys_waived else None,
        _counted(
            t,
            ("started", process.started),
            ("completed", process.completed),
            ("parted", process.parted),
            ("handed-over", process.handed_over),
        ),
        _goals(t, process),
        t("process-risks", count=process.at_risk) if process.at_risk else None,
    ]
    parts = [Html("\n").join([line for line in lines if line]), _stays(t, process), _activities(t, process)]
    return Html("\n\n").join([part for part in parts if part])


def _counted(t: Speech, *counts: tuple[str, int]) -> Html | None:
    """Only what there is, in one line."""
    said = [t(f"process-{name}", count=count) for name, count in counts if count]
    return Html(" · ").join(said) if said else None


def _feedback(t: Speech, process: Process) -> Html | None:
    if not process.feedback_asked and not process.feedback_waived:
        return None
    return t(
        "process-feedback",
        given=process.feedback_given,
        in_time=process.feedback_in_time,
        asked=process.feedback_asked,
        share=process.in_time_share or ZERO,
        waived=process.feedback_waived,
    )


def _goals(t: Speech, process: Process) -> Html | None:
    marked = process.goals_reached + process.goals_partly + process.goals_not_yet
    if not marked:
        return None
    return t("process-goals", marked=marked, reached=process.goals_reached, partly=process.goals_partly)


def _stays(t: Speech, process: Process) -> Html | None:
    """Half of those who left a stage were in it no longer than so many days."""
    stays = process.stays.items()
    said = [t(f"process-stay-{stage.value.replace('_', '-')}", days=round(days)) for stage, (_, days) in stays]
    return Html("\n").join([t("process-stays"), Html(" · ").join(said)]) if said else None


def _activities(t: Speech, process: Process) -> Html | None:
    """The most frequent first."""
    often = sorted(process.activities.items(), key=lambda each: -each[1])[:MOST_ACTIVITIES]
    said = [t(f"process-activity-{kind.value.replace('_', '-')}", count=count) for kind, count in often]
    return Html("\n").join([t("process-activities"), Html(" · ").join(said)]) if said else None
