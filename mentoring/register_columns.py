"""Headings of registers: which column of a spreadsheet says what, however its author called it."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from mentoring.people import Role


class Column(StrEnum):
    """What a column of a register may hold; OTHER is known and left alone."""

    NUMBER = "number"
    FULL_NAME = "full_name"
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    ROLE = "role"
    BIRTH_DATE = "birth_date"
    BIRTH_YEAR = "birth_year"
    SEX = "sex"
    CONTACT = "contact"
    PLACE = "place"
    GRADE = "grade"
    WORK_START = "work_start"
    REQUEST = "request"
    COMPETENCES = "competences"
    INTERESTS = "interests"
    REPRESENTATIVE = "representative"
    OTHER = "other"


NAMES = frozenset({Column.FULL_NAME, Column.SURNAME, Column.GIVEN})

HEADINGS: dict[Column, tuple[str, ...]] = {
    Column.NUMBER: ("№", "№ п/п", "номер", "номер п/п", "п/п", "no", "number"),
    Column.FULL_NAME: (
        "ФИО", "Ф.И.О.", "ФИ", "Ф.И.", "Фамилия Имя Отчество", "Фамилия и имя", "Фамилия Имя", "Имя и фамилия",
        "Имя Фамилия", "Полное имя", "name", "full name",
    ),
    Column.SURNAME: ("Фамилия", "surname", "last name", "family name"),
    Column.GIVEN: ("Имя", "Имя и отчество", "Имя Отчество", "given name", "first name"),
    Column.PATRONYMIC: ("Отчество", "patronymic", "middle name"),
    Column.ROLE: ("Роль", "Роль в программе", "Кто это", "role"),
    Column.BIRTH_DATE: (
        "Дата рождения", "Дата рожд.", "Дата и год рождения", "День рождения", "Родился", "Д.р.", "birth date",
        "date of birth", "birthday", "born",
    ),
    Column.BIRTH_YEAR: ("Год рождения", "Г.р.", "year of birth", "birth year"),
    Column.SEX: ("Пол", "sex", "gender"),
    Column.CONTACT: (
        "Контакт", "Контакты", "Контактные данные", "Контактный телефон", "Телефон", "Тел", "Номер телефона", "Моб",
        "Мобильный телефон", "Сотовый телефон", "Связь", "E-mail", "Email", "Эл. почта", "Электронная почта",
        "Почта", "contact", "phone",
    ),
    Column.PLACE: (
        "Место работы", "Место учёбы", "Место обучения", "Место работы (учёбы)", "Место работы/учёбы",
        "Место учёбы (работы)", "Место", "Организация", "Образовательная организация", "Школа", "ОО", "Класс/место",
        "Должность", "place", "place of work", "school", "workplace",
    ),
    Column.GRADE: ("Класс", "Группа", "Курс", "Класс/группа", "Класс, группа", "grade", "class"),
    Column.WORK_START: (
        "Дата начала работы", "Начало работы", "Работает с", "Стаж с", "Дата приёма на работу", "Принят на работу",
        "work began", "date work began", "works since",
    ),
    Column.REQUEST: (
        "Запрос", "Основной запрос", "Потребность", "Проблема", "Трудности", "Причина", "С чем нужна помощь",
        "С чем помочь", "request", "main request",
    ),
    Column.COMPETENCES: (
        "Компетенции", "Основные компетенции", "Профессиональные компетенции", "Навыки", "Чем может помочь",
        "Предмет", "competences", "skills",
    ),
    Column.INTERESTS: ("Интересы", "Увлечения", "Хобби", "interests", "hobbies"),
    Column.REPRESENTATIVE: (
        "Представитель", "Законный представитель", "Данные представителя", "ФИО представителя",
        "ФИО законного представителя", "Родитель", "Родители", "ФИО родителя", "ФИО родителей", "ФИО матери",
        "ФИО отца", "Мать", "Отец", "representative", "parent", "guardian",
    ),
    Column.OTHER: (
        "Место рождения", "Место жительства", "Адрес", "ФИО куратора", "ФИО классного руководителя", "Дата",
        "Дата вхождения", "Дата входа", "Дата завершения", "Форма", "Форма наставничества", "Результаты", "Ссылка",
        "Отметка", "Наставник", "Наставники", "Наставляемый", "Наставляемые", "Куратор", "Важные достижения",
        "Важные для программы достижения", "Достижения", "Желаемый возраст", "Ресурс времени", "Время",
        "Примечание", "mentor", "mentee", "form", "results", "note",
    ),
}  # fmt: skip
"""Headings as they are met in registers; a longer heading that begins with one of these means the same."""

_ROLE_WORDS = {
    "наставляем": Role.MENTEE,
    "подопечн": Role.MENTEE,
    "mentee": Role.MENTEE,
    "наставник": Role.MENTOR,
    "mentor": Role.MENTOR,
}


def columns_of(headings: Sequence[str]) -> tuple[dict[str, Column], Role | None]:
    """What each heading holds, and whose register it is when its name column tells.

    A mentees' register also names their mentors ("ФИО наставника"): columns about the other side are OTHER.
    """
    read = {heading: _read(heading) for heading in headings}
    owner = next((role for column, role in read.values() if column in NAMES), None)
    columns = {
        heading: Column.OTHER if role and owner and role is not owner else column or Column.OTHER
        for heading, (column, role) in read.items()
    }
    return columns, owner


def how_many_known(headings: Iterable[str]) -> int:
    """How much a row looks like the headings of a register: 0 when it names nobody."""
    known = [_read(heading)[0] for heading in headings]
    named = [column for column in known if column is not None]
    return len(set(named)) if NAMES & set(named) else 0


def role_in(text: str) -> Role | None:
    """The one role a heading, a sheet's title or a cell speaks of; None when there is none or both."""
    roles = {_ROLE_WORDS[stem] for word in _words(text) for stem in _ROLE_WORDS if word.startswith(stem)}
    return roles.pop() if len(roles) == 1 else None


def _read(heading: str) -> tuple[Column | None, Role | None]:
    for text in (heading, re.sub(r"\([^)]*\)", " ", heading)):
        for words in (_words(text), _without_roles(text)):
            column = _SPELLINGS.get(" ".join(words))
            if column is not None:
                return column, role_in(text)
    outside = re.sub(r"\([^)]*\)", " ", heading)
    return _by_beginning(_without_roles(outside)), role_in(outside)


def _by_beginning(words: list[str]) -> Column | None:
    for length in range(len(words), 0, -1):
        column = _SPELLINGS.get(" ".join(words[:length]))
        if column is not None:
            return column
    return None


def _without_roles(text: str) -> list[str]:
    return [word for word in _words(text) if not any(word.startswith(stem) for stem in _ROLE_WORDS)]


def _words(text: str) -> list[str]:
    plain = re.sub(r"[^\w№]|_", " ", text.casefold().replace("ё", "е"))
    return re.sub(r"\bф\s+и\s+о\b", "фио", plain).split()


_SPELLINGS = {
    " ".join(_words(spelling)): column for column, spellings in HEADINGS.items() for spelling in spellings
}
