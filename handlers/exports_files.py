"""Spreadsheets of an organisation, made when they are sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from mentoring.access import Subject, may
from mentoring.exports import JournalLine, Outcome, by_month, head_counts, hours, months
from mentoring.mentorships import Mentorship, Side, Status
from mentoring.organisations import Organisation
from mentoring.people import Person, Role, school_year
from mentoring.profiles import Profile
from mentoring.quiet_hours import at_hour
from reports.sheets import Cell, Column, Kind, Sheet, workbook

KNOWN = (Status.PROPOSED, Status.ACTIVE, Status.PAUSED, Status.COMPLETED, Status.ENDED)


@dataclass(frozen=True, slots=True)
class Taken:
    """What every spreadsheet begins with: of which organisation, since when, up to when."""

    o: Occasion
    organisation: Organisation
    zone: ZoneInfo
    since: datetime
    """The beginning of the school year, UTC."""

    def say(self, key: str, **args: object) -> str:
        """A text of `locales/`."""
        return self.o.t.plain(key, **args)

    def day(self, moment: datetime | None) -> date | None:
        """The local day of a moment."""
        return moment.astimezone(self.zone).date() if moment is not None else None

    def name(self, person: Person | None) -> str:
        """Surname, given name, patronymic."""
        return self.say("reminder-full-name", who=person) if person is not None else ""

    def file(self, name: str, sheets: Sequence[Sheet]) -> FileMade:
        """The workbook under its Russian name."""
        title = self.say(f"export-file-{name}", organisation=self.organisation.short_name, day=self.o.now)
        return FileMade(f"{title}.xlsx", lambda: workbook(sheets))

    def sheet(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], **more: object) -> Sheet:
        """A sheet with its title."""
        title = self.say(f"export-title-{name}", organisation=self.organisation.name, since=self.since, day=self.o.now)
        return Sheet(self.say(f"export-sheet-{name}"), title, columns, rows, **more)  # type: ignore[arg-type]


async def taken(o: Occasion) -> Taken | None:
    """The beginning of a spreadsheet, for whoever may have it."""
    organisation = await o.store.organisations.by_id(int(o.args["organisation"]))
    if organisation is None:
        return None
    if not may(o.reader, "export_data", Subject(organisation.municipality_id, organisation.id)):
        return None
    zone = ZoneInfo(o.preset.zone)
    today = o.now.astimezone(zone).date()
    began = at_hour(today.replace(year=school_year(today), month=9, day=1), 0, zone).astimezone(UTC)
    return Taken(o, organisation, zone, began)


def columns_of(of: Taken, name: str, spec: Sequence[tuple[str, int, Kind]]) -> list[Column]:
    """Columns named in `locales/`."""
    return [Column(of.say(f"export-{name}-{key}"), kind, width) for key, width, kind in spec]


TEXT, WHOLE, TENTHS, DAY = Kind.TEXT, Kind.WHOLE, Kind.TENTHS, Kind.DAY
JOURNAL = (
    ("number", 6, WHOLE), ("day", 12, DAY), ("mentors", 28, TEXT), ("mentees", 28, TEXT), ("stage", 20, TEXT),
    ("minutes", 9, WHOLE), ("format", 12, TEXT), ("activity", 20, TEXT), ("topic", 34, TEXT), ("done", 34, TEXT),
    ("agreed", 34, TEXT), ("mood", 13, TENTHS), ("useful", 10, TENTHS), ("engagement", 14, TENTHS),
    ("outcome", 16, TEXT), ("logged", 28, TEXT),
)  # fmt: skip


async def journal_file(o: Occasion) -> FileMade | None:
    """A row a meeting since September."""
    of = await taken(o)
    if of is None:
        return None
    lines = await o.store.exports.journal(of.organisation.id, of.since, o.now)
    found = await o.store.mentorships.of_organisation(of.organisation.id, *KNOWN)
    mentorships = {each.id: each for each in found}
    loggers = await o.store.people.by_ids(sorted({line.logged_by for line in lines if line.logged_by}))
    rows = [_journal_row(of, place, line, mentorships, loggers) for place, line in enumerate(lines, start=1)]
    return of.file("journal", [of.sheet("journal", columns_of(of, "journal", JOURNAL), rows, pinned=2)])


def _journal_row(
    of: Taken, place: int, line: JournalLine, mentorships: Mapping[int, Mentorship], people: Mapping[int, Person]
) -> list[Cell]:
    mentorship = mentorships.get(line.mentorship_id)
    logger = people.get(line.logged_by or 0)
    key = "export-logged-spoken" if line.on_behalf_of else "export-logged"
    return [
        place,
        of.day(line.starts_at),
        ", ".join(of.name(person) for person in mentorship.mentors) if mentorship else "",
        ", ".join(of.name(person) for person in mentorship.mentees) if mentorship else "",
        of.say(f"pairs-table-stage-{line.stage.value.replace('_', '-')}"),
        line.minutes,
        of.say(f"export-format-{line.format.replace('_', '-')}"),
        of.say(f"meeting-activity-{line.activity.value.replace('_', '-')}") if line.activity else "",
        line.topic,
        line.done,
        line.next_step,
        line.mood,
        line.useful,
        line.engagement,
        of.say(f"export-outcome-{line.status}"),
        of.say(key, who=logger) if logger else "",
    ]


REGISTER = (
    ("number", 6, WHOLE), ("name", 34, TEXT), ("contact", 26, TEXT), ("place", 26, TEXT), ("birth-year", 10, WHOLE),
    ("asked", 34, TEXT), ("entered", 12, DAY), ("partners", 34, TEXT), ("form", 24, TEXT), ("ended", 12, DAY),
    ("results", 34, TEXT), ("mark", 18, TEXT),
)  # fmt: skip


async def registers_file(o: Occasion) -> FileMade | None:
    """Mentees, mentors and curators, a sheet each."""
    of = await taken(o)
    if of is None:
        return None
    mentorships = await o.store.mentorships.of_organisation(of.organisation.id, *KNOWN)
    outcomes = await o.store.exports.outcomes(of.organisation.id)
    sheets = []
    for role, side in ((Role.MENTEE, Side.MENTEE), (Role.MENTOR, Side.MENTOR)):
        people = await o.store.people.with_role(role, of.organisation.id)
        profiles = await o.store.profiles.of_people([person.id for person in people])
        rows: list[list[Cell]] = []
        for person in people:
            own = [each for each in mentorships if each.side_of(person.id) is side]
            places: list[Mentorship | None] = [*own] or [None]
            for each in places:
                rows.append(_register_row(of, len(rows) + 1, person, profiles[person.id], side, each, outcomes))
        name = f"{role.value}s"
        sheets.append(of.sheet(name, columns_of(of, name, REGISTER), rows, pinned=2))
    curators = await o.store.people.with_role(Role.CURATOR, of.organisation.id)
    spec = (("number", 6, WHOLE), ("organisation", 44, TEXT), ("name", 34, TEXT), ("contact", 28, TEXT))
    lines: list[list[Cell]] = [
        [number, of.organisation.name, of.name(each), each.contact] for number, each in enumerate(curators, start=1)
    ]
    return of.file("registers", [*sheets, of.sheet("curators", columns_of(of, "curators", spec), lines)])


def _register_row(
    of: Taken,
    number: int,
    person: Person,
    profile: Profile,
    side: Side,
    mentorship: Mentorship | None,
    outcomes: Mapping[int, Outcome],
) -> list[Cell]:
    outcome = outcomes.get(mentorship.id, Outcome()) if mentorship else Outcome()
    partners = mentorship.partners_of(person.id) if mentorship else []
    begun = mentorship is not None and mentorship.started_at is not None
    contact = person.representative if person.is_pupil and person.representative else person.contact
    return [
        number,
        of.name(person),
        contact,
        person.grade or person.place,
        person.birth_date.year if person.birth_date else person.birth_year,
        _asked(of, profile) if side is Side.MENTEE else profile.competences,
        of.day(mentorship.started_at) if mentorship else None,
        ", ".join(of.name(each) for each in partners),
        of.say(f"document-form-{mentorship.form.replace('_', '-')}") if mentorship else "",
        of.day(mentorship.ended_at) if mentorship else None,
        _results(of, outcome) if begun else "",
        of.say(f"export-status-{mentorship.status}") if mentorship else of.say("export-status-waiting"),
    ]


def _results(of: Taken, outcome: Outcome) -> str:
    return of.say("export-results", held=outcome.held, reached=outcome.goals_reached, goals=outcome.goals)


def _asked(of: Taken, profile: Profile) -> str:
    """The main request: what was chosen, then own words."""
    chosen = [of.say(f"request-{each.replace('_', '-')}") for each in profile.requests]
    return "; ".join([*chosen, profile.request_text] if profile.request_text else chosen)


async def hours_file(o: Occasion) -> FileMade | None:
    """A mentor a row, a month a column, hours."""
    of = await taken(o)
    if of is None:
        return None
    spans = await o.store.exports.mentor_minutes(of.organisation.id, of.since, o.now)
    found = by_month(spans, of.zone)
    people = await o.store.people.by_ids([each.mentor_id for each in found])
    all_months = months(of.since.astimezone(of.zone).date(), o.now.astimezone(of.zone).date())
    columns = [
        Column(of.say("export-hours-mentor"), TEXT, 36),
        *(Column(f"{month:%m.%Y}", TENTHS, 10) for month in all_months),
        Column(of.say("export-hours-total"), TENTHS, 10),
    ]
    rows: list[list[Cell]] = [
        [
            of.name(people.get(each.mentor_id)),
            *(hours(each.minutes[month]) if month in each.minutes else None for month in all_months),
            each.total,
        ]
        for each in sorted(found, key=lambda each: of.name(people.get(each.mentor_id)))
    ]
    totals = [sum(each.minutes.get(month, 0) for each in found) for month in all_months]
    sums: list[Cell] = [of.say("export-hours-all"), *(hours(total) for total in totals), hours(sum(totals))]
    return of.file("hours", [of.sheet("hours", columns, rows, sums=sums, notes=(of.say("export-hours-note"),))])


async def head_counts_file(o: Occasion) -> FileMade | None:
    """How many take part, by form and side, for the federal form (004 §6.9)."""
    of = await taken(o)
    if of is None:
        return None
    mentorships = await o.store.mentorships.of_organisation(of.organisation.id, *KNOWN)
    spec = (("form", 34, TEXT), ("side", 20, TEXT), ("on-date", 16, WHOLE), ("since", 20, WHOLE))
    rows: list[list[Cell]] = [
        [
            of.say(f"document-form-{each.form.replace('_', '-')}"),
            of.say(f"export-side-{each.side}"),
            each.on_date,
            each.since_september,
        ]
        for each in head_counts(mentorships, of.since, o.now)
    ]
    notes = (of.say("export-head-counts-note"),)
    return of.file("head-counts", [of.sheet("head-counts", columns_of(of, "head-counts", spec), rows, notes=notes)])


FILES: dict[str, FileOf] = {
    "export-registers": registers_file,
    "export-journal": journal_file,
    "export-hours": hours_file,
    "export-head-counts": head_counts_file,
}
"""The spreadsheets of an organisation by the kind that a message asks for."""
