"""How meetings are spoken of: with whom, where, what of it is known."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from handlers.buttons import LARGEST
from locales import Html, Speech
from mentoring.meetings import Meeting
from mentoring.mentorships import Mentorship
from mentoring.people import Person

MOST_NAMES = 3
SHORT_TEXT = 120
PAIR = 2
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
ID = re.compile("[0-9a-z]{1,6}")
SO = re.compile("[СЗШЖ][бвгджзйклмнпрстфхцчшщ]")
"""Names before which Russian says «со»."""


def to_minutes(moment: datetime) -> int:
    """A moment as buttons carry it."""
    return int(moment.timestamp()) // 60


def from_minutes(minutes: int) -> datetime:
    """The moment a button carries."""
    return datetime.fromtimestamp(minutes * 60, UTC)


def ids_text(ids: Sequence[int]) -> str:
    """Several ids as a button carries them: in base 36, joined by dots."""
    return ".".join(_in_base_36(each) for each in ids)


def ids_of(text: str) -> list[int]:
    """The ids a button carries."""
    ids = [int(each, 36) for each in text.split(".") if ID.fullmatch(each)]
    return [each for each in ids if each <= LARGEST]


def _in_base_36(number: int) -> str:
    digits = ""
    while number > 0:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"


def names(t: Speech, people: Sequence[Person], case: str) -> Html:
    """Several people in one case: «Артёмом, Марией и ещё 2»."""
    named = [t(f"meeting-name-{case}", who=person) for person in people[:MOST_NAMES]]
    said = Html(", ").join(named)
    left = len(people) - len(named)
    return t("meeting-names-more", names=said, count=left) if left else said


def partners(mentorship: Mentorship, reader: Person) -> list[Person]:
    """Those across from the reader; for whoever stands outside, everyone."""
    return mentorship.partners_of(reader.id) or [place.person for place in mentorship.participants]


def with_whom(t: Speech, mentorship: Mentorship, reader: Person) -> Html:
    """«с Артёмом», «со Светланой»; for a curator «Ольги В. и Артёма С.»: a meeting of theirs."""
    if mentorship.side_of(reader.id) is None:
        people = [place.person for place in mentorship.participants]
        return whose(t, people)
    return with_people(t, partners(mentorship, reader))


def with_people(t: Speech, people: Sequence[Person]) -> Html:
    """«с Артёмом, Марией»; more than three are a group."""
    if len(people) > MOST_NAMES:
        return t("meeting-with-group")
    said = names(t, people, "ins")
    return t("meeting-with-so" if SO.match(said) else "meeting-with", names=said)


def whose(t: Speech, people: Sequence[Person]) -> Html:
    """«Ольги В. и Артёма С.»."""
    named = [t("meeting-name-short-gen", who=person) for person in people[:MOST_NAMES]]
    if len(people) == PAIR:
        return t("meeting-of-two", first=named[0], second=named[1])
    said = Html(", ").join(named)
    left = len(people) - len(named)
    return t("meeting-of", names=t("meeting-names-more", names=said, count=left) if left else said)


def pair_label(t: Speech, mentorship: Mentorship, reader: Person) -> str:
    """A mentorship on a button: the partners' short names."""
    people = partners(mentorship, reader)
    return ", ".join(t.plain("meeting-name-short", who=person) for person in people[:MOST_NAMES])


def where(t: Speech, meeting: Meeting) -> Html | None:
    """Where the meeting is to be, if that was said."""
    if meeting.format != "in_person":
        return t(f"meeting-format-{meeting.format}")
    return t("meeting-place", place=meeting.place) if meeting.place else None


def last_time(t: Speech, last: Meeting | None) -> Html | None:
    """What was agreed at the last meeting."""
    if last is None or not last.next_step:
        return None
    return t("meeting-agreed-last-time", text=short(last.next_step))


def short(text: str, most: int = SHORT_TEXT) -> str:
    """The text on one line, cut where it is too long for a screen."""
    even = " ".join(text.split())
    return even if len(even) <= most else f"{even[: most - 1].rstrip()}…"


def lines(*parts: Html | None) -> Html:
    """Lines one under another; what is None falls away."""
    return Html("\n").join(part for part in parts if part)


def paragraphs(*parts: Html | None) -> Html:
    """Thoughts with an empty line between them."""
    return Html("\n\n").join(part for part in parts if part)
