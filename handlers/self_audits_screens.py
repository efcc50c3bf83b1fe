"""Screens of the self-audit: an item with its facts, and the whole with its sum."""

from decimal import Decimal

from handlers.buttons import Button, Press, Screen, button
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.access import Subject, may
from mentoring.actions.self_audits import AuditSheet
from mentoring.mentorships import Side
from mentoring.people import Person
from mentoring.self_audits import AT_CURATOR, ITEMS, MARKS, PARTS, AuditFacts, AuditItem, AuditStatus


class OpenSelfAudit(Press, prefix="sa"):
    """This school year's self-audit of an organisation."""

    organisation_id: int


class ReadSelfAudit(Press, prefix="sa-r"):
    """A self-audit by its number."""

    audit_id: int


class OpenAuditItem(Press, prefix="sa-i"):
    """An item (by its place) with its facts."""

    audit_id: int
    item: int


class MarkItem(Press, prefix="sa-m"):
    """Mark an item 0, 1 or 2."""

    audit_id: int
    item: int
    mark: int


class ExplainMark(Press, prefix="sa-n"):
    """Write a line to an item."""

    audit_id: int
    item: int


class SendSelfAudit(Press, prefix="sa-s"):
    """To the head."""

    audit_id: int


class SignSelfAudit(Press, prefix="sa-ok"):
    """The head's signature; `sure` after the screen that names it."""

    audit_id: int
    sure: bool = False


class SendAuditDocument(Press, prefix="sa-d"):
    """The self-audit as a document."""

    audit_id: int


class ReturnSelfAudit(Press, prefix="sa-b"):
    """The head gives it back."""

    audit_id: int


Fact = tuple[str, dict[str, int | Decimal]]
"""The key of a line and its numbers."""
NO_ANSWERS: Fact = ("self-audit-fact-no-answers", {})
MARK_SIGNS = ("○", "◐", "●")


def year_text(year: int) -> str:
    """«2026/27»."""
    return f"{year}/{(year + 1) % 100:02}"


def item_screen(t: Speech, actor: Person, sheet: AuditSheet, item: AuditItem) -> Screen:
    """What is asked, what the bot knows about it, three marks."""
    audit, number = sheet.audit, ITEMS.index(item)
    parts = [
        t("self-audit-progress", place=number + 1, total=len(ITEMS)),
        t(f"self-audit-ask-{item.value}"),
        t("self-audit-facts", facts=facts_text(t, item, sheet.facts)),
    ]
    if note := audit.notes.get(item):
        parts.append(t("self-audit-note", text=note))
    rows: list[list[Button]] = []
    if audit.status in AT_CURATOR:
        given = audit.marks.get(item)
        for mark in reversed(MARKS):
            label = t.plain(f"self-audit-mark-{mark}")
            chosen = f"✓ {label}" if mark == given else label
            rows.append([Button(chosen, MarkItem(audit_id=audit.id, item=number, mark=mark))])
        rows.append([button(t, "self-audit-button-note", ExplainMark(audit_id=audit.id, item=number))])
    return Screen(Html("\n\n").join(parts), [*rows, last_row(t, actor, ReadSelfAudit(audit_id=audit.id))])


def facts_text(t: Speech, item: AuditItem, facts: AuditFacts) -> Html:
    """What the bot knows behind an item, in a line or two."""
    return Html("\n").join([t(key, **args) for key, args in fact_lines(item, facts)])


