"""Who may see and write what, asked of the rows themselves and not of the bot's own rules."""

import re
from collections.abc import Iterable
from functools import lru_cache

import orjson

from bot.rendering import MOST_TEXT, shortened
from sandbox.entities import parse
from sandbox.keyboards import checked_markup
from sandbox.limits import check_text
from sandbox.refusals import Refused
from tests.fuzz.ground import Ground

CANARY = re.compile(r"[KGO]q\d+z", re.IGNORECASE)

WRITTEN = "SELECT DISTINCT place, organisation, mentorship, person FROM written"
TAKES_PART = "SELECT 1 FROM participants WHERE mentorship_id = :pair AND person_id = :me"
PLACE_OF_PAIR = "SELECT organisation_id FROM mentorships WHERE id = :pair"
HOLDS = "SELECT 1 FROM roles WHERE person_id = :me AND organisation_id = :place"
CURATES = f"{HOLDS} AND role = 'curator'"
COORDINATES = (
    "SELECT 1 FROM roles JOIN people ON people.id = roles.person_id"
    " WHERE person_id = :me AND role = 'coordinator' AND municipality_id = :town"
)
TOWN_OF_PLACE = "SELECT municipality_id FROM organisations WHERE id = :place"
TOWN_OF_PERSON = "SELECT municipality_id FROM people WHERE id = :who"
IN_A_PAIR_THERE = (
    "SELECT 1 FROM participants JOIN mentorships ON mentorships.id = mentorship_id"
    " WHERE person_id = :me AND organisation_id = :place"
)
ENTERED_THERE = "SELECT 1 FROM people WHERE id = :me AND organisation_id = :place"
SPEAKS = "SELECT person_id FROM accounts WHERE external_id = :account"
CURATES_PERSON = (
    "SELECT 1 FROM roles AS mine WHERE mine.person_id = :me AND mine.role = 'curator' AND mine.organisation_id IN ("
    " SELECT organisation_id FROM people WHERE id = :who"
    " UNION SELECT organisation_id FROM roles WHERE person_id = :who"
    " UNION SELECT organisation_id FROM help_requests WHERE person_id = :who"
    " UNION SELECT organisation_id FROM mentorships JOIN participants ON mentorship_id = mentorships.id"
    " WHERE person_id = :who)"
)
TOGETHER = (
    "SELECT 1 FROM participants AS mine JOIN participants AS theirs ON theirs.mentorship_id = mine.mentorship_id"
    " WHERE mine.person_id = :me AND theirs.person_id = :who"
)
STAFF_OF_MINE = (
    "SELECT 1 FROM roles AS staff WHERE staff.person_id = :who AND staff.role IN ('curator', 'coordinator', 'head')"
    " AND (staff.organisation_id IS NULL OR staff.organisation_id IN ("
    " SELECT organisation_id FROM roles WHERE person_id = :me UNION SELECT organisation_id FROM people WHERE id = :me"
    " UNION SELECT organisation_id FROM mentorships JOIN participants ON mentorship_id = mentorships.id"
    " WHERE person_id = :me))"
)


class Oracle:
    """Judges what was said and written, on the database as it is after the update."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    async def _is(self, query: str, **values: object) -> bool:
        return bool(await self._ground.rows(query, **values))

    async def _one(self, query: str, **values: object) -> int | None:
        rows = await self._ground.rows(query, **values)
        return rows[0][0] if rows else None

    async def person_of(self, account: int) -> int | None:
        """Who speaks through an account now."""
        return await self._one(SPEAKS, account=str(account))

    async def foreign_rows(self, me: int | None) -> list[str]:
        """Tables in which the update wrote a row that is not this person's to write; forgets what was noted."""
        found = await self._ground.rows(WRITTEN)
        if found:
            await self._ground.rows("DELETE FROM written")
        return [place for place, *about in found if not await self._may_write(me, place, *about)]

    async def _may_write(
        self, me: int | None, place: str, organisation: int | None, pair: int | None, person: int | None
    ) -> bool:
        if place == "invitations" and me is None:
            return True
        if me is None:
            return False
        if place == "audit":
            return person in (None, me) and (organisation is None or await self._belongs(me, organisation))
        if pair is not None:
            return await self._may_write_of_pair(me, place, pair)
        if organisation is not None and place not in ("people", "roles"):
            return await self._belongs(me, organisation)
        return person is None or await self._has_to_do(me, person)

    async def _may_write_of_pair(self, me: int, place: str, pair: int) -> bool:
        where = await self._one(PLACE_OF_PAIR, pair=pair)
        return (
            await self._is(TAKES_PART, pair=pair, me=me)
            or await self._is(CURATES, me=me, place=where)
            or (place.startswith("help") and await self._coordinates(me, where))
        )

    async def _belongs(self, me: int, organisation: int) -> bool:
        for query in (HOLDS, IN_A_PAIR_THERE, ENTERED_THERE):
            if await self._is(query, me=me, place=organisation):
                return True
        return await self._coordinates(me, organisation)

    async def _coordinates(self, me: int, organisation: int | None) -> bool:
        return await self._is(COORDINATES, me=me, town=await self._one(TOWN_OF_PLACE, place=organisation))

    async def _has_to_do(self, me: int, person: int) -> bool:
        return (
            person == me
            or await self._is(CURATES_PERSON, me=me, who=person)
            or await self._is(COORDINATES, me=me, town=await self._one(TOWN_OF_PERSON, who=person))
        )

    async def foreign_words(self, me: int | None, text: str) -> list[str]:
        """Canaries in a text that this person has no right to read."""
        found = sorted(set(CANARY.findall(text)))
        return [each for each in found if me is None or not await self._may_read(me, each)]

    async def _may_read(self, me: int, canary: str) -> bool:
        number = int(canary[2:-1])
        if canary[0] in "Oo":
            return await self._belongs(me, number)
        return (
            await self._has_to_do(me, number)
            or await self._is(TOGETHER, me=me, who=number)
            or await self._is(STAFF_OF_MINE, me=me, who=number)
        )


def unfit(text: str, keyboard: Iterable[Iterable[object]]) -> str:
    """Why Telegram would refuse a message; "" when it would not."""
    return _unfit(text, orjson.dumps([list(row) for row in keyboard]))


@lru_cache(4096)
def _unfit(text: str, keyboard: bytes) -> str:
    """Many screens are alike: each is looked at once."""
    try:
        check_text(parse(shortened(text, MOST_TEXT), "HTML")[0])
        checked_markup({"inline_keyboard": orjson.loads(keyboard)})
    except Refused as refused:
        return type(refused).__name__ + ": " + CANARY.sub("…", str(refused))[:80]
    return ""
