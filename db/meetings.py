"""Meetings and who will come: tables and queries."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey, Index, String, and_, bindparam, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import Select

from db.base import Base, Numbered, change_version
from db.mentorships import ParticipantRow
from mentoring.meetings import Activity, Meeting, MeetingStatus, NewMeeting
from mentoring.mentorships import Stage


class MeetingRow(Numbered, Base):
    """A meeting; local wall time and zone are kept beside the moment they give."""

    __tablename__ = "meetings"
    __table_args__ = (
        Index(None, "mentorship_id", "starts_at"),
        Index(None, "organisation_id", "status", "starts_at", "mentorship_id"),
    )

    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    school_year: Mapped[int]
    stage: Mapped[str] = mapped_column(String(30))
    status: Mapped[str] = mapped_column(String(20))
    starts_at: Mapped[datetime]
    local_time: Mapped[str] = mapped_column(String(16))
    zone: Mapped[str] = mapped_column(String(60))
    minutes: Mapped[int]
    format: Mapped[str] = mapped_column(String(20))
    place: Mapped[str] = mapped_column(String(300))
    topic: Mapped[str] = mapped_column(String(2000))
    done: Mapped[str] = mapped_column(String(2000))
    next_step: Mapped[str] = mapped_column(String(2000))
    activity: Mapped[str] = mapped_column(String(20))
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    logged_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    logged_at: Mapped[datetime | None]
    on_behalf_of: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    moved_from_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"))
    disputed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    disputed_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(1000))
    created_at: Mapped[datetime]
    version: Mapped[int]


class MeetingAgreementRow(Base):
    """A participant's word whether they will come."""

    __tablename__ = "meeting_agreements"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    agreed_at: Mapped[datetime]
    coming: Mapped[bool]


MEETING = select(
    MeetingRow.id,
    MeetingRow.mentorship_id,
    MeetingRow.organisation_id,
    MeetingRow.stage,
    MeetingRow.status,
    MeetingRow.starts_at,
    MeetingRow.minutes,
    MeetingRow.format,
    MeetingRow.place,
    MeetingRow.topic,
    MeetingRow.done,
    MeetingRow.next_step,
    MeetingRow.proposed_by,
    MeetingRow.logged_by,
    MeetingRow.logged_at,
    MeetingRow.on_behalf_of,
    MeetingRow.version,
    MeetingRow.disputed_by,
    MeetingRow.disputed_at,
    MeetingRow.moved_from_id,
    MeetingRow.reason,
    MeetingRow.activity,
)
_BY_ID = MEETING.where(MeetingRow.id == bindparam("meeting"))
_AGREEMENTS = select(MeetingAgreementRow.meeting_id, MeetingAgreementRow.person_id, MeetingAgreementRow.coming).where(
    MeetingAgreementRow.meeting_id.in_(bindparam("meetings", expanding=True))
)
AHEAD = (MeetingStatus.PROPOSED.value, MeetingStatus.AGREED.value)


