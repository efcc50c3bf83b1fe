"""The self-audit as a document: marks with their facts, SWOT, a place to sign (000 §6.1)."""

from datetime import UTC
from decimal import Decimal
from zoneinfo import ZoneInfo

from handlers.documents import Paper
from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from handlers.self_audits_screens import fact_lines, year_text
from handlers.surveys_results import item_name
from mentoring.access import Subject, may
from mentoring.actions.self_audits import AuditSheet, read_self_audit
from mentoring.actions.surveys_results import survey_voices
from mentoring.quiet_hours import at_hour
from mentoring.self_audits import PARTS, AuditItem
from mentoring.surveys_results import ItemResult
from reports.documents import Block, Grid, Heading, Paragraph, Points

SHARES = (4, 1, 5)
MOST_QUOTES = 10


async def self_audit_file(o: Occasion) -> FileMade | None:
    """The document, for whoever may read the self-audit."""
    audit = await o.store.self_audits.by_id(int(o.args["audit"]))
    if audit is None or not may(o.reader, "read_self_audit", Subject(audit.municipality_id, audit.organisation_id)):
        return None
    sheet = await read_self_audit(o.store, o.reader, audit.id, now=o.now)
    paper = Paper(o, sheet.organisation)
    people = await o.store.people.by_ids([each for each in (audit.sent_by, audit.signed_by) if each])
    signatures = (
        paper.signature("document-post-curator", people.get(audit.sent_by or 0), audit.sent_at),
        paper.signature("document-post-head", people.get(audit.signed_by or 0), audit.signed_at),
    )
    year = year_text(audit.school_year)
    blocks = [*_marks(paper, sheet), _sum(paper, sheet), *await _swot(paper, sheet)]
    return paper.file(
        "self-audit",
        blocks,
        signatures,
        subtitle=paper.say("document-school-year", year=year),
        organisation=sheet.organisation.short_name,
        year=year.replace("/", "-"),
    )


def _marks(paper: Paper, sheet: AuditSheet) -> list[Block]:
    """A table a part: the item, its mark, what is known and what the curator wrote."""
    blocks: list[Block] = []
    headings = [paper.say(f"document-audit-{name}") for name in ("item", "mark", "facts")]
    for part, items in PARTS.items():
        total, most = sheet.audit.sum_of(part)
        blocks.append(Heading(paper.say(f"document-audit-part-{part}", total=total, most=most)))
        rows = [_row(paper, sheet, item) for item in items]
        blocks.append(Grid(headings, rows, SHARES, numbers_from=len(headings)))
    return blocks


def _row(paper: Paper, sheet: AuditSheet, item: AuditItem) -> tuple[str, str, str]:
    facts = [paper.say(key, **args).removeprefix("• ") for key, args in fact_lines(item, sheet.facts)]
    note = sheet.audit.notes.get(item)
    mark = sheet.audit.marks.get(item)
    return (
        paper.say(f"self-audit-ask-{item.value}"),
        "–" if mark is None else str(mark),
        "\n".join([*facts, note] if note else facts),
    )


def _sum(paper: Paper, sheet: AuditSheet) -> Block:
    level = paper.say(f"self-audit-level-{sheet.audit.level}")
    return Paragraph(paper.say("document-audit-sum", total=sheet.audit.total, level=level))


async def _swot(paper: Paper, sheet: AuditSheet) -> list[Block]:
    """Strengths are items of the survey marked high, weaknesses those marked low; people's own words as they are."""
    zone = ZoneInfo(paper.o.preset.zone)
    until = sheet.audit.sent_at or paper.o.now
    began = at_hour(until.astimezone(zone).date().replace(year=sheet.audit.school_year, month=9, day=1), 0, zone)
    heard = await survey_voices(paper.o.store, sheet.organisation, since=began.astimezone(UTC), until=until)
    if not heard.high and not heard.low and not heard.quotes:
        return [Heading(paper.say("document-swot")), Paragraph(paper.say("document-swot-none"))]
    blocks: list[Block] = [Heading(paper.say("document-swot"))]
    for key, items in (("strengths", heard.high), ("weaknesses", heard.low)):
        if items:
            blocks += [Paragraph(paper.say(f"document-swot-{key}")), Points([_marked(paper, item) for item in items])]
    if heard.quotes:
        quotes = [paper.say("document-quote", text=text) for text in heard.quotes[:MOST_QUOTES]]
        blocks += [Paragraph(paper.say("document-swot-words")), Points(quotes)]
    return blocks


def _marked(paper: Paper, item: ItemResult) -> str:
    side = paper.say(f"export-side-{item.side}")
    name = item_name(paper.o.t, item.item, {}).text
    return paper.say("document-swot-item", name=name, side=side, mean=item.mean or Decimal(), count=item.count)


FILES: dict[str, FileOf] = {"self-audit": self_audit_file}
"""The self-audit of an organisation as a document."""
