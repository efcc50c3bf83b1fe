"""The self-audit: an item a screen with its facts, then the head's word."""

from datetime import datetime
from typing import Any

from handlers.buttons import FileWanted, Press, Screen, button
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.self_audits_screens import (
    ExplainMark,
    MarkItem,
    OpenAuditItem,
    OpenSelfAudit,
    ReadSelfAudit,
    ReturnSelfAudit,
    SendAuditDocument,
    SendSelfAudit,
    SignSelfAudit,
    item_screen,
    summary_screen,
    year_text,
)
from locales import Speech
from mentoring.actions.self_audits import (
    AuditSheet,
    explain_mark,
    mark_item,
    open_self_audit,
    read_self_audit,
    return_self_audit,
    send_self_audit,
    sign_self_audit,
)
from mentoring.errors import NotFound
from mentoring.people import Person
from mentoring.self_audits import ITEMS, AuditItem
from mentoring.store import Store


def routes() -> Routes:
    """The wizard of the curator, the two answers of the head."""
    routes = Routes("self_audits")
    routes.press(OpenSelfAudit, on_audit_opened)
    routes.press(ReadSelfAudit, on_audit_read)
    routes.press(OpenAuditItem, on_item_opened)
    routes.press(MarkItem, on_item_marked, fresh=on_audit_read)
    routes.press(ExplainMark, on_explain_pressed, fresh=on_audit_read)
    routes.typed("self-audit-note", on_note_typed)
    routes.press(SendSelfAudit, on_send_pressed, fresh=on_audit_read)
    routes.press(SignSelfAudit, on_sign_pressed, fresh=on_audit_read)
    routes.press(ReturnSelfAudit, on_return_pressed, fresh=on_audit_read)
    routes.typed("self-audit-remark", on_remark_typed)
    routes.press(SendAuditDocument, on_document_asked)
    return routes


def _item(number: int) -> AuditItem:
    if not 0 <= number < len(ITEMS):
        raise NotFound
    return ITEMS[number]


async def on_audit_opened(
    data: OpenSelfAudit, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """This year's self-audit: where it stands."""
    reply.show(summary_screen(t, actor, await open_self_audit(store, actor, data.organisation_id, now=now)))


async def on_audit_read(
    data: Press, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """The same by its number; also the fresh screen of a press that came too late."""
    sheet = await read_self_audit(store, actor, getattr(data, "audit_id"), now=now)  # noqa: B009
    reply.show(summary_screen(t, actor, sheet))


async def on_item_opened(
    data: OpenAuditItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """An item with what is known about it."""
    item = _item(data.item)
    sheet = await read_self_audit(store, actor, data.audit_id, now=now)
    reply.show(item_screen(t, actor, sheet, item))


async def on_item_marked(
    data: MarkItem, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the mark; the next item without one, or the sum."""
    sheet = await mark_item(store, actor, data.audit_id, _item(data.item), data.mark, now=now)
    reply.show(_onward(t, actor, sheet, data.item))


def _onward(t: Speech, actor: Person, sheet: AuditSheet, number: int) -> Screen:
    left = sheet.audit.left
    following = next((item for item in left if ITEMS.index(item) > number), left[0] if left else None)
    return item_screen(t, actor, sheet, following) if following else summary_screen(t, actor, sheet)


async def on_explain_pressed(
    data: ExplainMark, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for a line to an item."""
    item = _item(data.item)
    sheet = await read_self_audit(store, actor, data.audit_id, now=now)
    back = OpenAuditItem(audit_id=sheet.audit.id, item=data.item)
    text = t("self-audit-note-ask", item=t.plain(f"self-audit-item-{item.value}"))
    reply.show(Screen(text, [last_row(t, actor, back)]))
    reply.expects("self-audit-note", audit=sheet.audit.id, item=data.item)


async def on_note_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the line."""
    item = _item(int(awaited["item"]))
    sheet = await explain_mark(store, actor, int(awaited["audit"]), item, text, now=now)
    reply.show(item_screen(t, actor, sheet, item))


async def on_send_pressed(
    data: SendSelfAudit, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """To the head."""
    sheet = await send_self_audit(store, actor, data.audit_id, now=now)
    reply.show(summary_screen(t, actor, sheet).under(t("self-audit-sent")))


async def on_sign_pressed(
    data: SignSelfAudit, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Sign, after a screen that names what is signed."""
    if not data.sure:
        sheet = await read_self_audit(store, actor, data.audit_id, now=now)
        year = year_text(sheet.audit.school_year)
        text = t("self-audit-sign-sure", organisation=sheet.organisation.short_name, year=year)
        yes = button(t, "self-audit-button-sign-sure", SignSelfAudit(audit_id=sheet.audit.id, sure=True))
        reply.show(Screen(text, [[yes], last_row(t, actor, ReadSelfAudit(audit_id=sheet.audit.id))]))
        return
    sheet = await sign_self_audit(store, actor, data.audit_id, now=now)
    reply.show(summary_screen(t, actor, sheet).under(t("self-audit-signed-now")))


async def on_document_asked(
    data: SendAuditDocument, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Send the document; it is made when it is sent."""
    sheet = await read_self_audit(store, actor, data.audit_id, now=now)
    file = FileWanted("self-audit", {"audit": sheet.audit.id})
    back = ReadSelfAudit(audit_id=sheet.audit.id)
    reply.say(Screen(t("document-here"), [last_row(t, actor, back)], file))


async def on_return_pressed(
    data: ReturnSelfAudit, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for the remark."""
    sheet = await read_self_audit(store, actor, data.audit_id, now=now)
    reply.show(Screen(t("self-audit-remark-ask"), [last_row(t, actor, ReadSelfAudit(audit_id=sheet.audit.id))]))
    reply.expects("self-audit-remark", audit=sheet.audit.id)


async def on_remark_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Back to the curator."""
    sheet = await return_self_audit(store, actor, int(awaited["audit"]), text, now=now)
    reply.show(summary_screen(t, actor, sheet).under(t("self-audit-returned-now")))