def fact_lines(item: AuditItem, facts: AuditFacts) -> list[Fact]:
    """Key and numbers of each line."""
    worked = facts.running + facts.completed
    goals: Fact = (
        "self-audit-fact-goals",
        {"reached": facts.goals_reached, "partly": facts.goals_partly, "marked": facts.goals_marked},
    )
    lines: dict[AuditItem, list[Fact]] = {
        AuditItem.GOALS: [("self-audit-fact-plans", {"planned": facts.with_plan, "pairs": worked}), goals],
        AuditItem.PRINCIPLES: [
            ("self-audit-fact-orders", {"ordered": facts.with_order, "pairs": worked}),
            ("self-audit-fact-consents", {"count": facts.without_consent}),
        ],
        AuditItem.METHODS: [
            ("self-audit-fact-forms", {"forms": facts.forms, "activities": facts.activities}),
            ("self-audit-fact-remote", {"count": facts.remote}),
        ],
        AuditItem.CLIMATE: [
            *_means(facts, ("comfort", "support")),
            ("self-audit-fact-disputes", {"count": facts.disputed}),
        ],
        AuditItem.GUIDANCE: [
            ("self-audit-fact-held", {"held": facts.held, "due": facts.due}),
            ("self-audit-fact-next-steps", {"count": facts.next_steps, "held": facts.held}),
        ],
        AuditItem.SATISFACTION: _satisfied(facts),
        AuditItem.PARTNERS: [
            ("self-audit-fact-partners", {"count": facts.partners, "mentors": facts.partners_mentors})
        ],
        AuditItem.ACTIVITY: [
            ("self-audit-fact-feedback", {"given": facts.feedback_in_time, "asked": facts.feedback_asked}),
            *_means(facts, ("glad",)),
        ],
        AuditItem.USE: [goals, *_means(facts, ("usefulness", "wants-to-mentor"))],
    }
    return lines[item]


def _means(facts: AuditFacts, items: tuple[str, ...]) -> list[Fact]:
    """Means of surveys, where five have answered."""
    known = [(item, facts.means[item]) for item in items if item in facts.means]
    said: list[Fact] = []
    for item, (mean, count) in known:
        said.append((f"self-audit-fact-mean-{item}", {"mean": Decimal(mean), "count": count}))
    return said or [NO_ANSWERS]


def _satisfied(facts: AuditFacts) -> list[Fact]:
    said: list[Fact] = [
        (f"self-audit-fact-satisfied-{side.value}", {"satisfied": pair[0], "answered": pair[1]})
        for side in (Side.MENTEE, Side.MENTOR)
        if (pair := facts.satisfied.get(side.value))
    ]
    return said or [NO_ANSWERS]


def summary_screen(t: Speech, actor: Person, sheet: AuditSheet) -> Screen:
    """Nine marks in three parts, the sum, whose turn it is."""
    audit = sheet.audit
    title = t("self-audit-title", organisation=sheet.organisation.short_name, year=year_text(audit.school_year))
    parts = [title, t(f"self-audit-status-{audit.status}", left=len(audit.left))]
    if audit.remark and audit.status is AuditStatus.RETURNED:
        parts.append(t("self-audit-remark", text=audit.remark))
    parts.append(marks_text(t, sheet))
    if not audit.left:
        parts.append(t("self-audit-sum", total=audit.total, level=t.plain(f"self-audit-level-{audit.level}")))
    return Screen(Html("\n\n").join(parts), [*_acts(t, actor, sheet), last_row(t, actor)])


def marks_text(t: Speech, sheet: AuditSheet) -> Html:
    """A line an item, under the headings of the parts with their sums."""
    audit = sheet.audit
    blocks = []
    for part, items in PARTS.items():
        total, most = audit.sum_of(part)
        lines = [t(f"self-audit-part-{part}", total=total, most=most)]
        for item in items:
            sign = MARK_SIGNS[audit.marks[item]] if item in audit.marks else "–"
            lines.append(Html(f"{sign} ") + t(f"self-audit-item-{item.value}"))
        blocks.append(Html("\n").join(lines))
    return Html("\n").join(blocks)


def _acts(t: Speech, actor: Person, sheet: AuditSheet) -> list[list[Button]]:
    """What the reader may do now."""
    audit = sheet.audit
    about = Subject(audit.municipality_id, audit.organisation_id)
    rows: list[list[Button]] = []
    if audit.status in AT_CURATOR and may(actor, "mark_item", about):
        first = ITEMS.index(audit.left[0]) if audit.left else 0
        key = "self-audit-button-on" if audit.left else "self-audit-button-look-over"
        if not audit.left:
            rows.append([button(t, "self-audit-button-send", SendSelfAudit(audit_id=audit.id))])
        rows.append([button(t, key, OpenAuditItem(audit_id=audit.id, item=first))])
    if audit.status is AuditStatus.SENT and may(actor, "sign_self_audit", about):
        rows.append([button(t, "self-audit-button-sign", SignSelfAudit(audit_id=audit.id))])
        rows.append([button(t, "self-audit-button-return", ReturnSelfAudit(audit_id=audit.id))])
    if not audit.left:
        rows.append([button(t, "document-button", SendAuditDocument(audit_id=audit.id))])
    return rows
