"""When the bot speaks up: each step once, out of quiet hours, never for a reason that has gone."""

from datetime import datetime, timedelta

import pytest

from db.store import SqlStore
from mentoring.actions.help_requests import ask_for_help
from mentoring.actions.reminders import plan_reminders, put_off
from mentoring.help_requests import HelpKind
from mentoring.meetings import MeetingStatus
from mentoring.mentorships import Stage, Status
from mentoring.reminders import RULES
from tests.school import School
from tests.storage.reminding import DAY, HOUR, MOSCOW, finished, lives, local, meeting, pair, planned, says


@pytest.fixture
async def at(store: SqlStore, now: datetime) -> School:
    return await finished(store, now)


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


async def test_nothing_to_say_is_not_said(store: SqlStore, at: School, now: datetime) -> None:
    assert await plan_reminders(store, now=now) == 0


@pytest.mark.parametrize("status", [Status.PAUSED, Status.UNDONE, Status.ENDED, Status.COMPLETED])
async def test_nobody_is_reminded_of_a_pair_that_is_not_at_work(
    store: SqlStore, at: School, now: datetime, status: Status
) -> None:
    of = await pair(store, at, now - 30 * DAY, status)
    await meeting(store, of, now - 15 * DAY, MeetingStatus.HELD)
    await meeting(store, of, now + DAY, MeetingStatus.AGREED, now)

    assert await plan_reminders(store, now=now) == 0


async def test_an_idle_pair_is_the_curators_matter(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now - 9 * DAY)
    held = await meeting(store, of, now, MeetingStatus.HELD)
    await says(store, held, at.mentor, at.mentee, now=now)

    await lives(store, now + 50 * DAY, now + 95 * DAY, 6 * HOUR)

    idle = await planned(store, "reminder-idle", "reminder-closing")
    assert [(kind, person) for kind, person, _ in idle] == [
        ("reminder-idle", at.curator.id),
        ("reminder-closing", at.curator.id),
    ]


async def test_an_unanswered_proposal_goes_up_to_the_curator(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now, Status.PROPOSED)
    await store.mentorships.answer(of.id, at.mentor.id, "agreed", now=now)

    await lives(store, now, now + 7 * DAY)

    assert await planned(store) == [
        ("reminder-pairing", at.mentee.id, now + 3 * DAY),
        ("reminder-pairing-late", at.curator.id, now + 6 * DAY),
    ]


async def test_reminders_rest_at_night_and_on_holidays(store: SqlStore, at: School, now: datetime) -> None:
    evening = local("2026-10-31T22:15")
    of = await pair(store, at, now)
    held = await meeting(store, of, evening, MeetingStatus.HELD)
    await says(store, held, at.mentor, now=evening)

    await lives(store, evening, evening + 6 * DAY)

    due = [due for _, _, due in await planned(store, "reminder-feedback", "reminder-feedback-late")]
    assert due == [local("2026-11-02T08:00"), local("2026-11-03T08:00"), local("2026-11-05T08:00")]


async def test_nobody_gets_more_than_the_daily_cap_and_the_rest_comes_next_day(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now - 20 * DAY)
    for n in range(5):
        held = await meeting(store, of, now - DAY - n * timedelta(minutes=1), MeetingStatus.HELD)
        await says(store, held, at.mentee, now=now)
    await meeting(store, of, now + 30 * HOUR, MeetingStatus.AGREED)

    await plan_reminders(store, now=now)

    days: dict[object, int] = {}
    for kind, person, due in await planned(store):
        if person == at.mentor.id and kind != "meeting-soon":
            days[due.astimezone(MOSCOW).date()] = days.get(due.astimezone(MOSCOW).date(), 0) + 1
    assert max(days.values()) <= 3
    assert sum(days.values()) >= 5


async def test_what_was_put_off_comes_again_once(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now)
    start = now + 10 * DAY
    await lives(store, start, start)

    until = await put_off(store, at.mentor, "first-meeting", f"m{of.id}", 7, now=start + HOUR)
    await lives(store, start + HOUR, start + 9 * DAY)

    mine = [due for _, person, due in await planned(store, "reminder-first-meeting") if person == at.mentor.id]
    assert mine == [start, until]
    assert until == local("2026-10-29T09:00")


async def test_a_call_for_help_nobody_takes_reaches_the_coordinator_at_night_too(
    store: SqlStore, at: School, now: datetime
) -> None:
    night = local("2026-10-12T23:00")
    await ask_for_help(store, at.mentee, HelpKind.URGENT, "мне страшно", now=night)

    await lives(store, night, night + 3 * DAY)

    assert await planned(store) == [
        ("help-asked", at.curator.id, night),
        ("help-unseen", at.coordinator.id, night + DAY),
    ]


async def test_a_pair_that_has_reached_the_end_is_asked_for_its_last_words(
    store: SqlStore, at: School, now: datetime
) -> None:
    of = await pair(store, at, now - 60 * DAY)
    await store.mentorships.change(of, stage=Stage.COMPLETION.value, stage_since=now)

    await lives(store, now, now + 15 * DAY)

    spoken_to = [(kind, person) for kind, person, _ in await planned(store)]
    assert spoken_to.count(("reminder-completion", at.mentee.id)) == 2
    assert spoken_to.count(("reminder-completion-late", at.curator.id)) == 1


async def test_a_newcomer_is_asked_once_to_finish_the_profile(store: SqlStore, at: School, now: datetime) -> None:
    await store.profiles.change(at.mentee.id, completed_at=None)

    await lives(store, now, now + 12 * DAY)

    assert await planned(store) == [("reminder-profile", at.mentee.id, now + 7 * DAY)]


async def test_whoever_cannot_be_reached_gets_nothing(store: SqlStore, at: School, now: datetime) -> None:
    of = await pair(store, at, now)
    await meeting(store, of, now + 30 * HOUR, MeetingStatus.AGREED, now)
    await store.people.set_unreachable(at.mentee.id, now)

    await plan_reminders(store, now=now)

    assert {person for _, person, _ in await planned(store)} == {at.mentor.id}
