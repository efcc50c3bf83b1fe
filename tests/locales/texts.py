"""Looks into Fluent texts: their literal pieces, whether their tags are closed, whether their plurals are whole."""

import re
from collections.abc import Iterator

from fluent.syntax import ast

TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-z]+)(?:\s[^<>]*)?>")
TELEGRAM_TAGS = frozenset({"b", "i", "u", "s", "a", "code", "pre", "blockquote"})
ENTITY = re.compile(r"&(?:lt|gt|amp|quot);")
COMMAND = re.compile(r"(?<![\w/])/[a-z_]+")
LATIN = re.compile(r"[A-Za-z]{2,}")
CYRILLIC = re.compile(r"[А-Яа-яЁё]+")
LATIN_ALLOWED = frozenset({
    "telegram", "png", "xlsx", "docx", "csv", "ics", "pdf", "excel", "word", "qr", "id", "english", "bot", "https",
    "language",
})  # fmt: skip
CYRILLIC_ALLOWED = frozenset({"Русский", "Язык"})


def walk(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """A node and all below it."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from walk(child)


def literals(message: ast.Message) -> Iterator[str]:
    """What a text says itself: its words, and the strings it writes by { "..." }, without tags and commands."""
    for node in walk(message):
        if isinstance(node, ast.TextElement):
            yield COMMAND.sub("", ENTITY.sub("", TAG.sub("", str(node.value))))
        elif isinstance(node, ast.Placeable) and isinstance(node.expression, ast.StringLiteral):
            yield str(node.expression.parse()["value"])


def foreign_words(message: ast.Message, language: str) -> list[str]:
    """Words of the other alphabet that are no names of things."""
    if language == "ru":
        return [word for text in literals(message) for word in LATIN.findall(text) if word.lower() not in LATIN_ALLOWED]
    return [word for text in literals(message) for word in CYRILLIC.findall(text) if word not in CYRILLIC_ALLOWED]


def markup_mistakes(message: ast.Message) -> list[str]:
    """Tags that Telegram doesn't know or that stay open within their variant; bare < > &."""
    mistakes = []
    for pattern in (node for node in walk(message) if isinstance(node, ast.Pattern)):
        text = "".join(str(e.value) if isinstance(e, ast.TextElement) else "x" for e in pattern.elements)
        open_tags: list[str] = []
        for tag in TAG.finditer(text):
            name = tag["name"]
            if name not in TELEGRAM_TAGS:
                mistakes.append(f"<{name}>")
            elif not tag["closing"]:
                open_tags.append(name)
            elif not open_tags or open_tags.pop() != name:
                mistakes.append(f"</{name}>")
        mistakes += [f"<{name}> stays open" for name in open_tags]
        mistakes += re.findall(r"[<>&]", ENTITY.sub("", TAG.sub("", text)))
    return mistakes


def broken_plurals(message: ast.Message, language: str) -> list[str]:
    """Choices by number that lack a plural form of the language."""
    needed = {"one", "few", "many"} if language == "ru" else {"one", "other"}
    wrong = []
    for choice in (node for node in walk(message) if isinstance(node, ast.SelectExpression)):
        forms = {variant.key.name for variant in choice.variants if isinstance(variant.key, ast.Identifier)}
        if forms & {"one", "few", "many", "other"} and not needed <= forms:
            wrong.append(f"has {', '.join(sorted(forms))}")
    return wrong


def quoted_keys(message: ast.Message) -> set[str]:
    """Keys of the texts that this one quotes."""
    return {node.id.name for node in walk(message) if isinstance(node, ast.MessageReference)}
