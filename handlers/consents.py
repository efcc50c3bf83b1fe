"""Noting written consents: one, all of a person, all of an organisation; the paper's picture; withdrawing."""

import re
from datetime import date, datetime
from typing import Any

from aiogram.types import Message

from handlers.buttons import OpenConsents, Screen
from handlers.consents_screens import (
    AttachPaper,
    ChooseWithdrawal,
    OpenMissingConsents,
    RecordAll,
    RecordEveryone,
    RecordOne,
    SureEveryone,
    WithdrawConsent,
    ask_paper_screen,
    consent_word,
    consents_screen,
    everyone_sure_screen,
    missing_screen,
    paper_words,
    rule_word,
    withdrawal_screen,
)
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech, parse_day
from mentoring.actions.consents import (
    LONGEST_NUMBER,
    Paper,
    attach_paper,
    list_missing_consents,
    open_consents,
    record_consent,
    record_everyones_consents,
    record_needed_consents,
    withdraw_consent,
)
from mentoring.actions.people_found import find_person, local_today
from mentoring.consents import REPRESENTATIVE, ConsentNumberTooLong, ConsentPaperUnclear, NewConsent, giver_of
from mentoring.errors import NotFound
from mentoring.people import Person
from mentoring.store import Store

_PAPER = re.compile(r"\s*(?:№|n|no\.?|номер)?\s*(?P<number>\S+)\s+(?:от\s+|of\s+)(?P<day>.+)", re.IGNORECASE)
_NUMBER_FIRST = re.compile(r"\s*(?:№\s*)(?P<number>[^\s,]+)[\s,]+(?P<day>.+)")
LONGEST_NUMBER_IN_BUTTON = 16
"""The paper of everyone is read back, and its number travels in the button that says yes."""


def routes() -> Routes:
    """Consents of a person and of an organisation."""
    routes = Routes("consents")
    routes.press(OpenConsents, on_consents_opened)
    routes.press(RecordAll, on_record_all)
    routes.press(RecordOne, on_record_one)
    routes.typed("consent-paper", on_paper_typed)
    routes.press(OpenMissingConsents, on_missing_opened)
    routes.press(RecordEveryone, on_record_everyone)
    routes.typed("consents-everyone", on_everyones_paper_typed)
    routes.press(SureEveryone, on_everyone_sure)
    routes.press(AttachPaper, on_attach_pressed)
    routes.document("consent-photo", on_photo_sent)
    routes.press(ChooseWithdrawal, on_withdrawal_asked)
    routes.press(WithdrawConsent, on_withdraw_pressed)
    routes.typed("consent-reason", on_reason_typed)
    return routes


