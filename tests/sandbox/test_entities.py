"""Texts with tags become texts with entities, counted in UTF-16 as Telegram counts."""

import pytest

from sandbox.entities import Entity, parse
from sandbox.limits import utf16_length


def spans(text: str, entities: list[Entity]) -> list[tuple[str, str]]:
    units = text.encode("utf-16-le")
    return [
        (entity["type"], units[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le"))
        for entity in entities
    ]


@pytest.mark.parametrize(
    ("html", "plain", "expected"),
    [
        ("<b>да</b> нет", "да нет", [("bold", "да")]),
        ("😀 <i>да</i>", "😀 да", [("italic", "да")]),
        ("<b>а<i>б</i></b>", "аб", [("bold", "аб"), ("italic", "б")]),
        ("<strong>а</strong><em>б</em><ins>в</ins><del>г</del>", "абвг",
         [("bold", "а"), ("italic", "б"), ("underline", "в"), ("strikethrough", "г")]),
        ("  <b> да </b>  ", "да", [("bold", "да")]),
        ("<b></b>да", "да", []),
        ("&lt;b&gt; &amp; &quot; &#1071; &#x42F; &nbsp; &", '<b> & " Я Я &nbsp; &', []),
        ("<tg-spoiler>а</tg-spoiler> <span class='tg-spoiler'>б</span>", "а б", [("spoiler", "а"), ("spoiler", "б")]),
        ("<blockquote expandable>а</blockquote>", "а", [("expandable_blockquote", "а")]),
        ("<pre>x\ny</pre> <code>/help</code>", "x\ny /help", [("pre", "x\ny"), ("code", "/help")]),
        ("/help и /digest@nastavnik_demo_bot, но не a/b", "/help и /digest@nastavnik_demo_bot, но не a/b",
         [("bot_command", "/help"), ("bot_command", "/digest@nastavnik_demo_bot")]),
        ("см. https://t.me/x?start=1, @kurator_2", "см. https://t.me/x?start=1, @kurator_2",
         [("url", "https://t.me/x?start=1"), ("mention", "@kurator_2")]),
        ("<B>да</b>", "да", [("bold", "да")]),
        ("<b>да</>", "да", [("bold", "да")]),
    ],
)  # fmt: skip
def test_html(html: str, plain: str, expected: list[tuple[str, str]]) -> None:
    text, entities = parse(html, "HTML")

    assert text == plain
    assert spans(text, entities) == expected


def test_a_link_keeps_its_address_and_a_bad_one_is_plain() -> None:
    _, entities = parse('<a href="https://t.me/x?a=1&amp;b=2">а</a> <a href="?">б</a>', "html")

    assert entities == [{"type": "text_link", "offset": 0, "length": 1, "url": "https://t.me/x?a=1&b=2"}]


def test_without_a_mode_tags_are_text_and_unseen_characters_go() -> None:
    assert parse("<b>а</b>\u202e\r\x07", None) == ("<b>а</b>", [])


def test_length_is_counted_in_utf16() -> None:
    assert [utf16_length(text) for text in ("да", "😀", "👩‍🏫")] == [2, 2, 5]
