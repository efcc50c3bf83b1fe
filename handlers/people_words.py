"""People in words: roles, what stands beside a name, marks in lists."""

from datetime import date

from handlers.buttons import fitted
from locales import Speech
from mentoring.people import Person, Role, full_years

ROLE_ORDER = (Role.MENTEE, Role.MENTOR, Role.CURATOR, Role.HEAD, Role.COORDINATOR, Role.COUNCIL)


def role_word(t: Speech, role: Role) -> str:
    """A role: наставляемый."""
    return t.plain(f"role-{role.value}")


def roles_words(t: Speech, person: Person, organisation_id: int | None = None) -> str:
    """All roles of a person: наставляемый, наставник."""
    return ", ".join(role_word(t, role) for role in ROLE_ORDER if person.holds(role, organisation_id))


def beside_name(person: Person) -> str:
    """What tells namesakes apart in a list: class, or place of work."""
    return person.grade or person.place


def list_label(t: Speech, person: Person) -> str:
    """A person as a button of a list: «Соколов Артём · 8А», with ⏳ for one who has not come."""
    mark = t.plain("people-mark-no-phone") if person.has_no_phone else ""
    mark = mark or ("" if person.chat_id is not None else t.plain("people-mark-waits"))
    name = " ".join(filter(None, (person.surname, person.given))) or t.plain("people-nameless")
    return fitted("".join((mark, name, f" · {beside_name(person)}" if beside_name(person) else "")))


def age_of(person: Person, on: date) -> int | None:
    """Full years, when the birth date is known."""
    return full_years(person.birth_date, on) if person.birth_date is not None else None
