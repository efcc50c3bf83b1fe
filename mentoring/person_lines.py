"""A person typed in one line: «Соколов Артём Дмитриевич 8А 14.03.2012»; and who counts as a pupil."""

import re
from dataclasses import dataclass
from datetime import date

from mentoring import birth_dates, full_names
from mentoring.errors import Refusal
from mentoring.people import ADULT_AGE, Role, full_years
from mentoring.profiles import NameUnclear

LONGEST_AT_WORK = 80
"""Years of work beyond which a date is taken for a slip of the pen."""
_GRADE = re.compile(
    r"(?:^|(?<=[\s,;]))(1[01]|[1-9])\s?[-–]?\s?[«\"]?([а-яёa-z])?[»\"]?(?:\s*(?:кл\.?|класс))?(?=[\s,;]|$)",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s+(?!кл)[а-яa-z]{3,9}\s+\d{4}|(?:19|20)\d{2}",
    re.IGNORECASE,
)


class BirthUnclear(Refusal):
    """The birth date can't be read, or nobody in a school was born then."""


class WorkStartUnclear(Refusal):
    """The date work began can't be read, or it has not come yet."""


class GradeAndBirthUnclear(Refusal):
    """Neither a class nor a birth date is in the text."""


@dataclass(frozen=True, slots=True)
class GradeAndBirth:
    """What was typed of somebody's class and birth; whatever is missing is empty."""

    grade: str = ""
    birth_date: date | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as typed in one line."""

    surname: str
    given: str
    patronymic: str
    more: GradeAndBirth


def read_person(text: str, today: date) -> PersonLine:
    """A name, with a class and a birth behind it if they were typed. Raises NameUnclear, BirthUnclear."""
    clean = full_names.visible(text)
    first = re.search(r"\d", clean)
    name, tail = (clean[: first.start()], clean[first.start() :]) if first else (clean, "")
    surname, given, patronymic = full_names.split(name.strip(" ,;"))
    parts = [part for part in (surname, given, patronymic) if part]
    if not surname or not given or not all(full_names.is_readable(part) for part in parts):
        raise NameUnclear
    return PersonLine(surname, given, patronymic, _read_more(tail, today)[0] if tail else GradeAndBirth())


def read_grade_and_birth(text: str, today: date) -> GradeAndBirth:
    """«8А 14.03.2012», in any order, either may be missing. Raises GradeAndBirthUnclear, BirthUnclear."""
    found, anything = _read_more(full_names.visible(text), today)
    if not anything:
        raise GradeAndBirthUnclear
    return found


def _read_more(text: str, today: date) -> tuple[GradeAndBirth, bool]:
    day, year, rest = None, None, text
    if match := _BIRTH.search(text):
        birth = birth_dates.read(match[0], today)
        if birth is None or birth.is_in_future(today) or birth.is_implausible(today):
            raise BirthUnclear
        day, year, rest = birth.day, birth.year, text[: match.start()] + " " + text[match.end() :]
    grade = _GRADE.search(rest)
    found = GradeAndBirth(f"{grade[1]}{(grade[2] or '').upper()}" if grade else "", day, year)
    return found, bool(match or grade)


def read_work_start(text: str, today: date) -> date:
    """«01.09.2024»: the day somebody began to work. Raises WorkStartUnclear."""
    read = birth_dates.read(text, today)
    if read is None or read.day is None or read.is_in_future(today) or today.year - read.day.year > LONGEST_AT_WORK:
        raise WorkStartUnclear
    return read.day


def is_school_grade(grade: str) -> bool:
    """Whether it is a class of a school (1–11), not a group of a college."""
    return bool(_GRADE.fullmatch(grade.strip()))


def is_pupil(role: Role, grade: str, place: str, birth_date: date | None, birth_year: int | None, today: date) -> bool:
    """Whether somebody of a register is a pupil: by class, else by age, else a mentee without a place of work."""
    if is_school_grade(grade):
        return True
    if birth_date is not None:
        return full_years(birth_date, today) < ADULT_AGE
    if birth_year is not None:
        return today.year - birth_year <= ADULT_AGE
    return role is Role.MENTEE and not place and not grade
