"""The table of pairs: a file of what the digest counts, made when it is sent."""

from handlers.digests_words import why
from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from mentoring.access import Subject, may
from mentoring.actions.digests import OPEN, pictures_of
from mentoring.concerns import Picture, concerns_of
from mentoring.mentorships import Status
from reports.pairs import pairs_table

HEADINGS = ("mentees", "mentors", "stage", "held", "last", "next", "owing", "attention")


async def pairs_table_file(o: Occasion) -> FileMade | None:
    """A row a mentorship: who, at which stage, meetings, what needs attention."""
    organisation = await o.store.organisations.by_id(int(o.args["organisation"]))
    if organisation is None or not may(o.reader, "open_digest", Subject(organisation_id=organisation.id)):
        return None
    mentorships = await o.store.mentorships.of_organisation(organisation.id, *OPEN)
    pictures = await pictures_of(o.store, mentorships, o.preset, now=o.now)
    rows = [_row(o, picture) for picture in pictures]
    title = o.t.plain("pairs-table-title", organisation=organisation.name, day=o.now)
    headings = [o.t.plain(f"pairs-table-{name}") for name in HEADINGS]
    sheet = o.t.plain("pairs-table-sheet")
    name = o.t.plain("pairs-table-file", organisation=organisation.short_name)
    return FileMade(f"{name}.xlsx", lambda: pairs_table(title, sheet, headings, rows))


def _row(o: Occasion, picture: Picture) -> list[str | int]:
    mentorship, held, planned = picture.mentorship, picture.held, picture.next_after(o.now)
    stage = o.t.plain(f"digest-status-{mentorship.status}")
    if mentorship.status is Status.ACTIVE:
        stage = o.t.plain(f"pairs-table-stage-{mentorship.stage.value.replace('_', '-')}")
    return [
        ", ".join(o.t.plain("reminder-full-name", who=person) for person in mentorship.mentees),
        ", ".join(o.t.plain("reminder-full-name", who=person) for person in mentorship.mentors),
        stage,
        len(held),
        o.t.plain("pairs-table-moment", when=held[-1].starts_at) if held else "",
        o.t.plain("pairs-table-moment", when=planned.starts_at) if planned else "",
        len(picture.owing),
        "; ".join(why(o.t, concern).text for concern in concerns_of(picture, o.preset, o.now)),
    ]


FILES: dict[str, FileOf] = {"pairs-table": pairs_table_file}
