"""Letters: a curator writes to a pair or to one of them, reads it once more, sends it; they write back."""

from datetime import datetime
from typing import Any

from handlers.buttons import OpenMentorship, Press, Screen, WriteLetter, button
from handlers.help_requests import names
from handlers.notices import Occasion, Render
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.letters import (
    answer_letter,
    recipients_of_answer,
    recipients_of_letter,
    send_letter,
    write_letter,
)
from mentoring.errors import NotFound
from mentoring.letters import Letter
from mentoring.people import Person
from mentoring.store import Store


class SendLetter(Press, prefix="wrs"):
    """The draft may go."""

    letter_id: int


class AnswerLetter(Press, prefix="wra"):
    """Write back."""

    letter_id: int


def routes() -> Routes:
    """Writing, reading once more, sending, answering."""
    routes = Routes("letters")
    routes.press(WriteLetter, on_write_pressed)
    routes.typed("letter-text", on_letter_typed)
    routes.press(SendLetter, on_send_pressed, fresh=on_sent_again)
    routes.press(AnswerLetter, on_answer_pressed)
    routes.typed("letter-answer", on_answer_typed)
    return routes


async def on_write_pressed(data: WriteLetter, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Say who will read it, and wait for the words."""
    to = await recipients_of_letter(store, actor, data.mentorship_id, data.person_id)
    back = OpenMentorship(mentorship_id=data.mentorship_id)
    reply.say(Screen(t("letter-ask", names=names(t, to), count=len(to)), [last_row(t, actor, back)]))
    reply.expects("letter-text", mentorship=data.mentorship_id, person=data.person_id)


async def on_letter_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Show the draft with whom it goes to."""
    about = int(awaited["mentorship"]), int(awaited["person"])
    letter = await write_letter(store, actor, *about, text, now=now)
    people = await store.people.by_ids(letter.recipients)
    again = WriteLetter(mentorship_id=about[0], person_id=about[1])
    reply.show(draft_screen(t, actor, letter, list(people.values()), again))


async def on_send_pressed(
    data: SendLetter, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Send it, once."""
    letter = await send_letter(store, actor, data.letter_id, now=now)
    people = await store.people.by_ids(letter.recipients)
    reply.show(sent_screen(t, actor, letter, list(people.values())))


async def on_sent_again(data: SendLetter, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """It has gone already."""
    letter = await store.letters.by_id(data.letter_id)
    if letter is None or letter.sender_id != actor.id:
        raise NotFound
    people = await store.people.by_ids(letter.recipients)
    reply.show(sent_screen(t, actor, letter, list(people.values())))


async def on_answer_pressed(data: AnswerLetter, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Wait for the answer's words."""
    readers = await recipients_of_answer(store, actor, data.letter_id)
    reply.say(Screen(t("letter-answer-ask", names=names(t, readers), count=len(readers)), [last_row(t, actor)]))
    reply.expects("letter-answer", letter=data.letter_id)


async def on_answer_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Send the answer to the one who wrote."""
    answer = await answer_letter(store, actor, int(awaited["letter"]), text, now=now)
    people = await store.people.by_ids(answer.recipients)
    reply.show(sent_screen(t, actor, answer, list(people.values())))


def draft_screen(t: Speech, actor: Person, letter: Letter, to: list[Person], again: WriteLetter) -> Screen:
    """The draft once more: send, write anew, leave it."""
    rows = [
        [button(t, "button-letter-send", SendLetter(letter_id=letter.id))],
        [button(t, "button-letter-anew", again)],
        last_row(t, actor),
    ]
    return Screen(t("letter-draft", names=names(t, to), text=letter.text), rows)


def sent_screen(t: Speech, actor: Person, letter: Letter, to: list[Person]) -> Screen:
    """It is on its way."""
    silent = [person for person in to if not person.is_reachable]
    text = t("letter-sent", names=names(t, to)) if not silent else t("letter-sent-but", names=names(t, silent))
    return Screen(text, [last_row(t, actor)])


async def letter_came(o: Occasion) -> Screen | None:
    """A letter, for whom it was written."""
    letter = await o.store.letters.by_id(int(o.args["letter"]))
    if letter is None or o.reader.id not in letter.recipients:
        return None
    sender = (await o.store.people.by_ids([letter.sender_id]))[letter.sender_id]
    rows = [[button(o.t, "button-letter-answer", AnswerLetter(letter_id=letter.id))], last_row(o.t, o.reader)]
    key = "letter-came" if letter.answers_id is None else "letter-answer-came"
    return Screen(o.t(key, who=sender, text=letter.text), rows)


NOTICES: dict[str, Render] = {"letter": letter_came}
