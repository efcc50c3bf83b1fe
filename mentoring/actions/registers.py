"""Taking a register in: whoever is new is entered and invited, whoever is known gains the role, nobody is doubled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from mentoring.access import require
from mentoring.actions.people_found import local_today, organisation_subject
from mentoring.full_names import identity
from mentoring.invitations import InvitationKeys, NewInvitation, life
from mentoring.known_people import KnownPeople
from mentoring.people import NewPerson, Person, Role
from mentoring.person_lines import is_pupil
from mentoring.profiles import Profile
from mentoring.registers import RegisterRow, Registers, RowProblem
from mentoring.store import Store


@dataclass(frozen=True, slots=True)
class Imported:
    """What a register brought: how many are new, how many were there, and the rows to be mended."""

    added: dict[Role, int]
    known: int
    roles_given: int
    problems: tuple[RowProblem, ...]

    @property
    def new(self) -> int:
        """How many people are new."""
        return sum(self.added.values())


async def import_register(
    store: Store,
    actor: Person,
    organisation_id: int,
    registers: Registers,
    *,
    keys: InvitationKeys,
    now: datetime,
) -> Imported:
    """Enter everyone of a register who is not there yet, with an invitation each."""
    require(actor, "import_register", await organisation_subject(store, organisation_id))
    today = await local_today(store, actor.municipality_id, now)
    await store.holds.organisation(organisation_id)
    known = KnownPeople(await store.registers.known(organisation_id))
    new, roles = told_apart(registers.accepted, known)
    seen = len(registers.accepted) - sum(len(same) for same in new.values())
    rows = [same[0] for same in new.values()]
    people = [_person(row, actor.municipality_id, organisation_id, today) for row in rows]
    ids = await store.people.add_many(people, entered_by=actor.id, now=now)
    given = [(person_id, row.role) for person_id, same in zip(ids, new.values(), strict=True) for row in same]
    await store.holds.people(person_id for person_id, _ in roles)
    await store.people.add_roles([*given, *roles], organisation_id, now=now)
    await store.profiles.add_many([_profile(person_id, row) for person_id, row in zip(ids, rows, strict=True)])
    await _invite_all(store, actor, organisation_id, list(zip(ids, rows, people, strict=True)), keys=keys, now=now)
    added = {role: sum(1 for row in rows if row.role is role) for role in (Role.MENTEE, Role.MENTOR)}
    await store.audit.add(
        "import_register",
        f"organisation:{organisation_id}",
        actor_id=actor.id,
        organisation_id=organisation_id,
        now=now,
        added=len(rows),
        known=seen,
        problems=len(registers.problems),
    )
    return Imported(added, seen, len(roles), tuple(registers.problems))


def told_apart(
    rows: Iterable[RegisterRow], known: KnownPeople
) -> tuple[dict[str, list[RegisterRow]], list[tuple[int, Role]]]:
    """The rows of each new person, and the roles that known people have not held yet."""
    new: dict[str, list[RegisterRow]] = {}
    roles: list[tuple[int, Role]] = []
    for row in rows:
        found = known.find(row.surname, row.given, row.patronymic, row.birth_date, row.birth_year)
        if found is None:
            new.setdefault(row.identity, []).append(row)
        elif row.role not in found.roles:
            roles.append((found.id, row.role))
    return new, roles


def _person(row: RegisterRow, municipality_id: int, organisation_id: int, today: date) -> NewPerson:
    return NewPerson(
        municipality_id,
        organisation_id,
        row.surname,
        row.given,
        row.patronymic,
        is_pupil=is_pupil(row.role, row.grade, row.place, row.birth_date, row.birth_year, today),
        birth_date=row.birth_date,
        birth_year=row.birth_year,
        sex=row.sex[:1],
        grade=row.grade[:60],
        place=row.place[:300],
        contact=row.contact[:300],
        representative=row.representative[:300],
        work_started_on=row.work_started_on,
        identity=identity(row.surname, row.given, row.patronymic, row.birth_date, row.birth_year),
    )


def _profile(person_id: int, row: RegisterRow) -> Profile:
    return Profile(
        person_id, request_text=row.request, interests=row.interests, competences=row.competences
    )


async def _invite_all(
    store: Store,
    actor: Person,
    organisation_id: int,
    entered: list[tuple[int, RegisterRow, NewPerson]],
    *,
    keys: InvitationKeys,
    now: datetime,
) -> None:
    """An invitation for each; whoever's code happens to be taken gets another with the sheet."""
    lives = (await store.organisations.preset(actor.municipality_id)).invitations
    invitations = [
        NewInvitation(
            actor.municipality_id,
            organisation_id,
            person_id,
            row.role,
            now + life(row.role, is_pupil=new.is_pupil, lives=lives),
            actor.id,
        )
        for person_id, row, new in entered
    ]
    await store.invitations.add([(each, keys.new_nonce()) for each in invitations], keys, now=now)


