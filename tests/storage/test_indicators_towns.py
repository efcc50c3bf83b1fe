"""The fast count of figures says what plain loops over the rows say, on towns made at random from fixed seeds."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from db.database import Database
from db.mentorships import MentorshipRow, ParticipantRow
from db.people import PersonRow
from db.store import SqlStore
from mentoring.indicators import AsOf, Counted
from mentoring.indicators_counted import explain
from mentoring.presets import Basis, IndicatorRule, parse_preset, preset_text
from tests.school import School, school
from tests.taking_part import mentorship_row, person_row


@dataclass
class Somebody:
    """A person as a plain loop remembers them."""

    is_pupil: bool
    born: date | None
    year: int | None
    works: date | None


@dataclass
class Place:
    """A place in a mentorship as a plain loop remembers it."""

    person: int
    organisation: int
    side: str
    form: str
    status: str
    answer: str
    begun: datetime | None
    agreed: datetime | None
    ends: list[datetime]


def age(born: date, on: date) -> int:
    years = 0
    while True:
        try:
            birthday = date(born.year + years + 1, born.month, born.day)
        except ValueError:
            birthday = date(born.year + years + 1, 3, 1)
        if birthday > on:
            return years
        years += 1


def slow_count(
    people: dict[int, Somebody], places: list[Place], rule: IndicatorRule, until: datetime, since: datetime, on: date
) -> dict[int, Counted]:
    """Every person's every day, by the words of the clause."""
    now_in: dict[int, set[int]] = {}
    ever_in: dict[int, set[int]] = {}
    side = "mentee" if "mentee" in rule.measure.value else "mentor"
    for place in places:
        if place.side != side or place.status == "undone" or place.answer != "agreed":
            continue
        if place.begun is None or place.agreed is None or max(place.begun, place.agreed) >= until:
            continue
        who = people[place.person]
        teachers = place.form in ("teacher_teacher", "head_teacher")
        if rule.ages:
            if not who.is_pupil and (teachers or (side == "mentor" and place.form == "employer_pupil")):
                continue
            first, last = rule.ages
            if who.born is not None:
                fits = first <= age(who.born, on) <= last
            elif who.year is not None:
                days = (date(who.year, 1, 1) + timedelta(days=each) for each in range(366))
                fits = all(first <= age(day, on) <= last for day in days if day.year == who.year and day <= on)
            else:
                fits = False
        else:
            first, last = rule.years_of_work
            fits = not who.is_pupil and teachers and who.works is not None and who.works <= on
            fits = fits and first <= age(who.works or on, on) <= last
        if fits and all(end >= since for end in place.ends):
            ever_in.setdefault(place.organisation, set()).add(place.person)
            if all(end >= until for end in place.ends):
                now_in.setdefault(place.organisation, set()).add(place.person)
    return {
        where: Counted(len(now_in.get(where, ())), len(ever_in.get(where, ())))
        for where in {place.organisation for place in places}
    }


@pytest.mark.parametrize("seed", range(6))
async def test_the_fast_count_is_the_slow_one_on_random_towns(database: Database, now: datetime, seed: int) -> None:
    random_ = random.Random(seed)
    preset = parse_preset(preset_text("kumtorkala"))
    on = date(2026 + random_.randrange(2), random_.randrange(1, 13), random_.randrange(1, 29))
    as_of = AsOf.beginning(on, ZoneInfo("Europe/Moscow"))
    async with database.unit() as connection:
        store = SqlStore(connection)
        at = await school(store, now)
        ids = [at.organisation.id, at.stranger.organisation_id or 0]
        people, places = await random_town(connection, at, ids, random_, as_of, now)

        counted = await store.indicators.counts(ids, preset.indicators, as_of)
        of_one = {each: await store.indicators.counts([each], preset.indicators, as_of) for each in ids}
        names = {each: await store.indicators.taking_part(each, as_of) for each in ids}

    rules = [rule for rule in preset.indicators if rule.ages or rule.years_of_work]
    assert any(counted.together[rule.measure].since_september for rule in rules)
    for rule in rules:
        slow = slow_count(people, places, rule, as_of.until, as_of.since, on)
        as_one = [Place(each.person, 0, *list(vars(each).values())[2:]) for each in places]
        assert counted.together[rule.measure] == slow_count(people, as_one, rule, as_of.until, as_of.since, on).get(
            0, Counted()
        )
        for where in ids:
            assert counted.by_organisation[where][rule.measure] == slow.get(where, Counted())
            assert of_one[where].together[rule.measure] == slow.get(where, Counted())
            for basis, number in zip(Basis, (slow[where].on_date, slow[where].since_september), strict=True):
                assert len(explain(rule, names[where], as_of, basis).counted) == number


async def random_town(
    connection: AsyncConnection, at: School, ids: list[int], random_: random.Random, as_of: AsOf, now: datetime
) -> tuple[dict[int, Somebody], list[Place]]:
    people: dict[int, Somebody] = {}
    for number in range(1, 61):
        is_pupil = random_.random() < 0.6
        born = date(2000, 1, 1) + timedelta(days=random_.randrange(7000)) if random_.random() < 0.7 else None
        year = born.year if born else random_.choice([None, random_.randrange(2000, 2020)])
        works = date(2021, 1, 1) + timedelta(days=random_.randrange(2400)) if random_.random() < 0.7 else None
        people[number] = Somebody(is_pupil, born, year, works)
        row = person_row(1000 + number, at.municipality.id, ids[0], is_pupil, born, year, works, now=now)
        await connection.execute(insert(PersonRow), row)
    places: list[Place] = []
    for number in range(1, 81):
        places += await _mentorship(connection, at, ids, number, random_, as_of)
    return people, places


async def _mentorship(
    connection: AsyncConnection, at: School, ids: list[int], number: int, random_: random.Random, as_of: AsOf
) -> list[Place]:

    def some_day() -> datetime:
        around = random_.choice([as_of.until, as_of.since])
        return (around + timedelta(minutes=random_.randrange(-60_000, 60_000))).astimezone(UTC)

    begun = some_day() if random_.random() < 0.9 else None
    ended = some_day() if begun and random_.random() < 0.3 else None
    status = random_.choice(["active", "active", "paused", "undone", "proposed"]) if not ended else "ended"
    where = random_.choice(ids)
    form = random_.choice(["pupil_pupil", "student_pupil", "employer_pupil", "teacher_teacher", "head_teacher"])
    row = mentorship_row(1000 + number, at.municipality.id, where, form, status, now=as_of.since)
    await connection.execute(insert(MentorshipRow), {**row, "started_at": begun, "ended_at": ended})
    places = []
    for side, person in zip(("mentor", "mentee", "mentee"), random_.sample(range(1, 61), 3), strict=True):
        answer = random_.choice(["agreed"] * 6 + ["asked", "declined"])
        agreed = some_day()
        left = some_day() if random_.random() < 0.2 else None
        await connection.execute(
            insert(ParticipantRow),
            {
                "mentorship_id": 1000 + number,
                "person_id": 1000 + person,
                "side": side,
                "answer": answer,
                "answered_at": agreed,
                "joined_at": agreed,
                "left_at": left,
            },
        )
        ends = [end for end in (ended, left) if end is not None]
        places.append(Place(person, where, side, form, status, answer, begun, agreed, ends))
    return places
