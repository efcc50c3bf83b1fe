"""Says things in a person's language: `t = speak("ru", you="ty", zone=...)`, then `t("meeting-rated", score=5)`."""

from collections.abc import Mapping
from datetime import UTC, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Literal

from fluent.syntax import FluentParser, ast

from locales.compiler import Function, Scope, Text, compile_pattern, variables
from locales.errors import MissingWords, WordsBroken
from locales.functions import FUNCTIONS
from locales.markup import Html

You = Literal["ty", "vy"]
LANGUAGES = ("ru", "en")
FALLBACK = "ru"
FOLDER = Path(__file__).parent


class Words:
    """All the texts of one language; each is compiled when it is first said."""

    def __init__(self, language: str, texts: Mapping[str, str], functions: Mapping[str, Function] = FUNCTIONS) -> None:
        """Take the texts of files by file name. Raises WordsBroken for what isn't Fluent, and for a key said twice."""
        self.language = language
        self.functions = functions
        self.messages: dict[str, ast.Message] = {}
        self.files: dict[str, str] = {}
        self._terms: dict[str, ast.Term] = {}
        self._said: dict[str, tuple[Text, frozenset[str]]] = {}
        self._open: set[str] = set()
        for file, text in texts.items():
            for entry in FluentParser(with_spans=False).parse(text).body:
                self._take(entry, file)

    def _take(self, entry: ast.EntryType, file: str) -> None:
        if isinstance(entry, ast.Junk):
            raise WordsBroken(f"{self.language}/{file}: not Fluent: {entry.content!r}")
        if isinstance(entry, ast.Term):
            self._terms[entry.id.name] = entry
        elif isinstance(entry, ast.Message):
            key = entry.id.name
            if key in self.messages:
                raise WordsBroken(f"{self.language}/{file}: {key} is in {self.files[key]} already")
            if entry.value is None or entry.attributes:
                raise WordsBroken(f"{self.language}/{file}: {key} must be a text without attributes")
            self.messages[key] = entry
            self.files[key] = file

    def entry(self, key: str) -> tuple[Text, frozenset[str]]:
        """A text and the arguments it asks for. Raises MissingWords, WordsBroken."""
        said = self._said.get(key)
        if said is None:
            if key not in self.messages:
                raise MissingWords(key)
            if key in self._open:
                raise WordsBroken(f"{key} quotes itself")
            self._open.add(key)
            try:
                entry = self.messages[key]
                assert entry.value is not None
                text = compile_pattern(entry.value, self)
                said = self._said[key] = (text, frozenset(variables(entry, self.messages)) - {"you"})
            except (WordsBroken, MissingWords) as error:
                raise WordsBroken(f"{self.language}/{self.files[key]}: {key}: {error}") from error
            finally:
                self._open.discard(key)
        return said

    def message(self, key: str) -> Text:
        """A text that another one quotes."""
        return self.entry(key)[0]

    def term(self, name: str) -> Text:
        """A word of ours (`-mentor`), which takes its case as an argument."""
        if name not in self._terms:
            raise WordsBroken(f"there is no term -{name}")
        return compile_pattern(self._terms[name].value, self)


@lru_cache
def words_of(language: str) -> Words:
    """The texts of a language from its folder, read once."""
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language!r}; there are {', '.join(LANGUAGES)}")
    files = sorted((FOLDER / language).glob("*.ftl"))
    return Words(language, {file.name: file.read_text(encoding="utf-8") for file in files})


class Speech:
    """A voice in one language to one person: on ты or вы, in the person's zone."""

    __slots__ = ("_words", "language", "you", "zone")

    def __init__(self, words: Words, you: You, zone: tzinfo) -> None:
        self._words = words
        self.language = words.language
        self.you = you
        self.zone = zone

    def __call__(self, key: str, /, **args: object) -> Html:
        """The text as Telegram's HTML: strings are escaped, Html stays, numbers choose plurals.

        Raises MissingWords for an unknown key, WordsBroken for an argument that is missing or of the wrong kind.
        """
        return Html(self._say(key, args, html=True))

    def plain(self, key: str, /, **args: object) -> str:
        """The same without markup: for labels of buttons, toasts and file names."""
        return self._say(key, args, html=False)

    def has(self, key: str) -> bool:
        """Whether there are words for the key."""
        return key in self._words.messages or key in words_of(FALLBACK).messages

    def _say(self, key: str, args: Mapping[str, object], *, html: bool) -> str:
        words = self._words
        speaker = self
        if key not in words.messages and words.language != FALLBACK:
            words = words_of(FALLBACK)
            speaker = Speech(words, self.you, self.zone)
        text, asked = words.entry(key)
        if not args.keys() >= asked:
            raise WordsBroken(f"{key} was not given {', '.join(sorted(asked - args.keys()))}")
        try:
            return text(Scope(args, speaker, html))
        except WordsBroken as error:
            raise WordsBroken(f"{key}: {error}") from error


def speak(language: str, you: You = "vy", zone: tzinfo = UTC) -> Speech:
    """A voice in a language. Raises ValueError for a language there is none of."""
    return Speech(words_of(language), you, zone)
