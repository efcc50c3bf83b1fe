"""Putting figures together: what was counted, what it is divided by, and which target stands over it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from mentoring.headcounts import headcount_key
from mentoring.indicators import SATISFIED, AsOf, Counted, Figure, Satisfaction, TargetFrom
from mentoring.indicators_counted import SIDE
from mentoring.mentorships import Side
from mentoring.planned_results import Plans, planned_for
from mentoring.presets import IndicatorRule, Measure, Preset, name_of_year
from mentoring.surveys_results import hidden_cells

NO_PLANS: Plans = {}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an organisation on a date."""

    counted: Mapping[Measure, Counted] = field(default_factory=dict)
    headcounts: Mapping[str, int] = field(default_factory=dict)
    """Key of `headcounts` → how many in all."""
    satisfaction: Mapping[Side, Satisfaction] = field(default_factory=dict)


def figures(
    preset: Preset, known: Known, as_of: AsOf, plans: Plans = NO_PLANS, municipal: Plans = NO_PLANS
) -> list[Figure]:
    """The figures of an organisation, in the order of the preset."""
    return filled(blanks(preset, as_of, plans, municipal), known)


def blanks(preset: Preset, as_of: AsOf, plans: Plans, municipal: Plans) -> list[Figure]:
    """The figures with their rules and targets, and nothing counted yet: the same for all without own plans."""
    return [_blank(preset, rule, as_of, plans, municipal) for rule in preset.indicators]


def filled(figures: Sequence[Figure], known: Known) -> list[Figure]:
    """The figures with what is known of an organisation."""
    return [_filled(figure, known) for figure in figures]


def _blank(preset: Preset, rule: IndicatorRule, as_of: AsOf, plans: Plans, municipal: Plans) -> Figure:
    guide = rule.guide_line(as_of.last_day + timedelta(days=1))
    return Figure(
        rule.measure,
        rule.clause,
        as_of.on,
        0,
        0,
        None,
        rule.ages,
        rule.years_of_work,
        rule.of,
        rule.where,
        rule.basis,
        guide=Decimal(str(guide[1])) if guide else None,
        guide_year=guide[0] if guide else "",
        least_answers=preset.least_answers,
        representative_from=preset.representative_from,
        **_target(rule, as_of, plans, municipal),
    )


def _filled(figure: Figure, known: Known) -> Figure:
    if figure.measure in SATISFIED:
        said = known.satisfaction.get(SIDE[figure.measure], Satisfaction())
        return replace(
            figure,
            on_date=said.satisfied,
            since_september=said.satisfied,
            denominator=said.answered,
            asked=said.asked,
        )
    counted = known.counted.get(figure.measure, Counted())
    is_one = figure.measure is Measure.ORGANISATIONS
    denominator = 1 if is_one else known.headcounts.get(headcount_key(figure))
    return replace(figure, on_date=counted.on_date, since_september=counted.since_september, denominator=denominator)


def _target(rule: IndicatorRule, as_of: AsOf, plans: Plans, municipal: Plans) -> dict[str, Any]:
    """The organisation's own plan goes before the municipality's, and that before the document's."""
    after = as_of.last_day + timedelta(days=1)
    year = name_of_year(rule.target_year, after)
    for planned, whose in ((plans, TargetFrom.ORGANISATION), (municipal, TargetFrom.MUNICIPALITY)):
        if plan := planned_for(planned, rule.measure, year):
            return {"target": plan.per_cent, "target_from": whose, "target_year": plan.year}
    if found := rule.target(after):
        return {"target": Decimal(str(found[1])), "target_from": TargetFrom.PRESET, "target_year": found[0]}
    return {}


def divided_by(figure: Figure, headcounts: Mapping[str, int]) -> Figure:
    """The same figure with what has been said of headcounts since: a frozen report's numerators stay as they were."""
    key = headcount_key(figure)
    return replace(figure, denominator=headcounts.get(key)) if key else figure


def masked(
    organisations: Mapping[int, Sequence[Figure]], together: Sequence[Figure]
) -> tuple[dict[int, list[Figure]], list[Figure]]:
    """The same figures for whoever is above the organisations: cells of few answers are kept from them.

    A second cell goes with a small one, or the sum would tell it; where even that tells, the sum goes too.
    """
    shown = {where: {figure.measure: figure for figure in figures} for where, figures in organisations.items()}
    sums = {figure.measure: figure for figure in together}
    for measure in (each for each in SATISFIED if each in sums):
        places = [where for where, of_place in shown.items() if measure in of_place]
        answered = [shown[where][measure].denominator or 0 for where in places]
        hidden = hidden_cells(answered, sums[measure].least_answers)
        for place in hidden.cells:
            of_place = shown[places[place]]
            of_place[measure] = replace(of_place[measure], is_masked=True)
        if hidden.total:
            sums[measure] = replace(sums[measure], is_masked=True)
    return {where: list(of_place.values()) for where, of_place in shown.items()}, list(sums.values())
