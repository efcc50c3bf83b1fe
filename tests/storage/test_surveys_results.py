"""Figures out of answers: from five on, each person once, as of a moment; what is small stays hidden."""

from datetime import datetime

import pytest

from db.store import SqlStore
from mentoring.actions.surveys import waive_survey
from mentoring.actions.surveys_results import (
    open_growth,
    open_municipality_surveys,
    open_survey_results,
    open_surveys,
    survey_voices,
)
from mentoring.indicators import Satisfaction
from mentoring.mentorships import Side, Stage, Status
from mentoring.presets import SurveyName
from tests.pairs import pair, pupil
from tests.school import School, school
from tests.surveys import DAY, many_pairs, surveyed


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    return await school(store, now - 60 * DAY)


async def test_satisfied_are_people_by_their_latest_score_as_of_a_moment(
    store: SqlStore, at: School, now: datetime
) -> None:
    made = await many_pairs(store, at, now, 4, Stage.JOINT_WORK)
    place = [at.organisation.id, at.stranger.organisation_id or 0]
    for (child, of), score in zip(made, (9, 7, 6, 10), strict=True):
        await surveyed(store, child, of.id, SurveyName.PULSE, now=now - 5 * DAY, scores={"satisfied": score})
    unhappy, ends = made[0]
    ended = await store.mentorships.change(ends, stage=Stage.COMPLETION.value, stage_since=now - 3 * DAY)
    await surveyed(store, unhappy, ended.id, SurveyName.EXIT, now=now - 2 * DAY, scores={"satisfied": 2})
    await surveyed(store, at.mentor, ended.id, SurveyName.EXIT, now=now - 2 * DAY, scores={"satisfied": 8})

    mentees, mentors = (at.organisation.id, Side.MENTEE), (at.organisation.id, Side.MENTOR)
    found = await store.surveys.satisfaction(place, now, 7)
    assert found == {mentees: Satisfaction(4, 4, 2), mentors: Satisfaction(1, 1, 1)}
    before = await store.surveys.satisfaction(place, now - 4 * DAY, 7)
    assert before == {mentees: Satisfaction(4, 4, 3), mentors: Satisfaction(1, 0, 0)}
    assert await store.surveys.satisfaction(place, now, 3) == {mentees: Satisfaction(4, 4, 3), mentors: found[mentors]}
    since = await store.surveys.satisfaction(place, now, 7, since=now - 3 * DAY)
    assert since == {mentees: Satisfaction(4, 1, 0), mentors: Satisfaction(1, 1, 1)}
    assert await store.surveys.satisfaction(place, now - 11 * DAY, 7) == {}


async def test_whoever_was_asked_stays_asked_and_whoever_was_not_is_not(
    store: SqlStore, at: School, now: datetime
) -> None:
    made = await many_pairs(store, at, now, 3, Stage.JOINT_WORK)
    young = await pupil(store, at, now, "Новый", "Али")
    await pair(store, at, now - 3 * DAY, young, stage=Stage.ACQUAINTANCE)
    await store.mentorships.change(made[1][1], status=Status.UNDONE.value)
    await store.mentorships.change(made[2][1], status=Status.ENDED.value, ended_at=now - 2 * DAY)

    async def asked(on: datetime, since: datetime | None = None) -> int:
        found = await store.surveys.satisfaction([at.organisation.id], on, 7, since=since)
        return found[at.organisation.id, Side.MENTEE].asked

    assert await asked(now) == 2
    assert await asked(now, since=now - DAY) == 1


async def test_the_curator_reads_who_has_answered_and_figures_from_five_on(
    store: SqlStore, at: School, now: datetime
) -> None:
    made = await many_pairs(store, at, now, 7, Stage.ACQUAINTANCE)
    for number, (child, of) in enumerate(made[:6]):
        text = f"надежда {number}"
        scores = {"comfort": number + 1, "glad": number % 2}
        await surveyed(store, child, of.id, SurveyName.ENTRY, now=now, scores=scores, text=text)
        found = await open_survey_results(store, at.curator, at.organisation.id, SurveyName.ENTRY, now=now + DAY)
        comfort = next(each for each in found.items if each.item == "comfort")
        assert comfort.count == (5 if number >= 4 else 0)
        assert len(found.words) == (5 if number >= 4 else 0)
    await waive_survey(store, at.curator, made[6][1].id, made[6][0].id, SurveyName.ENTRY, reason="", now=now)

    assert comfort.scores == {1: 1, 2: 1, 3: 1, 4: 1, 5: 1}
    assert "надежда 5" not in found.words
    _, (entry, pulse, exit_) = await open_surveys(store, at.curator, at.organisation.id, now=now + DAY)
    assert [person.surname for person in entry.answered] == [child.surname for child, _ in made[:6]]
    assert [person.surname for person in entry.waived] == [made[6][0].surname]
    assert entry.awaited == (at.mentor,)
    assert (pulse.asked, exit_.asked) == (8, 0)


async def test_growth_compares_the_same_people_before_and_after(store: SqlStore, at: School, now: datetime) -> None:
    made = await many_pairs(store, at, now, 6, Stage.ACQUAINTANCE)
    for number, (child, of) in enumerate(made):
        if number:
            await surveyed(store, child, of.id, SurveyName.ENTRY, now=now - 9 * DAY, scores={"support": 4})
        ended = await store.mentorships.change(of, stage=Stage.COMPLETION.value)
        scores = {"support": 9 if number % 2 else 8, "plan-clear": 5}
        await surveyed(store, child, ended.id, SurveyName.EXIT, now=now - DAY, scores=scores, text=f"слова {number}")

    found = await open_growth(store, at.curator, at.organisation.id, now=now)

    support = next(each for each in found.items if each.item == "support")
    assert (support.count, str(support.before), str(support.after)) == (5, "4.0", "8.6")
    assert "plan-clear" not in {each.item for each in found.items}
    heard = await survey_voices(store, at.organisation, since=now - 9 * DAY, until=now)
    assert [each.item for each in heard.low] == ["plan-clear"]
    assert len(heard.quotes) == 5


async def test_the_coordinator_reads_no_figure_of_fewer_than_five(store: SqlStore, at: School, now: datetime) -> None:
    for child, of in await many_pairs(store, at, now, 6, Stage.JOINT_WORK):
        await surveyed(store, child, of.id, SurveyName.PULSE, now=now)
    whole, *lines = await open_municipality_surveys(store, at.coordinator, now=now + DAY)

    assert whole.sides == {Side.MENTEE: Satisfaction(6, 6, 6), Side.MENTOR: Satisfaction(1, 0, 0)}
    assert [line.sides[Side.MENTEE] for line in lines] == [Satisfaction(6, 6, 6), Satisfaction()]
    await surveyed(store, at.mentor, 1, SurveyName.PULSE, now=now)
    whole, *lines = await open_municipality_surveys(store, at.coordinator, now=now + DAY)

    assert whole.sides[Side.MENTOR] is None
    assert [line.sides[Side.MENTOR] for line in lines] == [None, None]
