"""The town's reports: who gave the headcounts, who sent October's report and who signed it; one school is late."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.town.tale import ZONE
from bot.town.world import Act, World
from mentoring.actions.headcounts import give_headcount
from mentoring.actions.monitoring import send_report, sign_report
from mentoring.monitoring import Report
from mentoring.people import Role

OCTOBER = date(2026, 10, 1)
CHILDREN, YOUNG_MENTORS, SPECIALISTS = "children:10-19:living", "children:15-19:living", "specialists:0-3"
COUNTED = (
    ("yasnaya", "2026-09-25T13:10", {CHILDREN: 86, YOUNG_MENTORS: 31}),
    ("rodnik", "2026-09-25T16:40", {CHILDREN: 64, YOUNG_MENTORS: 22, SPECIALISTS: 3}),
    ("yasnaya", "2026-10-02T10:15", {SPECIALISTS: 4}),
)
SENT = (("yasnaya", "2026-10-02T10:20"), ("rodnik", "2026-10-05T09:40"))
SIGNED = (("yasnaya", "2026-10-02T15:10"), ("rodnik", "2026-10-06T11:05"))


def monitoring() -> Iterator[Act]:
    """Headcounts in September, one more when the figures are frozen; two schools have signed, one is waited for."""
    yield from (Act(_local(when), counts_are_given, (place, counts)) for place, when, counts in COUNTED)
    yield from (Act(_local(when), report_is_sent, (place,)) for place, when in SENT)
    yield from (Act(_local(when), report_is_signed, (place,)) for place, when in SIGNED)


async def counts_are_given(world: World, now: datetime, place: str, counts: dict[str, int]) -> None:
    """The curator says how many there are in all."""
    curator = await world.curator(place)
    for key, count in counts.items():
        await give_headcount(world.store, curator, world.organisations[place], key, str(count), now=now, on=OCTOBER)


async def report_is_sent(world: World, now: datetime, place: str) -> None:
    """The curator hands October's report to the head."""
    await send_report(world.store, await world.curator(place), (await _report(world, place)).id, now=now)


async def report_is_signed(world: World, now: datetime, place: str) -> None:
    """The head signs what was seen."""
    report = await _report(world, place)
    [head] = await world.store.people.with_role(Role.HEAD, world.organisations[place])
    await sign_report(world.store, head, report.id, report.version, now=now)


async def _report(world: World, place: str) -> Report:
    return (await world.store.monitoring.of_organisation(world.organisations[place]))[0]


def _local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)