class Meetings:
    """Queries about meetings."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def _read(self, statement: Select[*tuple[Any, ...]], **values: int) -> list[Meeting]:
        rows = (await self._connection.execute(statement, values)).all()
        ids = [row.id for row in rows]
        words: dict[tuple[int, bool], set[int]] = {}
        if ids:
            for word in await self._connection.execute(_AGREEMENTS, {"meetings": ids}):
                words.setdefault((word.meeting_id, word.coming), set()).add(word.person_id)
        return [
            Meeting(
                **{
                    **row._asdict(),
                    "stage": Stage(row.stage),
                    "status": MeetingStatus(row.status),
                    "activity": Activity(row.activity) if row.activity else None,
                    "agreed_by": frozenset(words.get((row.id, True), ())),
                    "declined_by": frozenset(words.get((row.id, False), ())),
                }
            )
            for row in rows
        ]

    async def by_id(self, meeting_id: int) -> Meeting | None:
        """A meeting, or None."""
        found = await self._read(_BY_ID, meeting=meeting_id)
        return found[0] if found else None

    async def of_mentorship(self, mentorship_id: int, *statuses: MeetingStatus) -> list[Meeting]:
        """A mentorship's meetings in the given statuses (all when none given), earliest first."""
        statement = MEETING.where(MeetingRow.mentorship_id == mentorship_id)
        if statuses:
            statement = statement.where(MeetingRow.status.in_([status.value for status in statuses]))
        return await self._read(statement.order_by(MeetingRow.starts_at, MeetingRow.id))

    async def between(
        self, mentorship_id: int, since: datetime, until: datetime, *statuses: MeetingStatus
    ) -> list[Meeting]:
        """A mentorship's meetings that start from one moment up to another, earliest first."""
        statement = MEETING.where(
            MeetingRow.mentorship_id == mentorship_id, MeetingRow.starts_at >= since, MeetingRow.starts_at < until
        )
        if statuses:
            statement = statement.where(MeetingRow.status.in_([status.value for status in statuses]))
        return await self._read(statement.order_by(MeetingRow.starts_at, MeetingRow.id))

    async def ahead_of_people(self, person_ids: Sequence[int], since: datetime, until: datetime) -> list[Meeting]:
        """Proposed and agreed meetings in which any of these people take part, starting between the moments."""
        theirs = select(ParticipantRow.mentorship_id).where(
            ParticipantRow.person_id.in_(person_ids), ParticipantRow.left_at.is_(None)
        )
        statement = MEETING.where(
            MeetingRow.mentorship_id.in_(theirs),
            MeetingRow.status.in_(AHEAD),
            MeetingRow.starts_at > since,
            MeetingRow.starts_at < until,
        )
        return await self._read(statement.order_by(MeetingRow.starts_at))

    async def _of_organisation(self, organisation_id: int, statuses: Sequence[str], *where: Any) -> list[Meeting]:
        statement = MEETING.where(
            MeetingRow.organisation_id == organisation_id, MeetingRow.status.in_(statuses), *where
        )
        return await self._read(statement.order_by(MeetingRow.starts_at, MeetingRow.id))

    async def unlogged(self, organisation_id: int, *, before: datetime) -> list[Meeting]:
        """Planned meetings of an organisation whose time passed before the moment and of which nothing is known."""
        return await self._of_organisation(organisation_id, AHEAD, MeetingRow.starts_at < before)

    async def upcoming(self, organisation_id: int, since: datetime, until: datetime) -> list[Meeting]:
        """Planned meetings of an organisation that start from one moment up to another."""
        window = and_(MeetingRow.starts_at >= since, MeetingRow.starts_at < until)
        return await self._of_organisation(organisation_id, AHEAD, window)

    async def moved_to(self, meeting_id: int) -> Meeting | None:
        """The meeting that stands in place of a moved one, however often it was moved; None when it was not."""
        found: Meeting | None = None
        while following := await self._read(
            MEETING.where(MeetingRow.moved_from_id == (found.id if found else meeting_id))
        ):
            found = following[-1]
        return found

    async def disputed(self, organisation_id: int) -> list[Meeting]:
        """Meetings that wait for a curator's word: was it or not."""
        return await self._of_organisation(organisation_id, (MeetingStatus.DISPUTED.value,))

    async def held_counts(self, organisation_id: int, since: datetime, until: datetime) -> dict[int, int]:
        """How many meetings each mentorship of an organisation held from one moment up to another."""
        statement = (
            select(MeetingRow.mentorship_id, func.count())
            .where(
                MeetingRow.organisation_id == organisation_id,
                MeetingRow.status == MeetingStatus.HELD.value,
                MeetingRow.starts_at >= since,
                MeetingRow.starts_at < until,
            )
            .group_by(MeetingRow.mentorship_id)
        )
        return {row[0]: row[1] for row in await self._connection.execute(statement)}

    async def next_of(self, mentorship_ids: Sequence[int], *, after: datetime) -> dict[int, Meeting]:
        """The nearest proposed or agreed meeting of each mentorship that starts later than the moment."""
        statement = MEETING.where(
            MeetingRow.mentorship_id.in_(mentorship_ids), MeetingRow.status.in_(AHEAD), MeetingRow.starts_at > after
        )
        nearest: dict[int, Meeting] = {}
        for meeting in await self._read(statement.order_by(MeetingRow.starts_at)):
            nearest.setdefault(meeting.mentorship_id, meeting)
        return nearest

    async def last_held_of(self, mentorship_ids: Sequence[int]) -> dict[int, Meeting]:
        """The latest held meeting of each mentorship."""
        statement = MEETING.where(
            MeetingRow.mentorship_id.in_(mentorship_ids), MeetingRow.status == MeetingStatus.HELD.value
        )
        return {m.mentorship_id: m for m in await self._read(statement.order_by(MeetingRow.starts_at, MeetingRow.id))}

    async def add(self, meeting: NewMeeting, *, now: datetime) -> Meeting:
        """Enter a meeting."""
        local = meeting.starts_at.astimezone(ZoneInfo(meeting.zone))
        values = {
            **asdict(meeting),
            "stage": meeting.stage.value,
            "status": meeting.status.value,
            "local_time": local.strftime("%Y-%m-%dT%H:%M"),
            "topic": "",
            "done": "",
            "next_step": "",
            "activity": "",
            "reason": "",
            "created_at": now,
            "version": 1,
        }
        added = await self._connection.execute(insert(MeetingRow).returning(MeetingRow.id), values)
        found = await self.by_id(added.scalar_one())
        assert found is not None
        return found

    async def agree(self, meeting_id: int, person_id: int, *, coming: bool = True, now: datetime) -> None:
        """Record whether a participant will come; the last word counts."""
        key = {"meeting_id": meeting_id, "person_id": person_id}
        earlier = delete(MeetingAgreementRow).filter_by(**key)
        await self._connection.execute(earlier)
        await self._connection.execute(
            insert(MeetingAgreementRow), {**key, "agreed_at": now, "coming": coming}
        )

    async def change(self, meeting: Meeting, **changes: object) -> Meeting:
        """Change columns of the version that was read; raises AlreadyDone when another was faster."""
        await change_version(self._connection, MeetingRow, meeting.id, meeting.version, changes)
        found = await self.by_id(meeting.id)
        assert found is not None
        return found
