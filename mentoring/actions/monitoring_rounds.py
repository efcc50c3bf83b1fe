"""The coordinator's part of reports: who has handed in, reminding the others, the sums, a collection in between."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.actions.monitoring_figures import snapshots_of
from mentoring.actions.monitoring_freezing import Due, keep_rounds
from mentoring.actions.people_found import local_today
from mentoring.errors import NotFound
from mentoring.indicators import AsOf, Figure
from mentoring.monitoring import Report, ReportStatus, Round, counting, newest, seen_from_above
from mentoring.monitoring_calendar import interim
from mentoring.monitoring_scopes import measures_of
from mentoring.notices import Notice, Urgency
from mentoring.organisations import Organisation
from mentoring.people import Person
from mentoring.presets import Measure
from mentoring.quiet_hours import next_allowed
from mentoring.store import Store

TREND = 8
"""Rounds of a trend: two years of quarters."""
SHOWN = timedelta(days=800)
"""Rounds older than this are not listed any more."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an organisation is in a round: the edition that counts for the sums, and the one worked on."""

    organisation: Organisation
    counting: Report | None
    newest: Report | None

    @property
    def is_signed(self) -> bool:
        """Whether the head has signed an edition."""
        return self.counting is not None and self.counting.status is ReportStatus.SIGNED


@dataclass(frozen=True, slots=True)
class RoundCard:
    """A round as the coordinator sees it."""

    round: Round
    standings: Sequence[Standing]
    measures: frozenset[Measure]
    """What the coordinator sees to."""

    @property
    def handed_in(self) -> list[Standing]:
        """Organisations whose report has been sent, signed or not."""
        return [each for each in self.standings if each.counting]

    @property
    def signed(self) -> list[Standing]:
        """Organisations whose report is signed."""
        return [each for each in self.standings if each.is_signed]

    @property
    def late(self) -> list[Standing]:
        """Organisations that are still waited for: to send, or to sign."""
        return [each for each in self.standings if not each.is_signed]

    @property
    def seen(self) -> list["Seen"]:
        """Each organisation that has handed in, with its figures; small cells of answers are masked."""
        counted = {each.organisation.id: each.counting for each in self.standings if each.counting}
        own, _ = seen_from_above(counted)
        return [
            Seen(
                each.organisation,
                counted[each.organisation.id],
                [figure for figure in own[each.organisation.id] if figure.measure in self.measures],
            )
            for each in self.handed_in
        ]

    @property
    def figures(self) -> list[Figure]:
        """The sums of what was handed in, from the reports as they were frozen."""
        counted = {each.organisation.id: each.counting for each in self.standings if each.counting}
        return [figure for figure in seen_from_above(counted)[1] if figure.measure in self.measures]


@dataclass(frozen=True, slots=True)
class Seen:
    """An organisation's report that counts, with its figures as those above may see them."""

    organisation: Organisation
    report: Report
    figures: Sequence[Figure]


async def open_rounds(store: Store, actor: Person, *, now: datetime) -> list[Round]:
    """The municipality's rounds of reports, the latest first."""
    require(actor, "open_rounds", Subject(actor.municipality_id))
    today = await local_today(store, actor.municipality_id, now)
    return await store.monitoring.rounds(actor.municipality_id, since=today - SHOWN)


async def open_round(store: Store, actor: Person, round_id: int) -> RoundCard:
    """Who has handed in, who has signed, and the sums."""
    return await _card(store, actor, "open_round", round_id)


async def remind_late(store: Store, actor: Person, round_id: int, *, now: datetime) -> int:
    """Remind everyone who is waited for, once a day: curators who have to send, heads who have to sign. How many."""
    card = await _card(store, actor, "remind_late", round_id)
    preset = await store.organisations.preset(card.round.municipality_id)
    zone = ZoneInfo(preset.zone)
    due = next_allowed(now, zone, preset.quiet_hours, preset.holidays)
    today = now.astimezone(zone).date().isoformat()
    curators = await store.reminders.curators(card.round.municipality_id)
    heads = await store.reminders.heads(card.round.municipality_id)
    notices = []
    for each in card.late:
        if each.newest is not None:
            kind, people = ("report-to-sign", heads) if each.counting else ("report-to-complete", curators)
            for person_id in people.get(each.organisation.id, ()):
                key = f"report-by-hand:r{each.newest.id}:{person_id}:{today}"
                args: dict[str, int | str | bool | None] = {"report": each.newest.id}
                notices.append(Notice(kind, person_id, args, Urgency.REMINDER, due, key))
    reachable = await store.reminders.reachable([notice.to for notice in notices])
    asked = await store.notices.add(*(notice for notice in notices if notice.to in reachable), now=now)
    await store.audit.add(
        "remind_late", f"round:{round_id}", actor_id=actor.id, organisation_id=None, now=now, asked=asked
    )
    return asked


async def export_round(store: Store, actor: Person, round_id: int, *, now: datetime) -> RoundCard:
    """A round taken out as a file; that somebody did is recorded."""
    card = await _card(store, actor, "export_round", round_id)
    await store.audit.add("export_round", f"round:{round_id}", actor_id=actor.id, organisation_id=None, now=now)
    return card


async def open_trend(store: Store, actor: Person, *, now: datetime) -> list[tuple[Round, list[Figure]]]:
    """The sums of the last rounds of the calendar in which somebody handed in, the earliest first."""
    require(actor, "open_trend", Subject(actor.municipality_id))
    rounds = [each for each in await open_rounds(store, actor, now=now) if each.frozen_at and not each.is_interim]
    cards = [await _card(store, actor, "open_trend", each.id) for each in rounds[:TREND]]
    return [(card.round, card.figures) for card in reversed(cards) if card.handed_in]


async def open_collection(
    store: Store, actor: Person, title: str, as_of: date, due_on: date, *, now: datetime
) -> Round:
    """Ask all organisations for their figures as of a date outside the calendar (002 §7.6).

    A date that has come is frozen at once; the same collection asked for twice is one.
    Raises CollectionTitleUnclear, CollectionTooFar, CollectionDueUnfit.
    """
    require(actor, "open_collection", Subject(actor.municipality_id))
    preset = await store.organisations.preset(actor.municipality_id)
    zone = ZoneInfo(preset.zone)
    today = now.astimezone(zone).date()
    new = interim(actor.municipality_id, title, as_of, due_on, actor.id, today)
    snapshots = None
    if as_of <= today:
        organisations = await store.monitoring.taking_part(actor.municipality_id, AsOf.beginning(as_of, zone).until)
        snapshots = await snapshots_of(store, actor.municipality_id, preset, organisations, as_of)
    opened = await keep_rounds(store, [Due(new, snapshots)], now=now)
    await store.audit.add("open_collection", f"round:{opened[0].id}", actor_id=actor.id, organisation_id=None, now=now)
    return opened[0]


async def _card(store: Store, actor: Person, action: str, round_id: int) -> RoundCard:
    round_ = await store.monitoring.round(round_id)
    require(actor, action, Subject(round_.municipality_id) if round_ else None)
    if round_ is None:
        raise NotFound
    editions: dict[int, list[Report]] = {}
    for report in await store.monitoring.of_round(round_id):
        editions.setdefault(report.organisation_id, []).append(report)
    organisations = await store.organisations.of_municipality(round_.municipality_id)
    preset = await store.organisations.preset(round_.municipality_id)
    standings = [
        Standing(each, counting(editions[each.id]), newest(editions[each.id]))
        for each in organisations
        if each.id in editions
    ]
    return RoundCard(round_, standings, measures_of(preset, actor.scopes))
