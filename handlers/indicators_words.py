"""Figures in words: what each counts, its value against the target, the formula, what is missing."""

from decimal import Decimal
from typing import Any

from handlers.buttons import Button, fitted
from handlers.indicators_buttons import ExplainIndicator
from locales import Html, Speech
from mentoring.headcounts import headcount_key
from mentoring.indicators import SATISFIED, Figure, State
from mentoring.presets import Basis, Measure

UNITS = {
    Measure.ENTERPRISES: "enterprises",
    Measure.ORGANISATIONS: "organisations",
    Measure.SATISFIED_MENTEES: "answers",
    Measure.SATISFIED_MENTORS: "answers",
}
"""What is missing to a target where it isn't people."""


def measure_name(t: Speech, figure: Figure, form: str = "full") -> str:
    """«Дети 10–19 лет в роли наставляемых», or (`short`) as a button says it."""
    first, last = figure.ages or figure.years_of_work or (0, 0)
    return t.plain(f"measure-{form}-{figure.measure.value.replace('_', '-')}", first=first, last=last)


def value_text(t: Speech, figure: Figure) -> Html:
    """«38,4 % (412 из 1073)», or why there is none."""
    return t(
        f"figure-{figure.state.value.replace('_', '-')}",
        per_cent=figure.per_cent or Decimal(0),
        numerator=figure.numerator,
        denominator=figure.denominator or 0,
        asked=figure.asked or 0,
        awaited=figure.awaited,
        kind="answers" if figure.measure in SATISFIED else "people",
    )


def target_text(t: Speech, figure: Figure) -> Html:
    """«цель 35 % ▲», «цель 8 % ▼ не хватает 41 человека», or nothing."""
    if figure.target is None:
        return Html("")
    target = plain_number(t, figure.target)
    if figure.missing is None:
        return t("figure-target", target=target)
    if not figure.missing:
        return t("figure-target-reached", target=target)
    return t("figure-target-missing", target=target, missing=missing_text(t, figure))


def missing_text(t: Speech, figure: Figure) -> Html:
    """«41 человека»: how many more it takes."""
    return t(f"figure-missing-{UNITS.get(figure.measure, 'people')}", count=figure.missing or 0)


def figure_line(t: Speech, figure: Figure) -> Html:
    """A line of a screen."""
    name, value, target = measure_name(t, figure, "short"), value_text(t, figure), target_text(t, figure)
    return t("figure-line", name=name, value=value, target=target, has="yes" if target else "no")


def plain_number(t: Speech, number: Decimal) -> Html:
    """Without a decimal where there is nothing after the comma."""
    if number == number.to_integral_value():
        return t("figure-whole", number=int(number))
    return t("figure-tenths", number=number)


def formula(t: Speech, figure: Figure) -> Html:
    """The division in words."""
    first, last = figure.ages or figure.years_of_work or (0, 0)
    key = f"formula-{figure.measure.value.replace('_', '-')}"
    return t(key, first=first, last=last, where=figure.where.value, of=figure.of.value)


def bases(t: Speech, figure: Figure) -> Html:
    """Both counts, and which of them goes into reports."""
    official = "on_date" if figure.basis is Basis.ON_DATE else "since"
    return t("figure-bases", now=figure.on_date, since=figure.since_september, official=official)


def target_line(t: Speech, figure: Figure) -> Html:
    """Which target, whose, for which year; or that there is none, and the guide line if there is one."""
    lines = []
    if figure.target is None or figure.target_from is None:
        lines.append(t("figure-no-target"))
    else:
        whose: dict[str, Any] = {"whose": figure.target_from.value, "year": figure.target_year}
        line = t("figure-target-of", target=plain_number(t, figure.target), **whose)
        if figure.missing is not None:
            done = t("figure-reached") if not figure.missing else t("figure-short-of", missing=missing_text(t, figure))
            line = Html(f"{line} {done}")
        lines.append(line)
    if figure.guide is not None:
        lines.append(t("figure-guide", guide=plain_number(t, figure.guide), year=figure.guide_year))
    return Html(" ").join(lines)


def asks_for_headcount(figure: Figure) -> bool:
    """Whether the figure waits for the organisation to say how many there are in all, or says it wrongly."""
    return bool(headcount_key(figure)) and figure.state in (State.NO_DATA, State.ABOVE)


def figure_button(t: Speech, organisation_id: int, figure: Figure) -> Button:
    """Opens what a figure is made of."""
    press = ExplainIndicator(organisation_id=organisation_id, measure=figure.measure.value)
    return Button(fitted(measure_name(t, figure, "short"), 24), press)
