"""Profiles: tables and queries."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Integer, String, insert, select, update
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, insert_once
from mentoring.profiles import Profile


class ProfileRow(Base):
    """What a person says of themselves: the wish of a mentee, what a mentor can give. Lists are kept with commas."""

    __tablename__ = "profiles"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    requests: Mapped[str] = mapped_column(String(200))
    request_text: Mapped[str] = mapped_column(String(2000))
    interests: Mapped[str] = mapped_column(String(2000))
    competences: Mapped[str] = mapped_column(String(2000))
    achievements: Mapped[str] = mapped_column(String(2000))
    wished_ages: Mapped[str] = mapped_column(String(60))
    times: Mapped[str] = mapped_column(String(300))
    capacity: Mapped[int | None] = mapped_column(Integer)
    trained_on: Mapped[date | None]
    no_criminal_record_until: Mapped[date | None]
    skipped: Mapped[str] = mapped_column(String(200))
    agreed_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]


_PROFILE = select(
    ProfileRow.person_id,
    ProfileRow.requests,
    ProfileRow.request_text,
    ProfileRow.interests,
    ProfileRow.competences,
    ProfileRow.capacity,
    ProfileRow.times,
    ProfileRow.skipped,
    ProfileRow.agreed_at,
    ProfileRow.completed_at,
)
_LISTS = ("requests", "times", "skipped")


def _profile(row: Row[*tuple[Any, ...]]) -> Profile:
    values = row._asdict()
    for name in _LISTS:
        values[name] = tuple(filter(None, values[name].split(",")))
    return Profile(**{**values, "skipped": frozenset(values["skipped"])})


def _columns(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _joined(value) if name in _LISTS else value for name, value in values.items()}


def _joined(values: Iterable[str]) -> str:
    return ",".join(sorted(values) if isinstance(values, frozenset) else values)


def _values(profile: Profile) -> dict[str, Any]:
    return _columns(
        {
            "person_id": profile.person_id,
            "requests": profile.requests,
            "request_text": profile.request_text,
            "interests": profile.interests,
            "competences": profile.competences,
            "achievements": "",
            "wished_ages": "",
            "capacity": profile.capacity,
            "times": profile.times,
            "skipped": profile.skipped,
            "agreed_at": profile.agreed_at,
            "completed_at": profile.completed_at,
        }
    )


class Profiles:
    """Queries about profiles."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, person_id: int) -> Profile:
        """A person's profile; an empty one when nothing was said yet."""
        row = (await self._connection.execute(_PROFILE.where(ProfileRow.person_id == person_id))).one_or_none()
        return _profile(row) if row else Profile(person_id)

    async def of_people(self, person_ids: Sequence[int]) -> dict[int, Profile]:
        """Profiles of several people, empty ones too."""
        rows = await self._connection.execute(_PROFILE.where(ProfileRow.person_id.in_(set(person_ids))))
        found = {row.person_id: _profile(row) for row in rows}
        return {person_id: found.get(person_id, Profile(person_id)) for person_id in person_ids}

    async def change(self, person_id: int, **changes: object) -> Profile:
        """Set fields of a profile (named as in Profile) and return it."""
        statement = update(ProfileRow).where(ProfileRow.person_id == person_id)
        if (await self._connection.execute(statement.values(**_columns(changes)))).rowcount == 0:
            await self._connection.execute(insert(ProfileRow), {**_values(Profile(person_id)), **_columns(changes)})
        return await self.of(person_id)

    async def add_many(self, profiles: Sequence[Profile]) -> None:
        """Begin profiles from what a register says; people who have one already are passed over."""
        await insert_once(self._connection, ProfileRow, [_values(profile) for profile in profiles])
