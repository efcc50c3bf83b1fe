"""Making a pair: who waits, which mentor would fit and why, and which form it is (002 §4)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mentoring.errors import Refusal
from mentoring.people import Person, Role, full_years
from mentoring.profiles import Profile

STEM = 5
"""Words count as the same when so many first letters are."""
SHORTEST_WORD = 4
STUDENT_AGES = range(16, 25)
DEFAULT_CAPACITY = 2


class PairExists(Refusal):
    """These people already are in an open mentorship together."""


class OwnMentor(Refusal):
    """Nobody is their own mentor."""


class NotEveryoneAgreed(Refusal):
    """The order waits for the answer of `who`."""


class MeetingsLeft(Refusal):
    """The final meeting comes after the planned ones; so many are `left`."""


class NotDoneYet(Refusal):
    """The mentorship can't be closed: `count` things are missing."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A mentor with what they offer and how many open mentorships they have."""

    mentor: Person
    profile: Profile
    load: int

    @property
    def capacity(self) -> int:
        """How many mentorships the mentor is ready for."""
        return self.profile.capacity if self.profile.capacity is not None else DEFAULT_CAPACITY

    @property
    def free(self) -> int:
        """How many more mentorships the mentor is ready for."""
        return max(0, self.capacity - self.load)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mentor who might fit, with what they share with the mentee's wish."""

    offer: Offer
    shared: tuple[str, ...]


def suggest(mentee: Person, wish: str, offers: Iterable[Offer]) -> list[Suggestion]:
    """Mentors in the order they fit: free ones first, then who shares most with the wish, then who has least to do."""
    wanted = set(_stems(wish))
    suggestions = [
        Suggestion(offer, _shared(wanted, f"{offer.profile.competences} {offer.profile.interests}"))
        for offer in offers
        if offer.mentor.id != mentee.id
    ]
    return sorted(suggestions, key=lambda s: (s.offer.free == 0, -len(s.shared), s.offer.load, s.offer.mentor.surname))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= SHORTEST_WORD]


def _stems(text: str) -> list[str]:
    return [word.lower().replace("ё", "е")[:STEM] for word in _words(text)]


def _shared(wanted: set[str], text: str) -> tuple[str, ...]:
    by_stem = {stem: word.lower() for stem, word in zip(_stems(text), _words(text), strict=True)}
    return tuple(word for stem, word in by_stem.items() if stem in wanted)


def form_of(mentor: Person, mentees: Sequence[Person], forms: Sequence[str], on: date) -> str:
    """Which form a pair is (002 §4): by who they are; the curator may choose another."""
    if all(mentee.is_pupil for mentee in mentees):
        form = "pupil_pupil" if mentor.is_pupil else _adult_for_pupils(mentor, on)
    else:
        form = "head_teacher" if mentor.holds(Role.HEAD) else "teacher_teacher"
    return form if form in forms else forms[0]


def _adult_for_pupils(mentor: Person, on: date) -> str:
    studies = re.search(r"студент|колледж|техникум|универс|институт|академи", mentor.place.lower())
    young = mentor.birth_date is not None and full_years(mentor.birth_date, on) in STUDENT_AGES
    return "student_pupil" if studies and (young or mentor.birth_date is None) else "employer_pupil"


def next_of(options: Sequence[str], present: str) -> str:
    """The option after the present one, round and round: what a «change» button gives."""
    return options[(options.index(present) + 1) % len(options)] if present in options else options[0]
