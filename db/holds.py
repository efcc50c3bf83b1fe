"""Keeping others out with row locks; on SQLite there is one writer at a time anyway."""

from collections.abc import Iterable

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db.base import Base, table
from db.help_requests import HelpRequestRow
from db.mentorships import MentorshipRow
from db.monitoring import MonitoringRoundRow
from db.organisations import OrganisationRow
from db.people import PersonRow
from db.ready import Ready


def _hold(model: type[Base]) -> Ready:
    """Lock rows against others who hold or change them, not against rows that refer to them; by id, so in one order."""
    ids = table(model).c.id
    wanted = ids.in_(bindparam("ids", expanding=True))
    return Ready(select(ids).where(wanted).order_by(ids).with_for_update(key_share=True))


_ORGANISATION, _MENTORSHIP = _hold(OrganisationRow), _hold(MentorshipRow)
_HELP_REQUEST, _PEOPLE = _hold(HelpRequestRow), _hold(PersonRow)
_ROUND = _hold(MonitoringRoundRow)


class Holds:
    """What `mentoring.holds.Holds` promises."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def organisation(self, organisation_id: int) -> None:
        """Nobody else enters people of the organisation, or notes their papers."""
        await self._rows(_ORGANISATION, [organisation_id])

    async def mentorship(self, mentorship_id: int) -> bool:
        """Nobody else acts on the mentorship, its meetings, its goals, what is said of them.

        True when others may have done so since it was read.
        """
        return await self._rows(_MENTORSHIP, [mentorship_id])

    async def help_request(self, request_id: int) -> None:
        """Nobody else takes, answers or closes the call for help."""
        await self._rows(_HELP_REQUEST, [request_id])

    async def round(self, round_id: int) -> None:
        """Nobody else signs a report of the round."""
        await self._rows(_ROUND, [round_id])

    async def people(self, person_ids: Iterable[int]) -> None:
        """Nobody else pairs these people, gives them roles or accounts, or withdraws their consents."""
        await self._rows(_PEOPLE, list(person_ids))

    async def _rows(self, statement: Ready, ids: list[int]) -> bool:
        if self._connection.dialect.name != "postgresql":
            return False
        await statement.rows(self._connection, {"ids": ids})
        return True
