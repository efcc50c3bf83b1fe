"""Building the town: all that is written down happens in the order of time, up to the morning of the demo."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import func, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.town.alone import alone
from bot.town.arrivals import arrivals
from bot.town.tale import ZONE, Tale, read_tale
from bot.town.timetable import calls, timetable
from bot.town.world import Act, World
from db.database import Database
from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.setup import set_up_municipality
from mentoring.invitations import InvitationKeys
from mentoring.people import Role
from mentoring.presets import preset_text

PRESET = "kumtorkala"
START = datetime(2026, 10, 12, 10, 0, tzinfo=ZONE)
"""Monday morning: when the demo begins."""
UNREAD = timedelta(hours=1, minutes=50)
"""What was said so long before the start has not been read yet; all earlier notices count as sent."""
FIRST_USER_ID = 101
SEED = "осень"
NAMES = {
    Role.MENTEE: "наставляемый",
    Role.MENTOR: "наставник",
    Role.CURATOR: "куратор",
    Role.HEAD: "руководитель",
    Role.COORDINATOR: "координатор",
}


@dataclass(frozen=True, slots=True)
class ResidentFacts:
    """Somebody who can be chosen on the page; `payload` is the start of one who has not come yet."""

    user_id: int
    name: str
    role: str
    payload: str | None
    group: str


@dataclass(frozen=True, slots=True)
class Town:
    """The town as the demo needs it."""

    municipality_id: int
    zone: ZoneInfo
    residents: list[ResidentFacts]
    open_first: list[int]
    greetings: list[int]
    """Who has just opened the bot, and sees their home screen at first look."""


class SteadyKeys(InvitationKeys):
    """The bot's own keys, with starts of links that are the same in every town."""

    def __init__(self, keys: InvitationKeys) -> None:
        self._keys = keys
        self._random = Random(SEED)

    def new_nonce(self) -> str:
        """The next start of a link."""
        return self._random.randbytes(16).hex()

    def _derive(self, purpose: str, text: str) -> bytes:
        return self._keys._derive(purpose, text)


async def build_town(database: Database, keys: InvitationKeys, start: datetime = START) -> Town:
    """Live the town's autumn up to the start, on a database with empty tables."""
    tale = read_tale()
    acts = sorted((act for act in _acts(tale) if act.at < start), key=lambda act: act.at)
    async with alone(database) as connection:
        store = SqlStore(connection)
        municipality = await set_up_municipality(store, "", PRESET, preset_text(PRESET), now=_utc(acts[0].at))
        world = World(store, tale, SteadyKeys(keys), municipality.id, _accounts(tale))
        for act in acts:
            await act.deed(world, _utc(act.at), *act.args)
        await _forget_notices(connection, _utc(start - UNREAD))
    first = sorted(world.accounts.values())[:3]
    return Town(municipality.id, ZoneInfo(municipality.zone), _residents(world), first, first)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _acts(tale: Tale) -> Iterator[Act]:
    yield from arrivals(tale)
    for story in tale.stories:
        yield from timetable(story)
    yield from calls(tale)


def _accounts(tale: Tale) -> dict[str, int]:
    """Everyone with a phone, in the order of the tale, by the number of their messenger account."""
    owners = [resident.key for resident in tale.residents.values() if resident.phone]
    return {key: FIRST_USER_ID + number for number, key in enumerate(owners)}


def _residents(world: World) -> list[ResidentFacts]:
    return [
        ResidentFacts(
            user_id=user_id,
            name=world.tale.residents[key].name,
            role=_role_line(world.tale, key),
            payload=None if world.tale.residents[key].comes else world.links[key],
            group=world.tale.organisations.get(world.tale.residents[key].place_key, ("Район", ""))[0],
        )
        for key, user_id in world.accounts.items()
    ]


def _role_line(tale: Tale, key: str) -> str:
    resident = tale.residents[key]
    roles = " и ".join(NAMES[role] for role in resident.roles)
    return f"{roles}, {resident.grade}" if resident.grade else roles


async def _forget_notices(connection: AsyncConnection, read_until: datetime) -> None:
    """Count as sent what was due before the moment: those days are over."""
    was_due = (OutboxRow.status == "waiting") & (OutboxRow.due_at < read_until)
    await connection.execute(
        update(OutboxRow).where(was_due).values(status="sent", sent_at=func.coalesce(OutboxRow.due_at, read_until))
    )
