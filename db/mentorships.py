"""Mentorships and their participants: tables and queries."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint, bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import Select

from db.base import Base, Numbered, change_version
from db.people import People
from mentoring.mentorships import Mentorship, NewMentorship, Participant, Side, Stage, Status
from mentoring.stages import Progress

OPEN = (Status.PROPOSED.value, Status.ACTIVE.value, Status.PAUSED.value)


class MentorshipRow(Numbered, Base):
    """A pair or a group on its way through the stages."""

    __tablename__ = "mentorships"
    __table_args__ = (Index(None, "organisation_id", "status"),)

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    school_year: Mapped[int]
    programme: Mapped[str] = mapped_column(String(300))
    form: Mapped[str] = mapped_column(String(30))
    role_model: Mapped[str] = mapped_column(String(60))
    kind: Mapped[str] = mapped_column(String(30))
    track: Mapped[str] = mapped_column(String(30))
    stage: Mapped[str] = mapped_column(String(30))
    stage_since: Mapped[datetime]
    status: Mapped[str] = mapped_column(String(20))
    order_number: Mapped[str] = mapped_column(String(60))
    order_on: Mapped[date | None]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(String(1000))
    planned_meetings: Mapped[int | None] = mapped_column(Integer)
    rhythm_days: Mapped[int | None] = mapped_column(Integer)
    resources: Mapped[str] = mapped_column(String(2000))
    planned_at: Mapped[datetime | None]
    final_begun_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("mentorships.id"))
    version: Mapped[int]


class ParticipantRow(Numbered, Base):
    """A person's place in a mentorship."""

    __tablename__ = "participants"
    __table_args__ = (UniqueConstraint("mentorship_id", "person_id"),)

    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    side: Mapped[str] = mapped_column(String(10))
    answer: Mapped[str] = mapped_column(String(10))
    answered_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(1000), default="")
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


_COLUMNS = (
    MentorshipRow.id,
    MentorshipRow.organisation_id,
    MentorshipRow.municipality_id,
    MentorshipRow.school_year,
    MentorshipRow.programme,
    MentorshipRow.form,
    MentorshipRow.role_model,
    MentorshipRow.kind,
    MentorshipRow.track,
    MentorshipRow.stage,
    MentorshipRow.stage_since,
    MentorshipRow.status,
    MentorshipRow.order_number,
    MentorshipRow.order_on,
    MentorshipRow.created_at,
    MentorshipRow.started_at,
    MentorshipRow.ended_at,
    MentorshipRow.planned_meetings,
    MentorshipRow.rhythm_days,
    MentorshipRow.resources,
    MentorshipRow.planned_at,
    MentorshipRow.final_begun_at,
    MentorshipRow.closed_at,
    MentorshipRow.previous_id,
    MentorshipRow.end_reason,
    MentorshipRow.version,
)
MENTORSHIP = select(*_COLUMNS)
_BY_ID = MENTORSHIP.where(MentorshipRow.id == bindparam("mentorship"))
_PARTICIPANTS = (
    select(
        ParticipantRow.mentorship_id,
        ParticipantRow.person_id,
        ParticipantRow.side,
        ParticipantRow.answer,
        ParticipantRow.reason,
    )
    .where(ParticipantRow.mentorship_id.in_(bindparam("mentorships", expanding=True)), ParticipantRow.left_at.is_(None))
    .order_by(ParticipantRow.id)
)
_OPEN_PLACES = (
    select(ParticipantRow.person_id, ParticipantRow.side, func.count().label("places"))
    .join(MentorshipRow, MentorshipRow.id == ParticipantRow.mentorship_id)
    .where(
        MentorshipRow.organisation_id == bindparam("organisation"),
        MentorshipRow.status.in_(OPEN),
        ParticipantRow.left_at.is_(None),
    )
    .group_by(ParticipantRow.person_id, ParticipantRow.side)
)


