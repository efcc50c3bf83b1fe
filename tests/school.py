"""A small school for tests: entered through the store, with everyone a test needs."""

from dataclasses import dataclass
from datetime import date, datetime

from mentoring.organisations import Municipality, Organisation
from mentoring.people import NewPerson, Person, Role
from mentoring.presets import base_text, preset_text
from mentoring.store import Store


@dataclass
class School:
    """Who and what a test works with."""

    municipality: Municipality
    organisation: Organisation
    coordinator: Person
    curator: Person
    mentor: Person
    mentee: Person
    stranger: Person
    """A curator of another organisation of the same municipality."""


async def school(store: Store, now: datetime, *, zone: str = "Europe/Moscow") -> School:
    """Enter the school."""
    preset = preset_text("kumtorkala").replace('zone = "Europe/Moscow"', f'zone = "{zone}"')
    municipality = await store.organisations.add_municipality(
        "Кумторкалинский район", "kumtorkala", preset, zone, now=now
    )
    first = await store.organisations.add(municipality.id, "Коркмаскалинская школа № 2", "школа № 2", now=now)
    other = await store.organisations.add(municipality.id, "Тюбинская школа", "Тюбинская", now=now)

    async def enter(role: Role, organisation: Organisation | None, surname: str, given: str, patronymic: str,
                    born: date, grade: str = "") -> Person:
        new = NewPerson(municipality.id, organisation.id if organisation else None, surname, given, patronymic,
                        is_pupil=bool(grade), birth_date=born, grade=grade, identity=f"{surname} {given}".lower())
        person = await store.people.add(new, entered_by=None, now=now)
        await store.people.add_role(person.id, role, organisation.id if organisation else None, now=now)
        await store.people.link_account(person.id, "telegram", str(1000 + person.id), 1000 + person.id, now=now)
        await store.profiles.change(person.id, agreed_at=now, completed_at=now)
        found = await store.people.by_id(person.id)
        assert found is not None
        return found

    return School(
        municipality,
        first,
        coordinator=await enter(Role.COORDINATOR, None, "Абдуллаева", "Зарема", "Магомедовна", date(1979, 4, 2)),
        curator=await enter(Role.CURATOR, first, "Гаджиева", "Патимат", "Расуловна", date(1985, 1, 9)),
        mentor=await enter(Role.MENTOR, first, "Исаева", "Ольга", "Викторовна", date(1988, 6, 3)),
        mentee=await enter(Role.MENTEE, first, "Соколов", "Артём", "Дмитриевич", date(2012, 3, 14), "8А"),
        stranger=await enter(Role.CURATOR, other, "Омаров", "Магомед", "Алиевич", date(1980, 2, 2)),
    )


def own_preset() -> str:
    """A preset of a place's own that builds on nothing: the methodology's file with a title and a zone."""
    return 'title = "Наш район"\nzone = "Europe/Moscow"\n' + base_text("methodology")
