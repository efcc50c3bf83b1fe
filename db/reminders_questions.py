"""How the facts behind a rule are asked for: one question, of one thing or of a municipality within a window."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, String, bindparam, cast, literal, null, select
from sqlalchemy.sql import Select

from db.base import Moment
from db.organisations import OrganisationRow

Rows = Select[*tuple[Any, ...]]
Column = ColumnElement[Any]

SINCE = bindparam("since", type_=Moment())
UNTIL = bindparam("until", type_=Moment())
HERE = select(OrganisationRow.id).where(OrganisationRow.municipality_id == bindparam("municipality"))


@dataclass(frozen=True, slots=True)
class Question:
    """How the facts of a rule are asked for: what it is about (`letter`), since when, where, whose answer is due."""

    letter: str
    subject: Any
    since: Any
    organisation: Any
    where: tuple[Column, ...]
    joins: tuple[tuple[Any, Column], ...] = ()
    outer: tuple[tuple[Any, Column], ...] = ()
    mentorship: Any = None
    awaited: Any = None
    cause: Any = None
    known_at: Any = None
    bounds: tuple[Column, ...] = ()
    """More limits for planning alone, on columns that an index knows."""
    group_by: tuple[Any, ...] = ()

    def statement(self) -> Rows:
        """The bare question."""
        statement: Rows = select(
            self.subject.label("subject_id"),
            self.since.label("since"),
            self.organisation.label("organisation_id"),
            _or_null(self.mentorship).label("mentorship_id"),
            _or_null(self.awaited).label("awaited_id"),
            (literal("") if self.cause is None else cast(self.cause, String)).label("cause"),
            _or_null(self.known_at).label("known_at"),
        )
        for target, on in self.joins:
            statement = statement.join(target, on)
        for target, on in self.outer:
            statement = statement.outerjoin(target, on)
        statement = statement.where(*self.where)
        return statement.group_by(*self.group_by) if self.group_by else statement

    def of_subject(self) -> Rows:
        """The question about one thing."""
        return self.statement().where(self.subject == bindparam("subject"))

    def of_window(self) -> Rows:
        """The question about a municipality and a window of moments."""
        moment = self.bounds or (self.since >= SINCE, self.since <= UNTIL)
        return self.statement().where(self.organisation.in_(HERE), *moment)


def _or_null(column: Any) -> Column:
    return null() if column is None else column