class Mentorships:
    """Queries about mentorships."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._people = People(connection)

    async def _read(self, statement: Select[*tuple[Any, ...]], **values: int) -> list[Mentorship]:
        rows = (await self._connection.execute(statement, values)).all()
        ids = [row.id for row in rows]
        if not ids:
            return []
        places = (await self._connection.execute(_PARTICIPANTS, {"mentorships": ids})).all()
        people = await self._people.by_ids([place.person_id for place in places])
        taking_part: dict[int, list[Participant]] = {}
        for place in places:
            participant = Participant(people[place.person_id], Side(place.side), place.answer, place.reason)
            taking_part.setdefault(place.mentorship_id, []).append(participant)
        return [
            Mentorship(
                **{
                    **row._asdict(),
                    "stage": Stage(row.stage),
                    "status": Status(row.status),
                    "participants": tuple(taking_part.get(row.id, ())),
                }
            )
            for row in rows
        ]

    async def by_id(self, mentorship_id: int) -> Mentorship | None:
        """A mentorship with its participants (those who left are not among them), or None."""
        found = await self._read(_BY_ID, mentorship=mentorship_id)
        return found[0] if found else None

    async def of_person(self, person_id: int) -> list[Mentorship]:
        """The person's mentorships that are not ended, completed or undone, newest first."""
        places = select(ParticipantRow.mentorship_id).where(
            ParticipantRow.person_id == person_id, ParticipantRow.left_at.is_(None)
        )
        statement = MENTORSHIP.where(MentorshipRow.id.in_(places), MentorshipRow.status.in_(OPEN))
        return await self._read(statement.order_by(MentorshipRow.id.desc()))

    async def last_completed_of(self, person_id: int) -> Mentorship | None:
        """The mentorship the person completed last, or None."""
        places = select(ParticipantRow.mentorship_id).where(
            ParticipantRow.person_id == person_id, ParticipantRow.left_at.is_(None)
        )
        statement = MENTORSHIP.where(MentorshipRow.id.in_(places), MentorshipRow.status == Status.COMPLETED.value)
        found = await self._read(statement.order_by(MentorshipRow.ended_at.desc()).limit(1))
        return found[0] if found else None

    async def of_organisation(self, organisation_id: int, *statuses: Status) -> list[Mentorship]:
        """An organisation's mentorships in the given statuses, by id."""
        statement = MENTORSHIP.where(
            MentorshipRow.organisation_id == organisation_id, MentorshipRow.status.in_([s.value for s in statuses])
        )
        return await self._read(statement.order_by(MentorshipRow.id))

    async def add(self, mentorship: NewMentorship, *, created_by: int, now: datetime) -> Mentorship:
        """Propose a mentorship; its participants are `asked`."""
        added = await self._connection.execute(
            insert(MentorshipRow).returning(MentorshipRow.id),
            {
                "organisation_id": mentorship.organisation_id,
                "municipality_id": mentorship.municipality_id,
                "school_year": mentorship.school_year,
                "programme": mentorship.programme,
                "form": mentorship.form,
                "role_model": mentorship.role_model,
                "kind": mentorship.kind,
                "track": mentorship.track,
                "stage": mentorship.stage.value,
                "stage_since": now,
                "status": Status.PROPOSED.value,
                "order_number": "",
                "created_by": created_by,
                "created_at": now,
                "end_reason": "",
                "resources": "",
                "previous_id": mentorship.previous_id,
                "version": 1,
            },
        )
        mentorship_id = added.scalar_one()
        await self._place(mentorship_id, mentorship, now=now)
        found = await self.by_id(mentorship_id)
        assert found is not None
        return found

    async def _place(self, mentorship_id: int, mentorship: NewMentorship, *, now: datetime) -> None:
        places = [(person_id, Side.MENTOR) for person_id in mentorship.mentors]
        places += [(person_id, Side.MENTEE) for person_id in mentorship.mentees]
        asked = {"mentorship_id": mentorship_id, "answer": "asked", "reason": "", "joined_at": now}
        await self._connection.execute(
            insert(ParticipantRow),
            [{**asked, "person_id": person_id, "side": side.value} for person_id, side in places],
        )

    async def answer(self, mentorship_id: int, person_id: int, answer: str, *, now: datetime, reason: str = "") -> None:
        """Record what a participant answered to the proposal: `agreed` or `declined`, and why if they say so."""
        statement = update(ParticipantRow).where(
            ParticipantRow.mentorship_id == mentorship_id, ParticipantRow.person_id == person_id
        )
        await self._connection.execute(statement.values(answer=answer, answered_at=now, reason=reason))

    async def progress(self, mentorship: Mentorship) -> Progress:
        """The facts that decide whether the mentorship may leave its stage."""
        from db.stages import progress_of  # it reads this file's tables

        return await progress_of(self._connection, mentorship)

    async def replace_mentor(self, mentorship_id: int, leaving_id: int, coming_id: int, *, now: datetime) -> None:
        """One mentor leaves, another is asked in their place."""
        place = (ParticipantRow.mentorship_id == mentorship_id, ParticipantRow.person_id == leaving_id)
        await self._connection.execute(update(ParticipantRow).where(*place).values(left_at=now))
        again = update(ParticipantRow).where(
            ParticipantRow.mentorship_id == mentorship_id, ParticipantRow.person_id == coming_id
        )
        values: dict[str, object] = {"side": Side.MENTOR.value, "answer": "asked", "reason": ""}
        values |= {"answered_at": None, "joined_at": now, "left_at": None}
        if (await self._connection.execute(again.values(**values))).rowcount == 0:
            row = {"mentorship_id": mentorship_id, "person_id": coming_id, **values}
            await self._connection.execute(insert(ParticipantRow), row)

    async def change(self, mentorship: Mentorship, **changes: object) -> Mentorship:
        """Change columns of the version that was read and return the new one; raises AlreadyDone."""
        await change_version(self._connection, MentorshipRow, mentorship.id, mentorship.version, changes)
        found = await self.by_id(mentorship.id)
        assert found is not None
        return found

    async def open_places(self, organisation_id: int) -> dict[tuple[int, Side], int]:
        """In how many open mentorships of the organisation each person stands, by side."""
        rows = await self._connection.execute(_OPEN_PLACES, {"organisation": organisation_id})
        return {(row.person_id, Side(row.side)): row.places for row in rows}

    async def active_between(self, organisation_id: int, person_ids: Sequence[int]) -> list[Mentorship]:
        """Open mentorships (proposed, active, paused) in which all of these people take part."""
        open_ones = await self.of_organisation(organisation_id, Status.PROPOSED, Status.ACTIVE, Status.PAUSED)
        return [m for m in open_ones if all(m.side_of(person_id) for person_id in person_ids)]
