"""What was said of a meeting, as its reader may see it: the curator all, the partner what is shared."""

from collections.abc import Mapping

from handlers.meetings_words import lines
from locales import Html, Speech
from mentoring.feedback import Feedback, everyone_has_spoken
from mentoring.mentorships import Mentorship
from mentoring.people import Person

MOODS = ("😕", "😐", "🙂", "😀", "🤩")


def face(mark: int) -> str:
    """The mood of a mark."""
    return MOODS[mark - 1]


def feedback_lines(
    t: Speech, mentorship: Mentorship, reader: Person, given: Mapping[int, Feedback], *, curator: bool
) -> Html | None:
    """Everyone's feedback that the reader may see."""
    people = {place.person.id: place.person for place in mentorship.participants}
    spoken = everyone_has_spoken(people, given)
    seen = []
    for person_id, person in people.items():
        own = given.get(person_id)
        if curator and mentorship.side_of(reader.id) is None:
            seen.append(for_curator(t, person, own))
        elif own is not None and person_id != reader.id and own.shared and spoken:
            seen.append(t("feedback-line", who=person, marks=marks(t, own)))
    return lines(*seen) or None


def for_curator(t: Speech, person: Person, own: Feedback | None) -> Html:
    """A participant's feedback, or that it is missing or not waited for."""
    if own is None or (own.given_at is None and own.waived_at is None):
        return t("feedback-line-missing", who=person)
    if own.given_at is None:
        return t("feedback-line-waived", who=person)
    said = marks(t, own, for_curator=True)
    return t("feedback-line-entered" if own.entered_by else "feedback-line", who=person, marks=said)


def marks(t: Speech, own: Feedback, *, for_curator: bool = False) -> Html:
    """The marks and words of one feedback in one line."""
    parts = []
    if own.mood is not None:
        parts.append(t("feedback-mark-mood", face=face(own.mood)))
    if own.useful is not None:
        parts.append(t("feedback-mark-useful", mark=own.useful))
    if own.engagement is not None:
        parts.append(t("feedback-mark-engagement", mark=own.engagement))
    if for_curator and own.goes_on is not None:
        parts.append(t("feedback-mark-go-on", wish=own.goes_on))
    if for_curator and own.wants_curator:
        parts.append(t("feedback-mark-curator"))
    if own.note:
        parts.append(t("feedback-mark-note", text=own.note))
    return Html(", ").join(parts)
