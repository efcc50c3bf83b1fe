"""What is told of a self-audit: to the head that it waits for a signature, to curators what became of it."""

from handlers.buttons import Screen
from handlers.notices import Occasion, Render
from handlers.self_audits_screens import summary_screen
from mentoring.access import Subject, may
from mentoring.actions.self_audits import read_self_audit
from mentoring.self_audits import AuditStatus


def _when(status: AuditStatus) -> Render:
    """The self-audit as it stands, if it still stands so."""

    async def render(o: Occasion) -> Screen | None:
        audit = await o.store.self_audits.by_id(int(o.args["audit"]))
        if audit is None or audit.status is not status:
            return None
        if not may(o.reader, "read_self_audit", Subject(audit.municipality_id, audit.organisation_id)):
            return None
        sheet = await read_self_audit(o.store, o.reader, audit.id, now=o.now)
        return summary_screen(o.t, o.reader, sheet).under(o.t(f"self-audit-told-{status}"))

    return render


NOTICES: dict[str, Render] = {
    "self-audit-to-sign": _when(AuditStatus.SENT),
    "self-audit-signed": _when(AuditStatus.SIGNED),
    "self-audit-returned": _when(AuditStatus.RETURNED),
}
