"""The municipality's figures by sums, and each figure organisation by organisation; nobody's name."""

from datetime import datetime

from handlers.buttons import Button, OpenOrganisations, Screen, Turn, button, fitted, in_columns, paged
from handlers.indicators import measure_of
from handlers.indicators_buttons import (
    ExplainIndicator,
    OpenByOrganisation,
    OpenMunicipalIndicators,
    PlanResult,
    WantHeadcountsTable,
)
from handlers.indicators_words import (
    bases,
    figure_line,
    formula,
    measure_name,
    target_line,
    value_text,
)
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.indicators import MunicipalFigures, open_municipality_indicators
from mentoring.errors import NotFound
from mentoring.indicators import SATISFIED, Figure
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store


def routes() -> Routes:
    """The sums, and one figure by organisation."""
    routes = Routes("indicators_municipality")
    routes.press(OpenMunicipalIndicators, on_municipality_opened)
    routes.press(OpenByOrganisation, on_figure_opened)
    return routes


async def on_municipality_opened(
    store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """The municipality's figures."""
    found = await open_municipality_indicators(store, actor, now=now)
    reply.show(municipality_screen(t, actor, preset.title, found))


async def on_figure_opened(
    data: OpenByOrganisation, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """One figure: the sum, and each organisation's."""
    found = await open_municipality_indicators(store, actor, now=now)
    reply.show(by_organisation_screen(t, actor, found, data))


def municipality_screen(t: Speech, actor: Person, title: str, found: MunicipalFigures) -> Screen:
    """A line and a button a figure."""
    if not found.organisations:
        text = t("indicators-no-organisations")
        return Screen(text, [[button(t, "home-button-organisations", OpenOrganisations())], last_row(t, actor)])
    if not found.figures:
        return Screen(t("indicators-none"), [last_row(t, actor)])
    heading = t("indicators-municipality", municipality=title, on=found.as_of.on)
    buttons = [
        Button(fitted(measure_name(t, figure, "short"), 24), OpenByOrganisation(measure=figure.measure.value))
        for figure in found.figures
    ]
    table = button(t, "button-headcounts-table", WantHeadcountsTable())
    lines = [figure_line(t, figure) for figure in found.figures]
    return Screen(Html("\n").join([heading, *lines]), [*in_columns(buttons, 2), [table], last_row(t, actor)])


def by_organisation_screen(t: Speech, actor: Person, found: MunicipalFigures, data: OpenByOrganisation) -> Screen:
    """How the sum came about; a press an organisation explains its own."""
    measure = measure_of(data.measure)
    total = next((figure for figure in found.figures if figure.measure is measure), None)
    if total is None:
        raise NotFound
    lines = [
        t("explanation-title-municipality", name=measure_name(t, total), clause=total.clause),
        t("explanation-value", value=value_text(t, total)),
        formula(t, total),
        *([] if measure in SATISFIED else [bases(t, total)]),
        target_line(t, total),
        t("figure-by-sums"),
    ]
    buttons = [
        Button(
            fitted(f"{each.organisation.short_name}: {_brief(t, figure)}"),
            ExplainIndicator(organisation_id=each.organisation.id, measure=measure.value),
        )
        for each in found.organisations
        for figure in each.figures
        if figure.measure is measure
    ]
    plan = button(t, "button-plan-municipal", PlanResult(organisation_id=0, measure=measure.value))
    rows = [*paged(buttons, data.page, Turn(data)), [plan]]
    return Screen(Html("\n").join(lines), [*rows, last_row(t, actor, OpenMunicipalIndicators())])


def _brief(t: Speech, figure: Figure) -> str:
    if figure.per_cent is not None:
        return t.plain("figure-brief", per_cent=figure.per_cent)
    return t.plain(f"figure-brief-{figure.state.value.replace('_', '-')}")
