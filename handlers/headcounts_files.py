"""The table of headcounts to fill in: a row an organisation and a key, with what was said already."""

from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from locales import Speech
from mentoring.actions.headcounts import HeadcountsOf, list_headcounts
from mentoring.errors import NotFound
from mentoring.headcounts import Kind
from reports.sheets import Cell, Column, Sheet, workbook
from reports.sheets import Kind as CellKind

KIND = "headcounts-table"


async def headcounts_file(o: Occasion) -> FileMade | None:
    """The table of one organisation, or of all that are the reader's."""
    where = int(o.args["organisation"]) or None
    try:
        found = await list_headcounts(o.store, o.reader, where, now=o.now)
    except NotFound:
        return None
    rows = [row for each in found for row in _rows(o.t, each)]
    sheet = Sheet(
        o.t.plain("headcounts-table-sheet"),
        o.t.plain("headcounts-table-title"),
        [
            Column(o.t.plain("headcounts-column-organisation"), width=30),
            Column(o.t.plain("headcounts-column-what"), width=46),
            Column(o.t.plain("headcounts-column-on"), CellKind.DAY, width=13),
            Column(o.t.plain("headcounts-column-before"), CellKind.WHOLE, width=12),
            Column(o.t.plain("headcounts-column-count"), CellKind.WHOLE, width=12),
            Column(o.t.plain("headcounts-column-key"), width=26),
        ],
        rows,
        notes=(o.t.plain("headcounts-table-note"),),
    )
    return FileMade(o.t.plain("headcounts-table-file"), lambda: workbook([sheet]))


def _rows(t: Speech, found: HeadcountsOf) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for asked in found.asked:
        kind = Kind.of(asked.key)
        first, last = kind.years or (0, 0)
        form = kind.who if kind.years or kind.who == "enterprises" else f"all-{kind.who}"
        what = t.plain(f"headcount-{form}", first=first, last=last, where=kind.where)
        before = asked.before.count if asked.before else None
        said = asked.said.count if asked.said else None
        rows.append([found.organisation.short_name, what, asked.on_date, before, said, asked.key])
    return rows


FILES: dict[str, FileOf] = {KIND: headcounts_file}
