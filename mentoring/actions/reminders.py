"""Planning what the bot says by itself, for the whole town at once, and putting a reminder off."""

from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.actions.digests import plan_digests
from mentoring.actions.monitoring_asking import report_notices
from mentoring.errors import NotFound
from mentoring.notices import Notice
from mentoring.organisations import Municipality
from mentoring.people import Person
from mentoring.quiet_hours import at_hour
from mentoring.reminders import LOOK_BACK, RULE, RULES, window
from mentoring.reminders_due import Town, due_notices, put_off_until, within_cap
from mentoring.store import Store

LONGEST_PAUSE_DAYS = 14


async def plan_reminders(store: Store, *, now: datetime) -> int:
    """Queue every reminder that has fallen due or will soon; doing it again queues nothing twice. How many are new."""
    planned = await plan_every_digest(store, now=now)
    return planned + await store.notices.add(*await due_reminders(store, now=now), now=now)


async def plan_every_digest(store: Store, *, now: datetime) -> int:
    """Queue the weekly digests of all municipalities, which count among what one gets a day; how many are new."""
    planned = 0
    for municipality in await store.organisations.municipalities():
        preset = await store.organisations.preset(municipality.id)
        planned += await plan_digests(store, municipality, preset, now=now)
    return planned


async def due_reminders(store: Store, *, now: datetime) -> list[Notice]:
    """Every reminder that has fallen due or will soon and is not queued yet. Only reads."""
    due: list[Notice] = []
    for municipality in await store.organisations.municipalities():
        due += await _due(store, municipality, now=now)
    return due


async def _due(store: Store, municipality: Municipality, *, now: datetime) -> list[Notice]:
    preset = await store.organisations.preset(municipality.id)
    town = Town(
        preset,
        ZoneInfo(preset.zone),
        await store.reminders.curators(municipality.id),
        await store.reminders.coordinators(municipality.id),
        {(s.person_id, s.rule, s.subject): s.until for s in await store.reminders.snoozes(now - LOOK_BACK)},
    )
    notices: list[Notice] = []
    for rule in RULES:
        span = window(rule, preset.reminders, now)
        if span is None:
            continue
        facts = await store.reminders.facts(
            rule.name, now=now, municipality_id=municipality.id, since=span[0], until=span[1]
        )
        notices += [notice for fact in facts for notice in due_notices(fact, town, now)]
    notices += await report_notices(store, municipality, town, now=now)
    return await _spread(store, await _new(store, notices), town, now=now)


async def _new(store: Store, notices: list[Notice]) -> list[Notice]:
    """Those not queued before, to people who can be reached."""
    known = await store.reminders.known([notice.dedupe_key for notice in notices if notice.dedupe_key])
    fresh = {notice.dedupe_key: notice for notice in notices if notice.dedupe_key not in known}
    reachable = await store.reminders.reachable([notice.to for notice in fresh.values()])
    return [notice for notice in fresh.values() if notice.to in reachable]


async def _spread(store: Store, notices: list[Notice], town: Town, *, now: datetime) -> list[Notice]:
    """No more a day for anybody than is good."""
    day_began = at_hour(now.astimezone(town.zone).date(), 0, town.zone)
    queued = await store.reminders.queued([notice.to for notice in notices], day_began)
    curators = frozenset(person for people in town.curators.values() for person in people)
    return within_cap(notices, queued, town, curators)


async def put_off(
    store: Store, actor: Person, rule: str, subject: str, days: int, *, now: datetime, reason: str = ""
) -> datetime:
    """Put a reminder of one's own off by so many days (0: until this evening or the morning). Returns until when."""
    require(actor, "put_off", Subject.of(actor))
    if rule not in RULE or not 0 <= days <= LONGEST_PAUSE_DAYS:
        raise NotFound
    until = put_off_until(rule, days, now, await store.organisations.preset(actor.municipality_id))
    await store.reminders.put_off(actor.id, rule, subject, until, reason[:1000], now=now)
    return until
