"""Telegram's HTML: text and entities out of tags, with Telegram's words for mistakes; and what it finds by itself."""

import re
from typing import Any

from sandbox.limits import utf16_length
from sandbox.refusals import Refused, bad_request

Entity = dict[str, Any]

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "a": "text_link", "tg-spoiler": "spoiler", "span": "spoiler", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
BODY_ENTITY = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,8})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
SPACES = " \t\r\n\0\x0b"
FOUND_BY_ITSELF = re.compile(
    r"(?P<url>(?:https?://|t\.me/)[^\s<>\"«»]*[^\s<>\"«».,;:!?)])"
    r"|(?<![\w/@<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/<>])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})"
)
UNSEEN = re.compile("[\u2028-\u202e\r]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def parse(text: str, parse_mode: str | None) -> tuple[str, list[Entity]]:
    """The plain text and its entities; raises Refused("can't parse entities: …") for bad HTML.

    Of the modes only HTML is spoken here; others are refused, never passed through.
    """
    text = CONTROLS.sub(" ", UNSEEN.sub("", text))
    if not parse_mode:
        return trimmed(text, [])
    if parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return trimmed(*_Html(text).parse())


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without white space at both ends, entities moved and cut to fit, and with those Telegram finds by itself."""
    short = text.strip()
    moved = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(short)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - moved, 0)
        stop = min(entity["offset"] + entity["length"] - moved, end)
        if start < stop:
            kept.append({**entity, "offset": start, "length": stop - start})
    kept += [found for found in found_in(short) if not any(_overlaps(found, entity) for entity in kept)]
    return short, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def found_in(text: str) -> list[Entity]:
    """Links, commands and mentions, which are entities without any tag."""
    return [
        {
            "type": found.lastgroup,
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found[0]),
        }
        for found in FOUND_BY_ITSELF.finditer(text)
    ]


def _overlaps(found: Entity, entity: Entity) -> bool:
    exclusive = {"code", "pre", "text_link", "url", "bot_command", "mention"}
    return (
        entity["type"] in exclusive
        and found["offset"] < entity["offset"] + entity["length"]
        and entity["offset"] < found["offset"] + found["length"]
    )


class _Html:
    """One pass over the text, character by character, as the Bot API server does it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.plain: list[str] = []
        self.offset = 0
        self.open: list[tuple[str, dict[str, str], int]] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.text):
            if self.text[self.at] == "<":
                self.tag()
            else:
                self.say(*_character(self.text, self.at))
        if self.open:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        return "".join(self.plain), self.entities

    def say(self, character: str, consumed: int) -> None:
        self.plain.append(character)
        self.offset += 2 if character > "\uffff" else 1
        self.at += consumed

    def tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.text.startswith("/", self.at):
            self.end_tag(begin)
        else:
            self.start_tag(begin)

    def bytes_before(self, position: int) -> int:
        return len(self.text[:position].encode())

    def word(self, stop: str) -> str:
        begin = self.at
        while self.at < len(self.text) and self.text[self.at] not in stop:
            self.at += 1
        return self.text[begin : self.at]

    def skip_spaces(self) -> None:
        while self.at < len(self.text) and self.text[self.at] in SPACES:
            self.at += 1

    def start_tag(self, begin: int) -> None:
        name = self.word(SPACES + ">").lower()
        byte = self.bytes_before(begin)
        if self.at >= len(self.text):
            raise _wrong(f"Unclosed start tag at byte offset {byte}")
        if name not in KINDS:
            raise _wrong(f'Unsupported start tag "{name}" at byte offset {byte}')
        attributes: dict[str, str] = {}
        while True:
            self.skip_spaces()
            if self.at >= len(self.text):
                raise _wrong(f"Unclosed start tag at byte offset {byte}")
            if self.text[self.at] == ">":
                break
            self.attribute(name, byte, attributes)
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {byte}')
        self.open.append((name, attributes, self.offset))

    def attribute(self, tag: str, byte: int, attributes: dict[str, str]) -> None:
        name = self.word(SPACES + "=>").lower()
        if not name:
            raise _wrong(f'Empty attribute name in the tag "{tag}" at byte offset {byte}')
        self.skip_spaces()
        if not self.text.startswith("=", self.at):
            if tag == "blockquote" and name == "expandable":
                attributes[name] = ""
                return
            raise _wrong(f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {byte}')
        self.at += 1
        self.skip_spaces()
        attributes[name] = self.value(byte)

    def value(self, byte: int) -> str:
        quote = self.text[self.at : self.at + 1]
        if quote and quote in "'\"":
            self.at += 1
            said = []
            while self.at < len(self.text) and self.text[self.at] != quote:
                character, consumed = _character(self.text, self.at)
                said.append(character)
                self.at += consumed
            self.at += 1
            return "".join(said)
        begin = self.at
        word = self.word(SPACES + ">")
        if not re.fullmatch(r"[A-Za-z0-9.-]*", word):
            raise _wrong(f"Unexpected end of name token at byte offset {self.bytes_before(begin)}")
        return word.lower()

    def end_tag(self, begin: int) -> None:
        byte = self.bytes_before(begin)
        if not self.open:
            raise _wrong(f"Unexpected end tag at byte offset {byte}")
        self.at += 1
        found = self.word(SPACES + ">").lower()
        self.skip_spaces()
        if not self.text.startswith(">", self.at):
            raise _wrong(f"Unclosed end tag at byte offset {byte}")
        self.at += 1
        name, attributes, offset = self.open.pop()
        if found and found != name:
            raise _wrong(f'Unmatched end tag at byte offset {byte}, expected "</{name}>", found "</{found}>"')
        if self.offset > offset:
            self.close(name, attributes, offset)

    def close(self, name: str, attributes: dict[str, str], offset: int) -> None:
        entity: Entity = {"type": KINDS[name], "offset": offset, "length": self.offset - offset}
        if name == "a":
            url = attributes.get("href", "")
            if not re.match(r"(?:https?|tg|tonsite|mailto|tel)[:]|[^\s/]+\.[^\s/]+", url, re.IGNORECASE):
                return  # Telegram shows a bad link as plain text
            entity["url"] = url
        elif name == "code" and attributes.get("class", "").startswith("language-"):
            entity["language"] = attributes["class"].removeprefix("language-")
        elif name == "blockquote" and "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        elif name == "tg-emoji":
            entity["custom_emoji_id"] = attributes.get("emoji-id", "")
        self.entities.append(entity)


def _character(text: str, at: int) -> tuple[str, int]:
    """The character at this place and how many characters of the source it takes: `&lt;` is one of four."""
    found = BODY_ENTITY.match(text, at) if text[at] == "&" else None
    if found is None:
        return text[at], 1
    hexadecimal, decimal, name = found.groups()
    if name:
        return NAMED[name], len(found[0])
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return text[at], 1
    return chr(code), len(found[0])


def _wrong(text: str) -> Refused:
    return bad_request(f"can't parse entities: {text}")
