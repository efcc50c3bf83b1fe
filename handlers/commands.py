"""The commands each role is offered, in a person's words."""

from locales import Speech
from mentoring.people import Person, Role

EVERYBODY = ("start", "help", "privacy", "language", "settings", "cancel")
STRANGERS = ("start", "help", "language", "privacy")
BY_ROLE: dict[Role, tuple[str, ...]] = {
    Role.MENTOR: ("log",),
    Role.CURATOR: ("digest", "add", "log"),
    Role.COORDINATOR: ("digest", "organisations", "reports"),
}


def commands_for(person: Person | None, t: Speech) -> list[tuple[str, str]]:
    """(command, what it does), those of the roles before those of everybody."""
    if person is None:
        names = list(STRANGERS)
    else:
        own = [name for role, names in BY_ROLE.items() if person.holds(role) for name in names]
        names = list(dict.fromkeys([EVERYBODY[0], *own, *EVERYBODY[1:]]))
    return [(name, t.plain(f"command-{name}")) for name in names]
