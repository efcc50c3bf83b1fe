"""Reminders: what was put off (a table), and the questions that planning asks of the whole town."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ForeignKey, Index, String, bindparam, insert, select
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered
from db.mentorships import ParticipantRow
from db.organisations import OrganisationRow
from db.outbox import OutboxRow
from db.people import AccountRow, PersonRow, RoleRow
from db.reminders_facts import IN_WINDOW, OF_SUBJECT, QUESTIONS
from mentoring.mentorships import Side
from mentoring.notices import Urgency
from mentoring.people import Role
from mentoring.reminders import Fact, Snooze
from mentoring.surveys import PULSE_EVERY, REST

AT_ONCE = 500
"""How many ids go into one statement."""
EVER = datetime(2000, 1, 1, tzinfo=UTC)
RECENTLY = timedelta(days=7)
"""A planned meeting whose time has passed counts as a plan for so long: somebody may still log it."""
LOGGED_LATE = timedelta(days=7)
"""Feedback on meetings that were logged later than this is not asked for again."""
ARGUMENT = {"r": "item", "m": "mentorship", "mt": "meeting", "p": "person", "h": "request", "o": "organisation"}
"""What the notice's argument is called, by the letter of its subject."""
Places = dict[int, list[tuple[int, Side]]]


class SnoozeRow(Numbered, Base):
    """A reminder somebody put off: rule, what it is about, until when and why."""

    __tablename__ = "snoozes"
    __table_args__ = (Index(None, "person_id", "rule", "subject"), Index(None, "until"))

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    rule: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(60))
    until: Mapped[datetime]
    reason: Mapped[str] = mapped_column(String(1000))
    created_at: Mapped[datetime]


_HERE = select(OrganisationRow.id).where(OrganisationRow.municipality_id == bindparam("municipality"))
_STAFF = (
    select(RoleRow.organisation_id, RoleRow.person_id)
    .where(RoleRow.role == bindparam("role"), RoleRow.until.is_(None), RoleRow.organisation_id.in_(_HERE))
    .order_by(RoleRow.id)
)
_COORDINATORS = (
    select(RoleRow.person_id)
    .join(PersonRow, PersonRow.id == RoleRow.person_id)
    .where(
        RoleRow.role == Role.COORDINATOR.value,
        RoleRow.until.is_(None),
        PersonRow.municipality_id == bindparam("municipality"),
    )
    .order_by(RoleRow.id)
)
_PLACES = (
    select(ParticipantRow.mentorship_id, ParticipantRow.person_id, ParticipantRow.side)
    .where(ParticipantRow.left_at.is_(None))
    .order_by(ParticipantRow.id)
)
_REACHABLE = (
    select(AccountRow.person_id)
    .join(PersonRow, PersonRow.id == AccountRow.person_id)
    .where(PersonRow.unreachable_since.is_(None))
)
_QUEUED = select(OutboxRow.recipient_id, OutboxRow.due_at).where(
    OutboxRow.urgency == Urgency.REMINDER.value,
    OutboxRow.status.in_(["waiting", "sending", "sent"]),
    OutboxRow.due_at >= bindparam("since"),
    OutboxRow.recipient_id.is_not(None),
)
_SNOOZES = (
    select(SnoozeRow.person_id, SnoozeRow.rule, SnoozeRow.subject, SnoozeRow.until)
    .where(SnoozeRow.until > bindparam("since"))
    .order_by(SnoozeRow.id)
)
_PUT_OFF = insert(SnoozeRow)



