"""Keeping others out: what an action looks at before it writes must not change between the look and the commit."""

from collections.abc import Iterable
from typing import Protocol


class Holds(Protocol):
    """What is asked of storage so that two acts on one thing follow each other. Hold first, then read.

    Held is until the unit of work ends. Whoever holds several kinds takes them in the order below.
    """

    async def organisation(self, organisation_id: int) -> None:
        """Nobody else enters people of the organisation, or notes their papers."""

    async def mentorship(self, mentorship_id: int) -> bool:
        """Nobody else acts on the mentorship, its meetings, its goals, what is said of them.

        True when others may have done so since it was read.
        """

    async def help_request(self, request_id: int) -> None:
        """Nobody else takes, answers or closes the call for help."""

    async def round(self, round_id: int) -> None:
        """Nobody else signs a report of the round."""

    async def people(self, person_ids: Iterable[int]) -> None:
        """Nobody else pairs these people, gives them roles or accounts, or withdraws their consents."""
