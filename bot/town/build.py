"""Building the town: all that is written down happens in the order of time, up to the morning of the demo."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.town.alone import alone
from bot.town.arrivals import arrivals
from bot.town.days import days, notices_go_out
from bot.town.monitoring import monitoring
from bot.town.tale import FIRST_DAY, ZONE, Tale, read_tale
from bot.town.timetable import correspondence, timetable
from bot.town.world import Act, World
from db.database import Database
from db.outbox import Outbox
from db.store import SqlStore
from mentoring.actions.setup import set_up_municipality
from mentoring.invitations import InvitationKeys
from mentoring.presets import preset_text

PRESET = "kumtorkala"
START = datetime(2026, 10, 12, 10, 0, tzinfo=ZONE)
"""Monday morning: when the demo begins."""
UNREAD = timedelta(hours=1, minutes=50)
"""What was said so long before the start has not been read yet; all earlier notices count as sent."""
FIRST_USER_ID = 101
SEED = "осень"


LAST_START = datetime(2027, 6, 30, 18, 0, tzinfo=ZONE)
"""Nothing is told of what comes after the school year."""


def begins_at(local: datetime) -> datetime:
    """A wall time at which the demo may begin. Raises ValueError for one outside of the town's school year."""
    moment = local.replace(tzinfo=ZONE)
    if not FIRST_DAY < moment <= LAST_START:
        raise ValueError(f"the town's story is told from {FIRST_DAY:%Y-%m-%dT%H:%M} to {LAST_START:%Y-%m-%dT%H:%M}")
    return moment


@dataclass(frozen=True, slots=True)
class Town:
    """The town as the demo needs it."""

    municipality_id: int
    zone: ZoneInfo
    open_first: list[int]
    """Whose chats stand open at first look."""


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
    acts = sorted((act for act in _acts(tale, start) if act.at < start), key=lambda act: act.at)
    async with alone(database) as connection:
        store = SqlStore(connection)
        municipality = await set_up_municipality(store, "", PRESET, preset_text(PRESET), now=_utc(acts[0].at))
        world = World(store, Outbox(connection), tale, SteadyKeys(keys), municipality.id, _accounts(tale))
        for act in acts:
            await notices_go_out(world, _utc(min(act.at, start - UNREAD)))
            await act.deed(world, _utc(act.at), *act.args)
    return Town(municipality.id, ZoneInfo(municipality.zone), sorted(world.accounts.values())[:3])


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _acts(tale: Tale, start: datetime) -> Iterator[Act]:
    yield from arrivals(tale)
    for story in tale.stories:
        yield from timetable(story)
    yield from correspondence(tale)
    yield from monitoring()
    yield from days(start)


def _accounts(tale: Tale) -> dict[str, int]:
    """Everyone with a phone, in the order of the tale, by the number of their messenger account."""
    owners = [resident.key for resident in tale.residents.values() if resident.phone]
    return {key: FIRST_USER_ID + number for number, key in enumerate(owners)}
