"""Reading a register's rows: who is accepted, and which row cannot be taken and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mentoring import birth_dates as births
from mentoring import full_names
from mentoring.birth_dates import Birth
from mentoring.errors import Refusal
from mentoring.full_names import identity, visible
from mentoring.people import Role
from mentoring.person_lines import WorkStartUnclear, read_work_start
from mentoring.register_columns import Column, columns_of, role_in

__all__ = [
    "Problem",
    "RegisterRow",
    "Registers",
    "RowProblem",
    "TableTooLarge",
    "TableUnreadable",
    "TableWithoutHeaders",
    "identity",
    "read_rows",
]

LONGEST_TEXT = 1000
"""Letters one cell of text may hold; more is a page pasted into the wrong place."""

EXAMPLE_MARKS = ("пример", "example")
"""What stands under № in the template's row that shows how to fill it."""

_DASHES = set("-–—−_.")
_SEXES = {"м": "male", "m": "male", "ж": "female", "f": "female"}
"""By the first letter: м, муж., мужской, male."""


class TableUnreadable(Refusal):
    """The file is no .xlsx and no .csv, is broken, or is closed with a password."""


class TableTooLarge(Refusal):
    """The file has more megabytes or rows than a register can have; says `megabytes` and `rows` allowed."""


class TableWithoutHeaders(Refusal):
    """No row of the table names its columns: at least a column of names is needed."""


class Problem(StrEnum):
    """Why a row is not taken."""

    NAME_MISSING = "name_missing"
    NAME_NOT_READABLE = "name_not_readable"
    ROLE_UNKNOWN = "role_unknown"
    BIRTH_DATE_UNREADABLE = "birth_date_unreadable"
    WORK_START_UNREADABLE = "work_start_unreadable"
    BIRTH_DATE_IN_FUTURE = "birth_date_in_future"
    BIRTH_DATE_IMPLAUSIBLE = "birth_date_implausible"
    TEXT_TOO_LONG = "text_too_long"
    ROW_REPEATED = "row_repeated"
    ROW_IS_EXAMPLE = "row_is_example"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A person as a register gives them; `number` is the row's number in the file."""

    number: int
    role: Role
    surname: str
    given: str
    patronymic: str
    birth_date: date | None
    birth_year: int | None
    contact: str
    place: str
    grade: str
    request: str
    competences: str
    interests: str
    representative: str
    sex: str = ""
    work_started_on: date | None = None

    @property
    def identity(self) -> str:
        """The same for the same person in any file: what keeps a second sending from doubling anyone."""
        return identity(self.surname, self.given, self.patronymic, self.birth_date, self.birth_year)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row was not taken: its number in the file, the column's heading and what stands there."""

    number: int
    code: Problem
    column: str
    value: str


@dataclass(frozen=True, slots=True)
class Registers:
    """What a file brought: the people, and the rows to be mended."""

    accepted: list[RegisterRow] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)


def read_rows(
    rows: Sequence[tuple[int, Mapping[str, str]]], *, today: date, default_role: Role | None = None
) -> Registers:
    """Everyone in the rows whom we can read; one bad row never stops the others, an empty one is passed over.

    A person's role is said by the role column, else by the heading ("ФИО наставника"), else it is `default_role`.
    Someone may stand in a file once as a mentee and once as a mentor; twice in one role is a repetition.
    """
    columns, owner = columns_of(list(dict.fromkeys(heading for _, cells in rows for heading in cells)))
    registers = Registers()
    seen: set[tuple[str, Role]] = set()
    for number, cells in rows:
        line = _Line(number, cells, columns)
        if line.is_empty:
            continue
        try:
            row = _read_row(line, owner or default_role, today)
            if (row.identity, row.role) in seen:
                raise line.untakable(Problem.ROW_REPEATED, *_NAME)
        except _Untakable as refused:
            registers.problems.append(refused.problem)
        else:
            seen.add((row.identity, row.role))
            registers.accepted.append(row)
    return registers


