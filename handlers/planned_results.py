"""Asking for a planned result: per cent to be reached this year, by an organisation or the municipality."""

from datetime import datetime
from typing import Any

from handlers.buttons import Screen
from handlers.indicators import explanation_screen, measure_of
from handlers.indicators_buttons import ExplainIndicator, OpenByOrganisation, PlanResult
from handlers.indicators_municipality import by_organisation_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.indicators import explain_indicator, open_municipality_indicators
from mentoring.actions.planned_results import plan_municipal_result, plan_result, year_planned
from mentoring.errors import NotFound
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store


def routes() -> Routes:
    """The question and the answer."""
    routes = Routes("planned_results")
    routes.press(PlanResult, on_plan_wanted)
    routes.typed("planned-result", on_per_cent_typed)
    return routes


async def on_plan_wanted(
    data: PlanResult, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Ask for the per cent."""
    rule = preset.indicator(measure_of(data.measure))
    if rule is None:
        raise NotFound
    whose = "organisation" if data.organisation_id else "municipality"
    back = (
        ExplainIndicator(organisation_id=data.organisation_id, measure=data.measure)
        if data.organisation_id
        else OpenByOrganisation(measure=data.measure)
    )
    text = t("planned-result-ask", whose=whose, year=year_planned(preset, rule, now))
    reply.show(Screen(text, [last_row(t, actor, back)]))
    reply.expects("planned-result", organisation=data.organisation_id, measure=data.measure)


async def on_per_cent_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep it and show the figure against it."""
    where, measure = int(awaited["organisation"]), measure_of(str(awaited["measure"]))
    if where:
        await plan_result(store, actor, where, measure, text, now=now)
        screen = explanation_screen(t, actor, await explain_indicator(store, actor, where, measure, now=now))
    else:
        await plan_municipal_result(store, actor, measure, text, now=now)
        found = await open_municipality_indicators(store, actor, now=now)
        screen = by_organisation_screen(t, actor, found, OpenByOrganisation(measure=measure.value))
    reply.show(screen.under(t("planned-result-kept")))