async def on_consents_opened(
    data: OpenConsents, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """What is there and what is missing."""
    reply.show(await _consents(store, actor, data.person_id, now, t))


async def _consents(store: Store, actor: Person, person_id: int, now: datetime, t: Speech) -> Screen:
    found = await open_consents(store, actor, person_id, now=now)
    return consents_screen(t, actor, found, await store.consents.last_recorded_by(actor.id))


async def on_record_all(
    data: RecordAll, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """On the same paper as the last ones at once; else ask for number and date."""
    last = await store.consents.last_recorded_by(actor.id)
    if data.again and last is not None:
        paper = Paper(last.number, last.signed_on)
        await record_needed_consents(store, actor, data.person_id, paper, now=now)
        reply.toast("consents-recorded")
        reply.show(await _consents(store, actor, data.person_id, now, t))
        return
    person, _ = await find_person(store, actor, "record_consent", data.person_id)
    what = t.plain("consents-all-needed")
    reply.show(ask_paper_screen(t, actor, person, what, OpenConsents(person_id=person.id)))
    reply.expects("consent-paper", person=person.id, place=-1)


async def on_record_one(
    data: RecordOne, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for number and date of one consent."""
    found = await open_consents(store, actor, data.person_id, now=now)
    if not 0 <= data.place < len(found.needed):
        raise NotFound
    what = rule_word(t, found.needed[data.place])
    reply.show(ask_paper_screen(t, actor, found.person, what, OpenConsents(person_id=found.person.id)))
    reply.expects("consent-paper", person=found.person.id, place=data.place)


async def on_paper_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Note it, and read the date back."""
    paper = read_paper(text, await local_today(store, actor.municipality_id, now), t.language)
    person_id, place = int(awaited["person"]), int(awaited["place"])
    if place < 0:
        await record_needed_consents(store, actor, person_id, paper, now=now)
    else:
        found = await open_consents(store, actor, person_id, now=now)
        rule = found.needed[place]
        giver = found.person.representative if giver_of(rule) == REPRESENTATIVE else ""
        new = NewConsent(rule.kind, giver_of(rule), paper.number, paper.signed_on, giver)
        await record_consent(store, actor, person_id, new, now=now)
    note = t("consent-was-recorded", paper=paper_words(t, paper.number, paper.signed_on), day=paper.signed_on)
    reply.show((await _consents(store, actor, person_id, now, t)).under(note))


async def on_missing_opened(
    data: OpenMissingConsents, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Everyone who lacks one."""
    missing = await list_missing_consents(store, actor, data.organisation_id, now=now)
    reply.show(missing_screen(t, actor, data.organisation_id, missing, data.page))


async def on_record_everyone(
    data: RecordEveryone, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for the one paper of all."""
    missing = await list_missing_consents(store, actor, data.organisation_id, now=now)
    back = OpenMissingConsents(organisation_id=data.organisation_id)
    reply.show(Screen(t("consents-everyone-ask", count=len(missing)), [last_row(t, actor, back)]))
    reply.expects("consents-everyone", organisation=data.organisation_id)


async def on_everyones_paper_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Read it back before anything is noted."""
    where = int(awaited["organisation"])
    today = await local_today(store, actor.municipality_id, now)
    paper = read_paper(text, today, t.language, most=LONGEST_NUMBER_IN_BUTTON)
    missing = await list_missing_consents(store, actor, where, now=now)
    reply.show(everyone_sure_screen(t, actor, where, len(missing), paper))


async def on_everyone_sure(
    data: SureEveryone, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Note all of them."""
    try:
        paper = Paper(data.number, date.fromisoformat(data.day))
    except ValueError:
        raise ConsentPaperUnclear from None
    count = await record_everyones_consents(store, actor, data.organisation_id, paper, now=now)
    missing = await list_missing_consents(store, actor, data.organisation_id, now=now)
    note = t("consents-everyone-recorded", count=count)
    reply.show(missing_screen(t, actor, data.organisation_id, missing, 0).under(note))


async def on_attach_pressed(data: AttachPaper, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the picture."""
    person, _ = await find_person(store, actor, "attach_paper", data.person_id)
    back = OpenConsents(person_id=person.id)
    reply.show(Screen(t("consent-photo-ask", who=person), [last_row(t, actor, back)]))
    reply.expects("consent-photo", person=person.id)


async def on_photo_sent(
    message: Message, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the picture with every consent that has none yet."""
    file_id = message.photo[-1].file_id if message.photo else message.document.file_id if message.document else ""
    found = await open_consents(store, actor, int(awaited["person"]), now=now)
    bare = [each.id for each in found.consents if not each.evidence_file_id and each.withdrawn_at is None]
    standing = [each.id for each in found.consents if each.withdrawn_at is None]
    await attach_paper(store, actor, found.person.id, bare or standing, file_id, now=now)
    screen = await _consents(store, actor, found.person.id, now, t)
    reply.show(screen.under(t("consent-photo-kept")))


async def on_withdrawal_asked(
    data: ChooseWithdrawal, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Which one."""
    reply.show(withdrawal_screen(t, actor, await open_consents(store, actor, data.person_id, now=now)))


async def on_withdraw_pressed(data: WithdrawConsent, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for the reason, saying what follows."""
    consent = await store.consents.by_id(data.consent_id)
    if consent is None:
        raise NotFound
    person, _ = await find_person(store, actor, "withdraw_consent", consent.person_id)
    text = t("consent-withdraw-reason", what=consent_word(t, consent), who=person)
    reply.show(Screen(text, [last_row(t, actor, OpenConsents(person_id=person.id))]))
    reply.expects("consent-reason", consent=consent.id)


async def on_reason_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Withdrawn; what rests now is said."""
    consent, resting = await withdraw_consent(store, actor, int(awaited["consent"]), text, now=now)
    note = t("consent-was-withdrawn", what=consent_word(t, consent), count=len(resting))
    reply.show((await _consents(store, actor, consent.person_id, now, t)).under(note))


def read_paper(text: str, today: date, language: str, *, most: int = LONGEST_NUMBER) -> Paper:
    """«12 от 01.09.2026», «№ 12 1 сентября», or a date alone. Raises ConsentPaperUnclear, ConsentNumberTooLong."""
    for pattern in (_PAPER, _NUMBER_FIRST):
        if match := pattern.fullmatch(text):
            day = parse_day(match["day"], today, language, past_ok=True)
            if day is not None:
                number = match["number"].lstrip("№").replace(":", "-")
                if len(number) > most:
                    raise ConsentNumberTooLong(most=most)
                return Paper(number, day)
    day = parse_day(text, today, language, past_ok=True)
    if day is None:
        raise ConsentPaperUnclear
    return Paper("", day)
