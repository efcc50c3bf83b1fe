"""Files of the digest: the table of pairs and the chart, made when they are sent."""

from zoneinfo import ZoneInfo

from handlers.digests_words import why
from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from locales import Speech
from mentoring.access import Subject, may
from mentoring.actions.digests import OPEN, pictures_of
from mentoring.concerns import Picture, concerns_of
from mentoring.digests import WEEK, stands, weekly
from mentoring.mentorships import Stage, Status
from mentoring.organisations import Organisation
from reports.charts import Bar, Panel, bars_chart
from reports.sheets import Cell, Column, Kind, Sheet, workbook

WEEKS = 8
HEADINGS = ("mentees", "mentors", "stage", "held", "last", "next", "owing", "attention")
WIDTHS = (30, 34, 22, 10, 13, 13, 10, 44)
KINDS = {"held": Kind.WHOLE, "owing": Kind.WHOLE, "last": Kind.DAY, "next": Kind.DAY}


async def pairs_table_file(o: Occasion) -> FileMade | None:
    """A row a mentorship: who, at which stage, meetings, what needs attention."""
    organisation = await _organisation(o)
    if organisation is None:
        return None
    mentorships = await o.store.mentorships.of_organisation(organisation.id, *OPEN)
    pictures = await pictures_of(o.store, mentorships, o.preset, now=o.now)
    columns = [
        Column(o.t.plain(f"pairs-table-{name}"), KINDS.get(name, Kind.TEXT), width)
        for name, width in zip(HEADINGS, WIDTHS, strict=True)
    ]
    title = o.t.plain("pairs-table-title", organisation=organisation.name, day=o.now)
    sheet = Sheet(o.t.plain("pairs-table-sheet"), title, columns, [_row(o, picture) for picture in pictures])
    name = o.t.plain("pairs-table-file", organisation=organisation.short_name)
    return FileMade(f"{name}.xlsx", lambda: workbook([sheet]))


def _row(o: Occasion, picture: Picture) -> list[Cell]:
    zone = ZoneInfo(o.preset.zone)
    mentorship, held, planned = picture.mentorship, picture.held, picture.next_after(o.now)
    stage = o.t.plain(f"digest-status-{mentorship.status}")
    if mentorship.status is Status.ACTIVE:
        stage = o.t.plain(f"pairs-table-stage-{mentorship.stage.value.replace('_', '-')}")
    return [
        ", ".join(o.t.plain("reminder-full-name", who=person) for person in mentorship.mentees),
        ", ".join(o.t.plain("reminder-full-name", who=person) for person in mentorship.mentors),
        stage,
        len(held),
        held[-1].starts_at.astimezone(zone).date() if held else None,
        planned.starts_at.astimezone(zone).date() if planned else None,
        len(picture.owing),
        "; ".join(why(o.t, concern).text for concern in concerns_of(picture, o.preset, o.now)),
    ]


async def chart_file(o: Occasion) -> FileMade | None:
    """Meetings by week, and where the pairs stand."""
    organisation = await _organisation(o)
    if organisation is None:
        return None
    zone = ZoneInfo(o.preset.zone)
    moments = await o.store.digests.held_moments(organisation.id, o.now - (WEEKS + 1) * WEEK, o.now)
    weeks = [
        Bar(f"{monday.day}.{monday.month:02}", count, str(count))
        for monday, count in weekly(moments, o.now, zone, WEEKS)
    ]
    mentorships = await o.store.mentorships.of_organisation(organisation.id, *OPEN)
    by_stage = stands([Picture(mentorship) for mentorship in mentorships])
    panels = (
        Panel(o.t.plain("chart-weeks"), weeks, upright=True),
        Panel(o.t.plain("chart-stages"), [_stage(o.t, stage, by_stage[stage]) for stage in Stage]),
    )
    first = weekly(moments, o.now, zone, WEEKS)[0][0]
    title = o.t.plain("chart-title", organisation=organisation.short_name, since=first, until=o.now)
    name = o.t.plain("chart-file", organisation=organisation.short_name)
    return FileMade(f"{name}.png", lambda: bars_chart(title, panels), is_picture=True)


def _stage(t: Speech, stage: Stage, count: int) -> Bar:
    return Bar(t.plain(f"pairs-table-stage-{stage.value.replace('_', '-')}"), count, str(count))


async def _organisation(o: Occasion) -> Organisation | None:
    """The organisation, for whoever may see its digest."""
    organisation = await o.store.organisations.by_id(int(o.args["organisation"]))
    if organisation is None or not may(o.reader, "open_digest", Subject(organisation_id=organisation.id)):
        return None
    return organisation


FILES: dict[str, FileOf] = {"pairs-table": pairs_table_file, "digest-chart": chart_file}
"""The table of an organisation's mentorships as a spreadsheet, and its chart as a picture."""
