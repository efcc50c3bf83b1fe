"""What a report is made of: the official figures as its day begins, over the headcounts given for that very day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from mentoring.actions.indicators import figures_as_of
from mentoring.headcounts import headcount_keys
from mentoring.indicators import AsOf
from mentoring.monitoring import AT_CURATOR, Report, Snapshot
from mentoring.presets import Preset
from mentoring.store import Store


async def snapshots_of(
    store: Store, municipality_id: int, preset: Preset, organisation_ids: Sequence[int], on: date
) -> dict[int, Snapshot]:
    """What each organisation's report as of a day holds."""
    if not organisation_ids:
        return {}
    as_of = AsOf.beginning(on, ZoneInfo(preset.zone))
    own, _ = await figures_as_of(store, municipality_id, preset, organisation_ids, as_of, headcounts=(on, on))
    return {each: Snapshot(tuple(figures)) for each, figures in own.items()}


async def with_headcounts(store: Store, report: Report) -> Report:
    """A report that lies with the curator over the headcounts known now; any other as it was kept."""
    if report.status not in AT_CURATOR:
        return report
    on = report.round.as_of
    known = await store.headcounts.known([report.organisation_id], on, on)
    return replace(report, snapshot=report.snapshot.completed(known[report.organisation_id]))


async def lacking_headcounts(store: Store, preset: Preset, organisation_ids: Sequence[int], on: date) -> dict[int, int]:
    """How many headcounts of a day each organisation has still to give; those that have given all are left out."""
    wanted = set(headcount_keys(preset))
    if not wanted or not organisation_ids:
        return {}
    known = await store.headcounts.known(organisation_ids, on, on)
    missing = {each: len(wanted - set(known.get(each, {}))) for each in organisation_ids}
    return {each: count for each, count in missing.items() if count}
