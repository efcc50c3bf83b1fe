"""Freezing reports on their date: read what is due outside of the writer, then keep it; again is the same as once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.actions.monitoring_figures import snapshots_of
from mentoring.indicators import AsOf
from mentoring.monitoring import NewRound, Round, Snapshot
from mentoring.monitoring_calendar import CATCH_UP, rounds_open
from mentoring.organisations import Municipality
from mentoring.store import Store


@dataclass(frozen=True, slots=True)
class Due:
    """A round to be opened and, once its date has come, what each organisation's report holds."""

    round: NewRound
    snapshots: Mapping[int, Snapshot] | None


async def due_rounds(store: Store, *, now: datetime) -> list[Due]:
    """What the calendars of all municipalities ask for now: only reads."""
    due: list[Due] = []
    for municipality in await store.organisations.municipalities():
        due += await _due_of(store, municipality, now=now)
    return due


async def keep_rounds(store: Store, due: Iterable[Due], *, now: datetime) -> list[Round]:
    """Open the rounds and keep the frozen reports; what is kept already stays as it is."""
    opened = []
    for each in due:
        round_ = await store.monitoring.open_round(each.round, now=now)
        if each.snapshots is not None:
            await store.monitoring.freeze(round_.id, each.snapshots, now=now)
        opened.append(round_)
    return opened


async def _due_of(store: Store, municipality: Municipality, *, now: datetime) -> list[Due]:
    preset = await store.organisations.preset(municipality.id)
    zone = ZoneInfo(preset.zone)
    today = now.astimezone(zone).date()
    there = await store.monitoring.rounds(municipality.id, since=today - CATCH_UP)
    of_calendar = {(each.rule, each.as_of): each for each in there if not each.is_interim}
    wanted = [(new, of_calendar.get((new.rule, new.as_of))) for new in rounds_open(municipality.id, preset, today)]
    wanted += [(_anew(each), each) for each in there if each.is_interim]
    due = []
    for new, known in wanted:
        if known is not None and (known.frozen_at or known.as_of > today):
            continue
        if new.as_of > today:
            due.append(Due(new, None))
            continue
        organisations = await store.monitoring.taking_part(municipality.id, AsOf.beginning(new.as_of, zone).until)
        if organisations or known is not None:
            opened = _anew(known) if known else new
            due.append(Due(opened, await snapshots_of(store, municipality.id, preset, organisations, new.as_of)))
    return due


def _anew(round_: Round) -> NewRound:
    """What a round was opened with: opening it again finds it, though the preset's words are others by now."""
    return NewRound(round_.municipality_id, round_.rule, round_.title, round_.as_of, round_.due_on, round_.asked_by)
