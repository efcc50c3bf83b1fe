"""Who sees what: the text that stands behind /privacy, for strangers too."""

from handlers.buttons import Press, Screen, button
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.people import Person


class BackToStart(Press, prefix="bts"):
    """Where the person would be after /start."""


class OpenPrivacy(Press, prefix="priv"):
    """Who sees what, and what is kept."""


def routes() -> Routes:
    """The command and the button."""
    routes = Routes("start_privacy")
    routes.command("privacy", on_privacy_asked, for_strangers=True)
    routes.press(OpenPrivacy, on_privacy_asked, for_strangers=True)
    return routes


async def on_privacy_asked(actor: Person | None, t: Speech, reply: Reply) -> None:
    """Say it; for a newcomer the way back leads to where they were."""
    reply.show(privacy_screen(t, actor))


def privacy_screen(t: Speech, actor: Person | None) -> Screen:
    """Who sees what."""
    rows = [[button(t, "button-back", BackToStart())]]
    return Screen(t("privacy-text"), [*rows, last_row(t, actor)[:-1]])
