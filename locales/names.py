"""People's names as the language wants them: by form (how we call them) and, in Russian, by case.

A name is declined when the person's sex can be told: by the patronymic, by an unmistakable surname, by the given name.
Where it can't, a word is declined only if men and women would decline it alike (Саша → Саши, but Ким stays).
"""

import logging
import re
import unicodedata
from functools import lru_cache
from typing import Literal, Protocol

from pytrovich.detector import PetrovichGenderDetector
from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

# The library writes the names it is unsure of into the log; ours holds no names.
logging.getLogger("pytrovich").setLevel(logging.CRITICAL + 1)

Form = Literal["call", "short", "full", "given"]
FORMS = ("call", "short", "full", "given")
CASES = {
    "nom": Case.NOMINATIVE, "gen": Case.GENITIVE, "dat": Case.DATIVE, "acc": Case.ACCUSATIVE,
    "ins": Case.INSTRUMENTAL, "pre": Case.PREPOSITIONAL,
}
NAMELESS = "—"
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"})
BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")

RUSSIAN_WORD = re.compile(r"[А-ЯЁа-яё]+(?:[-'’][А-ЯЁа-яё]+)*\Z")
MALE_PATRONYMIC = re.compile(r"(?:вич|[ьм]ич|тич|оглы|оглу|углы|улы|уулу)\Z")
FEMALE_PATRONYMIC = re.compile(r"(?:вна|чна|шна|кызы|гызы)\Z")
MALE_SURNAME = re.compile(r"(?:ов|ев|ёв|[сц]кий|[сц]кой)\Z")
FEMALE_SURNAME = re.compile(r"(?:ова|ева|ёва|[сц]кая)\Z")
# What the general rules take for the other sex, or for either.
MALE_GIVEN = frozenset({
    "абдула", "абдулла", "азамат", "азат", "айрат", "асхат", "ахат", "ахмат", "булат", "гаджимурат", "донат",
    "закарья", "игнат", "кайрат", "канат", "кондрат", "марат", "мидхат", "мурат", "муртаза", "муса", "нусрат",
    "ренат", "ринат", "рифат", "самат", "саят", "талат", "талгат", "фархат", "фуат", "хаджимурат", "халит",
    "шавкат", "шухрат", "яхья",
})
FEMALE_GIVEN = frozenset({
    "айсылу", "алсу", "зарема", "заремма", "карлыгач", "лейла", "мадлен", "меседу", "наргиз", "нино", "рахель",
    "умму", "умукурсум", "умукусум", "хава", "хамис", "эсфирь",
})
FEMALE_GIVEN_ENDING = re.compile(r"(?:ат|ят)\Z")

SEXES = (Gender.MALE, Gender.FEMALE)
declinations = PetrovichDeclinationMaker()
sexes = PetrovichGenderDetector()


class PersonName(Protocol):
    """Whoever has a name; a missing part is an empty string."""

    @property
    def surname(self) -> str:
        """Соколов."""

    @property
    def given(self) -> str:
        """Артём."""

    @property
    def patronymic(self) -> str:
        """Дмитриевич."""

    @property
    def is_pupil(self) -> bool:
        """Whether the person is called by the given name alone."""


def name_text(who: PersonName, form: str = "call", case: str = "nom", language: str = "ru") -> str:
    """A person's name, not escaped.

    call: Артём for a pupil, Ольга Викторовна for an adult; short: Артём С., Ольга В.; full: Соколов Артём Дмитриевич.
    """
    return _named(who.surname, who.given, who.patronymic, who.is_pupil, form, case, language)


def clean(text: str) -> str:
    """The text on one line, without control characters and those that hide or turn letters round."""
    seen = (letter for letter in unicodedata.normalize("NFC", text) if letter.isspace() or _is_seen(letter))
    return " ".join("".join(seen).split())


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in UNSEEN and letter not in BLANK_LETTERS


@lru_cache(maxsize=8192)
def _named(
    surname: str, given: str, patronymic: str, is_pupil: bool, form: str, case: str, language: str
) -> str:
    surname, given, patronymic = clean(surname), clean(given), clean(patronymic)
    if language == "ru" and case != "nom":
        sex = sex_of(surname, given, patronymic)
        surname = declined(NamePart.LASTNAME, surname, sex, CASES[case])
        given = declined(NamePart.FIRSTNAME, given, sex, CASES[case])
        patronymic = declined(NamePart.MIDDLENAME, patronymic, sex, CASES[case])
    return " ".join(filter(None, _parts(surname, given, patronymic, is_pupil, form))) or NAMELESS


def _parts(surname: str, given: str, patronymic: str, is_pupil: bool, form: str) -> tuple[str, ...]:
    """The parts of a name that a form is made of; without a given name it is the surname, whatever the form."""
    if form not in FORMS:
        raise KeyError(form)
    if form == "full" or not given:
        return surname, given, patronymic
    if form == "short":
        return given, surname[:1] and f"{surname[:1]}."
    if form == "given" or is_pupil:
        return (given,)
    return given, patronymic or surname


def declined(part: NamePart, words: str, sex: Gender | None, case: Case) -> str:
    """A part of a name in a case; whatever isn't written in Russian letters stays."""
    return " ".join(_declined_word(part, word, sex, case) for word in words.split(" "))


def _declined_word(part: NamePart, word: str, sex: Gender | None, case: Case) -> str:
    if not RUSSIAN_WORD.match(word):
        return word
    forms = {declinations.make(part, known, case, word) for known in ((sex,) if sex else SEXES)}
    if len(forms) > 1:
        return word
    form = forms.pop()
    return form.upper() if len(word) > 1 and word.isupper() else form


def sex_of(surname: str, given: str, patronymic: str) -> Gender | None:
    """A person's sex as far as the name tells it."""
    surname, given, patronymic = surname.lower(), given.lower(), patronymic.lower()
    for male, female, text in (
        (MALE_PATRONYMIC, FEMALE_PATRONYMIC, patronymic), (MALE_SURNAME, FEMALE_SURNAME, surname)
    ):
        if male.search(text):
            return Gender.MALE
        if female.search(text):
            return Gender.FEMALE
    return _sex_of_given(given) or _certain(_detected("lastname", surname))


def _sex_of_given(given: str) -> Gender | None:
    last = given.replace("-", " ").split(" ")[-1]
    if last in MALE_GIVEN:
        return Gender.MALE
    if last in FEMALE_GIVEN or FEMALE_GIVEN_ENDING.search(last):
        return Gender.FEMALE
    return _certain(_detected("firstname", last))


def _detected(part: str, word: str) -> Gender:
    detected: Gender = sexes.detect(**{part: word})  # type: ignore[no-untyped-call]
    return detected


def _certain(sex: Gender) -> Gender | None:
    return None if sex is Gender.ANDROGYNOUS else sex
