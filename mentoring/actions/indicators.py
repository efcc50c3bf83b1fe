"""Opening the official figures of an organisation or a municipality, and explaining one of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.errors import NotFound
from mentoring.headcounts import date_asked_for
from mentoring.indicators import SATISFIED, AsOf, Explained, Figure, LeftOut, Satisfaction, rolled_up
from mentoring.indicators_counted import OF_PEOPLE, explain
from mentoring.indicators_figures import Known, blanks, filled, masked
from mentoring.mentorships import Side
from mentoring.organisations import Organisation
from mentoring.partners import Partner, explain_enterprises
from mentoring.people import Person, Role
from mentoring.presets import IndicatorRule, Measure, Preset
from mentoring.store import Store

A_YEAR = timedelta(days=366)
"""How long a headcount serves figures between reports; a report takes only what was given for its own date."""


@dataclass(frozen=True, slots=True)
class FiguresOf:
    """The figures of an organisation as things stand."""

    organisation: Organisation
    as_of: AsOf
    headcounts_on: date
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class MunicipalFigures:
    """The figures of a municipality, and of each of its organisations with small cells masked."""

    as_of: AsOf
    figures: tuple[Figure, ...]
    organisations: tuple[FiguresOf, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure and who stands behind it. Names only for the curator; everybody else sees how many."""

    organisation: Organisation
    figure: Figure
    counted: int
    left_out: Mapping[LeftOut, int]
    who: Explained | None = None
    people: Mapping[int, Person] = field(default_factory=dict)
    partners: Mapping[int, Partner] = field(default_factory=dict)


async def open_indicators(store: Store, actor: Person, organisation_id: int, *, now: datetime) -> FiguresOf:
    """The figures of an organisation as they stand now; small cells are kept from whoever is above it."""
    organisation = await _organisation(store, actor, "open_indicators", organisation_id)
    if is_inside(actor, organisation_id):
        found = await _now(store, organisation.municipality_id, [organisation], now=now)
        return found.organisations[0]
    everyone = await store.organisations.of_municipality(organisation.municipality_id)
    of_all = _from_above(await _now(store, organisation.municipality_id, everyone, now=now))
    return next(each for each in of_all.organisations if each.organisation.id == organisation_id)


async def open_municipality_indicators(store: Store, actor: Person, *, now: datetime) -> MunicipalFigures:
    """The municipality's figures by sums, and those of each organisation."""
    require(actor, "open_municipality_indicators", Subject(actor.municipality_id))
    organisations = await store.organisations.of_municipality(actor.municipality_id)
    return _from_above(await _now(store, actor.municipality_id, organisations, now=now))


async def explain_indicator(
    store: Store, actor: Person, organisation_id: int, measure: Measure, *, now: datetime
) -> Explanation:
    """What a figure is made of: who is counted, who isn't and why."""
    organisation = await _organisation(store, actor, "explain_indicator", organisation_id)
    preset = await store.organisations.preset(organisation.municipality_id)
    rule = preset.indicator(measure)
    if rule is None:
        raise NotFound
    opened = await open_indicators(store, actor, organisation_id, now=now)
    figure = next(each for each in opened.figures if each.measure is measure)
    partners = await store.partners.of_organisations([organisation_id]) if measure is Measure.ENTERPRISES else []
    who = await _who(store, rule, organisation_id, partners, opened.as_of)
    reasons = Counter(reason for _, reason in who.left_out)
    explanation = Explanation(organisation, figure, len(who.counted), reasons)
    if not actor.holds(Role.CURATOR, organisation_id):
        return explanation
    ids = [*who.counted, *(each for each, _ in who.left_out)] if measure in OF_PEOPLE else []
    people = await store.people.by_ids(ids)
    return replace(explanation, who=who, people=people, partners={partner.id: partner for partner in partners})


def is_inside(actor: Person, organisation_id: int) -> bool:
    """Whether the reader works in the organisation, and isn't above it."""
    return actor.holds(Role.CURATOR, organisation_id) or actor.holds(Role.HEAD, organisation_id)


async def figures_as_of(
    store: Store,
    municipality_id: int,
    preset: Preset,
    organisation_ids: Sequence[int],
    as_of: AsOf,
    *,
    headcounts: tuple[date, date],
) -> tuple[dict[int, list[Figure]], list[Figure]]:
    """The figures of each organisation, nothing masked, and those of all together with everybody counted once.

    `headcounts`: the first and last date that a headcount may have been given for.
    """
    counts = await store.indicators.counts(organisation_ids, preset.indicators, as_of)
    in_all = await store.headcounts.known(organisation_ids, *headcounts)
    plans = await store.planned_results.of_municipality(municipality_id)
    answers = await _satisfaction(store, preset, organisation_ids, as_of)
    municipal = plans.get(None, {})
    alike = blanks(preset, as_of, {}, municipal)
    own, planless = {}, []
    for each in organisation_ids:
        known = Known(counts.by_organisation[each], in_all[each], answers.get(each, {}))
        planless.append(filled(alike, known))
        mine = plans.get(each)
        own[each] = filled(blanks(preset, as_of, mine, municipal), known) if mine else planless[-1]
    return own, rolled_up(planless, counts.together)


async def _satisfaction(
    store: Store, preset: Preset, organisation_ids: Sequence[int], as_of: AsOf
) -> dict[int, dict[Side, Satisfaction]]:
    if not any(rule.measure in SATISFIED for rule in preset.indicators):
        return {}
    found: dict[int, dict[Side, Satisfaction]] = {}
    said = await store.surveys.satisfaction(organisation_ids, as_of.until, preset.satisfied_from, since=as_of.since)
    for (where, side), satisfaction in said.items():
        found.setdefault(where, {})[side] = satisfaction
    return found


def _from_above(found: MunicipalFigures) -> MunicipalFigures:
    own, together = masked({each.organisation.id: each.figures for each in found.organisations}, found.figures)
    of_each = (replace(each, figures=tuple(own[each.organisation.id])) for each in found.organisations)
    return replace(found, figures=tuple(together), organisations=tuple(of_each))


async def _who(
    store: Store, rule: IndicatorRule, organisation_id: int, partners: Sequence[Partner], as_of: AsOf
) -> Explained:
    """Ids of people, of partners for enterprises, of nobody for surveys: those are anonymous."""
    if rule.measure in SATISFIED or rule.measure is Measure.ORGANISATIONS:
        return Explained((), ())
    parts = await store.indicators.taking_part(organisation_id, as_of)
    if rule.measure is Measure.ENTERPRISES:
        return explain_enterprises(partners, parts, as_of, rule.basis)
    return explain(rule, parts, as_of)


async def _organisation(store: Store, actor: Person, action: str, organisation_id: int) -> Organisation:
    organisation = await store.organisations.by_id(organisation_id)
    subject = Subject(organisation.municipality_id, organisation_id) if organisation else None
    require(actor, action, subject)
    assert organisation is not None
    return organisation


async def _now(
    store: Store, municipality_id: int, organisations: Sequence[Organisation], *, now: datetime
) -> MunicipalFigures:
    preset = await store.organisations.preset(municipality_id)
    as_of = AsOf.at(now, ZoneInfo(preset.zone))
    asked = date_asked_for(preset, as_of.on)
    ids = [organisation.id for organisation in organisations]
    own, together = await figures_as_of(
        store, municipality_id, preset, ids, as_of, headcounts=(asked - A_YEAR, max(asked, as_of.on))
    )
    of_each = (FiguresOf(each, as_of, asked, tuple(own[each.id])) for each in organisations)
    return MunicipalFigures(as_of, tuple(together), tuple(of_each))
