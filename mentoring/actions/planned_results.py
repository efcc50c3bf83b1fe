"""Planning results: the per cent an organisation or the municipality means to reach in a year."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.errors import NotFound
from mentoring.people import Person
from mentoring.planned_results import PlannedResult, read_per_cent
from mentoring.presets import IndicatorRule, Measure, Preset, name_of_year
from mentoring.store import Store

ONE_DAY = timedelta(days=1)


async def plan_result(
    store: Store, actor: Person, organisation_id: int, measure: Measure, text: str, *, now: datetime
) -> PlannedResult:
    """What an organisation means to reach in this year (000 §1.2, 002 §2.2). Raises PlanNotPerCent."""
    organisation = await store.organisations.by_id(organisation_id)
    require(actor, "plan_result", Subject(organisation_id=organisation_id) if organisation else None)
    assert organisation is not None
    return await _keep(store, actor, organisation.municipality_id, organisation_id, measure, text, now=now)


async def plan_municipal_result(
    store: Store, actor: Person, measure: Measure, text: str, *, now: datetime
) -> PlannedResult:
    """What the municipality means to reach in this year, where its document sets nothing (002 §7.7)."""
    require(actor, "plan_municipal_result", Subject(actor.municipality_id))
    return await _keep(store, actor, actor.municipality_id, None, measure, text, now=now)


def year_planned(preset: Preset, rule: IndicatorRule, now: datetime) -> str:
    """The year a plan made now is for."""
    return name_of_year(rule.target_year, now.astimezone(ZoneInfo(preset.zone)).date() + ONE_DAY)


async def _keep(
    store: Store,
    actor: Person,
    municipality_id: int,
    organisation_id: int | None,
    measure: Measure,
    text: str,
    *,
    now: datetime,
) -> PlannedResult:
    preset = await store.organisations.preset(municipality_id)
    rule = preset.indicator(measure)
    if rule is None:
        raise NotFound
    plan = PlannedResult(measure, year_planned(preset, rule, now), read_per_cent(text))
    await store.planned_results.add(municipality_id, organisation_id, plan, entered_by=actor.id, now=now)
    await store.audit.add(
        "plan_result",
        f"organisation:{organisation_id}" if organisation_id else f"municipality:{municipality_id}",
        actor_id=actor.id,
        organisation_id=organisation_id,
        now=now,
        measure=measure.value,
        year=plan.year,
        per_cent=str(plan.per_cent),
    )
    return plan
