"""The checks on words find what they are for: each is given something broken."""

from fluent.syntax import FluentParser, ast

from tests.locales import texts
from tests.locales.sources import Saying, Sources, read_module


def message(text: str) -> ast.Message:
    (found,) = FluentParser(with_spans=False).parse(f"key = {text}\n").body
    assert isinstance(found, ast.Message)
    return found


def sources(text: str) -> Sources:
    found = Sources()
    read_module(text, "module.py", found)
    return found


def test_words_of_the_other_language_are_found() -> None:
    text = message('Файл .xlsx, <b>screen</b>, /digest { "hello" } { $name }')

    assert texts.foreign_words(text, "ru") == ["screen", "hello"]
    assert texts.foreign_words(message("Language: Русский, этап"), "en") == ["этап"]


def test_broken_tags_are_found() -> None:
    assert texts.markup_mistakes(message('<b>ok</b> &lt; <a href="{ $url }">x</a>')) == []
    assert texts.markup_mistakes(message("<b>open")) == ["<b> stays open"]
    assert texts.markup_mistakes(message("<br>")) == ["<br>"]
    assert texts.markup_mistakes(message("5 < 6 & 7")) == ["<", "&"]


def test_missing_plurals_are_found() -> None:
    text = message("{ $n ->\n    [one] одна\n   *[other] много\n }")

    assert texts.broken_plurals(text, "ru") == ["has one, other"]
    assert texts.broken_plurals(text, "en") == []


def test_sayings_are_read_from_code() -> None:
    found = sources("""
t("a-key", name=1, now=2)
t.plain("b-key", **facts)
reply.toast("c-key")
button(t, "d-key" if x else "e-key", press=P(), count=3)
self.t("f-key", you="ty")
client.get("no-key")
""")

    assert found.sayings == [
        Saying("a-key", frozenset({"name", "now"}), "module.py:2"),
        Saying("b-key", None, "module.py:3"),
        Saying("c-key", frozenset(), "module.py:4"),
        Saying("d-key", frozenset({"count"}), "module.py:5"),
        Saying("e-key", frozenset({"count"}), "module.py:5"),
        Saying("f-key", frozenset(), "module.py:6"),
    ]


def test_computed_keys_count_as_mentioned() -> None:
    found = sources('t(f"stage-{stage}")\nKEYS = ("first-key",)\n')

    assert found.mentions("stage-trial")
    assert found.mentions("first-key")
    assert not found.mentions("other-key")
