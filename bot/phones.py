"""In the demo everybody of the registers has a phone: those who came, and those whose invitation is still open."""

import asyncio
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from db.audit import Audit
from db.database import Database
from db.store import SqlStore
from locales import Speech, speak
from mentoring.invitations import InvitationKeys
from mentoring.organisations import Organisation
from mentoring.people import Person, Role
from sandbox.telegram import Telegram
from sandbox.town import Resident

FIRST_NEW_NUMBER = 10_000
"""Account numbers from here on belong to people who have not come yet."""


class Phones:
    """Keeps the page's list of residents as the registers are, so that whoever is entered in the bot can be played."""

    def __init__(self, telegram: Telegram, database: Database, keys: InvitationKeys, zone: ZoneInfo) -> None:
        self._telegram = telegram
        self._database = database
        self._keys = keys
        self._t = speak("ru", "vy", zone)
        self._residents: tuple[Resident, ...] = ()
        self._acts = 0
        telegram.residents = lambda: self._residents

    async def run(self, stopping: asyncio.Event) -> None:
        """Look again whenever somebody has done something, and when nothing has been said for a while."""
        is_quiet = True
        while not stopping.is_set():
            seen = self._telegram.changed.count
            if await self._is_behind() or is_quiet:
                await self.look()
            is_quiet = not await self._telegram.changed.wait(seen=seen, timeout=1.0)

    async def _is_behind(self) -> bool:
        """Whether something was done since the last look."""
        async with self._database.reading() as connection:
            return await Audit(connection).newest() != self._acts

    async def look(self) -> None:
        """Hand out the phones that are missing."""
        async with self._database.reading() as connection:
            store = SqlStore(connection)
            self._acts = await Audit(connection).newest()
            found: list[Resident] = []
            for municipality in await store.organisations.municipalities():
                coordinators = await store.people.coordinators(municipality.id)
                found += [self._came(person, municipality.name) for person in coordinators if person.chat_id]
                for organisation in await store.organisations.of_municipality(municipality.id):
                    found += await self._of(store, organisation)
        residents = tuple({resident.user_id: resident for resident in found}.values())
        if residents != self._residents:
            self._residents = residents
            self._telegram.changed.mark()

    async def _of(self, store: SqlStore, organisation: Organisation) -> list[Resident]:
        people: dict[int, Person] = {}
        for role in (Role.CURATOR, Role.HEAD, Role.COUNCIL, Role.MENTOR, Role.MENTEE):
            people |= {person.id: person for person in await store.people.with_role(role, organisation.id)}
        came = [self._came(person, organisation.short_name) for person in people.values() if person.chat_id]
        waiting = await store.invitations.not_come(organisation.id)
        return came + [
            self._resident(
                FIRST_NEW_NUMBER + each.person.id,
                each.person,
                organisation.short_name,
                self._keys.token(each.invitation.nonce),
            )
            for each in waiting
            if each.invitation is not None
        ]

    def _came(self, person: Person, group: str) -> Resident:
        assert person.chat_id is not None
        return self._resident(person.chat_id, person, group, None)

    def _resident(self, user_id: int, person: Person, group: str, payload: str | None) -> Resident:
        phone = self._telegram.add_person(user_id, person.given, person.surname)
        phone.chat.started = phone.chat.started or payload is None
        return Resident(user_id, f"{person.given} {person.surname}", roles_in_words(person, self._t), payload, group)


def roles_in_words(person: Person, t: Speech) -> str:
    """«наставник, куратор»: the roles a person holds, with the grade of a pupil."""
    order: Sequence[Role] = tuple(Role)
    held = [role for role in order if person.holds(role)]
    words = [t.plain(f"demo-role-{role.value}") for role in held]
    return ", ".join(words + ([person.grade] if person.grade else []))

