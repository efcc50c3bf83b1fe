"""Figures counted by SQL are those of the rules on a fixed base; who may see what of them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from db.database import Database
from db.mentorships import MentorshipRow, ParticipantRow
from db.store import SqlStore
from mentoring.actions.indicators import (
    explain_indicator,
    figures_as_of,
    open_indicators,
    open_municipality_indicators,
)
from mentoring.headcounts import Headcount
from mentoring.indicators import SATISFIED, AsOf, Counted, LeftOut, State
from mentoring.indicators_counted import OF_PEOPLE, counts_of, explain
from mentoring.indicators_figures import Known, figures
from mentoring.partners import enterprises_of
from mentoring.presets import Basis, Measure, parse_preset, preset_text
from tests.school import School, school
from tests.taking_part import PARTNERS, enter, parts

DATES = {
    "kavkazsky": date(2026, 10, 1),
    "volgodonsk": date(2027, 1, 1),
    "kumtorkala": date(2026, 10, 1),
    "kemerovo": date(2027, 5, 1),
    "irbit": date(2027, 6, 1),
}
HEADCOUNTS = {
    "children:10-19:studying": 20,
    "children:15-19:studying": 8,
    "children:10-19:living": 30,
    "children:15-19:living": 8,
    "children:11-18:studying": 80,
    "children:15-18:studying": 30,
    "specialists:0-3": 7,
    "enterprises": 5,
}


async def base(store: SqlStore, now: datetime) -> School:
    """A school with the fixed base."""
    at = await school(store, now)
    await enter(store._connection, at.municipality.id, at.organisation.id, now)
    return at


@pytest.mark.parametrize("name", sorted(DATES))
async def test_the_fixed_base_gives_the_same_figures_by_sql(database: Database, now: datetime, name: str) -> None:
    preset, on = parse_preset(preset_text(name)), DATES[name]
    as_of = AsOf.beginning(on, ZoneInfo(preset.zone))
    lines = parts()
    counted = counts_of(preset.indicators, lines, as_of) | {Measure.ENTERPRISES: enterprises_of(PARTNERS, lines, as_of)}
    async with database.unit() as connection:
        store = SqlStore(connection)
        at = await school(store, now)
        where = at.organisation.id
        await enter(connection, at.municipality.id, where, now)
        said = [Headcount(where, key, on, count, None, now) for key, count in HEADCOUNTS.items()]
        await store.headcounts.add(said)

        own, _ = await figures_as_of(store, at.municipality.id, preset, [where], as_of, headcounts=(on, on))
        names = await store.indicators.taking_part(where, as_of)

    expected = figures(preset, Known(counted, HEADCOUNTS), as_of)
    assert [each for each in own[where] if each.measure not in SATISFIED] == [
        each for each in expected if each.measure not in SATISFIED
    ]
    for rule in (each for each in preset.indicators if each.measure in OF_PEOPLE):
        for basis in Basis:
            by_sql, by_rule = explain(rule, names, as_of, basis), explain(rule, lines, as_of, basis)
            assert by_sql.counted == tuple(1000 + each for each in by_rule.counted)


async def test_people_merged_into_one_count_once(database: Database, now: datetime) -> None:
    """Two cards of one child (9 and 18) are in three pairs; after the merge they are one."""
    preset = parse_preset(preset_text("kavkazsky"))
    as_of = AsOf.beginning(date(2026, 10, 1), ZoneInfo("Europe/Moscow"))
    async with database.unit() as connection:
        store = SqlStore(connection)
        at = await base(store, now)
        before = await store.indicators.counts([at.organisation.id], preset.indicators, as_of)

        await store.people.merge(1018, 1009)
        after = await store.indicators.counts([at.organisation.id], preset.indicators, as_of)

    assert before.together[Measure.CHILD_MENTEES] == Counted(6, 7)
    assert after.together[Measure.CHILD_MENTEES] == Counted(5, 6)


async def test_a_mentor_handed_over_and_a_pair_undone(database: Database, now: datetime) -> None:
    """While a new mentor is asked the mentee is still in the programme; an undone pair never was."""
    preset = parse_preset(preset_text("kavkazsky"))
    as_of = AsOf.beginning(date(2026, 10, 1), ZoneInfo("Europe/Moscow"))
    async with database.unit() as connection:
        store = SqlStore(connection)
        at = await base(store, now)
        for person, status in ((1005, "proposed"), (1006, "undone"), (1001, "paused")):
            of_person = ParticipantRow.__table__.select().where(ParticipantRow.person_id == person)
            row = (await connection.execute(of_person)).one()
            changed = update(MentorshipRow).where(MentorshipRow.id == row.mentorship_id).values(status=status)
            await connection.execute(changed)

        found = await store.indicators.counts([at.organisation.id], preset.indicators, as_of)

    assert found.together[Measure.CHILD_MENTEES] == Counted(5, 6)


async def test_the_curator_sees_names_and_the_coordinator_only_numbers(store: SqlStore, now: datetime) -> None:
    at = await base(store, now)

    mine = await explain_indicator(store, at.curator, at.organisation.id, Measure.CHILD_MENTEES, now=now)
    above = await explain_indicator(store, at.coordinator, at.organisation.id, Measure.CHILD_MENTEES, now=now)

    assert mine.who is not None
    assert dict(mine.who.left_out)[1008] is LeftOut.NO_BIRTH_DATE
    assert set(mine.people) >= set(mine.who.counted)
    assert (above.who, above.people, above.counted) == (None, {}, mine.counted)
    assert above.left_out == mine.left_out


async def test_without_headcounts_there_is_no_per_cent_and_the_sum_says_who_is_awaited(
    store: SqlStore, now: datetime
) -> None:
    at = await base(store, now)

    opened = await open_indicators(store, at.curator, at.organisation.id, now=now)
    of_all = await open_municipality_indicators(store, at.coordinator, now=now)

    assert {figure.state for figure in opened.figures} == {State.NO_DATA}
    mentees = next(figure for figure in of_all.figures if figure.measure is Measure.CHILD_MENTEES)
    assert (mentees.state, mentees.awaited, mentees.since_september) == (State.NO_DATA, 2, 8)
