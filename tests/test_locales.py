"""What holds for all words together: both languages alike, every key said exists, every refusal has its text.

A key may be computed where an f-string begins with its prefix (`t(f"stage-{stage}")`): all keys that begin so count as
used. `words.ftl` is a dictionary, whose words may wait for their first use.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

import pytest

from locales import LANGUAGES
from locales.speech import FOLDER, Words, words_of
from tests.locales import texts
from tests.locales.sources import Sources, read_sources

SAYERS = ("handlers", "bot", "mentoring", "reports")
MENTIONERS = (*SAYERS, "sandbox", "db")
DICTIONARY = "words.ftl"


@cache
def sayers() -> Sources:
    return read_sources(SAYERS)


@cache
def mentioners() -> Sources:
    return read_sources(MENTIONERS)


def messages() -> Iterator[tuple[str, str, Words]]:
    for language in LANGUAGES:
        words = words_of(language)
        for key in words.messages:
            yield language, key, words


def refusals() -> list[type]:
    mentoring = importlib.import_module("mentoring")
    for module in pkgutil.walk_packages(mentoring.__path__, "mentoring."):
        importlib.import_module(module.name)
    refusal = importlib.import_module("mentoring.errors").Refusal
    found, waiting = [], [refusal]
    while waiting:
        below = waiting.pop().__subclasses__()
        found += [each for each in below if each.__module__.startswith("mentoring")]
        waiting += below
    return found


def test_every_file_of_words_is_there_in_each_language() -> None:
    files = {language: {path.name for path in (FOLDER / language).glob("*.ftl")} for language in LANGUAGES}

    assert files["ru"] == files["en"]


def test_every_key_is_in_the_same_file_in_each_language() -> None:
    assert sorted(words_of("ru").files.items()) == sorted(words_of("en").files.items())


def test_every_text_can_be_compiled_and_takes_the_same_arguments_in_each_language() -> None:
    args = {
        language: {key: words_of(language).entry(key)[1] for key in words_of(language).messages}
        for language in LANGUAGES
    }

    assert {key: sorted(args["ru"][key]) for key in args["ru"]} == {key: sorted(args["en"][key]) for key in args["en"]}


def test_no_text_speaks_the_other_language() -> None:
    found = {
        f"{language}/{key}": foreign
        for language, key, words in messages()
        if (foreign := texts.foreign_words(words.messages[key], language))
    }

    assert found == {}


def test_tags_are_known_to_telegram_and_closed() -> None:
    found = {
        f"{language}/{key}": mistakes
        for language, key, words in messages()
        if (mistakes := texts.markup_mistakes(words.messages[key]))
    }

    assert found == {}


def test_a_choice_by_number_has_all_plurals_of_its_language() -> None:
    found = {
        f"{language}/{key}": wrong
        for language, key, words in messages()
        if (wrong := texts.broken_plurals(words.messages[key], language))
    }

    assert found == {}


def test_every_key_that_is_said_has_words() -> None:
    known = words_of("ru").messages

    assert [f"{said.where}: {said.key}" for said in sayers().sayings if said.key not in known] == []


def test_every_key_is_said_with_the_arguments_it_asks_for() -> None:
    words = words_of("ru")
    wrong = [
        f"{said.where}: {said.key} asks for {sorted(asked)}, is given {sorted(said.args)}"
        for said in sayers().sayings
        if said.key in words.messages and said.args is not None and said.args != (asked := words.entry(said.key)[1])
    ]

    assert wrong == []


def test_every_refusal_has_its_text() -> None:
    known = words_of("ru").messages

    assert sorted(refusal.key() for refusal in refusals() if refusal.key() not in known) == []  # type: ignore[attr-defined]


def test_every_refusal_is_raised_with_the_arguments_its_text_asks_for() -> None:
    words = words_of("ru")
    base = importlib.import_module("mentoring.errors").Refusal
    plain = {refusal.__name__: refusal.key() for refusal in refusals() if refusal.__init__ is base.__init__}  # type: ignore[attr-defined,misc]
    wrong = [
        f"{raised.where}: {raised.name} asks for {sorted(asked)}, is given {sorted(raised.args)}"
        for raised in mentioners().raisings
        if (key := plain.get(raised.name)) in words.messages and not raised.args >= (asked := words.entry(str(key))[1])
    ]

    assert wrong == []


def test_no_key_is_without_use() -> None:
    words = words_of("ru")
    quoted = {key for message in words.messages.values() for key in texts.quoted_keys(message)}
    refused = {refusal.key() for refusal in refusals()}  # type: ignore[attr-defined]
    unused = [
        f"{words.files[key]}: {key}"
        for key in words.messages
        if words.files[key] != DICTIONARY and key not in quoted | refused and not mentioners().mentions(key)
    ]

    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_language_are_read_without_a_mistake(language: str) -> None:
    assert words_of(language).messages
