"""Spreadsheets of an organisation: which there are, and sending one."""

from datetime import datetime

from handlers.buttons import FileWanted, OpenDigest, Press, Screen, button
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.exports import export_data, open_exports
from mentoring.errors import NotFound
from mentoring.exports import Export
from mentoring.people import Person
from mentoring.store import Store


class OpenExports(Press, prefix="exp"):
    """The spreadsheets of an organisation."""

    organisation_id: int


class SendExport(Press, prefix="exp-s"):
    """One of them as a file."""

    organisation_id: int
    what: str


def routes() -> Routes:
    """The list, and a file."""
    routes = Routes("exports")
    routes.press(OpenExports, on_exports_opened)
    routes.press(SendExport, on_export_asked)
    return routes


async def on_exports_opened(data: OpenExports, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """What can be taken out, a button each."""
    organisation = await open_exports(store, actor, data.organisation_id)
    rows = [
        [button(t, f"export-button-{kebab(each)}", SendExport(organisation_id=organisation.id, what=each.value))]
        for each in Export
    ]
    text = t("exports-title", organisation=organisation.short_name)
    reply.show(Screen(text, [*rows, last_row(t, actor, OpenDigest(organisation_id=organisation.id))]))


async def on_export_asked(
    data: SendExport, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Send it; it is made when it is sent."""
    if data.what not in list(Export):
        raise NotFound
    what = Export(data.what)
    organisation = await export_data(store, actor, data.organisation_id, what, now=now)
    file = FileWanted(f"export-{kebab(what)}", {"organisation": organisation.id})
    text = t(f"export-here-{kebab(what)}", organisation=organisation.short_name)
    reply.say(Screen(text, [last_row(t, actor, OpenExports(organisation_id=organisation.id))], file))


def kebab(what: Export) -> str:
    """As keys of words are written."""
    return what.value.replace("_", "-")