class Reminders:
    """Queries about reminders."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def facts(
        self,
        rule: str,
        *,
        now: datetime,
        municipality_id: int | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        subject_id: int | None = None,
    ) -> list[Fact]:
        """The reasons of a rule that stand now: of a municipality within a window, or the one about a subject."""
        since = since or EVER
        values = {
            "now": now,
            "recently": now - RECENTLY,
            "pulse_rest": now - PULSE_EVERY,
            "survey_rest": now - REST,
            "municipality": municipality_id,
            "since": since,
            "until": until,
            "long_before": max(since - LOGGED_LATE, EVER),
            "subject": subject_id,
        }
        statements = IN_WINDOW[rule] if subject_id is None else OF_SUBJECT[rule]
        rows: list[Row[*tuple[Any, ...]]] = []
        for statement in statements:
            rows += (await self._connection.execute(statement, values)).all()
        return _facts(rule, rows, await self._places([row.mentorship_id for row in rows if row.mentorship_id]))

    async def _places(self, mentorship_ids: Iterable[int]) -> Places:
        places: Places = {}
        for part in in_parts(mentorship_ids):
            for row in await self._connection.execute(_PLACES.where(ParticipantRow.mentorship_id.in_(part))):
                places.setdefault(row.mentorship_id, []).append((row.person_id, Side(row.side)))
        return places

    async def curators(self, municipality_id: int) -> dict[int, list[int]]:
        """Ids of the curators of each organisation."""
        return await self._staff(Role.CURATOR, municipality_id)

    async def heads(self, municipality_id: int) -> dict[int, list[int]]:
        """Ids of the heads of each organisation."""
        return await self._staff(Role.HEAD, municipality_id)

    async def _staff(self, role: Role, municipality_id: int) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for row in await self._connection.execute(_STAFF, {"role": role.value, "municipality": municipality_id}):
            found.setdefault(row.organisation_id, []).append(row.person_id)
        return found

    async def coordinators(self, municipality_id: int) -> list[int]:
        """Ids of the municipality's coordinators."""
        return list(await self._connection.scalars(_COORDINATORS, {"municipality": municipality_id}))

    async def known(self, keys: Sequence[str]) -> set[str]:
        """Which of the dedupe keys are queued or were sent already."""
        found: set[str] = set()
        for part in in_parts(keys):
            statement = select(OutboxRow.dedupe_key).where(OutboxRow.dedupe_key.in_(part))
            found |= {key for key in await self._connection.scalars(statement) if key}
        return found

    async def reachable(self, person_ids: Sequence[int]) -> set[int]:
        """Who of these people can be written to."""
        found: set[int] = set()
        for part in in_parts(person_ids):
            found |= set(await self._connection.scalars(_REACHABLE.where(AccountRow.person_id.in_(part))))
        return found

    async def queued(self, person_ids: Sequence[int], since: datetime) -> dict[int, list[datetime]]:
        """When each of these people gets reminders from the moment on."""
        found: dict[int, list[datetime]] = {}
        for part in in_parts(person_ids):
            statement = _QUEUED.where(OutboxRow.recipient_id.in_(part))
            for row in await self._connection.execute(statement, {"since": since}):
                found.setdefault(row.recipient_id, []).append(row.due_at)
        return found

    async def snoozes(self, since: datetime) -> list[Snooze]:
        """What was put off until later than the moment; of several about one thing the last one."""
        rows = await self._connection.execute(_SNOOZES, {"since": since})
        last = {(row.person_id, row.rule, row.subject): Snooze(*row) for row in rows}
        return list(last.values())

    async def put_off(
        self, person_id: int, rule: str, subject: str, until: datetime, reason: str, *, now: datetime
    ) -> None:
        """Note that somebody put a reminder off."""
        values = {"person_id": person_id, "rule": rule, "subject": subject, "until": until}
        await self._connection.execute(_PUT_OFF, {**values, "reason": reason, "created_at": now})


def _facts(rule: str, rows: Sequence[Row[*tuple[Any, ...]]], places: Places) -> list[Fact]:
    """One fact for the several rows that make one matter."""
    letter = QUESTIONS[rule][0].letter
    found: dict[tuple[int, str, datetime], Fact] = {}
    for row in rows:
        sides = places.get(row.mentorship_id or 0, [])
        key = (row.subject_id, row.cause, row.since)
        fact = found.get(key) or Fact(
            rule,
            f"{letter}{row.subject_id}",
            row.since,
            row.organisation_id,
            row.known_at,
            row.cause,
            mentors=tuple(person for person, side in sides if side is Side.MENTOR),
            mentees=tuple(person for person, side in sides if side is Side.MENTEE),
            args={ARGUMENT[letter]: row.subject_id},
        )
        awaited = () if row.awaited_id is None else (row.awaited_id,)
        found[key] = replace(fact, awaited=(*fact.awaited, *awaited))
    return list(found.values())


def in_parts(ids: Iterable[Any]) -> Iterator[list[Any]]:
    """Each once, in lists that fit a statement."""
    wanted = list(dict.fromkeys(ids))
    return (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE))
