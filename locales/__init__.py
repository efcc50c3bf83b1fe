"""Words: what the bot says, in Russian and English, and how it reads dates that people type."""

from locales.errors import MissingWords, WordsBroken
from locales.markup import Html, escape
from locales.moments import parse_birth_date, parse_day, parse_minutes, parse_moment
from locales.speech import LANGUAGES, Speech, speak

__all__ = [
    "LANGUAGES",
    "Html",
    "MissingWords",
    "Speech",
    "WordsBroken",
    "escape",
    "parse_birth_date",
    "parse_day",
    "parse_minutes",
    "parse_moment",
    "speak",
]
