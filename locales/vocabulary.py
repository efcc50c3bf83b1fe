"""The words people type for days and numbers, and how typed text is made even before it is read."""

import re
from collections.abc import Mapping, Sequence

NUMBERS = {
    "ru": {
        "один": 1, "одну": 1, "одна": 1, "два": 2, "две": 2, "двух": 2, "двум": 2, "три": 3, "трех": 3, "трем": 3,
        "четыре": 4, "четырех": 4, "четырем": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7,
        "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9, "десять": 10, "десяти": 10, "одиннадцать": 11,
        "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14, "пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17,
        "восемнадцать": 18, "девятнадцать": 19, "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50,
    },
    "en": {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    },
}
MONTHS = {
    "ru": (
        "янв(?:ар[ьяе])?", "фев(?:рал[ьяе])?", "мар(?:т[ае]?)?", "апр(?:ел[ьяе])?", "ма[йяе]", "июн[ьяе]?", "июл[ьяе]?",
        "авг(?:уст[ае]?)?", "сен(?:т(?:ябр[ьяе])?)?", "окт(?:ябр[ьяе])?", "ноя(?:б(?:р[ьяе])?)?", "дек(?:абр[ьяе])?",
    ),
    "en": (
        "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
        "sep(?:t(?:ember)?)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
    ),
}
WEEKDAYS = {
    "ru": (
        "понедельник[аеу]?|пн", "вторник[аеу]?|вт", "сред[ауые]|ср", "четверг[аеу]?|чт", "пятниц[ауые]|пт",
        "суббот[ауые]|сб", "воскресень[еяю]|вск?",
    ),
    "en": (
        "mon(?:day)?", "tue(?:s(?:day)?)?", "wed(?:nesday)?", "thu(?:rs(?:day)?)?", "fri(?:day)?", "sat(?:urday)?",
        "sun(?:day)?",
    ),
}
NEAR = {
    "ru": {"послезавтра": 2, "завтра": 1, "сегодня": 0, "позавчера": -2, "вчера": -1},
    "en": {
        "day after tomorrow": 2, "tomorrow": 1, "today": 0, "tonight": 0, "day before yesterday": -2, "yesterday": -1,
    },
}
TENS = {name: number for names in NUMBERS.values() for name, number in names.items() if number >= 20}
ONES = {name: number for names in NUMBERS.values() for name, number in names.items() if number < 20}
NUMBER_WORD = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(TENS)})(?:[ -](?P<unit>{'|'.join(ONES)}))?|(?P<ones>{'|'.join(ONES)}))\b"
)


def normal(text: str) -> str:
    """Typed text made even: small letters, е for ё, plain spaces and dashes, numbers in figures."""
    even = " ".join(text.lower().replace("ё", "е").split())
    even = re.sub("[\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}]", "-", even)
    return NUMBER_WORD.sub(_figures, even)


def _figures(word: re.Match[str]) -> str:
    if word["ones"]:
        return str(ONES[word["ones"]])
    return str(TENS[word["tens"]] + (ONES[word["unit"]] if word["unit"] else 0))


def known(words: Mapping[str, Sequence[str]], language: str) -> list[str]:
    """The patterns a person of a language may type: Russian ones always, English ones in English too."""
    patterns = list(words["ru"])
    if language == "en":
        patterns = [f"{russian}|{english}" for russian, english in zip(patterns, words["en"], strict=True)]
    return patterns
