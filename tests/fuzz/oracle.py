"""Who may see and write what, asked of the rows themselves and not of the bot's own rules."""

import re
import sqlite3
from collections.abc import Iterable

from bot.rendering import MOST_TEXT, shortened
from sandbox.entities import parse
from sandbox.keyboards import checked_markup
from sandbox.limits import check_text
from sandbox.refusals import Refused

CANARY = re.compile(r"[KGO]q\d+z", re.IGNORECASE)

WRITTEN = "SELECT DISTINCT place, organisation, mentorship, person FROM written"
TAKES_PART = "SELECT 1 FROM participants WHERE mentorship_id = ? AND person_id = ?"
PLACE_OF_PAIR = "SELECT organisation_id FROM mentorships WHERE id = ?"
HOLDS = "SELECT 1 FROM roles WHERE person_id = ? AND organisation_id = ?"
CURATES = f"{HOLDS} AND role = 'curator'"
COORDINATES = (
    "SELECT 1 FROM roles JOIN people ON people.id = roles.person_id"
    " WHERE person_id = ? AND role = 'coordinator' AND municipality_id = ?"
)
TOWN_OF_PLACE = "SELECT municipality_id FROM organisations WHERE id = ?"
TOWN_OF_PERSON = "SELECT municipality_id FROM people WHERE id = ?"
IN_A_PAIR_THERE = (
    "SELECT 1 FROM participants JOIN mentorships ON mentorships.id = mentorship_id"
    " WHERE person_id = ? AND organisation_id = ?"
)
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
    " WHERE mine.person_id = ? AND theirs.person_id = ?"
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

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw

    def _is(self, query: str, *values: object) -> bool:
        return self._raw.execute(query, values).fetchone() is not None

    def _one(self, query: str, value: object) -> int | None:
        row = self._raw.execute(query, (value,)).fetchone()
        return row[0] if row else None

    def person_of(self, account: int) -> int | None:
        """Who speaks through an account now."""
        return self._one("SELECT person_id FROM accounts WHERE external_id = ?", str(account))

    def foreign_rows(self, me: int | None) -> list[str]:
        """Tables in which the update wrote a row that is not this person's to write; forgets what was noted."""
        found = self._raw.execute(WRITTEN).fetchall()
        self._raw.execute("DELETE FROM written")
        return [place for place, *about in found if not self._may_write(me, place, *about)]

    def _may_write(
        self, me: int | None, place: str, organisation: int | None, pair: int | None, person: int | None
    ) -> bool:
        if place == "invitations" and me is None:
            return True
        if me is None:
            return False
        if place == "audit":
            return person in (None, me) and (organisation is None or self._belongs(me, organisation))
        if pair is not None:
            where = self._one(PLACE_OF_PAIR, pair)
            return self._is(TAKES_PART, pair, me) or self._is(CURATES, me, where) or self._first_word(me, place, where)
        if organisation is not None and place not in ("people", "roles"):
            return self._belongs(me, organisation)
        return person is None or self._has_to_do(me, person)

    def _first_word(self, me: int, place: str, where: int | None) -> bool:
        """The coordinator looks after calls for help."""
        return place.startswith("help") and self._coordinates(me, where)

    def _belongs(self, me: int, organisation: int) -> bool:
        return (
            self._is(HOLDS, me, organisation)
            or self._is(IN_A_PAIR_THERE, me, organisation)
            or self._coordinates(me, organisation)
            or self._is("SELECT 1 FROM people WHERE id = ? AND organisation_id = ?", me, organisation)
        )

    def _coordinates(self, me: int, organisation: int | None) -> bool:
        return self._is(COORDINATES, me, self._one(TOWN_OF_PLACE, organisation))

    def _has_to_do(self, me: int, person: int) -> bool:
        about = {"me": me, "who": person}
        return (
            person == me
            or self._raw.execute(CURATES_PERSON, about).fetchone() is not None
            or self._is(COORDINATES, me, self._one(TOWN_OF_PERSON, person))
        )

    def foreign_words(self, me: int | None, text: str) -> list[str]:
        """Canaries in a text that this person has no right to read."""
        return [each for each in set(CANARY.findall(text)) if me is None or not self._may_read(me, each)]

    def _may_read(self, me: int, canary: str) -> bool:
        number = int(canary[2:-1])
        if canary[0] in "Oo":
            return self._belongs(me, number)
        about = {"me": me, "who": number}
        return (
            self._has_to_do(me, number)
            or self._is(TOGETHER, me, number)
            or self._raw.execute(STAFF_OF_MINE, about).fetchone() is not None
        )


def unfit(text: str, keyboard: Iterable[Iterable[object]]) -> str:
    """Why Telegram would refuse a message; "" when it would not."""
    try:
        check_text(parse(shortened(text, MOST_TEXT), "HTML")[0])
        checked_markup({"inline_keyboard": [list(row) for row in keyboard]})
    except Refused as refused:
        return type(refused).__name__ + ": " + CANARY.sub("…", str(refused))[:80]
    return ""
