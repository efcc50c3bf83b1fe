"""Writing to a pair and answering: a draft is shown to its author before it goes."""

from datetime import datetime

from mentoring.access import Subject, require
from mentoring.actions.help_requests import readers_of
from mentoring.errors import NotFound
from mentoring.letters import MOST_LETTERS, Letter, LetterTooLong
from mentoring.mentorships import Mentorship
from mentoring.notices import Notice, Urgency
from mentoring.people import Person, Role
from mentoring.store import Store


async def recipients_of_letter(store: Store, actor: Person, mentorship_id: int, person_id: int) -> list[Person]:
    """Whom a letter about a mentorship would go to: one of its people, or (0) all of them."""
    mentorship = await _mentorship(store, mentorship_id)
    require(actor, "recipients_of_letter", Subject.of(mentorship))
    chosen = [p.person for p in mentorship.participants if person_id in (0, p.person.id) and p.person.id != actor.id]
    if not chosen:
        raise NotFound
    return chosen


async def write_letter(
    store: Store, actor: Person, mentorship_id: int, person_id: int, text: str, *, now: datetime
) -> Letter:
    """Keep a draft, to be read once more and sent. Raises NotFound, LetterTooLong."""
    mentorship = await _mentorship(store, mentorship_id)
    require(actor, "write_letter", Subject.of(mentorship))
    recipients = await recipients_of_letter(store, actor, mentorship_id, person_id)
    ids = [each.id for each in recipients]
    return await store.letters.add(mentorship.organisation_id, mentorship.id, actor.id, ids, fitting(text), now=now)


async def send_letter(store: Store, actor: Person, letter_id: int, *, now: datetime) -> Letter:
    """Send a draft to everyone it names. Raises NotFound (for a curator who has left, too), AlreadyDone."""
    letter = await store.letters.by_id(letter_id)
    require(actor, "send_letter", Subject(person_id=letter.sender_id) if letter else None)
    assert letter is not None
    if not actor.holds(Role.CURATOR, letter.organisation_id):
        raise NotFound
    await store.letters.send(letter.id, now=now)
    await _deliver(store, letter, actor, now=now)
    return letter


async def open_letter(store: Store, actor: Person, letter_id: int) -> Letter:
    """A letter, for those it went to."""
    letter = await store.letters.by_id(letter_id)
    to_actor = letter is not None and letter.sent_at is not None and actor.id in letter.recipients
    require(actor, "open_letter", Subject(person_id=actor.id) if to_actor else None)
    assert letter is not None
    return letter


async def recipients_of_answer(store: Store, actor: Person, letter_id: int) -> list[Person]:
    """Who reads an answer: the sender alone; if that curator has left, the curators there are now.

    Raises NotFound, for a curator who has left, too.
    """
    letter = await open_letter(store, actor, letter_id)
    require(actor, "recipients_of_answer", Subject(person_id=actor.id))
    first = letter
    while first.answers_id is not None and (before := await store.letters.by_id(first.answers_id)) is not None:
        first = before
    where = letter.organisation_id
    if actor.id not in first.recipients and not actor.holds(Role.CURATOR, where):
        raise NotFound
    sender = (await store.people.by_ids([letter.sender_id]))[letter.sender_id]
    if sender.id in first.recipients or sender.holds(Role.CURATOR, where):
        return [sender]
    return await readers_of(store, actor, where) or await store.people.with_role(Role.CURATOR, where)


async def answer_letter(store: Store, actor: Person, letter_id: int, text: str, *, now: datetime) -> Letter:
    """Write back. Raises NotFound, LetterTooLong."""
    letter = await open_letter(store, actor, letter_id)
    require(actor, "answer_letter", Subject(person_id=actor.id))
    readers = await recipients_of_answer(store, actor, letter_id)
    answer = await store.letters.add(
        letter.organisation_id,
        letter.mentorship_id,
        actor.id,
        [reader.id for reader in readers],
        fitting(text),
        answers_id=letter.id,
        now=now,
    )
    await store.letters.send(answer.id, now=now)
    await _deliver(store, answer, actor, now=now)
    return answer


def fitting(text: str) -> str:
    """The text itself; raises LetterTooLong when it would not fit one message."""
    if len(text) > MOST_LETTERS:
        raise LetterTooLong(most=MOST_LETTERS)
    return text


async def _mentorship(store: Store, mentorship_id: int) -> Mentorship:
    mentorship = await store.mentorships.by_id(mentorship_id)
    if mentorship is None:
        raise NotFound
    return mentorship


async def _deliver(store: Store, letter: Letter, actor: Person, *, now: datetime) -> None:
    notices = [
        Notice("letter", each, {"letter": letter.id}, Urgency.REPLY, now, f"letter:{letter.id}:{each}")
        for each in letter.recipients
    ]
    await store.notices.add(*notices, now=now)
    await store.audit.add(
        "send_letter",
        f"letter:{letter.id}",
        actor_id=actor.id,
        organisation_id=letter.organisation_id,
        now=now,
        recipients=len(letter.recipients),
    )
