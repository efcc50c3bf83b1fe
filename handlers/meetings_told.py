"""A meeting told of in passing becomes a button: it is logged or planned by one press, as far as the words go."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.buttons import Button, LogMeeting, button
from handlers.meetings_log_pairs import pairs_of
from handlers.meetings_presses import ChooseTime, LogDay, LogIt
from handlers.meetings_words import ids_text, partners, to_minutes
from locales import Speech
from locales.told import Told, told_of_meeting
from locales.vocabulary import normal
from mentoring.errors import Refusal
from mentoring.meetings_life import check_loggable, check_proposable
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person
from mentoring.store import Store

SHORTEST_STEM = 3
LAST_LETTERS = "аеиоуыэюяйь"


async def told_button(
    store: Store, actor: Person, text: str, now: datetime, zone: ZoneInfo, t: Speech
) -> Button | None:
    """The button that does what the text tells; None where it tells of no meeting that could be noted down.

    What a mentee says of a meeting that was is for a person, and no matter of a journal.
    """
    told = told_of_meeting(text, now, zone, t.language)
    if told is None or not _is_possible(told, now):
        return None
    pairs = [each for each in await pairs_of(store, actor) if not told.was or each.side_of(actor.id) is Side.MENTOR]
    meant = pairs if len(pairs) == 1 else [each for each in pairs if is_named(each, actor, normal(text))]
    if not pairs or (not told.was and len(meant) != 1):
        return None
    if len(meant) != 1:
        return button(t, "meeting-button-log-meeting", LogMeeting())
    return _log(told, meant[0], t) if told.was else await _plan(store, told, meant[0], now, t)


def _is_possible(told: Told, now: datetime) -> bool:
    try:
        if told.at is not None:
            (check_loggable if told.was else check_proposable)(told.at, now)
    except Refusal:
        return False
    return True


def is_named(mentorship: Mentorship, actor: Person, even: str) -> bool:
    """Whether a text names somebody across from the actor: «с Артёмом», «Мария пришла»."""
    stems = [normal(person.given).rstrip(LAST_LETTERS) for person in partners(mentorship, actor)]
    return any(len(stem) >= SHORTEST_STEM and re.search(rf"\b{re.escape(stem)}", even) for stem in stems)


def _log(told: Told, mentorship: Mentorship, t: Speech) -> Button:
    ids = ids_text([mentorship.id])
    if told.at is None:
        return button(t, "meeting-button-log-meeting", LogMeeting(mentorship_id=mentorship.id))
    if not told.minutes:
        return button(t, "told-button-log-day", LogDay(ids=ids, day=told.at.toordinal()), when=told.at)
    press = LogIt(ids=ids, at=to_minutes(told.at), minutes=told.minutes)
    return button(t, "told-button-log", press, when=told.at, minutes=told.minutes)


async def _plan(store: Store, told: Told, mentorship: Mentorship, now: datetime, t: Speech) -> Button | None:
    if told.at is None or not mentorship.is_running:
        return None
    planned = await store.meetings.next_of([mentorship.id], after=now) if told.is_moved else {}
    moves = planned[mentorship.id].id if planned else 0
    press = ChooseTime(mentorship_id=mentorship.id, moves=moves, at=to_minutes(told.at))
    return button(t, "told-button-move" if moves else "told-button-plan", press, when=told.at)