class _Untakable(Exception):
    """A row that cannot be taken, with the reason for its author."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__()
        self.problem = problem


class _Line:
    """One row of a file, its cells cleaned and found by what their column holds."""

    def __init__(self, number: int, cells: Mapping[str, str], columns: Mapping[str, Column]) -> None:
        self.number = number
        self._cells: dict[Column, list[str]] = {}
        self._headings: dict[Column, str] = {}
        for heading, column in columns.items():
            self._headings.setdefault(column, heading)
            if text := _filled(cells.get(heading, "")):
                self._cells.setdefault(column, []).append(text)

    @property
    def is_empty(self) -> bool:
        """Nothing but a number, or the row that numbers the columns of a printed form."""
        filled = [text for column, texts in self._cells.items() if column != Column.NUMBER for text in texts]
        return not filled or (len(filled) > 1 and all(text.isdecimal() and len(text) <= 2 for text in filled))

    def first(self, column: Column) -> str:
        return self._cells.get(column, [""])[0]

    def all_of(self, column: Column) -> str:
        text = ", ".join(dict.fromkeys(self._cells.get(column, ())))
        if len(text) > LONGEST_TEXT:
            raise self.untakable(Problem.TEXT_TOO_LONG, column)
        return text

    def untakable(self, code: Problem, *columns: Column) -> _Untakable:
        present = [column for column in columns if column in self._headings] or list(columns)
        heading = self._headings.get(present[0], "")
        value = " ".join(self.first(column) for column in present).strip()
        return _Untakable(RowProblem(self.number, code, visible(heading), _clipped(value)))


_NAME = (Column.FULL_NAME, Column.SURNAME, Column.GIVEN, Column.PATRONYMIC)
_BIRTH = (Column.BIRTH_DATE, Column.BIRTH_YEAR)


def _read_row(line: _Line, default_role: Role | None, today: date) -> RegisterRow:
    if line.first(Column.NUMBER).casefold().strip(" .:") in EXAMPLE_MARKS:
        raise line.untakable(Problem.ROW_IS_EXAMPLE, *_NAME)
    surname, given, patronymic = _name(line)
    birth = _birth(line, today)
    return RegisterRow(
        number=line.number,
        role=_role(line, default_role),
        surname=surname,
        given=given,
        patronymic=patronymic,
        birth_date=birth.day,
        birth_year=birth.year,
        contact=line.all_of(Column.CONTACT),
        place=line.all_of(Column.PLACE),
        grade=line.all_of(Column.GRADE),
        request=line.all_of(Column.REQUEST),
        competences=line.all_of(Column.COMPETENCES),
        interests=line.all_of(Column.INTERESTS),
        representative=line.all_of(Column.REPRESENTATIVE),
        sex=_SEXES.get(line.first(Column.SEX).casefold()[:1], ""),
        work_started_on=_work_start(line, today),
    )


def _name(line: _Line) -> tuple[str, str, str]:
    surname, given, patronymic = full_names.split(line.first(Column.FULL_NAME))
    surname = line.first(Column.SURNAME) or surname
    patronymic = full_names.real_patronymic(line.first(Column.PATRONYMIC)) or patronymic
    if own := line.first(Column.GIVEN):
        given, patronymic = (own, patronymic) if patronymic else full_names.split_given(own)
    if not (surname or given):
        raise line.untakable(Problem.NAME_MISSING, *_NAME)
    parts = [surname, given, patronymic] if patronymic else [surname, given]
    if not all(full_names.is_readable(part) for part in parts):
        raise line.untakable(Problem.NAME_NOT_READABLE, *_NAME)
    return surname, given, patronymic


def _birth(line: _Line, today: date) -> Birth:
    read = [births.read(line.first(column), today) for column in _BIRTH]
    known = [birth for birth in read if birth is not None and birth != births.UNKNOWN]
    if None in read:
        raise line.untakable(Problem.BIRTH_DATE_UNREADABLE, *_BIRTH)
    if any(birth.is_in_future(today) for birth in known):
        raise line.untakable(Problem.BIRTH_DATE_IN_FUTURE, *_BIRTH)
    if any(birth.is_implausible(today) for birth in known) or len({birth.year for birth in known}) > 1:
        raise line.untakable(Problem.BIRTH_DATE_IMPLAUSIBLE, *_BIRTH)
    return known[0] if known else births.UNKNOWN


def _work_start(line: _Line, today: date) -> date | None:
    written = line.first(Column.WORK_START)
    if not written:
        return None
    try:
        return read_work_start(written, today)
    except WorkStartUnclear:
        raise line.untakable(Problem.WORK_START_UNREADABLE, Column.WORK_START) from None


def _role(line: _Line, default_role: Role | None) -> Role:
    written = line.first(Column.ROLE)
    role = role_in(written) if written else default_role
    if role is None:
        raise line.untakable(Problem.ROLE_UNKNOWN, Column.ROLE)
    return role


def _filled(text: str) -> str:
    """What a cell holds, nothing where a dash only says "none"."""
    clean = visible(text)
    return "" if set(clean) <= _DASHES else clean


def _clipped(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
