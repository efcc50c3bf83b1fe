"""Putting figures together: what was counted, what it is divided by, and which target stands over it."""

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an organisation on a date."""

    counted: Mapping[Measure, Counted] = field(default_factory=dict)
    headcounts: Mapping[str, int] = field(default_factory=dict)
    """Key of `headcounts` → how many in all."""
    satisfaction: Mapping[Side, Satisfaction] = field(default_factory=dict)
    plans: Plans = field(default_factory=dict)
    municipal_plans: Plans = field(default_factory=dict)


def figures(preset: Preset, known: Known, as_of: AsOf) -> list[Figure]:
    """The figures of an organisation, in the order of the preset."""
    return [_figure(preset, rule, known, as_of) for rule in preset.indicators]


def _figure(preset: Preset, rule: IndicatorRule, known: Known, as_of: AsOf) -> Figure:
    counted = known.counted.get(rule.measure, Counted())
    guide = rule.guide_line(as_of.last_day + timedelta(days=1))
    figure = Figure(
        rule.measure,
        rule.clause,
        as_of.on,
        counted.on_date,
        counted.since_september,
        _denominator(rule, known),
        rule.ages,
        rule.years_of_work,
        rule.of,
        rule.where,
        rule.basis,
        guide=Decimal(str(guide[1])) if guide else None,
        guide_year=guide[0] if guide else "",
        least_answers=preset.least_answers,
        representative_from=preset.representative_from,
        **_target(rule, known, as_of),
    )
    if rule.measure not in SATISFIED:
        return figure
    answers = known.satisfaction.get(SIDE[rule.measure], Satisfaction())
    return replace(
        figure,
        on_date=answers.satisfied,
        since_september=answers.satisfied,
        denominator=answers.answered,
        asked=answers.asked,
    )


def _denominator(rule: IndicatorRule, known: Known) -> int | None:
    if rule.measure is Measure.ORGANISATIONS:
        return 1
    return known.headcounts.get(headcount_key(rule))


def _target(rule: IndicatorRule, known: Known, as_of: AsOf) -> dict[str, Any]:
    """The organisation's own plan goes before the municipality's, and that before the document's."""
    after = as_of.last_day + timedelta(days=1)
    year = name_of_year(rule.target_year, after)
    for plans, whose in ((known.plans, TargetFrom.ORGANISATION), (known.municipal_plans, TargetFrom.MUNICIPALITY)):
        if plan := planned_for(plans, rule.measure, year):
            return {"target": plan.per_cent, "target_from": whose, "target_year": plan.year}
    if found := rule.target(after):
        return {"target": Decimal(str(found[1])), "target_from": TargetFrom.PRESET, "target_year": found[0]}
    return {}


def divided_by(figure: Figure, headcounts: Mapping[str, int]) -> Figure:
    """The same figure with what has been said of headcounts since: a frozen report's numerators stay as they were."""
    key = headcount_key(figure)
    return replace(figure, denominator=headcounts.get(key)) if key else figure
