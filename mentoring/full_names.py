"""Names of people as others type them: what is kept of them, their parts, and when two spellings are one person."""

import re
import unicodedata
from datetime import date

LONGEST_PART = 100
"""Letters a surname, a given name or a patronymic may have at most."""

_PATRONYMIC = re.compile(r".(ич|овна|евна|ична|оглы|улы|кызы|гызы)$")
_TURKIC_TAIL = {"оглы", "улы", "оглу", "кызы", "гызы"}
_INITIALS = re.compile(r"(\w\.)\s*(\w\.?)")
_LATIN_TWINS = str.maketrans("aceëopxykmthb", "асееорхукмтнв")
_NO_PATRONYMIC = {"нет", "без отчества", "no", "none"}

_INVISIBLE = {"Cc", "Cf", "Cs", "Cn", "Co"}
_BLANK = {"Zs", "Zl", "Zp"}


def visible(text: str) -> str:
    """The text without control, zero-width and direction-changing characters, its spaces made single."""
    composed = unicodedata.normalize("NFC", text)
    kept = (_kept(character) for character in composed)
    return " ".join("".join(kept).split())


def split(full_name: str) -> tuple[str, str, str]:
    """Surname, given name and patronymic of a name written in one line, in either usual order.

    A part that is not there is empty: the caller decides whether it can do without.
    """
    words = visible(full_name).replace(",", " ").split()
    if len(words) < 2:
        return (words[0] if words else "", "", "")
    if len(words) == 2:
        return _surname_first(words)
    if len(words) == 3 and _is_patronymic(words[1]) and words[2].casefold() not in _TURKIC_TAIL:
        return (words[2], words[0], words[1])
    return (words[0], words[1], real_patronymic(" ".join(words[2:])))


def split_given(given: str) -> tuple[str, str]:
    """Given name and patronymic where both stand in one cell beside a surname."""
    head, _, tail = visible(given).partition(" ")
    return (head, tail) if tail and _is_patronymic(tail) else (visible(given), "")


def joined(surname: str, given: str, patronymic: str = "") -> str:
    """The full name in one line, the surname first, as papers have it."""
    return " ".join(part for part in (surname, given, patronymic) if part)


def real_patronymic(text: str) -> str:
    """The patronymic, empty where the cell only says that there is none."""
    return "" if text.casefold().strip(" .()") in _NO_PATRONYMIC else text


def is_readable(part: str) -> bool:
    """Whether a part of a name has a letter in it and a believable length."""
    return len(part) <= LONGEST_PART and any(character.isalpha() for character in part)


def identity(surname: str, given: str, patronymic: str, birth_date: date | None, birth_year: int | None) -> str:
    """One key for one person: case, ё, spaces, hyphens and Latin look-alikes in the name do not matter."""
    born = birth_date.isoformat() if birth_date else str(birth_year or "")
    return "|".join((*(_folded(part)[:LONGEST_PART] for part in (surname, given, patronymic)), born))


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category in _BLANK or character in "\t\n\r\v\f":
        return " "
    return "" if category in _INVISIBLE else character


def _surname_first(words: list[str]) -> tuple[str, str, str]:
    surname, given = words
    if initials := _INITIALS.fullmatch(given):
        return (surname, initials[1], initials[2])
    if _is_patronymic(given):
        return ("", surname, given)
    return (surname, given, "")


def _is_patronymic(word: str) -> bool:
    return bool(_PATRONYMIC.search(word.casefold()))


def _folded(part: str) -> str:
    small = visible(part).casefold().replace("ё", "е")
    if any("а" <= letter <= "я" for letter in small):
        small = small.translate(_LATIN_TWINS)
    letters = "".join(character for character in small if character.isalnum())
    return letters or small
