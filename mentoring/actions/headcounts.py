"""Asking how many there are in all, and keeping what is said one by one or in a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.actions.indicators import A_YEAR, figures_as_of
from mentoring.errors import NotFound, Refusal
from mentoring.headcounts import (
    Asked,
    Headcount,
    HeadcountKeyUnknown,
    OrganisationUnknown,
    TableRow,
    checked,
    date_asked_for,
    headcount_key,
    headcount_keys,
    read_headcount,
)
from mentoring.indicators import AsOf
from mentoring.organisations import Organisation
from mentoring.people import Person
from mentoring.store import Store


@dataclass(frozen=True, slots=True)
class HeadcountsOf:
    """What an organisation is asked for, and the date it is asked for."""

    organisation: Organisation
    on: date
    asked: tuple[Asked, ...]

    @property
    def following(self) -> Asked | None:
        """The first one nothing is said of yet for the date."""
        return next((each for each in self.asked if each.said is None), None)

    def of(self, key: str) -> Asked:
        """One of them. Raises NotFound for a key the place doesn't ask for."""
        found = next((each for each in self.asked if each.key == key), None)
        if found is None:
            raise NotFound
        return found


@dataclass(frozen=True, slots=True)
class RowRefused:
    """A row of a table that was not taken: its number in the file, and why."""

    number: int
    why: Refusal


@dataclass(frozen=True, slots=True)
class HeadcountsImported:
    """What a table brought: how many are new, how many were said already, which rows were not taken."""

    taken: int
    same: int
    refused: tuple[RowRefused, ...]


async def open_headcounts(
    store: Store, actor: Person, organisation_id: int, *, now: datetime, on: date | None = None
) -> HeadcountsOf:
    """What the organisation is asked for, as of the reporting date that is near (or a given one)."""
    organisation = await store.organisations.by_id(organisation_id)
    require(actor, "open_headcounts", Subject(organisation_id=organisation_id) if organisation else None)
    assert organisation is not None
    return (await _asked_of(store, organisation.municipality_id, [organisation], on, now=now))[organisation_id]


async def give_headcount(
    store: Store, actor: Person, organisation_id: int, key: str, text: str, *, now: datetime, on: date | None = None
) -> HeadcountsOf:
    """Keep how many there are in all; what was said before stays beside it.

    Raises HeadcountNotWhole, HeadcountTooLarge, HeadcountBelowNumerator.
    """
    require(actor, "give_headcount", Subject(organisation_id=organisation_id))
    opened = await open_headcounts(store, actor, organisation_id, now=now, on=on)
    count = checked(opened.of(key), read_headcount(text))
    await _keep(store, actor, [Headcount(organisation_id, key, opened.on, count, actor.id, now)], now=now)
    return await open_headcounts(store, actor, organisation_id, now=now, on=on)


async def list_headcounts(
    store: Store, actor: Person, organisation_id: int | None, *, now: datetime
) -> list[HeadcountsOf]:
    """What an organisation is asked for, or (None) each one of the municipality, by name."""
    mine = await _meant(store, actor, "list_headcounts", organisation_id)
    opened = await _asked_of(store, actor.municipality_id, mine, None, now=now)
    return [opened[organisation.id] for organisation in mine]


async def import_headcounts(
    store: Store, actor: Person, organisation_id: int | None, rows: Sequence[TableRow], *, now: datetime
) -> HeadcountsImported:
    """Take a table in, for an organisation or (None) the whole municipality: a row an organisation and a key.

    A wrong row is told, and keeps no other from being taken.
    """
    mine = await _meant(store, actor, "import_headcounts", organisation_id)
    opened = await _asked_of(store, actor.municipality_id, mine, None, now=now)
    named = {_plain(name): each for each in mine for name in (each.name, each.short_name)}
    kept: list[Headcount] = []
    refused: list[RowRefused] = []
    same = 0
    for row in rows:
        try:
            organisation = mine[0] if len(mine) == 1 and not row.organisation else named.get(_plain(row.organisation))
            if organisation is None:
                raise OrganisationUnknown(name=row.organisation)
            asked = next((each for each in opened[organisation.id].asked if each.key == row.key.strip()), None)
            if asked is None:
                raise HeadcountKeyUnknown(key=row.key)
            count = checked(asked, read_headcount(row.count))
        except Refusal as why:
            refused.append(RowRefused(row.number, why))
            continue
        if asked.said is not None and asked.said.count == count:
            same += 1
        else:
            kept.append(Headcount(organisation.id, asked.key, asked.on_date, count, actor.id, now))
    await _keep(store, actor, kept, now=now)
    return HeadcountsImported(len(kept), same, tuple(refused))


async def _meant(store: Store, actor: Person, action: str, organisation_id: int | None) -> list[Organisation]:
    if organisation_id is None:
        require(actor, action, Subject(actor.municipality_id))
        return await store.organisations.of_municipality(actor.municipality_id)
    organisation = await store.organisations.by_id(organisation_id)
    require(actor, action, Subject(organisation.municipality_id, organisation_id) if organisation else None)
    assert organisation is not None
    return [organisation]


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("ё", "е").split())


async def _keep(store: Store, actor: Person, headcounts: Sequence[Headcount], *, now: datetime) -> None:
    await store.headcounts.add(headcounts)
    for each in headcounts:
        await store.audit.add(
            "give_headcount",
            f"organisation:{each.organisation_id}",
            actor_id=actor.id,
            organisation_id=each.organisation_id,
            now=now,
            key=each.key,
            on=each.on_date.isoformat(),
            count=each.count,
        )


async def _asked_of(
    store: Store, municipality_id: int, organisations: Sequence[Organisation], on: date | None, *, now: datetime
) -> dict[int, HeadcountsOf]:
    preset = await store.organisations.preset(municipality_id)
    as_of = AsOf.at(now, ZoneInfo(preset.zone))
    date_asked = on or date_asked_for(preset, as_of.on)
    ids = [organisation.id for organisation in organisations]
    own, _ = await figures_as_of(store, municipality_id, preset, ids, as_of, headcounts=(date_asked, date_asked))
    said: dict[tuple[int, str], Headcount] = {}
    before: dict[tuple[int, str], Headcount] = {}
    for each in await store.headcounts.said(ids, date_asked - A_YEAR, date_asked):
        (said if each.on_date == date_asked else before)[each.organisation_id, each.key] = each
    found = {}
    for organisation in organisations:
        taking_part: dict[str, int] = {}
        for figure in own[organisation.id]:
            key = headcount_key(figure)
            taking_part[key] = max(taking_part.get(key, 0), figure.numerator)
        asked = (
            Asked(
                key, date_asked, said.get((organisation.id, key)), before.get((organisation.id, key)), taking_part[key]
            )
            for key in headcount_keys(preset)
        )
        found[organisation.id] = HeadcountsOf(organisation, date_asked, tuple(asked))
    return found
