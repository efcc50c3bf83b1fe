"""Asking all organisations for their figures as of another date: which day, until when, how it is called."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import Button, Screen, button
from handlers.headcounts import as_date, as_number
from handlers.monitoring_buttons import (
    AskCollection,
    DateCollection,
    OpenRound,
    OpenRounds,
)
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from locales.moments import parse_day
from mentoring.actions.monitoring_rounds import open_collection, open_round
from mentoring.errors import NotFound
from mentoring.monitoring_calendar import CollectionTooFar, is_near
from mentoring.people import Person, Role
from mentoring.store import Store

DUE_DAYS = (3, 7, 10, 14)


def routes() -> Routes:
    """A collection between the dates of the calendar."""
    routes = Routes("monitoring_collections")
    routes.press(AskCollection, on_asked)
    routes.typed("collection-date", on_date_typed)
    routes.press(DateCollection, on_due_chosen)
    routes.typed("collection-title", on_title_typed)
    return routes


async def on_asked(actor: Person, t: Speech, reply: Reply) -> None:
    """Which day?"""
    _require_coordinator(actor)
    reply.show(Screen(t("collection-ask-date"), [last_row(t, actor, OpenRounds())]))
    reply.expects("collection-date")


async def on_date_typed(text: str, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply) -> None:
    """Until when?"""
    _require_coordinator(actor)
    today = now.astimezone(zone).date()
    day = nearest_day(text, today, t.language)
    if day is None:
        reply.show(Screen(t("collection-date-unclear"), [last_row(t, actor, OpenRounds())]))
        reply.expects("collection-date")
        return
    if not is_near(day, today):
        raise CollectionTooFar
    first = max(day, today)
    rows = [_due_button(t, day, days, first + timedelta(days=days)) for days in DUE_DAYS]
    text_due = t("collection-ask-due", day=day, now="yes" if day <= today else "no")
    reply.show(Screen(text_due, [rows[:2], rows[2:], last_row(t, actor, AskCollection())]))


def _due_button(t: Speech, day: date, days: int, due: date) -> Button:
    return button(t, "button-collection-due", DateCollection(as_of=as_number(day), days=days), due=due)


async def on_due_chosen(
    data: DateCollection, actor: Person, now: datetime, zone: ZoneInfo, t: Speech, reply: Reply
) -> None:
    """How is it called?"""
    _require_coordinator(actor)
    day = as_date(data.as_of)
    if day is None or data.days not in DUE_DAYS:
        raise NotFound
    due = max(day, now.astimezone(zone).date()) + timedelta(days=data.days)
    reply.show(Screen(t("collection-ask-title", day=day, due=due), [last_row(t, actor, AskCollection())]))
    reply.expects("collection-title", day=day.isoformat(), due=due.isoformat())


async def on_title_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Begin it."""
    day, due = date.fromisoformat(awaited["day"]), date.fromisoformat(awaited["due"])
    opened = await open_collection(store, actor, text, day, due, now=now)
    card = await open_round(store, actor, opened.id)
    rows = [[button(t, "button-open", OpenRound(round_id=opened.id))], last_row(t, actor, OpenRounds())]
    reply.show(Screen(t("collection-opened", title=opened.title, count=len(card.standings)), rows))


def nearest_day(text: str, today: date, language: str) -> date | None:
    """The day a text names, without a year the nearest such day: «15 ноября» may be coming or gone by."""
    found = [day for past in (False, True) if (day := parse_day(text, today, language, past_ok=past))]
    return min(found, key=lambda day: abs(day - today), default=None)


def _require_coordinator(actor: Person) -> None:
    if not actor.holds(Role.COORDINATOR):
        raise NotFound
