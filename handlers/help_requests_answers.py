"""Calls for help as the curators have them: the list, one call, taking it, answering, laying it aside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.buttons import Button, OpenHelpRequests, OpenMentorship, OpenPerson, Press, Screen, Turn, button, paged
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.help_requests import (
    answer_help_request,
    close_help_request,
    open_help_request,
    open_help_requests,
    take_help_request,
)
from mentoring.help_requests import HelpLine, HelpRequest
from mentoring.people import Person, Role
from mentoring.store import Store

MOST_SHOWN = 3200
"""Characters of a call's lines on its screen; older lines give way."""


class OpenHelp(Press, prefix="hlpo"):
    """One call for help."""

    request_id: int


class TakeHelp(Press, prefix="hlpt"):
    """«Прочитано, беру»."""

    request_id: int


class AnswerHelp(Press, prefix="hlpr"):
    """Answer the one who called."""

    request_id: int


class CloseHelp(Press, prefix="hlpc"):
    """The call is settled."""

    request_id: int


@dataclass(frozen=True, slots=True)
class HelpCard:
    """All that a call's screen shows."""

    request: HelpRequest
    lines: Sequence[HelpLine]
    people: Mapping[int, Person]

    @property
    def asker(self) -> Person:
        """Who called."""
        return self.people[self.request.person_id]

    @property
    def taker(self) -> Person | None:
        """Who has taken it."""
        return self.people.get(self.request.seen_by or 0)


def routes() -> Routes:
    """What curators do with calls."""
    routes = Routes("help_requests_answers")
    routes.press(OpenHelpRequests, on_list_opened)
    routes.press(OpenHelp, on_opened)
    routes.press(TakeHelp, on_taken, fresh=on_opened)
    routes.press(AnswerHelp, on_answer_pressed)
    routes.press(CloseHelp, on_closed, fresh=on_opened)
    routes.typed("help-answer", on_answer_typed)
    return routes


async def on_list_opened(
    data: OpenHelpRequests, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """The open calls."""
    calls = await open_help_requests(store, actor, data.organisation_id)
    people = await store.people.by_ids([call.person_id for call in calls])
    reply.show(calls_screen(t, actor, data, calls, people, now))


async def on_opened(
    data: OpenHelp | TakeHelp | CloseHelp, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """One call as it stands now."""
    request = await open_help_request(store, actor, data.request_id, now=now)
    reply.show(call_screen(t, actor, await card_of(store, request), now))


async def on_taken(data: TakeHelp, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Take a call: the first press counts."""
    request = await take_help_request(store, actor, data.request_id, now=now)
    reply.show(call_screen(t, actor, await card_of(store, request), now))
    reply.toast("help-taken")


async def on_answer_pressed(
    data: AnswerHelp, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for the answer's words."""
    request = await open_help_request(store, actor, data.request_id, now=now)
    asker = await store.people.by_ids([request.person_id])
    back = OpenHelp(request_id=request.id)
    reply.say(Screen(t("help-answer-ask", who=asker[request.person_id]), [last_row(t, actor, back)]))
    reply.expects("help-answer", request=request.id)


async def on_answer_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Pass the answer on."""
    request = await answer_help_request(store, actor, int(awaited["request"]), text, now=now)
    card = await card_of(store, request)
    reply.show(call_screen(t, actor, card, now).under(t("help-answer-sent", who=card.asker)))


async def on_closed(data: CloseHelp, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Lay a call aside."""
    request = await close_help_request(store, actor, data.request_id, now=now)
    reply.show(call_screen(t, actor, await card_of(store, request), now))


async def card_of(store: Store, request: HelpRequest) -> HelpCard:
    """Gather what the screen of a call shows."""
    lines = await store.help_requests.lines_of(request.id)
    ids = [request.person_id, *(line.author_id for line in lines), *([request.seen_by] if request.seen_by else [])]
    return HelpCard(request, lines, await store.people.by_ids(ids))


def calls_screen(
    t: Speech, actor: Person, page: OpenHelpRequests, calls: Sequence[HelpRequest], people: Mapping[int, Person],
    now: datetime,
) -> Screen:
    """The list, the newest first."""
    if not calls:
        return Screen(t("help-none-open"), [last_row(t, actor)])
    labels = [
        Button(
            t.plain(f"help-label-{call.kind}", who=people[call.person_id], when=call.created_at, now=now),
            OpenHelp(request_id=call.id),
        )
        for call in calls
    ]
    untaken = sum(call.seen_by is None for call in calls)
    text = t("help-open-calls", count=len(calls), untaken=untaken)
    return Screen(text, [*paged(labels, page.page, Turn(page)), last_row(t, actor)])


def call_screen(t: Speech, actor: Person, card: HelpCard, now: datetime) -> Screen:
    """One call: who, what about, the words, who has it, what to do."""
    return Screen(call_text(t, card, now), call_rows(t, actor, card))


def call_text(t: Speech, card: HelpCard, now: datetime) -> Html:
    """The words of a call's screen."""
    request = card.request
    asker = card.asker
    who = t("help-who-in-grade", who=asker, grade=asker.grade) if asker.grade else t("help-who", who=asker)
    heading = t(f"help-heading-{request.kind}", who=who)
    said = _said(t, card)
    where = t("help-asked-when", when=request.created_at, now=now)
    state = t("help-untaken")
    if request.closed_at is not None:
        state = t("help-closed")
    elif card.taker is not None:
        state = t("help-taken-by", who=card.taker)
    return Html(f"{heading}\n{where}\n\n{said}\n\n{state}")


def _said(t: Speech, card: HelpCard) -> Html:
    """The latest lines that fit; an answer is told from the asker's words."""
    if not card.lines:
        return t("help-without-words")
    shown: list[Html] = []
    for line in reversed(card.lines):
        author = card.people.get(line.author_id, card.asker)
        key = "help-line" if author.id == card.asker.id else "help-line-answer"
        said = t(key, text=line.text) if key == "help-line" else t(key, text=line.text, who=author)
        if shown and sum(map(len, shown)) + len(said) > MOST_SHOWN:
            shown.append(t("help-earlier"))
            break
        shown.append(said)
    return Html("\n".join(reversed(shown)))


def call_rows(t: Speech, actor: Person, card: HelpCard) -> list[list[Button]]:
    """What can be done with a call."""
    request = card.request
    rows: list[list[Button]] = []
    if request.closed_at is None and request.seen_by is None:
        rows.append([button(t, "button-help-take", TakeHelp(request_id=request.id))])
    rows.append([button(t, "button-help-answer", AnswerHelp(request_id=request.id), who=card.asker)])
    if actor.holds(Role.CURATOR, request.organisation_id):
        more = [button(t, "button-help-person", OpenPerson(person_id=request.person_id), who=card.asker)]
        if request.mentorship_id is not None:
            more.insert(0, button(t, "button-help-pair", OpenMentorship(mentorship_id=request.mentorship_id)))
        rows.append(more)
    if request.closed_at is None and request.seen_by is not None:
        rows.append([button(t, "button-help-close", CloseHelp(request_id=request.id))])
    back = OpenHelpRequests(organisation_id=request.organisation_id)
    rows.append(last_row(t, actor, back if actor.holds(Role.CURATOR, request.organisation_id) else None))
    return rows
