"""What nobody should ever see on a screen: keys, braces, English in Russian, texts and buttons that do not fit."""

import re
from collections.abc import Iterable, Iterator

from sandbox.chats import Message
from sandbox.person import Person

MOST_TEXT = 4096
MOST_ROWS = 12
LONGEST_LABEL = 40
OUR_OWN = re.compile(r"https?://\S+|/[a-z]+\b|@\w+|\b[A-Z0-9]{4}-[A-Z0-9]{4}\b|\S+\.(?:xlsx|csv|png|docx)|\.(?:xlsx|csv)")
"""Links, commands, codes of invitations, names of files."""
KEY = re.compile(r"\b[a-z]+(?:[-_][a-z]+)+\b")
ENGLISH = re.compile(r"[A-Za-z]{2,}")
KNOWN_WORDS = frozenset({"Telegram", "Language", "English", "Word"})
NEVER = ("{", "}", "None", "True", "False", "<b>", "&lt;", "&amp;", " ,", " .", "..", "()", "«»")


def everything_seen_by(person: Person) -> list[tuple[str, list[str]]]:
    """Texts and labels of all the bot has ever shown to a person, those edited away too."""
    seen: list[tuple[str, list[str]]] = []
    for message in person.chat.messages.values():
        if message.by_bot:
            seen += [(text, []) for text in message.past_texts]
            seen.append((message.text, message.labels))
    return seen + [(answer.text, []) for answer in person.chat.answers]


def faults_of(person: Person) -> list[str]:
    """What is wrong with all that a person has ever been shown."""
    found = [fault for text, labels in everything_seen_by(person) for fault in faults(text, labels)]
    crowded = [fault for message in person.chat.by_touch() for fault in layout_faults(message)]
    return [f"{person.name}: {fault}" for fault in dict.fromkeys(found + crowded)]


def faults(text: str, labels: Iterable[str] = ()) -> Iterator[str]:
    """What is wrong with a text and the labels under it."""
    if len(text) > MOST_TEXT:
        yield f"{len(text)} letters: {text[:80]!r}"
    for said in (text, *labels):
        ours = OUR_OWN.sub("", said)
        for wrong in NEVER:
            if wrong in ours:
                yield f"{wrong!r} in {said[:120]!r}"
        for key in KEY.findall(ours):
            yield f"a key {key!r} in {said[:120]!r}"
        for word in ENGLISH.findall(ours):
            if word not in KNOWN_WORDS:
                yield f"English {word!r} in {said[:120]!r}"
    for label in labels:
        if not label.strip() or len(label) > LONGEST_LABEL:
            yield f"a label of {len(label)} letters: {label!r}"


def layout_faults(message: Message) -> Iterator[str]:
    """Too many rows, or labels of one row that would be cut on a phone."""
    rows = (message.markup or {}).get("inline_keyboard", ())
    if len(rows) > MOST_ROWS:
        yield f"{len(rows)} rows under {message.text[:80]!r}"
    for row in rows:
        widest = max(len(button["text"]) for button in row)
        if widest * len(row) > ROOM_IN_A_ROW[min(len(row), 8)]:
            yield f"a row too narrow for {[button['text'] for button in row]}"


ROOM_IN_A_ROW = {1: 60, 2: 48, 3: 45, 4: 44, 5: 40, 6: 36, 7: 35, 8: 32}
"""How many letters fit on a phone into a row of so many buttons of equal width, two lines of letters each."""
