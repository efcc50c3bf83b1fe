"""Answering a proposal: yes, no or «нужно подумать»; then the order, and the work begins."""

import re
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import OpenMentorship, Screen, button
from handlers.mentorships import mentorship_screen
from handlers.mentorships_buttons import AnswerProposal, AskOrder, ExplainAnswer, StartWithoutOrder
from handlers.mentorships_curator import curator_screen
from handlers.pairs_proposals import THINK, YES, agreed_screen, declined_screen, order_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech, parse_day
from mentoring.actions.mentorships import answer_proposal, explain_answer, open_mentorship, record_order
from mentoring.mentorships import Mentorship, Status
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

ORDER = re.compile(
    r"(?:приказ\s*)?(?:№|n[o.]?\s)?\s*(?P<number>\S+(?:\s(?!от\b|of\b|from\b)\S+)*?)(?:\s+(?:от|of|from)\s+(?P<day>.+))?\s*",
    re.I,
)


def routes() -> Routes:
    """Answering a proposal, and the order."""
    routes = Routes("pairs_answers")
    routes.press(AnswerProposal, on_proposal_answered, fresh=on_proposal_reopened)
    routes.press(ExplainAnswer, on_explain_pressed)
    routes.typed("pair-reason", on_reason_typed)
    routes.press(AskOrder, on_order_asked)
    routes.typed("pair-order", on_order_typed)
    routes.press(StartWithoutOrder, on_start_without_order, fresh=on_proposal_reopened)
    return routes


async def on_proposal_answered(
    data: AnswerProposal, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Keep the answer; a no may be explained, to the curator only."""
    if data.answer == THINK:
        mentorship = await open_mentorship(store, actor, data.mentorship_id)
        rows = [
            [button(t, "pair-button-proposal-back", OpenMentorship(mentorship_id=mentorship.id))],
            last_row(t, actor),
        ]
        reply.show(Screen(t("proposal-think"), rows))
        return
    agrees = data.answer == YES
    on_behalf_of = data.person_id or None
    mentorship = await answer_proposal(store, actor, data.mentorship_id, agrees, now=now, on_behalf_of=on_behalf_of)
    if mentorship.side_of(actor.id) is None or on_behalf_of not in (None, actor.id):
        await _show_curator(store, actor, mentorship, now, t, preset, reply)
    elif agrees:
        reply.show(agreed_screen(t, actor, mentorship))
    else:
        reply.show(declined_screen(t, actor, mentorship))


async def on_proposal_reopened(
    data: OpenMentorship, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Show how things stand now."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    reply.show(await mentorship_screen(store, actor, mentorship, now, t, preset))


async def on_explain_pressed(data: ExplainAnswer, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask why not."""
    reply.show(Screen(t("proposal-why"), [last_row(t, actor)]))
    reply.expects("pair-reason", mentorship=data.mentorship_id)


async def on_reason_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Pass the reason to the curator."""
    await explain_answer(store, actor, int(awaited["mentorship"]), text, now=now)
    reply.show(Screen(t("proposal-why-kept"), [last_row(t, actor)]))


async def on_order_asked(data: AskOrder, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for number and date in one line."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    reply.show(order_screen(t, actor, mentorship))
    reply.expects("pair-order", mentorship=mentorship.id)


async def on_order_typed(
    store: Store,
    actor: Person,
    text: str,
    awaited: dict[str, Any],
    now: datetime,
    t: Speech,
    preset: Preset,
    zone: ZoneInfo,
    reply: Reply,
) -> None:
    """Read number and date, and begin the work."""
    mentorship_id = int(awaited["mentorship"])
    read = read_order(text, now.astimezone(zone).date(), t.language)
    if read is None:
        reply.show(Screen(t("order-unclear"), [last_row(t, actor, OpenMentorship(mentorship_id=mentorship_id))]))
        reply.expects("pair-order", mentorship=mentorship_id)
        return
    mentorship = await record_order(store, actor, mentorship_id, *read, now=now)
    note = t("order-recorded", number=mentorship.order_number, day=read[1])
    await _show_curator(store, actor, mentorship, now, t, preset, reply, note)


async def on_start_without_order(
    data: StartWithoutOrder, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Begin the work; the order is asked for on the pair's screen."""
    before = await open_mentorship(store, actor, data.mentorship_id)
    if before.status is not Status.PROPOSED:
        await _show_curator(store, actor, before, now, t, preset, reply)
        return
    mentorship = await record_order(store, actor, data.mentorship_id, "", None, now=now)
    await _show_curator(store, actor, mentorship, now, t, preset, reply, t("order-later"))


async def _show_curator(
    store: Store,
    actor: Person,
    mentorship: Mentorship,
    now: datetime,
    t: Speech,
    preset: Preset,
    reply: Reply,
    note: Html | None = None,
) -> None:
    screen = await curator_screen(store, actor, mentorship, now, t, preset)
    reply.show(screen.under(note) if note else screen)


def read_order(text: str, today: date, language: str) -> tuple[str, date] | None:
    """«47 от 12.10.2026», «приказ № 47-к от 12 октября»; a bare number is of today. None when unreadable."""
    found = ORDER.fullmatch(text.strip())
    if found is None or not any(sign.isdigit() for sign in found["number"]) or len(found["number"]) > 40:
        return None
    if found["day"] is None:
        return found["number"], today
    day = parse_day(found["day"], today, language, past_ok=True)
    return (found["number"], day) if day else None
