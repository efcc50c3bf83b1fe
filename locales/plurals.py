"""Numbers with their words: 1 встреча, 2 встречи, 5 встреч; and how a number is written."""

from decimal import Decimal

UNITS: dict[str, dict[str, dict[str, str]]] = {
    "ru": {
        "minute": {"one": "минута", "few": "минуты", "many": "минут"},
        "hour": {"one": "час", "few": "часа", "many": "часов"},
        "day": {"one": "день", "few": "дня", "many": "дней"},
        "week": {"one": "неделя", "few": "недели", "many": "недель"},
        "year": {"one": "год", "few": "года", "many": "лет"},
    },
    "en": {
        "minute": {"one": "minute", "other": "minutes"},
        "hour": {"one": "hour", "other": "hours"},
        "day": {"one": "day", "other": "days"},
        "week": {"one": "week", "other": "weeks"},
        "year": {"one": "year", "other": "years"},
    },
}


def category(number: float | Decimal, language: str) -> str:
    """The plural category of a number: ru one, few, many (a fraction is few: 1,5 встречи); en one, other."""
    if number != int(number):
        return "few" if language == "ru" else "other"
    whole = abs(int(number))
    if language == "en":
        return "one" if whole == 1 else "other"
    if whole % 10 == 1 and whole % 100 != 11:
        return "one"
    if 2 <= whole % 10 <= 4 and not 12 <= whole % 100 <= 14:
        return "few"
    return "many"


def counted(number: int, unit: str, language: str) -> str:
    """A whole number with its unit: 16 дней, 1 hour."""
    return f"{number_text(number, language)} {UNITS[language][unit][category(number, language)]}"


def number_text(number: float | Decimal, language: str, digits: int | None = None) -> str:
    """A number as it is written: 38,4 in Russian, 38.4 in English; thousands apart from five figures on.

    `digits` fixes the figures after the point; without it there are at most two, and no needless zeros.
    """
    places = digits if digits is not None else 0 if isinstance(number, int) else 2
    text = f"{number:,.{places}f}"
    if digits is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if -10_000 < number < 10_000:
        text = text.replace(",", "")
    if language == "ru":
        text = text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    return text
