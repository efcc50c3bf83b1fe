"""The last row of every screen: the way back, home, and for a mentee always the call for help."""

from handlers.buttons import AskHelp, Button, Press, button, home_row
from locales import Speech
from mentoring.people import Person, Role


def last_row(t: Speech, actor: Person | None, back: Press | None = None) -> list[Button]:
    """Help (for whoever is a mentee anywhere), back (if there is where) and home."""
    return [*help_button(t, actor), *home_row(t, back)]


def help_button(t: Speech, actor: Person | None) -> list[Button]:
    """«Нужна помощь» for whoever is a mentee anywhere; nothing for others."""
    if actor is None or not actor.holds(Role.MENTEE):
        return []
    return [button(t, "button-help", AskHelp())]
